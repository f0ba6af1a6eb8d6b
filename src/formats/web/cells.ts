import type { DomNode, FormatCallback } from 'html-to-text';

/** Cells up to this length are fields of a row (reference blocks, answer forms' labels) and stay on one line. */
const SHORT_CELL = 60;

/**
 * Stands where hidden or struck text was left out. A private-use character: the cleaning of characters drops it, so it
 * never reaches the text.
 */
export const LEFT_OUT = '\uE0FF';

/** Elements that begin a line of their own though the library takes them for parts of one. */
export const OTHER_BLOCKS = [
  'address',
  'caption',
  'center',
  'details',
  'dialog',
  'dd',
  'dir',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'hgroup',
  'legend',
  'li',
  'menu',
  'optgroup',
  'search',
  'summary',
  'textarea',
];
const BLOCK = new Set([
  ...OTHER_BLOCKS,
  ...['article', 'aside', 'blockquote', 'br', 'div', 'dl', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hr', 'main', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul', 'option', 'w:p', 'w:br'],
]);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'w:instrtext', 'office:annotation']);

/** A table row with short cells is one line, cells parted by tabs; longer cells are paragraphs of their own. */
export const row: FormatCallback = (elem, walk, builder) => {
  const cells = cellsOf(elem);
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

/** What stands in a row without being a cell (a form around them, words misplaced) is one all the same. */
function cellsOf(elem: DomNode): DomNode[] {
  return (elem.children ?? []).flatMap((child) => {
    if (child.name === 'td' || child.name === 'th') return [child];
    if (child.name === 'form') return cellsOf(child);
    return textOf(child, 1) === '' ? [] : [child];
  });
}

/** A box or ring to tick comes out as a box, ticked or not, beside its label; what is typed in a field as it stands. */
export const field: FormatCallback = (elem, walk, builder) => {
  const mark = fieldOf(elem);
  if (mark !== '') builder.addInline(mark);
  walk(elem.children ?? [], builder);
};

const TYPED = /^(?:|text|email|tel|url|number|date|datetime-local|month|week|time|search)$/iu;

function fieldOf({ name, attribs = {} }: DomNode): string {
  if (/^(?:checkbox|radio)$/iu.test(attribs.role ?? '') && 'aria-checked' in attribs)
    return attribs['aria-checked'] === 'true' ? '☒ ' : '☐ ';
  if (name !== 'input') return '';
  const type = attribs.type ?? '';
  if (TYPED.test(type)) return attribs.value ? ` ${attribs.value} ` : '';
  if (!/^(?:checkbox|radio)$/iu.test(type)) return '';
  return 'checked' in attribs ? '☒ ' : '☐ ';
}

function isStruck({ name = '', attribs = {} }: DomNode): boolean {
  if (/^(?:s|strike|del)$/u.test(name) || 'hidden' in attribs) return true;
  return /line-through/iu.test(attribs.style ?? '');
}

/**
 * Text of an element with white space made one, until it has more than `limit` characters; walks without recursion, since
 * hostile markup nests deeply.
 */
export function textOf(element: DomNode, limit: number): string {
  let text = '';
  const open: (DomNode | ' ')[] = [element];
  const add = (piece: string) => {
    const plain = piece.replace(/\s+/gu, ' ');
    text += text === '' || text.endsWith(' ') ? plain.replace(/^ /u, '') : plain;
  };
  while (open.length > 0 && text.trimEnd().length < limit) {
    const node = open.pop();
    if (node === undefined) break;
    if (node === ' ') add(' ');
    else if (node.type === 'text') add(node.data ?? '');
    else if (UNSEEN.has(node.name ?? '') || (node.name === 'option' && !('selected' in (node.attribs ?? {})))) continue;
    else if (isStruck(node)) add(LEFT_OUT);
    else {
      const block = BLOCK.has(node.name ?? '');
      if (block) add(' ');
      add(fieldOf(node));
      if (block) open.push(' ');
      for (const child of [...(node.children ?? [])].reverse()) open.push(child);
    }
  }
  return text.trim();
}
