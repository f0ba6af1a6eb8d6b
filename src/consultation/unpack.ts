import { rowBytes } from '../formats/answers/row.ts';
import { readAnswers } from '../formats/answers/table.ts';
import { type Member, unpackZip } from '../formats/archive.ts';
import { detect } from '../formats/detect.ts';
import { MAX_ARCHIVE_ROWS } from '../formats/limits.ts';
import { unpackMbox } from '../formats/mail/mbox.ts';
import { columnsOf, type Tables } from './configuration.ts';
import { hashOfReceived, readByOf } from './sums.ts';

/** A file within a received one, by its path from there on; '': the received file itself. */
export interface Unpacked extends Member {
  /** What its bytes are read by, beside themselves: the columns of a table. */
  readBy?: string;
}

/**
 * Takes a received file apart that is many: a ZIP, a mailbox, or a table with an answer a row. Of a table the file itself
 * is there too, before its rows: it tells of what was not read.
 * @param path below responses/
 * @param wanted of an archive: only the member of this path, or that it lies within
 * @returns null when it is one file, or can't be opened: then it stands for itself, with its own reason
 */
export async function unpackReceived(
  bytes: Uint8Array,
  path: string,
  tables: Tables,
  wanted?: string,
): Promise<Unpacked[] | null> {
  switch (await detect(bytes)) {
    case 'zip': {
      const members = unpackZip(bytes, { bytes: 0 }, wanted);
      if (typeof members === 'string') return null;
      const unpacked: Unpacked[] = [];
      for (const member of members) {
        const within = member.problem === null ? await rowsOf(member.bytes, `${path}/${member.path}`, tables) : null;
        if (within === null) unpacked.push(member);
        else if (unpacked.length + within.length > MAX_ARCHIVE_ROWS)
          unpacked.push({ ...member, bytes: new Uint8Array(), problem: 'unpacks-too-large' });
        else for (const row of within) unpacked.push({ ...row, path: joined(member.path, row.path) });
      }
      return unpacked;
    }
    case 'mbox':
      return unpackMbox(bytes).map(({ name, bytes: content }) => ({ path: name, bytes: content, problem: null }));
    default:
      return rowsOf(bytes, path, tables);
  }
}

const joined = (folder: string, path: string): string => (path === '' ? folder : `${folder}/${path}`);

async function rowsOf(bytes: Uint8Array, path: string, tables: Tables): Promise<Unpacked[] | null> {
  const told = columnsOf(tables, path);
  const read = await readAnswers(bytes, told);
  if (read === null || read.kind === 'empty' || (read.kind === 'refused' && told === null)) return null;
  const itself = { path: '', bytes, problem: null, readBy: readByOf(told) };
  if (read.kind === 'refused') return [itself];
  return [itself, ...read.answers.map(({ name, row }) => ({ path: name, bytes: rowBytes(row), problem: null }))];
}

/** The content hash of what was unpacked. */
export const hashOfUnpacked = ({ bytes, readBy }: Unpacked): string => hashOfReceived(bytes, readBy);
