import type { Format } from '../domain.ts';
import { decodeText, isUnicode } from './encoding.ts';
import { isPdf } from './is-pdf.ts';
import { unpackMbox } from './mail/mbox.ts';
import { sealedIn } from './mail/smime.ts';
import { isTnef } from './mail/tnef.ts';
import { isRtf } from './rtf/rtf.ts';
import { head } from './text.ts';
import { zipEntries } from './zip.ts';

/**
 * The type of a file by its content; `encrypted` is a password-protected Office file or a message to one who has its key,
 * `signed` a file in the envelope of its signature, `unknown` anything not read.
 */
export type Detected = Format | 'empty' | 'encrypted' | 'signed' | 'picture' | 'unknown';

/** Types that may hold a table of answers. */
export const isTabular = (type: Detected): type is 'text' | 'xlsx' | 'ods' =>
  type === 'text' || type === 'xlsx' || type === 'ods';

/** Types whose files are text too, but none that is read. */
const TEXTUAL_OTHERS = new Set(['ps', 'eps', 'ics', 'vcf']);
/** Pictures that text recognition reads: letters that were scanned or photographed. */
const PICTURES = new Set(['png', 'jpg', 'tif', 'gif', 'bmp', 'webp']);

/** PNG and JPEG also where they are cut off. */
const PICTURE_MARKS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** «PK» and two bytes that no text has: an archive, however little of it came through. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];

/** How far into the file the sniffing looks. */
const HTML_WINDOW = 4096;
const MAIL_WINDOW = 16_384;

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const HTML_FRAGMENT = /^\s*<(?:div|article|main|section|p|h1|meta|table|span)\b[^>]{0,500}>/iu;
/** RFC 5322, 2.2: printable characters but the colon. */
const MAIL_HEADER = /^([!-9;-~]{1,80}):/u;
/** A mailbox's first line (RFC 4155). */
const FROM_LINE = /^From \S[^\n]{0,240}\n/u;
/** Headers a letter typed as text never has. */
const MAIL_PROOF = new Set([
  'received',
  'return-path',
  'message-id',
  'mime-version',
  'delivered-to',
  'x-mailer',
  'dkim-signature',
  'content-transfer-encoding',
  'in-reply-to',
  'thread-index',
  'user-agent',
]);
const MAIL_USUAL = new Set(['from', 'to', 'subject', 'date', 'content-type', 'cc', 'reply-to']);

/** Decides the type of a file from its bytes alone. The name is never asked: it is often wrong and always free to lie. */
export async function detect(bytes: Uint8Array): Promise<Detected> {
  if (bytes.length === 0) return 'empty';
  if (isPdf(bytes)) return 'pdf';
  if (isRtf(bytes)) return 'rtf';
  if (isTnef(bytes)) return 'tnef';
  const sealed = bytes[0] === 0x30 ? sealedIn(bytes) : null;
  if (sealed !== null) return sealed.kind;
  const begins = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (PICTURE_MARKS.some(begins)) return 'picture';
  // Loaded by the first file that needs it: most are told by now.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // Two letters can pass for a binary file's mark («BM …» for a bitmap's): text that decodes without a doubt is text.
  if (!TEXTUAL_OTHERS.has(type?.ext ?? '') && !begins(ZIP_MARK) && isUnicode(head(bytes, MAIL_WINDOW))) {
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
    case 'xlsx':
    case 'xlsm':
    case 'xltx':
      return 'xlsx';
    case 'ods':
    case 'ots':
      return 'ods';
    case 'cfb':
      return compoundKind(bytes);
    case 'zip':
      return zipKind(bytes);
    case 'xml':
    case 'eml':
    case undefined:
      return begins(ZIP_MARK) ? zipKind(bytes) : textKind(bytes);
    default:
      return PICTURES.has(type?.ext ?? '') ? 'picture' : 'unknown';
  }
}

/** A compound file is what its streams are called; Office encrypts by wrapping the package in one ([MS-OFFCRYPTO] 2.3.4.4). */
function compoundKind(bytes: Uint8Array): Detected {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('__properties_version1.0')) return 'msg';
  return has('WordDocument') ? 'doc' : 'unknown';
}

/** A DOCX whose directory is cut off or whose first entries are unusual still names its parts in the bytes. */
function zipKind(bytes: Uint8Array): Detected {
  const entries = zipEntries(bytes);
  if (entries !== null) {
    const names = new Set(entries.map(({ name }) => name));
    const office = names.has('[Content_Types].xml');
    if (names.has('word/document.xml') || (office && entries.some(({ name }) => name.startsWith('word/'))))
      return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (office || names.has('META-INF/MANIFEST.MF')) return 'unknown';
    if (!names.has('mimetype')) return 'zip';
  }
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes('word/document')) return 'docx';
  if (content.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return content.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
    ? 'ods'
    : entries === null
      ? 'zip'
      : 'unknown';
}

function textKind(bytes: Uint8Array): Detected {
  const decoded = decodeText(head(bytes, MAIL_WINDOW));
  if (decoded === null) return 'unknown';
  const { text } = decoded;
  if (isMail(text)) return FROM_LINE.test(text) && unpackMbox(bytes).length > 1 ? 'mbox' : 'eml';
  const start = text.slice(0, HTML_WINDOW).replace(/^\uFEFF/u, '');
  if (HTML_START.test(start)) return 'html';
  if (HTML_FRAGMENT.test(start) && /<\/(?:div|article|main|section|p|h1|table|span)>/iu.test(text)) return 'html';
  return start.trimStart().startsWith('<?xml') ? 'unknown' : 'text';
}

/** RFC 5322: header fields up to the first blank line. Two usual fields and one that only mail systems write. */
function isMail(text: string): boolean {
  let proof = 0;
  let usual = 0;
  for (const line of text.replace(/^\s+/u, '').replace(FROM_LINE, '').split(/\r?\n/u)) {
    if (line === '') break;
    if (/^[ \t]/u.test(line)) continue;
    const name = MAIL_HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (MAIL_PROOF.has(name) || /^x[-_]/u.test(name)) proof++;
    if (MAIL_USUAL.has(name)) usual++;
  }
  return usual >= 2 && proof >= 1;
}
