import { readdir, rm } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import * as z from 'zod';
import { correctionsOf } from '../../../db/corrections.ts';
import { displacedIn } from '../../../db/places.ts';
import { lastVersion } from '../../../db/versions.ts';
import { allRuns } from '../../../db/work.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import type { Correction } from '../../corrections/decision.ts';
import { hashOf } from '../../ids.ts';
import { codeSum } from '../../queue/redis/edition.ts';
import { bytesIfThere, readIfThere, replaceFile } from '../note-files.ts';
import { fileStates } from '../state.ts';
import type { Workspace } from '../workspace.ts';
import { changedFile } from './written-files.ts';

/** What was written. */
export interface WrittenNote {
  /** The note's path, relative to where the command was given. */
  path: string;
  responses: number;
  /** What became of text people had written in the files, for the analyst. */
  notices: string[];
  /** Decisions that have no place in it. */
  orphans: Correction[];
}

/** Beside the note: a sum of what it was made of, and one of each file that came of it. Lost, the note is made anew. */
const MADE = '.notat.json';
const Made = z.object({ of: z.string(), files: z.record(z.string(), z.string()), responses: z.number() });

/**
 * The note that lies there, when writing it anew would give the same: all that it is made of is what it was when it was
 * written, no file of it has been touched, and nobody has written in the Word document.
 * @returns null when it is to be written
 */
export async function standingNote(workspace: Workspace, consultation: Consultation): Promise<WrittenNote | null> {
  const folder = folderOf(workspace, consultation);
  const made = await readMade(folder);
  if (made === null) return null;
  const names = ['note.md', 'sammendrag.md', ...(await chartsIn(folder)).map((name) => `charts/${name}`)];
  if (names.length !== Object.keys(made.files).length) return null;
  for (const name of names) {
    const bytes = await bytesIfThere(join(folder, name)).catch(() => null);
    if (bytes === null || hashOf(bytes) !== made.files[name]) return null;
  }
  const isKept = lastVersion(workspace.db, consultation.id)?.hash === made.files['note.md'];
  if (!isKept || (await changedFile(folder, 'notat.docx', true)) !== null) return null;
  if (made.of !== madeOf(workspace, consultation)) return null;
  return {
    path: relative(process.cwd(), join(folder, 'note.md')),
    responses: made.responses,
    notices: [],
    orphans: [],
  };
}

/**
 * Remembers a note just written. One with decisions that lost their place is looked at in every run.
 * @param of what it was made of, taken before anything was read for it
 */
export async function rememberNote(
  workspace: Workspace,
  consultation: Consultation,
  of: string,
  files: ReadonlyMap<string, string>,
  { responses, orphans }: WrittenNote,
): Promise<void> {
  const path = join(folderOf(workspace, consultation), MADE);
  if (orphans.length > 0) return rm(path, { force: true });
  const sums = Object.fromEntries([...files].map(([name, content]) => [name, hashOf(content)]));
  await replaceFile(path, JSON.stringify({ of, files: sums, responses } satisfies z.infer<typeof Made>));
}

const folderOf = ({ settings }: Workspace, { slug }: Consultation): string => join(settings.reports, slug);
const chartsIn = (folder: string): Promise<string[]> => readdir(join(folder, 'charts')).catch(() => []);

async function readMade(folder: string): Promise<z.infer<typeof Made> | null> {
  try {
    return Made.parse(JSON.parse((await readIfThere(join(folder, MADE))) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * A sum of what a note is made of: the code that makes it, the consultation's folder, the work done by the stages (each piece
 * with its time, so that also what was done anew is another), what became of the files, and the log.
 */
export function madeOf({ db }: Workspace, consultation: Consultation): string {
  const { id } = consultation;
  const rows = db.transaction(
    () => [allRuns(db, id), fileStates(db, id), correctionsOf(db, id), [...displacedIn(db, id)].sort()],
    { behavior: 'deferred' },
  );
  const extension = extname(import.meta.filename);
  // Built, the program's few parts say by their names what they are; of the sources, what writes a note is enough to read.
  const code = codeSum(join(import.meta.dirname, '..', extension === '.js' ? '../cli.js' : `report${extension}`));
  return hashOf(JSON.stringify([code, process.version, consultation, rows]));
}
