import type { DomNode, FormatCallback, HtmlToTextOptions } from 'html-to-text';
import { MAX_CHARACTERS, MAX_HTML_DEPTH } from '../limits.ts';

/** Where a link on a page leads, with its words. */
export interface PageLink {
  text: string;
  href: string;
}

/** A line of a web page with what it is there. */
export interface PageLine {
  kind: 'heading' | 'label' | 'value' | 'item' | 'row' | 'text';
  /** Of a heading, 1–6; else 0. */
  level: number;
  text: string;
  /** Of a row: its cells. */
  cells: string[];
  links: PageLink[];
}

/*
 * Marks of what a line is, in front of it, and of links in it. Private-use characters, which no page has of its own (they
 * are taken out of it first).
 */
const HEADING = 0xe000;

import { textBy } from '../web/as-text.ts';

const [LABEL, VALUE, ITEM, ROW] = ['\uE010', '\uE011', '\uE012', '\uE013'];
const [LINK, TO, DONE] = ['\uE020', '\uE021', '\uE022'];
const OWN_MARKS = /[\uE000-\uE02F]|&#(?:x0*e0[0-2][0-9a-f]|0*573(?:4[4-9]|[5-8]\d|9[01]));?/giu;
const LONGEST_ADDRESS = 2_000;
/** Rows with a longer cell are layout, not facts. */
const LONGEST_CELL = 300;

const marked =
  (mark: string): FormatCallback =>
  (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addLiteral(mark);
    walk(element.children ?? [], builder);
    builder.closeBlock({ trailingLineBreaks: 1 });
  };

const link: FormatCallback = (element, walk, builder) => {
  builder.addLiteral(LINK);
  walk(element.children ?? [], builder);
  builder.addLiteral(`${TO}${(element.attribs?.['href'] ?? '').slice(0, LONGEST_ADDRESS).replace(/\s/gu, '')}${DONE}`);
};

const row: FormatCallback = (element, walk, builder) => {
  const cells = (element.children ?? []).filter(({ name }) => name === 'td' || name === 'th');
  const texts = cells.map((cell) => textIn(cell));
  const isLayout = texts.some((text) => text.length > LONGEST_CELL);
  if (isLayout || cells.length < 2)
    for (const cell of cells) {
      builder.openBlock({ leadingLineBreaks: 1 });
      walk(cell.children ?? [], builder);
      builder.closeBlock({ trailingLineBreaks: 1 });
    }
  else {
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addLiteral(ROW);
    for (const [index, text] of texts.entries()) {
      if (index > 0) builder.addLiteral('\t');
      builder.addInline(text);
    }
    for (const { text, href } of cells.flatMap(linksIn)) builder.addLiteral(`${LINK}${text}${TO}${href}${DONE}`);
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
};

/** What is no part of what a page is about. */
const AROUND = [
  'nav',
  'footer',
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  '[role="navigation"]',
  '[role="dialog"]',
];

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: MAX_HTML_DEPTH, maxInputLength: MAX_CHARACTERS * 4, ellipsis: '' },
  formatters: {
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, marked(String.fromCharCode(HEADING + level))]),
    ),
    label: marked(LABEL),
    value: marked(VALUE),
    item: marked(ITEM),
    link,
    cells: row,
  },
  selectors: [
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ selector: `h${level}`, format: `h${level}` })),
    { selector: 'dt', format: 'label' },
    { selector: 'dd', format: 'value' },
    { selector: 'li', format: 'item' },
    { selector: 'ul', format: 'block' },
    { selector: 'ol', format: 'block' },
    { selector: 'a', format: 'link' },
    { selector: 'tr', format: 'cells' },
    { selector: 'table', format: 'block' },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', format: 'skip' },
    ...AROUND.map((selector) => ({ selector, format: 'skip' })),
  ],
};

const textOf = (selectors: string[]) => textBy({ ...OPTIONS, baseElements: { selectors, returnDomByDefault: true } });
const mainText = textOf(['main', '[role="main"]']);
const bodyText = textOf(['body']);

/**
 * A page's own part as lines, each with what it is. What is folded away is read too: a saved page's lists are.
 * @param html that does not nest too deeply
 */
export function pageLines(html: string): PageLine[] {
  const isMain = /<main\b|role\s*=\s*["']?main\b/iu.test(html);
  const text = (isMain ? mainText : bodyText)(html.replace(OWN_MARKS, ''));
  return text.split(/\r\n?|\n/u).flatMap((line) => read(line));
}

const KINDS: Readonly<Record<string, PageLine['kind']>> = {
  [LABEL]: 'label',
  [VALUE]: 'value',
  [ITEM]: 'item',
  [ROW]: 'row',
};

function read(line: string): PageLine[] {
  const links: PageLink[] = [];
  // A row's links stand after its cells, and once more in them.
  const isRow = line.includes(ROW);
  const open = line.replace(
    /\uE020([^\uE020-\uE022]*)\uE021([^\uE020-\uE022]*)\uE022/gu,
    (_, text: string, href: string) => {
      links.push({ text: plain(text.replace(/[\uE000-\uE01F]/gu, ' ')), href });
      return isRow ? '' : text;
    },
  );
  const marks = open.match(/[\uE001-\uE013]/gu) ?? [];
  const heading = marks.map((mark) => mark.charCodeAt(0) - HEADING).find((level) => level <= 6);
  const bare = open.replace(/[\uE000-\uE02F]/gu, '');
  const cells = isRow ? bare.split('\t').map(plain) : [];
  const text = plain(bare);
  if (text === '') return [];
  // An item or a cell that holds a heading is that heading.
  const kind = heading === undefined ? (KINDS[marks.at(-1) ?? ''] ?? 'text') : 'heading';
  return [{ kind, level: heading ?? 0, text, cells, links }];
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();

/** Text of an element; walks without recursion, since hostile markup nests deeply. */
function textIn(element: DomNode): string {
  let text = '';
  const open: DomNode[] = [element];
  for (let node = open.pop(); node !== undefined && text.length <= LONGEST_CELL; node = open.pop()) {
    if (node.type === 'text') text += node.data ?? '';
    else if (node.name === 'p' || node.name === 'br' || node.name === 'div') text += ' ';
    if (node.type === 'text' || node.name === 'script' || node.name === 'style') continue;
    for (const child of [...(node.children ?? [])].reverse()) open.push(child);
  }
  return plain(text);
}

function linksIn(element: DomNode): PageLink[] {
  const found: PageLink[] = [];
  const open: DomNode[] = [element];
  for (let node = open.pop(); node !== undefined && found.length < 10; node = open.pop()) {
    if (node.name === 'a')
      found.push({
        text: textIn(node),
        href: (node.attribs?.['href'] ?? '').slice(0, LONGEST_ADDRESS).replace(/\s/gu, ''),
      });
    else for (const child of [...(node.children ?? [])].reverse()) open.push(child);
  }
  return found;
}
