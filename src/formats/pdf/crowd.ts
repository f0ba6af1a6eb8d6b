import { decoded } from '../pdfium/layers.ts';
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

/** Bytes of a layer's name. */
const LONGEST_NAME = 1_000;
/** Smaller letters are none. */
const LEAST_SIZE = 0.01;

/**
 * Leaves out what belongs to layers that are off, and tells whether there was any.
 * @param off the names of such layers
 */
export function withoutLayers({ pdfium, handle }: PdfPage, off: ReadonlySet<string>): boolean {
  if (off.size === 0) return false;
  const { calls, place, int, word, bytes, room, setInt } = pdfium;
  const buffer = room(LONGEST_NAME);
  const layerOf = (mark: number): string => {
    const name = word('Name');
    setInt(0, 0);
    calls.FPDFPageObjMark_GetParamBlobValue(mark, name, buffer, LONGEST_NAME, place);
    const length = int(0);
    return length > 0 && length <= LONGEST_NAME ? decoded(bytes(buffer, length)) : '';
  };
  const isOff = (object: number): boolean => {
    const count = calls.FPDFPageObj_CountMarks(object);
    for (let index = 0; index < Math.min(count, MOST_DEPTH); index++)
      if (off.has(layerOf(calls.FPDFPageObj_GetMark(object, index)))) return true;
    return false;
  };
  let found = false;
  const look = (object: number, depth: number): void => {
    if (isOff(object)) {
      found = true;
      calls.FPDFPageObj_SetIsActive(object, 0);
      return;
    }
    if (depth >= MOST_DEPTH || calls.FPDFPageObj_GetType(object) !== FORM) return;
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++) look(calls.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = calls.FPDFPage_CountObjects(handle);
  for (let index = 0; index < count; index++) look(calls.FPDFPage_GetObject(handle, index), 0);
  calls.free(buffer);
  return found;
}
