import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Invitation } from '../../domain.ts';
import { csvOf } from '../../export/tables/csv.ts';
import { decodeText } from '../../formats/encoding.ts';
import { parseInvited } from '../../formats/invited.ts';
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

/** The bodies in a file: a workbook's first sheet with names, or text. null: it is neither. */
export function readInvited(bytes: Uint8Array): Invitation[] | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = readSheets(bytes);
    if (read.kind === 'refused') return null;
    const lists = read.sheets.map(({ rows }) =>
      parseInvited(rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n')),
    );
    return lists.find((list) => list.length > 0) ?? [];
  }
  const decoded = decodeText(bytes);
  return decoded === null ? null : parseInvited(decoded.text);
}

/** Makes a list the consultation's invited.csv. A list that stood there is kept beside it under another name. */
export async function takeInInvited(folder: string, bytes: Uint8Array): Promise<TakenIn> {
  if (bytes.length > MAX_INVITED_BYTES) return { kind: 'refused', because: 'too-large' };
  const invited = readInvited(bytes);
  if (invited === null) return { kind: 'refused', because: 'unreadable' };
  if (invited.length === 0) return { kind: 'refused', because: 'no-names' };
  const path = join(folder, FILE);
  const rows = invited.map(({ name, sector }) => [name, sector ?? '']);
  const text = csvOf({ columns: ['name', 'sector'], rows }, ',');
  const part = join(folder, `._horing-${randomUUID()}`);
  try {
    const before = await readFile(path).catch(() => null);
    const isList = before !== null && !before.equals(Buffer.from(text)) && (readInvited(before)?.length ?? 1) > 0;
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
