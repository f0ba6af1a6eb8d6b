import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, rankingOf } from '../../src/prioritise/compute.ts';
import type { Combine, Criterion, Prioritisation } from '../../src/prioritise/model.ts';
import { pointMoves, weightLimits } from '../../src/prioritise/sensitivity.ts';
import { treeOf } from '../../src/prioritise/tree.ts';
import { FERRY, outcomeOf, read, told } from './sample.ts';

const rankingBy = (prioritisation: Prioritisation) => {
  const made = treeOf(prioritisation.criteria, prioritisation.total, () => '');
  if (made.kind === 'refused') throw new Error(told(made.faults).join());
  return { tree: made.tree, ranking: rankingOf(prioritisation, made.tree, gridOf(prioritisation, made.tree)) };
};

describe('totals and ranks', () => {
  const outcome = outcomeOf(read(FERRY));
  const { tree, ranking, disagreement, prioritisation } = outcome;
  const value = (measure: number, id: string) => ranking.standings[measure]?.values[tree.placeOf.get(id) ?? -1];

  test('a leaf is the mean of the scores there are, a node of its children by weight, the total their weighted sum', () => {
    // Constructed by hand: reisetid (6 + 8 + 7) / 3, tilgjengelighet 9; sjø 6 weighs three times strand 5.
    expect(value(0, 'speed')).toBe(7);
    expect(value(0, 'goal')).toBe(8);
    expect(value(0, 'nature')).toBe((3 * 6 + 5) / 4);
    expect(ranking.standings[0]?.total).toBe(2 * 8 + 3 + 5.75);
  });

  test('what nobody has scored is left out, and told as missing; a decimal comma is a number', () => {
    expect(value(1, 'nature')).toBe(10);
    expect(value(1, 'speed')).toBe(5.25);
    expect(ranking.standings[1]?.missing.map((place) => tree.nodes[place]?.criterion.id)).toEqual(['shore']);
    const open = disagreement.open.map(({ scorer, measure, leaf }) => [
      prioritisation.scorers[scorer]?.name,
      prioritisation.measures[measure]?.name,
      tree.nodes[leaf]?.criterion.id,
    ]);
    // Nothing is waited for of one who has left.
    expect(open).toEqual([
      ['Bjørn', 'Ny kai', 'shore'],
      ['Anne', 'Elektrisk ferje', 'shore'],
      ['Bjørn', 'Elektrisk ferje', 'shore'],
    ]);
  });

  test('those who differ most stand first', () => {
    const [first] = disagreement.cells;
    expect(first).toMatchObject({ measure: 0, low: 3, high: 9, spread: 6, lowest: [0], highest: [1] });
  });

  test('ties are ties, in the order of the list, whatever floating point makes of the way there', () => {
    // 0.1 + 0.2 is not 0.3, and 6.1 + 0.2 no 6.3.
    const { ranking } = rankingBy(
      read('criteria: [{id: a}, {id: b}]\nmeasures: [[Sist, 0.1, 0.1], [To, 0.1, 0.2], [Tre, 0.3, 0], [En, 9, 9]]')
        .prioritisation,
    );
    expect(ranking.standings.map(({ rank, tied }) => [rank, tied])).toEqual([
      [4, false],
      [2, true],
      [3, true],
      [1, false],
    ]);
  });

  test('one with nothing scored has no total and no rank; one kept out has a total', () => {
    const { standings } = rankingBy(
      read(
        'criteria: [{id: a}, {id: b}]\nmeasures: [[Tom, null, "–"], {name: Ute, ranked: false, scores: {a: 9, b: 9}}, [Inne, 1, null]]',
      ).prioritisation,
    ).ranking;
    expect(standings.map(({ total, rank }) => [total, rank])).toEqual([
      [null, null],
      [18, null],
      [1, 1],
    ]);
  });

  test('a sum that lacks a part is told of', () => {
    const { faults } = outcomeOf(read('criteria: [{id: a}, {id: b}]\nmeasures: [[Inne, 1, null]]'));
    expect(faults).toMatchObject([{ code: 'incomplete' }]);
  });
});

/** A tree of some shape, weights that are no whole numbers, and scores with holes in them. */
const prioritisations = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 2, maxLength: 9 }),
    weights: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 }),
    sums: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    scores: fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }), { minLength: 9, maxLength: 9 }),
      {
        minLength: 2,
        maxLength: 7,
      },
    ),
  })
  .map(({ parents, weights, sums, scores }): Prioritisation => {
    const how = (index: number): Combine => (sums[index] ? 'sum' : 'mean');
    const criteria = parents.map((parent, index): Criterion => {
      const above = parent % (index + 1);
      return {
        id: `k${index}`,
        parentId: above === 0 ? null : `k${above - 1}`,
        label: `k${index}`,
        weight: (weights[index] ?? 1) / 10,
        combine: how(index),
        low: '',
        high: '',
      };
    });
    return {
      title: '',
      total: how(9),
      criteria,
      scorers: [{ id: '', name: '', left: false }],
      measures: scores.map((_, index) => ({ id: `t${index}`, name: `t${index}`, ranked: true })),
      scores: scores.flatMap((row, index) =>
        criteria.map(({ id }, at) => ({
          measureId: `t${index}`,
          criterionId: id,
          scorerId: '',
          value: row[at] ?? null,
          comment: '',
        })),
      ),
    };
  });

/** The order of those that are not tied: what a tie among them is, is told by itself. */
function ranks(prioritisation: Prioritisation): string {
  const { standings, order } = rankingBy(prioritisation).ranking;
  return order.map((index) => standings[index]?.measure.id).join();
}

describe('what would change the order', () => {
  test('inside the limits of a weight the order stands, just outside it does not', () => {
    fc.assert(
      fc.property(prioritisations, (prioritisation) => {
        const { tree, ranking } = rankingBy(prioritisation);
        fc.pre(ranking.standings.every(({ tied }) => !tied));
        const at = (node: number, weight: number) =>
          ranks({
            ...prioritisation,
            criteria: prioritisation.criteria.map((one) =>
              one.id === tree.nodes[node]?.criterion.id ? { ...one, weight } : one,
            ),
          });
        const now = ranks(prioritisation);
        for (const { node, weight, below, above } of weightLimits(tree, ranking)) {
          // A limit nearer than what totals are told apart by is no limit to test.
          if (below && weight - below.weight > 0.001) {
            expect(at(node, below.weight + 0.0005)).toBe(now);
            if (below.weight > 0.002) expect(at(node, below.weight - 0.0005)).not.toBe(now);
          }
          if (!below) expect(at(node, weight / 50)).toBe(now);
          if (above && above.weight - weight > 0.001 && above.weight < 1000) {
            expect(at(node, above.weight - 0.0005)).toBe(now);
            expect(at(node, above.weight * 1.0001 + 0.0005)).not.toBe(now);
          }
          if (!above) expect(at(node, weight * 50)).toBe(now);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('one point more or less gives the rank it is said to give, and no other does', () => {
    fc.assert(
      fc.property(prioritisations, (prioritisation) => {
        const { tree, ranking } = rankingBy(prioritisation);
        const moves = new Map(
          pointMoves(tree, ranking).map((move) => [`${move.measure} ${move.leaf} ${move.by}`, move]),
        );
        for (const [measure, { measure: own, rank }] of ranking.standings.entries())
          for (const leaf of tree.leaves)
            for (const by of [1, -1]) {
              const scores = prioritisation.scores.map((score) =>
                score.measureId === own.id &&
                score.criterionId === tree.nodes[leaf]?.criterion.id &&
                score.value !== null
                  ? { ...score, value: Math.min(10, Math.max(0, score.value + by)) }
                  : score,
              );
              const after = rankingBy({ ...prioritisation, scores }).ranking.standings[measure]?.rank ?? null;
              expect(moves.get(`${measure} ${leaf} ${by}`)?.to ?? rank).toBe(after);
            }
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
