import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../../db/lock.ts';
import { openDatabase } from '../../../db/open.ts';
import { type PlaceRow, placesOf } from '../../../db/places.ts';
import { lastVersionAt } from '../../../db/versions.ts';
import { ConfigurationError } from '../../config.ts';
import { loadConsultation } from '../../consultation/consultation.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Correction } from '../../corrections/decision.ts';
import { readLog } from '../../pipeline/log.ts';
import type { Changes, Why } from '../../versions.ts';
import { analyse, type RunOptions } from '../analyse.ts';
import { writeReport } from '../report.ts';
import type { Workspace } from '../workspace.ts';
import { knownOf } from './identity.ts';

/** A decision that a run would leave without a place, and the place it has now. */
export interface WouldLose {
  correction: Correction;
  place: PlaceRow;
}

/** What a run would change of what stands now. */
export interface Preview {
  changes: Changes | null;
  lost: WouldLose[];
}

const NOTHING: Preview = { changes: null, lost: [] };

/** Whether people have worked on a consultation that has been run: only then is there something to be shown first. */
export function isWorkedOn({ db }: Pick<Workspace, 'db'>, consultationId: string): boolean {
  return lastVersionAt(db, consultationId) !== null && inForce(readLog(db, consultationId)).length > 0;
}

/**
 * Runs the analysis on a copy of the database, in a folder that goes away, and compares what stands now with what would
 * stand. Nothing that is there is changed. The folder of reports is another too, so what somebody has written in the
 * note's file is not part of it.
 * @throws ConfigurationError when the folder is at fault, or is being run now
 */
export async function previewRun(workspace: Workspace, folder: string, options: RunOptions = {}): Promise<Preview> {
  const consultation = await loadConsultation(folder);
  const { id, slug, title } = consultation;
  if (!knownOf(workspace.db, consultation) || lastVersionAt(workspace.db, id) === null) return NOTHING;
  // What is copied in the middle of a run would be half of it.
  const unlock = takeLock(`${workspace.settings.database}.${slug}.lock`);
  if (unlock === null)
    throw new ConfigurationError(
      `«${title}» analyseres allerede, i pulten eller i en terminal. Vent til det er ferdig, og prøv igjen.`,
    );
  const root = await mkdtemp(join(tmpdir(), 'horing-forhandsvis-'));
  let copy: Workspace | null = null;
  try {
    const database = join(root, 'horing.sqlite');
    await workspace.db.$client.backup(database);
    const db = openDatabase(database);
    // It is thrown away: nothing has to survive a loss of power.
    db.$client.pragma('synchronous = OFF');
    const settings = { ...workspace.settings, database, reports: join(root, 'reports') };
    copy = { ...workspace, db, settings, close: () => db.$client.close() };
    // What stands now, decisions of this minute with it, is the version that is compared with.
    await writeReport(copy, consultation);
    const before = placesOf(db, id);
    const { changes } = await analyse(copy, folder, options);
    const log = new Map(readLog(db, id).map((correction) => [correction.id, correction]));
    const lost = [...placesOf(db, id).values()].flatMap((place): WouldLose[] => {
      const correction = log.get(place.correctionId);
      return correction && place.lost && before.get(place.correctionId)?.lost !== true ? [{ correction, place }] : [];
    });
    return { changes, lost };
  } finally {
    copy?.close();
    unlock();
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * Whether a run would change what people have seen: themes that go, decisions without a place, and names, sectors, stances
 * and tags that are another in answers that are the same. What new answers bring is no such change.
 */
export function changesSeen({ changes, lost }: Preview): boolean {
  if (lost.length > 0) return true;
  if (changes === null) return false;
  const isUnexpected = ({ why }: { why: Why }) => why.kind === 'rest';
  const { themes, renamed, sectors, stances } = changes;
  return (
    themes.gone.length > 0 ||
    [...renamed, ...sectors, ...stances].some(isUnexpected) ||
    themes.changed.some(
      ({ before, after, tags, positions }) =>
        before.label !== after.label || tags.some(isUnexpected) || positions.some(isUnexpected),
    )
  );
}
