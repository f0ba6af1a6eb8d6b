import { fileTypeFromBuffer } from 'file-type';
import type { Format } from '../domain.ts';
import { decodeText, head } from './text.ts';

/** The type of a file by its content; `encrypted` is a password-protected Office file, `unknown` anything not read. */
export type Detected = Format | 'empty' | 'encrypted' | 'unknown';

/** Types whose files are text too, but none that is read. */
const TEXTUAL_OTHERS = new Set(['rtf', 'ps', 'eps', 'ics', 'vcf']);

/** How far into the file the sniffing looks: Acrobat accepts a PDF header within the first 1,024 bytes. */
const PDF_WINDOW = 1024;
const HTML_WINDOW = 4096;
const MAIL_WINDOW = 16_384;

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const HTML_FRAGMENT = /^\s*<(?:div|article|main|section|p|h1|meta|table|span)\b[^>]{0,500}>/iu;
const MAIL_HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):/u;
/** Headers a letter typed as text never has. */
const MAIL_PROOF = new Set([
  'received',
  'return-path',
  'message-id',
  'mime-version',
  'delivered-to',
  'x-mailer',
  'dkim-signature',
]);
const MAIL_USUAL = new Set(['from', 'to', 'subject', 'date', 'content-type', 'cc', 'reply-to']);

/** Decides the type of a file from its bytes alone. The name is never asked: it is often wrong and always free to lie. */
export async function detect(bytes: Uint8Array): Promise<Detected> {
  if (bytes.length === 0) return 'empty';
  if (latin1(bytes, PDF_WINDOW).includes('%PDF-')) return 'pdf';
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // Two letters can pass for a binary file's mark («BM …» for a bitmap's): text that decodes without a doubt is text.
  if (!TEXTUAL_OTHERS.has(type?.ext ?? '') && decodeText(head(bytes, MAIL_WINDOW))?.guessed === false) {
    return textKind(bytes);
  }
  switch (type?.ext) {
    case 'docx':
    case 'docm':
    case 'dotx':
      return 'docx';
    case 'odt':
    case 'ott':
      return 'odt';
    case 'cfb':
      return isEncryptedOffice(bytes) ? 'encrypted' : 'unknown';
    case 'zip':
      return zipKind(bytes);
    case 'xml':
    case 'eml':
    case undefined:
      return textKind(bytes);
    default:
      return 'unknown';
  }
}

function latin1(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

/** Office encrypts by wrapping the package in a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** A DOCX whose directory is cut off or whose first entries are unusual still names its parts in the bytes. */
function zipKind(bytes: Uint8Array): Detected {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes('word/document')) return 'docx';
  return content.includes('mimetypeapplication/vnd.oasis.opendocument.text') ? 'odt' : 'unknown';
}

function textKind(bytes: Uint8Array): Detected {
  const decoded = decodeText(head(bytes, MAIL_WINDOW));
  if (decoded === null) return 'unknown';
  const { text } = decoded;
  if (isMail(text)) return 'eml';
  const start = text.slice(0, HTML_WINDOW).replace(/^\uFEFF/u, '');
  if (HTML_START.test(start)) return 'html';
  if (HTML_FRAGMENT.test(start) && /<\/(?:div|article|main|section|p|h1|table|span)>/iu.test(text)) return 'html';
  return start.trimStart().startsWith('<?xml') ? 'unknown' : 'text';
}

/** RFC 5322: header fields up to the first blank line. Two usual fields and one that only mail systems write. */
function isMail(text: string): boolean {
  let proof = 0;
  let usual = 0;
  for (const line of text.replace(/^From \S+[^\n]*\n/u, '').split(/\r?\n/u)) {
    if (line === '') break;
    if (/^[ \t]/u.test(line)) continue;
    const name = MAIL_HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (MAIL_PROOF.has(name)) proof++;
    if (MAIL_USUAL.has(name)) usual++;
  }
  return usual >= 2 && proof >= 1;
}
