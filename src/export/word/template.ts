import {
  type FileChild,
  type INumberingOptions,
  PatchType,
  patchDetector,
  patchDocument,
  type TemplatePageNumberEstimator,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { unzip } from '../../formats/zip.ts';
import { longDate } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import { escapeXml, xmlCharacters } from '../xml.ts';
import { zipParts } from '../zip.ts';
import { type StyleIds, TEXT_WIDTH } from './blocks.ts';
import { LANGUAGE } from './language.ts';

/** The owner's template can't be used; `reason` says why, in one word. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/** The names Word gives its styles in every language; the ids differ («Overskrift1»). */
const WORD_NAMES: Record<keyof StyleIds, string> = {
  title: 'title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  caption: 'caption',
  quote: 'sitat',
  quoteSource: 'sitatkilde',
  code: 'kode',
  contents: 'toc heading',
  placeholder: 'placeholder text',
};
/** What a style that the template lacks is made of. */
const MISSING: Record<keyof StyleIds, string> = {
  title: '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>',
  heading1:
    '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="100"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>',
  heading2:
    '<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="25"/></w:rPr>',
  heading3:
    '<w:pPr><w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr>',
  heading4:
    '<w:pPr><w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="3"/></w:pPr><w:rPr><w:b/></w:rPr>',
  caption: '<w:pPr><w:spacing w:before="160" w:after="80"/></w:pPr><w:rPr><w:b/></w:rPr>',
  quote:
    '<w:pPr><w:spacing w:before="80" w:after="20"/><w:ind w:left="400" w:right="400"/></w:pPr><w:rPr><w:i/></w:rPr>',
  quoteSource: '<w:pPr><w:spacing w:after="160"/><w:ind w:left="400" w:right="400"/></w:pPr>',
  code: '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>',
  contents: '<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="100"/></w:pPr><w:rPr><w:b/></w:rPr>',
  placeholder: '<w:rPr><w:color w:val="43505E"/></w:rPr>',
};

interface Filling {
  /** `titled`: the template has the title itself. */
  children: (styles: StyleIds, width: number, pages: ReadonlyMap<string, string>, titled: boolean) => FileChild[];
  numbering: INumberingOptions;
  /** None: the note is too long to be laid out here. */
  pageNumbers?: TemplatePageNumberEstimator;
  properties: { title: string; creator: string; lastModifiedBy: string };
  report: Report;
}

/**
 * Puts the note into the owner's template: where `{{notat}}` stands, or else in place of the template's own text. Page
 * size, margins, head, foot, logo and styles are the template's; styles it lacks are added. `{{tittel}}`, `{{eier}}`,
 * `{{saksnummer}}` and `{{frist}}` are filled in.
 * @throws TemplateError when the file is not a Word document
 */
export async function fillTemplate(template: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const { report } = filling;
  const { parts, types, document, styles } = templateParts(template);

  const { ids, xml } = withStyles(styles);
  const prepared = new Map<string, Uint8Array | string>(parts);
  // A template (.dotx) becomes a document.
  prepared.set(
    '[Content_Types].xml',
    types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
  );
  prepared.set('word/styles.xml', inLanguage(xml, LANGUAGE[report.language]));
  const keys = await detect(zipParts(prepared));
  const standsIn = keys.includes('notat');
  if (!standsIn) prepared.set('word/document.xml', onlyPlaceholder(document));
  const titled = standsIn && /\{\{\s*tittel\s*\}\}/.test(document.replace(/<[^>]+>/g, ''));

  const field = (value: string) =>
    ({ type: PatchType.PARAGRAPH, children: [new TextRun(xmlCharacters(value))] }) as const;
  const fields = {
    tittel: field(report.title),
    eier: field(report.owner),
    saksnummer: field(report.caseNumber),
    frist: field(report.deadline ? longDate(report.deadline, report.language) : ''),
  };
  const data = zipParts(prepared);
  let pages: ReadonlyMap<string, string> = new Map();
  const estimate = filling.pageNumbers;
  const fill = () =>
    patchDocument({
      outputType: 'uint8array',
      data,
      trimPlaceholders: true,
      patches: {
        ...Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key))),
        notat: { type: PatchType.DOCUMENT, children: filling.children(ids, textWidth(document), pages, titled) },
      },
      numbering: filling.numbering,
      ...(estimate
        ? {
            pageNumbers: (patched) => {
              const estimated = estimate(patched);
              pages = estimated.bookmarks;
              return estimated;
            },
          }
        : {}),
      properties: filling.properties,
    });
  // Filled twice: the first time shows which page each chapter lands on, for the contents list of the second.
  if (estimate) await fill();
  const filled = Object.entries(unzipSync(await fill()));
  // The library sets the page numbers of the list for its own margins, not the template's.
  const width = textWidth(document);
  const placed = (xml: Uint8Array) =>
    strFromU8(xml).replace(/(<w:tab w:val="right" w:pos=")9025(" w:leader="dot"\/>)/g, `$1${width}$2`);
  return zipParts(filled.map(([path, content]) => [path, path === 'word/document.xml' ? placed(content) : content]));
}

/**
 * The parts of a template, and the three that the note is put into.
 * @throws TemplateError when the file is not a Word document
 */
export function templateParts(template: Uint8Array) {
  const container = unzip(template, () => true);
  if (container.kind === 'refused') throw new TemplateError(container.reason);
  const { parts } = container;
  const text = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  const [types, document, styles] = ['[Content_Types].xml', 'word/document.xml', 'word/styles.xml'].map(text);
  if (!types || !document?.includes('<w:body>') || !styles?.includes('</w:styles>'))
    throw new TemplateError('not-word');
  return { parts, types, document, styles };
}

/** Width of the text between the margins of the last section. */
function textWidth(document: string): number {
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const read = (element: string, attribute: string) =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(section)?.[1] ?? Number.NaN);
  const width = read('pgSz', 'w') - read('pgMar', 'left') - read('pgMar', 'right');
  return width > 2000 && width < 20_000 ? width : TEXT_WIDTH;
}

/** The placeholders of a template; a package whose parts can't be parsed is no Word document. */
async function detect(data: Uint8Array): Promise<readonly string[]> {
  try {
    return await patchDetector({ data, trimPlaceholders: true });
  } catch (cause) {
    throw new TemplateError('not-word', { cause });
  }
}

/** The template's text gone, its last section (page, head and foot) kept. */
function onlyPlaceholder(document: string): string {
  const body = document.indexOf('<w:body>') + '<w:body>'.length;
  const end = document.lastIndexOf('</w:body>');
  const section = document.lastIndexOf('<w:sectPr', end);
  const kept = section > body ? document.slice(section, end) : '';
  return `${document.slice(0, body)}<w:p><w:r><w:t>{{notat}}</w:t></w:r></w:p>${kept}${document.slice(end)}`;
}

/** The styles with the note's language as the document's own: what quotes in another language differ from. */
function inLanguage(styles: string, language: string): string {
  const mark = `<w:lang w:val="${language}"/>`;
  const defaults = `<w:rPrDefault><w:rPr>${mark}</w:rPr></w:rPrDefault>`;
  if (!/<w:docDefaults[^/]*>/.test(styles))
    return styles.replace(/<w:docDefaults\/>|(?<=<w:styles\b[^>]*>)/, `<w:docDefaults>${defaults}</w:docDefaults>`);
  return styles.replace(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/, (found) => {
    if (/<w:lang\b/.test(found)) return found.replace(/<w:lang\b[^>]*>/, mark);
    if (!/<w:rPrDefault>/.test(found)) return found.replace(/<w:rPrDefault\/>|(?<=<w:docDefaults>)/, defaults);
    return found.replace(/<w:rPr\/>|<\/w:rPr>(?=\s*<\/w:rPrDefault>)/, (end) =>
      end === '</w:rPr>' ? `${mark}${end}` : `<w:rPr>${mark}</w:rPr>`,
    );
  });
}

/** Ids of the template's styles by Word's names, and its styles with those it lacks. */
function withStyles(styles: string): { ids: StyleIds; xml: string } {
  const known = new Map<string, string>();
  for (const [style] of styles.matchAll(/<w:style\b[^>]*w:type="(?:paragraph|character)"[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]+)"/.exec(style)?.[1];
    const name = /<w:name w:val="([^"]+)"/.exec(style)?.[1]?.toLowerCase();
    if (id && name && !known.has(name)) known.set(name, id);
  }
  const added: string[] = [];
  const ids = Object.fromEntries(
    Object.entries(WORD_NAMES).map(([key, name]) => {
      const id = known.get(name) ?? `Notat${key}`;
      if (!known.has(name))
        added.push(
          `<w:style w:type="${key === 'placeholder' ? 'character' : 'paragraph'}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:qFormat/>${MISSING[key as keyof StyleIds]}</w:style>`,
        );
      return [key, id];
    }),
  ) as unknown as StyleIds;
  return { ids, xml: styles.replace('</w:styles>', `${added.join('')}</w:styles>`) };
}
