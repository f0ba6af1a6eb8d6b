import { type ReadResult, unreadable } from './document.ts';
import { xmlLines } from './html.ts';
import { unzip } from './zip.ts';

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
  const lines = xmlLines(xml.slice(start, end));
  if (lines === null) return unreadable('corrupt');
  return {
    kind: 'pages',
    format: 'odt',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: {},
    warnings: [],
  };
}
