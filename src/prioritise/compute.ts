import type { Combine, Measure, Prioritisation } from './model.ts';
import type { Tree } from './tree.ts';

/** Where two totals are the same: what floating point adds lies far below, and what a score can differ by far above. */
const SAME = 1e9;

/** Every score by measure, leaf and scorer; NaN: none. In one row, since there may be hundreds of thousands. */
export interface Grid {
  /** Scores of a measure on a leaf (both by number), in the order of the scorers. */
  of(measure: number, leaf: number): Float64Array;
}

/** One measure and what its scores give. */
export interface Standing {
  measure: Measure;
  /** By the tree's nodes; null: nothing under it has a score. */
  values: (number | null)[];
  total: number | null;
  /** By total, ties in the order of the list; null: not ranked. */
  rank: number | null;
  /** Others have the same total. */
  tied: boolean;
  /** Leaves nobody has scored. */
  missing: number[];
  /** Nodes without a value that a sum above them would have counted: it is lower than it may become. */
  short: number[];
}

export interface Ranking {
  /** In the order of the list. */
  standings: Standing[];
  /** Places in `standings`, by rank. */
  order: number[];
}

/** A number as it is compared and shown: without what floating point added. */
export function settled(value: number): number {
  return Math.round(value * SAME) / SAME;
}

export function gridOf({ measures, scorers, scores }: Prioritisation, tree: Tree): Grid {
  const wide = scorers.length;
  const all = new Float64Array(measures.length * tree.leaves.length * wide).fill(Number.NaN);
  const measureAt = new Map(measures.map(({ id }, index) => [id, index]));
  const leafAt = new Map(tree.leaves.map((place, index) => [tree.nodes[place]?.criterion.id, index]));
  const scorerAt = new Map(scorers.map(({ id }, index) => [id, index]));
  for (const { measureId, criterionId, scorerId, value } of scores) {
    const measure = measureAt.get(measureId);
    const leaf = leafAt.get(criterionId);
    const scorer = scorerAt.get(scorerId);
    if (measure === undefined || leaf === undefined || scorer === undefined) continue;
    all[(measure * tree.leaves.length + leaf) * wide + scorer] = value ?? Number.NaN;
  }
  return {
    of: (measure, leaf) => {
      const from = (measure * tree.leaves.length + leaf) * wide;
      return all.subarray(from, from + wide);
    },
  };
}

/** Mean of the scores there are; null where there are none. */
export function meanOf(scores: ArrayLike<number>): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    sum += score;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}

/** Weighted mean or sum of the children that have a value; null where none has, or those that have, weigh nothing. */
export function combined(
  how: Combine,
  children: readonly number[],
  tree: Tree,
  values: readonly (number | null)[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const child of children) {
    const value = values[child] ?? null;
    if (value === null) continue;
    const weight = tree.nodes[child]?.criterion.weight ?? 0;
    sum += weight * value;
    weights += weight;
  }
  if (weights === 0) return null;
  return how === 'sum' ? sum : sum / weights;
}

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Values of all nodes of one measure, of the means of its leaves.
 * @param typed what stands for nodes instead of what is under them, as a sheet with figures typed over formulas has it
 */
export function valuesOf(
  tree: Tree,
  leaves: readonly (number | null)[],
  typed: ReadonlyMap<number, number> = NONE,
): (number | null)[] {
  const values: (number | null)[] = new Array(tree.nodes.length).fill(null);
  tree.leaves.forEach((place, index) => {
    values[place] = leaves[index] ?? null;
  });
  // Children stand after their parent, so from the end each is met before what it counts into.
  for (let place = tree.nodes.length - 1; place >= 0; place -= 1) {
    const node = tree.nodes[place];
    if (node && node.children.length > 0)
      values[place] = typed.get(place) ?? combined(node.criterion.combine, node.children, tree, values);
  }
  return values;
}

/**
 * Totals and ranks of all measures.
 * @param only the scores of one scorer, by number, instead of the mean of all
 */
export function rankingOf({ measures }: Prioritisation, tree: Tree, grid: Grid, only?: number): Ranking {
  const standings = measures.map((measure, index): Standing => {
    const leaves = tree.leaves.map((_, leaf) => {
      const scores = grid.of(index, leaf);
      return meanOf(only === undefined ? scores : scores.subarray(only, only + 1));
    });
    const values = valuesOf(tree, leaves);
    const total = combined(tree.total, tree.top, tree, values);
    const short = tree.nodes.flatMap(({ parent, criterion }, place) => {
      const above = parent === -1 ? tree.total : tree.nodes[parent]?.criterion.combine;
      return above === 'sum' && values[place] === null && criterion.weight > 0 ? [place] : [];
    });
    return {
      measure,
      values,
      total: total === null ? null : settled(total),
      rank: null,
      tied: false,
      missing: tree.leaves.filter((_, leaf) => leaves[leaf] === null),
      short: total === null ? [] : short,
    };
  });
  const order = standings
    .flatMap(({ measure, total }, index) => (measure.ranked && total !== null ? [{ index, total }] : []))
    .sort((a, b) => b.total - a.total || a.index - b.index);
  order.forEach(({ index, total }, at) => {
    const standing = standings[index];
    if (!standing) return;
    standing.rank = at + 1;
    standing.tied = order[at - 1]?.total === total || order[at + 1]?.total === total;
  });
  return { standings, order: order.map(({ index }) => index) };
}

/** How much the total grows where a node grows by one, by the tree's nodes; 0 where it counts nothing. */
export function shares(tree: Tree, values: readonly (number | null)[]): number[] {
  const share = new Array<number>(tree.nodes.length).fill(0);
  const spread = (children: readonly number[], how: Combine, above: number) => {
    const weighing = children.filter((child) => (values[child] ?? null) !== null);
    const weightOf = (child: number) => tree.nodes[child]?.criterion.weight ?? 0;
    const whole = how === 'sum' ? 1 : weighing.reduce((sum, child) => sum + weightOf(child), 0);
    for (const child of weighing) share[child] = whole === 0 ? 0 : (above * weightOf(child)) / whole;
  };
  spread(tree.top, tree.total, 1);
  tree.nodes.forEach(({ children, criterion }, place) => {
    if (children.length > 0) spread(children, criterion.combine, share[place] ?? 0);
  });
  return share;
}
