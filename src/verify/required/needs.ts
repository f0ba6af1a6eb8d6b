import { longDate } from '../../norsk/numbers.ts';
import type { Reading } from '../reading.ts';

/** A line must stand within a range. */
export function need(
  note: Reading,
  [from, to]: [number, number],
  should: string,
  is: (text: string) => boolean = (text) => text === should,
): void {
  if (!note.lines.slice(from, to).some(({ text }) => is(text)))
    note.fault(note.lines[from]?.number ?? 1, 'missing', should);
}

/** A date as the note writes it, to be compared. */
export function isoOf({ language }: Reading, written: string): string | null {
  const [, day = '', year = ''] = /^(\d{1,2})\.? \p{L}+ (\d{4})$/u.exec(written) ?? [];
  const two = (number: number) => String(number).padStart(2, '0');
  const all = Array.from({ length: 12 }, (_, month) => `${year}-${two(month + 1)}-${two(Number(day))}`);
  return all.find((iso) => longDate(iso, language) === written) ?? null;
}

/** How many of the themes people have confirmed, as the last part of the appendix says. */
export function confirmedIn(note: Reading, themes: number): number | null {
  const { words } = note;
  const lines = note.lines.slice(...note.under(words.recompute, 3));
  const all = Array.from({ length: themes + 1 }, (_, confirmed) => confirmed);
  return (
    all.find((confirmed) => lines.some(({ text }) => text.endsWith(` ${words.codebook(themes, confirmed)}`))) ?? null
  );
}

/** The table there, if any, ends in its sum. */
export function summed(note: Reading, range: [number, number]): void {
  const [table] = note.tablesIn(...range);
  const sum = `**${note.words.total}**`;
  if (table && table.rows.at(-1)?.cells[0] !== sum) note.fault(table.line, 'missing', `| ${sum} | … |`);
}
