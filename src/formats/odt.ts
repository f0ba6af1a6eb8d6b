import { type ReadResult, unreadable } from './document.ts';
import { leavesOut, xmlLines } from './html.ts';
import { unzip } from './zip.ts';

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
  const container = unzip(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
  if (container.kind === 'refused') return unreadable(container.reason);
  const manifest = new TextDecoder().decode(container.parts.get('META-INF/manifest.xml'));
  if (manifest.includes('manifest:encryption-data')) return unreadable('encrypted');
  const content = container.parts.get('content.xml');
  if (content === undefined) return unreadable('corrupt');
  const xml = new TextDecoder().decode(content);
  const start = xml.indexOf('<office:text');
  const end = xml.lastIndexOf('</office:text>');
  if (start < 0 || end < start) return unreadable('corrupt');
  const body = withNotesLast(withHidden(xml.slice(start, end), hiddenStyles(xml.slice(0, start)))).replace(
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
    warnings: leavesOut(lines) ? [{ code: 'hidden-text', where: '1' }] : [],
  };
}

/** Automatic styles that hide or strike their text (ODF 1.3 part 3, 20.395 and 20.370). */
function hiddenStyles(xml: string): Set<string> {
  return new Set(
    xml.split('</style:style>').flatMap((style) => {
      const from = style.lastIndexOf('<style:style ');
      const hides = /text:display="none"|style:text-line-through-style="(?!none)/u.test(style.slice(from));
      const name = /style:name="([^"]{1,100})"/u.exec(style.slice(from))?.[1];
      return from >= 0 && hides && name !== undefined ? [name] : [];
    }),
  );
}

/** Marks hidden sections and text in hidden or struck styles as HTML marks what is not shown. */
function withHidden(xml: string, styles: Set<string>): string {
  return xml
    .replace(/<text:section(?=\s[^>]{0,500}text:display="none")/gu, '<text:section hidden=""')
    .replace(/(<text:(?:p|h|span)) text:style-name="([^"]{1,100})"/gu, (tag, open: string, name: string) =>
      styles.has(name) ? `${open} hidden=""` : tag,
    );
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
