/** What of a document is used, as mammoth reads it. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  /** Of a bookmark. */
  name?: string;
  href?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered?: boolean; level?: number | string } | null;
  isBold?: boolean;
  isItalic?: boolean;
  isStrikethrough?: boolean;
}

/** Kinds of content that Markdown in a slot has no room for. */
export const LOST = ['table', 'image', 'note', 'struck'] as const;
export type Lost = (typeof LOST)[number];
const LOST_TYPES: Record<string, Lost> = { image: 'image', noteReference: 'note', commentReference: 'note' };

interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** Paragraphs, bold, italic, lists and links as Markdown; tables as lines. */
export function wordMarkdown(elements: readonly WordElement[]): { markdown: string; lost: Lost[] } {
  const lost = new Set<Lost>();
  const blocks: { text: string; list: boolean }[] = [];
  const write = (element: WordElement) => {
    if (element.type === 'table') {
      lost.add('table');
      for (const row of element.children ?? []) {
        const cells = (row.children ?? []).map((cell) =>
          (cell.children ?? []).map((one) => lineOf(one, lost)).join(' '),
        );
        blocks.push({ text: cells.join(' · '), list: false });
      }
      return;
    }
    const line = lineOf(element, lost);
    if (line === '') return;
    const { numbering, styleName } = element;
    if (numbering) {
      const indent = '   '.repeat(Math.min(8, Number(numbering.level ?? 0) || 0));
      blocks.push({ text: `${indent}${numbering.isOrdered ? '1.' : '-'} ${line.replaceAll('\n', ' ')}`, list: true });
    } else if (/^sitat$/i.test(styleName ?? '')) blocks.push({ text: line.replace(/^/gm, '> '), list: false });
    else blocks.push({ text: line, list: false });
  };
  for (const element of elements) write(element);
  const markdown = blocks
    .map(({ text, list }, index) => (index === 0 ? text : `${list && blocks[index - 1]?.list ? '\n' : '\n\n'}${text}`))
    .join('');
  return { markdown: markdown.trim(), lost: LOST.filter((kind) => lost.has(kind)) };
}

function lineOf(element: WordElement, lost: Set<Lost>): string {
  const pieces: Piece[] = [];
  const walk = (one: WordElement, bold: boolean, italic: boolean, href: string | null) => {
    const kind = LOST_TYPES[one.type];
    if (kind) lost.add(kind);
    if (one.isStrikethrough) lost.add('struck');
    const text = one.type === 'text' ? (one.value ?? '') : one.type === 'tab' ? ' ' : one.type === 'break' ? '\n' : '';
    const last = pieces.at(-1);
    if (text !== '') {
      if (last && last.bold === bold && last.italic === italic && last.href === href) last.text += text;
      else pieces.push({ text, bold, italic, href });
    }
    for (const child of one.children ?? [])
      walk(child, bold || one.isBold === true, italic || one.isItalic === true, one.href ?? href);
  };
  walk(element, false, false, null);
  const line = pieces.map(pieceMarkdown).join('').trim();
  return line.replace(/^([ \t]*)(#{1,6}\s|[-+>=~]|\d+[.)])/gm, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
  );
}

/** A piece with its marks around the words, not the spaces. */
function pieceMarkdown({ text, bold, italic, href }: Piece): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return breaks(text);
  const set = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked = `${set}${breaks(words.replace(/[\\`*_[\]]/g, '\\$&'))}${[...set].reverse().join('')}`;
  const linked = href !== null && /^(?:https?|mailto):[^\s<>()]+$/i.test(href) ? `[${marked}](${href})` : marked;
  return `${breaks(before)}${linked}${breaks(after)}`;
}

/** A line break within a paragraph as Markdown has it. */
const breaks = (text: string) => text.replace(/\n/g, '\\\n');
