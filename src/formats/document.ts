import type { ExtractWarning, Format, SourceMetadata, UnreadableReason } from '../domain.ts';

/** Where a line stands on its page. Points from the top left corner for PDF, characters for plain text. */
export interface LineBox {
  left: number;
  right: number;
  /** Baseline; grows downwards. */
  baseline: number;
  /** Height of the letters. */
  size: number;
  /** The one font of the whole line, or '' when it mixes fonts. */
  font: string;
  /** The column the line belongs to, and its right edge. */
  column: number;
  columnRight: number;
  /** Share of the page height above the baseline, 0–1. */
  height: number;
  /** The line is of a table's cell: nothing runs on from one cell to the next. */
  cell?: boolean;
}

/** A line as it stood in the source, not yet cleaned. An empty text is a blank line. Cells of a row are parted by tabs. */
export interface RawLine {
  text: string;
  box?: LineBox;
}

/** A page (or a whole unpaged document) in reading order. */
export interface RawPage {
  /** 1-based within its document. */
  number: number;
  /** Name of the attachment the page belongs to. */
  attachment?: string;
  /** It is a picture, and its text was recognised. */
  scanned?: true;
  /** What that picture is known by. */
  scan?: string;
  lines: RawLine[];
  /** What a line break means: `layout` (PDF), `paragraph` (HTML, DOCX), `unknown` (plain text: to be judged from the lines). */
  breaks: 'layout' | 'paragraph' | 'unknown';
}

/** A row of a table with its number as a spreadsheet shows it. */
export interface GridRow {
  number: number;
  cells: string[];
}

/** A sheet, or a whole text of rows. */
export interface Grid {
  name: string;
  rows: GridRow[];
  /** Rows that are no rows: their number, 0 where it is not known. */
  broken: number[];
  /** What the sheet does not show. */
  hidden?: HiddenParts;
}

/** Rows that are hidden, by their numbers, and columns, by their places from 0; what stands in them is not read. */
export interface HiddenParts {
  rows: Set<number>;
  columns: Set<number>;
}

/** What a reader makes of the bytes. */
export type ReadResult =
  | { kind: 'pages'; format: Format; pages: RawPage[]; metadata: SourceMetadata; warnings: ExtractWarning[] }
  | { kind: 'empty' }
  | { kind: 'unreadable'; reason: UnreadableReason; attachment?: string };

/**
 * A document that could not be read, as a value.
 * @param attachment the file within it that the reason is of, when it has no other words
 */
export function unreadable(reason: UnreadableReason, attachment?: string): Extract<ReadResult, { kind: 'unreadable' }> {
  return { kind: 'unreadable', reason, ...(attachment === undefined ? {} : { attachment }) };
}

/** Turns text into lines, dropping blank lines at both ends. */
export function linesOf(text: string): RawLine[] {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029|\v/u).map((line) => ({ text: line }));
  let first = 0;
  let last = lines.length;
  while (first < last && (lines[first]?.text ?? '').trim() === '') first++;
  while (last > first && (lines[last - 1]?.text ?? '').trim() === '') last--;
  return lines.slice(first, last);
}
