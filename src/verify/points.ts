import { numberAtHead } from '../norsk/numbers.ts';
import type { QuoteInLine } from './parts.ts';
import type { Reading } from './reading.ts';

/** Who stands behind a point. */
export interface Holders {
  /** How many the lead says; NaN where it says no number. */
  count: number;
  /** The quote's sender as the note's tables name it; '' where the name is withheld. */
  who: string;
  /** The others as they are told: names, or sectors with their numbers. */
  others: string;
}

/** Who says what a point's quote says: its sender, and those told after it. */
export function pointIn(note: Reading, { who, rest, lead = '' }: QuoteInLine): Holders {
  const { words } = note;
  const count = numberAtHead(lead) ?? Number.NaN;
  const ends = [words.pointAlsoMany(count - 1, '\u0001'), words.pointAlso('\u0001')].map((text) =>
    text.split('\u0001'),
  );
  const told = ends.find(([start = '', end = '']) => rest.startsWith(` ${start}`) && rest.endsWith(end));
  const others = told ? rest.slice(1 + (told[0]?.length ?? 0), rest.length - (told[1]?.length ?? 0)) : '';
  return { count, who: senderIn(note, who), others };
}

/** The body a quote is said to be from, longest name first; '' where it is none of the tables'. */
export function senderIn({ byName }: Reading, who: string): string {
  const fitting = [...byName.keys()].filter((name) => who === name || who.startsWith(`${name}, `));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}
