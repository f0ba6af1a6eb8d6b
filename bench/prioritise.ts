/**
 * A prioritisation of 200 measures, 30 criteria and 10 scorers, all invented: milliseconds of processor time to compute it
 * with everything that would change its order, the first time in a process and then.
 * Run: `node dist/bench/prioritise.js [measures] [scorers]`.
 */
import type { Criterion, Prioritisation } from '../src/prioritise/model.ts';
import { prioritise } from '../src/prioritise/prioritise.ts';

const [measures = 200, scorers = 10] = process.argv.slice(2).map(Number);
const ROUNDS = 9;

/** Six groups of five. */
const criteria: Criterion[] = Array.from({ length: 6 }, (_, group) => {
  const of = (id: string, parentId: string | null, weight: number): Criterion => ({
    id,
    parentId,
    label: id,
    weight,
    combine: 'mean',
    low: '',
    high: '',
  });
  const parent = `k${group}`;
  const children = Array.from({ length: 5 }, (_, one) => of(`${parent}-${one}`, parent, 1 + one / 7));
  return [of(parent, null, 1 + group / 3), ...children];
}).flat();

const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
const made: Prioritisation = {
  title: '',
  total: 'sum',
  criteria,
  scorers: names('s', scorers).map((id) => ({ id, name: id, left: false })),
  measures: names('t', measures).map((id) => ({ id, name: id, ranked: true })),
  scores: names('t', measures).flatMap((measureId, measure) =>
    criteria
      .filter(({ parentId }) => parentId !== null)
      .flatMap(({ id: criterionId }, leaf) =>
        names('s', scorers).map((scorerId, scorer) => {
          // Scattered, and the same each time; one in twenty is missing.
          const mixed = Math.imul(measure * 31 + leaf * 17 + scorer * 7 + 1, 0x9e3779b1) >>> 0;
          return { measureId, criterionId, scorerId, value: mixed % 20 === 0 ? null : (mixed >>> 8) % 11, comment: '' };
        }),
      ),
  ),
};

const times = Array.from({ length: ROUNDS }, () => {
  const before = process.cpuUsage();
  prioritise(made);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
const [first = 0, ...rest] = times.map(Math.round);
const middle = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
process.stdout.write(`${made.scores.length} poeng: ${first} ms første gang, så ${middle} ms\n`);
