import type { FormatCallback, HtmlToTextOptions } from 'html-to-text';
import type { ExtractWarning, SourceMetadata } from '../../domain.ts';
import { linesOf, type RawLine, type ReadResult, unreadable } from '../document.ts';
import { type DecodedText, decodeText } from '../encoding.ts';
import { MAX_CHARACTERS, MAX_HTML_DEPTH, MAX_OPEN_ELEMENTS } from '../limits.ts';
import { textBy, textInOneLine } from './as-text.ts';
import { field, LEFT_OUT, OTHER_BLOCKS, row, textOf } from './cells.ts';
import { withHiddenMarked } from './html-hidden.ts';
import { webAnswerMetadata } from './web-answer.ts';

/** XML parsed as HTML never closes an empty tab element, so what follows it is its content. */
const tab: FormatCallback = (elem, walk, builder) => {
  builder.addLiteral('\t');
  walk(elem.children ?? [], builder);
};

const leftOut: FormatCallback = (elem, _walk, builder) => {
  if (textOf(elem, 1) !== '') builder.addLiteral(LEFT_OUT);
};

/** Stands where elements nest deeper than is followed; dropped with the cleaning of characters as well. */
const TOO_DEEP = '\uE0FE';

/** What the author struck, or what a reader of the page does not see. */
const HIDDEN = ['s', 'strike', 'del', '[hidden]', '[style*="line-through" i]'];

/** What of markup is not in its lines: text that was hidden or struck, or that stands deeper or later than is read. */
export function leftOutOf(lines: RawLine[]): ExtractWarning[] {
  const told = (mark: string) => lines.some(({ text }) => text.includes(mark));
  return [
    ...(told(LEFT_OUT) ? [{ code: 'hidden-text' as const, where: '1' }] : []),
    ...(told(TOO_DEEP) ? [{ code: 'truncated' as const, where: '1' }] : []),
  ];
}

const heading = (level: number): HtmlToTextOptions['selectors'] => [
  { selector: `h${level}`, options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
];

/** Longest markup that is walked, once pictures and white space, which are no text, are out of it. */
const MAX_MARKUP = MAX_CHARACTERS * 4;

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: MAX_HTML_DEPTH, maxInputLength: MAX_MARKUP * 2, ellipsis: TOO_DEEP },
  formatters: { row, tab, field, leftOut },
  selectors: [
    ...[1, 2, 3, 4, 5, 6].flatMap((level) => heading(level) ?? []),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'nav', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'noscript', format: 'skip' },
    { selector: 'template', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'hr', format: 'skip' },
    ...OTHER_BLOCKS.map((selector) => ({ selector, format: 'block' })),
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'blockquote', options: { leadingLineBreaks: 2, trailingLineBreaks: 2, trimEmptyLines: true } },
    { selector: 'tr', format: 'row' },
    { selector: 'input', format: 'field' },
    { selector: '[aria-checked]', format: 'field' },
    { selector: 'option', format: 'skip' },
    { selector: 'option[selected]', format: 'inline' },
    ...HIDDEN.map((selector) => ({ selector, format: 'leftOut' })),
    { selector: 'w\\:p', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'w\\:tab', format: 'tab' },
    { selector: 'w\\:instrtext', format: 'skip' },
    { selector: 'text\\:tab', format: 'tab' },
    { selector: 'text\\:tracked-changes', format: 'skip' },
    { selector: 'office\\:annotation', format: 'skip' },
  ],
};

/** Where the ministries' pages keep a published answer. */
const ANSWER_SELECTORS = ['.article-header', '.hearing-answer', '.hearing-answer-timestamp', '.article-body'];

const wholeText = textBy(OPTIONS);
const answerText = textBy({
  ...OPTIONS,
  baseElements: { selectors: ANSWER_SELECTORS, orderBy: 'occurrence', returnDomByDefault: false },
});

/**
 * Text of markup as lines: scripts, styles, navigation and pictures left out, list items with their mark. null when the
 * elements nest deeper than any document's.
 */
export function markupLines(html: string): RawLine[] | null {
  return nestsTooDeep(html) ? null : trimmed(linesOf(wholeText(prepared(html))));
}

const EMBEDDED = /=\s?["']?data:[\w/+.;=-]{1,100},/giu;
/** What ends an attribute's value. */
const VALUE_ENDS = new Set(`"'> \t\r\n`);

/** Without the bytes of pictures within the page. They are walked past: an expression over megabytes runs out of stack. */
function withoutEmbedded(html: string): string {
  let kept = '';
  let from = 0;
  for (const { index, 0: opening } of html.matchAll(EMBEDDED)) {
    if (index < from) continue;
    let end = index + opening.length;
    while (end < html.length && !VALUE_ENDS.has(html.charAt(end))) end += 1;
    kept += html.slice(from, index + opening.search(/data:/iu));
    from = end;
  }
  return kept + html.slice(from);
}

function prepared(html: string): string {
  const bare = withoutEmbedded(html)
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/(?:[ \t]?\r?\n){3,}[ \t]?/gu, '\n\n');
  const whole = bare.length > MAX_MARKUP ? bare.slice(0, MAX_MARKUP) + TOO_DEEP : bare;
  return withHiddenMarked(withRaisedFigures(whole));
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures set above the line stay so: «m²», and a note's mark does not become a part of the word before it. */
function withRaisedFigures(html: string): string {
  return html.replace(/<sup>(\d{1,3})<\/sup>/giu, (_, figures: string) =>
    figures.replace(/\d/gu, (figure) => RAISED[Number(figure)] ?? figure),
  );
}

/** The same for XML, whose empty elements HTML does not know: each would swallow all that follows it. */
export function xmlLines(xml: string): RawLine[] | null {
  return markupLines(xml.replace(/<([\w:-]{1,60})((?:\s[^<>]{0,2000})?)\/>/gu, '<$1$2></$1>'));
}

/** Elements without content or with an end tag that may be left out: they never stay open. */
const NEVER_OPEN =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option)$/u;
/** How far down the open elements an end tag's start is sought. */
const SEARCH_DEPTH = 60;

/** Whether elements nest deeper than any document's: such markup is not walked through. */
export function nestsTooDeep(html: string): boolean {
  const open: string[] = [];
  for (const [, end = '', tag = ''] of html.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    const name = tag.toLowerCase();
    if (NEVER_OPEN.test(name)) continue;
    if (end === '') open.push(name);
    else {
      const at = open.lastIndexOf(name);
      if (at >= 0 && open.length - at <= SEARCH_DEPTH) open.length = at;
    }
    if (open.length > MAX_OPEN_ELEMENTS) return true;
  }
  return false;
}

/** Reads an HTML file. A published web answer gives its form fields as metadata and leaves the page around it out. */
export function readHtml(bytes: Uint8Array): ReadResult {
  const decoded = decodeMarkup(bytes);
  if (decoded === null) return { kind: 'unreadable', reason: 'unknown-type' };
  if (nestsTooDeep(decoded.text)) return unreadable('corrupt');
  const { text: html } = decoded;
  const answer = /class\s*=\s*["'][^"'>]{0,200}hearing-answer/iu.test(html) ? webAnswer(html) : null;
  const lines = answer?.lines ?? markupLines(html);
  if (lines === null) return unreadable('corrupt');
  const metadata = answer?.metadata ?? withTitle(webAnswerMetadata(lines.map((line) => line.text)), html);
  return {
    kind: 'pages',
    format: 'html',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata,
    warnings: [...leftOutOf(lines), ...(decoded.guessed ? [{ code: 'encoding-guessed' as const, where: '1' }] : [])],
  };
}

function webAnswer(html: string): { lines: RawLine[]; metadata: SourceMetadata } | null {
  const text = answerText(prepared(html));
  const all = trimmed(linesOf(text)).filter((line) => line.text !== '');
  const start = all.findIndex((line) => /^h(?:ø|Ø)(?:rings|yrings)svar fr(?:a|å) /iu.test(line.text));
  if (start < 0) return null;
  const lines = all.slice(start);
  return { lines, metadata: webAnswerMetadata(lines.map((line) => line.text)) };
}

/** A page says its encoding itself (HTML standard, 13.2.3.2); UTF-8 is tried first. */
export function decodeMarkup(bytes: Uint8Array): DecodedText | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return decodeText(bytes, /(?:charset|encoding)\s*=\s*["']?([\w:-]{2,40})/iu.exec(start)?.[1]);
}

function withTitle(metadata: SourceMetadata, html: string): SourceMetadata {
  const title = /<title[^>]{0,100}>([^<]{1,300})<\/title>/iu.exec(html.slice(0, 20_000))?.[1];
  if (metadata.title !== undefined || title === undefined) return metadata;
  const text = textInOneLine(title).trim();
  return text === '' ? metadata : { ...metadata, title: text };
}

function trimmed(lines: RawLine[]): RawLine[] {
  return lines.map((line) => ({ text: line.text.trim() }));
}
