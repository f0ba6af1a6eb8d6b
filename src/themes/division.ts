import type { Language } from '../domain.ts';
import { normalForm } from '../language/forms/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { centresOf, dotRows } from './matrix/cluster.ts';
import { firstDimensions, reduce, SETTLED_IN, type Space } from './matrix/discover.ts';
import { type Dense, type Sparse, zeros } from './matrix/sparse.ts';
import { type ThemeWords, themeWords } from './profile.ts';
import { isContent, type Lexicon, readWords } from './vocabulary/terms.ts';
import { weigh } from './vocabulary/weights.ts';

/** One text to find themes in; identical texts are one row. */
export interface Row {
  text: string;
  /** Response or campaign: counts once. */
  group: string;
  language: Language;
  /** All who have sent this text. */
  respondents: ReadonlySet<string>;
}

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
export function cosines(points: Dense, clusters: Int32Array, k: number, mass: Float64Array): Dense {
  const centres = centresOf(points, clusters, k, mass);
  const out = zeros(points.rows, k);
  for (let r = 0; r < points.rows; r += 1) {
    for (let j = 0; j < k; j += 1) out.values[r * k + j] = Math.round(dotRows(points, r, centres, j) * 1e9) / 1e9;
  }
  return out;
}

/** The rows weighed and placed in the space they are compared in. */
export interface Measured {
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
export function nameWords(rows: readonly Row[]): Set<string> {
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
  also: { subject?: ReadonlySet<string>; withGrams?: boolean } = {},
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
    also.subject,
    also.withGrams,
  );
  return { rows, lexicon, mass, forms, space: reduce(matrix, light, mass) };
}

/** What a given division of the rows looks like: how near each row is to each theme, and the themes' words. */
export function describe(measured: Measured, clusters: Int32Array, k: number, stability: number): Division {
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
