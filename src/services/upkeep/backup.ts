import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type BackupFile, copyDatabase, type KeptFolder, openBackup } from '../../../db/upkeep/backup.ts';
import { ConfigurationError } from '../../config.ts';
import { slugOf } from '../../consultation/consultation.ts';
import { filesBelow } from '../../consultation/names.ts';
import { claim } from '../upload.ts';
import type { Workspace } from '../workspace.ts';

/** What lies first in the name of a file in a backup: the folder of a consultation, or of its notes. */
export const FOLDERS = { consultation: 'horinger', notes: 'notater' } as const;

/** What the folder of a consultation is called in a backup: one that another has the name of by now, as its notes are. */
export function keptAs({ folder, slug }: Pick<KeptFolder, 'folder' | 'slug'>): string {
  return slugOf(folder) === slug ? basename(folder) : slug;
}

/** SQLite holds no more than this in one cell. */
const LARGEST = 900 * 1024 * 1024;

export interface BackedUp {
  path: string;
  bytes: number;
  consultations: number;
  files: number;
  /** Files that could not be taken along. */
  missing: string[];
}

/**
 * Writes a backup: the database as it stands, also while a desk is open, and by choice the consultations' folders and notes.
 * The file has its name only when it is whole.
 * @throws ConfigurationError when the file is there already, or can't be written
 */
export async function makeBackup(workspace: Workspace, path: string, withFiles: boolean): Promise<BackedUp> {
  const target = resolve(path);
  const taken = () => new ConfigurationError(`${path} finnes alt. Velg et annet navn; ingenting er skrevet.`);
  if (existsSync(target)) throw taken();
  // Of its own: another may be making a backup of the same name.
  const part = `${target}.${randomUUID()}.part`;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    // Its owner's alone from the first byte on.
    await writeFile(part, '', { flag: 'wx', mode: 0o600 });
    await copyDatabase(workspace.db, part);
    const backup = openBackup(part);
    const told: BackedUp = { path: target, bytes: 0, consultations: 0, files: 0, missing: [] };
    try {
      const known = backup.folders();
      told.consultations = known.length;
      for (const one of withFiles ? known : []) {
        const { folder, slug } = one;
        // What lies where an earlier one of the name lay is another's.
        const isOwn = slugOf(folder) === slug || !known.some((other) => other !== one && other.folder === folder);
        if (isOwn) await addFolder(backup, folder, `${FOLDERS.consultation}/${keptAs(one)}`, told, part);
        const notes = join(workspace.settings.reports, slug);
        if (existsSync(notes)) await addFolder(backup, notes, `${FOLDERS.notes}/${slug}`, told, part);
      }
      const [fault] = backup.faults();
      if (fault !== undefined)
        throw new ConfigurationError(`Databasen er skadet, og kopien er ikke laget (${fault}). Se: horing check`);
    } finally {
      backup.close();
    }
    await onDisk(part);
    told.bytes = (await lstat(part)).size;
    if (!(await claim(part, target))) throw taken();
    return told;
  } finally {
    await rm(part, { force: true });
  }
}

/** @param itself the backup, which may be made in the folder that it is of */
async function addFolder(
  backup: BackupFile,
  folder: string,
  as: string,
  told: BackedUp,
  itself: string,
): Promise<void> {
  const files = await filesBelow(folder).catch(() => null);
  if (files === null) return void told.missing.push(folder);
  for (const { name, path, isFile } of files) {
    if (path === itself || path === `${itself}-journal`) continue;
    try {
      const { size, mtime } = await lstat(path);
      // A link may lead anywhere.
      if (!isFile || size > LARGEST) throw new Error('not to be taken along');
      backup.add({ name: `${as}/${name}`, modified: mtime, content: await readFile(path) });
      told.files += 1;
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) throw error;
      told.missing.push(join(folder, name));
    }
  }
}

/** What stands in the file is on the disk, also when the power goes. */
export async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
