import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ExportWords } from '../../norsk/export.ts';
import { type Block, type Inline, plainText } from '../blocks.ts';
import { xmlCharacters } from '../xml.ts';
import { columnWidths, LETTER } from './columns.ts';

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
  caption: string;
  quote: string;
  quoteSource: string;
  code: string;
  contents: string;
}

/** Width of the text on A4 with 25 mm margins, in twentieths of a point. */
export const TEXT_WIDTH = 9070;
const PIXEL = 15;
const WIDEST_FIGURE = 640;
const SHORT_TABLE = 9;
/** Tables are set smaller than the text, in half points. */
const TABLE_SIZE = 17;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

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
  return blocks.flatMap((block) =>
    block.kind === 'list' ? [...(block.ordered ? [block] : []), ...block.items.flatMap(numberedLists)] : [],
  );
}

/** The bookmark on a heading, which the contents list leads to. */
export const bookmarkOf = (id: string) => `notat_${id}`;

/** Writes blocks as Word paragraphs and tables in the given styles. */
export class DocxBlocks {
  private readonly styles: StyleIds;
  private readonly words: ExportWords;
  private readonly pictures: Map<string, Png>;
  private readonly numbered: List[];
  private readonly width: number;

  /** @param width of the text in twentieths of a point */
  constructor(blocks: Block[], styles: StyleIds, words: ExportWords, pictures: Map<string, Png>, width: number) {
    this.width = width;
    this.styles = styles;
    this.words = words;
    this.pictures = pictures;
    this.numbered = numberedLists(blocks);
  }

  write(block: Block): FileChild[] {
    switch (block.kind) {
      case 'heading': {
        const style = [this.styles.title, this.styles.heading1, this.styles.heading2][block.level - 1];
        const line = new Bookmark({ id: bookmarkOf(block.id), children: runs(block.line) });
        return [new Paragraph({ style: style ?? this.styles.heading3, children: [line], keepNext: true })];
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
      case 'rule':
        return [new Paragraph({ border: { bottom: RULE } })];
    }
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

function runs(line: Inline[], size?: number): ParagraphChild[] {
  return line.map((piece) => {
    if (piece === 'break') return new TextRun({ break: 1 });
    const run = new TextRun({
      text: xmlCharacters(piece.text),
      ...(size === undefined ? {} : { size }),
      ...(piece.bold ? { bold: true } : {}),
      ...(piece.italic ? { italics: true } : {}),
      ...(piece.code ? { font: 'Courier New' } : {}),
      ...(piece.href === null ? {} : { style: 'Hyperlink' }),
    });
    return piece.href === null ? run : new ExternalHyperlink({ link: piece.href, children: [run] });
  });
}

/** A table whose head is repeated on every page and whose rows are not divided. */
function tableOf(table: Extract<Block, { kind: 'table' }>, textWidth: number): Table {
  const widths = columnWidths(table, textWidth);
  // A short table stays on one page; of a long one, the head follows the first row.
  const short = table.rows.length <= SHORT_TABLE;
  const words = table.head.map(
    (line) =>
      Math.max(
        ...plainText(line)
          .split(/[\s-]/)
          .map((word) => word.length),
      ) * LETTER,
  );
  const standing = words.some((word, column) => table.numeric[column] && word > (widths[column] ?? 0));
  const row = (lines: Inline[][], head: boolean, last: boolean) =>
    new TableRow({
      ...(head && standing ? { height: { value: Math.max(...words) + 240, rule: HeightRule.ATLEAST } } : {}),
      tableHeader: head,
      cantSplit: true,
      children: widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(head && standing && table.numeric[column]
              ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }
              : {}),
            ...(head
              ? {
                  verticalAlign: VerticalAlign.BOTTOM,
                  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6ECF2' },
                }
              : {}),
            children: [
              new Paragraph({
                alignment: table.numeric[column] && !(head && standing) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { before: 0, after: 0 },
                keepNext: head || (short && !last),
                children: runs(lines[column] ?? [], TABLE_SIZE),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, insideHorizontal: RULE, left: NONE, right: NONE, insideVertical: NONE },
    rows: [
      row(table.head, true, false),
      ...table.rows.map((lines, index) => row(lines, false, index === table.rows.length - 1)),
    ],
  });
}
