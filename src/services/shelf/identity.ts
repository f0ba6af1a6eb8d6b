import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ConsultationRow,
  findByFolderName,
  findConsultation,
  knownFiles,
  saveConsultation,
} from '../../../db/files.ts';
import type { Db } from '../../../db/open.ts';
import { ConfigurationError } from '../../config.ts';
import { type Consultation, loadConsultation } from '../../consultation/consultation.ts';
import { MARK_FILE, readMark, writeMark } from '../../consultation/mark.ts';
import { idOf } from '../../ids.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What the database has of the consultation a folder is; undefined: nothing. A folder without a mark is none of those that
 * carry one, whatever it is called.
 * @throws ConfigurationError when another folder, which is there, carries the same mark
 */
export function knownOf(db: Db, consultation: Consultation): ConsultationRow | undefined {
  const row = findConsultation(db, consultation.id);
  if (row === undefined || (row.marked && !consultation.marked)) return undefined;
  if (consultation.marked) refuseCopy(row, consultation.folder);
  return row;
}

/**
 * Of a folder that carries the mark of a known consultation: that it is that one's, moved or not, and no copy of it.
 * @param folder its path, whole
 * @throws ConfigurationError when the folder that is known is there too, and is another
 */
export function refuseCopy(row: ConsultationRow, folder: string): void {
  if (row.folder === folder || !carries(row.folder, row.id) || isSamePlace(row.folder, folder)) return;
  throw new ConfigurationError(
    `Mappene ${row.folder} og ${folder} er to kopier av samme høring: de har samme kjennemerke i ${MARK_FILE}. Flytt eller slett den som ikke skal brukes. Skal kopien være en høring for seg, så slett ${join(folder, MARK_FILE)}.`,
  );
}

/** One folder has several paths where there are links, and drives that are also shares of the network. */
function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/** The consultation in a folder. @throws ConfigurationError when the folder is at fault, or it has never been analysed */
export async function loadKnown({ db }: Pick<Workspace, 'db'>, folder: string): Promise<Consultation> {
  const consultation = await loadConsultation(folder);
  if (!knownOf(db, consultation))
    throw new ConfigurationError(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
  return consultation;
}

/**
 * Makes a consultation known to the database, and gives a folder that carries no mark its own. Who is the same is decided
 * by the mark: a folder that is renamed or moved keeps all, and a new one of the same name gets nothing.
 * @returns the consultation as it is known, and what people should hear of it
 * @throws ConfigurationError when two folders are copies of one, or have one name
 */
export async function register(
  { db, settings }: Workspace,
  read: Consultation,
): Promise<{ consultation: Consultation; notices: string[] }> {
  const notices: string[] = [];
  const consultation = read.marked ? read : await marked(db, read, notices);
  const { id, slug, folder, title, config } = consultation;
  const earlier = knownOf(db, consultation);
  const namesake = findByFolderName(db, slug);
  if (namesake && namesake.id !== id) {
    if (namesake.folder !== folder && existsSync(namesake.folder))
      throw new ConfigurationError(
        `Databasen har alt en høring som heter «${slug}», i ${namesake.folder}. Gi mappen et annet navn, eller sett HORING_DB til en egen database.`,
      );
    // Its folder is gone; its decisions and its note are kept under a name of their own.
    const aside = `${slug}-${namesake.id.slice(0, 8)}`;
    await moveReports(settings.reports, slug, aside);
    saveConsultation(db, { ...namesake, slug: aside });
  }
  if (earlier && earlier.slug !== slug) await moveReports(settings.reports, earlier.slug, slug);
  saveConsultation(db, { id, slug, folder, title, config, marked: consultation.marked });
  return { consultation, notices };
}

/** A folder without a mark, given one: that of the consultation it was by its name before there were marks, or a new one. */
async function marked(db: Db, read: Consultation, notices: string[]): Promise<Consultation> {
  // Of one that was renamed since it got its mark, the id is not that of its name.
  const row = findConsultation(db, read.id) ?? findByFolderName(db, read.slug);
  const isOther = row !== undefined && (row.marked || !sharesFiles(db, read));
  const id = isOther && findConsultation(db, read.id) ? freeId(db, read.slug) : read.id;
  if (row && !row.marked && row.folder !== read.folder && existsSync(row.folder)) return read;
  if (isOther)
    notices.push(
      `Mappen ${read.folder} har ikke noe kjennemerke og regnes som en ny høring, selv om en tidligere høring het det samme. Er det den samme, så skriv ${row?.id} i ${join(read.folder, MARK_FILE)} i stedet for linjen som står der, og kjør på nytt.`,
    );
  if (await writeMark(read.folder, id)) return loadConsultation(read.folder);
  // Somebody else may have written one just now.
  if ((await readMark(read.folder)) !== null) return loadConsultation(read.folder);
  if (!isOther) return read;
  throw new ConfigurationError(
    `En tidligere høring het «${read.slug}», og mappen ${read.folder} kan ikke skrives i, så de kan ikke holdes fra hverandre. Gi mappen et annet navn.`,
  );
}

/** Whether some file that was known is still in the folder; with none known there is nothing to tell them apart by. */
function sharesFiles(db: Db, { id, responses }: Consultation): boolean {
  const paths = [...knownFiles(db, id).keys()];
  return paths.length === 0 || paths.some((path) => existsSync(join(responses, path)));
}

function freeId(db: Db, slug: string): string {
  for (let number = 2; ; number += 1) {
    const id = idOf('consultation', slug, number);
    if (!findConsultation(db, id)) return id;
  }
}

function carries(folder: string, id: string): boolean {
  try {
    return readFileSync(join(folder, MARK_FILE), 'utf8').toLowerCase().includes(id);
  } catch {
    return false;
  }
}

async function moveReports(reports: string, from: string, to: string): Promise<void> {
  if (!existsSync(join(reports, from)) || existsSync(join(reports, to))) return;
  await mkdir(reports, { recursive: true });
  await rename(join(reports, from), join(reports, to));
}
