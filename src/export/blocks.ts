import MarkdownIt, { type Token } from 'markdown-it';
import type { Language } from '../domain.ts';
import { exportWords } from '../norsk/export.ts';
import type { NoteLanguage } from '../norsk/numbers.ts';
import type { Chart } from './charts.ts';
import { stretchesOf, wordsIn } from './markdown/slots.ts';

/** A piece of a line with its marks; `language` where it is another than the note's. */
export type Inline =
  | { text: string; bold: boolean; italic: boolean; code: boolean; href: string | null; language?: Language }
  | 'break';

/** The note as blocks: what HTML and Word are both written from, so that it is composed in one place, the Markdown. */
export type Block =
  | { kind: 'heading'; level: number; id: string; line: Inline[] }
  | { kind: 'paragraph'; line: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; paragraphs: Inline[][]; source: Inline[] | null }
  | { kind: 'table'; number: number; caption: string; numeric: boolean[]; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'figure'; number: number; caption: string; chart: Chart }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | SlotBlock;

/** A place that belongs to people, with what stands there: their words, or an invitation to write. */
export interface SlotBlock {
  kind: 'slot';
  slot: string;
  /** Sum of what the machine put there. */
  sum: string;
  /** Nobody has written in it. */
  empty: boolean;
  blocks: Block[];
}

// What senders wrote is escaped in the note, `&` apart: with entities off, it stands as it was written.
const parser = new MarkdownIt({ html: false }).disable(['entity', 'autolink']);

/** Slots that no heading stands over: nothing to those who read the note until somebody has written there. */
const OPTIONAL = /^(?:summary$|brief:|proposal:)/;

/** Reads the Markdown note into blocks; figures are the given charts, and a picture that is none of them is its text. */
export function noteBlocks(markdown: string, charts: Chart[], language: NoteLanguage): Block[] {
  const reader = new BlockReader(charts, language);
  return stretchesOf(markdown).flatMap((stretch): Block[] => {
    if (stretch.kind === 'machine') return reader.read(parser.parse(stretch.markdown, {}));
    const { slot, sum, content } = stretch;
    const empty = wordsIn(content) === '';
    if (empty && OPTIONAL.test(slot)) return [];
    // Between the marks `<` is written as an entity, and is text again here. What people wrote opens no chapter.
    const blocks = reader.read(parser.parse(content.replaceAll('&lt;', '\\<'), {})).map(unheaded);
    return [{ kind: 'slot', slot, sum, empty, blocks }];
  });
}

function unheaded(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { kind: 'paragraph', line: block.line.map((piece) => (piece === 'break' ? piece : { ...piece, bold: true })) };
}

/** A cell of figures, perhaps with how many of them are unsure: «12 (3 usikkert)». */
const FIGURES = /^[\d\s\u2009.,–-]*(?: \([\d\u2009]+\s\p{L}+\))?$/u;

/** The text of a line without its marks. */
export function plainText(line: Inline[]): string {
  return line.map((piece) => (piece === 'break' ? ' ' : piece.text)).join('');
}

/** A row of a table with words in its first cell alone: a heading of the rows that follow. */
export function isGroupRow([, ...rest]: Inline[][]): boolean {
  return rest.length > 0 && rest.every((line) => plainText(line) === '');
}

class BlockReader {
  private at = 0;
  private headings = 0;
  private tables = 0;
  private figures = 0;
  /** The nearest chapter heading: what a table is named after. */
  private chapter = '';
  private tokens: Token[] = [];
  private readonly charts: Chart[];
  private readonly language: NoteLanguage;

  constructor(charts: Chart[], language: NoteLanguage) {
    this.charts = charts;
    this.language = language;
  }

  /** The blocks of a stretch of the note; counting goes on from the stretch before. */
  read(tokens: Token[]): Block[] {
    this.tokens = tokens;
    this.at = 0;
    return this.blocks(null);
  }

  /** Blocks up to the token that closes the one around them; null: to the end. */
  private blocks(close: string | null): Block[] {
    const found: Block[] = [];
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const block = this.block(token);
      if (block) found.push(block);
    }
    return found;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  /** The line inside a block that holds one line, past the block's end. */
  private line(): Inline[] {
    const line = this.inline(this.next());
    this.at += 1;
    return line;
  }

  private block(token: Token): Block | null {
    switch (token.type) {
      case 'heading_open': {
        const level = Number(token.tag.slice(1));
        const line = this.line();
        if (level <= 3) this.chapter = chapterOf(line);
        this.headings += 1;
        return { kind: 'heading', level, id: `k${this.headings}`, line };
      }
      case 'paragraph_open': {
        const chart = this.chartIn(this.tokens[this.at]);
        const line = this.line();
        if (!chart) return { kind: 'paragraph', line };
        this.figures += 1;
        return { kind: 'figure', number: this.figures, caption: chart.caption, chart };
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token);
      case 'blockquote_open':
        return this.quote();
      case 'table_open':
        return this.table();
      case 'fence':
      case 'code_block':
        return { kind: 'code', text: token.content };
      case 'hr':
        return { kind: 'rule' };
      default:
        return null;
    }
  }

  private list(open: Token): Block {
    const ordered = open.type === 'ordered_list_open';
    const items: Block[][] = [];
    for (let token = this.next(); token?.type === 'list_item_open'; token = this.next())
      items.push(this.blocks('list_item_close'));
    return { kind: 'list', ordered, start: Number(open.attrGet('start') ?? 1), items };
  }

  /** A quote's last paragraph says whose it is when it begins with a dash. */
  private quote(): Block {
    const paragraphs = this.blocks('blockquote_close').flatMap((block) => ('line' in block ? [block.line] : []));
    const last = paragraphs.at(-1);
    const source = paragraphs.length > 1 && last && plainText(last).startsWith('— ') ? last : null;
    return { kind: 'quote', paragraphs: source ? paragraphs.slice(0, -1) : paragraphs, source };
  }

  private table(): Block {
    const rows: Inline[][][] = [];
    const numeric: boolean[] = [];
    for (let token = this.next(); token && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'th_open') numeric.push(String(token.attrGet('style')).includes('right'));
      if (token.type === 'inline') rows.at(-1)?.push(this.inline(token));
    }
    const [head = [], ...body] = rows;
    this.tables += 1;
    const first = plainText(head[0] ?? []);
    const named = this.chapter.toLowerCase().includes(first.toLowerCase());
    const caption = named || first === '' ? this.chapter : exportWords(this.language).by(this.chapter, first);
    // A column of words is set to the left even where the note's Markdown sets every column but the first to the right.
    const right = numeric.map((set, column) => set && body.every((row) => FIGURES.test(plainText(row[column] ?? []))));
    return { kind: 'table', number: this.tables, caption, numeric: right, head, rows: body };
  }

  /** The chart that is all of a paragraph. */
  private chartIn(token: Token | undefined): Chart | undefined {
    const [only, ...rest] = token?.children ?? [];
    if (only?.type !== 'image' || rest.length > 0) return undefined;
    const name = String(only.attrGet('src') ?? '').replace(/^charts\//, '');
    return this.charts.find((chart) => chart.name === name);
  }

  private inline(token: Token | undefined): Inline[] {
    const line: Inline[] = [];
    let [bold, italic, href] = [0, 0, null as string | null];
    const add = (text: string, code = false) => {
      if (text !== '') line.push({ text, bold: bold > 0, italic: italic > 0, code, href });
    };
    for (const piece of token?.children ?? []) {
      if (piece.type === 'strong_open') bold += 1;
      else if (piece.type === 'strong_close') bold -= 1;
      else if (piece.type === 'em_open') italic += 1;
      else if (piece.type === 'em_close') italic -= 1;
      else if (piece.type === 'link_open') href = webAddress(String(piece.attrGet('href') ?? ''));
      else if (piece.type === 'link_close') href = null;
      else if (piece.type === 'softbreak') add(' ');
      else if (piece.type === 'hardbreak') line.push('break');
      else add(piece.content, piece.type === 'code_inline');
    }
    return line;
  }
}

/** Only addresses that lead to the web or a mailbox are links. */
function webAddress(href: string): string | null {
  return /^(?:https?|mailto):/i.test(href) ? href : null;
}

/** A heading as a table is named after it: without its number and what is said of it in italics. */
function chapterOf(line: Inline[]): string {
  return plainText(line.filter((piece) => piece === 'break' || !piece.italic))
    .replace(/^\d+\.\s+/, '')
    .trim();
}
