import { parse } from 'csv-parse/sync';
import type { UnreadableReason } from '../../domain.ts';
import type { Grid, GridRow } from '../document.ts';
import { decodeText } from '../encoding.ts';
import { MAX_TABLE_BYTES, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../limits.ts';
import { readOdsSheets } from '../office/ods.ts';
import { readWorkbook } from '../office/xlsx.ts';
import { isPlainHead } from './tell.ts';

export type GridsRead =
  | {
      kind: 'grids';
      grids: Grid[];
      /** Sheets that are hidden, and so not read. */
      hidden: string[];
      guessed: boolean;
    }
  | { kind: 'refused'; reason: UnreadableReason };

/** Rows that are kept of a sheet: those of the table, its head, and some to tell of. */
const MOST_ROWS = MAX_TABLE_ROWS + 1_000;
/** What the judging of a text looks at. */
const JUDGED = 200_000;
/** A text is a table when so many of its rows are as long as its first. */
const SAME = 0.8;
const LEAST_COLUMNS = 2;
/** Signs between cells on one line, above which it is no table's: empty cells count for nothing in the longest record. */
const MOST_SIGNS = 100_000;
const LINE_END = 10;
/** How deep records in JSON may lie, and how many lists and records there may be: what is parsed takes a hundred times its bytes. */
const MOST_DEPTH = 20;
const MOST_RECORDS = 1_000_000;

/** Rows of a workbook, or of a text that is CSV, TSV or a list of records in JSON; null: it is neither. */
export function gridsOf(bytes: Uint8Array, type: 'text' | 'xlsx' | 'ods'): GridsRead | null {
  if (bytes.length > MAX_TABLE_BYTES) return type === 'text' ? null : { kind: 'refused', reason: 'too-large' };
  if (type === 'text') {
    const decoded = decodeText(bytes);
    const grid = decoded === null ? null : gridOfText(decoded.text);
    return grid && { kind: 'grids', grids: [grid], hidden: [], guessed: decoded?.guessed ?? false };
  }
  const read = type === 'xlsx' ? gridsOfWorkbook(bytes) : readOdsSheets(bytes);
  if (read.kind === 'refused') return { kind: 'refused', reason: read.reason };
  return { kind: 'grids', grids: read.grids, hidden: read.hidden, guessed: false };
}

function gridsOfWorkbook(
  bytes: Uint8Array,
): { kind: 'grids'; grids: Grid[]; hidden: string[] } | { kind: 'refused'; reason: UnreadableReason } {
  const read = readWorkbook(bytes);
  if (read.kind === 'refused')
    return { kind: 'refused', reason: read.reason === 'too-large' ? 'unpacks-too-large' : read.reason };
  const grids = read.sheets.map(({ name, cells, hidden }): Grid => {
    const rows = new Map<number, GridRow>();
    for (const { row, column, kind, value } of cells) {
      if (kind === 'error' || column >= MAX_TABLE_COLUMNS) continue;
      const there = rows.get(row) ?? { number: row + 1, cells: [] };
      if (!rows.has(row) && rows.size >= MOST_ROWS) continue;
      rows.set(row, there);
      while (there.cells.length < column) there.cells.push('');
      there.cells[column] = kind === 'boolean' ? (value === '1' ? 'Ja' : 'Nei') : value;
    }
    return { name, rows: [...rows.values()].sort((a, b) => a.number - b.number), broken: [], hidden };
  });
  return { kind: 'grids', grids, hidden: read.hidden };
}

/** Excel's own line that names the sign between cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/iu;
const SEPARATORS = ['\t', ';', ',', '|'];

/** Rows of a text that is CSV, TSV or a list of records in JSON; null when it is none of them. */
export function gridOfText(whole: string): Grid | null {
  const text = whole.replace(/^\uFEFF/u, '');
  if (/^\s*\[\s*\{/u.test(text)) return gridOfRecords(text);
  const named = SEPARATOR_LINE.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const above = named === null ? 0 : 1;
  const [first = ''] = body.trimStart().split('\n', 1);
  const start = body.slice(0, body.length <= JUDGED ? JUDGED : Math.max(0, body.lastIndexOf('\n', JUDGED)));
  const fitting = (named === null ? SEPARATORS : [named[1] ?? ';'])
    // Commas with a space after them are a sentence's.
    .filter((sign) => first.includes(sign) && !(sign === ',' && first.includes(', ') && !first.includes('"')))
    .map((sign) => ({ sign, width: evenWidth(rowsOf(start, sign, 0)) }))
    .filter(({ width }) => width >= LEAST_COLUMNS)
    .sort((a, b) => b.width - a.width);
  const [best] = fitting;
  if (best === undefined) return null;
  const broken: number[] = [];
  const rows = rowsOf(body, best.sign, above, broken);
  return rows.length === 0 ? null : { name: '', rows: rows.slice(0, MOST_ROWS), broken };
}

/** How many columns nearly all rows have; 0 where they have not. */
function evenWidth(rows: readonly GridRow[]): number {
  const full = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = full[0]?.cells.length ?? 0;
  if (isPlainHead(full[0]?.cells ?? [])) return width;
  return full.filter(({ cells }) => cells.length === width).length >= full.length * SAME ? width : 0;
}

function rowsOf(text: string, delimiter: string, above: number, broken: number[] = []): GridRow[] {
  if (hasLineOf(text, delimiter)) return [];
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      // A quote that is never closed would make one cell of all that comes after it.
      max_record_size: 2_000_000,
      to: MOST_ROWS,
      on_record: (cells: string[]) => cells.slice(0, MAX_TABLE_COLUMNS),
      on_skip: (fault) => {
        broken.push(typeof fault?.lines === 'number' ? fault.lines + above : 0);
        return undefined;
      },
    });
    return records.map((cells, index) => ({ number: index + 1 + above, cells }));
  } catch {
    return [];
  }
}

/** Whether a line has more signs between cells than a table's can have. */
function hasLineOf(text: string, sign: string): boolean {
  const looked = sign.charCodeAt(0);
  for (let at = 0, signs = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) signs = 0;
    else if (code === looked && ++signs > MOST_SIGNS) return true;
  }
  return false;
}

/** Whether JSON can be parsed in little memory: it is not yet known to be a table, and is told from letters beside the run. */
function isShallow(text: string): boolean {
  let [depth, records] = [0, 0];
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isWithin = !isWithin;
    else if (isWithin) at += sign === '\\' ? 1 : 0;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      records += 1;
      if (depth > MOST_DEPTH || records > MOST_RECORDS) return false;
    }
  }
  return true;
}

function gridOfRecords(text: string): Grid | null {
  if (!isShallow(text)) return null;
  try {
    const records: unknown = JSON.parse(text);
    if (!Array.isArray(records)) return null;
    const rows = records.filter(
      (record): record is Record<string, unknown> => typeof record === 'object' && record !== null,
    );
    const keys = Object.keys(rows[0] ?? {}).slice(0, MAX_TABLE_COLUMNS);
    const shown = (value: unknown) => (typeof value === 'object' ? '' : String(value ?? ''));
    return {
      name: '',
      rows: [keys, ...rows.slice(0, MOST_ROWS).map((row) => keys.map((key) => shown(row[key])))].map(
        (cells, index) => ({ number: index + 1, cells }),
      ),
      broken: [],
    };
  } catch {
    return null;
  }
}
