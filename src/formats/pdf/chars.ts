import type { Pdfium } from '../pdfium/instance.ts';
import { type Matrix, matrixIn, type PdfPage, times } from './page.ts';
import { HALF, type PlacedText, placedText } from './segments.ts';

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
  const runs = new Reader(page, text).runs();
  calls.FPDFText_ClosePage(text);
  return runs;
}

/** Goes through a page's letters. */
class Reader {
  private readonly pdfium: Pdfium;
  private readonly view: Matrix;
  private readonly text: number;
  private readonly signs: string;
  private readonly styleAt: (object: number, index: number) => Style;
  private readonly page: PdfPage;
  private readonly placed: PlacedText[] = [];
  private open: Run | null = null;
  private space = false;

  constructor(page: PdfPage, text: number) {
    const { pdfium, view } = page;
    this.page = page;
    this.pdfium = pdfium;
    this.view = view;
    this.text = text;
    this.signs = signsOn(pdfium, text);
    this.styleAt = stylist(pdfium, view, text);
  }

  runs(): PlacedText[] {
    const { signs, text } = this;
    const { calls } = this.pdfium;
    for (let index = 0; index < signs.length; index++) {
      const code = signs.charCodeAt(index);
      if (isBreak(code)) {
        // A font without names for its signs may have one of its own by that number.
        if (calls.FPDFText_IsGenerated(text, index) === 1) this.close();
      } else if (isWhite(code)) this.space = true;
      else {
        const last = wordEnd(signs, index);
        this.word(index, last);
        index = last;
      }
    }
    this.close();
    return this.placed;
  }

  /** A piece's letters follow each other: when a word's first and last are of one, so are those between. */
  private word(first: number, last: number): void {
    const { calls } = this.pdfium;
    const object = calls.FPDFText_GetTextObject(this.text, first);
    this.take(first, object);
    const { open } = this;
    if (last === first) return;
    if (open !== null && calls.FPDFText_GetTextObject(this.text, last) === object) open.last = last;
    else
      for (let index = first + 1; index <= last; index++)
        this.take(index, calls.FPDFText_GetTextObject(this.text, index));
  }

  private take(index: number, object: number): void {
    const { open } = this;
    const sameObject = open !== null && object === open.object;
    // Within a piece the letters of a word follow each other; only where one begins is it asked where it stands.
    if (sameObject && !this.space) {
      open.last = index;
      return;
    }
    const style = sameObject ? open.style : this.styleAt(object, index);
    const { calls, place, double } = this.pdfium;
    calls.FPDFText_GetCharOrigin(this.text, index, place, place + 8);
    const [a, b, c, d, e, f] = this.view;
    const ownX = double(0);
    const ownY = double(1);
    const x = a * ownX + c * ownY + e;
    const y = b * ownX + d * ownY + f;
    const start = x * style.x + y * style.y;
    const across = y * style.x - x * style.y;
    if (open !== null && this.goesOn(open, style, start, across)) {
      open.last = index;
      open.object = object;
    } else {
      this.close();
      this.open = runOf(index, object, style, x, y, start, across);
    }
    this.space = false;
  }

  private close(): void {
    const { open, placed } = this;
    if (open !== null) {
      const run = placedOf(open, this.signs.slice(open.first, open.last + 1), this.endOf(open));
      if (this.isShown(run)) placed.push(run);
    }
    const before = placed.at(-1);
    if (this.space && before !== undefined) placed.push(white(before));
    this.open = null;
    this.space = false;
  }

  /** What is written beside the page, or in what is cut off it, is seen by nobody. */
  private isShown({ left, baseline, width: length, size, upright }: PlacedText): boolean {
    const { width, height } = this.page;
    const reach = upright ? Math.max(length, 0) : 0;
    return left + reach > 0 && left < width && baseline > 0 && baseline - (upright ? size * LOWEST : 0) < height;
  }

  private goesOn(run: Run, style: Style, start: number, across: number): boolean {
    const { style: own } = run;
    if (own.font !== style.font || own.x !== style.x || own.y !== style.y) return false;
    if (Math.abs(own.size - style.size) > SAME || Math.abs(across - run.across) > LEVEL * style.size) return false;
    const gap = start - this.endOf(run);
    return gap > -BACK * style.size && gap < FLOWS * style.size;
  }

  /** Where a run's last letter ends: its advance where PDFium knows it, else its ink. */
  private endOf({ last, style, start }: Run): number {
    const { calls, place, float, double } = this.pdfium;
    const known = style.level;
    if (known) calls.FPDFText_GetLooseCharBox(this.text, last, place);
    else calls.FPDFText_GetCharBox(this.text, last, place, place + 8, place + 16, place + 24);
    const left = known ? float(0) : double(0);
    const right = known ? float(2) : double(1);
    const bottom = known ? float(3) : double(2);
    const top = known ? float(1) : double(3);
    const [a, b, c, d, e, f] = this.view;
    const along = a * style.x + b * style.y;
    const up = c * style.x + d * style.y;
    const farthest = Math.max(along * left, along * right) + Math.max(up * bottom, up * top);
    return Math.max(start, farthest + e * style.x + f * style.y);
  }
}

const runOf = (
  index: number,
  object: number,
  style: Style,
  left: number,
  baseline: number,
  start: number,
  across: number,
): Run => ({ first: index, last: index, object, style, left, baseline, start, across });

const styleOf = (font: string, size: number, x: number, y: number, level: boolean): Style => ({
  font,
  size,
  x,
  y,
  level,
});

runOf(0, 0, styleOf('', HALF, HALF, HALF, true), HALF, HALF, HALF, HALF);

/** So much of a letter's height, above the line it stands on, tells which it is. */
const LOWEST = 0.5;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const SPACE = 32;
const TAB = 9;
const HARD_SPACE = 0xa0;
/** Sizes nearer to each other are one. */
const SAME = 0.01;

const isBreak = (code: number): boolean => code === CARRIAGE_RETURN || code === LINE_FEED;
const isWhite = (code: number): boolean => code === SPACE || code === TAB || code === HARD_SPACE;

/** The last of the letters that stand without white from this one on. */
function wordEnd(signs: string, from: number): number {
  let end = from + 1;
  for (; end < signs.length; end++) {
    const code = signs.charCodeAt(end);
    if (isBreak(code) || isWhite(code)) break;
  }
  return end - 1;
}

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
    const size = Math.abs(given) * (Math.hypot(tc, td) || along) || 1;
    const level = Math.abs(own[1]) < Math.abs(own[0]) * 0.01;
    return styleOf(fontOf(object), size, (turned * ta) / along, (turned * tb) / along, level);
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
  const turned = upright
    ? null
    : { way: Math.round((Math.atan2(y, x) * 180) / Math.PI), left: start, baseline: across };
  return placedText(text, left, baseline, end - start, size, font, upright, turned);
}

/** The space after a run. */
const white = ({ left, baseline, width, size, font, upright }: PlacedText): PlacedText =>
  placedText(' ', left + width, baseline, 0, size, font, upright);
