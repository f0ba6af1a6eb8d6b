import { SECTORS } from '../domain.ts';
import { choicesChart } from '../export/choices.ts';
import { exportWords } from '../norsk/export.ts';
import { digits } from '../norsk/numbers.ts';
import { numberIn, type TableIn } from './parts.ts';
import type { Reading } from './reading.ts';

/** The table of answers chosen from a list under one question; null where none were. */
export function choicesIn(note: Reading, at: number): TableIn | null {
  return note.tablesIn(...note.section(at)).find(({ head }) => head[0] === note.words.tables.answer) ?? null;
}

/**
 * Answers chosen from lists: with the table stand its lead, which says how many they are, and its figure, and no sector has
 * chosen more often than it has answered. (The table's own sums are held as all tables' are.)
 */
export function choices(note: Reading, headings: readonly number[]): void {
  const { words } = note;
  for (const [place, at] of headings.entries()) {
    const table = choicesIn(note, at);
    const [from, to] = note.section(at);
    const lines = note.lines.slice(from + 1, to);
    const figure = `![${words.tables.chart}](charts/${choicesChart(place)})`;
    if (table === null) {
      const stray = lines.find(({ text }) => text.startsWith(`![${words.tables.chart}]`));
      if (stray) note.fault(stray.number, 'sentence');
      continue;
    }
    const last = table.rows.at(-1);
    const total = last?.cells[0] === `**${words.total}**` ? numberIn(last.cells.at(-1) ?? '') : null;
    if (total === null) note.fault(table.line, 'sum', `| **${words.total}** | … |`);
    note.mustStand(words.tables.chosen(total ?? 0), from + 1, to);
    note.mustStand(figure, from + 1, to);
    for (const [column, head] of table.head.slice(1, -1).entries()) {
      const most = answeredIn(note, head);
      const told = numberIn(last?.cells[column + 1] ?? '') ?? 0;
      if (note.bodies.length > 0 && told > most) note.fault(last?.line ?? table.line, 'sum', `**${digits(most)}**`);
    }
  }
}

/** How many of a sector have answered: the table has its short word, or the heading its owner has chosen. */
function answeredIn(note: Reading, head: string): number {
  const { words, language, bodies } = note;
  const short = exportWords(language).charts.sectors;
  const sector = SECTORS.find((one) => short[one] === head);
  const heading = sector === undefined ? head : words.sectors[sector];
  return bodies.reduce((sum, body) => sum + (body.sector === heading ? body.count : 0), 0);
}
