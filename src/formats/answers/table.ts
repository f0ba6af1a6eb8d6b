import type { RowReason } from '../../answer-row.ts';
import type { ExtractWarning, Sector, UnreadableReason } from '../../domain.ts';
import { findBody } from '../../register/find.ts';
import { isPersonName } from '../../register/persons.ts';
import { sectorOf } from '../../register/sector.ts';
import { detect, isTabular } from '../detect.ts';
import type { Grid, GridRow } from '../document.ts';
import { MAX_CELL_CHARACTERS, MAX_TABLE_ROWS } from '../limits.ts';
import { type AnswerColumns, asksForPerson, headsOf, type Proposal, proposeColumns } from './columns.ts';
import { type GridsRead, gridsOf } from './grid.ts';
import { Keys } from './keys.ts';
import type { AnswerRow } from './row.ts';
import { isAnswerTable, isOtherTable } from './tell.ts';
import { choiceIn, dayIn, fold, isSeveral, isWithheld, marksIn, sectorOfKind } from './values.ts';

/** An answer with the name it has within its table. */
export interface NamedRow {
  name: string;
  row: AnswerRow;
}

/** A table of answers, found in a file. */
export interface FoundTable {
  sheet: string;
  heads: string[];
  rows: GridRow[];
  proposal: Proposal;
  /** What of the file is not in the table. */
  warnings: ExtractWarning[];
}

export type TableRead =
  /** A head, and nobody has answered. */
  | { kind: 'empty' }
  | { kind: 'answers'; columns: AnswerColumns; answers: NamedRow[]; warnings: ExtractWarning[] }
  /** `missing`: heads that were named and are not there. */
  | { kind: 'refused'; reason: UnreadableReason; missing: string[] };

/** Rows above the head: a title, the date of the export. */
const MOST_ABOVE = 10;
/** Rows that are told one by one when they were not read. */
const MOST_TOLD = 200;
const SUM = /^(?:total\p{L}*|sum|gjennomsnitt|snitt|average|antall svar|n ?=.*)$/iu;

/**
 * Finds a table of answers in a file.
 * @param sheet the sheet that is named; else the one with most answers
 * @returns null where there is none, or the file is nothing that holds tables
 */
export async function findTable(bytes: Uint8Array, sheet?: string): Promise<FoundTable | null> {
  const read = await gridsIn(bytes);
  return read?.kind === 'grids' ? tableIn(read, sheet) : null;
}

async function gridsIn(bytes: Uint8Array): Promise<GridsRead | null> {
  const type = await detect(bytes);
  return isTabular(type) ? gridsOf(bytes, type) : null;
}

function tableIn({ grids, hidden, guessed }: Extract<GridsRead, { kind: 'grids' }>, sheet?: string): FoundTable | null {
  const tables = grids.flatMap((grid) => {
    const above = headRow(grid);
    return above === null || (sheet !== undefined && grid.name !== sheet) ? [] : [{ grid, above }];
  });
  // Which of several is meant, people must say.
  const alone = tables.length === 1;
  const [best] = tables.sort((a, b) => b.grid.rows.length - a.grid.rows.length);
  if (best === undefined) return null;
  const { shown, hiddenHeads, hiddenRows } = withoutHidden(best.grid, best.above);
  const [head, ...rows] = shown;
  const heads = headsOf((head?.cells ?? []).slice(0, lastFilled(head?.cells ?? []) + 1));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const proposal = proposeColumns(heads, filled);
  const others = grids.filter((grid) => grid !== best.grid && grid.rows.length > 0).map(({ name }) => name);
  const warnings: ExtractWarning[] = [...others, ...hidden].map((where) => ({ code: 'sheet-not-read', where }));
  for (const number of best.grid.broken)
    warnings.push({ code: 'row-not-read', where: number === 0 ? '?' : String(number), row: 'row-broken' });
  for (const number of hiddenRows) warnings.push({ code: 'row-not-read', where: String(number), row: 'row-hidden' });
  for (const where of hiddenHeads) warnings.push({ code: 'column-not-read', where });
  if (guessed) warnings.push({ code: 'encoding-guessed', where: '1' });
  return {
    sheet: best.grid.name,
    heads,
    rows: filled,
    proposal: { ...proposal, certain: proposal.certain && alone },
    warnings,
  };
}

/** The table as the sheet shows it: its head and its rows, hidden columns blank; and what of it is hidden and not blank. */
function withoutHidden({ rows, hidden }: Grid, above: number) {
  const [head, ...below] = rows.slice(above);
  const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';
  const hiddenRows = below.filter(({ number, cells }) => hidden?.rows.has(number) && cells.some(isFilled));
  const shown = below.filter(({ number }) => !hidden?.rows.has(number));
  const columns = [...(hidden?.columns ?? [])].filter((at) => shown.some(({ cells }) => isFilled(cells[at])));
  const heads = headsOf(head?.cells ?? []);
  const blank = (row: GridRow): GridRow =>
    columns.length === 0 ? row : { ...row, cells: row.cells.map((cell, at) => (columns.includes(at) ? '' : cell)) };
  return {
    shown: [...(head === undefined ? [] : [head]), ...shown].map(blank),
    hiddenHeads: columns.map((at) => heads[at] ?? String(at + 1)),
    hiddenRows: hiddenRows.map(({ number }) => number),
  };
}

function headRow({ rows }: Grid): number | null {
  for (let above = 0; above <= Math.min(MOST_ABOVE, rows.length - 1); above++)
    if (isAnswerTable(rows.slice(above).map(({ cells }) => cells))) return above;
  return null;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '');

/**
 * Reads a file as a table of answers, one a row.
 * @param told what people have said that the columns are; null: they have not, and only a proposal without doubt is followed
 * @returns null where the file is no table: another reader's
 */
export async function readAnswers(bytes: Uint8Array, told: AnswerColumns | null): Promise<TableRead | null> {
  const read = await gridsIn(bytes);
  if (read === null) return null;
  if (read.kind === 'refused') return told === null ? null : { ...read, missing: [] };
  const table = tableIn(read, told?.sheet);
  if (table === null) {
    const isText = read.grids.some(({ name }) => name === '');
    if (told !== null) return { kind: 'refused', reason: 'table-columns', missing: told.sheet ? [told.sheet] : [] };
    return isText && read.grids.some(isOtherTable) ? { kind: 'refused', reason: 'other-table', missing: [] } : null;
  }
  if (table.rows.length === 0 && !table.warnings.some(isBroken)) return { kind: 'empty' };
  const { columns, certain } = told === null ? table.proposal : { columns: told, certain: true };
  if (!certain) {
    const reason = columns.questions.length === 0 ? 'other-table' : 'table-of-answers';
    return { kind: 'refused', reason, missing: [] };
  }
  const there = new Set(table.heads);
  const missing = namedIn(columns).filter((head) => !there.has(head));
  if (missing.length > 0) return { kind: 'refused', reason: 'table-columns', missing };
  return { kind: 'answers', columns, ...answersOf(table, columns) };
}

/** Heads of all columns that are read. */
export function namedIn({
  id,
  respondent,
  person,
  kind,
  date,
  withheld,
  attachments,
  questions,
}: AnswerColumns): string[] {
  return [
    ...[id, respondent, person, kind, date, withheld, attachments].filter((head) => head !== undefined),
    ...questions.flatMap(({ column, comments = [] }) => [column, ...comments]),
  ];
}

function answersOf(table: FoundTable, columns: AnswerColumns): { answers: NamedRow[]; warnings: ExtractWarning[] } {
  const { heads, rows } = table;
  const placeOf = new Map(heads.map((head, index) => [head, index]));
  const keys = new Keys(columns);
  const several = new Set(
    columns.questions.flatMap(({ column, closed }) => {
      const at = placeOf.get(column) ?? -1;
      return closed && isSeveral(rows.map(({ cells }) => cells[at] ?? '')) ? [column] : [];
    }),
  );
  const answers: NamedRow[] = [];
  const unread: ExtractWarning[] = [];
  const notRead = (number: number | string, reason: RowReason) =>
    unread.push({ code: 'row-not-read', where: String(number), row: reason });
  const cut: ExtractWarning[] = [];
  for (const { number, cells } of rows) {
    const cell = (head: string | undefined): string => {
      const whole = head === undefined ? '' : (cells[placeOf.get(head) ?? -1] ?? '').trim();
      if (whole.length <= MAX_CELL_CHARACTERS) return whole;
      cut.push({ code: 'cell-cut', where: String(number) });
      return whole.slice(0, MAX_CELL_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, '');
    };
    if (answers.length >= MAX_TABLE_ROWS) {
      // Of a table far longer, the rest is not even looked at.
      const last = rows.length >= MAX_TABLE_ROWS + 1_000 - 1 ? '…' : (rows.at(-1)?.number ?? number);
      notRead(`${number}–${last}`, 'row-over-limit');
      break;
    }
    if (lastFilled(cells) >= heads.length) notRead(number, 'row-too-long');
    else if (cells.every((value, index) => value.trim() === '' || fold(value) === fold(heads[index] ?? '')))
      notRead(number, 'row-head');
    else if (SUM.test(cells.find((value) => value.trim() !== '')?.trim() ?? '')) notRead(number, 'row-sum');
    else {
      const row = rowIn(columns, several, cell);
      if (row.answers.length === 0) notRead(number, 'row-empty');
      else answers.push(keys.named(row, cell));
    }
  }
  return { answers, warnings: warningsOf(table, columns, answers.length, unread, cut) };
}

function warningsOf(
  table: FoundTable,
  columns: AnswerColumns,
  read: number,
  unread: ExtractWarning[],
  cut: ExtractWarning[],
): ExtractWarning[] {
  const used = new Set(namedIn(columns));
  const left = table.heads.filter(
    (head, index) => !used.has(head) && table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''),
  );
  return [
    { code: 'rows-read', where: `${read}/${table.rows.length + table.warnings.filter(isBroken).length}` },
    ...table.warnings,
    ...unread.slice(0, MOST_TOLD),
    ...cut.slice(0, MOST_TOLD),
    ...left.map((where): ExtractWarning => ({ code: 'column-not-read', where })),
  ];
}

const isBroken = ({ row }: ExtractWarning): boolean => row === 'row-broken' || row === 'row-hidden';

/** @param several heads of the columns where several could be chosen */
function rowIn(
  columns: AnswerColumns,
  several: ReadonlySet<string>,
  cell: (head: string | undefined) => string,
): Omit<AnswerRow, 'key'> {
  const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const [body, person] = [oneLine(cell(columns.respondent)), oneLine(cell(columns.person))];
  const said = oneLine(cell(columns.kind));
  const kind = sectorOfKind(said);
  const sender = body !== '' ? body : person;
  const isPerson = kind === 'individual' || (kind === null && isPersonal(columns, body, person));
  const reference = oneLine(cell(columns.id));
  return {
    reference: reference === '' ? null : reference.slice(0, 100),
    sender,
    kind: said,
    sector: isPerson ? 'individual' : kind,
    date: dayIn(cell(columns.date)),
    withheld: columns.withheld !== undefined && isWithheld(columns.withheld, cell(columns.withheld)),
    attachments: filesIn(cell(columns.attachments)),
    answers: columns.questions.flatMap(({ column, closed = false, comments = [] }) =>
      [column, ...comments].flatMap((heading) => {
        const text = cell(heading);
        if (text === '') return [];
        const isChoice = closed && heading === column;
        if (isChoice && several.has(column)) {
          const marks = marksIn(text).map(choiceIn);
          return marks.length === 0 ? [] : [{ question: column, heading, text: marks.join('; '), closed: true, marks }];
        }
        return [{ question: column, heading, text: isChoice ? choiceIn(text) : text, closed: isChoice }];
      }),
    ),
  };
}

/** A name where no body is named; one in a column of names («Navn») unless it is a body's. */
function isPersonal({ respondent = '' }: AnswerColumns, body: string, person: string): boolean {
  if (body === '') return person !== '';
  if (isPersonName(body)) return true;
  return asksForPerson(respondent) && findBody(body) === null && NOT_A_BODY.has(sectorOf(body).value);
}

const NOT_A_BODY: ReadonlySet<Sector> = new Set<Sector>(['individual', 'unknown']);

/** Names of files in a cell: «a.pdf; b.docx», addresses of them, one a line. */
function filesIn(cell: string): string[] {
  return cell
    .split(/[;\n|]|,\s*(?=[^,]{1,200}\.\p{L}{2,5}\b)/u)
    .map((name) =>
      name
        .trim()
        .replace(/^.*[/\\]/u, '')
        .normalize('NFC'),
    )
    .filter((name) => /\.\p{L}[\p{L}\d]{1,4}$/u.test(name));
}
