import { parse } from 'csv-parse/sync';
import { FOLLOW_UP_STATUSES, type FollowUpCellFault, type FollowUpStatus } from '../follow-up.ts';
import { followUpNoteWords } from '../norsk/follow-up.ts';
import { oneLine, prose, themeKey } from './codebook/words.ts';
import { decodeText } from './encoding.ts';
import { columnName, MAX_ROWS, readWorkbook } from './office/xlsx.ts';

type Column = 'id' | 'theme' | 'text' | 'kind' | 'responsible' | 'due' | 'status';

/** Headings as people write them, and as our own table of follow-up points has them; lower case. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['id', /^(?:oppf[øo]lging_id|id)$/u],
  ['theme', /^(?:tema|temanavn|temanamn|theme)$/u],
  ['text', /^(?:oppfølgingspunkt(?:er|et)?|oppfølging|punkt|tekst|follow-up point)$/u],
  ['kind', /^(?:type|slag|kind)$/u],
  ['responsible', /^(?:ansvarlig|ansvarleg|responsible)$/u],
  ['due', /^(?:frist|dato|due)$/u],
  ['status', /^status$/u],
];
/** Without these it is another table. */
const NEEDED: readonly Column[] = ['theme', 'text', 'kind'];

/** Titles and a line of explanation may stand above the headings. */
const ROWS_ABOVE = 10;

/** A follow-up point as a row of a table has it. */
export interface FollowUpRow {
  /** Of our own table; empty: none. */
  id: string;
  theme: string;
  text: string;
  kind: string;
  /** null: the table has no such column. */
  responsible: string | null;
  /** ISO date; empty: none set; null: the table has no such column. */
  due: string | null;
  /** null: not told. */
  status: FollowUpStatus | null;
  at: Record<'theme' | 'text' | 'kind', string>;
}

/** What is wrong with a cell. */
export interface CellFault {
  code: FollowUpCellFault;
  /** Cell or line. */
  at: string;
  written: string;
}

interface Table {
  rows: { cells: string[]; at: (column: number) => string }[];
  faults: CellFault[];
}

/** @returns null when the file is no table of follow-up points: it lacks a column for the theme, the point or its kind */
export function readFollowUps(bytes: Uint8Array): { rows: FollowUpRow[]; faults: CellFault[] } | null {
  for (const { rows, faults } of tablesOf(bytes)) {
    const head = rows.slice(0, ROWS_ABOVE).findIndex(({ cells }) => isHead(cells));
    if (head < 0) continue;
    const found = [...faults];
    const columns = columnsOf(rows[head]?.cells ?? []);
    const read = rows.slice(head + 1).flatMap((row) => rowOf(row, columns, found));
    return { rows: read, faults: found };
  }
  return null;
}

function tablesOf(bytes: Uint8Array): Table[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = readWorkbook(bytes);
    if (book.kind === 'refused') return [];
    return book.sheets.map(({ name, cells }) => {
      const rows = new Map<number, string[]>();
      const faults: CellFault[] = [];
      for (const { row, column, kind, value } of cells) {
        const here = rows.get(row) ?? [];
        if (rows.size === MAX_ROWS && !rows.has(row)) {
          if (faults.length === 0) faults.push({ code: 'too-many-rows', at: `${name}!A${row + 1}`, written: '' });
          continue;
        }
        rows.set(row, here);
        while (here.length < column) here.push('');
        here[column] = kind === 'error' ? '' : value;
      }
      const table = [...rows].map(([row, texts]) => ({
        cells: texts,
        at: (column: number) => `${name}!${columnName(column)}${row + 1}`,
      }));
      return { rows: table, faults };
    });
  }
  const text = decodeText(bytes)?.text.replace(/^\ufeff/u, '') ?? '';
  // Excel's own first line that names the delimiter; it is left in, since lines are counted.
  const head = text.split(/\r\n?|\n/u, ROWS_ABOVE);
  const delimiter = [';', '\t', ','].find((one) => head.some((line) => isHead(line.split(one))));
  return delimiter === undefined ? [] : [csvTable(text, delimiter)];
}

function csvTable(text: string, delimiter: string): Table {
  try {
    const table: Table = { rows: [], faults: [] };
    parse(text, {
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      onRecord(cells: string[], { lines }) {
        const at = () => `linje ${lines}`;
        if (table.rows.length < MAX_ROWS) table.rows.push({ cells, at });
        else if (table.faults.length === 0) table.faults.push({ code: 'too-many-rows', at: at(), written: '' });
        return null;
      },
    });
    return table;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? String(error.lines) : '1';
    // The headings alone, so that the file is known for what it is.
    const rows = text.split(/\r\n?|\n/u, ROWS_ABOVE).flatMap((one) => {
      const cells = one.split(delimiter);
      return isHead(cells) ? [{ cells, at: () => `linje ${line}` }] : [];
    });
    return { rows, faults: [{ code: 'broken', at: `linje ${line}`, written: '' }] };
  }
}

function columnsOf(row: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  row.forEach((cell, index) => {
    const heading = themeKey(cell).replace(/^"|"$|\s*[:*]+$/gu, '');
    const column = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

function isHead(row: readonly string[]): boolean {
  const columns = columnsOf(row);
  return NEEDED.every((column) => columns.has(column));
}

function rowOf({ cells, at }: Table['rows'][number], columns: ReadonlyMap<Column, number>, faults: CellFault[]) {
  if (cells.every((cell) => cell.trim() === '')) return [];
  const place = (column: Column) => at(columns.get(column) ?? 0);
  const cell = (column: Column) => {
    const index = columns.get(column);
    return index === undefined ? null : oneLine(cells[index] ?? '');
  };
  const fault = (code: CellFault['code'], column: Column) =>
    faults.push({ code, at: place(column), written: (cell(column) ?? '').slice(0, 60) });
  const [theme, kind] = [cell('theme') ?? '', cell('kind') ?? ''];
  const text = prose(cells[columns.get('text') ?? -1] ?? '');
  if (theme === '') fault('no-theme', 'theme');
  if (text === '') fault('no-text', 'text');
  if (kind === '') fault('no-kind', 'kind');
  const due = dateIn(cell('due') ?? '');
  if (due === null) fault('not-a-date', 'due');
  const status = statusIn(cell('status') ?? '');
  if (status === undefined) fault('not-a-status', 'status');
  const row: FollowUpRow = {
    id: cell('id') ?? '',
    theme,
    text,
    kind,
    responsible: cell('responsible'),
    due: columns.has('due') ? due : null,
    status: status ?? null,
    at: { theme: place('theme'), text: place('text'), kind: place('kind') },
  };
  return [row];
}

/** Days from the day Excel counts as 0 (1900 taken for a leap year) to 1970. */
const EXCEL_DAYS = 25_569;
const DAY = 86_400_000;

/** A date as ISO; empty: none; null: no date. */
function dateIn(text: string): string | null {
  if (/^[-–—]?$/u.test(text)) return '';
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text);
  const [, day = '', month = '', year = ''] = norwegian ?? [];
  const iso = norwegian ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  // A date in a workbook is a number of days; its format is not read.
  const serial = /^[2-9]\d{4}$/u.test(text)
    ? new Date((Number(text) - EXCEL_DAYS) * DAY).toISOString().slice(0, 10)
    : iso;
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(serial) ? Date.parse(`${serial}T00:00:00Z`) : Number.NaN;
  // 31 February is taken for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(serial) ? serial : null;
}

const STATUS_OF = new Map(
  FOLLOW_UP_STATUSES.flatMap((status) => [
    [status as string, status] as const,
    ...(['nb', 'nn', 'en'] as const).map((language) => [followUpNoteWords(language).statuses[status], status] as const),
  ]),
);

/** null: not told; undefined: no status. */
function statusIn(text: string): FollowUpStatus | null | undefined {
  return /^[-–—]?$/u.test(text) ? null : STATUS_OF.get(themeKey(text));
}
