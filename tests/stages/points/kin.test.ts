import { expect, test } from 'vitest';
import type { Node } from '../../../src/stages/points/group/core.ts';
import { Kin } from '../../../src/stages/points/group/kin.ts';
import { likenessOf } from '../../../src/stages/points/weigh.ts';
import { membersOf, objectCores, worthOf } from './plain.ts';

/** The same numbers each time (a linear congruential generator, Numerical Recipes). */
function chances(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, is: (share: number): boolean => next() < share };
}
type Chances = ReturnType<typeof chances>;

const TERMS = [
  ...Array.from({ length: 40 }, (_, index) => `ord${index}`),
  ...'~more ~fewer ~seat ~study ~clear ~small plass medlem =clear =again =study =open =raise =later'.split(' '),
  ...['=seat kommun', '=harm vekst', '=keep vekst'],
];

/** A sentence of any words, said in one or some of so many letters. */
function anyNode({ below, is }: Chances, letters: number): Node {
  const wordOf = new Map<string, number>();
  const [scope, topic, parts] = [new Set<number>(), new Set<number>(), new Set<string>()];
  for (let at = below(8); at >= 0; at -= 1) {
    const term = TERMS[is(0.5) ? below(12) : below(TERMS.length)] ?? '';
    // A compound and its parts are one word.
    const word = term.startsWith('=') ? 99_999 - at : 7 * (is(0.3) ? at + 1 : at);
    wordOf.set(term, word);
    if (is(0.2)) scope.add(word);
    if (is(0.2)) topic.add(word);
    if (is(0.15) && !term.startsWith('=')) parts.add(term);
  }
  const weights = [...wordOf.keys()].map((term): [string, number] => [term, 1 + below(10)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  const object = is(0.5) ? [...wordOf.values()].filter(() => is(0.6)) : [];
  const own = new Set([`${below(letters)}`, ...(is(0.2) ? [`${below(letters)}`, `${below(letters)}`] : [])]);
  return {
    vector: new Map(weights.map(([term, weight]) => [term, weight / length])),
    wordOf,
    scope,
    topic,
    parts,
    letters: own,
    senders: own,
    direction: is(0.6) ? 0 : is(0.5) ? 1 : -1,
    object,
    heads: object.filter(() => is(0.7)),
    rest: [...wordOf.values()].filter(() => is(0.5)),
    changes: is(0.5),
    declared: object.length > 0 && is(0.5),
    clausal: is(0.4),
    inquires: is(0.1),
    ease: 1,
    shown: () => true,
  };
}

const SETS = Array.from({ length: 30 }, (_, seed) => {
  const chance = chances(seed);
  return Array.from({ length: 20 + 4 * seed }, () => anyNode(chance, 5 + 3 * seed));
});

test('who is like whom, who shares its core and what that is worth are what is read plainly of their words', () => {
  let several = 0;
  for (const nodes of SETS) {
    const kin = new Kin(nodes);
    const found = nodes.map(({ vector }, index) => {
      const near = kin.near(index, null);
      const members = kin.membersOf(index, near);
      if (members.length > 2) several += 1;
      const unlike = near.filter(
        ({ to, likeness }) => Math.abs(likeness - likenessOf(vector, nodes[to]?.vector ?? vector)) > 1e-9,
      );
      const worth = kin.worthOf(index, members);
      return { near, members, worth, isBound: kin.mostOf(index, null) > worth, unlike };
    });
    const plain = found.map(({ near }, index) => {
      const members = membersOf(index, near, nodes);
      return { near, members, worth: worthOf(index, members, nodes), isBound: true, unlike: [] };
    });
    expect(found).toEqual(plain);
  }
  expect(several).toBeGreaterThan(500);
});

test('what two agree with is what is read plainly of their words', () => {
  let shared = 0;
  for (const nodes of SETS) {
    const { pairs } = new Kin(nodes);
    const found = nodes.map((_, index) => {
      pairs.of(index);
      return nodes.map((__, to) => {
        pairs.readObjects(to);
        shared += pairs.count;
        return pairs.cores.slice(0, pairs.count);
      });
    });
    expect(found).toEqual(nodes.map((node) => nodes.map((other) => objectCores(node, other))));
  }
  expect(shared).toBeGreaterThan(1000);
});
