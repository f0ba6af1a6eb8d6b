import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
 * @param user the user's own folder; null: there is none
 * @throws ConfigurationError when none of them can be written in, or not in the one where something has been made
 */
export async function findHome(program: string, env: NodeJS.ProcessEnv, user = userFolder()): Promise<Home> {
  const beside = join(program, 'data');
  // Who has said where it is does not want an empty one somewhere else.
  const { HORING_MAPPE: asked = '' } = env;
  const usual = [...(existsSync(beside) ? [beside] : []), ...documentsOf(user), beside];
  const places = asked === '' ? usual : [resolve(asked)];
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
    } catch (error) {
      // Read-only, or full: the next. What somebody has made is not left for an empty one.
      if (existsSync(home.database))
        throw new ConfigurationError(
          `Kan ikke skrive i ${folder}, der databasen og notatene ligger. Gi lov til å skrive der, eller frigjør plass.`,
          { cause: error },
        );
    }
  }
  throw new ConfigurationError(
    `Kan ikke skrive i noen av disse mappene: ${places.join(', ')}. Sett HORING_MAPPE til en mappe du kan skrive i.`,
  );
}

/** The user's own folder; a service may have none. */
function userFolder(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}

function documentsOf(user: string | null): string[] {
  if (user === null) return [];
  const documents = DOCUMENTS.map((name) => join(user, name)).find((folder) => existsSync(folder));
  return [join(documents ?? join(user, 'Documents'), NAME)];
}

/** Puts the demo there the first time, the user's to change also where the program's is not; one that was cut off, again. */
export async function fillHome({ corpus, temporary }: Home, demo: string): Promise<void> {
  const begun = join(temporary, 'demo');
  if (existsSync(corpus) && !existsSync(begun)) return;
  await writeFile(begun, '');
  await mkdir(corpus, { recursive: true });
  for (const name of existsSync(demo) ? await readdir(demo, { recursive: true }) : []) {
    const [from, to] = [join(demo, name), join(corpus, 'demo', name)];
    const found = await stat(from);
    if (found.isDirectory()) continue;
    await mkdir(dirname(to), { recursive: true });
    // Not copied as a file: what a disk may not be written on is said of its files too.
    await writeFile(to, await readFile(from));
    await utimes(to, found.atime, found.mtime);
  }
  await rm(begun);
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
