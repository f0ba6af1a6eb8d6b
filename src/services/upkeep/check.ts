import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ConsultationRow, filesOf } from '../../../db/files.ts';
import { faultsIn } from '../../../db/upkeep/backup.ts';
import { consultationsIn, loose } from '../../../db/upkeep/check.ts';
import { ConfigurationError } from '../../config.ts';
import { toldFault } from '../../norsk/faults.ts';
import { readLog } from '../../pipeline/log.ts';
import { compose } from '../report.ts';
import { loadKnown } from '../shelf/identity.ts';
import { verifierOf } from '../verify.ts';
import type { Workspace } from '../workspace.ts';

/** What was looked at, and what is wrong with it. */
export interface Checked {
  what: string;
  faults: string[];
}

/** So many lines of one kind are told. */
const TOLD = 10;

/**
 * Looks through what is kept: the file of the database, and of each consultation that every received file has its one
 * outcome, that nothing points at what is not there, that the log can be read, and that every quote and line of the note,
 * made anew, stands word for word in the files of the folder.
 * @param folder this consultation alone
 */
export async function* checkAll(workspace: Workspace, folder?: string): AsyncGenerator<Checked> {
  const { db } = workspace;
  yield { what: 'Databasefilen', faults: faultsIn(db.$client).slice(0, TOLD) };
  const only = folder === undefined ? null : (await loadKnown(workspace, folder)).id;
  for (const row of consultationsIn(db)) if (only === null || row.id === only) yield* checkOne(workspace, row);
}

async function* checkOne(workspace: Workspace, { id, slug, title, folder }: ConsultationRow): AsyncGenerator<Checked> {
  const { db } = workspace;
  const named = (what: string) => `${title} (${slug}): ${what}`;
  const files = filesOf(db, id);
  if (files.length === 0) return yield { what: named('ikke analysert ennå'), faults: [] };
  const without = files.filter(({ outcome }) => outcome === null).map(({ path }) => `uten utfall: ${path}`);
  yield { what: named(`regnskapet, ${files.length} filer`), faults: without.slice(0, TOLD) };
  yield { what: named('radene'), faults: loose(db, id).slice(0, TOLD) };
  try {
    yield { what: named(`loggen, ${readLog(db, id).length} avgjørelser`), faults: [] };
  } catch (error) {
    return yield { what: named('loggen'), faults: [error instanceof Error ? error.message : String(error)] };
  }
  if (!existsSync(join(folder, 'responses')))
    return yield {
      what: named('sitatene'),
      faults: [`mappen ${folder} er borte, så sitatene kan ikke holdes mot svarene`],
    };
  yield await quotesOf(workspace, folder, named);
}

async function quotesOf(workspace: Workspace, folder: string, named: (what: string) => string): Promise<Checked> {
  const queue = await workspace.openQueue();
  try {
    const consultation = await loadKnown(workspace, folder);
    const composed = compose(workspace, consultation);
    const verifier = verifierOf(workspace, consultation, queue, composed);
    const { wrong, checked } = await verifier.check(composed.files.note, 'note', null);
    return {
      what: named(`${checked.quotes} sitater og ${checked.lines} linjer i notatet`),
      faults: wrong.slice(0, TOLD).map(({ line, text }) => `linje ${line}: ${text}`),
    };
  } catch (error) {
    const told = error instanceof ConfigurationError ? error.message : toldFault(error);
    if (told === null) throw error;
    return { what: named('sitatene'), faults: [told] };
  } finally {
    await queue.close();
  }
}
