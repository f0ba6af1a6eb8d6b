import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../../db/lock.ts';
import { ConfigurationError } from '../../config.ts';

const NAME = 'Høringsanalyse';
/** What the folder of documents is called, in the languages our users have their machines in. */
const DOCUMENTS = ['Documents', 'Dokumenter', 'Dokument'];
const ADDRESS = '.adresse';

/** Where somebody who started it with a double click has what is hers. */
export interface Home {
  folder: string;
  corpus: string;
  database: string;
  reports: string;
  /** For what is thrown away; nothing lies outside the home. */
  temporary: string;
}

/**
 * Finds, or makes, the folder of what people have made: `HORING_MAPPE`, else «data» beside the program where somebody has
 * put one, else in the user's documents, else beside the program. A newer version of the program finds it again.
 * @param program the folder the program was unpacked in
 * @throws ConfigurationError when none of them can be written in
 */
export async function findHome(program: string, env: NodeJS.ProcessEnv, user = homedir()): Promise<Home> {
  const beside = join(program, 'data');
  const documents = DOCUMENTS.map((name) => join(user, name)).find((folder) => existsSync(folder));
  const usual = [...(existsSync(beside) ? [beside] : []), join(documents ?? join(user, 'Documents'), NAME), beside];
  // Who has said where it is does not want an empty one somewhere else.
  const places = env.HORING_MAPPE === undefined ? usual : [env.HORING_MAPPE];
  for (const folder of places) {
    const home = {
      folder,
      corpus: join(folder, 'corpus'),
      database: join(folder, 'horing.sqlite'),
      reports: join(folder, 'notater'),
      temporary: join(folder, '.midlertidig'),
    };
    try {
      await mkdir(home.temporary, { recursive: true, mode: 0o700 });
      await writeFile(join(home.temporary, 'prøve'), '');
      // Another start may try the same at the same moment.
      await rm(join(home.temporary, 'prøve'), { force: true });
      return home;
    } catch {
      // Read-only, or full: the next.
    }
  }
  throw new ConfigurationError(
    `Kan ikke skrive i noen av disse mappene: ${places.join(', ')}. Sett HORING_MAPPE til en mappe du kan skrive i.`,
  );
}

/** Puts the demo there the first time. */
export async function fillHome({ corpus }: Home, demo: string): Promise<void> {
  if (existsSync(corpus)) return;
  await mkdir(corpus, { recursive: true });
  if (existsSync(demo)) await cp(demo, join(corpus, 'demo'), { recursive: true, preserveTimestamps: true });
}

/**
 * One desk for each home: a second double click is led to the first.
 * @returns how it is let go; or where the desk that is open is; null when it has not said yet
 */
export async function holdHome({ folder }: Home): Promise<(() => void) | { address: string | null }> {
  const release = takeLock(join(folder, '.åpen'));
  if (release === null) return { address: await readFile(join(folder, ADDRESS), 'utf8').catch(() => null) };
  await rm(join(folder, ADDRESS), { force: true });
  return release;
}

export const tellAddress = ({ folder }: Home, address: string): Promise<void> =>
  writeFile(join(folder, ADDRESS), address);

/** Puts what is not told in the environment already in the home, and all that is thrown away. */
export function liveIn({ database, reports, temporary }: Home, env: NodeJS.ProcessEnv): void {
  env.HORING_DB ??= database;
  env.HORING_REPORTS ??= reports;
  for (const name of ['TMPDIR', 'TEMP', 'TMP', 'SQLITE_TMPDIR']) env[name] = temporary;
}
