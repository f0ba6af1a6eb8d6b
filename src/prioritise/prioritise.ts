import { checkClaims, checkGaps } from './checks.ts';
import { gridOf, type Ranking, rankingOf } from './compute.ts';
import { type Disagreement, disagreementOf } from './disagreement.ts';
import type { Claim, Fault, Prioritisation } from './model.ts';
import { type PointMove, pointMoves, type WeightLimit, weightLimits } from './sensitivity.ts';
import { type Tree, treeOf } from './tree.ts';

/** All that follows from a prioritisation. */
export interface Outcome {
  prioritisation: Prioritisation;
  tree: Tree;
  ranking: Ranking;
  weights: WeightLimit[];
  points: PointMove[];
  disagreement: Disagreement;
  /** What is wrong with the figures that came along; what is refused never comes this far. */
  faults: Fault[];
  /** Figures that came along and were held against what the scores give. */
  checked: number;
}

/**
 * Computes totals, ranks, what would change them and where scorers differ, and holds the figures that came along against them.
 * The same prioritisation gives the same outcome.
 */
export function prioritise(
  prioritisation: Prioritisation,
  claims: readonly Claim[] = [],
): { kind: 'outcome'; outcome: Outcome } | { kind: 'refused'; faults: Fault[] } {
  const made = treeOf(prioritisation.criteria, prioritisation.total, () => '');
  if (made.kind === 'refused') return made;
  const { tree } = made;
  const grid = gridOf(prioritisation, tree);
  const ranking = rankingOf(prioritisation, tree, grid);
  const outcome: Outcome = {
    prioritisation,
    tree,
    ranking,
    weights: weightLimits(tree, ranking),
    points: pointMoves(tree, ranking),
    disagreement: disagreementOf(prioritisation, tree, grid),
    checked: claims.filter(({ value }) => value !== null).length,
    faults: [...checkClaims(prioritisation, tree, grid, ranking, claims), ...checkGaps(tree, ranking)],
  };
  return { kind: 'outcome', outcome };
}
