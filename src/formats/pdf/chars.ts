import type { Pdfium } from '../pdfium/instance.ts';
import { type Matrix, matrixIn, type PdfPage, times } from './page.ts';
import type { PlacedText } from './segments.ts';

/** Up to so many letter heights white within a run is a space; more parts runs. */
const FLOWS = 0.6;
/** So far may a letter stand before the end of the one before it, or above and below its line, within a run. */
const BACK = 0.2;
const LEVEL = 0.25;

/** How the letters of one piece of text are set. */
interface Style {
  font: string;
  size: number;
  /** The direction of writing on the page as it is shown, of length 1. */
  x: number;
  y: number;
  /** Written along an axis of the page's own coordinates. */
  level: boolean;
}

/** A run that is being put together: letters from `first` to `last`, by their numbers on the page. */
interface Run {
  first: number;
  last: number;
  object: number;
  style: Style;
  left: number;
  baseline: number;
  /** Along the direction of writing. */
  start: number;
  /** Across it. */
  across: number;
}

/**
 * The letters on a page as runs of one font, size and line, in PDFium's order. Spaces are PDFium's too: those that are
 * written, and those it finds between pieces. A white that is wider than a space parts runs, and so a table's cells.
 */
export function runsOn(page: PdfPage): PlacedText[] {
  const { calls } = page.pdfium;
  const text = calls.FPDFText_LoadPage(page.handle);
  if (text === 0) return [];
  const runs = runsIn(page, text);
  calls.FPDFText_ClosePage(text);
  return runs;
}

function runsIn({ pdfium, view, width, height }: PdfPage, text: number): PlacedText[] {
  const { calls, place, double, float } = pdfium;
  const [a, b, c, d, e, f] = view;
  const placed: PlacedText[] = [];
  const signs = signsOn(pdfium, text);
  const styleAt = stylist(pdfium, view, text);
  let open: Run | null = null;
  let space = false;
  const close = () => {
    if (open !== null) {
      const run = placedOf(open, signs.slice(open.first, open.last + 1), endOf(open));
      if (isShown(run)) placed.push(run);
    }
    if (space && placed.length > 0) placed.push(white(placed.at(-1)));
    open = null;
    space = false;
  };
  for (let index = 0; index < signs.length; index++) {
    const code = signs.charCodeAt(index);
    if (code === CARRIAGE_RETURN || code === LINE_FEED) {
      // A font without names for its signs may have one of its own by that number.
      if (calls.FPDFText_IsGenerated(text, index) === 1) close();
      continue;
    }
    if (isSpace(code)) {
      space = true;
      continue;
    }
    const object = calls.FPDFText_GetTextObject(text, index);
    // Within a piece the letters of a word follow each other; only where one begins is it asked where it stands.
    if (open !== null && object === open.object && !space) {
      open.last = index;
      continue;
    }
    const style: Style = open !== null && object === open.object ? open.style : styleAt(object, index);
    calls.FPDFText_GetCharOrigin(text, index, place, place + 8);
    const [ox, oy] = [double(0), double(1)];
    const x = a * ox + c * oy + e;
    const y = b * ox + d * oy + f;
    const start = x * style.x + y * style.y;
    const across = y * style.x - x * style.y;
    if (open !== null && goesOn(open, style, start, across)) {
      open.last = index;
      open.object = object;
    } else {
      close();
      open = { first: index, last: index, object, style, left: x, baseline: y, start, across };
    }
    space = false;
  }
  close();
  return placed;

  /** What is written beside the page, or in what is cut off it, is seen by nobody. */
  function isShown({ left, baseline, width: length, size, upright }: PlacedText): boolean {
    const reach = upright ? Math.max(length, 0) : 0;
    return left + reach > 0 && left < width && baseline > 0 && baseline - (upright ? size * LOWEST : 0) < height;
  }

  function goesOn(run: Run, style: Style, start: number, across: number): boolean {
    const { style: own } = run;
    if (own.font !== style.font || own.x !== style.x || own.y !== style.y) return false;
    if (Math.abs(own.size - style.size) > SAME || Math.abs(across - run.across) > LEVEL * style.size) return false;
    const gap = start - endOf(run);
    return gap > -BACK * style.size && gap < FLOWS * style.size;
  }

  /** Where a run's last letter ends: its advance where PDFium knows it, else its ink. */
  function endOf({ last, style, start }: Run): number {
    let [left, top, right, bottom] = [0, 0, 0, 0];
    if (style.level) {
      calls.FPDFText_GetLooseCharBox(text, last, place);
      [left, top, right, bottom] = [float(0), float(1), float(2), float(3)];
    } else {
      calls.FPDFText_GetCharBox(text, last, place, place + 8, place + 16, place + 24);
      [left, right, bottom, top] = [double(0), double(1), double(2), double(3)];
    }
    const along = (x: number, y: number) => (a * x + c * y + e) * style.x + (b * x + d * y + f) * style.y;
    return Math.max(start, along(left, bottom), along(right, top), along(left, top), along(right, bottom));
  }
}

/** So much of a letter's height, above the line it stands on, tells which it is. */
const LOWEST = 0.5;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
/** Sizes nearer to each other are one. */
const SAME = 0.01;

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

/**
 * The signs on a page, one unit of UTF-16 for each of PDFium's letters: in one piece, or where it leaves some out one by one.
 * A sign that it has no letter for, or one beyond UTF-16's first plane, is told as unknown.
 */
function signsOn({ calls, room, utf16 }: Pdfium, text: number): string {
  const count = calls.FPDFText_CountChars(text);
  if (count <= 0) return '';
  const buffer = room(2 * (count + 1));
  const written = calls.FPDFText_GetText(text, 0, count, buffer) - 1;
  const whole = written === count ? utf16(buffer, count) : null;
  calls.free(buffer);
  if (whole !== null) return whole.replaceAll(PARTED, '-');
  const signs = Array.from({ length: count }, (_, index) => {
    if (calls.FPDFText_IsHyphen(text, index) === 1) return '-';
    const code = calls.FPDFText_GetUnicode(text, index);
    return code > 0 && code <= 0xffff ? String.fromCharCode(code) : UNKNOWN;
  });
  return signs.join('');
}

const UNKNOWN = '\uFFFD';
/** How PDFium writes the hyphen of a word that is parted at a line's end. */
const PARTED = '\uFFFE';

/** How the letters of a piece are set, asked for once for each piece. */
function stylist(pdfium: Pdfium, view: Matrix, text: number): (object: number, index: number) => Style {
  const { calls, place, float } = pdfium;
  const fonts = new Map<number, string>();
  const fontOf = (object: number): string => {
    const font = calls.FPDFTextObj_GetFont(object);
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const name = fontName(pdfium, font);
    fonts.set(font, name);
    return name;
  };
  return (object, index) => {
    const given = calls.FPDFTextObj_GetFontSize(object, place) === 0 ? 1 : float(0);
    const own: Matrix = calls.FPDFText_GetMatrix(text, index, place) === 0 ? [1, 0, 0, 1, 0, 0] : matrixIn(pdfium);
    const [ta, tb, tc, td] = times(view, own);
    const along = Math.hypot(ta, tb) || 1;
    const turned = given < 0 ? -1 : 1;
    return {
      font: fontOf(object),
      size: Math.abs(given) * (Math.hypot(tc, td) || along) || 1,
      x: (turned * ta) / along,
      y: (turned * tb) / along,
      level: Math.abs(own[1]) < Math.abs(own[0]) * 0.01,
    };
  };
}

/** A font's name: the same on every page, where its number may be another. */
function fontName({ calls, bytes, room }: Pdfium, font: number): string {
  const length = font === 0 ? 0 : calls.FPDFFont_GetBaseFontName(font, 0, 0);
  if (length <= 1) return UNNAMED;
  const buffer = room(length);
  calls.FPDFFont_GetBaseFontName(font, buffer, length);
  const name = Buffer.from(bytes(buffer, length - 1)).toString('latin1');
  calls.free(buffer);
  return name;
}

const UNNAMED = '?';

function placedOf({ style, left, baseline, start, across }: Run, text: string, end: number): PlacedText {
  const { x, y, size, font } = style;
  const upright = x > 0 && Math.abs(y) < x * 0.1;
  const turned = { way: Math.round((Math.atan2(y, x) * 180) / Math.PI), left: start, baseline: across };
  return { text, left, baseline, width: end - start, size, font, upright, ...(upright ? {} : { turned }) };
}

/** The space after a run. */
const white = (before: PlacedText | undefined): PlacedText => ({
  ...(before ?? { baseline: 0, size: 1, font: '', upright: true }),
  text: ' ',
  left: (before?.left ?? 0) + (before?.width ?? 0),
  width: 0,
});
