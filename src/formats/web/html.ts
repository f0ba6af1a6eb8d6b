import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import type { SourceMetadata } from '../../domain.ts';
import { linesOf, type RawLine, type ReadResult, unreadable } from '../document.ts';
import { MAX_CHARACTERS, MAX_HTML_DEPTH, MAX_OPEN_ELEMENTS } from '../limits.ts';
import { decodeText } from '../text.ts';
import { withHiddenMarked } from './html-hidden.ts';
import { webAnswerMetadata } from './web-answer.ts';

/** Cells up to this length are fields of a row (reference blocks, answer forms' labels) and stay on one line. */
const SHORT_CELL = 60;

/** A table row with short cells is one line, cells parted by tabs; longer cells are paragraphs of their own. */
const row: FormatCallback = (elem, walk, builder) => {
  const cells = (elem.children ?? []).filter((child) => child.name === 'td' || child.name === 'th');
  const texts = cells.map((cell) => textOf(cell, SHORT_CELL + 1));
  if (texts.every((text) => text.length <= SHORT_CELL)) {
    builder.openBlock({ leadingLineBreaks: 1 });
    texts.forEach((text, index) => {
      if (index > 0) builder.addLiteral('\t');
      builder.addInline(text);
    });
    builder.closeBlock({ trailingLineBreaks: 1 });
    return;
  }
  for (const cell of cells) {
    builder.openBlock({ leadingLineBreaks: 1 });
    walk(cell.children ?? [], builder);
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
};

/** XML parsed as HTML never closes an empty tab element, so what follows it is its content. */
const tab: FormatCallback = (elem, walk, builder) => {
  builder.addLiteral('\t');
  walk(elem.children ?? [], builder);
};

/**
 * Stands where hidden or struck text was left out. A private-use character: the cleaning of characters drops it, so it
 * never reaches the text.
 */
const LEFT_OUT = '\uE0FF';

const leftOut: FormatCallback = (elem, _walk, builder) => {
  if (textOf(elem, 1) !== '') builder.addLiteral(LEFT_OUT);
};

/** A box or ring to tick comes out as a box, ticked or not, beside its label. */
const tick: FormatCallback = (elem, walk, builder) => {
  const mark = tickOf(elem);
  if (mark !== '') builder.addInline(mark);
  walk(elem.children ?? [], builder);
};

function tickOf({ name, attribs = {} }: DomNode): string {
  if (/^(?:checkbox|radio)$/iu.test(attribs['role'] ?? '') && 'aria-checked' in attribs)
    return attribs['aria-checked'] === 'true' ? '☒ ' : '☐ ';
  if (name !== 'input' || !/^(?:checkbox|radio)$/iu.test(attribs['type'] ?? '')) return '';
  return 'checked' in attribs ? '☒ ' : '☐ ';
}

/** What the author struck, or what a reader of the page does not see. */
const HIDDEN = ['s', 'strike', 'del', '[hidden]', '[style*="line-through" i]'];

/** True when lines come from markup of which hidden or struck text was left out. */
export function leavesOut(lines: RawLine[]): boolean {
  return lines.some(({ text }) => text.includes(LEFT_OUT));
}

const heading = (level: number): HtmlToTextOptions['selectors'] => [
  { selector: `h${level}`, options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
];

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: MAX_HTML_DEPTH, maxInputLength: MAX_CHARACTERS * 4, ellipsis: '' },
  formatters: { row, tab, tick, leftOut },
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
    { selector: 'li', format: 'block' },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'dt', format: 'block' },
    { selector: 'dd', format: 'block' },
    { selector: 'blockquote', options: { leadingLineBreaks: 2, trailingLineBreaks: 2, trimEmptyLines: true } },
    { selector: 'tr', format: 'row' },
    { selector: 'input', format: 'tick' },
    { selector: '[aria-checked]', format: 'tick' },
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

/**
 * Text of markup as lines: scripts, styles, navigation and pictures left out, list items with their mark. null when the
 * elements nest deeper than any document's.
 */
export function markupLines(html: string): RawLine[] | null {
  return nestsTooDeep(html) ? null : trimmed(linesOf(convert(prepared(html), OPTIONS)));
}

const prepared = (html: string): string => withHiddenMarked(withRaisedFigures(html));

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
  if (nestsTooDeep(decoded)) return unreadable('corrupt');
  const answer = /class\s*=\s*["'][^"'>]{0,200}hearing-answer/iu.test(decoded) ? webAnswer(decoded) : null;
  const lines = answer?.lines ?? markupLines(decoded);
  if (lines === null) return unreadable('corrupt');
  const metadata = answer?.metadata ?? withTitle(webAnswerMetadata(lines.map((line) => line.text)), decoded);
  return {
    kind: 'pages',
    format: 'html',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata,
    warnings: leavesOut(lines) ? [{ code: 'hidden-text', where: '1' }] : [],
  };
}

function webAnswer(html: string): { lines: RawLine[]; metadata: SourceMetadata } | null {
  const text = convert(prepared(html), {
    ...OPTIONS,
    baseElements: { selectors: ANSWER_SELECTORS, orderBy: 'occurrence', returnDomByDefault: false },
  });
  const all = trimmed(linesOf(text)).filter((line) => line.text !== '');
  const start = all.findIndex((line) => /^h(?:ø|Ø)(?:rings|yrings)svar fr(?:a|å) /iu.test(line.text));
  if (start < 0) return null;
  const lines = all.slice(start);
  return { lines, metadata: webAnswerMetadata(lines.map((line) => line.text)) };
}

/** An HTML file says its encoding itself (HTML standard, 13.2.3.2: within the first 1,024 bytes); UTF-8 is tried first. */
export function decodeMarkup(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  if (decoded === null || !decoded.guessed) return decoded?.text ?? null;
  const label = /charset\s*=\s*["']?([\w-]{2,40})/iu.exec(decoded.text.slice(0, 1024))?.[1];
  if (label === undefined || /^(?:utf-?8|iso-8859-1|latin-?1|windows-1252|ascii|us-ascii)$/iu.test(label))
    return decoded.text;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decoded.text;
  }
}

function withTitle(metadata: SourceMetadata, html: string): SourceMetadata {
  const title = /<title[^>]{0,100}>([^<]{1,300})<\/title>/iu.exec(html.slice(0, 20_000))?.[1];
  if (metadata.title !== undefined || title === undefined) return metadata;
  const text = convert(title, { wordwrap: false }).trim();
  return text === '' ? metadata : { ...metadata, title: text };
}

function trimmed(lines: RawLine[]): RawLine[] {
  return lines.map((line) => ({ text: line.text.trim() }));
}

function isStruck({ name = '', attribs = {} }: DomNode): boolean {
  if (/^(?:s|strike|del)$/u.test(name) || 'hidden' in attribs) return true;
  return /line-through/iu.test(attribs['style'] ?? '');
}

/** Text of an element, at most `limit` characters; walks without recursion, since hostile markup nests deeply. */
function textOf(element: DomNode, limit: number): string {
  let text = '';
  const open: DomNode[] = [element];
  while (open.length > 0 && text.length < limit) {
    const node = open.pop();
    if (node === undefined) break;
    if (node.type === 'text') text += node.data ?? '';
    else if (isStruck(node)) {
      text += LEFT_OUT;
      continue;
    } else if (tickOf(node) !== '') text += tickOf(node);
    else if (node.name === 'p' || node.name === 'br') text += ' ';
    if (node.type === 'text' || node.name === 'script' || node.name === 'style') continue;
    for (const child of [...(node.children ?? [])].reverse()) open.push(child);
  }
  return text.replace(/\s+/gu, ' ').trim();
}
