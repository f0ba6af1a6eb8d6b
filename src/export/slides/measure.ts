/**
 * How much room text takes, by a table of the widths of Arial's letters, each a little wider than it is: what is held to
 * fit here fits with the usual sans-serifs. Measures are in inches, sizes in points.
 */

/** A paragraph: a bold lead, then its text. */
export interface Paragraph {
  lead?: string;
  text: string;
  bullet?: boolean;
  bold?: boolean;
  /** In the muted colour. */
  muted?: boolean;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const POINTS_PER_INCH = 72;
export const LINE = 1.2;
/** Space after a paragraph, of the size. */
export const AFTER = 0.4;
/** Room a bullet takes of the width, in sizes. */
export const BULLET = 1.3;

/** Classes of letters by the width of the widest in each, in sizes; any other letter is as wide as `n` and some more. */
const WIDTHS: [RegExp, number][] = [
  [/[iljI.,:;'’|! ]/u, 0.3],
  [/[tfr()-]/u, 0.38],
  [/[mMW@%—]/u, 0.92],
  [/[w\p{Lu}]/u, 0.76],
];
const USUAL = 0.58;
const SPACE = 0.3;
/** Signs past the Latin and Greek letters: of East Asia, emoji. */
const FULL = 1.25;

function emOf(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) > 0x2e7f) return FULL;
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;
}

/** Width of a text in sizes. */
function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += emOf(letter);
  return sum;
}

/** Lines of a text that breaks between words, and within a word that is wider than the line. */
export function linesOf(text: string, width: number, size: number): number {
  const room = (width * POINTS_PER_INCH) / size;
  return text.split('\n').reduce((sum, line) => {
    let lines = 1;
    let at = 0;
    for (const word of line.split(/ +/)) {
      const wide = widthOf(word);
      const gap = at === 0 ? 0 : SPACE;
      if (at + gap + wide <= room) {
        at += gap + wide;
        continue;
      }
      if (at > 0) lines += 1;
      lines += Math.max(0, Math.ceil(wide / room) - 1);
      at = wide > room ? wide % room : wide;
    }
    return sum + lines;
  }, 0);
}

const whole = ({ lead, text }: Paragraph) => [lead, text].filter(Boolean).join(' ');

/** Height of paragraphs in inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, size: number): number {
  return paragraphs.reduce((sum, paragraph) => {
    const narrower = paragraph.bullet ? (BULLET * size) / POINTS_PER_INCH : 0;
    // Bold letters are wider.
    const bold = paragraph.bold ? 1.08 : 1;
    const lines = linesOf(whole(paragraph), width - narrower, size * bold);
    return sum + ((lines * LINE + AFTER) * size) / POINTS_PER_INCH;
  }, 0);
}

/** The largest size from `most` down to `least` that paragraphs fit a box in; null when none does. */
export function fitting(paragraphs: readonly Paragraph[], { w, h }: Box, most: number, least: number): number | null {
  for (let size = most; size >= least; size -= 1) if (heightOf(paragraphs, w, size) <= h) return size;
  return null;
}

/** Letters of a long paragraph that must find room for it to begin at the foot of a box. */
const LEAST_BEGUN = 100;

/** Paragraphs over as many boxes of the same measure as they need; one that is longer than a box is divided between words. */
export function flow(paragraphs: readonly Paragraph[], { w, h }: Box, size: number): Paragraph[][] {
  const pages: Paragraph[][] = [];
  let page: Paragraph[] = [];
  // A heading does not stand alone at the foot.
  const turn = () => {
    const carried = page.length > 1 && page.at(-1)?.bold ? page.splice(-1) : [];
    if (page.length > 0) pages.push(page);
    page = carried;
  };
  for (const paragraph of paragraphs) {
    let rest: Paragraph | null = paragraph;
    while (rest !== null) {
      if (heightOf([...page, rest], w, size) <= h) {
        page.push(rest);
        break;
      }
      const [before, here]: [Paragraph[], Paragraph] = [page, rest];
      const fits = (part: Paragraph) => heightOf([...before, part], w, size) <= h;
      // A short paragraph goes whole to the next; a long one begins where there is room for some of it.
      const long = heightOf([here], w, size) > h / 2;
      if (before.length > 0 && !(long && fits({ ...here, text: here.text.slice(0, LEAST_BEGUN) }))) {
        turn();
        continue;
      }
      const [head, tail]: [Paragraph, Paragraph | null] = divide(here, fits);
      page.push(head);
      rest = tail;
      if (tail !== null) turn();
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The longest head of a paragraph that fits, to the end of a word where there is one, and what is left. */
function divide(paragraph: Paragraph, fits: (part: Paragraph) => boolean): [Paragraph, Paragraph | null] {
  const letters = [...paragraph.text];
  const taking = (count: number): Paragraph => ({ ...paragraph, text: letters.slice(0, count).join('') });
  let [low, high] = [1, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(taking(middle))) low = middle;
    else high = middle - 1;
  }
  if (low >= letters.length) return [paragraph, null];
  const space = letters.lastIndexOf(' ', low);
  const cut = space > 0 ? space : low;
  const { lead: _, bullet: __, ...rest } = paragraph;
  return [taking(cut), { ...rest, text: letters.slice(cut).join('').trimStart() }];
}
