import type { Evidence } from '../../domain.ts';
import { at } from '../matrix/sparse.ts';
import type { Likeness } from './bootstrap.ts';
import type { Found } from './evidence.ts';
import type { ReadText } from './reading.ts';

const MOST_REASONS = 4;

/** The words a tag stands on: the theme's own first, then those it has learnt. */
export function reasons(
  passage: { text: string; start: number },
  read: ReadText | undefined,
  found: Found | undefined,
  like: Likeness,
  theme: number,
): Evidence[] {
  const { text: source, start: offset } = passage;
  const own = (found?.because ?? []).slice(0, MOST_REASONS).map(({ rule, cue, start, end }): Evidence => {
    return { rule, cue, source: 'text', start: offset + start, end: offset + end };
  });
  if (own.length >= 2) return own;
  const text = read;
  if (text === undefined) return own;
  const { cols, values: vectors } = like.themes;
  const { starts, ids, shares } = like.space.features;
  const worth = new Map<number, { at: number; worth: number }>();
  text.words.forEach((word, i) => {
    if (worth.has(word)) return;
    let value = 0;
    const end = at(starts, word + 1);
    for (let f = at(starts, word); f < end; f += 1) value += at(shares, f) * at(vectors, at(ids, f) * cols + theme);
    worth.set(word, { at: i, worth: value });
  });
  const taken = new Set(own.map((each) => each.start));
  const related = [...worth.values()]
    .filter((each) => each.worth > 0 && !taken.has(offset + at(text.starts, each.at)))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .slice(0, MOST_REASONS - own.length - 1)
    .map((each): Evidence => {
      const start = at(text.starts, each.at);
      const end = at(text.ends, each.at);
      return {
        rule: 'related',
        cue: source.slice(start, end),
        source: 'text',
        start: offset + start,
        end: offset + end,
      };
    });
  return [...own, ...related];
}
