import { decodeText, iconv, windowsBytes } from '../encoding.ts';

const LABEL = /charset\s*=\s*"?([\w.:-]{2,40})"?/giu;
/** Encodings that the mail reader knows under their names. */
const KNOWN = /^(?:utf-?8|us-ascii|iso-?8859|windows-|macintosh|koi8|big5|gb|euc|shift|utf-?16)/iu;

/**
 * The encoding of a mail whose letters its reader could not make out: one it does not know, or another than the mail says.
 * null where all is well, or where parts are in several encodings.
 */
export function lostCharset(bytes: Uint8Array, text: string): string | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const labels = new Set([...raw.matchAll(LABEL)].map((match) => (match[1] ?? '').toLowerCase()));
  const [label] = labels;
  if (labels.size !== 1 || label === undefined) return null;
  const unknown = !KNOWN.test(label) && iconv().encodingExists(label);
  return unknown || text.includes('\uFFFD') ? label : null;
}

/** The same mail, said to be in an encoding that keeps every byte apart. */
export function asWindows(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return new Uint8Array(Buffer.from(raw.replace(LABEL, 'charset=windows-1252'), 'latin1'));
}

/** Text that was read as Windows-1252, in the encoding it has: the named one, or what makes Norwegian of it. */
export function readAgain(text: string, label: string): string {
  return decodeText(windowsBytes(text), label)?.text ?? text;
}
