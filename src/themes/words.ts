import { type Sparse, whole } from './matrix/sparse.ts';
import type { ThemeWords } from './profile.ts';

/** Of so many heaviest words those are shown that stand together most. */
const CONSIDERED = 44;
/** What weight counts beside coherence: enough to keep two rare names that always meet from naming a theme. */
const WEIGHT_COUNTS = 0.5;

/** A shown word of a theme: index of its spelling, and its weight. */
export interface ShownWord {
  word: number;
  weight: number;
}

/** The passages a word stands in, a bit each. */
interface Places {
  bits: Int32Array;
  count: number;
}

/** Passages in which each wanted spelling stands. */
function placesOf(wanted: ReadonlySet<number>, counts: Sparse): Map<number, Places> {
  const list = [...wanted].map((): Places => ({ bits: new Int32Array((counts.rows >> 5) + 1), count: 0 }));
  const at = new Int32Array(counts.cols).fill(-1);
  [...wanted].forEach((word, i) => {
    at[word] = i;
  });
  const { starts, columns } = counts;
  for (let r = 0; r < counts.rows; r += 1) {
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) {
      const i = at[columns[e] ?? 0] ?? -1;
      const places = i < 0 ? undefined : list[i];
      if (places === undefined) continue;
      places.bits[r >> 5] = (places.bits[r >> 5] ?? 0) | (1 << (r & 31));
      places.count += 1;
    }
  }
  return new Map([...wanted].flatMap((word, i) => (list[i] ? [[word, list[i]] as const] : [])));
}

/** Passages that two words share: bits that are set in both, counted by pairs, fours, bytes (Warren, Hacker's Delight, 5-1). */
function together(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0; i < a.length; i += 1) {
    let bits = (a[i] ?? 0) & (b[i] ?? 0);
    if (bits === 0) continue;
    bits -= (bits >>> 1) & 0x5555_5555;
    bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
    common += Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return common;
}

/** Normalised pointwise mutual information of two words over passages (Bouma 2009); -1 when they never meet. */
function npmi(a: Places | undefined, b: Places | undefined, n: number): number {
  const both = a && b ? together(a.bits, b.bits) : 0;
  if (a === undefined || b === undefined || both === 0) return -1;
  if (both === n) return 1;
  return Math.round((Math.log((both * n) / (a.count * b.count)) / -Math.log(both / n)) * 1e6) / 1e6;
}

/**
 * The words that show what a theme is: of its heaviest those that stand together, no word under two themes.
 * @param spellingOf index of the spelling that each normal form is shown by
 * @param counts passages × spellings
 * @param size words a theme
 * @returns for each theme its words, heaviest first
 */
export function coherentWords(
  themes: readonly ThemeWords[],
  spellingOf: Int32Array,
  counts: Sparse,
  size: number,
): ShownWord[][] {
  const owner = new Map<number, { theme: number; weight: number }>();
  themes.forEach(({ forms }, theme) => {
    for (const { form, weight } of forms) {
      const known = owner.get(form);
      if (known === undefined || weight > known.weight) owner.set(form, { theme, weight });
    }
  });
  const own = themes.map(({ forms }, theme) =>
    forms
      .filter(({ form }) => owner.get(form)?.theme === theme)
      .slice(0, CONSIDERED)
      .map(({ form, weight }) => ({ word: whole(spellingOf, form), weight })),
  );
  const places = placesOf(new Set(own.flat().map(({ word }) => word)), counts);
  return own.map((words) => {
    const n = words.length;
    const heaviest = words[0]?.weight ?? 1;
    const pairs = new Float64Array(n * n);
    words.forEach((a, i) => {
      for (let j = i + 1; j < n; j += 1) {
        const value = npmi(places.get(a.word), places.get(words[j]?.word ?? -1), counts.rows);
        pairs[i * n + j] = value;
        pairs[j * n + i] = value;
      }
    });
    const left = words.map((_, i) => i);
    while (left.length > size) {
      let worst = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let place = 0; place < left.length; place += 1) {
        const i = left[place] ?? 0;
        let sum = 0;
        for (let other = 0; other < left.length; other += 1) sum += pairs[i * n + (left[other] ?? 0)] ?? 0;
        const value = sum / (left.length - 1) + (WEIGHT_COUNTS * (words[i]?.weight ?? 0)) / heaviest;
        // Of equals the lighter goes, which stands later.
        if (value > least) continue;
        least = value;
        worst = place;
      }
      left.splice(worst, 1);
    }
    return left.flatMap((i) => words[i] ?? []);
  });
}
