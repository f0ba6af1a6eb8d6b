import type { ReadResult } from '../document.ts';
import { leftOutOf, markupLines } from '../web/html.ts';
import { rtfTokens } from './tokens.ts';
import { type RtfBody, RtfWriter } from './writer.ts';

/** The first letters of every RTF file. */
export function isRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf');
}

/**
 * Reads RTF 1.9 with code pages by font, tables as rows, list numbers as they are shown, notes last and comments after
 * their paragraph; hidden, struck and deleted text left out.
 */
export function readRtfBody(bytes: Uint8Array): RtfBody {
  const writer = new RtfWriter();
  for (const token of rtfTokens(bytes)) writer.take(token);
  return writer.finish();
}

/** Reads an RTF file. */
export function readRtf(bytes: Uint8Array): ReadResult {
  const body = readRtfBody(bytes);
  const lines = body.html === '' ? body.lines : (markupLines(body.html) ?? []);
  return {
    kind: 'pages',
    format: 'rtf',
    pages: [{ number: 1, lines, breaks: 'paragraph' }],
    metadata: {},
    warnings: [...leftOutOf(lines), ...body.warnings],
  };
}
