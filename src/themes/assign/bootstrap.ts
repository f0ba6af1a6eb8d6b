import { at, type Dense, pickRows, times, zeros } from '../matrix/sparse.ts';
import { addRow, type Counts, type Space, unit, weigh } from './space.ts';

/** How alike each passage and each theme are, after the themes have learnt from the passages they are surest of. */
export interface Likeness {
  /** Cosine, passages × themes. */
  scores: Float64Array[];
  /** The same before learning: by the theme texts alone. */
  first: Float64Array[];
  /** One dense vector a theme. */
  themes: Float64Array[];
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
  const own: Float64Array[] = [];
  const carriers = new Int32Array(matrix.cols);
  for (let t = 0; t < themes; t += 1) {
    const vector = new Float64Array(matrix.cols);
    for (let part = 0; part < 3; part += 1) addRow(vector, matrix, passages + 3 * t + part, 1);
    for (let c = 0; c < vector.length; c += 1) if (vector[c] !== 0) carriers[c] = (carriers[c] ?? 0) + 1;
    own.push(vector);
  }
  // A word in every theme's text tells none of them from the others.
  const start = own.map((vector) => {
    for (let c = 0; c < vector.length; c += 1)
      if (vector[c] !== 0)
        vector[c] = ((vector[c] ?? 0) * Math.log(1 + themes / (carriers[c] ?? 0))) / Math.log(1 + themes);
    return unit(vector);
  });
  const rows = pickRows(
    matrix,
    Int32Array.from({ length: passages }, (_, r) => r),
  );
  const compare = (vectors: readonly Float64Array[]): Float64Array[] => {
    const { cols, values } = times(rows, besideEachOther(vectors));
    return Array.from({ length: passages }, (_, r) => values.slice(r * cols, (r + 1) * cols));
  };
  const common = new Float64Array(matrix.cols);
  for (let r = 0; r < passages; r += 1) addRow(common, matrix, r, 1 / Math.max(1, passages));
  if (background !== null) addRow(common, matrix, background, BACKGROUND);
  let vectors = start;
  const first = compare(vectors);
  let scores = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const shares = posterior(scores);
    const before = scores;
    vectors = start.map((from, t) => {
      const learnt = new Float64Array(matrix.cols);
      let sum = 0;
      shares.forEach((share, r) => {
        const weight = share[t] ?? 0;
        // A passage that has nothing of the theme's teaches it nothing, however evenly it is shared out.
        if (weight < WORTH_LEARNING_FROM || (before[r]?.[t] ?? 0) <= 0) return;
        addRow(learnt, matrix, r, weight);
        sum += weight;
      });
      // What all share is taken out and the length made 1, the theme's own text added and the length made 1 again.
      let square = 0;
      for (let c = 0; c < learnt.length; c += 1) {
        const value = (sum > 0 ? (learnt[c] ?? 0) / sum : 0) - COMMON * (common[c] ?? 0);
        learnt[c] = value;
        square += value * value;
      }
      const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
      for (let c = 0; c < learnt.length; c += 1) learnt[c] = (learnt[c] ?? 0) * scale + (from[c] ?? 0);
      return unit(learnt);
    });
    scores = compare(vectors);
  }
  return { scores, first, themes: vectors, space, apart };
}

/** Vectors of one length as the columns of a matrix. */
function besideEachOther(vectors: readonly Float64Array[]): Dense {
  const out = zeros(vectors[0]?.length ?? 0, vectors.length);
  vectors.forEach((vector, j) => {
    for (let c = 0; c < out.rows; c += 1) out.values[c * out.cols + j] = vector[c] ?? 0;
  });
  return out;
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
