import type { RawLine } from '../document.ts';

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
  /** Where it stands to one who has turned the page so that it is upright; null where it is. */
  turned: { way: number; left: number; baseline: number } | null;
}

/** A stretch of text on one baseline without a wide gap. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  font: string;
  /** Height of the letters last added. */
  lastSize: number;
  /** A row of a table, read already. */
  lines: RawLine[] | null;
}

/**
 * V8 lays a kind of object out by the numbers it is first given, and anew for the first that is no whole one; all that was
 * compiled for it is then compiled again. So each kind that a page has many of is made once with such, where it is written.
 */
export const HALF = 0.5;

/** A run of text. */
export const placedText = (
  text: string,
  left: number,
  baseline: number,
  width: number,
  size: number,
  font: string,
  upright: boolean,
  turned: PlacedText['turned'] = null,
): PlacedText => ({ text, left, baseline, width, size, font, upright, turned });

/** A stretch of text. */
export const segmentOf = (
  text: string,
  left: number,
  right: number,
  baseline: number,
  size: number,
  font: string,
  lines: RawLine[] | null,
): Segment => ({ text, left, right, baseline, size, font, lastSize: size, lines });

placedText('', HALF, HALF, HALF, HALF, '', true);
segmentOf('', HALF, HALF, HALF, HALF, '', null);

/** A gap of this many letter heights may part two columns; word spaces in justified lines rarely reach it. */
const SEGMENT_GAP = 1.2;
/** Gaps narrower than this share of the letter height stand inside a word. */
const WORD_GAP = 0.2;

/** Puts runs of text that stand close on one baseline together. */
export function segmentsOf(texts: PlacedText[]): Segment[] {
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
      const apart = (space || gap > text.size * WORD_GAP) && !isSmallCapital(open, text, gap);
      open.text += apart && !/\s$/u.test(open.text) && !/^\s/u.test(text.text) ? ` ${text.text}` : text.text;
      open.right = Math.max(open.right, text.left + text.width);
      open.lastSize = text.size;
      // A raised note mark keeps the line's own baseline and size.
      if (text.size > open.size) {
        open.size = text.size;
        open.baseline = text.baseline;
      }
      if (open.font !== text.font) open.font = '';
    } else {
      open = segmentOf(text.text, text.left, text.left + text.width, text.baseline, text.size, text.font, null);
      segments.push(open);
    }
    space = false;
  }
  return segments;
}

/** Small capitals are set as smaller letters right after the capital, often with a space of no width between. */
function isSmallCapital(open: Segment, text: PlacedText, gap: number): boolean {
  const ratio = Math.min(open.lastSize, text.size) / Math.max(open.lastSize, text.size);
  return (
    gap < text.size * 0.08 &&
    ratio > 0.6 &&
    ratio < 0.95 &&
    /[\p{Lu}-]\s*$/u.test(open.text) &&
    /^[\p{Lu}-]/u.test(text.text)
  );
}
