import type { Grid } from './compute.ts';
import { meanOf } from './compute.ts';
import type { Prioritisation } from './model.ts';
import type { Tree } from './tree.ts';

/** How far the scorers stand from each other on one measure and one leaf. */
export interface Apart {
  measure: number;
  /** Node of the tree. */
  leaf: number;
  count: number;
  low: number;
  high: number;
  /** high − low. */
  spread: number;
  /** Scorers, by number. */
  lowest: number[];
  highest: number[];
}

export interface Disagreement {
  /** Where two or more have scored, the farthest apart first. */
  cells: Apart[];
  /** Mean spread by leaf and by measure; null where no two have scored. */
  byLeaf: (number | null)[];
  byMeasure: (number | null)[];
  /** What each scorer has left open that others, or the list, wait for; none of those who have left. */
  open: { scorer: number; measure: number; leaf: number }[];
}

export function disagreementOf({ measures, scorers }: Prioritisation, tree: Tree, grid: Grid): Disagreement {
  const cells: Apart[] = [];
  const open: Disagreement['open'] = [];
  const byLeaf: number[][] = tree.leaves.map(() => []);
  const byMeasure: number[][] = measures.map(() => []);
  measures.forEach((_, measure) => {
    tree.leaves.forEach((leaf, at) => {
      const scores = grid.of(measure, at);
      let [low, high, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
      for (let scorer = 0; scorer < scores.length; scorer += 1) {
        const score = scores[scorer] ?? Number.NaN;
        if (Number.isNaN(score)) {
          if (scorers[scorer]?.left === false) open.push({ scorer, measure, leaf });
          continue;
        }
        count += 1;
        low = Math.min(low, score);
        high = Math.max(high, score);
      }
      if (count < 2) return;
      byLeaf[at]?.push(high - low);
      byMeasure[measure]?.push(high - low);
      if (high === low) return;
      cells.push({
        measure,
        leaf,
        count,
        low,
        high,
        spread: high - low,
        lowest: who(scores, low),
        highest: who(scores, high),
      });
    });
  });
  return {
    // The sort is stable: the same distance stands in the order of the list.
    cells: cells.sort((a, b) => b.spread - a.spread),
    byLeaf: byLeaf.map(meanOf),
    byMeasure: byMeasure.map(meanOf),
    open,
  };
}

/** Those who gave just this. */
function who(scores: Float64Array, value: number): number[] {
  const all: number[] = [];
  for (let scorer = 0; scorer < scores.length; scorer += 1) if (scores[scorer] === value) all.push(scorer);
  return all;
}
