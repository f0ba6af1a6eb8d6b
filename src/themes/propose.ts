import { normalForm } from '../language/forms/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { cosines, type Division, describe, type Measured, measure, nameWords, type Row } from './division.ts';
import { labelsFor } from './label.ts';
import { choosePartition, type Limits, respondentsOf, tightness, WHOLE } from './matrix/choose.ts';
import { firstDimensions, type Partition, partition, SETTLED_IN } from './matrix/discover.ts';
import { type Dense, real, whole } from './matrix/sparse.ts';
import { type Placed, place, placeGiven } from './place.ts';
import { spellings } from './profile.ts';
import { settle } from './settle.ts';
import { coherentWords } from './words.ts';

/** A theme found in the rows. */
export interface Found {
  label: string;
  words: { word: string; weight: number }[];
  /** Rows it is the strongest theme of. */
  rows: number[];
  /** It stands in every consultation, see `standing/matters.ts`: one thing, however many rows it has. */
  standing?: boolean;
}

export interface Proposal {
  themes: Found[];
  /** For each row its themes, strongest first; empty = not placed. */
  placed: Placed[][];
  /** How steady the division is, 0–1. */
  stability: number;
}

const WORDS_SHOWN = 15;
/** Respondents whose names share a word, for it to be a kind of sender. */
const KIND = 3;

/** Cosine to the theme's centre below which a row belongs to no theme that is left. */
const LEAST_LIKE = 0.25;
/** Where loose themes are dissolved, a row goes to another only when it is this near. */
const BESIDE_LOOSE = 0.6;

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

/**
 * Divides rows into themes of their own.
 * @param k number of themes when it is given; then each is kept
 */
export function divide(measured: Measured, limits: Limits, k?: number): Division {
  const { mass, space } = measured;
  if (k !== undefined) {
    const given = partition(space, mass, k);
    return describe(measured, given.clusters, k, given.stability);
  }
  const first = choosePartition(space, mass, limits);
  const points = firstDimensions(space.points, SETTLED_IN);
  const kept = recurring(first, measured, cosines(points, first.clusters, first.k, mass), limits);
  return describe(measured, kept.clusters, kept.k, first.stability);
}

const NOTHING: Proposal = { themes: [], placed: [], stability: 0 };

/** Words that several respondents' names share («kommune»): they say who writes, and not about what. */
function kindsOf(rows: readonly Row[]): string[] {
  const bearers = new Map<string, Set<string>>();
  for (const { respondents } of rows) {
    for (const name of respondents) {
      for (const token of tokenize(name)) {
        const form = normalForm(token.text);
        const own = bearers.get(form) ?? new Set();
        bearers.set(form, own.add(name));
      }
    }
  }
  return [...bearers].flatMap(([form, names]) => (names.size >= KIND ? [form] : []));
}

/** Names what a division found, and shows what carries it. */
function name(
  division: Division,
  labels: readonly string[] | null,
  placed: Placed[][],
  subject: ReadonlySet<string> = new Set(),
): Proposal {
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
      new Set(kindsOf(rows)),
      subject,
    );
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
 * @param subject normal forms of what the whole consultation is about
 */
export function propose(
  rows: readonly Row[],
  background: string,
  limits: Limits = WHOLE,
  subject: ReadonlySet<string> = new Set(),
): Proposal {
  if (rows.length < Math.max(limits.least, limits.size) || limits.most < 1) {
    return { ...NOTHING, placed: rows.map(() => []) };
  }
  const measured = measure(rows, background, nameWords(rows), { subject });
  const settled = settle(
    divide(
      measured,
      limits,
      limits.fine === null ? undefined : Math.min(limits.most, Math.floor(rows.length / limits.fine)),
    ),
    limits,
  );
  return name(
    settled,
    null,
    rows.map((row, r) => place(row, r, settled)),
    subject,
  );
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
  const measured = measure(rows, background, nameWords(rows), { withGrams: false });
  const division = describe(measured, given.clusters, labels.length, 1);
  return name(
    division,
    labels,
    rows.map((row, r) => placeGiven(row, r, division, real(given.sure, r))),
  );
}
