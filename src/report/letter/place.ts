import type { Page } from '../../domain.ts';
import type { ResponseState } from '../../state.ts';

/** Where in a letter something stands: on a page, or, where the format has none, in which paragraph. Both count from 1. */
export type Place = { kind: 'page'; number: number } | { kind: 'paragraph'; number: number };

type Letter = Pick<ResponseState, 'files' | 'pages' | 'text'>;

/** What stands between two paragraphs of an extracted text (src/stages/extract/paragraphs.ts). */
const BETWEEN = /\n\n/g;

/**
 * The places of a letter's offsets, as a reader of the letter can find them again. Word, HTML, e-mail and plain text come
 * as one long page whose number says nothing, so there the paragraph is told; plain text with form feeds has pages of its
 * own. Of several documents (letter and attachments) each is counted from its own beginning.
 * @returns the place of a UTF-16 offset into the letter's text; of one outside it, that of the nearest document
 */
export function placesIn(letter: Letter): (offset: number) => Place {
  const ends = [...letter.text.matchAll(BETWEEN)].map((match) => match.index + match[0].length);
  return (offset) => {
    const page = pageAt(letter.pages, offset);
    if (page && hasPages(letter, page)) return { kind: 'page', number: page.number };
    return { kind: 'paragraph', number: upTo(ends, offset) - upTo(ends, page?.start ?? 0) + 1 };
  };
}

/** One place; see `placesIn`, which is for many of one letter. */
export const placeAt = (letter: Letter, offset: number): Place => placesIn(letter)(offset);

/** How many of the numbers, in rising order, are no higher than one. */
function upTo(numbers: readonly number[], highest: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= highest) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page an offset is on; between two pages, the one before; null without pages. */
function pageAt(pages: readonly Page[], offset: number): Page | null {
  return pages.findLast((page) => page.start <= offset) ?? pages[0] ?? null;
}

/** Whether the document a page belongs to is divided in pages in its own format. */
function hasPages({ files, pages }: Letter, page: Page): boolean {
  const name = page.attachment ?? files[0] ?? '';
  if (/\.pdf$/iu.test(name)) return true;
  return pages.filter((other) => other.attachment === page.attachment).length > 1;
}
