import type { PdfPage } from './page.ts';

/** A page has this many pieces of text at most: one with each letter by itself has ten thousand. */
const MOST_PIECES = 25_000;
/** So many letters at most, by their width: the densest page of a report has twenty thousand. */
const MOST_LETTERS = 150_000;
/** The narrowest sign that a page has many of, a space, in letter heights. */
const NARROW = 0.25;
/** Forms within forms that are followed. */
const MOST_DEPTH = 8;
const TEXT = 1;
const FORM = 5;

/**
 * Whether a page holds more text than anybody reads. PDFium's time for a line grows with the square of what stands on it,
 * minutes for some hundred thousand spaces, and nothing stops it once it has begun.
 */
export function isCrowded({ pdfium, handle }: PdfPage): boolean {
  const { calls, place, float } = pdfium;
  let [pieces, letters] = [0, 0];
  const look = (object: number, depth: number): void => {
    if (pieces > MOST_PIECES) return;
    const type = calls.FPDFPageObj_GetType(object);
    pieces += 1;
    if (type === TEXT) letters += lettersOf(object);
    if (type !== FORM || depth >= MOST_DEPTH) return;
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++) look(calls.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const lettersOf = (object: number): number => {
    if (calls.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12) === 0) return 0;
    const [wide, high] = [float(2) - float(0), float(3) - float(1)];
    const size = calls.FPDFTextObj_GetFontSize(object, place) === 0 ? 0 : Math.abs(float(0));
    const scale = calls.FPDFPageObj_GetMatrix(object, place) === 0 ? 1 : Math.hypot(float(0), float(1));
    return Math.max(wide, high) / Math.max(LEAST_SIZE, size * scale * NARROW);
  };
  const count = calls.FPDFPage_CountObjects(handle);
  for (let index = 0; index < count; index++) look(calls.FPDFPage_GetObject(handle, index), 0);
  return pieces > MOST_PIECES || letters > MOST_LETTERS;
}

/** Smaller letters are none. */
const LEAST_SIZE = 0.01;
