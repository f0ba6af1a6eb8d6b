import { ELLIPSIS, type Page } from '../domain.ts';
import { escapeMarkdown, nameIn } from '../export/markdown/parts.ts';
import type { NoteFile } from '../export/markdown/slots.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { ConsultationState } from '../state.ts';
import { quoteIn } from './parts.ts';

/** A file's text, read anew from the folder. */
export interface SourceText {
  name: string;
  plain: { text: string; places: number[] };
  pages: Page[];
}

export interface QuoteInNote {
  line: number;
  text: string;
  /** With the attachment after it, where there is one. */
  who: string;
  page: number;
}

/** The quotes of a note: block quotes, the quote's line and then its sender and place, and those within a list's lines. */
export function quotesIn(file: NoteFile): QuoteInNote[] {
  return file.lines.flatMap(({ text, number }, index) => {
    const inLine = quoteIn(text);
    if (inLine) return [{ line: number, text: inLine.text, who: inLine.who, page: inLine.page }];
    if (!/^> [^—]/u.test(text)) return [];
    const quote = /^> «(.*)»$/u.exec(text)?.[1];
    const [, from = '', page = ''] = /^> — (.*), (?:s\.|p\.) (\d+)$/u.exec(file.lines[index + 2]?.text ?? '') ?? [];
    return [{ line: number, text: quote ?? text, who: from, page: Number(page) }];
  });
}

/** Whether a quote stands word for word on its page in an answer of the sender the note names. */
export async function standsInSource(
  quote: QuoteInNote,
  state: ConsultationState,
  source: (responseId: string) => Promise<SourceText[]>,
): Promise<boolean> {
  const words = noteWords(state.language);
  const said = quote.text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
  for (const response of state.responses) {
    const { value: sector } = response.sector;
    const hidden = sector === 'individual' || sector === 'unknown' || response.respondent === '';
    const name = hidden
      ? sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : nameIn(response.respondent);
    if (quote.who !== name && !quote.who.startsWith(`${name}, `)) continue;
    const attachment = quote.who === name ? null : quote.who.slice(name.length + 2);
    for (const file of await source(response.id))
      for (const at of placesOf(said, file.plain.text)) {
        const start = file.plain.places[at] ?? 0;
        const page = file.pages.find((other) => start >= other.start && start < other.end);
        if (page?.number !== quote.page) continue;
        // An appendix is named by its file, an attachment by its own name.
        const places =
          page.attachment === undefined ? [null, escapeMarkdown(file.name)] : [escapeMarkdown(page.attachment)];
        if (hidden || places.includes(attachment)) return true;
      }
  }
  return false;
}

/** Where a quote begins in a text: as it stands, or with each part it is left with after the one before it. */
function placesOf(said: string, text: string): number[] {
  const shortened = said.split(` ${ELLIPSIS} `);
  // A sender may have written «[…]» too.
  return [[said], ...(shortened.length > 1 ? [shortened] : [])].flatMap(([first = '', ...parts]) => {
    const found: number[] = [];
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      let end = at + first.length;
      const follows = parts.every((part) => {
        const next = part === '' ? -1 : text.indexOf(part, end);
        end = next + part.length;
        return next >= 0;
      });
      if (follows && first !== '') found.push(at);
    }
    return found;
  });
}

/** A text with every run of control characters as one space, as the note writes it, and where each character comes from. */
export function plainWithPlaces(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  for (const match of text.matchAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu)) {
    const written = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(match[0]) ? ' ' : match[0];
    for (let unit = 0; unit < written.length; unit += 1) places.push(match.index + unit);
    plain += written;
  }
  return { text: plain, places };
}
