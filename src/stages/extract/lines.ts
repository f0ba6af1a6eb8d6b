import type { RawPage } from '../../formats/document.ts';
import { cleanCharacters, collapseSpaces, joinSpacedCapitals } from './characters.ts';
import { dropFlatHeads, FLATTENED } from './flat-pages.ts';
import { hyphenatedWords, rejoinInside } from './hyphens.ts';
import type { Line } from './line.ts';

/** A page of cleaned lines, none of them blank. */
export interface CleanPage {
  number: number;
  attachment?: string;
  scanned?: true;
  scan?: string;
  lines: Line[];
  /**
   * What a line break means: `layout` a line's end on paper, `paragraph` a paragraph's end, `loose` a paragraph's end
   * unless the next line goes on in lower case (links and emphasis copied from web pages break lines).
   */
  breaks: 'layout' | 'paragraph' | 'loose';
}

/** Longest line of a text that was wrapped for paper or e-mail. Paragraphs on one line are longer. */
const LONGEST_WRAPPED = 130;
/** A line this long, not ending a sentence and followed by another, shows that lines are wrapped. */
const WRAPPED_SHARE = 0.8;
const WRAPPED_CHARACTERS = 55;

/** A mark and the tab after it are one: «•⇥Tekst». */
const MARK_AND_TAB = /^([•●▪◦○■□➢✓*·–—-]|\(?\p{N}{1,2}(?:\.\p{N}{1,2}){0,4}[.)]?|\(?\p{Ll}[.)])\t/u;
/** Page numbers of the form «Side 2 av 5» are never part of a sentence. */
export const PAGE_OF_PAGES = /^(?:side|page)\s?\p{N}{1,4}\s?(?:av|of|\/)\s?\p{N}{1,4}$/iu;
const PAGE_PREFIX = /^(?:Side|Page) \p{N}{1,4} ?(?:av|of|\/) ?\p{N}{1,4} (?=\S)/u;

/** «-» in a letter of a few lines is what the sender wrote for an answer; in a longer one it divides. */
const LONE_SIGN = /^(?:[-–—.]|\.{3}|-{2,3})$/u;
const SHORT_LETTER = 8;

function standsAlone({ lines, breaks }: RawPage, index: number): boolean {
  if (breaks === 'paragraph') return true;
  return [lines[index - 1], lines[index + 1]].every((line) => line === undefined || line.text.trim() === '');
}

/** Cleans a page's lines and settles what its line breaks mean. */
export function cleanPage(page: RawPage): CleanPage {
  const lines: Line[] = [];
  let apart = false;
  const short = page.lines.filter(({ text }) => text.trim() !== '').length <= SHORT_LETTER;
  for (const [index, raw] of page.lines.entries()) {
    const cleaned = collapseSpaces(joinSpacedCapitals(cleanCharacters(raw.text)));
    const tabbed = cleaned.includes('\t') ? cleaned.replace(MARK_AND_TAB, '$1 ') : cleaned;
    const text = tabbed.includes('\u00AD') ? tabbed.replace(/\u00AD(?!$| )/gu, '') : tabbed;
    if (short && LONE_SIGN.test(text) && standsAlone(page, index)) {
      lines.push({ text, box: raw.box ?? null, apart: true });
      apart = true;
    } else if (text === '' || /^[-–—_=*.· ]+$/u.test(text)) apart = true;
    else if (!PAGE_OF_PAGES.test(text)) {
      lines.push({ text, box: raw.box ?? null, apart });
      apart = false;
    }
  }
  const { lines: _, breaks: __, ...cleaned } = page;
  if (page.breaks !== 'unknown') {
    const plain = lines.map((line) =>
      page.breaks === 'layout' ? line : { ...line, text: withoutSoftHyphens(line.text) },
    );
    return { ...cleaned, lines: plain, breaks: page.breaks };
  }
  const hyphenated = hyphenatedWords(lines.map((line) => line.text));
  const unpaged = lines.map((line) => ({ ...line, text: line.text.replace(PAGE_PREFIX, '') }));
  // A line that long has lost line breaks that once divided words.
  const rejoined = dropFlatHeads(unpaged).map((line) =>
    line.text.length > FLATTENED ? { ...line, text: rejoinInside(line.text, hyphenated) } : line,
  );
  return isWrapped(rejoined)
    ? { ...cleaned, lines: withCharacterBoxes(rejoined), breaks: 'layout' }
    : { ...cleaned, lines: rejoined, breaks: 'loose' };
}

function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00AD', '');
}

function isWrapped(lines: Line[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest > LONGEST_WRAPPED || longest < WRAPPED_CHARACTERS) return false;
  return lines.some((line, index) => {
    const next = lines[index + 1];
    const long = line.text.length >= Math.max(WRAPPED_CHARACTERS, longest * WRAPPED_SHARE);
    return next !== undefined && !next.apart && long && !/[.:;!?][»”"')]?$/u.test(line.text);
  });
}

/** Plain text has no places on paper; characters stand in for points. */
function withCharacterBoxes(lines: Line[]): Line[] {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const columnRight = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  return lines.map((line) => ({
    ...line,
    box: {
      left: 0,
      right: line.text.length,
      baseline: 0,
      size: 1,
      font: '',
      column: 0,
      columnRight,
      height: 0.5,
    },
  }));
}
