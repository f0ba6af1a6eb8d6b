import { expect, test } from 'vitest';
import type { Node } from '../../../src/stages/points/group/core.ts';
import { starsOf } from '../../../src/stages/points/group/many.ts';
import { stars } from '../../../src/stages/points/group/stars.ts';

/** A letter that asks for two things, and has a word of its own. */
function node(letter: number, asked: readonly string[]): Node {
  const words = [...asked, `eget${letter}`];
  const numbers = new Map(words.map((word, index) => [word, index === asked.length ? 1000 + letter : word.length]));
  return {
    vector: new Map(words.map((word, index) => [word, index === asked.length ? 0.3 : 0.67])),
    wordOf: numbers,
    scope: new Set(),
    topic: new Set(),
    parts: new Set(),
    letters: new Set([`${letter}`]),
    senders: new Set([`${letter}`]),
    direction: 0,
    object: [],
    changes: false,
    rest: [],
    heads: [],
    declared: false,
    clausal: false,
    inquires: false,
    ease: 1,
    shown: () => true,
  };
}

const ASKED = [
  ['gebyr', 'halvering'],
  ['ferge', 'nattrute'],
  ['kai', 'leskur'],
  ['takst', 'ventetid'],
  ['skole', 'langtransport'],
  ['is', 'isbryterassistanse'],
];

test('of many sentences the centres are looked for among some, and all that say the same are behind them', () => {
  // What more than a quarter ask for says little of what two have in common.
  const nodes = Array.from({ length: 600 }, (_, at) =>
    node(at, ASKED['0123401230120124535'.charCodeAt(at % 19) - 48] ?? []),
  );
  const [all, some] = [stars(nodes), starsOf(nodes, 60)];
  const sizes = all.map(({ members }) => members.length);
  expect(sizes).toHaveLength(ASKED.length);
  expect(sizes[0]).toBeGreaterThan(120);
  const membersOf = (list: typeof all) => list.map(({ members }) => [...members].sort((a, b) => a - b));
  expect(membersOf(some)).toEqual(membersOf(all));
  expect(starsOf(nodes, 60)).toEqual(some);
});

test('who asks for two things is of one group', () => {
  const both = [...(ASKED[0] ?? []), ...(ASKED[1] ?? [])];
  const nodes = Array.from({ length: 400 }, (_, at) => node(at, at % 12 === 0 ? both : (ASKED[at % 6] ?? [])));
  const members = starsOf(nodes, 60).flatMap((star) => star.members);
  expect(members.length).toBeGreaterThan(300);
  expect(new Set(members).size).toBe(members.length);
});

test('what most letters have in so many words is among those that are looked at', () => {
  const nodes = Array.from({ length: 300 }, (_, at) =>
    node(at, [`sak${'x'.repeat(at)}`, `mål${'y'.repeat(400 + at)}`]),
  );
  const heard = nodes.map((one, at): Node => {
    if (at < 297) return one;
    const two = node(at, ASKED[0] ?? []);
    return { ...two, letters: new Set([`${at}`, `${at}b`]) };
  });
  expect(starsOf(heard, 10).map(({ members }) => [...members].sort((a, b) => a - b))).toEqual([[297, 298, 299]]);
});

test('of few, all are looked at', () => {
  const nodes = Array.from({ length: 60 }, (_, at) => node(at, ASKED[at % 3] ?? []));
  expect(starsOf(nodes)).toEqual(stars(nodes));
});
