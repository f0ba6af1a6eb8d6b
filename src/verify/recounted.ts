import { lengthIn } from '../export/markdown/parts.ts';
import { POSITION_OF } from '../export/markdown/points.ts';
import { quoteIn } from './parts.ts';
import type { Reading } from './reading.ts';

type Range = readonly [from: number, to: number];
const SIDES = ['for', 'against', 'wish'] as const;

/** The texts of some of a note's lines. */
export const textsOf = (note: Reading, [from, to]: Range): string[] =>
  note.lines.slice(from, to).map(({ text }) => text);

/** Points and quotes are told in the last part of the appendix too, each with its side and its length. */
export function tally(note: Reading, chapters: readonly number[]): void {
  const { words } = note;
  const lengths = (heading: string) =>
    textsOf(note, note.under(heading, 2)).flatMap((text) => {
      const quote = quoteIn(text);
      return quote ? [lengthIn(quote.text)] : [];
    });
  const themes = chapters.map((at) => kindsIn(note, note.section(at)));
  const expected = words.tally(themes, lengths(words.questions), lengths(words.other));
  note.mustStand(expected, ...note.under(words.recompute, 3));
}

/** The points, single requests and quotes of a chapter as the appendix tells them. */
function kindsIn(note: Reading, range: Range): string[][] {
  const { words } = note;
  const letter = (side: (typeof SIDES)[number] | undefined) => (side ? words.letters[POSITION_OF[side]] : '?');
  const kinds: [string[], string[], string[]] = [[], [], []];
  let over = '';
  for (const text of textsOf(note, range)) {
    if (text.startsWith('##### ')) over = text.slice(6);
    const quote = quoteIn(text);
    const block = /^> «(.*)»$/u.exec(text)?.[1];
    if (block !== undefined)
      kinds[2].push(`${letter(SIDES.find((side) => words.sides[side] === over))}\u00a0${lengthIn(block)}`);
    else if (quote?.lead !== undefined)
      kinds[0].push(`${letter(sideOf(note, quote.lead))}\u00a0${lengthIn(quote.text)}`);
    else if (quote) kinds[1].push(String(lengthIn(quote.text)));
  }
  return kinds;
}

/** The side a point's lead takes. */
export function sideOf({ words }: Reading, lead: string): (typeof SIDES)[number] | undefined {
  return SIDES.find((side) => {
    const does = [true, false].map((counted) => words.pointLead(side, 9, 0, counted).replace(/^\S+ /u, ''));
    return new RegExp(` (?:${does.join('|')})(?:$|[ ,])`, 'u').test(lead);
  });
}

/** What people call points stands over the point and in the last part of the appendix. */
export function ownWords(note: Reading, chapters: readonly number[]): void {
  const { words } = note;
  const range = note.under(words.recompute, 3);
  const told = chapters.flatMap((at, theme) => {
    const lines = note.lines.slice(...note.section(at));
    const points = lines.flatMap(({ text }, index) => (quoteIn(text) ? [{ text, before: lines[index - 1] }] : []));
    return points.flatMap(({ text, before }, place) => {
      if (!text.startsWith('  - ') || !before) return [];
      note.held.add(before.number);
      return [`${theme + 1}.${place + 1} «${before.text.replace(/^- /u, '')}»`];
    });
  });
  const line = note.lines.slice(...range).find(({ text }) => text.startsWith(`${words.ownGiven}: `));
  if (told.length > 0) note.mustStand(`${words.ownGiven}: ${told.join(' · ')}.`, ...range);
  else if (line) note.fault(line.number, 'sentence');
}
