import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FURNITURE } from '../formats/archive.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';

/** A file as it was sent: a name that may be anything, and its bytes. */
export interface SentFile {
  name: string;
  stream(): ReadableStream<Uint8Array>;
}

/** What became of a sent file. */
export type Upload =
  | { kind: 'saved'; sent: string; name: string }
  /** The same bytes lie there under the same name. */
  | { kind: 'there'; sent: string; name: string }
  | { kind: 'refused'; sent: string; because: UploadRefusal };

export const UPLOAD_REFUSALS = [
  'too-large',
  'empty',
  'not-a-letter',
  'disk-full',
  'no-access',
  'folder-gone',
  'too-many-of-name',
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** File systems take 255 bytes; room for a number and for the folders a consultation is copied into. */
const LONGEST_NAME_BYTES = 180;
const LONGEST_EXTENSION = 12;
const MOST_OF_A_NAME = 1_000;
/** Names that are devices on Windows, where the folder may be opened. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A name that can lie in the responses folder on any system: the last part of what was sent, without characters that are
 * invisible or mean something to a file system, not hidden, not too long; the extension is kept.
 */
export function safeName(sent: string): string {
  const base = sent.split(/[/\\]/u).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ~]+|[. ]+$/gu, '');
  const dot = clean.lastIndexOf('.');
  const hasExtension = dot > 0 && clean.length - dot - 1 <= LONGEST_EXTENSION;
  const stem = (hasExtension ? clean.slice(0, dot) : clean).trim();
  const extension = hasExtension ? clean.slice(dot) : '';
  const named = stem === '' ? 'fil' : DEVICE.test(stem) ? `_${stem}` : stem;
  return `${cut(named, LONGEST_NAME_BYTES - Buffer.byteLength(extension))}${extension}`;
}

/** Text cut between characters so that it takes at most so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}

class TooLarge extends Error {}

/**
 * Puts a sent file into the responses folder: written beside first, then given its name in one step, so that a run never
 * sees half a file and an upload that breaks off leaves nothing. Nothing that lies there is ever overwritten.
 * @param folder the consultation's responses folder
 * @param limit largest file in bytes
 */
export async function saveUpload(folder: string, file: SentFile, limit = MAX_FILE_BYTES): Promise<Upload> {
  const sent = file.name;
  const wanted = safeName(sent);
  // The scan passes such files by: they would vanish without a word.
  if (FURNITURE.test(wanted) || FURNITURE.test(sent.split(/[/\\]/u).at(-1) ?? ''))
    return { kind: 'refused', sent, because: 'not-a-letter' };
  // A name that the scan passes by, until the file is whole.
  const part = join(folder, `._horing-${randomUUID()}`);
  let size = 0;
  const measured = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      done(size > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    // Not the folders above it: a consultation that has been moved away is not begun anew beside itself.
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await pipeline(Readable.fromWeb(file.stream()), measured, createWriteStream(part, { flags: 'wx', flush: true }));
    if (size === 0) return { kind: 'refused', sent, because: 'empty' };
    for (let number = 1; number <= MOST_OF_A_NAME; number++) {
      const name = numbered(wanted, number);
      if (await claim(part, join(folder, name))) return { kind: 'saved', sent, name };
      if (await isSame(part, join(folder, name))) return { kind: 'there', sent, name };
    }
    return { kind: 'refused', sent, because: 'too-many-of-name' };
  } catch (error) {
    const because = refusalOf(error);
    if (because === null) throw error;
    return { kind: 'refused', sent, because };
  } finally {
    await rm(part, { force: true });
  }
}

function refusalOf(error: unknown): UploadRefusal | null {
  if (error instanceof TooLarge) return 'too-large';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EFBIG') return 'too-large';
  if (code === 'ENOENT') return 'folder-gone';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'no-access' : null;
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${number})${name.slice(dot)}` : `${name} (${number})`;
}

/** Gives a whole file its name, if the name is free. @returns false when it is taken */
export async function claim(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return false;
    // Memory sticks and some network folders have no links: the name is taken first, then the file moved onto it.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
  }
  const taken = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (!taken) return false;
  await taken.close();
  try {
    await rename(part, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return true;
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b).catch(() => null)]);
  if (!other?.isFile() || one.size !== other.size) return false;
  return (await digest(a)) === (await digest(b));
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
