import { correctionsOf } from '../../db/corrections.ts';
import type { Db } from '../../db/open.ts';
import { displacedIn } from '../../db/places.ts';
import { type Correction, Decision } from '../corrections/decision.ts';

/** A decision as it will be read from the log. */
export const asRead = <T extends Correction>(written: T): T => {
  const read: T = JSON.parse(JSON.stringify(written));
  return { ...read, decision: Decision.parse(read.decision) };
};

/** The log of decisions, parsed at the door. */
export function readLog(db: Db, consultationId: string, after = 0): (Correction & { sequence: number })[] {
  const rows = correctionsOf(db, consultationId, after);
  // Asked for at every page, mostly for nothing new.
  const displaced = rows.length === 0 ? new Set<string>() : displacedIn(db, consultationId);
  return rows.map(({ sequence, id, who, at, decision, before, why }) => ({
    sequence,
    id,
    who,
    at,
    decision: Decision.parse(decision),
    before,
    why,
    ...(displaced.has(id) ? { displaced: true } : {}),
  }));
}
