import type { Node } from './core.ts';
import { Kin } from './kin.ts';
import { agreedWith, type Star, stars } from './stars.ts';

/**
 * Of more sentences than this the centres are looked for among so many: what each is worth takes a look at all that are like
 * it, so that ten times the sentences take a hundred times as long, and what many say is said by some of any few thousand.
 */
const AMONG = 4_000;

/** Stars of any number of sentences: of many, each centre that is found among some takes its members of all. */
export function starsOf(nodes: readonly Node[], most = AMONG): Star[] {
  if (nodes.length <= most) return stars(nodes);
  const some = sampleOf(nodes, most);
  const kin = new Kin(nodes);
  const free = new Uint8Array(nodes.length).fill(1);
  const found = stars(some.flatMap((index) => nodes[index] ?? [])).flatMap(({ centre }) => {
    const index = some[centre];
    if (index === undefined || free[index] !== 1) return [];
    const members = kin.membersOf(index, kin.near(index, free));
    const worth = kin.worthOf(index, members);
    if (worth <= 0) return [];
    free[index] = 0;
    for (const { to } of members) free[to] = 0;
    return [{ worth, star: { centre: index, members: [index, ...members.map(({ to }) => to)], also: [] } }];
  });
  const byWorth = found.sort((a, b) => b.worth - a.worth || a.star.centre - b.star.centre);
  return agreedWith(
    byWorth.map(({ star }) => star),
    nodes,
    kin,
  );
}

/** Those that most letters have in so many words, and of the others some from everywhere; in their order. */
function sampleOf(nodes: readonly Node[], most: number): number[] {
  return Array.from(nodes, ({ letters }, index) => ({ index, letters: letters.size, drawn: spread(index) }))
    .sort((a, b) => b.letters - a.letters || a.drawn - b.drawn)
    .slice(0, most)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

/** A place in an order that has no pattern and is the same each time (Knuth's multiplicative hashing). */
const spread = (index: number): number => Math.imul(index + 1, 2_654_435_761) >>> 0;
