import { type ReadResult, unreadable } from './document.ts';
import { xmlLines } from './html.ts';
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
  const body = xml
    .slice(start, end)
    .replace(/<(\/?)([a-z]{1,10}:[a-z-]{1,20})(?=[\s/>])/gu, (tag, slash: string, name: string) => {
      const html = HTML_NAMES.get(name);
      return html === undefined ? tag : `<${slash}${html}`;
    });
  const lines = xmlLines(body);
  if (lines === null) return unreadable('corrupt');
  return {
    kind: 'pages',
    format: 'odt',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: {},
    warnings: [],
  };
}
