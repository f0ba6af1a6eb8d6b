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
    const several = last?.cells[0] === `**${words.tables.answered}**`;
    const total = several || last?.cells[0] === `**${words.total}**` ? numberIn(last?.cells.at(-1) ?? '') : null;
    if (total === null) note.fault(table.line, 'sum', `| **${words.total}** | … |`);
    note.mustStand((several ? words.tables.chosenSeveral : words.tables.chosen)(total ?? 0), from + 1, to);
    if (several) marked(note, table);
    note.mustStand(figure, from + 1, to);
    for (const [column, head] of table.head.slice(1, -1).entries()) {
      const most = answeredIn(note, head);
      const told = numberIn(last?.cells[column + 1] ?? '') ?? 0;
      if (note.bodies.length > 0 && told > most) note.fault(last?.line ?? table.line, 'sum', `**${digits(most)}**`);
    }
  }
}

/** Where several could be chosen: nobody has chosen the same twice, and who has answered has chosen something. */
function marked(note: Reading, { rows, line }: TableIn): void {
  const last = rows.at(-1);
  const options = rows.slice(0, -1);
  for (const [column, cell] of (last?.cells ?? []).entries()) {
    const answered = column === 0 ? null : numberIn(cell);
    if (answered === null) continue;
    const counts = options.map(({ cells }) => numberIn(cells[column] ?? '') ?? 0);
    const marks = counts.reduce((sum, count) => sum + count, 0);
    if (answered > marks || counts.some((count) => count > answered)) note.fault(last?.line ?? line, 'sum');
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
