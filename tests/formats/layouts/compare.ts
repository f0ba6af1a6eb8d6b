import { diffArrays } from 'diff';

/** What a reading has of the words that stand in a file, as shares of them. */
export interface Compared {
  read: number;
  inOrder: number;
  /** Words read that do not stand there. */
  extra: number;
}

/** Holds a reading against the words of a file in reading order. */
export function compared(words: readonly string[], read: readonly string[]): Compared {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const more = left.get(word) ?? 0;
    if (more === 0) continue;
    found++;
    left.set(word, more - 1);
  }
  const same = diffArrays([...words], [...read]).reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  return { read: found / words.length, inOrder: same / words.length, extra: (read.length - found) / words.length };
}
