import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Member, unpackZip } from '../formats/archive.ts';
import { detect } from '../formats/detect.ts';
import { unpackMbox } from '../formats/mail/mbox.ts';

/** What a path within an archive has before it: the archive's own name. */
const ARCHIVE = /\.(?:zip|mbox|mbx)\//iu;

/**
 * Takes an archive of answers apart: a ZIP or a mailbox in the folder is many received files, not one.
 * @returns null when it is no archive, or one that can't be opened: then it is a file like others, with its own reason
 */
export async function unpackReceived(bytes: Uint8Array): Promise<Member[] | null> {
  switch (await detect(bytes)) {
    case 'zip': {
      const members = unpackZip(bytes, { files: 0, bytes: 0 });
      return typeof members === 'string' ? null : members;
    }
    case 'mbox':
      return unpackMbox(bytes).map(({ name, bytes: content }) => ({ path: name, bytes: content, problem: null }));
    default:
      return null;
  }
}

/** Whether a file begins as archives do: most files need not be read whole to be told. */
export function mayBeArchive(start: Uint8Array): boolean {
  const text = Buffer.from(start.subarray(0, 5)).toString('latin1');
  return text.startsWith('PK') || text === 'From ';
}

/**
 * Reads a received file by the path it has in the ledger, also within an archive.
 * @throws Error when it is gone, is a link, or leads out of the folder
 */
export async function readReceived(responses: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const root = await realpath(responses);
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const file = join(root, ...parts.slice(0, length));
    if (!file.startsWith(root + sep) || (await realpath(file)) !== file) throw new Error(`leads elsewhere: ${path}`);
    if (!(await stat(file)).isFile()) continue;
    const bytes = new Uint8Array(await readFile(file));
    if (length === parts.length) return bytes;
    const within = parts.slice(length).join('/');
    const member = (await unpackReceived(bytes))?.find((other) => other.path === within);
    if (member === undefined) throw new Error(`not in the archive: ${path}`);
    return new Uint8Array(member.bytes);
  }
  throw new Error(`no file: ${path}`);
}

/** The folder within an archive that a received file lies in: a letter and its appendices share one. */
export function archiveFolder(path: string): string | null {
  const match = ARCHIVE.exec(path);
  return match === null || /\.mbo?x\//iu.test(match[0]) ? null : path.slice(0, path.lastIndexOf('/'));
}
