import type { ExtractWarning, Format } from '../../domain.ts';
import { isAnswerTable } from '../answers/tell.ts';
import { type Grid, type RawPage, type ReadResult, unreadable } from '../document.ts';
import { readOdsSheets } from './ods.ts';
import { MAX_ROWS, readSheets } from './xlsx.ts';

/** Reads a workbook (XLSX) sheet by sheet, a row a line with its cells parted by tabs. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const read = readSheets(bytes);
  if (read.kind === 'refused') return unreadable(read.reason === 'too-large' ? 'unpacks-too-large' : read.reason);
  return sheetPages('xlsx', read.sheets, read.hidden);
}

/** Reads an OpenDocument spreadsheet in the same way. */
export function readOds(bytes: Uint8Array): ReadResult {
  const read = readOdsSheets(bytes);
  if (read.kind === 'refused') return unreadable(read.reason);
  return sheetPages('ods', read.grids.map(shownOf), read.hidden);
}

interface Shown {
  name: string;
  rows: string[][];
  /** Rows or columns with something in them are hidden. */
  hides: boolean;
}

function shownOf({ name, rows, hidden }: Grid): Shown {
  const filled = (cells: readonly (string | undefined)[]) => cells.some((cell) => (cell ?? '').trim() !== '');
  const columns = [...(hidden?.columns ?? [])];
  const shown = rows.filter(({ number }) => !hidden?.rows.has(number));
  const hides = shown.length < rows.length || shown.some(({ cells }) => filled(columns.map((at) => cells[at])));
  const kept = shown.slice(0, MAX_ROWS).map(({ cells }) => cells.filter((_, at) => !hidden?.columns.has(at)));
  return { name, rows: kept, hides };
}

/** Sheets as pages. What is hidden was not meant to be read, as in a letter: it is told. */
function sheetPages(format: Format, sheets: readonly Shown[], hidden: readonly string[]): ReadResult {
  if (sheets.some(({ rows }) => isAnswerTable(rows))) return unreadable('table-of-answers');
  const pages = sheets.map(
    ({ rows }, index): RawPage => ({ number: index + 1, lines: rows.flatMap(rowLines), breaks: 'paragraph' }),
  );
  const warnings = sheets.flatMap(({ rows, hides }, index): ExtractWarning[] => {
    const where = String(index + 1);
    return [
      ...(rows.length < MAX_ROWS ? [] : [{ code: 'truncated' as const, where }]),
      ...(hides ? [{ code: 'hidden-cells' as const, where }] : []),
    ];
  });
  warnings.push(...hidden.map((where): ExtractWarning => ({ code: 'sheet-not-read', where })));
  return { kind: 'pages', format, pages, metadata: {}, warnings };
}

/** Cells up to this length stay on one line, as in other tables. */
const SHORT_CELL = 60;

function rowLines(row: string[]): { text: string }[] {
  const cells = row.map((cell) => cell.replace(/[ \t]+/gu, ' ').trim()).filter((cell) => cell !== '');
  if (cells.every((cell) => cell.length <= SHORT_CELL)) return [{ text: cells.join('\t').replace(/\n/gu, ' ') }];
  return cells.flatMap((cell) => cell.split('\n').map((text) => ({ text })));
}
