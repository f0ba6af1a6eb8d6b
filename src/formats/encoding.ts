import { createRequire } from 'node:module';
import type library from 'iconv-lite';

/**
 * The library of encodings. Its tables are half a megabyte, and nearly all text is UTF-8 or Windows-1252: it is read where
 * something else is met first.
 */
export const iconv = (): typeof library => require('iconv-lite');
const require = createRequire(import.meta.url);

/** Text of bytes and whether the encoding had to be guessed; null when the bytes are no text. */
export interface DecodedText {
  text: string;
  guessed: boolean;
}

/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.02;
/** How much of a file the judging looks at. */
const SAMPLE = 65_536;

/** What Windows-1252 has where Latin-1 has control characters, 0x80–0x9F (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes Windows-1252. Node 20's own decoder gives Latin-1 under that name: quotes and dashes would be lost. */
export function windows1252(bytes: Uint8Array): string {
  return withWindowsSigns(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

/** Control characters that no text has, read as the quotes and dashes of Windows-1252 that they were. */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

/**
 * Decodes plain text: UTF-8 (with or without a byte order mark), UTF-16 with or without one, else the one-byte encoding
 * whose letters make Norwegian of it. Returns null for bytes that are no text.
 * @param label the encoding that the bytes name themselves; followed where they are not UTF-8
 */
export function decodeText(bytes: Uint8Array, label?: string): DecodedText | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: iconv().decode(bufferOf(bytes), wide), guessed: false };
  if (controlShare(bytes) > MAX_CONTROL_SHARE) return null;
  try {
    return { text: undoubled(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), guessed: false };
  } catch {
    if (label !== undefined && isOneByte(label)) return { text: undoubled(decodeAs(bytes, label)), guessed: false };
    return guessed(bytes);
  }
}

/** Decodes bytes whose encoding is named. Latin-1 is Windows-1252 for all who write it (WHATWG Encoding, 4.2). */
function decodeAs(bytes: Uint8Array, label: string): string {
  return LATIN.test(label) || !iconv().encodingExists(label)
    ? windows1252(bytes)
    : iconv().decode(bufferOf(bytes), label);
}

const LATIN = /^(?:iso-?8859-?1|latin-?1|windows-?1252|cp-?1252|(?:us-)?ascii)$/iu;

/** Encodings that may be named; one that says UTF-8 of bytes that are not, says nothing. */
const isOneByte = (label: string): boolean =>
  (LATIN.test(label) || iconv().encodingExists(label)) && !/^(?:utf|ucs|base64|hex|binary|cesu)/iu.test(label);

/** UTF-16 and UTF-32: by their mark, or by the noughts that every second byte of Latin letters is. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  const noughts: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) noughts[(i & 1) as 0 | 1]++;
  const half = length / 2;
  if (noughts[1] > half * 0.7 && noughts[0] < half * 0.05) return plausible(bytes, 'utf-16le');
  return noughts[0] > half * 0.7 && noughts[1] < half * 0.05 ? plausible(bytes, 'utf-16be') : null;
}

/** Text has letters and spaces, and no control characters. */
function plausible(bytes: Uint8Array, encoding: string): string | null {
  const text = iconv().decode(bufferOf(bytes.subarray(0, 2048)), encoding);
  const odd = text.match(/[^\p{L}\p{N}\p{P}\p{Zs}\p{S}\r\n\t\f\uFEFF]/gu)?.length ?? 0;
  return odd <= text.length * MAX_CONTROL_SHARE ? encoding : null;
}

/** Encodings in use where æ, ø and å were typed without Windows or UTF-8: the Mac's, and those of DOS. */
const OLD = ['macintosh', 'cp865', 'cp850', 'cp437'];
/** Letters and signs that Norwegian texts have; a Norwegian letter between others counts most. */
const USUAL = /[æøåÆØÅéèêëóòôöüäáàçÉÖÄÜ«»–—’‘“”„…§°½²³·•´×€\u00A0\u00AD]/u;

/** Signs that stand at a word's edge: between two letters they are another encoding's letters. */
const INSIDE_WORD = /(?<=\p{L})[«»‘“”„](?=\p{Ll})/gu;

/**
 * The one-byte encoding in which the most letters outside ASCII are such as Norwegian has. Windows-1252 unless another is
 * clearly better; certain when it makes sense of nearly all of them.
 */
function guessed(bytes: Uint8Array): DecodedText {
  const sample = bytes.subarray(0, JUDGED);
  let best = { decode: windows1252, share: shareUsual(windows1252(sample)) };
  for (const encoding of OLD) {
    const decode = (piece: Uint8Array) => iconv().decode(bufferOf(piece), encoding);
    const share = shareUsual(decode(sample));
    if (share > best.share + MARGIN) best = { decode, share };
  }
  return { text: undoubled(best.decode(bytes)), guessed: best.share < CERTAIN };
}

const JUDGED = 1024 * 1024;
const MARGIN = 0.2;
const CERTAIN = 0.95;

function shareUsual(decoded: string): number {
  const text = undoubled(decoded);
  const letters = text.match(/[^\0-\x7F]/gu) ?? [];
  const odd = letters.filter((letter) => !USUAL.test(letter)).length + (text.match(INSIDE_WORD)?.length ?? 0);
  return letters.length === 0 ? 1 : 1 - odd / letters.length;
}

/** Whether bytes are Unicode text beyond doubt: they say so, or are UTF-8. */
export function isUnicode(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (controlShare(bytes) > MAX_CONTROL_SHARE) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A letter or sign of UTF-8 whose bytes were each taken for a letter: «Ã¸» for «ø», «â€“» for a dash. */
const DOUBLED = /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu;
/** What such a run may stand for; no text has a Portuguese capital before a lone accent. */
const SENSIBLE = /^[\u00A0\u00A7\u00AB\u00AD\u00B0\u00B2-\u00B4\u00B7\u00BB\u00BD\u00C0-\u017F\u2010-\u2026\u20AC•]+$/u;

/**
 * Repairs UTF-8 that was encoded twice, also in parts of a text.
 * @returns the same text where nothing is certain
 */
export function undoubled(text: string): string {
  if (!/[ÂÃÅâ]/u.test(text)) return text;
  return text.replace(DOUBLED, (run) => {
    for (let length = run.length; length >= 2; length--) {
      const bytes = Uint8Array.from([...run.slice(0, length)], byteOf);
      try {
        const letters = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        if (SENSIBLE.test(letters)) return letters + run.slice(length);
      } catch {}
    }
    return run;
  });
}

/** The bytes of a text that was read as Windows-1252. */
export function windowsBytes(text: string): Uint8Array {
  return Uint8Array.from([...text], byteOf);
}

function byteOf(letter: string): number {
  const at = WINDOWS_1252.indexOf(letter);
  return at < 0 ? letter.charCodeAt(0) : at + 0x80;
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return 1;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  // A stray control character happens in real text, also in a short one.
  return controls <= 3 ? 0 : controls / length;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
