import { type Partition, partition, type Space } from './discover.ts';
import { whole } from './sparse.ts';

/** What a person can hold at once. */
export const FEWEST = 6;
export const MOST = 15;
/** A theme is no theme with fewer passages on average than this. */
const PASSAGES_PER_THEME = 6;
/** Stabilities closer than this are alike; then the smaller number wins, since a reader can split but rarely merges. */
const ALIKE = 0.01;

/**
 * Chooses the number of themes: the one whose partition changes least when the space is made coarser and finer (in the
 * spirit of Lange et al. 2004 and Greene, O'Callaghan & Cunningham 2014).
 * @param most upper bound, 15 unless told
 */
export function choosePartition(space: Space, mass: Float64Array, most = MOST): Partition {
  const room = Math.max(1, Math.floor(space.points.rows / PASSAGES_PER_THEME));
  const last = Math.max(1, Math.min(most, room));
  const first = Math.min(FEWEST, last);
  let best: Partition | null = null;
  for (let k = first; k <= last; k += 1) {
    const tried = partition(space, mass, k);
    if (best === null || tried.stability > best.stability + ALIKE) best = tried;
  }
  return best ?? partition(space, mass, 1);
}

/** Different respondents of each cluster. */
export function respondentsOf(
  clusters: Int32Array,
  k: number,
  respondents: readonly ReadonlySet<string>[],
): Set<string>[] {
  const sets = Array.from({ length: k }, () => new Set<string>());
  for (let r = 0; r < clusters.length; r += 1) {
    for (const respondent of respondents[r] ?? []) sets[whole(clusters, r)]?.add(respondent);
  }
  return sets;
}
