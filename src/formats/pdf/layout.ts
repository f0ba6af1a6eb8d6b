import type { LineBox, RawLine } from '../document.ts';
import { bareRows } from './bare-table.ts';
import { byPlace, columnsOf, least, PROSE_CHARACTERS } from './columns.ts';
import type { Rule } from './rules.ts';
import { HALF, type PlacedText, type Segment, segmentOf, segmentsOf } from './segments.ts';
import { type TableRow, tableRows } from './table.ts';

/** A gap of this many letter heights parts the cells of a row. */
const CELL_GAP = 2;
/** Width of the narrowest column of prose in letter heights: some 40 characters. */
const NARROWEST = 20;
const LONGEST_LABEL = 14;

/**
 * Puts a page's text into reading order: by columns where the page has them, else from top to bottom and left to right.
 * The content stream's own order is not trusted: letter templates write addressee and references after the signature.
 * Columns are found as in the recursive X-Y cut (Nagy & Seth 1984), except that full-width lines may cross the gutter and
 * part the columns into bands. Turned text (stamps, margins) comes last.
 */
export function layOut(texts: PlacedText[], pageHeight: number, rules: Rule[] = []): RawLine[] {
  const ruled = tableRows(texts, rules);
  const { rows, rest } = bareRows(ruled.rest.filter((text) => text.upright));
  const tables = [...ruled.rows, ...rows].map((row, index) =>
    rowSegment(row, FIRST_ROW + index * CELLS_IN_ROW, pageHeight),
  );
  const upright = [...rest, ...tables];
  const columns = columnsOf(upright, 0);
  const lines = columns.flatMap((column, index) => rowsOf(column, index, pageHeight));
  for (const text of turnedTexts(texts)) lines.push({ text: '' }, { text });
  return lines;
}

const lineBox = (
  left: number,
  right: number,
  baseline: number,
  size: number,
  font: string,
  column: number,
  columnRight: number,
  height: number,
  cell: boolean,
): LineBox => ({ left, right, baseline, size, font, column, columnRight, height, cell });

lineBox(HALF, HALF, HALF, HALF, '', 0, HALF, HALF, false);

/** What is written one way and then another, each read as by one who has turned the page. */
function turnedTexts(texts: PlacedText[]): string[] {
  const ways = new Map<number, PlacedText[]>();
  for (const text of texts) {
    if (text.turned === null) continue;
    const { way, left, baseline } = text.turned;
    const same = ways.get(way);
    const seen = { ...text, left, baseline, upright: true, turned: null };
    if (same) same.push(seen);
    else ways.set(way, [seen]);
  }
  return [...ways.values()].flatMap((way) => {
    const columns = columnsOf(segmentsOf(way), 0).map((column, index) => rowsOf(column, index, 1));
    const text = columns.flat().reduce((before, line) => joined(before, line.text.replaceAll('\t', ' ')), '');
    return text === '' ? [] : [text];
  });
}

/** Numbers of columns that cells are told apart by; no page has so many columns of its own. */
const FIRST_ROW = 1_000;
const CELLS_IN_ROW = 100;
/** A cell longer than this holds prose: its row is read cell by cell. */
const LONG_CELL = 200;

/** A row of a table as one piece: its cells on one line, each whole; cells of prose one after another. */
function rowSegment({ top, bottom, left, right, cells }: TableRow, column: number, pageHeight: number): Segment {
  const read = cells
    .map((cell, index) => cellLines(cell, column + index, pageHeight))
    .filter((lines) => lines.length > 0);
  const first = read[0]?.[0]?.box;
  const size = first?.size ?? 1;
  const baseline = Math.min(bottom, top + size);
  const font = first?.font ?? '';
  const whole = read.map((lines) => lines.reduce((text, line) => joined(text, line.text.replaceAll('\t', ' ')), ''));
  const text = whole.join('\t');
  const box = lineBox(left, right, baseline, size, font, column, right, baseline / pageHeight, true);
  const lines = whole.some((cell) => cell.length > LONG_CELL) ? read.flat() : [{ text, box }];
  return segmentOf(text, left, right, baseline, size, font, lines);
}

/** A cell is a small page; its lines keep their places, so that its paragraphs are found as elsewhere. */
function cellLines(cell: PlacedText[], column: number, pageHeight: number): RawLine[] {
  const lines = rowsOf(segmentsOf(cell.filter((text) => text.upright)), column, pageHeight, true);
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Words after which a hyphen at a line's end is one that is meant: «nord-|og sør». */
const SUSPENDED = /^(?:og|eller|samt|til|and|or)(?!\p{L})/u;

/** Two lines of one cell. */
function joined(text: string, next: string): string {
  if (text === '') return next;
  if (!text.endsWith('-') || !/^[\p{Ll}\p{N}]/u.test(next) || SUSPENDED.test(next)) return `${text} ${next}`;
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : text + next;
}

/** A box to tick is often set a little above or below the words it stands before. */
function isBoxOf(one: Segment, other: Segment): boolean {
  const [box, words] = one.left < other.left ? [one, other] : [other, one];
  return /^[☐☒]$/u.test(box.text) && words.left - box.right < BOX_GAP * box.size;
}

const BOX_GAP = 3;

/** A table's short label, centred beside a cell of several lines, belongs to the cell's first line. */
function isLabelOf(label: Segment, cell: Segment): boolean {
  return label.text.length <= LONGEST_LABEL && label.right < cell.left - label.size;
}

function rowsOf(segments: Segment[], column: number, pageHeight: number, cell = false): RawLine[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort(byPlace)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const below = first === undefined ? Number.POSITIVE_INFINITY : segment.baseline - first.baseline;
    const sameRow = first !== undefined && below < 0.45 * Math.max(first.size, segment.size);
    const alone = segment.lines !== null || (first?.lines ?? null) !== null;
    if (
      row &&
      first &&
      !alone &&
      (sameRow || (below < first.size && (isLabelOf(segment, first) || isBoxOf(first, segment))))
    )
      row.push(segment);
    else rows.push([segment]);
  }
  const columnRight = rightEdge(segments);
  return rows.flatMap((row) => {
    if (row[0]?.lines) return row[0].lines;
    const cells = row.sort((a, b) => a.left - b.left);
    let text = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const piece of cells) {
      if (text !== '') text += piece.left - right > CELL_GAP * piece.size && !/(?:^|\t)[☐☒]$/u.test(text) ? '\t' : ' ';
      text += piece.text.trim();
      right = Math.max(right, piece.right);
    }
    const first = cells[0];
    const size = -least(cells, (cell) => -cell.size);
    const baseline = first?.baseline ?? 0;
    const font = cells.every((cell) => cell.font === first?.font) ? (first?.font ?? '') : '';
    const left = first?.left ?? 0;
    const box = lineBox(left, right, baseline, size, font, column, columnRight, baseline / pageHeight, cell);
    return [{ text, box }];
  });
}

/**
 * The edge most lines run to: the 90th percentile, so that a date at the far right of a letterhead does not count. Without
 * long lines nothing shows the edge; no column of prose is narrower than `NARROWEST`.
 */
function rightEdge(segments: Segment[]): number {
  const long = segments.filter((segment) => segment.text.length >= PROSE_CHARACTERS);
  const rights = (long.length >= 3 ? long : segments).map((segment) => segment.right).sort((a, b) => a - b);
  const edge = rights[Math.floor((rights.length - 1) * 0.9)] ?? 0;
  const narrowest = least(segments, (segment) => segment.left + NARROWEST * segment.size);
  return long.length >= 3 ? edge : Math.max(edge, narrowest);
}
