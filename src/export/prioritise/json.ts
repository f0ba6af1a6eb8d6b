import { rounded } from '../../norsk/prioritise.ts';
import type { Outcome } from '../../prioritise/prioritise.ts';
import type { Swap } from '../../prioritise/sensitivity.ts';

/** All of an outcome, with ids where the pages have names. */
export function prioritisationJson({
  prioritisation,
  tree,
  ranking,
  weights,
  points,
  disagreement,
  faults,
  checked,
}: Outcome): string {
  const { title, total, scorers, measures } = prioritisation;
  const idOf = (place: number) => tree.nodes[place]?.criterion.id ?? '';
  const nameOf = (measure: number) => measures[measure]?.name ?? '';
  const scorerOf = (scorer: number) => scorers[scorer]?.name ?? '';
  const swap = (one: Swap | null) =>
    one && { weight: one.weight, passes: nameOf(one.passes), passed: nameOf(one.passed) };
  const told = {
    title,
    total,
    criteria: tree.nodes.map(({ criterion, children }) => ({ ...criterion, leaf: children.length === 0 })),
    scorers: scorers.map(({ name, left }) => ({ name, left })),
    measures: ranking.standings.map(({ measure, total, rank, tied, values, missing }) => ({
      name: measure.name,
      rank,
      tied,
      ranked: measure.ranked,
      total,
      shown: total === null ? null : rounded(total, 1),
      values: Object.fromEntries(values.map((value, place) => [idOf(place), value])),
      missing: missing.map(idOf),
    })),
    ranking: ranking.order.map(nameOf),
    weights: weights.map(({ node, weight, below, above }) => ({
      criterion: idOf(node),
      weight,
      below: swap(below),
      above: swap(above),
    })),
    points: points.map(({ measure, leaf, by, from, to }) => ({
      measure: nameOf(measure),
      criterion: idOf(leaf),
      by,
      from,
      to,
    })),
    disagreement: disagreement.cells.map(({ measure, leaf, count, low, high, spread, lowest, highest }) => ({
      measure: nameOf(measure),
      criterion: idOf(leaf),
      count,
      low,
      high,
      spread,
      lowest: lowest.map(scorerOf),
      highest: highest.map(scorerOf),
    })),
    open: disagreement.open.map(({ scorer, measure, leaf }) => ({
      scorer: scorerOf(scorer),
      measure: nameOf(measure),
      criterion: idOf(leaf),
    })),
    checked,
    faults,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
