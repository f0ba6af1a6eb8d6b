import { WordTable } from '../../language/word-table.ts';
import { SparseBuilder } from '../matrix/builder.ts';
import { at, real, type Sparse } from '../matrix/sparse.ts';
import { Grams } from '../vocabulary/grams.ts';
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
      rows.addAll(ids, shares, starts[word] ?? 0, starts[word + 1] ?? 0, 1);
    }
    rows.endRow();
  }
  return { counts: rows.build(blockOf.length), features, blockOf };
}

/** The features of each word, numbered as they are met. */
function featuresIn(reading: Reading): { features: Features; blockOf: Uint8Array } {
  const blocks: number[] = [];
  const starts = new Int32Array(reading.words.length + 1);
  const ids: number[] = [];
  const shares: number[] = [];
  const words = new WordTable();
  const grams = new Grams(GRAM_SHORTEST, GRAM_LONGEST);
  /** Features by block and number in it. */
  const known = Array.from({ length: BLOCKS }, (): number[] => []);
  const add = (block: number, number: number, share: number): void => {
    const own = known[block] ?? [];
    let id = own[number];
    if (id === undefined) {
      id = blocks.length;
      own[number] = id;
      blocks.push(block);
    }
    ids.push(id);
    shares.push(share);
  };
  const withGrams = reading.texts.length <= GRAMS_UP_TO;
  /** Groups of each normal form, which many spellings share. */
  const gramsOf: (readonly number[] | undefined)[] = [];
  reading.words.forEach(({ stop, form, meets, parts, fields }, w) => {
    if (!stop) {
      const number = words.numberOf(form);
      add(0, number, 1);
      if (meets !== null && meets !== form) add(0, words.numberOf(meets), 1);
      for (const part of parts) add(0, words.numberOf(part), PART);
      if (withGrams) {
        const own = gramsOf[number] ?? grams.of(form);
        gramsOf[number] = own;
        for (const gram of own) add(1, gram, 1);
      }
      for (const field of fields) add(2, field, 1);
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
  const { starts, columns } = counts;
  const spread = new Int32Array(counts.cols);
  const last = starts[passages] ?? 0;
  for (let e = 0; e < last; e += 1) {
    const c = columns[e] ?? 0;
    spread[c] = (spread[c] ?? 0) + 1;
  }
  // Rounded: a logarithm's last bit may differ between versions of the engine.
  const steady = (value: number): number => Math.round(value * 1e6) / 1e6;
  const rarity = Float64Array.from(spread, (n) => steady(Math.log((1 + passages) / (1 + n)) + 1));
  const values = new Float64Array(counts.values.length);
  const norms = new Float64Array(BLOCKS);
  const lengths = new Float64Array(BLOCKS);
  for (let r = 0; r < counts.rows; r += 1) {
    norms.fill(0);
    const start = starts[r] ?? 0;
    const end = starts[r + 1] ?? 0;
    for (let e = start; e < end; e += 1) {
      const c = columns[e] ?? 0;
      const times = counts.values[e] ?? 0;
      const value = (times > 1 ? 1 + steady(Math.log(times)) : times) * (rarity[c] ?? 0);
      values[e] = value;
      const block = blockOf[c] ?? 0;
      norms[block] = (norms[block] ?? 0) + value * value;
    }
    let square = 0;
    for (let b = 0; b < BLOCKS; b += 1) if (real(norms, b) > 0) square += at(shares, b) ** 2;
    if (square === 0) continue;
    for (let b = 0; b < BLOCKS; b += 1) lengths[b] = Math.sqrt(real(norms, b) * square);
    for (let e = start; e < end; e += 1) {
      const block = blockOf[columns[e] ?? 0] ?? 0;
      values[e] = ((values[e] ?? 0) * (shares[block] ?? 0)) / (lengths[block] ?? 0);
    }
  }
  return { matrix: { ...counts, values }, features, blockOf };
}

/** Product of one row with a dense vector. */
export function rowDot(matrix: Sparse, row: number, vector: Float64Array): number {
  let sum = 0;
  const { columns, values } = matrix;
  const end = matrix.starts[row + 1] ?? 0;
  for (let e = matrix.starts[row] ?? 0; e < end; e += 1) sum += (values[e] ?? 0) * (vector[columns[e] ?? 0] ?? 0);
  return sum;
}

/** Adds `factor` times a row to a dense vector. */
export function addRow(vector: Float64Array, matrix: Sparse, row: number, factor: number): void {
  const { columns, values } = matrix;
  const end = matrix.starts[row + 1] ?? 0;
  for (let e = matrix.starts[row] ?? 0; e < end; e += 1) {
    const c = columns[e] ?? 0;
    vector[c] = (vector[c] ?? 0) + factor * (values[e] ?? 0);
  }
}
