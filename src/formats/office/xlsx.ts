import { walkXml } from '../xml.ts';
import { unzip } from '../zip.ts';

/** A codebook has some hundred rows and a handful of columns; what stands farther out is not read. */
export const MAX_ROWS = 5_000;
const MAX_COLUMNS = 50;

/** Sheets of a workbook as rows of texts, in the workbook's order. */
export type SheetsRead =
  | { kind: 'sheets'; sheets: { name: string; rows: string[][] }[] }
  | { kind: 'refused'; reason: 'corrupt' | 'encrypted' | 'too-large' };

/**
 * Reads the texts of an XLSX workbook (ECMA-376 part 1, 18.2, 18.3, 18.4). Cells only: exceljs lays out merged ranges,
 * column widths and defined names cell by cell, and one such range over a whole sheet is a billion cells.
 * A formula gives its last result; formats, and dates as dates, are not read.
 */
export function readSheets(bytes: Uint8Array): SheetsRead {
  const unzipped = unzip(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name),
  );
  if (unzipped.kind === 'refused')
    return { kind: 'refused', reason: unzipped.reason === 'unpacks-too-large' ? 'too-large' : unzipped.reason };
  const part = (name: string) => {
    const found = unzipped.parts.get(name);
    return found ? new TextDecoder().decode(found) : null;
  };
  const workbook = part('xl/workbook.xml');
  if (workbook === null) return { kind: 'refused', reason: 'corrupt' };
  const targets = relations(part('xl/_rels/workbook.xml.rels') ?? '<none/>');
  const shared = sharedStrings(part('xl/sharedStrings.xml') ?? '<none/>');
  const listed = sheetsOf(workbook);
  if (targets === null || shared === null || listed === null) return { kind: 'refused', reason: 'corrupt' };
  const sheets: { name: string; rows: string[][] }[] = [];
  for (const { name, relation } of listed) {
    const target = targets.get(relation)?.replace(/^\/?(?:xl\/)?/, 'xl/') ?? '';
    const xml = part(target);
    // A chart sheet has no cells.
    if (xml === null) continue;
    const rows = rowsOf(xml, shared);
    if (rows === null) return { kind: 'refused', reason: 'corrupt' };
    sheets.push({ name, rows });
  }
  return { kind: 'sheets', sheets };
}

function relations(xml: string): Map<string, string> | null {
  const targets = new Map<string, string>();
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  return fault ? null : targets;
}

function sheetsOf(xml: string): { name: string; relation: string }[] | null {
  const sheets: { name: string; relation: string }[] = [];
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name === 'sheet' && (attributes.get('state') ?? 'visible') === 'visible')
        sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '' });
    },
  });
  return fault ? null : sheets;
}

/** The strings that cells point to; pieces of rich text are put together, phonetic guides left out. */
function sharedStrings(xml: string): string[] | null {
  const strings: string[] = [];
  let inText = false;
  let inGuide = false;
  const fault = walkXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 't') inText = true;
      else if (name === 'rPh') inGuide = true;
    },
    text(text) {
      if (inText && !inGuide && strings.length > 0) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inGuide = false;
    },
  });
  return fault ? null : strings;
}

/** Column of a cell address, from 0: «C7» → 2. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsOf(xml: string, shared: readonly string[]): string[][] | null {
  const rows: string[][] = [];
  let cell: { column: number; type: string; value: string } | null = null;
  let reading = false;
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') rows.push([]);
      else if (name === 'c') {
        const column = columnOf(attributes.get('r') ?? '');
        cell = {
          column: column < 0 ? (rows.at(-1)?.length ?? 0) : column,
          type: attributes.get('t') ?? 'n',
          value: '',
        };
      } else if (name === 'v' || name === 't') reading = true;
    },
    text(text) {
      if (reading && cell) cell.value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      if (name !== 'c' || !cell) return;
      const row = rows.at(-1);
      const { column, type, value } = cell;
      cell = null;
      if (!row || rows.length > MAX_ROWS || column >= MAX_COLUMNS || type === 'e') return;
      while (row.length < column) row.push('');
      row[column] = type === 's' ? (shared[Number(value)] ?? '') : value;
    },
  });
  return fault ? null : rows.slice(0, MAX_ROWS);
}
