import { OUTCOMES, type Outcome } from '../domain.ts';
import { unsureOf, withDoubt } from '../norsk/note/doubt.ts';
import { digits } from '../norsk/numbers.ts';
import { toldOutcomes } from '../told.ts';
import { added } from './bodies.ts';
import { themeChapters } from './chapters.ts';
import { type Known, knownLines } from './known.ts';
import { listed } from './lists/listed.ts';
import { countedLists } from './lists/lists.ts';
import { rankedMeasures } from './lists/ranking.ts';
import { type Fault, type NoteLine, numberIn, type TableIn, unsureIn } from './parts.ts';
import { questions } from './questions.ts';
import { Reading } from './reading.ts';

/** What a note says of itself. */
export interface Recounted extends Known {
  faults: Fault[];
  /** Its words and bodies, as read. */
  note: Reading;
}

/** Recomputes a note and holds every line to what the machine writes where it stands: all that can be said of it alone. */
export function recountWhole(lines: readonly NoteLine[]): Recounted {
  const note = new Reading(lines);
  recomputed(note);
  return { ...knownLines(note), faults: note.faults, note };
}

/**
 * Recomputes a note from its own Markdown: sums of tables, the overview and the sentences from the table of bodies and
 * themes, lists of names against counts. Knows nothing but the words of the note.
 * @param lines the note's lines, what people wrote left out
 */
export function recount(lines: readonly NoteLine[]): Fault[] {
  const note = new Reading(lines);
  recomputed(note);
  return note.faults;
}

function recomputed(note: Reading): void {
  for (const table of note.tables) sums(note, table);
  ledger(note);
  sectors(note);
  if (note.bodies.length > 0) {
    themeChapters(note);
    questions(note);
  }
  countedLists(note);
  rankedMeasures(note);
  if (note.under(note.words.recompute, 3)[1] > 0) listed(note);
}

/** Columns add up to the last row where it is the sum; rows of figures to the last column where that is the sum. */
function sums(note: Reading, table: TableIn): void {
  const { words } = note;
  const last = table.rows.at(-1);
  const totals = last && last.cells[0] === `**${words.total}**` ? last : null;
  const body = totals ? table.rows.slice(0, -1) : table.rows;
  for (const [column, cell] of (totals?.cells ?? []).entries()) {
    const whole = numberIn(cell);
    if (column === 0 || whole === null) continue;
    const sum = body.reduce((so, row) => so + (numberIn(row.cells[column] ?? '') ?? Number.NaN), 0);
    const unsure = body.reduce((so, row) => so + unsureIn(row.cells[column] ?? ''), 0);
    if (sum !== whole || unsure !== unsureIn(cell))
      note.fault(totals?.line ?? table.line, 'sum', `**${withDoubt(sum, unsure, words)}**`);
  }
  // A table of letters is held to the bodies instead.
  const figures = table.rows.some(({ cells }) => cells.slice(1, -1).some((cell) => numberIn(cell) !== null));
  if (table.head.at(-1) !== words.total || !figures) return;
  for (const row of table.rows) {
    const numbers = row.cells.slice(1).map((cell) => numberIn(cell) ?? Number.NaN);
    const sum = numbers.slice(0, -1).reduce((so, number) => so + number, 0);
    if (sum !== numbers.at(-1)) note.fault(row.line, 'sum', `| ${row.cells[0]} | … | ${digits(sum)} |`);
  }
}

function ledger(note: Reading): void {
  const { words } = note;
  const [from, to] = note.under(words.about, 2);
  const [table] = note.tablesIn(from, to);
  if (!table) return;
  const counts = new Map(table.rows.map(({ cells }) => [cells[0], numberIn(cells[1] ?? '') ?? 0]));
  const told = (outcome: Outcome) => counts.get(words.outcomes[outcome]) ?? 0;
  for (const outcome of toldOutcomes(told))
    if (!counts.has(words.outcomes[outcome])) note.fault(table.line, 'sum', words.outcomes[outcome]);
  const received = OUTCOMES.reduce((sum, outcome) => sum + told(outcome), 0);
  note.mustStand(words.ledger(received, told('analysed'), note.answers, told('answer-table')), from, to);
  const [files] = note.tablesIn(...note.under(words.files, 3));
  for (const outcome of OUTCOMES) {
    const listed = (files?.rows ?? []).filter(({ cells }) => cells[1] === words.outcomes[outcome]).length;
    if (outcome !== 'analysed' && listed !== told(outcome))
      note.fault(files?.line ?? table.line, 'sum', `${words.outcomes[outcome]}: ${digits(listed)}`);
  }
}

function sectors(note: Reading): void {
  const { words, bodies } = note;
  const [from, to] = note.under(words.bySector, 2);
  const [table] = note.tablesIn(from, to);
  if (bodies.length === 0) note.mustStand(words.received(0, 0, 0), ...note.under(words.summary, 2));
  if (!table || bodies.length === 0) return;
  for (const { cells, line } of table.rows.slice(0, -1)) {
    const [heading = '', count = '', names = ''] = cells;
    const sum = bodies.reduce((so, body) => so + (body.sector === heading ? body.count : 0), 0);
    if (sum !== numberIn(count)) note.fault(line, 'sum', `| ${heading} | ${digits(sum)} |`);
    if (names !== words.namesBelow) note.names(names, sum, line, (body) => body.sector === heading);
  }
  const overall = added(bodies.map((body) => body.overall));
  const { answers, withRemarks } = note;
  const sentences = [
    words.received(answers, withRemarks, answers - withRemarks),
    words.overall(overall.counts, withRemarks),
    words.doubted(unsureOf(overall), withRemarks),
  ];
  note.mustStand(sentences.filter((one) => one !== '').join(' '), ...note.under(words.summary, 2));
}
