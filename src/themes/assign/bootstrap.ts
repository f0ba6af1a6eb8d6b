import { at, type Dense, type Sparse, times, zeros } from '../matrix/sparse.ts';
import { addRow, type Counts, type Space, weigh } from './space.ts';

/** How alike each passage and each theme are, after the themes have learnt from the passages they are surest of. */
export interface Likeness {
  /** Cosine, passages × themes. */
  scores: Float64Array[];
  /** The same before learning: by the theme texts alone. */
  first: Float64Array[];
  /** Features × themes, each theme of length 1. */
  themes: Dense;
  space: Space;
  /** How far the thesaurus's fields tell the themes apart, 0–1. */
  apart: number;
}

const GRAMS = 0.7;
const ROUNDS = 3;
/** How sharply a passage is given to its likeliest themes while learning. */
const SHARPNESS = 3;
/** What all passages share is no theme's own; half of it is taken out. */
const COMMON = 0.5;
/** The proposal beside the mean of all passages. */
const BACKGROUND = 0.5;
const WORTH_LEARNING_FROM = 0.01;

/**
 * Share of the themes' field words that stand in one theme only: 1 when each theme has its own fields, near 0 when
 * the whole codebook is of one field and fields would only blur it.
 */
function fieldsApart(counts: Counts, passages: number, themes: number): number {
  // A theme alone has nothing to be told apart from: what is found of it decides, not how passages differ.
  if (themes < 2) return 0;
  const carriers = new Map<number, Set<number>>();
  const mass: [number, number][] = [];
  for (let t = 0; t < themes; t += 1) {
    for (let part = 0; part < 3; part += 1) {
      const r = passages + 3 * t + part;
      for (let e = at(counts.counts.starts, r); e < at(counts.counts.starts, r + 1); e += 1) {
        const c = at(counts.counts.columns, e);
        if (at(counts.blockOf, c) !== 2) continue;
        const set = carriers.get(c) ?? new Set<number>();
        set.add(t);
        carriers.set(c, set);
        mass.push([c, at(counts.counts.values, e)]);
      }
    }
  }
  let own = 0;
  let all = 0;
  for (const [field, value] of mass) {
    all += value;
    own += value / (carriers.get(field)?.size ?? 1);
  }
  return all > 0 ? own / all : 0;
}

/**
 * Likeness of passages to themes. It starts from the theme texts (label, keywords, description as rows after the
 * passages), then lets the passages that are surest teach each theme the words that go with it, a few rounds
 * (bootstrapping from keywords: McCallum & Nigam 1999; centroids after Rocchio 1971).
 * @param counts features of the passages and, after them, three texts a theme
 * @param background row of the proposal's text: its words are everyone's, like those all passages share
 */
export function likeness(counts: Counts, passages: number, themes: number, background: number | null): Likeness {
  const apart = fieldsApart(counts, passages, themes);
  const space = weigh(counts, passages, [1, GRAMS, apart * apart]);
  const { matrix } = space;
  const start = ownTexts(matrix, passages, themes);
  const rows = { ...matrix, rows: passages };
  const compare = (vectors: Dense): Float64Array[] => {
    const { cols, values } = times(rows, vectors);
    return Array.from({ length: passages }, (_, r) => values.slice(r * cols, (r + 1) * cols));
  };
  const common = new Float64Array(matrix.cols);
  for (let r = 0; r < passages; r += 1) addRow(common, matrix, r, 1 / Math.max(1, passages));
  if (background !== null) addRow(common, matrix, background, BACKGROUND);
  let vectors = start;
  const first = compare(vectors);
  let scores = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    vectors = learnt(rows, scores, common, start);
    scores = compare(vectors);
  }
  return { scores, first, themes: vectors, space, apart };
}

/** The themes' own texts: three rows each, after the passages; each theme of length 1. */
function ownTexts(matrix: Sparse, passages: number, themes: number): Dense {
  const own = zeros(matrix.cols, themes);
  const { values } = own;
  for (let row = 0; row < 3 * themes; row += 1) {
    const theme = Math.floor(row / 3);
    const end = matrix.starts[passages + row + 1] ?? 0;
    for (let e = matrix.starts[passages + row] ?? 0; e < end; e += 1) {
      const place = (matrix.columns[e] ?? 0) * themes + theme;
      values[place] = (values[place] ?? 0) + (matrix.values[e] ?? 0);
    }
  }
  const squares = new Float64Array(themes);
  for (let base = 0; base < values.length; base += themes) {
    let carriers = 0;
    for (let t = 0; t < themes; t += 1) if (values[base + t] !== 0) carriers += 1;
    if (carriers === 0) continue;
    // A word in every theme's text tells none of them from the others.
    const telling = Math.log(1 + themes / carriers);
    for (let t = 0; t < themes; t += 1) {
      const value = ((values[base + t] ?? 0) * telling) / Math.log(1 + themes);
      values[base + t] = value;
      squares[t] = (squares[t] ?? 0) + value * value;
    }
  }
  return toUnit(own, squares);
}

/** Brings each column to length 1. @param squares the columns' sums of squares */
function toUnit(vectors: Dense, squares: Float64Array): Dense {
  const { cols, values } = vectors;
  const scales = squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
  for (let base = 0; base < values.length; base += cols)
    for (let t = 0; t < cols; t += 1) values[base + t] = (values[base + t] ?? 0) * (scales[t] ?? 0);
  return vectors;
}

/** The themes after the passages have taught each the words that go with it, beside its own text; each of length 1. */
function learnt(rows: Sparse, scores: readonly Float64Array[], common: Float64Array, start: Dense): Dense {
  const themes = start.cols;
  const made = zeros(rows.cols, themes);
  const into = made.values;
  const sums = new Float64Array(themes);
  /** Themes that the passage at hand teaches, and how much. */
  const taught = new Int32Array(themes);
  const weights = new Float64Array(themes);
  posterior(scores).forEach((share, r) => {
    let count = 0;
    for (let t = 0; t < themes; t += 1) {
      const weight = share[t] ?? 0;
      // A passage that has nothing of the theme's teaches it nothing, however evenly it is shared out.
      if (weight < WORTH_LEARNING_FROM || (scores[r]?.[t] ?? 0) <= 0) continue;
      taught[count] = t;
      weights[count] = weight;
      sums[t] = (sums[t] ?? 0) + weight;
      count += 1;
    }
    const end = rows.starts[r + 1] ?? 0;
    for (let e = rows.starts[r] ?? 0; e < end; e += 1) {
      const base = (rows.columns[e] ?? 0) * themes;
      const value = rows.values[e] ?? 0;
      for (let i = 0; i < count; i += 1) {
        const place = base + (taught[i] ?? 0);
        into[place] = (into[place] ?? 0) + (weights[i] ?? 0) * value;
      }
    }
  });
  const squares = new Float64Array(themes);
  for (let c = 0; c < rows.cols; c += 1) {
    const shared = COMMON * (common[c] ?? 0);
    for (let t = 0; t < themes; t += 1) {
      const place = c * themes + t;
      const sum = sums[t] ?? 0;
      const value = (sum > 0 ? (into[place] ?? 0) / sum : 0) - shared;
      into[place] = value;
      squares[t] = (squares[t] ?? 0) + value * value;
    }
  }
  toUnit(made, squares);
  squares.fill(0);
  for (let base = 0; base < into.length; base += themes) {
    for (let t = 0; t < themes; t += 1) {
      const value = (into[base + t] ?? 0) + (start.values[base + t] ?? 0);
      into[base + t] = value;
      squares[t] = (squares[t] ?? 0) + value * value;
    }
  }
  return toUnit(made, squares);
}

/** Share of each theme in each passage: softmax over the scores in units of their mean spread. */
function posterior(scores: readonly Float64Array[]): Float64Array[] {
  const spread = spreadOf(scores);
  return scores.map((row) => {
    const top = Math.max(...row);
    const powers = row.map((score) => Math.exp((SHARPNESS * (score - top)) / spread));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / sum);
  });
}

/** Mean over themes of the standard deviation of their scores; 1 when they do not vary. */
function spreadOf(scores: readonly Float64Array[]): number {
  const themes = scores[0]?.length ?? 0;
  let total = 0;
  for (let t = 0; t < themes; t += 1) {
    let sum = 0;
    let squares = 0;
    for (const row of scores) {
      sum += at(row, t);
      squares += at(row, t) ** 2;
    }
    const mean = sum / scores.length;
    total += Math.sqrt(Math.max(0, squares / scores.length - mean * mean));
  }
  return themes > 0 && total > 0 ? total / themes : 1;
}
