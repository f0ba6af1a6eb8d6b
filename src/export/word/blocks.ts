import {
  AlignmentType,
  Bookmark,
  type FileChild,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx';
import type { ExportWords } from '../../norsk/export.ts';
import { type Block, plainText, type SlotBlock } from '../blocks.ts';
import { xmlCharacters } from '../xml.ts';
import { runs } from './runs.ts';
import { slotControl } from './slots.ts';
import { RULE, tableOf } from './table.ts';

/** A drawing of a chart with its size on paper in CSS pixels. */
export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Ids of the paragraph styles the note is set in; a template has its own, by the names Word gives them. */
export interface StyleIds {
  title: string;
  heading1: string;
  heading2: string;
  heading3: string;
  heading4: string;
  caption: string;
  quote: string;
  quoteSource: string;
  code: string;
  contents: string;
  /** Of letters, not paragraphs. */
  placeholder: string;
}

/** An A4 page in twentieths of a point, and margins of 22 mm, which keep a note of 35 answers within fourteen pages. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = 1247;
export const TEXT_WIDTH = A4.width - 2 * MARGIN;
const PIXEL = 15;
const WIDEST_FIGURE = 640;

/** The lists of the note, as the document's numbering knows them; each numbered list counts from its own start. */
export function numberingOf(blocks: Block[]): { reference: string; levels: object[] }[] {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], start: number) => (depth: number) => ({
    level: depth,
    format,
    start,
    text: format === LevelFormat.BULLET ? '•' : `%${depth + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 + depth * 360, hanging: 280 } } },
  });
  return [
    { reference: 'punkter', levels: [0, 1, 2].map(level(LevelFormat.BULLET, 1)) },
    ...numberedLists(blocks).map((list, index) => ({
      reference: `tall-${index}`,
      levels: [0, 1, 2].map(level(LevelFormat.DECIMAL, list.start)),
    })),
  ];
}

type List = Extract<Block, { kind: 'list' }>;

function numberedLists(blocks: Block[]): List[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'slot') return numberedLists(block.blocks);
    return block.kind === 'list' ? [...(block.ordered ? [block] : []), ...block.items.flatMap(numberedLists)] : [];
  });
}

/** The bookmark on a heading, which the contents list leads to. */
export const bookmarkOf = (id: string) => `notat_${id}`;

/** How a document is set. */
interface Setting {
  styles: StyleIds;
  words: ExportWords;
  pictures: Map<string, Png>;
  /** Of the text, in twentieths of a point. */
  width: number;
  /** Slots are marked as places to write in. */
  writable: boolean;
}

/** Writes blocks as Word paragraphs and tables in the given styles. */
export class DocxBlocks {
  private readonly styles: StyleIds;
  private readonly words: ExportWords;
  private readonly pictures: Map<string, Png>;
  private readonly numbered: List[];
  private readonly width: number;
  private readonly writable: boolean;

  constructor(blocks: Block[], setting: Setting) {
    this.width = setting.width;
    this.styles = setting.styles;
    this.words = setting.words;
    this.pictures = setting.pictures;
    this.writable = setting.writable;
    this.numbered = numberedLists(blocks);
  }

  write(block: Block): FileChild[] {
    switch (block.kind) {
      case 'heading': {
        const { title, heading1, heading2, heading3, heading4 } = this.styles;
        const style = [title, heading1, heading2, heading3][block.level - 1];
        const line = new Bookmark({ id: bookmarkOf(block.id), children: runs(block.line) });
        return [new Paragraph({ style: style ?? heading4, children: [line], keepNext: true })];
      }
      case 'paragraph':
        // A line all in bold is the heading of what follows it.
        return [
          new Paragraph({
            children: runs(block.line),
            keepNext: block.line.every((one) => one === 'break' || one.bold),
          }),
        ];
      case 'list':
        return this.list(block, 0);
      case 'quote':
        return [
          ...block.paragraphs.map(
            (line) =>
              new Paragraph({ style: this.styles.quote, children: runs(line), keepNext: block.source !== null }),
          ),
          ...(block.source ? [new Paragraph({ style: this.styles.quoteSource, children: runs(block.source) })] : []),
        ];
      case 'table':
        return [
          this.caption(this.words.table, block.number, block.caption, true),
          tableOf(block, this.width),
          new Paragraph({ text: '' }),
        ];
      case 'figure':
        return this.figure(block);
      case 'code':
        return block.text
          .trimEnd()
          .split('\n')
          .map((line) => new Paragraph({ style: this.styles.code, children: [new TextRun(xmlCharacters(line))] }));
      case 'slot':
        return this.slot(block);
      case 'rule':
        return [new Paragraph({ border: { bottom: RULE } })];
    }
  }

  /** What people wrote; in a document to write in, marked as theirs, and empty ones with an invitation. */
  private slot(block: SlotBlock): FileChild[] {
    const children = block.blocks.flatMap((inner) => this.write(inner));
    if (!this.writable) return children;
    const invitation = new Paragraph({
      children: block.blocks.flatMap((inner) =>
        'line' in inner
          ? [new TextRun({ text: xmlCharacters(plainText(inner.line)), style: this.styles.placeholder })]
          : [],
      ),
    });
    return slotControl(block, this.words.yours, block.empty ? [invitation] : children);
  }

  private list(list: List, depth: number): FileChild[] {
    const reference = list.ordered ? `tall-${this.numbered.indexOf(list)}` : 'punkter';
    return list.items.flatMap((item) =>
      item.flatMap((block, index) => {
        if (block.kind === 'list') return this.list(block, Math.min(depth + 1, 2));
        if (block.kind !== 'paragraph' || index > 0) return this.write(block);
        return [
          new Paragraph({ children: runs(block.line), numbering: { reference, level: depth }, spacing: { after: 50 } }),
        ];
      }),
    );
  }

  /** «Tabell 3. Kostnader, etter sektor», with Word's own counter. */
  private caption(label: string, number: number, text: string, above: boolean): Paragraph {
    return new Paragraph({
      style: this.styles.caption,
      keepNext: above,
      children: [
        new TextRun(`${label} `),
        new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
        new TextRun(xmlCharacters(text === '' ? '' : `. ${text}`)),
      ],
    });
  }

  private figure({ chart, number, caption }: Extract<Block, { kind: 'figure' }>): FileChild[] {
    const picture = this.pictures.get(chart.name);
    if (!picture) return [new Paragraph({ children: [new TextRun(xmlCharacters(chart.alt))] })];
    const width = Math.min(Math.floor(this.width / PIXEL), WIDEST_FIGURE);
    const height = Math.round((picture.height / picture.width) * width);
    return [
      new Paragraph({
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new ImageRun({
            type: 'png',
            data: picture.bytes,
            transformation: { width, height },
            altText: { name: chart.name, title: xmlCharacters(caption), description: xmlCharacters(chart.alt) },
          }),
        ],
      }),
      this.caption(this.words.figure, number, caption, false),
    ];
  }
}
