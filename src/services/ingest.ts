import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { KnownFile } from '../../db/files.ts';
import { ConfigurationError } from '../config.ts';
import { columnsOf, type Tables } from '../consultation/configuration.ts';
import { filesBelow } from '../consultation/names.ts';
import { mayBeMany } from '../consultation/received.ts';
import type { UnreadableReason } from '../domain.ts';
import { FURNITURE } from '../formats/archive.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { hashOf, idOf } from '../ids.ts';
import { inParallel } from '../pipeline/parallel.ts';
import { Room } from '../pipeline/room.ts';

/** A received file as it lies in the folder. */
export interface ScannedFile {
  id: string;
  /** Path below responses/, with forward slashes. */
  path: string;
  hash: string;
  size: number;
  mtimeMs: number;
  /** Why the bytes could not be had. */
  problem: UnreadableReason | null;
}

/**
 * Lists the received files below a folder, in path order, with their content hashes. A file whose size and time are those
 * of the last scan is not read again. A file that can't be read is in the list with its reason.
 * @param known files of the last scan by path
 * @param tables what people have confirmed of tables of answers
 */
export async function scanResponses(
  consultationId: string,
  folder: string,
  known: ReadonlyMap<string, KnownFile>,
  tables: Tables = {},
): Promise<ScannedFile[]> {
  // A folder that is gone for a while is not one that somebody has emptied: what is known of its files must stand.
  const files = await filesBelow(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`Kan ikke lese mappen ${folder} (${error.code}). Ingenting er endret.`);
  });
  const many = takenApart(known);
  const received = files.filter(({ name }) => !FURNITURE.test(name.slice(name.lastIndexOf('/') + 1)));
  const scanned: ScannedFile[][] = [];
  await inParallel([...received.entries()], AT_A_TIME, undefined, async ([place, { name, path }]) => {
    const id = (of: string) => idOf(consultationId, 'file', of);
    const members = await membersOf(path, name, known, many.get(name) ?? [], tables);
    scanned[place] =
      members === null
        ? [{ id: id(name), path: name, ...(await look(path, known.get(name))) }]
        : members.map((member) => ({ id: id(member.path), ...member }));
  });
  return scanned.flat();
}

/** What lies in archives is had one archive at a time: it may be large. */
const unpacking = new Room(1);
/** So many files are looked at beside each other: each look waits for the disk several times. */
const AT_A_TIME = 8;
/** Smaller than this, a file is read whole to be summed: a stream takes longer to set up than the reading. */
const SMALL = 1024 * 1024;

/** Why a file was not read that may be a table of answers: what people confirm, or a newer reader, may make one of it. */
const MAY_BE_TABLE = new Set<string | null>(['table-of-answers', 'table-columns', 'other-table']);

/** What lies in archives and tables, as the last scan found it, by what it lies in. */
function takenApart(known: ReadonlyMap<string, KnownFile>): Map<string, [string, KnownFile][]> {
  const found = new Map<string, [string, KnownFile][]>();
  for (const [path, file] of known)
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const within = found.get(path.slice(0, at)) ?? [];
      found.set(path.slice(0, at), within);
      within.push([path, file]);
    }
  return found;
}

/** The files in an archive or a table, those of the last scan when it has not changed; null when the file is one alone. */
async function membersOf(
  path: string | Buffer,
  name: string,
  known: ReadonlyMap<string, KnownFile>,
  before: readonly [string, KnownFile][],
  tables: Tables,
): Promise<Omit<ScannedFile, 'id'>[] | null> {
  try {
    const status = await lstat(path);
    const { mtimeMs, size } = status;
    const same = known.get(name);
    const isTable =
      columnsOf(tables, name) !== null || MAY_BE_TABLE.has(same?.reason ?? null) || (same && before.length > 0);
    // A DOCX begins as a ZIP does: one that has been looked into once is not opened again.
    if (same?.size === size && same.mtimeMs === mtimeMs && !isTable && !/\.(?:zip|mbox|mbx)$/iu.test(name)) return null;
    if (!status.isFile() || size > MAX_FILE_BYTES || !mayBeMany(await startOf(path))) return null;
    // What people confirm makes other rows of the same table: it is read each time.
    const holdsTable =
      isTable ||
      before.some(([, { reason }]) => MAY_BE_TABLE.has(reason ?? null)) ||
      Object.keys(tables).some((of) => of.startsWith(`${name}/`));
    if (!holdsTable && before.length > 0 && before.every(([, file]) => file.mtimeMs === mtimeMs))
      return before.map(([of, file]) => ({ ...file, path: of }));
    const { hashOfUnpacked, unpackReceived } = await import('../consultation/unpack.ts');
    const giveBack = await unpacking.take(1);
    try {
      const members = await unpackReceived(new Uint8Array(await readFile(path)), name, tables);
      return (
        members?.map((member) => {
          const of = member.path === '' ? name : `${name}/${member.path}`;
          const { bytes, problem } = member;
          const hash = problem === null ? hashOfUnpacked(member) : hashOf(`${problem} ${of}`);
          return { path: of, hash, size: member.path === '' ? size : bytes.length, mtimeMs, problem };
        }) ?? null
      );
    } finally {
      giveBack();
    }
  } catch {
    // What can't be opened is told as such by the look at the file itself.
    return null;
  }
}

async function startOf(path: string | Buffer): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function look(path: string | Buffer, known: KnownFile | undefined): Promise<Omit<ScannedFile, 'id' | 'path'>> {
  let size = 0;
  let mtimeMs = 0;
  const refused = (problem: UnreadableReason) => ({ hash: hashOf(`${problem} ${path}`), size, mtimeMs, problem });
  try {
    const status = await lstat(path);
    size = status.size;
    mtimeMs = status.mtimeMs;
    // A link or a device is nobody's answer, and must not lead out of the folder.
    if (!status.isFile()) return refused('no-access');
    if (size > MAX_FILE_BYTES) return refused('too-large');
    if (known && known.problem === null && known.size === size && known.mtimeMs === mtimeMs)
      return { hash: known.hash, size, mtimeMs, problem: null };
    if (size <= SMALL) return { hash: hashOf(await readFile(path)), size, mtimeMs, problem: null };
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { hash: hash.digest('hex'), size, mtimeMs, problem: null };
  } catch {
    return refused('no-access');
  }
}
