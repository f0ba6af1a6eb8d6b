import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from 'uuid';
import { ConfigurationError } from '../config.ts';
import { isOfMachine } from '../norsk/faults.ts';

/** The file in a consultation's folder that says which consultation it is, whatever the folder is called. */
export const MARK_FILE = '.horing-id';

const EXPLAINED = `# Høringens kjennemerke. Rettelser og notater følger det, ikke mappens navn. La filen ligge når mappen flyttes.
# En kopi som skal være en høring for seg: slett filen i kopien.
`;

/** @returns the id a folder carries; null when it carries none. @throws ConfigurationError when it can't be understood */
export async function readMark(folder: string): Promise<string | null> {
  const path = join(folder, MARK_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (isOfMachine(error)) throw error;
    throw new ConfigurationError(`Kan ikke lese ${path}. Gi den som kjører Høringsanalyse, lov til å lese filen.`);
  }
  const id = text
    .split(/\r?\n/u)
    .map((line) => line.trim().toLowerCase())
    .find((line) => line !== '' && !line.startsWith('#'));
  if (id !== undefined && validate(id)) return id;
  throw new ConfigurationError(
    `${path} skal ha høringens kjennemerke på en linje for seg. Hent filen tilbake fra en sikkerhetskopi. Slettes den, begynner høringen på nytt, uten rettelsene.`,
  );
}

/** Writes a folder's mark where there is none. @returns false when the folder can't be written in */
export async function writeMark(folder: string, id: string): Promise<boolean> {
  const path = join(folder, MARK_FILE);
  try {
    await writeFile(path, `${EXPLAINED}${id}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    // A full disk leaves an empty file, which would be no mark.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      await rm(path, { force: true }).catch(() => {});
    return false;
  }
}
