import type { Extracted, ExtractWarning, Page } from '../../domain.ts';
import { linesOf } from '../../formats/document.ts';
import { bounded } from './bounds.ts';
import { cleanPage } from './lines.ts';
import { assemble } from './paragraphs.ts';

/**
 * A file as people have put its recognised pages right: their text in place of the machine's, between the same neighbours,
 * and the pages after it moved along. Pages that nobody has corrected are letter for letter as they were.
 * @param texts by what the page's picture is known by; one without a letter or a digit says that nothing stands on the page
 */
export function withCorrections(extracted: Extracted, texts: ReadonlyMap<string, string>): Extracted {
  if (extracted.kind !== 'text' || !extracted.pages.some((page) => isCorrected(page, texts))) return extracted;
  const pages: Page[] = [];
  let text = '';
  for (const page of extracted.pages) {
    const machine = extracted.text.slice(page.start, page.end);
    const own = page.scan === undefined ? undefined : texts.get(page.scan);
    const start = text.length;
    if (own === undefined) {
      pages.push({ ...page, start, end: start + machine.length });
      text += machine;
      continue;
    }
    // What parts it from the next page stays; a page that had no words, or has none now, is a paragraph or none by itself.
    const tail = /\s*$/u.exec(machine)?.[0] ?? '';
    const said = asParagraphs(own);
    const isApart = /(?:^|\n\n)$/u.test(text);
    const opening = machine.trim() === '' && said !== '' && !isApart ? '\n\n' : '';
    const closing = said === '' ? (isApart ? '' : tail) : machine.trim() === '' ? '\n\n' : tail;
    const last = pages.at(-1);
    if (last && opening !== '') last.end += opening.length;
    text += opening + said + closing;
    pages.push({ ...page, corrected: true, start: start + opening.length, end: text.length });
  }
  const whole = text.trimEnd();
  if (whole === '') return { kind: 'empty' };
  for (const page of pages) {
    page.start = Math.min(page.start, whole.length);
    page.end = Math.min(page.end, whole.length);
  }
  return { ...extracted, text: whole, pages, warnings: asCorrected(extracted.warnings, new Set(texts.keys())) };
}

/** What is told of pages, where people have put these right: then it is no matter how well they were read. */
export function asCorrected(warnings: readonly ExtractWarning[], pages: ReadonlySet<string>): ExtractWarning[] {
  return warnings.flatMap((warning): ExtractWarning[] => {
    if (warning.scan === undefined || !pages.has(warning.scan)) return [warning];
    return warning.code === 'scanned-poorly' ? [] : [{ ...warning, code: 'scanned-corrected' }];
  });
}

const isCorrected = ({ scan }: Page, texts: ReadonlyMap<string, string>): boolean =>
  scan !== undefined && texts.has(scan);

/** As all text is kept: a paragraph is one line, with a blank line between; nothing where no letter and no digit stands. */
export function asParagraphs(own: string): string {
  if (!/[\p{L}\p{N}]/u.test(own)) return '';
  const { pages } = bounded([{ number: 1, lines: linesOf(own), breaks: 'unknown' }]);
  return assemble(pages.map(cleanPage)).text.trim();
}
