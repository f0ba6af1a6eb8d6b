import { at, real, type Sparse, SparseBuilder, whole } from '../matrix/sparse.ts';
import type { Reading, Word } from './reading.ts';

/** Words (with compound parts and meetings), letter groups, fields of the thesaurus. */
export const BLOCKS = 3;
const GRAM_SHORTEST = 3;
const GRAM_LONGEST = 5;
const PART = 0.5;
/** Letter groups help most where texts are few; beyond this many they cost memory and give nothing. */
const GRAMS_UP_TO = 20_000;

/** Texts as sparse rows of features. */
export interface Space {
  /** texts × features, rows of length 1. */
  matrix: Sparse;
  /** Features of each word of the reading and how much of each. */
  featuresOf: (word: number) => readonly (readonly [number, number])[];
  blockOf: Uint8Array;
}

/** How often each feature stands in each text. */
export interface Counts {
  counts: Sparse;
  featuresOf: Space['featuresOf'];
  blockOf: Uint8Array;
}

/** Counts the features of all texts of a reading. */
export function countFeatures(reading: Reading): Counts {
  const ids = new Map<string, number>();
  const blocks: number[] = [];
  const idOf = (block: number, key: string): number => {
    const full = `${block}${key}`;
    let id = ids.get(full);
    if (id === undefined) {
      id = ids.size;
      ids.set(full, id);
      blocks.push(block);
    }
    return id;
  };
  const withGrams = reading.texts.length <= GRAMS_UP_TO;
  const make = (word: Word): [number, number][] => {
    if (word.stop) return [];
    const own: [number, number][] = [[idOf(0, word.form), 1]];
    if (word.meets !== null && word.meets !== word.form) own.push([idOf(0, word.meets), 1]);
    for (const part of word.parts) own.push([idOf(0, part), PART]);
    if (withGrams) {
      const padded = ` ${word.form} `;
      for (let length = GRAM_SHORTEST; length <= GRAM_LONGEST; length += 1) {
        for (let from = 0; from + length <= padded.length; from += 1) {
          own.push([idOf(1, padded.slice(from, from + length)), 1]);
        }
      }
    }
    for (const field of word.fields) own.push([idOf(2, String(field)), 1]);
    return own;
  };
  const features = reading.words.map(make);
  const rows = new SparseBuilder();
  for (const text of reading.texts) {
    for (const word of text.words) for (const [feature, share] of features[word] ?? []) rows.add(feature, share);
    rows.endRow();
  }
  return { counts: rows.build(ids.size), featuresOf: (word) => features[word] ?? [], blockOf: Uint8Array.from(blocks) };
}

/**
 * Sublinear TF-IDF, each block of a row brought to its share, the row to length 1.
 * @param passages rows that count for the inverse document frequency: the first ones; theme texts stand after them
 * @param shares weight of each block
 */
export function weigh({ counts, featuresOf, blockOf }: Counts, passages: number, shares: readonly number[]): Space {
  const spread = new Int32Array(counts.cols);
  for (let e = 0; e < whole(counts.starts, passages); e += 1) {
    const c = whole(counts.columns, e);
    spread[c] = whole(spread, c) + 1;
  }
  // Rounded: a logarithm's last bit may differ between versions of the engine.
  const steady = (value: number): number => Math.round(value * 1e6) / 1e6;
  const rarity = Float64Array.from(spread, (n) => steady(Math.log((1 + passages) / (1 + n)) + 1));
  const values = new Float64Array(counts.values.length);
  const norms = new Float64Array(BLOCKS);
  for (let r = 0; r < counts.rows; r += 1) {
    norms.fill(0);
    for (let e = whole(counts.starts, r); e < whole(counts.starts, r + 1); e += 1) {
      const c = whole(counts.columns, e);
      const times = real(counts.values, e);
      const value = (times > 1 ? 1 + steady(Math.log(times)) : times) * real(rarity, c);
      values[e] = value;
      const block = at(blockOf, c);
      norms[block] = real(norms, block) + value * value;
    }
    let square = 0;
    for (let b = 0; b < BLOCKS; b += 1) if (real(norms, b) > 0) square += at(shares, b) ** 2;
    if (square === 0) continue;
    for (let e = whole(counts.starts, r); e < whole(counts.starts, r + 1); e += 1) {
      const block = at(blockOf, whole(counts.columns, e));
      values[e] = (real(values, e) * at(shares, block)) / Math.sqrt(real(norms, block) * square);
    }
  }
  return { matrix: { ...counts, values }, featuresOf, blockOf };
}

/** Product of one row with a dense vector. */
export function rowDot(matrix: Sparse, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let e = whole(matrix.starts, row); e < whole(matrix.starts, row + 1); e += 1) {
    sum += real(matrix.values, e) * real(vector, whole(matrix.columns, e));
  }
  return sum;
}

/** Adds `factor` times a row to a dense vector. */
export function addRow(vector: Float64Array, matrix: Sparse, row: number, factor: number): void {
  for (let e = whole(matrix.starts, row); e < whole(matrix.starts, row + 1); e += 1) {
    const c = whole(matrix.columns, e);
    vector[c] = real(vector, c) + factor * real(matrix.values, e);
  }
}

/** Brings a vector to length 1; a zero vector stays. */
export function unit(vector: Float64Array): Float64Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return vector.map((value) => value * scale);
}
