import type { ExtractWarning, Format, SourceMetadata } from '../../domain.ts';
import { linesOf, type RawLine, type RawPage, type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, type ReadWithin, readEnclosed } from '../enclosed.ts';
import { leftOutOf, markupLines } from '../web/html.ts';
import { isCover } from './cover.ts';

/** An e-mail however it was packed: its body as text and as HTML, either may be empty, and what is enclosed. */
export interface Message {
  text: string;
  html: string;
  attachments: Enclosed[];
  metadata: SourceMetadata;
}

/**
 * Reads an e-mail's body and its attachments in their order, each page labelled with the attachment's name. An e-mail
 * whose own words only pass an attachment on stands and falls with it.
 */
export async function readMessage(
  message: Message,
  format: Format,
  read: ReadWithin,
  depth: number,
  budget: Budget,
): Promise<ReadResult> {
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  const body = bodyOf(message);
  if (body.lines.length > 0) {
    pages.push(body);
    warnings.push(...leftOutOf(body.lines));
  }
  const enclosed = await readEnclosed(message.attachments, read, depth, budget);
  if ('kind' in enclosed) return enclosed;
  const [lost] = enclosed.warnings.filter(({ code }) => code === 'attachment-unreadable');
  if (lost?.reason !== undefined && enclosed.pages.length === 0 && isCover(body.lines.map(({ text }) => text)))
    return unreadable(lost.reason, lost.where);
  pages.push(...enclosed.pages);
  return { kind: 'pages', format, pages, metadata: message.metadata, warnings: [...warnings, ...enclosed.warnings] };
}

/**
 * The plain text, unless the HTML beside it says clearly more: «Denne e-posten er i HTML-format», an address to read it at,
 * or blanks alone.
 */
function bodyOf({ text, html }: Message): RawPage {
  const plain = linesOf(text);
  const marked = html === '' ? [] : (markupLines(html) ?? []);
  const more =
    wordsOf(marked) > wordsOf(plain) * FULLER + SOME_WORDS || wordsOf(plain) === 0 || tellApart(plain, marked);
  return more && wordsOf(marked) > 0
    ? { number: 1, lines: marked, breaks: 'paragraph' }
    : { number: 1, lines: wordsOf(plain) === 0 && !/\S/u.test(visible(text)) ? [] : plain, breaks: 'unknown' };
}

const FULLER = 1.3;
const SOME_WORDS = 2;

const visible = (text: string): string => text.replace(/[\s\u00A0\p{Cf}]/gu, '');

/** Two bodies that are no versions of one text: a mail program shows the HTML. */
function tellApart(plain: RawLine[], marked: RawLine[]): boolean {
  const said = new Set(wordsIn(plain));
  const words = wordsIn(marked);
  return words.length >= SOME_WORDS && words.filter((word) => said.has(word)).length < words.length / 2;
}

const wordsOf = (lines: RawLine[]): number => wordsIn(lines).length;

/** Addresses are no words: a plain text spells out what the HTML has behind its links. */
function wordsIn(lines: RawLine[]): string[] {
  return lines.flatMap(
    ({ text }) =>
      text
        .toLowerCase()
        .replace(/https?:\S+/gu, '')
        .match(/\p{L}{2,}/gu) ?? [],
  );
}
