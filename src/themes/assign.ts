import type { Tag, Theme } from '../domain.ts';
import { type Likeness, likeness } from './assign/bootstrap.ts';
import { asManyAs, atLeastOne, confidenceOf, cutFor, standardise, targetsOf } from './assign/decide.ts';
import type { Found } from './assign/evidence.ts';
import { leading } from './assign/leading.ts';
import { learn, softmax } from './assign/learn.ts';
import type { Reading } from './assign/reading.ts';
import { reasons } from './assign/reasons.ts';
import { countFeatures } from './assign/space.ts';
import { findAll, readAll } from './assign/texts.ts';
import { at } from './matrix/sparse.ts';

export interface AssignInput {
  /** `start` = offset of the passage in its response's text; evidence offsets are response offsets. */
  passages: readonly { id: string; text: string; start: number; heading: string | null; responseId: string }[];
  themes: readonly Theme[];
  /** People's decisions: this passage has this theme, or has it not. */
  examples: readonly { passageId: string; themeId: string; accepted: boolean }[];
  /** The proposal's text, '' when there is none. */
  background: string;
  /** Whether each passage has exactly one theme; any number unless told. */
  oneEach?: boolean;
  /** Passages a person has coded in full: what is not accepted on them is rejected. */
  coded?: readonly string[];
  /** Whether a passage below the threshold still gets its likeliest theme. */
  always?: boolean;
}

export interface AssignOutput {
  /** In order of passages, then falling confidence. */
  tags: Tag[];
  /** How clearly the likeliest theme leads by the theme texts alone, typically (0–1): median of 1 − second/first. */
  clearness: number;
}

/*
 * Thresholds measured on real responses and invented sets, see docs/method.md: the worth of words found that makes a
 * theme raised and not just mentioned. Keywords find more than a label does, so more is asked.
 */
const WORTH_WITH_KEYWORDS = 0.74;
const WORTH_WITHOUT = 0.54;
/*
 * Of a passage's likeliest theme, how much the next must reach to be raised and not named in passing; and how much to be
 * suggested. Keywords set the likeliest further apart from the rest.
 */
const BESIDE_FIRST_WITH_KEYWORDS = 0.4;
const BESIDE_FIRST_WITHOUT = 0.3;
const SUGGESTED_BESIDE_FIRST = 0.2;
/** Of the threshold, what makes a suggestion. */
const SUGGESTED = 0.85;
/** Confidence of what is raised as likely as not. */
const EVEN = 0.5;
/** Confidences are told to so much. */
const LEAST_STEP = 0.001;
/** Above the mean likeness of the collection, in standard deviations. */
const ABOVE_MEAN = 0.25;
/*
 * Short answers of one passage each (web forms, surveys) say in their own words what a letter says in the proposal's: without
 * keywords the likeness is what finds them. Measured on invented English answers and on the demo's single passages.
 */
const LONE_WORDS = 120;
const LONE_LIKENESS = 0.9;
const LONE_ABOVE_MEAN = 0.45;
/** Words of a response that need just the threshold; longer letters mention more in passing. */
const TYPICAL_LENGTH = 300;
const LENGTH_POWER = 0.3;
/*
 * Below the first the fields tell the themes too little apart to be heard (sooner where keywords start the learning), above
 * the last they say it all. Likeness is heard in full only beside so much of the theme's own words, in thresholds.
 */
const FIELDS_SILENT = 0.3;
const FIELDS_SILENT_WITH_KEYWORDS = 0.2;
const FIELDS_LOUD = 0.8;
const BACKED = 0.6;
const SECOND = 0.25;
const THIRD = 0.12;
/** How fast the odds of a theme grow with its score, measured beside examples; and the score that is as good as none. */
const ODDS = 1;
const LEAST_SCORE = 0.2;

/**
 * Puts themes on passages with a codebook alone, or with people's examples beside it.
 *
 * Two readings are added: what of the theme's own text stands in the passage (words by normal form, phrases, parts of
 * compounds, weighed by rarity), and how alike the passage is to the theme in a space of words, letter groups and
 * fields, after the theme has learnt from the passages it is surest of. The less the fields tell the themes apart, the
 * more the first counts. Examples correct the sum by logistic regression that starts from it.
 */
export function assign(input: AssignInput): AssignOutput {
  const themes = input.themes.filter((theme) => theme.status !== 'rejected');
  const { passages } = input;
  if (themes.length === 0 || passages.length === 0) return { tags: [], clearness: 0 };
  const reading = readAll(input, themes);
  const n = passages.length;
  const counts = countFeatures(reading.space);
  const like = likeness(counts, n, themes.length, reading.background);
  const found = findAll(input, themes, reading);
  const lengths = responseLengths(input, reading.space);
  const lone = areLone(input, lengths);
  const ratios = byResponse(input, combine(input, themes, like, found, lengths, lone));
  const oneEach = input.oneEach === true;
  const order = themes.map((_, t) => t);
  const scores = oneEach ? like.scores : ratios;
  const examples = targetsOf(input, themes);
  const tags: Tag[] = [];
  const put = (p: number, t: number, confidence: number): void => {
    const passage = passages[p];
    const theme = themes[t];
    if (passage === undefined || theme === undefined) return;
    tags.push({
      passageId: passage.id,
      themeId: theme.id,
      confidence: confidenceOf(confidence),
      because: reasons(passage, reading.space.texts[p], found[p]?.[t], like, t),
    });
  };
  const best = (row: ArrayLike<number>): number => order.reduce((a, b) => (at(row, b) > at(row, a) ? b : a), 0);

  if (examples.length > 0) {
    const priors = oneEach ? standardise(scores) : scores.map(asOdds);
    const model = learn(
      like.space.matrix,
      examples.map((each) => each.row),
      examples.map((each) => each.targets),
      priors,
      oneEach,
    );
    const exampleAt = new Map(examples.map((each) => [each.row, each]));
    const all = passages.map((_, p) => {
      const odds = model.score(p, priors[p] ?? []);
      return oneEach ? softmax(odds) : odds.map((odd) => 1 / (1 + Math.exp(-odd)));
    });
    const known = lone ? asManyAs(examples, all, exampleAt) : null;
    const cut = oneEach ? 0 : (known ?? cutFor(like.space.matrix, examples, priors));
    const always = oneEach || input.always === true || atLeastOne(examples);
    for (const [p, chances] of all.entries()) {
      const first = best(chances);
      const said = exampleAt.get(p)?.targets;
      const chosen = order.filter((t) => {
        // A person's word on this very passage stands.
        if (said?.[t] === 1) return true;
        if (said?.[t] === 0) return false;
        return (always && t === first) || (!oneEach && at(chances, t) >= cut);
      });
      for (const t of chosen.sort((a, b) => at(chances, b) - at(chances, a) || a - b)) {
        put(p, t, said?.[t] === 1 ? 1 : oneEach ? at(chances, t) : fromCut(at(chances, t), cut));
      }
    }
    return { tags, clearness: clearnessOf(like.first) };
  }
  const standard = standardise(scores);
  for (let p = 0; p < n; p += 1) {
    const row = scores[p] ?? new Float64Array(0);
    const first = best(row);
    const top = at(row, first);
    if (oneEach) {
      if (top > 0) put(p, first, at(softmax(standard[p] ?? row), first));
      continue;
    }
    const chosen = order.filter(
      (t) =>
        (at(row, t) >= SUGGESTED && at(row, t) >= SUGGESTED_BESIDE_FIRST * top) ||
        (input.always === true && t === first && top > 0),
    );
    let leads: ReadonlySet<number> | undefined;
    for (const t of chosen.sort((a, b) => at(row, b) - at(row, a) || a - b)) {
      const shadow = (themes[t]?.keywords.length ? BESIDE_FIRST_WITH_KEYWORDS : BESIDE_FIRST_WITHOUT) * top;
      let beside = at(row, t) / shadow;
      if (beside < 1) {
        leads ??= leading(passages[p]?.text ?? '', found[p] ?? []);
        if (leads.has(t)) beside = 1;
      }
      // A theme that just reaches the threshold is as likely as not; one that stands in another's shadow less.
      put(p, t, beside < 1 ? Math.min(EVEN * beside, EVEN - LEAST_STEP) : 1 - 2 ** -at(row, t));
    }
  }
  return { tags, clearness: clearnessOf(like.first) };
}

/** A chance told from the cut that the examples asked for: on it, a theme is as likely raised as not. */
function fromCut(chance: number, cut: number): number {
  const yes = chance * (1 - cut);
  return yes / (yes + cut * (1 - chance) || 1);
}

/** A score in units of its threshold as log odds: at the threshold as likely as not. */
function asOdds(row: Float64Array): Float64Array {
  return row.map((score) => ODDS * Math.log(Math.max(score, LEAST_SCORE)));
}

/** Whether the collection is one of short answers, each a passage by itself. */
function areLone({ passages }: AssignInput, lengths: readonly number[]): boolean {
  return (
    new Set(passages.map(({ responseId }) => responseId)).size === passages.length &&
    lengths.reduce((words, length) => words + length, 0) < LONE_WORDS * lengths.length
  );
}

/** Words of each passage's whole response. */
function responseLengths(input: AssignInput, reading: Reading): number[] {
  const lengths = new Map<string, number>();
  input.passages.forEach(({ responseId }, p) => {
    lengths.set(responseId, (lengths.get(responseId) ?? 0) + (reading.texts[p]?.words.length ?? 0));
  });
  return input.passages.map(({ responseId }) => lengths.get(responseId) ?? 0);
}

/** Both readings in units of their thresholds, added by how far the fields tell the themes apart. */
function combine(
  input: AssignInput,
  themes: readonly Theme[],
  like: Likeness,
  found: readonly (readonly Found[])[],
  lengths: readonly number[],
  lone: boolean,
): Float64Array[] {
  let sum = 0;
  let squares = 0;
  for (const row of like.scores) {
    for (const score of row) {
      sum += score;
      squares += score * score;
    }
  }
  const size = Math.max(1, like.scores.length * themes.length);
  const mean = sum / size;
  const shareFrom = (silent: number): number =>
    Math.max(0, Math.min(1, (like.apart - silent) / (FIELDS_LOUD - silent)));
  const share = shareFrom(FIELDS_SILENT);
  const shareWithKeywords = shareFrom(FIELDS_SILENT_WITH_KEYWORDS);
  const above = lone ? LONE_ABOVE_MEAN : ABOVE_MEAN;
  const level = Math.max(1e-6, mean + above * Math.sqrt(Math.max(0, squares / size - mean * mean)));
  return input.passages.map((_, p) => {
    const long = ((at(lengths, p) + 50) / TYPICAL_LENGTH) ** LENGTH_POWER;
    return Float64Array.from(themes, (theme, t) => {
      const worth = theme.keywords.length > 0 ? WORTH_WITH_KEYWORDS : WORTH_WITHOUT;
      const words = (found[p]?.[t]?.worth ?? 0) / (worth * long);
      const alike = Math.max(0, at(like.scores[p] ?? [], t)) / level;
      if (theme.keywords.length > 0) return mix(words, alike, shareWithKeywords, lone);
      return mix(words, alike, lone ? Math.max(share, LONE_LIKENESS) : share, lone);
    });
  });
}

/** A passage without any of a theme's words is not of the theme however alike; a short answer may be. */
function mix(words: number, alike: number, trust: number, lone: boolean): number {
  return (1 - trust) * words + trust * alike * (lone ? 1 : Math.min(1, words / BACKED));
}

/**
 * What a response raises more than once it raises more surely: a passage's score becomes its response's best and half
 * of the second and a quarter of the third, in proportion to its own part of the best. A response of one passage stays
 * as it is.
 */
function byResponse(input: AssignInput, scores: Float64Array[]): Float64Array[] {
  const rows = new Map<string, number[]>();
  input.passages.forEach(({ responseId }, p) => {
    rows.set(responseId, [...(rows.get(responseId) ?? []), p]);
  });
  const raised = scores.map((row) => row.slice());
  for (const own of rows.values()) {
    if (own.length < 2) continue;
    const themes = scores[own[0] ?? 0]?.length ?? 0;
    for (let t = 0; t < themes; t += 1) {
      const [first = 0, second = 0, third = 0] = own.map((p) => at(scores[p] ?? [], t)).sort((a, b) => b - a);
      if (first <= 0) continue;
      const lift = (first + SECOND * second + THIRD * third) / first;
      for (const p of own) {
        const row = raised[p];
        if (row) row[t] = at(row, t) * lift;
      }
    }
  }
  return raised;
}

function clearnessOf(scores: readonly Float64Array[]): number {
  const leads = scores
    .map((row) => {
      const [first = 0, second = 0] = [...row].sort((a, b) => b - a);
      return first > 0 ? 1 - Math.max(0, second) / first : 0;
    })
    .sort((a, b) => a - b);
  return leads[Math.floor(leads.length / 2)] ?? 0;
}
