import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { xmlCharacters } from '../xml.ts';
import { zipParts } from '../zip.ts';
import type { Cell, ExportTable } from './table.ts';

/** Excel's limit for one cell; a longer text is cut with an ellipsis, and CSV and JSON hold it whole. */
const LONGEST_CELL = 32_767;
const WIDEST = 80;
/** Columns of dates, which a spreadsheet can sort and count with. */
const DATES = new Set(['dato', 'frist']);
const EPOCH = new Date(0);

/**
 * The tables as a workbook: one sheet each, the head frozen and filtered, columns as wide as their content. Every text is
 * a typed string, so nothing a sender wrote is ever a formula.
 */
export async function xlsxOf(title: string, tables: ExportTable[]): Promise<Uint8Array> {
  const book = newBook(title);
  for (const table of tables) {
    const dates = new Set(table.columns.flatMap((column, index) => (DATES.has(column) ? [index] : [])));
    const sheet = book.addWorksheet(sheetName(table.title), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = table.columns.map((header, index) => ({ header, width: widthOf(header, table.rows, index) }));
    sheet.addRows(table.rows.map((row) => row.map((cell, index) => cellOf(cell, dates.has(index)))));
    for (const index of dates) sheet.getColumn(index + 1).numFmt = 'yyyy-mm-dd';
    sheet.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.columns.length } };
  }
  return bookBytes(book);
}

/** An empty workbook, without the clock in it. */
export function newBook(title: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'Høringsanalyse';
  book.lastModifiedBy = 'Høringsanalyse';
  book.created = EPOCH;
  book.modified = EPOCH;
  book.title = xmlCharacters(title);
  return book;
}

/** The workbook as a file: the same book, the same bytes. */
export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipParts(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A name a sheet can have: no sign Excel refuses, and no longer than it takes. */
export function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function cellOf(cell: Cell, date: boolean): string | number | Date | null {
  if (date && typeof cell === 'string') return dateOf(cell) ?? xmlCharacters(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  if (typeof cell !== 'string') return cell;
  const text = xmlCharacters(cell);
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

/** The beginning of a day in the one time zone ExcelJS writes; null when there is no such day. */
function dateOf(text: string): Date | null {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`) ? day : null;
}

/** Wide enough for the widest of the first rows, within reason. */
function widthOf(header: string, rows: Cell[][], index: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, String(row[index] ?? '').length), header.length);
  return Math.min(longest + 3, WIDEST);
}
