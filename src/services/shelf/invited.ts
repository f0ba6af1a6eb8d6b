import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extracted, Invitation } from '../../domain.ts';
import { csvOf } from '../../export/tables/csv.ts';
import { detect } from '../../formats/detect.ts';
import { decodeText } from '../../formats/encoding.ts';
import { readHearingPage } from '../../formats/hearing/page.ts';
import { invitedFromDocument, parseInvited } from '../../formats/invited.ts';
import { readSheets } from '../../formats/office/xlsx.ts';

/** A list of bodies is names; a file that is larger is something else. */
export const MAX_INVITED_BYTES = 5 * 1024 * 1024;
const FILE = 'invited.csv';
const MOST_KEPT = 1_000;

/** Why a list was not taken in. */
export type InvitedRefusal = 'too-large' | 'unreadable' | 'no-names' | 'not-written';

/** What came of a list. `kept`: what the list that stood there before is called now; null: there was none. */
export type TakenIn =
  | { kind: 'taken'; count: number; kept: string | null }
  | { kind: 'refused'; because: InvitedRefusal };

/** Reads a document as a run does: apart from this process, with limits. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Extracted>;

/**
 * The bodies in a file: a workbook's first sheet with names, a saved page, text, or a list or table in a document.
 * @param read for Word, ODT and PDF; not given: those are not read
 * @returns null when it is none of these
 */
export async function readInvited(bytes: Uint8Array, read?: ReadDocument): Promise<Invitation[] | null> {
  const type = await detect(bytes);
  if (type === 'text') {
    const decoded = decodeText(bytes);
    return decoded === null ? null : parseInvited(decoded.text);
  }
  if (type === 'html') {
    const page = readHearingPage(bytes);
    return page ? page.invited : fromDocument(bytes, read);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const workbook = readSheets(bytes);
    if (workbook.kind !== 'refused') {
      const lists = workbook.sheets.map(({ rows }) =>
        parseInvited(rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n')),
      );
      return lists.find((list) => list.length > 0) ?? [];
    }
  }
  return type === 'pdf' || type === 'docx' || type === 'odt' ? fromDocument(bytes, read) : null;
}

async function fromDocument(bytes: Uint8Array, read: ReadDocument | undefined): Promise<Invitation[] | null> {
  const found = await read?.(bytes);
  return found?.kind === 'text' ? invitedFromDocument(found.text.split('\n')) : null;
}

/** Makes a list the consultation's invited.csv. A list that stood there is kept beside it under another name. */
export async function takeInInvited(folder: string, bytes: Uint8Array, read?: ReadDocument): Promise<TakenIn> {
  if (bytes.length > MAX_INVITED_BYTES) return { kind: 'refused', because: 'too-large' };
  const invited = await readInvited(bytes, read);
  if (invited === null) return { kind: 'refused', because: 'unreadable' };
  if (invited.length === 0) return { kind: 'refused', because: 'no-names' };
  return writeInvited(folder, invited);
}

/** Writes a list as the consultation's invited.csv; the one that stood there is kept beside it. */
export async function writeInvited(folder: string, invited: readonly Invitation[]): Promise<TakenIn> {
  const path = join(folder, FILE);
  const rows = invited.map(({ name, sector }) => [name, sector ?? '']);
  const text = csvOf({ columns: ['name', 'sector'], rows }, ',');
  const part = join(folder, `._horing-${randomUUID()}`);
  try {
    const before = await readFile(path).catch(() => null);
    const isList =
      before !== null && !before.equals(Buffer.from(text)) && ((await readInvited(before))?.length ?? 1) > 0;
    const kept = isList ? await keepBeside(folder) : null;
    await writeFile(part, text, { flag: 'wx', flush: true });
    await rename(part, path);
    return { kind: 'taken', count: invited.length, kept };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'refused', because: 'not-written' };
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

async function keepBeside(folder: string): Promise<string> {
  for (let number = 1; number <= MOST_KEPT; number++) {
    const name = `invited (${number}).csv`;
    try {
      await copyFile(join(folder, FILE), join(folder, name), constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw Object.assign(new Error('too many lists kept'), { code: 'EEXIST' });
}
