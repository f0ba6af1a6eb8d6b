import type { ExtractWarning } from '../domain.ts';
import { linesOf, type RawPage, type ReadResult } from './document.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { webAnswerMetadata } from './web/web-answer.ts';

/** Text of bytes and whether the encoding had to be guessed; null when the bytes are no text. */
export interface DecodedText {
  text: string;
  guessed: boolean;
}

/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.02;

/** The first bytes of a file, cut so that no UTF-8 character is divided (RFC 3629: continuation bytes are 10xxxxxx). */
export function head(bytes: Uint8Array, length: number): Uint8Array {
  let end = Math.min(length, bytes.length);
  while (end < bytes.length && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/**
 * Decodes plain text: UTF-8 (with or without a byte order mark), UTF-16 with a mark, else Windows-1252, whose letters are
 * those of Latin-1. Returns null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  if (controlShare(bytes) > MAX_CONTROL_SHARE) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: windows1252(bytes), guessed: true };
  }
}

/** What Windows-1252 has where Latin-1 has control characters, 0x80–0x9F (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes Windows-1252. Node 20's own decoder gives Latin-1 under that name: quotes and dashes would be lost. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return 1;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  // A stray control character happens in real text, also in a short one.
  return controls <= 3 ? 0 : controls / length;
}

/** Reads a plain text or Markdown file. A form feed starts a new page. */
export function readText(bytes: Uint8Array): ReadResult {
  // Of a file far longer than what is kept, the rest is not even decoded.
  const read = head(bytes, MAX_TEXT_BYTES);
  const decoded = decodeText(read);
  if (decoded === null) return { kind: 'unreadable', reason: 'unknown-type' };
  const warnings: ExtractWarning[] = decoded.guessed ? [{ code: 'encoding-guessed', where: 'windows-1252' }] : [];
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
