import type { ExtractWarning } from '../domain.ts';
import { gridOfText } from './answers/grid.ts';
import { isAnswerTable } from './answers/tell.ts';
import { linesOf, type RawPage, type ReadResult } from './document.ts';
import { decodeText } from './encoding.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { webAnswerMetadata } from './web/web-answer.ts';

/** The first bytes of a file, cut so that no UTF-8 character is divided (RFC 3629: continuation bytes are 10xxxxxx). */
export function head(bytes: Uint8Array, length: number): Uint8Array {
  let end = Math.min(length, bytes.length);
  while (end < bytes.length && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/** Reads a plain text or Markdown file. A form feed starts a new page. */
export function readText(bytes: Uint8Array): ReadResult {
  // Of a file far longer than what is kept, the rest is not even decoded.
  const read = head(bytes, MAX_TEXT_BYTES);
  const decoded = decodeText(read);
  if (decoded === null) return { kind: 'unreadable', reason: 'unknown-type' };
  if (isAnswerTable(gridOfText(decoded.text)?.rows.map(({ cells }) => cells) ?? []))
    return { kind: 'unreadable', reason: 'table-of-answers' };
  const warnings: ExtractWarning[] = decoded.guessed ? [{ code: 'encoding-guessed', where: '1' }] : [];
  const pages: RawPage[] = decoded.text
    .split('\f')
    .map((text, index) => ({ number: index + 1, lines: linesOf(text), breaks: 'unknown' as const }));
  return {
    kind: 'pages',
    format: 'text',
    pages,
    metadata: webAnswerMetadata(pages[0]?.lines.map((line) => line.text) ?? []),
    warnings: read.length < bytes.length ? [...warnings, { code: 'truncated', where: String(pages.length) }] : warnings,
  };
}
