import type { Evidence, Language } from '../domain.ts';
import { normalForm } from '../language/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { choosePartition, MOST, respondentsOf } from './choose.ts';
import { unitRows } from './cluster.ts';
import { firstDimensions, type Partition, partition, reduce } from './discover.ts';
import { labelsFor } from './label.ts';
import { reasonsFor, spellings, type ThemeWords, themeWords } from './profile.ts';
import { at, type Dense, zeros } from './sparse.ts';
import { isContent, type Lexicon, readWords } from './terms.ts';
import { weigh } from './weights.ts';

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

/** A theme is raised by at least so many respondents; one voice is no recurring theme. */
export const LEAST_RESPONDENTS = 3;
const COMPARED_IN = 16;
/** Cosine to the theme's centre below which a row is said not to be placed. */
const LEAST_LIKE = 0.25;
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
    const cluster = at(clusters, r);
    if (cluster < 0) continue;
    for (let c = 0; c < points.cols; c += 1) {
      sums.values[cluster * points.cols + c] =
        at(sums.values, cluster * points.cols + c) + at(mass, r) * at(points.values, r * points.cols + c);
    }
  }
  const centres = unitRows(sums);
  const out = zeros(points.rows, k);
  for (let r = 0; r < points.rows; r += 1) {
    for (let j = 0; j < k; j += 1) {
      let dot = 0;
      for (let c = 0; c < points.cols; c += 1) {
        dot += at(points.values, r * points.cols + c) * at(centres.values, j * points.cols + c);
      }
      out.values[r * k + j] = Math.round(dot * 1e9) / 1e9;
    }
  }
  return out;
}

/** Gives the rows of themes too few raise to the nearest theme that is left, and numbers the rest anew. */
function recurring(
  found: Partition,
  rows: readonly Row[],
  likeness: Dense,
  least: number,
): { clusters: Int32Array; k: number } {
  const respondents = respondentsOf(
    found.clusters,
    found.k,
    rows.map((row) => row.respondents),
  );
  const kept = respondents.flatMap((set, c) => (set.size >= least ? [c] : []));
  const next = new Map(kept.map((c, i) => [c, i]));
  const clusters = found.clusters.map((cluster, r) => {
    const own = next.get(cluster);
    if (own !== undefined) return own;
    let best = -1;
    let most = LEAST_LIKE;
    for (const [c, i] of next) {
      const value = at(likeness.values, r * found.k + c);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  });
  return { clusters, k: kept.length };
}

interface Division {
  lexicon: Lexicon;
  clusters: Int32Array;
  k: number;
  likeness: Dense;
  words: ThemeWords[];
  stability: number;
}

/**
 * Divides rows into themes.
 * @param k number of themes when it is given; else it is chosen
 * @param least respondents a theme needs
 */
export function divide(
  rows: readonly Row[],
  background: string,
  options: { k?: number; most?: number; least: number },
): Division {
  const languages = rows.map((row) => row.language);
  const lexicon = readWords(
    rows.map((row) => row.text),
    languages,
  );
  const mass = groupMass(rows);
  const { matrix, forms } = weigh(
    lexicon,
    rows.map((row) => row.group),
    formCounts(background),
  );
  const space = reduce(matrix, mass);
  const first =
    options.k === undefined
      ? choosePartition(matrix, space, mass, options.most ?? MOST)
      : partition(matrix, space, mass, options.k);
  const points = firstDimensions(space.points, COMPARED_IN);
  const { clusters, k } = recurring(first, rows, cosines(points, first.clusters, first.k, mass), options.least);
  return {
    lexicon,
    clusters,
    k,
    likeness: cosines(points, clusters, k, mass),
    words: themeWords(lexicon, forms, clusters, k, mass),
    stability: first.stability,
  };
}

/** The themes of one row: its own, and those that come near it. */
function place(row: Row, r: number, division: Division): Placed[] {
  const { k, likeness, words } = division;
  const cluster = at(division.clusters, r);
  if (cluster < 0) return [];
  const like = (j: number): number => at(likeness.values, r * k + j);
  const top = like(cluster);
  if (top < LEAST_LIKE) return [];
  const others = Array.from({ length: k }, (_, j) => j)
    .filter((j) => j !== cluster && like(j) >= BESIDE_FIRST * top && like(j) >= LEAST_BESIDE)
    .sort((a, b) => like(b) - like(a) || a - b);
  const next = Math.max(0, ...Array.from({ length: k }, (_, j) => (j === cluster ? 0 : like(j))));
  const placed: Placed[] = [];
  for (const theme of [cluster, ...others]) {
    const own = words[theme];
    if (own === undefined) continue;
    const because = reasonsFor(row.text, 0, row.language, own);
    if (because.length < (theme === cluster ? 1 : 2)) continue;
    const lead =
      theme === cluster ? 0.5 + 0.5 * ((top - next) / top) : (0.5 * like(theme)) / Math.max(top, like(theme));
    // How sure: half how near it is, half how far the next theme is behind.
    const confidence = Math.min(0.99, Math.max(0.05, Math.sqrt(Math.max(0, like(theme))) * lead * 1.2));
    placed.push({ theme, confidence: Math.round(confidence * 1000) / 1000, because });
  }
  return placed;
}

/**
 * Finds, names and places themes.
 * @param rows the texts, identical ones once
 * @param background the proposal's text, '' for none
 */
export function propose(rows: readonly Row[], background: string, most = MOST): Proposal {
  if (rows.length < LEAST_RESPONDENTS) return { themes: [], placed: rows.map(() => []), stability: 0 };
  const division = divide(rows, background, { most, least: LEAST_RESPONDENTS });
  const shown = spellings(
    division.lexicon,
    rows.map((row) => row.language),
  );
  const labels = labelsFor(
    rows.map((row, r) => ({
      text: row.text,
      group: row.group,
      language: row.language,
      cluster: at(division.clusters, r),
    })),
    division.words,
    shown,
  );
  const placed = rows.map((row, r) => place(row, r, division));
  const themes = division.words.map((own, theme) => ({
    label: labels[theme] ?? '',
    words: own.forms.slice(0, WORDS_SHOWN).map(({ form, weight }) => ({ word: shown[form] ?? '', weight })),
    rows: placed.flatMap((each, r) => (each[0]?.theme === theme ? [r] : [])),
  }));
  return { themes, placed, stability: division.stability };
}
