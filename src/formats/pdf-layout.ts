import type { RawLine } from './document.ts';

/** A run of text as it is placed on a page: points from the top left corner. */
export interface PlacedText {
  text: string;
  left: number;
  baseline: number;
  width: number;
  /** Height of the letters. */
  size: number;
  font: string;
  /** Written from left to right, not turned. */
  upright: boolean;
}

/** A stretch of text on one baseline without a wide gap. */
interface Segment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  font: string;
}

/** A gap of this many letter heights may part two columns; word spaces in justified lines rarely reach it. */
const SEGMENT_GAP = 1.2;
/** A gap of this many letter heights parts the cells of a row. */
const CELL_GAP = 2;
/** Gaps narrower than this share of the letter height stand inside a word. */
const WORD_GAP = 0.2;
/** Grid on which gutters are sought, in points: narrower than any gutter. */
const GRID = 3;
/** Columns within columns: a sidebar beside two columns is two deep. */
const MAX_COLUMN_DEPTH = 3;
/** Lines it takes to call something a column of prose, and the characters such a line has. */
const PROSE_LINES = 4;
const PROSE_CHARACTERS = 25;
/** Width of the narrowest column of prose in letter heights: some 40 characters. */
const NARROWEST = 20;
const LONGEST_LABEL = 14;
/** Distance of baselines, in letter heights, up to which lines stand tightly under each other. */
const TIGHT_PITCH = 2.2;

/**
 * Puts a page's text into reading order: by columns where the page has them, else from top to bottom and left to right.
 * The content stream's own order is not trusted: letter templates write addressee and references after the signature.
 * Columns are found as in the recursive X-Y cut (Nagy & Seth 1984), except that full-width lines may cross the gutter and
 * part the columns into bands. Turned text (stamps, margins) comes last.
 */
export function layOut(texts: PlacedText[], pageHeight: number): RawLine[] {
  const upright = segmentsOf(texts.filter((text) => text.upright));
  const columns = columnsOf(upright, 0);
  const lines = columns.flatMap((column, index) => rowsOf(column, index, pageHeight));
  const turned = texts.filter((text) => !text.upright && text.text.trim() !== '');
  if (turned.length > 0) lines.push({ text: '' }, { text: turned.map((text) => text.text.trim()).join(' ') });
  return lines;
}

function segmentsOf(texts: PlacedText[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  let space = false;
  for (const text of texts) {
    if (text.text.trim() === '') {
      space = true;
      continue;
    }
    const size = Math.max(open?.size ?? 0, text.size);
    const gap: number = open === null ? Number.POSITIVE_INFINITY : text.left - open.right;
    const sameLine = open !== null && Math.abs(text.baseline - open.baseline) < size * 0.45;
    if (open !== null && sameLine && gap < size * SEGMENT_GAP && gap > -size) {
      const apart = space || gap > text.size * WORD_GAP;
      open.text += apart && !/\s$/u.test(open.text) && !/^\s/u.test(text.text) ? ` ${text.text}` : text.text;
      open.right = Math.max(open.right, text.left + text.width);
      // A raised note mark keeps the line's own baseline and size.
      if (text.size > open.size) {
        open.size = text.size;
        open.baseline = text.baseline;
      }
      if (open.font !== text.font) open.font = '';
    } else {
      const { left, baseline, font } = text;
      open = { text: text.text, left, right: left + text.width, baseline, size: text.size, font };
      segments.push(open);
    }
    space = false;
  }
  return segments;
}

/** Groups of segments in reading order; each group is one column, or one band of full-width lines. */
function columnsOf(segments: Segment[], depth: number): Segment[][] {
  const gutter = depth < MAX_COLUMN_DEPTH ? gutterOf(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [segments];
  const groups: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const flushColumns = () => {
    groups.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const flushAcross = () => {
    if (across.length > 0) groups.push(across);
    across = [];
  };
  for (const segment of [...segments].sort(byPlace)) {
    if (crosses(segment, gutter)) {
      flushColumns();
      across.push(segment);
    } else {
      flushAcross();
      (segment.left < gutter ? left : right).push(segment);
    }
  }
  flushColumns();
  flushAcross();
  return groups;
}

/** The least of a measure; without spreading, since a hostile page may have a million pieces. */
function least(segments: Segment[], measure: (segment: Segment) => number): number {
  return segments.reduce((lowest, segment) => Math.min(lowest, measure(segment)), Number.POSITIVE_INFINITY);
}

function baselineOf(segment: Segment): number {
  return segment.baseline;
}

function byPlace(a: Segment, b: Segment): number {
  return a.baseline - b.baseline || a.left - b.left;
}

function crosses(segment: Segment, x: number): boolean {
  return segment.left < x - GRID && segment.right > x + GRID;
}

/** The x of a gutter between two columns, or null when the segments are one column or a table. */
function gutterOf(segments: Segment[]): number | null {
  if (segments.length < PROSE_LINES + 2) return null;
  const left = least(segments, (segment) => segment.left);
  const right = -least(segments, (segment) => -segment.right);
  const bins = Math.ceil((right - left) / GRID);
  if (bins < 30 || bins > 2000) return null;
  const covered = new Array<number>(bins + 1).fill(0);
  for (const segment of segments) {
    const from = Math.max(0, Math.ceil((segment.left - left) / GRID));
    const to = Math.min(bins, Math.floor((segment.right - left) / GRID));
    for (let bin = from; bin <= to; bin++) covered[bin] = (covered[bin] ?? 0) + 1;
  }
  // A gutter leaves room for a column on both sides: a seventh of the width at least.
  const first = Math.floor(bins / 7);
  const last = bins - first;
  const lowest = covered.slice(first, last).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let best: { start: number; length: number } | null = null;
  for (let bin = first; bin < last; bin++) {
    if (covered[bin] !== lowest) continue;
    const start = bin;
    while (bin < last && covered[bin] === lowest) bin++;
    if (best === null || bin - start > best.length) best = { start, length: bin - start };
  }
  if (best === null) return null;
  const x = left + (best.start + best.length / 2) * GRID;
  const beside = segments.filter((segment) => !crosses(segment, x));
  const before = beside.filter((segment) => segment.left < x);
  const after = beside.filter((segment) => segment.left >= x);
  const proseBefore = isProse(before);
  const proseAfter = isProse(after);
  const columns = (proseBefore && (proseAfter || isSidebar(after))) || (proseAfter && isSidebar(before));
  return columns && overlap(before, after) ? x : null;
}

function isProse(segments: Segment[]): boolean {
  if (segments.length < PROSE_LINES) return false;
  const long = segments.filter((segment) => segment.text.length >= PROSE_CHARACTERS).length;
  return long >= PROSE_LINES && long >= segments.length / 2 && isTight(segments);
}

/** An address block beside the text; a table's labels stand apart from each other instead. */
function isSidebar(segments: Segment[]): boolean {
  return segments.length >= 3 && isTight(segments);
}

function isTight(segments: Segment[]): boolean {
  const sorted = [...segments].sort(byPlace);
  let tight = 0;
  for (let i = 1; i < sorted.length; i++) {
    const above = sorted[i - 1];
    const below = sorted[i];
    if (above && below && below.baseline - above.baseline < TIGHT_PITCH * Math.max(above.size, below.size)) tight++;
  }
  return tight >= (sorted.length - 1) * 0.6;
}

/** Columns stand beside each other; a heading left and a date right at other heights are no columns. */
function overlap(before: Segment[], after: Segment[]): boolean {
  const top = Math.max(least(before, baselineOf), least(after, baselineOf));
  const bottom = Math.min(-least(before, (s) => -s.baseline), -least(after, (s) => -s.baseline));
  return bottom - top > 3 * (before[0]?.size ?? 0);
}

/** A table's short label, centred beside a cell of several lines, belongs to the cell's first line. */
function isLabelOf(label: Segment, cell: Segment): boolean {
  return label.text.length <= LONGEST_LABEL && label.right < cell.left - label.size;
}

function rowsOf(segments: Segment[], column: number, pageHeight: number): RawLine[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort(byPlace)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const below = first === undefined ? Number.POSITIVE_INFINITY : segment.baseline - first.baseline;
    const sameRow = first !== undefined && below < 0.45 * Math.max(first.size, segment.size);
    if (row && first && (sameRow || (below < first.size && isLabelOf(segment, first)))) row.push(segment);
    else rows.push([segment]);
  }
  const columnRight = rightEdge(segments);
  return rows.map((row) => {
    const cells = row.sort((a, b) => a.left - b.left);
    let text = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const cell of cells) {
      if (text !== '') text += cell.left - right > CELL_GAP * cell.size ? '\t' : ' ';
      text += cell.text.trim();
      right = Math.max(right, cell.right);
    }
    const first = cells[0];
    const size = -least(cells, (cell) => -cell.size);
    const baseline = first?.baseline ?? 0;
    const font = cells.every((cell) => cell.font === first?.font) ? (first?.font ?? '') : '';
    const left = first?.left ?? 0;
    return { text, box: { left, right, baseline, size, font, column, columnRight, height: baseline / pageHeight } };
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
