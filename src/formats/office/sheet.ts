import type { Format } from '../../domain.ts';
import { isAnswerTable } from '../answer-table.ts';
import { type RawPage, type ReadResult, unreadable } from '../document.ts';
import { walkXml } from '../xml.ts';
import { unzip } from '../zip.ts';
import { MAX_ROWS, readSheets } from './xlsx.ts';

/** Reads a workbook (XLSX) sheet by sheet, a row a line with its cells parted by tabs. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const read = readSheets(bytes);
  if (read.kind === 'refused') return unreadable(read.reason === 'too-large' ? 'unpacks-too-large' : read.reason);
  return sheetPages('xlsx', read.sheets);
}

/** Sheets as pages. */
export function sheetPages(format: Format, sheets: { name: string; rows: string[][] }[]): ReadResult {
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

/** Cells and rows that a file says are repeated: empty ones to the sheet's edge, mostly. */
const MOST_REPEATED = 50;

/** Reads an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1): what its cells show. */
export function readOds(bytes: Uint8Array): ReadResult {
  const container = unzip(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
  if (container.kind === 'refused') return unreadable(container.reason);
  const manifest = new TextDecoder().decode(container.parts.get('META-INF/manifest.xml'));
  if (manifest.includes('manifest:encryption-data')) return unreadable('encrypted');
  const content = container.parts.get('content.xml');
  if (content === undefined) return unreadable('corrupt');
  const sheets: { name: string; rows: string[][] }[] = [];
  let repeated = 1;
  let value: string | null = null;
  let notes = 0;
  const fault = walkXml(new TextDecoder().decode(content), {
    open(name, attributes) {
      if (name === 'table') sheets.push({ name: attributes.get('name') ?? '', rows: [] });
      else if (name === 'table-row') sheets.at(-1)?.rows.push([]);
      else if (name === 'annotation') notes++;
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        repeated = Number(attributes.get('number-columns-repeated') ?? 1);
        value = '';
      } else if (name === 'p' && value !== null && value !== '' && notes === 0) value += '\n';
      else if (name === 's' && value !== null && notes === 0) value += ' ';
    },
    text(text) {
      if (value !== null && notes === 0) value += text;
    },
    close(name) {
      if (name === 'annotation') notes--;
      if ((name !== 'table-cell' && name !== 'covered-table-cell') || value === null) return;
      const times = value === '' ? 1 : Math.min(repeated || 1, MOST_REPEATED);
      for (let i = 0; i < times; i++) sheets.at(-1)?.rows.at(-1)?.push(value.trim());
      value = null;
    },
  });
  return fault ? unreadable('corrupt') : sheetPages('ods', sheets);
}
