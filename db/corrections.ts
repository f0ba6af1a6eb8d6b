import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from './open.ts';
import { corrections } from './schema.ts';

export type CorrectionRow = typeof corrections.$inferSelect;

/** The log in order; `after`: only what came after that sequence number. */
export function correctionsOf(db: Db, consultationId: string, after = 0): CorrectionRow[] {
  return db
    .select()
    .from(corrections)
    .where(and(eq(corrections.consultationId, consultationId), gt(corrections.sequence, after)))
    .orderBy(asc(corrections.sequence))
    .all();
}

/** Adds one decision to the log; there is no other way to write in it. @returns its sequence number */
export function appendCorrection(db: Db, row: Omit<CorrectionRow, 'sequence'>): number {
  return Number(db.insert(corrections).values(row).run().lastInsertRowid);
}
