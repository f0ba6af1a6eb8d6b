import type { Line } from './line.ts';
import { type CleanPage, PAGE_OF_PAGES } from './lines.ts';

/** Lines from a page's top or bottom that may be a running head or foot; letterheads with addresses have up to six. */
const EDGE_LINES = 6;
/** Shares of the page height within which heads and feet stand. */
const HEAD_HEIGHT = 0.16;
const FOOT_HEIGHT = 0.86;
/** Share of the pages a line must recur on; first pages and odd/even pages often differ. */
const RECURRING = 0.4;

const PAGE_NUMBER = /^(?:(?:side|page|s\.)\s*)?[-–]?\s*\p{N}{1,4}\s*[-–]?(?:\s*(?:av|of|\/|\|)\s*\p{N}{1,4})?$/iu;
const CONTACT =
  /(?:tlf|telefon|telefaks|org\.? ?nr|organisasjonsn|bankkonto|kontonr|postboks|postadresse|besøksadresse|kontoradresse|e-post|www\.|https?:|@|faktura)/iu;

/**
 * Drops what recurs at the head or foot of a document's pages, and page numbers. The first page keeps its letterhead;
 * a letterhead's foot is moved to the top of that page, so that it does not stand inside a sentence that runs on to the next.
 */
export function dropRunning(pages: CleanPage[]): CleanPage[] {
  if (pages.some((page) => page.breaks !== 'layout')) return pages;
  const edgesOf = pages.map(({ lines }) => ({ head: edge(lines, 'head'), foot: edge(lines, 'foot') }));
  const recurring = recurringKeys(edgesOf);
  const places = edgesOf.map(edgePlaces);
  return pages.map((page, index) => {
    const { head, foot } = edgesOf[index] ?? { head: new Set(), foot: new Set() };
    const edges = new Set([...head, ...foot]);
    const isNumber = (line: Line) => isPageNumber(line, page.number, recurring);
    const isRunning = (line: Line) => recurs(line.text, recurring);
    // A chapter's head recurs on its own pages only: it stands where it stood on the page before, or before that.
    const stood = [places[index - 1], places[index - 2]];
    const goesOn = (line: Line) => stood.some((keys) => keys?.has(placeKey(line)));
    const isDropped = (line: Line) => edges.has(line) && (isNumber(line) || isRunning(line) || goesOn(line));
    if (index > 0) return { ...page, lines: page.lines.filter((line) => !isDropped(line)) };
    const kept = page.lines.filter((line) => !(edges.has(line) && isNumber(line)));
    const isMoved = (line: Line) =>
      pages.length > 1 && foot.has(line) && (isRunning(line) || (isFoot(line) && CONTACT.test(line.text)));
    const moved = kept.filter(isMoved).map((line) => ({ ...line, text: withoutPageNumber(line.text) }));
    const rest = kept
      .filter((line) => !isMoved(line))
      .map((line) => (edges.has(line) ? { ...line, text: withoutPageNumber(line.text) } : line));
    const first = rest[0];
    if (moved.length > 0 && first) rest[0] = { ...first, apart: true };
    return { ...page, lines: [...moved, ...rest] };
  });
}

/** Lines at a page's top and bottom. */
interface Edges {
  head: Set<Line>;
  foot: Set<Line>;
}

/** A page's head and foot lines with their heights. */
function edgePlaces({ head, foot }: Edges): Set<string> {
  return new Set([...head, ...foot].filter(({ box }) => box !== null && box.height !== 0.5).map(placeKey));
}

/** A line's words, page numbers apart, and its height on the page in hundredths. */
function placeKey({ text, box }: Line): string {
  const words = cellsOf(text)
    .map((cell) => cell.replace(/^\p{N}{1,4}\s+|\s+\p{N}{1,4}$/gu, ''))
    .join('\t');
  return `${((box?.height ?? 0) * 100).toFixed(0)} ${words}`;
}

/** Cells of a line but page numbers: beside one page's foot stands a number, beside another's nothing. */
function cellsOf(text: string): string[] {
  return text.split('\t').filter((cell) => !PAGE_OF_PAGES.test(cell));
}

function recurs(text: string, recurring: Set<string>): boolean {
  const cells = cellsOf(text);
  return cells.length > 0 && cells.every((cell) => recurring.has(keyOf(cell)));
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/gu, '');
}

function recurringKeys(pages: readonly Edges[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { head, foot } of pages) {
    const keys = new Set([...head, ...foot].flatMap((line) => cellsOf(line.text).map(keyOf)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.ceil(pages.length * RECURRING));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

/** A lone figure is a page number when it is this page's, or recurs as figures do; «2» above a table is not. */
function isPageNumber(line: Line, page: number, recurring: Set<string>): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  const figures = /\p{N}+/u.exec(line.text)?.[0];
  return Number(figures) === page || recurring.has(keyOf(line.text));
}

/** A page number in a cell of its own beside a foot's address. */
function withoutPageNumber(text: string): string {
  return text.includes('\t') ? cellsOf(text).join('\t') : text;
}

function isFoot(line: Line): boolean {
  return (line.box?.height ?? 0) > FOOT_HEIGHT;
}

function edge(lines: Line[], side: 'head' | 'foot'): Set<Line> {
  // Reading order may put a foot's column anywhere; by height the edges are certain. Plain text has its order only.
  const placed = lines.some((line) => line.box !== null && line.box.height !== 0.5);
  if (!placed) return new Set(side === 'head' ? lines.slice(0, 3) : lines.slice(-3));
  const isOuter = ({ box }: Line): boolean => {
    const height = box?.height ?? 0.5;
    return side === 'head' ? height < HEAD_HEIGHT : height > FOOT_HEIGHT;
  };
  const ordered = lines.filter(isOuter).sort((a, b) => (a.box?.height ?? 0.5) - (b.box?.height ?? 0.5));
  return new Set(side === 'head' ? ordered.slice(0, EDGE_LINES) : ordered.slice(-EDGE_LINES));
}
