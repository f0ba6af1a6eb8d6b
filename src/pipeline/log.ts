import { correctionsOf } from '../../db/corrections.ts';
import type { Db } from '../../db/open.ts';
import { displacedIn } from '../../db/places.ts';
import { type Correction, Decision } from '../corrections/decision.ts';

/** The log of decisions, parsed at the door. */
export function readLog(db: Db, consultationId: string, after = 0): (Correction & { sequence: number })[] {
  const displaced = displacedIn(db, consultationId);
  return correctionsOf(db, consultationId, after).map(({ sequence, id, who, at, decision, before, why }) => ({
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
