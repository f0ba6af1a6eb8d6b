import { strFromU8, unzipSync } from 'fflate';
import { unzip } from '../../formats/zip.ts';
import { escapeXml } from '../xml.ts';
import { zipParts } from '../zip.ts';

/** Colours and typefaces of a template, as its theme part has them. */
export interface Theme {
  colours: string;
  fonts: string;
}

/** The owner's template can't be used. */
export class SlideTemplateError extends Error {
  override name = 'SlideTemplateError';
}

/**
 * Colours and typefaces of a presentation or presentation template (.pptx, .potx).
 * @throws SlideTemplateError when it is none
 */
export function themeOf(template: Uint8Array): Theme {
  const container = unzip(template, (path) =>
    /^ppt\/(?:theme\/theme\d+\.xml|slideMasters\/_rels\/.*|presentation\.xml)$/.test(path),
  );
  if (container.kind === 'refused') throw new SlideTemplateError(container.reason);
  const text = (path: string) => new TextDecoder().decode(container.parts.get(path) ?? new Uint8Array());
  // The first master's own: notes and handouts have theirs.
  const rels = text('ppt/slideMasters/_rels/slideMaster1.xml.rels');
  const path = /Target="\.\.\/(theme\/theme\d+\.xml)"/.exec(rels)?.[1] ?? 'theme/theme1.xml';
  const theme = text(`ppt/${path}`);
  const colours = /<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/.exec(theme)?.[0];
  const fonts = /<a:fontScheme\b[\s\S]*?<\/a:fontScheme>/.exec(theme)?.[0];
  if (!colours || !fonts) throw new SlideTemplateError('not-powerpoint');
  return { colours, fonts };
}

/** Colour of the figures in a chart: an ink that on dark parts is turned white. */
export const LABEL = '1E2B3D';
const DARK = /<c:spPr><a:solidFill><a:srgbClr val="(?:00497F|B3541E)"/;

/** Ours: the colours of the note's figures. */
const OWN_COLOURS = [
  ['dk1', '1E2B3C'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1E2B3C'],
  ['lt2', 'F5F8FB'],
  ['accent1', '00497F'],
  ['accent2', '6FA8D6'],
  ['accent3', 'B3541E'],
  ['accent4', '5A6472'],
  ['accent5', 'D9D9D9'],
  ['accent6', '2F6B4F'],
  ['hlink', '00497F'],
  ['folHlink', '5A6472'],
]
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join('');

/**
 * The package as it is the same every time: parts in order and without dates, charts numbered from one (the library counts
 * through the life of the process), every drawing with an id of its own, no mention of parts that are not there; and in the
 * note's language, with notes as paragraphs, and the theme's colours and typefaces.
 */
export function repeatable(bytes: Uint8Array, language: string, theme: Theme | null): Uint8Array {
  const parts = unzipSync(bytes);
  const chart = chartNumbers(Object.keys(parts));
  const paths = new Map(Object.keys(parts).map((path) => [path, chart(path)]));
  const present = new Set(paths.values());
  const clean = (path: string, content: Uint8Array): Uint8Array | string => {
    if (path.endsWith('.xlsx')) return undated(content);
    if (!/\.(?:xml|rels)$/.test(path)) return content;
    let xml = chart(strFromU8(content))
      .replace(/ altLang="[^"]*"/g, '')
      .replace(/\blang="en-US"/g, `lang="${language}"`);
    if (path === 'docProps/core.xml') xml = withoutDates(xml);
    if (path === '[Content_Types].xml')
      xml = xml.replace(/<Override\b[^>]*PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
        present.has(part) ? entry : '',
      );
    if (/^ppt\/(?:slides|slideLayouts)\/[^/]+\.xml$/.test(path)) xml = accessible(withOwnIds(onceInParagraph(xml)));
    if (path.startsWith('ppt/notesSlides/') && path.endsWith('.xml')) xml = notesInParagraphs(xml);
    if (/^ppt\/theme\/theme\d+\.xml$/.test(path)) xml = themed(xml, theme);
    if (path.startsWith('ppt/charts/')) xml = readable(xml);
    // Without a face of their own, runs and charts take the theme's.
    if (/^ppt\/(?:slides|slideLayouts|charts)\//.test(path))
      xml = xml.replace(/<a:(?:latin|ea|cs|sym) typeface="Arial"[^>]*\/>/g, '');
    return xml;
  };
  const files = Object.entries(parts).flatMap(([path, content]) =>
    path.endsWith('/') ? [] : [[paths.get(path) ?? path, clean(path, content)] as const],
  );
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : 1);
  return zipParts(files.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Gives the charts of a text (a path or XML that names them) their numbers from one. */
function chartNumbers(paths: string[]): (text: string) => string {
  const numbers = paths
    .flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const given = new Map(numbers.map((number, index) => [String(number), String(index + 1)]));
  return (text) =>
    text.replace(
      /((?:charts\/|_rels\/)chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (whole, before: string, number: string) => (given.has(number) ? `${before}${given.get(number)}` : whole),
    );
}

function withoutDates(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

/** The workbook within a chart, stored anew. */
function undated(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).filter(([path]) => !path.endsWith('/'));
  return zipParts(
    parts.map(([path, content]) => [path, path === 'docProps/core.xml' ? withoutDates(strFromU8(content)) : content]),
  );
}

/** The library has one colour for the figures of all series. */
function readable(xml: string): string {
  return xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) =>
    DARK.test(series.replace(/>\s+</g, '><'))
      ? series.replace(/<c:dLbls>[\s\S]*?<\/c:dLbls>/, (labels) => labels.replaceAll(LABEL, 'FFFFFF'))
      : series,
  );
}

/** The library gives the page number an id that another drawing may have. */
function withOwnIds(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${++id}"`);
}

/** Says that a table's first row is its head, and that the axis of time, told in text beside it, is there to be seen alone. */
function accessible(xml: string): string {
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(/(<p:cNvPr id="\d+" name="Shape \d+">)(<\/p:cNvPr>)/g, `$1${decorative}$2`);
}

/** The library tells a paragraph's shape before each of its runs; PowerPoint takes it at the head alone, else the file is damaged. */
function onceInParagraph(xml: string): string {
  return xml.replace(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|[\s\S]*?<\/a:pPr>)/g, '$1');
}

/** The library puts all notes in one run, whose line breaks no reader shows. */
function notesInParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, run, text: string, end) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r>${run}<a:t>${line}</a:t></a:r>${end}</a:p>`)
        .join(''),
  );
}

function themed(xml: string, theme: Theme | null): string {
  const colours = theme?.colours ?? `<a:clrScheme name="${escapeXml('Høringsanalyse')}">${OWN_COLOURS}</a:clrScheme>`;
  const coloured = xml.replace(/<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/, () => colours);
  return theme ? coloured.replace(/<a:fontScheme\b[\s\S]*?<\/a:fontScheme>/, () => theme.fonts) : coloured;
}
