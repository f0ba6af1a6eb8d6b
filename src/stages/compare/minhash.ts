/**
 * MinHash signatures and locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, ch. 3): texts that share much of their shingles fall into the same bucket, so that only those need be
 * compared. Deterministic: the hash functions are fixed.
 */

const BANDS = 64;
/** Two rows a band: a pair with Jaccard 0.3 meets in some bucket with probability 1 − (1 − 0.3²)^64 = 0.998. */
const ROWS = 2;
const HASHES = BANDS * ROWS;

const MULTIPLIERS = new Uint32Array(HASHES);
const OFFSETS = new Uint32Array(HASHES);
{
  // splitmix32, a fixed start: the same functions on every machine.
  let state = 0x1f123bb5;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  for (let at = 0; at < HASHES; at += 1) {
    MULTIPLIERS[at] = next() | 1;
    OFFSETS[at] = next();
  }
}

export interface Buckets {
  /** For each text, how often it meets others in a bucket: high for a text with many near copies. */
  degree: Uint32Array;
  /** The other texts that share a bucket with this one, ascending. */
  neighbours(text: number): number[];
  /** Estimated Jaccard similarity of two texts from their signatures. */
  estimate(a: number, b: number): number;
}

/**
 * Puts texts into buckets by their shingles.
 * @param sets the distinct shingles of each text; an empty one gets no neighbours
 */
export function buckets(sets: readonly Uint32Array[]): Buckets {
  const count = sets.length;
  const signatures = new Uint32Array(count * HASHES).fill(0xffffffff);
  for (let text = 0; text < count; text += 1) {
    const set = sets[text] ?? new Uint32Array();
    const base = text * HASHES;
    for (let which = 0; which < HASHES; which += 1) {
      const multiplier = MULTIPLIERS[which] ?? 1;
      const offset = OFFSETS[which] ?? 0;
      let least = 0xffffffff;
      for (let at = 0; at < set.length; at += 1) {
        const mixed = Math.imul((set[at] ?? 0) ^ offset, multiplier);
        const value = (mixed ^ (mixed >>> 16)) >>> 0;
        if (value < least) least = value;
      }
      signatures[base + which] = least;
    }
  }

  // Per band: the texts in bucket order, and for each text where its bucket starts and ends in that order.
  const order = new Uint32Array(BANDS * count);
  const from = new Uint32Array(BANDS * count);
  const to = new Uint32Array(BANDS * count);
  const degree = new Uint32Array(count);
  const filled = Array.from({ length: count }, (_, text) => text).filter((text) => (sets[text]?.length ?? 0) > 0);
  const keyed = new Float64Array(filled.length);
  // Key and index in one number: 32 bits of key, then the index; exact up to 2^21 texts.
  const WIDTH = 2 ** 21;
  for (let band = 0; band < BANDS; band += 1) {
    filled.forEach((text, at) => {
      const base = text * HASHES + band * ROWS;
      let key = 0;
      for (let row = 0; row < ROWS; row += 1) key = Math.imul(key ^ (signatures[base + row] ?? 0), 0x85ebca6b) ^ row;
      keyed[at] = (key >>> 0) * WIDTH + text;
    });
    keyed.sort();
    const shift = band * count;
    let start = 0;
    for (let at = 0; at <= filled.length; at += 1) {
      const same =
        at < filled.length && Math.floor((keyed[at] ?? 0) / WIDTH) === Math.floor((keyed[start] ?? 0) / WIDTH);
      if (at < filled.length) order[shift + at] = (keyed[at] ?? 0) % WIDTH;
      if (same) continue;
      for (let member = start; member < at; member += 1) {
        const text = (keyed[member] ?? 0) % WIDTH;
        from[shift + text] = start;
        to[shift + text] = at;
        degree[text] = (degree[text] ?? 0) + at - start - 1;
      }
      start = at;
    }
  }

  const seen = new Uint32Array(count);
  let round = 0;
  return {
    degree,
    neighbours(text) {
      round += 1;
      seen[text] = round;
      const found: number[] = [];
      for (let band = 0; band < BANDS; band += 1) {
        const shift = band * count;
        const end = to[shift + text] ?? 0;
        for (let at = from[shift + text] ?? 0; at < end; at += 1) {
          const other = order[shift + at] ?? 0;
          if (seen[other] === round) continue;
          seen[other] = round;
          found.push(other);
        }
      }
      return found.sort((a, b) => a - b);
    },
    estimate(a, b) {
      let same = 0;
      for (let at = 0; at < HASHES; at += 1) if (signatures[a * HASHES + at] === signatures[b * HASHES + at]) same += 1;
      return same / HASHES;
    },
  };
}
