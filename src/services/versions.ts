import { findConsultation } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import { addVersion, latestVersions } from '../../db/versions.ts';
import { ConfigurationError } from '../config.ts';
import { loadConsultation } from '../consultation/consultation.ts';
import { hashOf } from '../ids.ts';
import { changesBetween, snapshotOf } from '../report/changes.ts';
import type { Report } from '../report/model.ts';
import type { ConsultationState } from '../state.ts';
import { type Changes, Snapshot } from '../versions.ts';
import type { Workspace } from './workspace.ts';

/** Keeps what a written note said, when it is another than the last one written. */
export function keepVersion(db: Db, state: ConsultationState, report: Report, note: string): void {
  const hash = hashOf(note);
  db.transaction(
    () => {
      if (latestVersions(db, state.id, 1)[0]?.hash === hash) return;
      const at = new Date().toISOString();
      addVersion(db, { consultationId: state.id, at, hash, snapshot: snapshotOf(report, state) });
    },
    { behavior: 'immediate' },
  );
}

/** The two latest versions of a note, compared; null while there is none or one. */
export interface Comparison {
  before: { number: number; at: string };
  after: { number: number; at: string };
  changes: Changes;
}

/**
 * «Hva er nytt siden sist»: compares the two latest versions of a consultation's note.
 * @throws ConfigurationError when the folder is at fault or never analysed
 */
export async function changesSinceLast(
  workspace: Workspace,
  folder: string,
): Promise<{ versions: 0 | 1; comparison: null } | { versions: 2; comparison: Comparison }> {
  const consultation = await loadConsultation(folder);
  if (!findConsultation(workspace.db, consultation.slug))
    throw new ConfigurationError(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
  const [after, before] = latestVersions(workspace.db, consultation.id, 2);
  if (!after || !before) return { versions: after ? 1 : 0, comparison: null };
  return {
    versions: 2,
    comparison: {
      before: { number: before.sequence, at: before.at },
      after: { number: after.sequence, at: after.at },
      changes: changesBetween(Snapshot.parse(before.snapshot), Snapshot.parse(after.snapshot)),
    },
  };
}
