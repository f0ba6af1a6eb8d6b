import { sentences } from '../language/tokens.ts';
import type { Row } from './division.ts';
import type { Placed } from './place.ts';
import type { Proposal } from './propose.ts';

/*
 * A long paragraph has several matters, and as one row it is near none of them. Measured on coded real answers and on
 * the demo: shorter pieces find more of a long letter's matters, but below some thirty words they say too little.
 */
const LONG = 60;
const PIECE = 30;

const wordCount = (text: string): number => text.split(/\s+/u).length;

/** Where the pieces of a text begin and end: whole sentences, at least `PIECE` words each but for the last. */
function cut(text: string): { start: number; end: number }[] {
  const whole = [{ start: 0, end: text.length }];
  if (wordCount(text) < LONG) return whole;
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  let words = 0;
  for (const sentence of sentences(text)) {
    words += wordCount(text.slice(sentence.start, sentence.end));
    if (words < PIECE) continue;
    pieces.push({ start, end: sentence.end });
    start = sentence.end;
    words = 0;
  }
  const last = pieces[pieces.length - 1];
  if (last === undefined) return whole;
  if (words > 0) pieces.push({ start, end: text.length });
  else last.end = text.length;
  return pieces;
}

/**
 * Finds themes in the pieces of long rows and puts them on the rows: a row has the themes of its pieces, surest first.
 * Same input and output as `propose`.
 */
export function inPieces<Found extends Proposal>(rows: readonly Row[], find: (pieces: readonly Row[]) => Found): Found {
  const pieces = rows.flatMap((row, r) =>
    cut(row.text).map(({ start, end }) => ({ r, start, row: { ...row, text: row.text.slice(start, end) } })),
  );
  const found = find(pieces.map(({ row }) => row));
  const placed = rows.map(() => new Map<number, Placed>());
  pieces.forEach(({ r, start }, p) => {
    for (const { theme, confidence, because } of found.placed[p] ?? []) {
      const known = placed[r]?.get(theme);
      if (known !== undefined && known.confidence >= confidence) continue;
      const moved = because.map((reason) =>
        reason.start === undefined || reason.end === undefined
          ? reason
          : { ...reason, start: reason.start + start, end: reason.end + start },
      );
      placed[r]?.set(theme, { theme, confidence, because: moved });
    }
  });
  const strongest = placed.map((themes) =>
    [...themes.values()].sort((a, b) => b.confidence - a.confidence || a.theme - b.theme),
  );
  return {
    ...found,
    placed: strongest,
    themes: found.themes.map((theme, t) => ({
      ...theme,
      rows: strongest.flatMap((each, r) => (each[0]?.theme === t ? [r] : [])),
    })),
  };
}
