import { groupBy } from '../group.ts';
import { type Ranking, settled, shares } from './compute.ts';
import { HIGHEST, LOWEST } from './model.ts';
import type { Tree } from './tree.ts';

/** At this weight one measure passes another. Measures by their places in `Ranking.standings`. */
export interface Swap {
  weight: number;
  passes: number;
  passed: number;
}

/** How far one weight may go, the others held, before the order is another; null: it never is. */
export interface WeightLimit {
  node: number;
  weight: number;
  below: Swap | null;
  above: Swap | null;
}

/** What one point more or less on a leaf does to a measure's rank. */
export interface PointMove {
  measure: number;
  leaf: number;
  by: 1 | -1;
  from: number;
  to: number;
}

/** A measure's total as one weight varies: K + P (A + w v) / (B + w), or K + P (A + w v) where the node above is a sum. */
interface Curve {
  K: number;
  P: number;
  A: number;
  B: number;
  v: number;
}

/** The total of a measure as the weight of `node` varies. */
function curveOf(
  tree: Tree,
  node: number,
  values: readonly (number | null)[],
  share: readonly number[],
  total: number,
): Curve {
  const { parent } = tree.nodes[node] ?? { parent: -1 };
  const siblings = parent === -1 ? tree.top : (tree.nodes[parent]?.children ?? []);
  const how = parent === -1 ? tree.total : (tree.nodes[parent]?.criterion.combine ?? 'mean');
  const v = values[node] ?? null;
  // A node without a value weighs nothing, whatever its weight.
  if (v === null) return { K: total, P: 0, A: 0, B: 1, v: 0 };
  let A = 0;
  let B = 0;
  for (const sibling of siblings) {
    const value = values[sibling] ?? null;
    if (sibling === node || value === null) continue;
    const weight = tree.nodes[sibling]?.criterion.weight ?? 0;
    A += weight * value;
    B += weight;
  }
  const P = parent === -1 ? 1 : (share[parent] ?? 0);
  const weight = tree.nodes[node]?.criterion.weight ?? 0;
  const whole = how === 'sum' ? 1 : B + weight;
  return { K: total - (whole === 0 ? 0 : (P * (A + weight * v)) / whole), P, A, B, v };
}

/** Weights at which two totals are the same and pass each other. */
function crossings(i: Curve, j: Curve, sum: boolean): number[] {
  const K = i.K - j.K;
  if (sum) {
    const slope = i.P * i.v - j.P * j.v;
    return Math.abs(slope) < 1e-12 ? [] : [-(K + i.P * i.A - j.P * j.A) / slope];
  }
  const a = K + i.P * i.v - j.P * j.v;
  const b = K * (i.B + j.B) + i.P * (i.A + i.v * j.B) - j.P * (j.A + j.v * i.B);
  const c = K * i.B * j.B + i.P * i.A * j.B - j.P * j.A * i.B;
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const under = b * b - 4 * a * c;
  // Where they only touch, neither passes the other.
  if (under <= 1e-12) return [];
  const root = Math.sqrt(under);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/**
 * How far each weight may go before two measures change places. On the way the first to do so stand next to each other (what
 * stood between would have to be the same as both), so neighbours are all that is compared; measures that are tied already,
 * and told as that, count as one place.
 */
export function weightLimits(tree: Tree, { standings, order }: Ranking): WeightLimit[] {
  const share = standings.map(({ values }) => shares(tree, values));
  const blocks = [...groupBy(order, (index) => standings[index]?.total).values()];
  return tree.nodes.flatMap(({ parent, criterion }, node) => {
    const siblings = parent === -1 ? tree.top : (tree.nodes[parent]?.children ?? []);
    const sum = (parent === -1 ? tree.total : tree.nodes[parent]?.criterion.combine) === 'sum';
    // Alone in a mean, the weight is no matter.
    if (siblings.length < 2 && !sum) return [];
    const limit: WeightLimit = { node, weight: criterion.weight, below: null, above: null };
    const curves = standings.map(({ values, total }, index) =>
      curveOf(tree, node, values, share[index] ?? [], total ?? 0),
    );
    blocks.forEach((higher, at) => {
      for (const passed of higher)
        for (const passes of blocks[at + 1] ?? []) {
          const [i, j] = [curves[passed], curves[passes]];
          if (!i || !j) continue;
          for (const weight of crossings(i, j, sum)) {
            if (!(weight > 0) || !Number.isFinite(weight)) continue;
            const swap = { weight: Math.round(weight * 1e6) / 1e6, passes, passed };
            if (weight < criterion.weight && weight > (limit.below?.weight ?? 0)) limit.below = swap;
            if (weight > criterion.weight && weight < (limit.above?.weight ?? Number.POSITIVE_INFINITY))
              limit.above = swap;
          }
        }
    });
    return [limit];
  });
}

/** Every place where one point more or less on one leaf, within the scale, gives a measure another rank. */
export function pointMoves(tree: Tree, { standings, order }: Ranking): PointMove[] {
  const totals = order.map((index) => standings[index]?.total ?? 0);
  /** How many of the order stand before a measure that has this total. */
  const before = (total: number, measure: number) => {
    let [low, high] = [0, totals.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = totals[middle] ?? 0;
      // Ties stand in the order of the list.
      if (other > total || (other === total && (order[middle] ?? 0) < measure)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return order.flatMap((measure, at) => {
    const standing = standings[measure];
    if (!standing) return [];
    const { values, total } = standing;
    const share = shares(tree, values);
    return tree.leaves.flatMap((leaf) => {
      const value = values[leaf] ?? null;
      if (value === null || total === null) return [];
      return ([1, -1] as const).flatMap((by): PointMove[] => {
        const moved = Math.min(HIGHEST, Math.max(LOWEST, value + by));
        const after = before(settled(total + (moved - value) * (share[leaf] ?? 0)), measure);
        // It does not stand before itself.
        const to = after > at ? after : after + 1;
        return to === at + 1 ? [] : [{ measure, leaf, by, from: at + 1, to }];
      });
    });
  });
}
