import type { RawLine, RawPage } from '../../formats/document.ts';
import { MAX_CHARACTERS } from '../../formats/limits.ts';

/**
 * Characters of one word or address, as they stand without a space. Addresses of shared folders have four hundred; what is
 * longer is data, not writing, and is cut here.
 */
export const LONGEST_TOKEN = 1_000;
/**
 * Characters of one line, and of one paragraph. A letter of 40,000 words that lost all its line breaks has 300,000; what is
 * longer is broken after a sentence, and nothing of it is lost.
 */
export const LONGEST_LINE = 400_000;
/** How far back a line that is broken looks for the end of a sentence. */
const LOOK_BACK = 2_000;
/** Lines of one document. A page has about fifty: this is four thousand pages. */
const MOST_LINES = 200_000;

export interface Bounded {
  pages: RawPage[];
  /** The page on which something was cut first; null when nothing was. */
  cut: number | null;
}

/**
 * Text as the stages can take it, whatever stands in the file: no expression sees a word, a line or a document that is
 * longer than any that is written. Every step is linear in the text, and looks at single characters only.
 */
export function bounded(pages: readonly RawPage[]): Bounded {
  let room = MAX_CHARACTERS;
  let lines = MOST_LINES;
  let cut: number | null = null;
  const kept: RawPage[] = [];
  for (const page of pages) {
    if (room <= 0 || lines <= 0) {
      if (page.lines.some(({ text }) => text.trim() !== '')) cut ??= page.number;
      continue;
    }
    const taken: RawLine[] = [];
    for (const line of page.lines) {
      if (room <= 0 || lines <= 0) {
        cut ??= page.number;
        break;
      }
      const whole = line.text.length > room ? line.text.slice(0, room) : line.text;
      const text = withoutLongTokens(whole);
      if (whole.length < line.text.length || text.length < whole.length) cut ??= page.number;
      for (const piece of pieces(text)) taken.push(piece === line.text ? line : { ...line, text: piece });
      room -= whole.length;
      lines -= 1;
    }
    kept.push({ ...page, lines: taken });
  }
  return { pages: kept, cut };
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
  );
}

/** Of a run without a space only its beginning is kept. */
function withoutLongTokens(text: string): string {
  if (text.length <= LONGEST_TOKEN) return text;
  const kept: string[] = [];
  let from = 0;
  let start = 0;
  const close = (end: number): void => {
    if (end - start <= LONGEST_TOKEN) return;
    kept.push(text.slice(from, start + LONGEST_TOKEN));
    from = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue;
    close(at);
    start = at + 1;
  }
  close(text.length);
  return from === 0 ? text : `${kept.join('')}${text.slice(from)}`;
}

/** A line in pieces that are not too long, broken after a sentence where one ends near enough, else at a space. */
function* pieces(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > LONGEST_LINE) {
    const end = from + LONGEST_LINE;
    const stop = text.lastIndexOf('. ', end - 2);
    const space = text.lastIndexOf(' ', end - 1);
    const at = stop > end - LOOK_BACK ? stop + 2 : space > end - LOOK_BACK ? space + 1 : end;
    yield text.slice(from, at);
    from = at;
  }
  yield from === 0 ? text : text.slice(from);
}
