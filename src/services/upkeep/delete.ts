import { existsSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ConsultationRow, filesOf, findByFolderName, findConsultation } from '../../../db/files.ts';
import { takeAlone } from '../../../db/upkeep/backup.ts';
import { eraseConsultation, eraseRemoved, eraseUnused, packDatabase, workKeys } from '../../../db/upkeep/erase.ts';
import { ConfigurationError } from '../../config.ts';
import { slugOf } from '../../consultation/consultation.ts';
import { MARK_FILE, readMark } from '../../consultation/mark.ts';
import { filesBelow } from '../../consultation/names.ts';
import { idOf } from '../../ids.ts';
import { forgetJobs } from '../../queue/forget.ts';
import { ofRemoved } from '../places.ts';
import { loadKnown, refuseCopy } from '../shelf/identity.ts';
import type { Workspace } from '../workspace.ts';
import { IN_USE } from './restore.ts';

/** A consultation that the database holds: what is to be deleted. */
export interface Doomed {
  id: string;
  slug: string;
  title: string;
  /** null: it is gone, and another consultation may lie where it was. */
  folder: string | null;
  /** Where its notes and exports lie. */
  reports: string;
}

/**
 * The consultation that a folder is, wherever it lay before, also one whose folder is gone: then by its name.
 * @throws ConfigurationError when the database holds none such, or the folder is a copy of one that is there, or carries no
 *   mark while the one of its name does
 */
export async function findDoomed({ db, settings }: Workspace, folder: string): Promise<Doomed> {
  const isThere = existsSync(folder);
  const mark = isThere ? await readMark(folder) : null;
  const slug = slugOf(folder);
  const row =
    mark === null
      ? (findByFolderName(db, slug) ?? findConsultation(db, idOf('consultation', slug)))
      : findConsultation(db, mark);
  if (row === undefined)
    throw new ConfigurationError(`Databasen har ingen høring fra ${folder}. Ingenting er slettet.`);
  if (mark !== null) refuseCopy(row, resolve(folder));
  else if (isThere && row.marked)
    throw new ConfigurationError(
      `${folder} har ikke noe kjennemerke, og regnes ikke som den høringen databasen kjenner under navnet. Er det den, så skriv ${row.id} i ${join(folder, MARK_FILE)}. Ingenting er slettet.`,
    );
  else if (isThere && resolve(folder) !== row.folder && existsSync(row.folder))
    throw new ConfigurationError(
      `${folder} er ikke den høringen databasen kjenner under navnet; den ligger i ${row.folder}. Ingenting er slettet.`,
    );
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    folder: isThere ? resolve(folder) : await stillIn(row),
    reports: join(settings.reports, row.slug),
  };
}

/** Where the consultation lay when it was last seen, unless that is gone or is another one's by now. */
async function stillIn({ id, folder, marked }: ConsultationRow): Promise<string | null> {
  if (!existsSync(folder)) return null;
  return (await readMark(folder)) === (marked ? id : null) ? folder : null;
}

/**
 * Deletes a consultation: all the database holds of it, its notes and exports, and what is left in Redis. The file of the
 * database is written anew, so that nothing of it can be read there.
 * @param withFolder the folder with the answers too
 * @throws ConfigurationError when a desk or a run is open, or Redis does not answer; then nothing is deleted
 */
export async function deleteConsultation(workspace: Workspace, doomed: Doomed, withFolder: boolean): Promise<void> {
  const { db, settings } = workspace;
  await aloneWith(workspace);
  if (settings.redisUrl !== null) await forgetJobs(settings.redisUrl, workKeys(db, doomed.id));
  eraseConsultation(db, doomed.id);
  packDatabase(db);
  await rm(doomed.reports, { recursive: true, force: true });
  await rm(`${settings.database}.${doomed.slug}.lock`, { force: true });
  if (!withFolder || doomed.folder === null) return;
  // By a link, the answers lie where it leads.
  for (const path of [await realpath(doomed.folder), doomed.folder]) await rm(path, { recursive: true, force: true });
}

/**
 * Deletes what is left of answers that have been taken out of the folder, after a run without them: what was decided of them,
 * and what earlier versions of the note tell of them.
 * @throws ConfigurationError when a desk or a run is open, or a file the database knows of is gone and no run has been made
 */
export async function deleteRemoved(
  workspace: Workspace,
  folder: string,
): Promise<{ decisions: number; versions: number }> {
  const { db, settings } = workspace;
  const { id, responses } = await loadKnown(workspace, folder);
  const there = new Set((await filesBelow(responses)).map(({ name }) => name));
  // What lies in an archive or a table lies in a file of the folder.
  const isThere = (path: string) => path.split('/').some((_, at, parts) => there.has(parts.slice(0, at + 1).join('/')));
  const gone = filesOf(db, id).find(({ path }) => !isThere(path));
  if (gone !== undefined)
    throw new ConfigurationError(
      `«${gone.path}» er tatt ut av mappen, og høringen er ikke kjørt etterpå. Kjør først: horing run ${folder}. Ingenting er slettet.`,
    );
  await aloneWith(workspace);
  const before = workKeys(db, id);
  if (settings.redisUrl !== null) await forgetJobs(settings.redisUrl, before);
  const { decisions, isRemoved } = ofRemoved(db, id);
  const versions = eraseRemoved(db, id, decisions, isRemoved);
  eraseUnused(db);
  packDatabase(db);
  return { decisions: decisions.length, versions };
}

async function aloneWith({ db }: Workspace): Promise<void> {
  if (!takeAlone(db.$client)) throw new ConfigurationError(IN_USE);
}
