import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type INumberingOptions,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { strToU8, unzipSync } from 'fflate';
import { exportWords } from '../../norsk/export.ts';
import type { Report } from '../../report/model.ts';
import { type Block, plainText } from '../blocks.ts';
import type { Chart } from '../charts.ts';
import { publishedBlocks } from '../published.ts';
import { xmlCharacters } from '../xml.ts';
import { zipParts } from '../zip.ts';
import { A4, bookmarkOf, DocxBlocks, MARGIN, numberingOf, type Png, type StyleIds, TEXT_WIDTH } from './blocks.ts';
import { LANGUAGE } from './language.ts';
import { withReadSums } from './slots.ts';
import { OWN_STYLES, STYLES } from './styles.ts';
import { fillTemplate, TemplateError } from './template.ts';

export { TemplateError };

/** What a Word document is made with besides the note. */
export interface DocxOptions {
  /** The charts drawn, by chart name; a chart without one is told in words. */
  pictures: Map<string, Png>;
  /** The owner's template (.docx or .dotx): its styles, page, head and foot are used. */
  template?: Uint8Array;
  /** Without a list of contents: what is so short that it needs none. */
  short?: boolean;
  /** Leave out the slots nobody has written in. */
  writtenOnly?: boolean | undefined;
  /** Slots are marked as places to write in, which can be read back. */
  marked?: boolean;
}

/**
 * The note as a Word document with real headings, contents list with page numbers, tables with repeated heads, numbered
 * captions, quotes as a style, and figures with alt text. Made from the Markdown note, so the two say the same.
 * Same input, same bytes: the parts are stored anew without dates.
 * @throws TemplateError when the template is not a Word document
 */
export async function docxNote(
  report: Report,
  markdown: string,
  charts: Chart[],
  { pictures, template, writtenOnly, marked = false, short = false }: DocxOptions,
): Promise<Uint8Array> {
  const words = exportWords(report.language);
  const blocks = publishedBlocks(report, markdown, charts, writtenOnly);
  const properties = {
    title: xmlCharacters(report.title || report.slug),
    creator: 'Høringsanalyse',
    lastModifiedBy: 'Høringsanalyse',
  };
  const numbering = { config: numberingOf(blocks) } as unknown as INumberingOptions;
  const estimate = linesOf(blocks) <= LONGEST_LAID_OUT ? estimatePageNumbersWith({ guess: true }) : null;
  const children = (styles: StyleIds, width: number, pages: ReadonlyMap<string, string> | null, titled = false) =>
    contentOf(
      titled && blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks.slice(1) : blocks,
      styles,
      new DocxBlocks(blocks, { styles, words, pictures, width, writable: marked }),
      short ? null : words.contents,
      pages,
    );
  const finished = async (bytes: Uint8Array) => zipParts(await withReadSums(repeatable(bytes)));
  if (template)
    return finished(
      await fillTemplate(template, {
        children,
        numbering,
        ...(estimate ? { pageNumbers: estimate } : {}),
        properties,
        report,
      }),
    );
  const [page, of] = words.pageOf;
  const document = new Document({
    ...properties,
    numbering,
    ...(estimate ? { pageNumbers: withoutListNumbers(estimate) } : {}),
    styles: STYLES(LANGUAGE[report.language]),
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
                    size: 18,
                  }),
                ],
              }),
            ],
          }),
        },
        children: children(OWN_STYLES, TEXT_WIDTH, null),
      },
    ],
  });
  return finished(await Packer.toBuffer(document));
}

/**
 * What stands before the first chapter, the contents list, and the chapters.
 * @param contents its heading; null: no list
 * @param pages the page of each heading's bookmark; null: the library fills in the list itself
 */
function contentOf(
  blocks: Block[],
  styles: StyleIds,
  writer: DocxBlocks,
  contents: string | null,
  pages: ReadonlyMap<string, string> | null,
): FileChild[] {
  const chapter = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const front = chapter < 0 ? blocks : blocks.slice(0, chapter);
  const write = (part: Block[]) => part.flatMap((block) => writer.write(block));
  if (chapter < 0 || contents === null) return write(blocks);
  return [
    ...write(front),
    new Paragraph({ style: styles.contents, children: [new TextRun(contents)] }),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      ...(pages ? { cachedEntries: entriesOf(blocks, pages) } : {}),
    }),
    ...write(blocks.slice(chapter)),
  ];
}

/** Without the numbers of headings, which have none: all of the document would be read once more to look for them. */
function withoutListNumbers(estimate: PageNumberEstimator): PageNumberEstimator {
  return (body, context) => estimate(body, context);
}

/** Rows and paragraphs of a note: how long laying it out takes. */
function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length;
    return sum + (block.kind === 'slot' ? linesOf(block.blocks) : 1);
  }, 0);
}

/** The contents list of a template, which the library leaves empty. */
function entriesOf(blocks: Block[], pages: ReadonlyMap<string, string>) {
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level < 2 || block.level > 3) return [];
    const page = Number(pages.get(bookmarkOf(block.id)));
    const entry = { title: xmlCharacters(plainText(block.line)), level: block.level - 1, href: bookmarkOf(block.id) };
    return [Number.isInteger(page) ? { ...entry, page } : entry];
  });
}

/**
 * The parts of a package in order, no dates, and the ids the library counts through the life of the process or draws
 * by lot (bookmarks, drawings, links) numbered anew, so that the same note is the same bytes.
 */
function repeatable(bytes: Uint8Array): Map<string, Uint8Array> {
  const decoder = new TextDecoder();
  const links = numbered((number) => `rIdLenke${number}`);
  const link = (_: string, before: string, id: string) => `${before}${/^rId\d+$/.test(id) ? id : links(id)}"`;
  const clean: Record<string, (xml: string) => string> = {
    'docProps/core.xml': (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''),
    'word/_rels/document.xml.rels': (xml) => xml.replace(/( Id=")([^"]+)"/g, link),
    'word/document.xml': (xml) => {
      const names = numbered((number) => `_Toc${number}`);
      const bookmarks = numbered((number) => String(FIRST_ID + number));
      const drawings = numbered((number) => String(FIRST_ID + number));
      return xml
        .replace(/_Toc\d{1,7}(?!\d)/g, names)
        .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g, (_, before, id) => `${before}${bookmarks(id)}"`)
        .replace(/(<wp:docPr\b[^>]*? id=")(\d+)"/g, (_, before, id) => `${before}${drawings(id)}"`)
        .replace(/(\br:(?:id|embed|link)=")([^"]+)"/g, link);
    },
  };
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    const cleaned = clean[path]?.(decoder.decode(content));
    return [path, cleaned === undefined ? content : strToU8(cleaned)];
  });
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : 1);
  return new Map(parts.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Of a longer note (thousands of senders in a table) Word works out the page numbers itself; laying it out here takes minutes. */
const LONGEST_LAID_OUT = 3000;
/** Past the ids in a template's head and foot. */
const FIRST_ID = 10_000;

/** Gives each name met a new one by its turn. */
function numbered(name: (number: number) => string): (old: string) => string {
  const given = new Map<string, string>();
  return (old) => {
    const known = given.get(old) ?? name(given.size + 1);
    given.set(old, known);
    return known;
  };
}
