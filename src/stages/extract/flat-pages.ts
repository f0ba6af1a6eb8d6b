import type { Line } from './line.ts';

/** A line longer than this is a page, or a paragraph, of text that has lost its line breaks. */
export const FLATTENED = 400;
/** A repeated head has this many words, or a page number that counts on. */
const LONG_HEAD = 8;
const SHORTEST_HEAD = 2;
const LONGEST_HEAD = 60;

/**
 * Drops what pages of flattened text begin and end with: page numbers, heads and feet that recur. A line is then a whole
 * page, so a head stands in the middle of the sentence that runs on over the page's end. The first page keeps its head.
 */
export function dropFlatHeads(lines: Line[]): Line[] {
  const flat = lines.flatMap((line, index) => (line.text.length > FLATTENED ? [index] : []));
  const first = flat[0];
  const last = flat.at(-1);
  if (first === undefined || last === undefined || flat.length < 2) return lines;
  // The last page may be short; what stands before the first flattened line is a title page or a web page's head.
  const tail = lines.length - 1 - last === 1 ? [last + 1] : [];
  const pages = [...flat, ...tail];
  // Paragraphs one after the other are no pages.
  const texts = dropHeads(dropNumbers(pages.map((index) => lines[index]?.text ?? '')));
  const byIndex = new Map(pages.map((index, place) => [index, texts[place] ?? '']));
  return lines
    .map((line, index) => ({ ...line, text: byIndex.get(index) ?? line.text }))
    .filter(({ text }) => text !== '');
}

/** Page numbers at the pages' start or end: they count on, and at least one of them divides a sentence. */
function dropNumbers(pages: string[]): string[] {
  for (const [place, mark] of [
    ['start', /^\p{N}{1,3}(?= )/u],
    ['end', /(?<= )\p{N}{1,3}$/u],
  ] as const) {
    const figures = pages.map((page) => mark.exec(page)?.[0]);
    // The first page, or the last, often has none.
    const from = place === 'start' && figures[0] === undefined ? 1 : 0;
    const numbers = figures.slice(from).map(Number);
    const missing = place === 'end' && Number.isNaN(numbers.at(-1)) ? numbers.pop() : undefined;
    const counts = numbers.length > 0 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
    const plausible = numbers[0] === from + 1 || (numbers.length > 1 && missing === undefined);
    if (!counts || !plausible) continue;
    const bare = pages.map((page, i) => (i < from ? page : page.replace(mark, '').trim()));
    if (bare.some((page, i) => i > 0 && dividesSentence(bare[i - 1] ?? '', page))) return bare;
  }
  return pages;
}

/** A number in front is no heading's when the sentence goes on, or a heading's own number follows. */
function dividesSentence(above: string, below: string): boolean {
  return !/[.!?:;][»”"')\]]*$/u.test(above) || /^(?:\p{Ll}|\p{N}{1,2}\.)/u.test(below);
}

/** Heads that recur word for word, the page's number apart. */
function dropHeads(pages: string[]): string[] {
  const words = pages.map((page) => page.split(' ', LONGEST_HEAD));
  const kept = [...pages];
  for (let i = 1; i < pages.length; i++) {
    const length = Math.max(
      sharedHead(words[i - 1] ?? [], words[i] ?? []),
      sharedHead(words[i + 1] ?? [], words[i] ?? []),
    );
    const head = (words[i] ?? []).slice(0, length);
    const numbered = head.some((word) => Number(word) === i + 1 || Number(word) === pages.length);
    // Paragraphs that open alike are no pages: a head is short, and ends no sentence.
    if (length < (numbered ? SHORTEST_HEAD : LONG_HEAD) || length >= LONGEST_HEAD) continue;
    if (!numbered && head.some((word) => /\p{Ll}{3}[.!?]$/u.test(word))) continue;
    kept[i] = (pages[i] ?? '').slice(head.join(' ').length).trim();
  }
  return kept;
}

/** Words that two pages open with. A figure may differ where it counts the pages; a heading's own number ends the head. */
function sharedHead(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length) {
    const [one = '', other = ''] = [a[length], b[length]];
    if (one !== other && Math.abs(Number(one) - Number(other)) !== 1) break;
    length++;
  }
  return length;
}
