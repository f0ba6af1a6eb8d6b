import type { ExtractWarning } from '../../domain.ts';
import { type RawLine, type ReadResult, unreadable } from '../document.ts';
import type { Scans } from '../scan/scans.ts';
import { leftOutOf, xmlLines } from '../web/html.ts';
import { unzip } from '../zip.ts';
import { withNumbers } from './odt-numbers.ts';
import { withSheets } from './sheets.ts';

/** OpenDocument's elements (OASIS ODF 1.3, part 3) by what HTML calls them, so that lists, rows and line breaks are kept. */
const HTML_NAMES = new Map([
  ['text:p', 'p'],
  ['text:h', 'h2'],
  ['text:list', 'ul'],
  ['text:list-item', 'li'],
  ['text:line-break', 'br'],
  ['table:table', 'table'],
  ['table:table-row', 'tr'],
  ['table:table-cell', 'td'],
]);

/** Reads an OpenDocument text: the body of content.xml, headings and paragraphs as lines, and the sheets put in as pictures. */
export async function readOdt(bytes: Uint8Array, scans: Scans): Promise<ReadResult> {
  const container = unzip(
    bytes,
    (name) => name === 'content.xml' || name === 'styles.xml' || name === 'META-INF/manifest.xml',
  );
  if (container.kind === 'refused') return unreadable(container.reason);
  const manifest = new TextDecoder().decode(container.parts.get('META-INF/manifest.xml'));
  if (manifest.includes('manifest:encryption-data')) return unreadable('encrypted');
  const content = container.parts.get('content.xml');
  if (content === undefined) return unreadable('corrupt');
  const xml = new TextDecoder().decode(content);
  const common = new TextDecoder().decode(container.parts.get('styles.xml'));
  const start = xml.indexOf('<office:text');
  const end = xml.lastIndexOf('</office:text>');
  if (start < 0 || end < start) return unreadable('corrupt');
  const warnings: ExtractWarning[] = [];
  if (/<text:(?:change-start|change)\s/u.test(xml)) warnings.push({ code: 'tracked-changes', where: '1' });
  if (xml.includes('<office:annotation')) warnings.push({ code: 'comments', where: '1' });
  const asHtml = (part: string, styles: Set<string>) =>
    withNotesLast(withHidden(withSpaces(withRemarks(part)), styles)).replace(
      /<(\/?)([a-z]{1,10}:[a-z-]{1,20})(?=[\s/>])/gu,
      (tag, slash: string, name: string) => {
        const html = HTML_NAMES.get(name);
        return html === undefined ? tag : `<${slash}${html}`;
      },
    );
  const body = xmlLines(
    asHtml(
      withNumbers(xml.slice(start, end), common + xml.slice(0, start)),
      hiddenStyles(common + xml.slice(0, start)),
    ),
  );
  if (body === null) return unreadable('corrupt');
  const header = xmlLines(asHtml(headerOf(common), hiddenStyles(common))) ?? [];
  const lines = [...onceEach(header), ...body];
  const pictures = [...xml.slice(start, end).matchAll(/\sxlink:href="(?:\.\/)?(Pictures\/[^"]{1,200})"/gu)];
  const result: ReadResult = {
    kind: 'pages',
    format: 'odt',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: {},
    warnings: [...leftOutOf(lines), ...warnings],
  };
  const shown = pictures.map(([, name = '']) => name);
  const all = container.names.filter((name) => name.startsWith('Pictures/'));
  return withSheets(result, bytes, { shown, all }, scans);
}

/** The heads of pages, where the letterhead is kept (ODF 1.3 part 3, 16.10). */
function headerOf(styles: string): string {
  return [...styles.matchAll(/<style:header(?:-first|-left)?>([\s\S]{0,100000}?)<\/style:header(?:-first|-left)?>/gu)]
    .map(([, header = '']) => header)
    .join('');
}

/** First, left and right pages' heads repeat each other; a lone number is a page's. */
function onceEach(lines: RawLine[]): RawLine[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    const told = text !== '' && !seen.has(text) && !/^(?:side\s*)?\d*(?:\s*av\s*\d*)?$/iu.test(text);
    seen.add(text);
    return told;
  });
}

/**
 * Spaces that are elements (6.1.3). A tab or a break inside a sentence stands for a space: lower case goes on on both
 * sides, and behind a break the sentence ends.
 */
function withSpaces(xml: string): string {
  return xml
    .replace(/<text:s(?:\s+text:c="(\d{1,3})")?\s*\/>/gu, (_, count: string | undefined) =>
      ' '.repeat(Math.max(1, Number(count ?? 1))),
    )
    .replace(/(?<=\p{Ll})<text:tab\s*\/>(?=\p{Ll})/gu, ' ')
    .replace(/(?<=[\p{Ll},] ?)<text:line-break\s*\/>(?=\p{Ll}[^<>]{0,400} [^<>]{0,400}[.?!]\s*<)/gu, ' ');
}

/** A remark in the margin follows the paragraph it is put on. */
function withRemarks(xml: string): string {
  if (!xml.includes('<office:annotation')) return xml;
  const remarks: string[] = [];
  return xml.replace(
    /<office:annotation\s[\s\S]{0,50000}?<\/office:annotation>|<office:annotation-end[^<>]*>|<\/text:(?:p|h)>/gu,
    (piece) => {
      if (piece.startsWith('<office:annotation-end')) return '';
      if (!piece.startsWith('</')) {
        remarks.push(...(piece.match(/<text:p(?:\s[^<>]*)?>[\s\S]{0,20000}?<\/text:p>/gu) ?? []));
        return '';
      }
      return piece + remarks.splice(0).join('');
    },
  );
}

/** Styles that hide or strike their text, or whose parent does (ODF 1.3 part 3, 20.395, 20.370 and 20.371). */
function hiddenStyles(xml: string): Set<string> {
  const styles = new Map<string, { hides: boolean | null; parent: string | undefined }>();
  for (const piece of xml.split(/(?=<style:style\s)/u)) {
    const style = piece.split('</style:style>', 1)[0] ?? '';
    const name = /^<style:style\s[^>]{0,500}style:name="([^"]{1,100})"/u.exec(style)?.[1];
    if (name === undefined) continue;
    const hides = /text:display="none"|style:text-line-through-(?:style|type)="(?!none)/u.test(style);
    const shows = /text:display="true"|style:text-line-through-(?:style|type)="none"/u.test(style);
    const parent = /^<style:style\s[^>]{0,500}style:parent-style-name="([^"]{1,100})"/u.exec(style)?.[1];
    styles.set(name, { hides: hides ? true : shows ? false : null, parent });
  }
  const hidden = [...styles.keys()].filter((name) => {
    const seen = new Set<string>();
    for (let at: string | undefined = name; at !== undefined && !seen.has(at) && seen.size < 20; ) {
      seen.add(at);
      const style = styles.get(at);
      if (style?.hides !== null && style !== undefined) return style.hides;
      at = style?.parent;
    }
    return false;
  });
  return new Set(hidden);
}

const IS_HIDDEN = /<text:(?:section|hidden-text)\s[^>]{0,1000}text:(?:is-hidden="true"|display="none")/u;

/** Marks hidden sections, paragraphs, fields and text in hidden or struck styles as HTML marks what is not shown. */
function withHidden(xml: string, styles: Set<string>): string {
  return withHiddenParagraphs(xml)
    .replace(/<text:(?:section|hidden-text)\s[^>]*/gu, (tag) =>
      IS_HIDDEN.test(tag) ? tag.replace(/^<\S+/u, (open) => `${open} hidden=""`) : tag,
    )
    .replace(
      /(<text:(?:p|h|span))( [^>]{0,300}?)? text:style-name="([^"]{1,100})"/gu,
      (tag, open: string, between: string | undefined, name: string) =>
        styles.has(name) ? `${open} hidden=""${between ?? ''}` : tag,
    );
}

/** A field in a paragraph may hide all of it. */
function withHiddenParagraphs(xml: string): string {
  if (!xml.includes('<text:hidden-paragraph')) return xml;
  return xml
    .split(/(?<=<\/text:[ph]>)/u)
    .map((piece) => {
      if (!/<text:hidden-paragraph\s[^>]{0,1000}text:is-hidden="true"/u.test(piece)) return piece;
      const open = Math.max(...['<text:p>', '<text:p ', '<text:h>', '<text:h '].map((tag) => piece.lastIndexOf(tag)));
      return open < 0
        ? piece
        : `${piece.slice(0, open + '<text:p'.length)} hidden=""${piece.slice(open + '<text:p'.length)}`;
    })
    .join('');
}

/** A note leaves its mark where it stands, and its text goes last: else it divides the sentence. */
function withNotesLast(xml: string): string {
  const [first = '', ...pieces] = xml.split(/<text:note(?=\s)/u);
  const notes: string[] = [];
  const rest = pieces.map((piece) => {
    const end = piece.indexOf('</text:note>');
    if (end < 0) return piece;
    const body = piece.indexOf('<text:note-body>');
    const mark = `[${notes.length + 1}]`;
    const text = body < 0 ? '' : piece.slice(body, end).replace(/<[^>]{0,500}>/gu, ' ');
    notes.push(`<p>${mark} ${text.replace(/\s+/gu, ' ').trim()}</p>`);
    return mark + piece.slice(end + '</text:note>'.length);
  });
  return first + rest.join('') + notes.join('');
}
