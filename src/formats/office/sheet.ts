import type { Format } from '../../domain.ts';
import { isAnswerTable } from '../answers/tell.ts';
import { type RawPage, type ReadResult, unreadable } from '../document.ts';
import { readOdsSheets } from './ods.ts';
import { MAX_ROWS, readSheets } from './xlsx.ts';

/** Reads a workbook (XLSX) sheet by sheet, a row a line with its cells parted by tabs. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const read = readSheets(bytes);
  if (read.kind === 'refused') return unreadable(read.reason === 'too-large' ? 'unpacks-too-large' : read.reason);
  return sheetPages('xlsx', read.sheets);
}

/** Reads an OpenDocument spreadsheet in the same way. */
export function readOds(bytes: Uint8Array): ReadResult {
  const read = readOdsSheets(bytes);
  if (read.kind === 'refused') return unreadable(read.reason);
  return sheetPages(
    'ods',
    read.grids.map(({ name, rows }) => ({ name, rows: rows.slice(0, MAX_ROWS).map(({ cells }) => cells) })),
  );
}

/** Sheets as pages. */
function sheetPages(format: Format, sheets: { name: string; rows: string[][] }[]): ReadResult {
  if (sheets.some(({ rows }) => isAnswerTable(rows))) return unreadable('table-of-answers');
  const pages = sheets.map(
    ({ rows }, index): RawPage => ({ number: index + 1, lines: rows.flatMap(rowLines), breaks: 'paragraph' }),
  );
  const warnings = sheets.flatMap(({ rows }, index) =>
    rows.length < MAX_ROWS ? [] : [{ code: 'truncated' as const, where: String(index + 1) }],
  );
  return { kind: 'pages', format, pages, metadata: {}, warnings };
}

/** Cells up to this length stay on one line, as in other tables. */
const SHORT_CELL = 60;

function rowLines(row: string[]): { text: string }[] {
  const cells = row.map((cell) => cell.replace(/[ \t]+/gu, ' ').trim()).filter((cell) => cell !== '');
  if (cells.every((cell) => cell.length <= SHORT_CELL)) return [{ text: cells.join('\t').replace(/\n/gu, ' ') }];
  return cells.flatMap((cell) => cell.split('\n').map((text) => ({ text })));
}
