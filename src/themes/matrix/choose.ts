import { type Partition, partition, type Space } from './discover.ts';
import { real, type Sparse, whole } from './sparse.ts';

const FAIR_PART = 0.2;
/** Stabilities closer than this are alike; then the smaller number wins, since a reader can split but rarely merges. */
const ALIKE = 0.01;

/** What limits the choice. */
export interface Limits {
  /** Fewest and most themes, when there are passages enough. */
  fewest: number;
  most: number;
  /** Least passages a theme on average. */
  size: number;
  /** Respondents, or groups of them that say the same, a theme needs. */
  least: number;
  voices: 'respondents' | 'groups';
  /** Rows a theme on average where it is divided finer than needed, to be settled; null: stability chooses. */
  fine: number | null;
  /** Least tightness of a theme, see `tightness`. */
  tight: number;
}

/** For a whole consultation: all that recurs is a theme. */
export const WHOLE: Limits = { fewest: 6, most: 15, size: 6, least: 3, voices: 'respondents', fine: null, tight: 0 };

/**
 * Chooses the number of themes: the one whose partition changes least when the space is made coarser and finer (in the
 * spirit of Lange et al. 2004 and Greene, O'Callaghan & Cunningham 2014).
 */
export function choosePartition(space: Space, mass: Float64Array, limits: Limits): Partition {
  const last = Math.max(1, Math.min(limits.most, Math.floor(space.points.rows / limits.size)));
  const first = Math.min(limits.fewest, last);
  let best = partition(space, mass, first);
  let most = worth(best);
  for (let k = first + 1; k <= last; k += 1) {
    const tried = partition(space, mass, k);
    const value = worth(tried);
    if (value <= most + ALIKE) continue;
    best = tried;
    most = value;
  }
  return best;
}

/** Stability, less what one theme holds beyond its fair part: a theme of everything is steady and says nothing. */
function worth({ clusters, k, stability }: Partition): number {
  const sizes = new Float64Array(k);
  for (const cluster of clusters) if (cluster >= 0) sizes[cluster] = real(sizes, cluster) + 1;
  return stability - Math.max(0, Math.max(...sizes) / Math.max(1, clusters.length) - FAIR_PART);
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

/**
 * How much more alike a cluster's rows are than rows of the whole: mean cosine of two of its rows over that of any
 * two. What is left over when the themes are taken out is about 1.
 */
export function tightness(rows: Sparse, clusters: Int32Array, k: number): number[] {
  const all = alike(
    rows,
    Array.from({ length: rows.rows }, (_, r) => r),
  );
  const members: number[][] = Array.from({ length: k }, () => []);
  clusters.forEach((cluster, r) => {
    members[cluster]?.push(r);
  });
  return members.map((own) => (all > 0 ? Math.round((alike(rows, own) / all) * 1e6) / 1e6 : 1));
}

/** Mean cosine of two different rows; rows are of length 1 or empty. */
function alike(rows: Sparse, members: readonly number[]): number {
  const sum = new Float64Array(rows.cols);
  let own = 0;
  let n = 0;
  for (const r of members) {
    if (whole(rows.starts, r + 1) > whole(rows.starts, r)) n += 1;
    for (let e = whole(rows.starts, r); e < whole(rows.starts, r + 1); e += 1) {
      const value = real(rows.values, e);
      const c = whole(rows.columns, e);
      sum[c] = real(sum, c) + value;
      own += value * value;
    }
  }
  const square = sum.reduce((total, value) => total + value * value, 0);
  return n > 1 ? (square - own) / (n * (n - 1)) : 0;
}
