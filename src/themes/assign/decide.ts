import type { Theme } from '../../domain.ts';
import { at, type Sparse } from '../matrix/sparse.ts';
import { learn } from './learn.ts';

/** A passage a person has said something about. */
export interface Example {
  row: number;
  /** One value a theme: 1 has it, 0 has it not, NaN nobody has said. */
  targets: number[];
  /** Coded in full. */
  whole: boolean;
}

/**
 * People's decisions as targets. On a passage coded in full, and on one with an accepted theme, what nobody accepted
 * is taken as rejected; a lone rejection says nothing of the other themes.
 */
export function targetsOf(
  input: {
    passages: readonly { id: string }[];
    examples: readonly { passageId: string; themeId: string; accepted: boolean }[];
    coded?: readonly string[];
  },
  themes: readonly Theme[],
): Example[] {
  const rowOf = new Map(input.passages.map((passage, row) => [passage.id, row]));
  const themeOf = new Map(themes.map((theme, t) => [theme.id, t]));
  const said = new Map<number, Map<number, number>>();
  const whole = new Set<number>();
  for (const id of input.coded ?? []) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    whole.add(row);
    said.set(row, new Map());
  }
  for (const { passageId, themeId, accepted } of input.examples) {
    const row = rowOf.get(passageId);
    const t = themeOf.get(themeId);
    if (row === undefined || t === undefined) continue;
    const given = said.get(row) ?? new Map<number, number>();
    given.set(t, accepted ? 1 : 0);
    said.set(row, given);
  }
  return [...said]
    .sort((a, b) => a[0] - b[0])
    .map(([row, given]) => {
      const complete = whole.has(row) || [...given.values()].includes(1);
      return { row, targets: themes.map((_, t) => given.get(t) ?? (complete ? 0 : Number.NaN)), whole: whole.has(row) };
    });
}

/** Whether every passage coded in full has a theme: then the rest are taken to have one as well. */
export function atLeastOne(examples: readonly Example[]): boolean {
  const coded = examples.filter((each) => each.whole);
  return coded.length >= 10 && coded.every((each) => each.targets.includes(1));
}

/** A confidence as it is told: never none and never full, to three places. */
export function confidenceOf(chance: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, chance)) * 1000) / 1000;
}

/** Scores in standard deviations from their mean, over all passages and themes. */
export function standardise(scores: readonly Float64Array[]): Float64Array[] {
  let sum = 0;
  let squares = 0;
  let size = 0;
  for (const row of scores) {
    for (const score of row) {
      sum += score;
      squares += score * score;
      size += 1;
    }
  }
  const mean = size > 0 ? sum / size : 0;
  const spread = Math.sqrt(Math.max(0, squares / Math.max(1, size) - mean * mean)) || 1;
  return scores.map((row) => row.map((score) => (score - mean) / spread));
}

/** Examples that say how many themes a passage has. */
const LEAST_TO_COUNT = 10;
/** Themes put for each that the examples lead to expect: what is fuzzy is met more often when a few more are put. */
const GENEROUS = 1.25;

/**
 * The chance from which as many themes are put on the passages as the examples coded in full have on average (after
 * Yang 2001, «A study of thresholding strategies»). Null with too few examples, or none without them.
 * @param chances of each passage and theme
 * @param known rows that are examples themselves
 */
export function asManyAs(
  examples: readonly Example[],
  chances: readonly Float64Array[],
  known: ReadonlyMap<number, unknown>,
): number | null {
  const coded = examples.filter((each) => each.whole);
  if (coded.length < LEAST_TO_COUNT) return null;
  const themes = coded.reduce((sum, { targets }) => sum + targets.filter((target) => target === 1).length, 0);
  const open = chances.filter((_, row) => !known.has(row));
  const all = open.flatMap((row) => [...row]).sort((a, b) => b - a);
  return all[Math.round((GENEROUS * open.length * themes) / coded.length) - 1] ?? null;
}

const FOLDS = 4;
/** With fewer examples than this a fold has too few to measure by. */
const LEAST_FOR_FOLDS = 12;
const MOST_FOR_FOLDS = 400;
/** With few examples a theme is put where it is as likely as not, as without any. */
const EVEN = 0.5;
/** The chance that gives the best F1 is half the F1 itself (Lipton, Elkan & Naryanaswamy 2014); F1 near .7 is usual. */
const USUAL_CUT = 0.35;
const CUTS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** The chance from which a theme is put: the one that gave the best micro-F1 on examples held out in turn. */
export function cutFor(matrix: Sparse, examples: readonly Example[], priors: readonly Float64Array[]): number {
  if (examples.length < LEAST_FOR_FOLDS) return EVEN;
  if (examples.length > MOST_FOR_FOLDS) return USUAL_CUT;
  const tally = CUTS.map(() => ({ hit: 0, said: 0, true: 0 }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const kept = examples.filter((_, i) => i % FOLDS !== fold);
    const model = learn(
      matrix,
      kept.map((each) => each.row),
      kept.map((each) => each.targets),
      priors,
      false,
    );
    examples.forEach((example, i) => {
      if (i % FOLDS !== fold) return;
      const chances = model.score(example.row, priors[example.row] ?? []).map((odd) => 1 / (1 + Math.exp(-odd)));
      example.targets.forEach((target, t) => {
        if (Number.isNaN(target)) return;
        CUTS.forEach((cut, c) => {
          const count = tally[c];
          if (count === undefined) return;
          const yes = at(chances, t) >= cut;
          if (yes) count.said += 1;
          if (target === 1) count.true += 1;
          if (yes && target === 1) count.hit += 1;
        });
      });
    });
  }
  // Few examples make a jagged curve: a cut far from the usual must earn it.
  let best = USUAL_CUT;
  let most = -1;
  CUTS.forEach((cut, c) => {
    const count = tally[c];
    if (count === undefined || count.said + count.true === 0) return;
    const f1 = (2 * count.hit) / (count.said + count.true) - 0.1 * Math.abs(cut - USUAL_CUT);
    if (f1 > most) {
      most = f1;
      best = cut;
    }
  });
  return best;
}
