import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { openClient } from '../../../db/open.ts';
import { type BackupFile, openBackup, takeAlone } from '../../../db/upkeep/backup.ts';
import { ConfigurationError, type Settings } from '../../config.ts';
import { systemCode } from '../../norsk/faults.ts';
import { FOLDERS, keptAs, onDisk } from './backup.ts';

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
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ConfigurationError(`Finner ikke filen ${path}. Ingenting er endret.`);
  if (existsSync(database) && !replace)
    throw new ConfigurationError(
      `Det er alt en database i ${database}. Med --erstatt legges den til side under et annet navn. Ingenting er endret.`,
    );
  const part = `${database}.${randomUUID()}.part`;
  /** Folders that were made: what is left of them when it stops is half of them. */
  const made = new Set<string>();
  await mkdir(dirname(database), { recursive: true, mode: 0o700 });
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
      if (existsSync(database)) refuseUsed(database);
      for (const { name, modified, content } of backup.files()) {
        const { path: to, root } = places.get(name) ?? placeOf(name, resolve(into), reports);
        if (!made.has(root)) {
          await mkdir(dirname(root), { recursive: true });
          await mkdir(root, { mode: 0o700 });
          made.add(root);
        }
        await mkdir(dirname(to), { recursive: true, mode: 0o700 });
        await writeFile(to, content, { mode: 0o600 });
        // A file of the same size and time is one that has been read.
        await utimes(to, modified, modified);
        told.files += 1;
      }
      for (const one of known) {
        const there = resolve(into, keptAs(one));
        if (!made.has(there)) continue;
        // Also of one that nobody has answered yet.
        await mkdir(join(there, 'responses'), { recursive: true, mode: 0o700 });
        backup.moveFolder(one.id, there);
      }
      backup.dropFiles();
    } finally {
      backup.close();
    }
    await onDisk(part);
    // Last of all: until then the database that is there is the one there is.
    if (existsSync(database)) told.aside = await putAside(database);
    await rename(part, database);
    return told;
  } catch (error) {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    throw error;
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

/** @throws ConfigurationError when somebody has the database open */
function refuseUsed(database: string): void {
  const client = openClient(database);
  try {
    if (!takeAlone(client)) throw new ConfigurationError(IN_USE);
  } catch (error) {
    // What is no database, or is damaged, is what a backup is fetched for.
    if (error instanceof ConfigurationError) throw error;
  } finally {
    client.close();
  }
}

/** Gives the database that is there another name. @throws ConfigurationError when somebody has it open */
async function putAside(database: string): Promise<string> {
  refuseUsed(database);
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
