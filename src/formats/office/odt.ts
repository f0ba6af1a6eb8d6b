import { type ReadResult, unreadable } from '../document.ts';
import { leftOutOf, xmlLines } from '../web/html.ts';
import { unzip } from '../zip.ts';

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

/** Reads an OpenDocument text: the body of content.xml, headings and paragraphs as lines. */
export function readOdt(bytes: Uint8Array): ReadResult {
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
  const body = withNotesLast(withHidden(xml.slice(start, end), hiddenStyles(common + xml.slice(0, start)))).replace(
    /<(\/?)([a-z]{1,10}:[a-z-]{1,20})(?=[\s/>])/gu,
    (tag, slash: string, name: string) => {
      const html = HTML_NAMES.get(name);
      return html === undefined ? tag : `<${slash}${html}`;
    },
  );
  const lines = xmlLines(body);
  if (lines === null) return unreadable('corrupt');
  return {
    kind: 'pages',
    format: 'odt',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: {},
    warnings: leftOutOf(lines),
  };
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
