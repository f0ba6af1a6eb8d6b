import type { HiddenParts } from '../document.ts';
import { walkXml } from '../xml.ts';
import { unzip } from '../zip.ts';

/** A codebook has some hundred rows and a handful of columns; what stands farther out is not read. */
export const MAX_ROWS = 5_000;
const MAX_COLUMNS = 50;
/** A sheet has no more (ECMA-376 part 1, 18.3.1.13). */
const MOST_COLUMNS = 16_384;
/** Cells read of a workbook: what a sheet of 2,000 rows and 200 columns holds, some times over. */
const MAX_CELLS = 2_000_000;
/** Characters in formulas made of one that is written for many cells. */
const MAX_SHIFTED = 16_000_000;

/** One cell that holds something. */
export interface SheetCell {
  /** From 0. */
  row: number;
  column: number;
  kind: 'number' | 'text' | 'boolean' | 'error';
  /** What it shows, unformatted; of a formula its last result, empty where the file holds none. */
  value: string;
  /** Without «=»; null: no formula. */
  formula: string | null;
}

export interface Sheet {
  name: string;
  /** Also those of rows and columns that are hidden. */
  cells: SheetCell[];
  hidden: HiddenParts;
}

export type WorkbookRefusal = 'corrupt' | 'encrypted' | 'too-large';

/** Sheets of a workbook, in its order; hidden ones are named only. */
export type WorkbookRead =
  | { kind: 'sheets' /** As its properties have it. */; title: string; sheets: Sheet[]; hidden: string[] }
  | { kind: 'refused'; reason: WorkbookRefusal };

/** The same as rows of texts: what is shown. */
export type SheetsRead =
  | {
      kind: 'sheets';
      sheets: {
        name: string;
        rows: string[][] /** Rows or columns with something in them are hidden. */;
        hides: boolean;
      }[];
      /** Names of sheets that are hidden. */
      hidden: string[];
    }
  | { kind: 'refused'; reason: WorkbookRefusal };

/**
 * Reads the texts of an XLSX workbook as rows; rows that the file leaves out are left out.
 * A formula gives its last result, a cell with an error nothing.
 */
export function readSheets(bytes: Uint8Array): SheetsRead {
  const read = readWorkbook(bytes);
  if (read.kind === 'refused') return read;
  return {
    kind: 'sheets',
    hidden: read.hidden,
    sheets: read.sheets.map(({ name, cells, hidden }) => {
      const rows = new Map<number, string[]>();
      let hides = false;
      for (const { row, column, kind, value } of cells) {
        if (kind === 'error' || column >= MAX_COLUMNS) continue;
        if (hidden.rows.has(row + 1) || hidden.columns.has(column)) {
          hides = true;
          continue;
        }
        const texts = rows.get(row) ?? [];
        if (texts.length === 0) {
          if (rows.size === MAX_ROWS) continue;
          rows.set(row, texts);
        }
        while (texts.length < column) texts.push('');
        texts[column] = value;
      }
      return { name, rows: [...rows.values()], hides };
    }),
  };
}

/**
 * Reads the cells of an XLSX workbook (ECMA-376 part 1, 18.2, 18.3, 18.4). Cells only: exceljs lays out merged ranges,
 * column widths and defined names cell by cell, and one such range over a whole sheet is a billion cells.
 * Formats, and dates as dates, are not read.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookRead {
  const unzipped = unzip(bytes, (name) =>
    /^docProps\/core\.xml$|^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(
      name,
    ),
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
  const sheets: Sheet[] = [];
  let room = MAX_CELLS;
  for (const { name, relation, isHidden } of listed) {
    if (isHidden) continue;
    const target = targets.get(relation)?.replace(/^\/?(?:xl\/)?/, 'xl/') ?? '';
    const xml = part(target);
    // A chart sheet has no cells.
    if (xml === null) continue;
    const read = cellsOf(xml, shared, room);
    if (read === null) return { kind: 'refused', reason: 'corrupt' };
    room -= read.cells.length;
    sheets.push({ name, ...read });
  }
  const hidden = listed.flatMap(({ name, isHidden }) => (isHidden ? [name] : []));
  return { kind: 'sheets', title: titleOf(part('docProps/core.xml') ?? '<none/>'), sheets, hidden };
}

function titleOf(xml: string): string {
  let title = '';
  let inTitle = false;
  const fault = walkXml(xml, {
    open(name) {
      inTitle = name === 'title';
    },
    text(text) {
      if (inTitle) title += text;
    },
    close() {
      inTitle = false;
    },
  });
  return fault ? '' : title.trim();
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

function sheetsOf(xml: string): { name: string; relation: string; isHidden: boolean }[] | null {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '', isHidden });
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

/** «C7» → row 6, column 2; a part that is not given: -1. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]{0,3})(\d{0,7})$/.exec(address) ?? [];
  return {
    row: Number(digits) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** Column by number, from 0, as a sheet names it: 27 → «AB». */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

const KINDS: Record<string, SheetCell['kind']> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  b: 'boolean',
  e: 'error',
};

function cellsOf(xml: string, shared: readonly string[], room: number): Omit<Sheet, 'name'> | null {
  const cells: SheetCell[] = [];
  const hidden: HiddenParts = { rows: new Set(), columns: new Set() };
  /** Formulas that are written once for many cells, by their number. */
  const masters = new Map<string, SheetCell & { formula: string }>();
  let shiftable = MAX_SHIFTED;
  let row = -1;
  let last = -1;
  let cell: (SheetCell & { type: string }) | null = null;
  let formula: { text: string; number: string | null } | null = null;
  let reading: 'value' | 'formula' | null = null;
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const given = Number(attributes.get('r') ?? Number.NaN) - 1;
        row = Number.isInteger(given) && given > row ? given : row + 1;
        last = -1;
        if (isTrue(attributes.get('hidden'))) hidden.rows.add(row + 1);
      } else if (name === 'col' && isTrue(attributes.get('hidden'))) {
        const end = Math.min(Number(attributes.get('max')) || 0, MOST_COLUMNS);
        for (let column = Number(attributes.get('min')) || 1; column <= end; column++) hidden.columns.add(column - 1);
      } else if (name === 'c') {
        const { column } = placeOf(attributes.get('r') ?? '');
        last = column < 0 ? last + 1 : column;
        const type = attributes.get('t') ?? 'n';
        cell = { row, column: last, type, kind: KINDS[type] ?? 'number', value: '', formula: null };
        formula = null;
      } else if (name === 'v' || name === 't') reading = 'value';
      else if (name === 'f' && cell) {
        formula = { text: '', number: attributes.get('t') === 'shared' ? (attributes.get('si') ?? null) : null };
        reading = 'formula';
      }
    },
    text(text) {
      if (reading === 'value' && cell) cell.value += text;
      if (reading === 'formula' && formula) formula.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') reading = null;
      if (name !== 'c' || !cell || cells.length >= room) return;
      const { type, ...read } = cell;
      if (formula) {
        const master = formula.number === null ? undefined : masters.get(formula.number);
        read.formula = formula.text;
        if (formula.text === '' && master && master.formula.length <= shiftable) {
          read.formula = shifted(master.formula, read.row - master.row, read.column - master.column);
          shiftable -= master.formula.length;
        }
        if (formula.number !== null && formula.text !== '')
          masters.set(formula.number, { ...read, formula: formula.text });
      }
      if (type === 's') read.value = shared[Number(read.value)] ?? '';
      if (read.value !== '' || read.formula !== null) cells.push(read);
      cell = null;
    },
  });
  return fault ? null : { cells, hidden };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A formula as it reads so many rows and columns on: references without «$» move along. */
function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /("[^"]*"|'[^']*'!?)|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g,
    (whole, text: string | undefined, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      if (text !== undefined) return whole;
      const { row, column } = placeOf(`${letters}${digits}`);
      const to = { row: row + (fixedRow ? 0 : rows), column: column + (fixedColumn ? 0 : columns) };
      return to.row < 0 || to.column < 0 ? '#REF!' : `${fixedColumn}${columnName(to.column)}${fixedRow}${to.row + 1}`;
    },
  );
}
