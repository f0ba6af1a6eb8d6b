import type { Page } from '../domain.ts';
import { escapeMarkdown, nameIn } from '../export/markdown/parts.ts';
import type { NoteFile } from '../export/markdown/slots.ts';
import { noteWords } from '../norsk/note/note.ts';
import { shownName } from '../norsk/unit-name.ts';
import type { ConsultationState } from '../state.ts';
import { type NoteLine, quoteIn, unescaped } from './parts.ts';
import { ADDED } from './sentences.ts';

/** A file's text, read anew from the folder. */
export interface SourceText {
  name: string;
  text: string;
  /** As the note writes it. */
  plain: { text: string; places: number[] };
  pages: Page[];
}

export interface QuoteInNote {
  line: number;
  text: string;
  /** With the attachment after it, where there is one. */
  who: string;
  /** Null where it is not told. */
  page: number | null;
  /** A person has written it, who need not say in which attachment it stands. */
  byPerson: boolean;
}

/** The quotes of a note: block quotes, the quote's line and then its sender and place, and those within a list's lines. */
export function quotesIn(file: NoteFile): QuoteInNote[] {
  return file.lines.flatMap(({ text, number }, index) => {
    const inLine = quoteIn(text);
    if (inLine) return [{ line: number, text: inLine.text, who: inLine.who, page: inLine.page, byPerson: false }];
    if (!/^> [^—]/u.test(text)) return [];
    const quote = /^> «(.*)»$/u.exec(text)?.[1];
    const [, from = '', page = ''] = /^> — (.*), (?:s\.|p\.) (\d+)$/u.exec(file.lines[index + 2]?.text ?? '') ?? [];
    return [{ line: number, text: quote ?? text, who: from, page: Number(page), byPerson: false }];
  });
}

/** What single senders have added to a letter that several have sent: sentences without a page. */
export function additionsIn(lines: readonly NoteLine[]): QuoteInNote[] {
  return lines.flatMap(({ text, number }) => {
    const [, who = '', said = ''] = quoteIn(text) ? [] : (ADDED.exec(text) ?? []);
    return said === ''
      ? []
      : said.split('» «').map((one) => ({ line: number, text: one, who, page: null, byPerson: false }));
  });
}

/** «text» (sender, s. 2) and «text» (sender), anywhere in what a person wrote; quotes and brackets may stand within. */
const IN_TEXT = /«([^«»]*(?:«[^«»]*»[^«»]*)*)»[.,]?\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu;
const IN_BLOCK = /^> *«(.*)»$/u;

/**
 * Quotes with a sender in what people wrote: with a page, or with the name of somebody in the note.
 * @param names as the note writes them
 */
export function quotesInSlots(file: NoteFile, names: ReadonlySet<string>): QuoteInNote[] {
  const known = new Set([...names].map(unescaped));
  return file.slots.flatMap(({ content, first }) => {
    const lines = content.split('\n');
    const blocks = lines.flatMap((line, index) => {
      const text = IN_BLOCK.exec(line)?.[1];
      const source = lines.slice(index + 1, index + 3).find((next) => /^> *[—–-] */u.test(next)) ?? '';
      const sender = text === undefined ? null : senderIn(source.replace(/^> *[—–-] */u, ''), known);
      return sender ? [{ line: first + index, text: text ?? '', ...sender, byPerson: true }] : [];
    });
    const inText = [...content.replace(/\n/g, ' ').matchAll(IN_TEXT)].flatMap((match) => {
      const sender = senderIn(match[2] ?? '', known);
      const line = first + content.slice(0, match.index).split('\n').length - 1;
      return sender ? [{ line, text: match[1] ?? '', ...sender, byPerson: true }] : [];
    });
    return [...blocks, ...inText];
  });
}

/** «Fjellvik kommune, s. 2»; null where it names nobody and no page. */
function senderIn(text: string, known: ReadonlySet<string>): { who: string; page: number | null } | null {
  const told = unescaped(text.replaceAll('&lt;', '<')).trim();
  const [, written = told, page] = /^(.+), (?:s\.|p\.|side|page) ?(\d+)$/u.exec(told) ?? [];
  // As the letter has it, or as the note does.
  const who = known.has(shownName(written)) ? shownName(written) : written;
  return page === undefined && !known.has(who) ? null : { who, page: page === undefined ? null : Number(page) };
}

/** Whether a quote stands word for word on its page in an answer of the sender the note names. */
export async function standsInSource(
  quote: QuoteInNote,
  state: ConsultationState,
  source: (responseId: string) => Promise<SourceText[]>,
): Promise<boolean> {
  const words = noteWords(state.language);
  const said = unescaped(quote.text);
  const who = unescaped(quote.who);
  for (const response of state.responses) {
    const { value: sector } = response.sector;
    const hidden = sector === 'individual' || sector === 'unknown' || response.respondent === '';
    const name = hidden
      ? sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : unescaped(nameIn(response.respondent));
    // A person may name somebody the note does not.
    const isNamed = quote.byPerson && who === unescaped(nameIn(response.respondent));
    if (who !== name && !isNamed && !who.startsWith(`${name}, `)) continue;
    const attachment = who === name || isNamed ? null : who.slice(name.length + 2);
    for (const file of await source(response.id))
      if (
        pagesOf(said, file).some(({ places, number }) => {
          if (quote.page === null) return true;
          return (
            number === quote.page && (hidden || places.includes(attachment) || (quote.byPerson && attachment === null))
          );
        })
      )
        return true;
  }
  return false;
}

/** The pages a quote begins on in a file, each with how a note may name it: an appendix by its file, an attachment by its name. */
export function pagesOf(said: string, file: SourceText): { number: number; places: (string | null)[] }[] {
  return placesOf(said, file.plain.text).flatMap((at) => {
    const start = file.plain.places[at] ?? 0;
    const page = file.pages.find((other) => start >= other.start && start < other.end);
    if (page === undefined) return [];
    const places = page.attachment === undefined ? [null, plain(file.name)] : [plain(page.attachment)];
    // A place on a page whose text was recognised must say so, and whether a person has put it right.
    const marks = page.corrected ? CORRECTED : page.scanned ? RECOGNISED : null;
    return [{ number: page.number, places: marks === null ? places : places.flatMap((place) => marked(place, marks)) }];
  });
}

const marked = (place: string | null, marks: readonly string[]): string[] =>
  marks.map((word) => (place === null ? word : `${place}, ${word}`));

const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** In each language that a note may be in. */
export const RECOGNISED = LANGUAGES.map((language) => noteWords(language).recognised);
export const CORRECTED = LANGUAGES.map((language) => noteWords(language).recognisedAndCorrected);

/** What a sentence may follow, and what it ends in, where no line ends: brackets and quotes closed too. */
const BEFORE = /(?:^|[.!?:;…)»”"•·–\d\]-]|\n)\s*[«“"‘'(]*$/u;
const ENDED = /[.!?:;…»”")]$/u;

/** Whether a quote is whole sentences of a file, wherever it stands there. */
export function isWhole(said: string, file: SourceText): boolean {
  return placesOf(said, file.plain.text).some((at) => {
    const { text, plain } = file;
    const last = at + said.length;
    // With parts left out it ends elsewhere.
    const ends =
      !plain.text.startsWith(said, at) ||
      ENDED.test(said) ||
      /^\s*(?:\n|$)/.test(text.slice(plain.places[last] ?? text.length));
    return ends && BEFORE.test(text.slice(Math.max(0, (plain.places[at] ?? 0) - 20), plain.places[at] ?? 0));
  });
}

/** Whether a quote stands anywhere in a file. */
export function standsIn(said: string, file: SourceText): boolean {
  return placesOf(said, file.plain.text).length > 0;
}

/** A name as the note shows it, without its escapes. */
const plain = (name: string): string => unescaped(escapeMarkdown(name));

/** What parts a shortened quote: «A […] B», «A […].». */
const SHORTENED = / \[…\](?: |(?=\.$))/u;

/** Where a quote begins in a text: as it stands, or with each part it is left with after the one before it. */
function placesOf(said: string, text: string): number[] {
  const shortened = said.split(SHORTENED);
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
