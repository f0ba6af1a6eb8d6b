import type { Evidence, Language } from '../domain.ts';
import { normalForm } from '../language/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { choosePartition, type Limits, respondentsOf, tightness, WHOLE } from './choose.ts';
import { unitRows } from './cluster.ts';
import { firstDimensions, type Partition, partition, reduce, SETTLED_IN, type Space } from './discover.ts';
import { labelsFor } from './label.ts';
import { reasonsFor, spellings, type ThemeWords, themeWords } from './profile.ts';
import { type Dense, real, type Sparse, whole, zeros } from './sparse.ts';
import { isContent, type Lexicon, readWords } from './terms.ts';
import { weigh } from './weights.ts';
import { coherentWords } from './words.ts';

/** One text to find themes in; identical texts are one row. */
export interface Row {
  text: string;
  /** Response or campaign: counts once. */
  group: string;
  language: Language;
  /** All who have sent this text. */
  respondents: ReadonlySet<string>;
}

/** A theme found in the rows. */
export interface Found {
  label: string;
  words: { word: string; weight: number }[];
  /** Rows it is the strongest theme of. */
  rows: number[];
}

export interface Placed {
  theme: number;
  confidence: number;
  because: Evidence[];
}

export interface Proposal {
  themes: Found[];
  /** For each row its themes, strongest first; empty = not placed. */
  placed: Placed[][];
  /** How steady the division is, 0–1. */
  stability: number;
}

/** Cosine to the theme's centre below which a row is said not to be placed. */
const LEAST_LIKE = 0.25;
/** Where loose themes are dissolved, a row goes to another only when it is this near. */
const BESIDE_LOOSE = 0.6;
/** A further theme must come so near the first, and be so like in itself. */
const BESIDE_FIRST = 0.75;
const LEAST_BESIDE = 0.4;
const WORDS_SHOWN = 15;

/** How often each normal form stands in a text. */
export function formCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokenize(text)) {
    if (token.kind !== 'word' || !isContent(token.text.toLowerCase())) continue;
    const form = normalForm(token.text);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

function groupMass(rows: readonly Row[]): Float64Array {
  const sizes = new Map<string, number>();
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // The root lets a long letter's many matters be seen, without letting it outweigh many short ones.
  return Float64Array.from(rows, ({ group }) => 1 / Math.sqrt(sizes.get(group) ?? 1));
}

/** Cosine of every row to every theme's centre. */
function cosines(points: Dense, clusters: Int32Array, k: number, mass: Float64Array): Dense {
  const sums = zeros(k, points.cols);
  for (let r = 0; r < points.rows; r += 1) {
    const cluster = whole(clusters, r);
    if (cluster < 0) continue;
    for (let c = 0; c < points.cols; c += 1) {
      sums.values[cluster * points.cols + c] =
        real(sums.values, cluster * points.cols + c) + real(mass, r) * real(points.values, r * points.cols + c);
    }
  }
  const centres = unitRows(sums);
  const out = zeros(points.rows, k);
  for (let r = 0; r < points.rows; r += 1) {
    for (let j = 0; j < k; j += 1) {
      let dot = 0;
      for (let c = 0; c < points.cols; c += 1) {
        dot += real(points.values, r * points.cols + c) * real(centres.values, j * points.cols + c);
      }
      out.values[r * k + j] = Math.round(dot * 1e9) / 1e9;
    }
  }
  return out;
}

/** Gives the rows of themes that are none to the nearest theme that is left, and numbers the rest anew. */
function recurring(
  found: Partition,
  measured: Measured,
  likeness: Dense,
  limits: Pick<Limits, 'least' | 'tight' | 'voices'>,
): { clusters: Int32Array; k: number } {
  const respondents = respondentsOf(
    found.clusters,
    found.k,
    measured.rows.map((row) => (limits.voices === 'groups' ? new Set([row.group]) : row.respondents)),
  );
  const tight = limits.tight > 0 ? tightness(measured.forms, found.clusters, found.k) : [];
  const kept = respondents.flatMap((set, c) =>
    set.size >= limits.least && (tight[c] ?? limits.tight) >= limits.tight ? [c] : [],
  );
  const next = new Map(kept.map((c, i) => [c, i]));
  const clusters = found.clusters.map((cluster, r) => {
    const own = next.get(cluster);
    if (own !== undefined) return own;
    // What was too loose to be a theme belongs to no other either.
    let best = -1;
    let most = limits.tight > 0 ? BESIDE_LOOSE : LEAST_LIKE;
    for (const [c, i] of next) {
      const value = real(likeness.values, r * found.k + c);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  });
  return { clusters, k: kept.length };
}

/** The rows weighed and placed in the space they are compared in. */
interface Measured {
  rows: readonly Row[];
  lexicon: Lexicon;
  mass: Float64Array;
  forms: Sparse;
  space: Space;
}

/** Rows divided into themes. */
export interface Division {
  measured: Measured;
  clusters: Int32Array;
  k: number;
  likeness: Dense;
  words: ThemeWords[];
  stability: number;
}

/** Lower-case words of the respondents' names. */
function nameWords(rows: readonly Row[]): Set<string> {
  const words = new Set<string>();
  for (const row of rows) {
    for (const name of row.respondents) {
      for (const token of tokenize(name)) if (token.kind === 'word') words.add(token.text.toLowerCase());
    }
  }
  return words;
}

/**
 * Weighs the rows. The slow part: once for a set of rows.
 * @param names lower-case words of the respondents' names, which are no matter of theirs
 */
export function measure(
  rows: readonly Row[],
  background: string,
  names: ReadonlySet<string> = new Set(),
  withGrams = true,
): Measured {
  const lexicon = readWords(
    rows.map((row) => row.text),
    rows.map((row) => row.language),
    names,
  );
  const mass = groupMass(rows);
  const { matrix, light, forms } = weigh(
    lexicon,
    rows.map((row) => row.group),
    formCounts(background),
    withGrams,
  );
  return { rows, lexicon, mass, forms, space: reduce(matrix, light, mass) };
}

/** What a given division of the rows looks like: how near each row is to each theme, and the themes' words. */
function describe(measured: Measured, clusters: Int32Array, k: number, stability: number): Division {
  const { lexicon, forms, mass, space } = measured;
  return {
    measured,
    clusters,
    k,
    likeness: cosines(firstDimensions(space.points, SETTLED_IN), clusters, k, mass),
    words: themeWords(lexicon, forms, clusters, k, mass),
    stability,
  };
}

/**
 * Divides rows into themes of their own.
 * @param k number of themes when it is given; then each is kept
 */
export function divide(measured: Measured, limits: Limits, k?: number): Division {
  const { mass, space } = measured;
  const first = k === undefined ? choosePartition(space, mass, limits) : partition(space, mass, k);
  const points = firstDimensions(space.points, SETTLED_IN);
  const likeness = cosines(points, first.clusters, first.k, mass);
  const kept = k === undefined ? recurring(first, measured, likeness, limits) : first;
  return describe(measured, kept.clusters, kept.k, first.stability);
}

/** The themes of one row: its own, and those that come near it. */
function place(row: Row, r: number, division: Division, sure?: number): Placed[] {
  const { k, likeness, words } = division;
  const cluster = whole(division.clusters, r);
  if (cluster < 0) return [];
  const like = (j: number): number => real(likeness.values, r * k + j);
  const top = like(cluster);
  if (sure === undefined && top < LEAST_LIKE) return [];
  const next = Math.max(0, ...Array.from({ length: k }, (_, j) => (j === cluster ? 0 : like(j))));
  const others = Array.from({ length: k }, (_, j) => j)
    .filter((j) => j !== cluster && like(j) >= BESIDE_FIRST * Math.max(top, next) && like(j) >= LEAST_BESIDE)
    .sort((a, b) => like(b) - like(a) || a - b);
  // How sure: how near it is, and how far the next theme is behind.
  const first = sure ?? Math.sqrt(Math.max(0, top)) * (0.6 + (0.6 * (top - next)) / top);
  const placed: Placed[] = [];
  for (const theme of [cluster, ...others]) {
    const own = words[theme];
    if (own === undefined) continue;
    const because = reasonsFor(row.text, 0, row.language, own);
    if (because.length < (theme === cluster ? 1 : 2)) continue;
    const confidence = theme === cluster ? first : 0.7 * first * (like(theme) / Math.max(top, next));
    placed.push({ theme, confidence: Math.round(Math.min(0.99, Math.max(0.05, confidence)) * 1000) / 1000, because });
  }
  return placed[0]?.theme === cluster ? placed : [];
}

const NOTHING: Proposal = { themes: [], placed: [], stability: 0 };

/** Names and places what a division found. */
function name(division: Division, labels: readonly string[] | null, sure?: Float64Array): Proposal {
  const { rows, lexicon } = division.measured;
  const languages = rows.map((row) => row.language);
  const shown = spellings(lexicon, languages);
  const passages = rows.map((row, r) => ({
    text: row.text,
    group: row.group,
    language: row.language,
    cluster: whole(division.clusters, r),
  }));
  const words = coherentWords(division.words, shown, lexicon.counts, WORDS_SHOWN);
  const names =
    labels ??
    labelsFor(
      passages,
      division.words,
      Array.from(shown, (word) => lexicon.words[word] ?? ''),
    );
  const placed = rows.map((row, r) => place(row, r, division, sure === undefined ? undefined : real(sure, r)));
  const themes = division.words.map((_, theme) => ({
    label: names[theme] ?? '',
    words: (words[theme] ?? []).map(({ word, weight }) => ({ word: lexicon.words[word] ?? '', weight })),
    rows: placed.flatMap((each, r) => (each[0]?.theme === theme ? [r] : [])),
  }));
  return { themes, placed, stability: division.stability };
}

/**
 * Finds, names and places themes.
 * @param rows the texts, identical ones once
 * @param background the proposal's text, '' for none
 */
export function propose(rows: readonly Row[], background: string, limits: Limits = WHOLE): Proposal {
  if (rows.length < Math.max(limits.least, limits.size) || limits.most < 1) {
    return { ...NOTHING, placed: rows.map(() => []) };
  }
  return name(divide(measure(rows, background, nameWords(rows)), limits), null);
}

/**
 * Places rows in a division that is given, and finds what carries its themes.
 * @param given theme of each row (-1 for none) and how sure that is
 */
export function elaborate(
  rows: readonly Row[],
  background: string,
  labels: readonly string[],
  given: { clusters: Int32Array; sure: Float64Array },
): Proposal {
  if (rows.length === 0) return NOTHING;
  return name(
    describe(measure(rows, background, nameWords(rows), false), given.clusters, labels.length, 1),
    labels,
    given.sure,
  );
}
