import { desc, eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { noteVersions } from './schema.ts';

export type VersionRow = typeof noteVersions.$inferSelect;

/** The last versions of a consultation's note, newest first. */
export function latestVersions(db: Db, consultationId: string, most: number): VersionRow[] {
  return db
    .select()
    .from(noteVersions)
    .where(eq(noteVersions.consultationId, consultationId))
    .orderBy(desc(noteVersions.sequence))
    .limit(most)
    .all();
}

/** Adds a version; versions are never changed. */
export function addVersion(db: Db, row: Omit<VersionRow, 'sequence'>): void {
  db.insert(noteVersions).values(row).run();
}
