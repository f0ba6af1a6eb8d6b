import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ExtractWarning, SourceMetadata } from '../../domain.ts';
import { type RawLine, type ReadResult, unreadable } from '../document.ts';
import type { Scans } from '../scan/scans.ts';
import { leftOutOf, markupLines, xmlLines } from '../web/html.ts';
import { unzip } from '../zip.ts';
import { hiddenStyles, withHiddenStruck } from './docx-hidden.ts';
import { withNumbers } from './docx-numbers.ts';
import { asShown, commentsOf } from './docx-shown.ts';
import { withSheets } from './sheets.ts';

/** The parts that hold text and what it takes to read them. Pictures, fonts and embedded files stay packed. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/u;

/**
 * Reads a DOCX. Headings, list items and table rows come as lines; the page header's text comes first, since that is
 * where the letterhead is kept.
 */
export async function readDocx(bytes: Uint8Array, scans: Scans): Promise<ReadResult> {
  const container = unzip(bytes, (name) => TEXT_PART.test(name));
  if (container.kind === 'refused') return unreadable(container.reason);
  const { parts } = container;
  if (![...parts.keys()].some((name) => name.startsWith('word/document'))) return unreadable('corrupt');
  const styles = hiddenStyles(parts.get('word/styles.xml'));
  const decoded = (name: string) => new TextDecoder().decode(parts.get(name));
  const comments = commentsOf(decoded('word/comments.xml'));
  const warnings: ExtractWarning[] = [];
  for (const [name, part] of parts) {
    if (!TEXT_OF_BODY.test(name)) continue;
    const xml = new TextDecoder().decode(part);
    if (TRACKED.test(xml)) warnings.push({ code: 'tracked-changes', where: '1' });
    if (/<w:altChunk\s/u.test(xml))
      warnings.push({ code: 'attachment-unreadable', where: 'innsatt dokument', reason: 'unknown-type' });
    const shown = withNumbers(asShown(xml, comments), decoded('word/numbering.xml'), decoded('word/styles.xml'));
    parts.set(name, withHiddenStruck(new TextEncoder().encode(shown), styles));
  }
  if (comments.size > 0) warnings.push({ code: 'comments', where: '1' });
  let html: string;
  try {
    // Packed again without compression: mammoth then sees only what was inflated within the limits.
    const safe = zipSync(Object.fromEntries(parts), { level: 0 });
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(safe.buffer, safe.byteOffset, safe.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    html = converted.value;
  } catch {
    // Whatever the parser objects to is in the file: it has no other input.
    return unreadable('corrupt');
  }
  // The arrow is mammoth's own link back from a note to its place.
  const body = markupLines(withNotesMarked(html.replace(/<a href="#(?:foot|end)note-ref-[^"]{1,80}">↑<\/a>/gu, '')));
  if (body === null) return unreadable('corrupt');
  const lines = [...headerLines(parts), ...body];
  const result: ReadResult = {
    kind: 'pages',
    format: 'docx',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: coreMetadata(parts.get('docProps/core.xml')),
    warnings: [...leftOutOf(body), ...warnings],
  };
  const all = container.names.filter((name) => name.startsWith('word/media/'));
  return withSheets(result, bytes, { shown: picturesIn(decoded), all }, scans);
}

/** Names of the parts that hold the body's pictures, in its order (ECMA-376 part 1, 20.1.8.13; part 2, 9.3). */
function picturesIn(decoded: (name: string) => string): string[] {
  const targets = new Map(
    [...decoded('word/_rels/document.xml.rels').matchAll(/<Relationship\s[^>]{1,2000}>/gu)].map(([tag]) => [
      /\sId="([^"]{1,100})"/u.exec(tag)?.[1] ?? '',
      /\sTarget="(media\/[^"]{1,200})"/u.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...decoded('word/document.xml').matchAll(/\sr:(?:embed|id)="([^"]{1,100})"/gu)].flatMap(([, id = '']) => {
    const target = targets.get(id) ?? '';
    return target === '' ? [] : [`word/${target}`];
  });
}

/** Words put in, taken out or moved while changes were tracked (ECMA-376 part 1, 17.13.5). */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\s/u;

const TEXT_OF_BODY = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/u;

/** Notes at the end carry the mark that stands in the text («[1] Vedtatt …»), not a list's number. */
function withNotesMarked(html: string): string {
  const start = html.search(/<ol><li id="(?:foot|end)note-/u);
  if (start < 0) return html;
  let note = 0;
  const notes = html
    .slice(start)
    .replace(/<li id="(?:foot|end)note-[^"]{1,60}"><p>/gu, () => `<div><p>[${++note}] `)
    .replace(/<\/?(?:ol|li)>/gu, (tag) => (tag.startsWith('</') ? '</div>' : '<div>'));
  return html.slice(0, start) + notes;
}

function headerLines(parts: Map<string, Uint8Array>): RawLine[] {
  const names = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/u.test(name)).sort();
  const seen = new Set<string>();
  const lines: RawLine[] = [];
  for (const name of names) {
    for (const line of xmlLines(new TextDecoder().decode(parts.get(name))) ?? []) {
      // First, odd and even pages' headers repeat each other; a lone number is the page number field's stored value.
      if (line.text === '' || /^(?:side\s*)?\d*(?:\s*av\s*\d*)?$/iu.test(line.text) || seen.has(line.text)) continue;
      seen.add(line.text);
      lines.push(line);
    }
  }
  return lines;
}

/** Title and author of the Dublin Core part (ECMA-376 part 2, 11). The author is often the template's; it is only evidence. */
function coreMetadata(part: Uint8Array | undefined): SourceMetadata {
  if (part === undefined) return {};
  const xml = new TextDecoder().decode(part);
  const field = (name: string): string =>
    markupLines(new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,300})</${name}>`, 'u').exec(xml)?.[1] ?? '')?.[0]
      ?.text ?? '';
  const title = field('dc:title');
  const sender = field('dc:creator');
  return { ...(title === '' ? {} : { title }), ...(sender === '' ? {} : { sender }) };
}
