import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './open.ts';
import { decisionPlaces } from './standing-schema.ts';

/** Where a decision stood, as it was when it was made. */
export type PlaceRow = typeof decisionPlaces.$inferSelect;

export function placesOf(db: Db, consultationId: string): Map<string, PlaceRow> {
  const rows = db.select().from(decisionPlaces).where(eq(decisionPlaces.consultationId, consultationId)).all();
  return new Map(rows.map((row) => [row.correctionId, row]));
}

/** Decisions at whose place other words stand now. */
export function displacedIn(db: Db, consultationId: string): Set<string> {
  const rows = db
    .select({ id: decisionPlaces.correctionId })
    .from(decisionPlaces)
    .where(and(eq(decisionPlaces.consultationId, consultationId), eq(decisionPlaces.changed, true)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** What was kept of a place is not written over. */
export function addPlace(db: Db, row: PlaceRow): void {
  db.insert(decisionPlaces).values(row).onConflictDoNothing().run();
}

export function markPlaces(db: Db, ids: readonly string[], now: Partial<Pick<PlaceRow, 'changed' | 'lost'>>): void {
  for (let from = 0; from < ids.length; from += 500)
    db.update(decisionPlaces)
      .set(now)
      .where(inArray(decisionPlaces.correctionId, ids.slice(from, from + 500)))
      .run();
}
