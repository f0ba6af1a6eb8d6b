import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import { noteVersions } from './schema.ts';

export type VersionRow = typeof noteVersions.$inferSelect;

/** The last version of a consultation's note; undefined when none is kept. */
export function lastVersion(db: Db, consultationId: string): VersionRow | undefined {
  return db
    .select()
    .from(noteVersions)
    .where(eq(noteVersions.consultationId, consultationId))
    .orderBy(desc(noteVersions.sequence))
    .limit(1)
    .get();
}

/** All versions, oldest first, without what they said: only why they came. */
export function versionHeads(db: Db, consultationId: string) {
  return db
    .select({
      sequence: noteVersions.sequence,
      at: noteVersions.at,
      reason: sql<string | null>`json_extract(${noteVersions.snapshot}, '$.reason')`,
    })
    .from(noteVersions)
    .where(eq(noteVersions.consultationId, consultationId))
    .orderBy(asc(noteVersions.sequence))
    .all();
}

export function versionOf(db: Db, sequence: number): VersionRow | undefined {
  return db.select().from(noteVersions).where(eq(noteVersions.sequence, sequence)).get();
}

/** Adds a version; versions are never changed. */
export function addVersion(db: Db, row: Omit<VersionRow, 'sequence'>): void {
  db.insert(noteVersions).values(row).run();
}

/** How far the versions have come, and when the last one came; null when there is none. */
export function lastVersionAt(db: Db, consultationId: string): { sequence: number; at: string } | null {
  return (
    db
      .select({ sequence: noteVersions.sequence, at: noteVersions.at })
      .from(noteVersions)
      .where(eq(noteVersions.consultationId, consultationId))
      .orderBy(desc(noteVersions.sequence))
      .limit(1)
      .get() ?? null
  );
}
