import { WordTable } from '../../language/word-table.ts';
import { at, real, type Sparse, SparseBuilder, whole } from '../matrix/sparse.ts';
import type { Reading } from './reading.ts';

/** Words (with compound parts and meetings), letter groups, fields of the thesaurus. */
export const BLOCKS = 3;
const GRAM_SHORTEST = 3;
const GRAM_LONGEST = 5;
const PART = 0.5;
/** Letter groups help most where texts are few; beyond this many they cost memory and give nothing. */
const GRAMS_UP_TO = 20_000;

/** Features of each word of a reading, and how much of each: those of word w from starts[w] to starts[w + 1] - 1. */
export interface Features {
  starts: Int32Array;
  ids: Int32Array;
  shares: Float64Array;
}

/** Texts as sparse rows of features. */
export interface Space {
  /** texts × features, rows of length 1. */
  matrix: Sparse;
  features: Features;
  blockOf: Uint8Array;
}

/** How often each feature stands in each text. */
export interface Counts {
  counts: Sparse;
  features: Features;
  blockOf: Uint8Array;
}

/** Counts the features of all texts of a reading. */
export function countFeatures(reading: Reading): Counts {
  const { features, blockOf } = featuresIn(reading);
  const { starts, ids, shares } = features;
  const rows = new SparseBuilder();
  for (const { words } of reading.texts) {
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? 0;
      const end = starts[word + 1] ?? 0;
      for (let f = starts[word] ?? 0; f < end; f += 1) rows.add(ids[f] ?? 0, shares[f] ?? 0);
    }
    rows.endRow();
  }
  return { counts: rows.build(blockOf.length), features, blockOf };
}

/** The features of each word, numbered as they are met. */
function featuresIn(reading: Reading): { features: Features; blockOf: Uint8Array } {
  const blocks: number[] = [];
  const known = Array.from({ length: BLOCKS }, () => ({ table: new WordTable(), ids: [] as number[] }));
  const starts = new Int32Array(reading.words.length + 1);
  const ids: number[] = [];
  const shares: number[] = [];
  const add = (block: number, text: string, from: number, to: number, share: number): void => {
    const own = known[block];
    if (own === undefined) return;
    const number = own.table.numberOf(text, from, to);
    if (number === own.ids.length) {
      own.ids.push(blocks.length);
      blocks.push(block);
    }
    ids.push(own.ids[number] ?? 0);
    shares.push(share);
  };
  const withGrams = reading.texts.length <= GRAMS_UP_TO;
  reading.words.forEach(({ stop, form, meets, parts, fields }, w) => {
    if (!stop) {
      add(0, form, 0, form.length, 1);
      if (meets !== null && meets !== form) add(0, meets, 0, meets.length, 1);
      for (const part of parts) add(0, part, 0, part.length, PART);
      if (withGrams) {
        const padded = ` ${form} `;
        for (let length = GRAM_SHORTEST; length <= GRAM_LONGEST; length += 1)
          for (let from = 0; from + length <= padded.length; from += 1) add(1, padded, from, from + length, 1);
      }
      for (const field of fields) add(2, String(field), 0, String(field).length, 1);
    }
    starts[w + 1] = ids.length;
  });
  return {
    features: { starts, ids: Int32Array.from(ids), shares: Float64Array.from(shares) },
    blockOf: Uint8Array.from(blocks),
  };
}

/**
 * Sublinear TF-IDF, each block of a row brought to its share, the row to length 1.
 * @param passages rows that count for the inverse document frequency: the first ones; theme texts stand after them
 * @param shares weight of each block
 */
export function weigh({ counts, features, blockOf }: Counts, passages: number, shares: readonly number[]): Space {
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
  return { matrix: { ...counts, values }, features, blockOf };
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

/** Brings a vector to length 1, in place; a zero vector stays. */
export function unit(vector: Float64Array): Float64Array {
  let square = 0;
  for (let c = 0; c < vector.length; c += 1) square += (vector[c] ?? 0) * (vector[c] ?? 0);
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let c = 0; c < vector.length; c += 1) vector[c] = (vector[c] ?? 0) * scale;
  return vector;
}
