import { readFile } from 'node:fs/promises';
import type { Tables } from './configuration.ts';
import { placeIn } from './names.ts';

/** What a path within an archive has before it: the archive's own name. */
const ARCHIVE = /\.(?:zip|mbox|mbx)\//iu;
/** Whether a file begins as those do that are taken apart: most files need not be read whole to be told. */
export function mayBeMany(start: Uint8Array): boolean {
  const text = Buffer.from(start.subarray(0, 5)).toString('latin1');
  if (text.startsWith('PK') || /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u.test(text)) return true;
  // Of what begins as text, PDF, RTF and HTML hold no rows.
  return !/^(?:%PDF|\{\\rt|<)/u.test(text) && [...start].every((byte) => byte > 8 && (byte < 14 || byte > 31));
}

/** What was unpacked last, where it was many: a run reads rows of a table, and letters of a mailbox, one after another. */
let last: { of: string; members: Promise<Map<string, Uint8Array>> } | null = null;

/** A member of what has been summed as `of`: many ask at once, and it is unpacked for the first of them. */
async function memberOf(
  of: string,
  within: string,
  unpack: () => Promise<Map<string, Uint8Array>>,
): Promise<Uint8Array | undefined> {
  for (let held = last; held?.of === of; held = held === last ? null : last) {
    const found = (await held.members).get(within);
    if (found !== undefined) return found;
  }
  const own = { of, members: unpack() };
  last = own;
  const forget = () => {
    if (last === own) last = null;
  };
  const members = await own.members.catch((error: unknown) => {
    forget();
    throw error;
  });
  // One alone, which may be large, is asked for once.
  if (members.size < 2) forget();
  return members.get(within);
}

/**
 * Reads a received file by the path it has in the ledger, also within an archive or a table.
 * @throws Error when it is gone, is a link, or leads out of the folder
 */
export async function readReceived(
  responses: string,
  path: string,
  tables: Tables = {},
): Promise<Uint8Array<ArrayBuffer>> {
  let file: string | Buffer = responses;
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const length = at + 1;
    const { path: place, status } = await placeIn(file, part);
    file = place;
    if (status.isSymbolicLink()) throw new Error(`leads elsewhere: ${path}`);
    if (!status.isFile()) continue;
    if (length === parts.length) return bytesOf(file);
    const within = parts.slice(length).join('/');
    const of = JSON.stringify([String(file), status.mtimeMs, status.size, tables]);
    const member = await memberOf(of, within, async () => {
      // The readers of all formats are loaded where there is something to take apart.
      const { unpackReceived } = await import('./unpack.ts');
      const members = await unpackReceived(await bytesOf(place), parts.slice(0, length).join('/'), tables, within);
      return new Map(members?.map((one) => [one.path, one.bytes]));
    });
    if (member === undefined) throw new Error(`not in the archive: ${path}`);
    return new Uint8Array(member);
  }
  throw new Error(`no file: ${path}`);
}

/** A file's bytes, as they were read: a copy of each would lie beside it. */
export async function bytesOf(path: string | Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The folder within an archive that a received file lies in: a letter and its appendices share one. */
export function archiveFolder(path: string): string | null {
  const match = ARCHIVE.exec(path);
  return match === null || /\.mbo?x\//iu.test(match[0]) ? null : path.slice(0, path.lastIndexOf('/'));
}
