import { existsSync } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, open, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { openClient } from '../../../db/open.ts';
import { type BackupFile, copyDatabase, openBackup, takeAlone } from '../../../db/upkeep/backup.ts';
import { ConfigurationError, type Settings } from '../../config.ts';
import { filesBelow } from '../../consultation/names.ts';
import { systemCode } from '../../norsk/faults.ts';
import type { Workspace } from '../workspace.ts';

/** What lies first in the name of a file in a backup: the folder of a consultation, or of its notes. */
const FOLDERS = { consultation: 'horinger', notes: 'notater' } as const;

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
  if (existsSync(target)) throw new ConfigurationError(`${path} finnes alt. Velg et annet navn; ingenting er skrevet.`);
  const part = `${target}.part`;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rm(part, { force: true });
  try {
    await copyDatabase(workspace.db, part);
    const backup = openBackup(part);
    const told: BackedUp = { path: target, bytes: 0, consultations: 0, files: 0, missing: [] };
    try {
      const known = backup.folders();
      told.consultations = known.length;
      for (const { folder, slug } of withFiles ? known : []) {
        await addFolder(backup, folder, `${FOLDERS.consultation}/${basename(folder)}`, told);
        const notes = join(workspace.settings.reports, slug);
        if (existsSync(notes)) await addFolder(backup, notes, `${FOLDERS.notes}/${slug}`, told);
      }
      const [fault] = backup.faults();
      if (fault !== undefined)
        throw new ConfigurationError(`Databasen er skadet, og kopien er ikke laget (${fault}). Se: horing check`);
    } finally {
      backup.close();
    }
    await onDisk(part);
    told.bytes = (await lstat(part)).size;
    await rename(part, target);
    return told;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function addFolder(backup: BackupFile, folder: string, as: string, told: BackedUp): Promise<void> {
  const files = await filesBelow(folder).catch(() => null);
  if (files === null) return void told.missing.push(folder);
  for (const { name, path, isFile } of files)
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

/** What stands in the file is on the disk, also when the power goes. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

export interface Restored {
  consultations: number;
  files: number;
  /** Where the database that was there lies now; null: there was none. */
  aside: string | null;
}

/**
 * Puts a backup in the place of the database, and its folders where they are asked for. All of it is looked at first; what
 * is there already is never written over.
 * @param into the folder of consultations
 * @param replace put a database that is there aside
 * @throws ConfigurationError saying why nothing was done
 */
export async function restoreBackup(
  settings: Pick<Settings, 'database' | 'reports'>,
  path: string,
  into: string,
  replace: boolean,
): Promise<Restored> {
  const { database, reports } = settings;
  if (!existsSync(path)) throw new ConfigurationError(`Finner ikke ${path}. Ingenting er endret.`);
  if (existsSync(database) && !replace)
    throw new ConfigurationError(
      `Det er alt en database i ${database}. Med --erstatt legges den til side under et annet navn. Ingenting er endret.`,
    );
  const part = `${database}.part`;
  await mkdir(dirname(database), { recursive: true, mode: 0o700 });
  await rm(part, { force: true });
  try {
    await copyFile(path, part);
    await chmod(part, 0o600);
    const backup = opened(part, path);
    const told: Restored = { consultations: 0, files: 0, aside: null };
    try {
      const known = backup.folders();
      if (known.length === 0 && backup.names().length === 0)
        throw new ConfigurationError(`${path} har ingen høringer. Er det en sikkerhetskopi? Ingenting er endret.`);
      told.consultations = known.length;
      const places = new Map(backup.names().map((name) => [name, placeOf(name, resolve(into), reports)]));
      for (const { root: place, choice } of places.values())
        if (existsSync(place))
          throw new ConfigurationError(
            `Mappen ${place} finnes alt, og skrives ikke over. Flytt den, eller velg en annen mappe med ${choice}. Ingenting er endret.`,
          );
      if (existsSync(database)) told.aside = await putAside(database);
      for (const { name, modified, content } of backup.files()) {
        const { path: to } = places.get(name) ?? placeOf(name, resolve(into), reports);
        await mkdir(dirname(to), { recursive: true, mode: 0o700 });
        await writeFile(to, content, { mode: 0o600 });
        // A file of the same size and time is one that has been read.
        await utimes(to, modified, modified);
        told.files += 1;
      }
      for (const { id, folder } of known) {
        const there = resolve(into, basename(folder));
        if (told.files > 0 && existsSync(there)) backup.moveFolder(id, there);
      }
      backup.dropFiles();
    } finally {
      backup.close();
    }
    await onDisk(part);
    await rename(part, database);
    return told;
  } finally {
    await rm(part, { force: true });
  }
}

function opened(part: string, path: string): BackupFile {
  let backup: BackupFile | null = null;
  try {
    backup = openBackup(part);
    const [fault] = backup.faults();
    if (fault !== undefined) throw new Error(fault);
    return backup;
  } catch (error) {
    backup?.close();
    const code = systemCode(error);
    if (code === 'SQLITE_NEWER')
      throw new ConfigurationError(
        `${path} er fra en nyere utgave av Høringsanalyse. Hent den tilbake med den utgaven, eller en som er nyere. Ingenting er endret.`,
      );
    // Of the disk, and not of the file.
    if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY'))
      throw error;
    throw new ConfigurationError(`${path} er ingen database, eller den er skadet. Ingenting er endret.`);
  }
}

/**
 * Where a file of a backup goes, the folder it belongs to, and what puts that elsewhere.
 * @throws ConfigurationError for a name that leads elsewhere
 */
function placeOf(name: string, corpus: string, reports: string): { root: string; path: string; choice: string } {
  const [kind, folder = '', ...rest] = name.split('/');
  const above = kind === FOLDERS.consultation ? corpus : kind === FOLDERS.notes ? reports : null;
  const choice = kind === FOLDERS.consultation ? '--til' : 'HORING_REPORTS';
  const root = above === null ? '' : join(above, folder);
  const path = join(root, ...rest);
  const wrong = [folder, ...rest].some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/u.test(part));
  if (above === null || rest.length === 0 || wrong || !path.startsWith(root + sep))
    throw new ConfigurationError(`Sikkerhetskopien har en fil som vil et annet sted: «${name}». Ingenting er endret.`);
  return { root, path, choice };
}

/** Gives the database that is there another name. @throws ConfigurationError when somebody has it open */
async function putAside(database: string): Promise<string> {
  const client = openClient(database);
  try {
    if (!takeAlone(client)) throw new ConfigurationError(IN_USE);
  } catch (error) {
    // What is no database, or is damaged, is what a backup is fetched for.
    if (error instanceof ConfigurationError) throw error;
  } finally {
    client.close();
  }
  for (let number = 1; ; number += 1) {
    const aside = `${database}.tidligere-${number}`;
    if (existsSync(aside)) continue;
    await rename(database, aside);
    // Of a database that could not be opened these are left, and must not be taken for those of the one that comes.
    for (const of of ['-wal', '-shm']) if (existsSync(database + of)) await rename(database + of, aside + of);
    return aside;
  }
}

/** Said where a program has the database open. */
export const IN_USE =
  'Pulten eller en kjøring er åpen på databasen. Steng den først, og prøv igjen. Ingenting er endret.';
