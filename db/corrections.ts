import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from './open.ts';
import { corrections } from './schema.ts';

export type CorrectionRow = typeof corrections.$inferSelect;

const logAfter = (db: Db) =>
  db
    .select()
    .from(corrections)
    .where(
      and(
        eq(corrections.consultationId, sql.placeholder('consultationId')),
        gt(corrections.sequence, sql.placeholder('after')),
      ),
    )
    .orderBy(asc(corrections.sequence))
    .prepare();

/** The desk asks hundreds of times a page whether somebody has written: putting the question together took the most time. */
const prepared = new WeakMap<Db, ReturnType<typeof logAfter>>();

/** The log in order; `after`: only what came after that sequence number. */
export function correctionsOf(db: Db, consultationId: string, after = 0): CorrectionRow[] {
  const query = prepared.get(db) ?? logAfter(db);
  prepared.set(db, query);
  return query.all({ consultationId, after });
}

/** Adds one decision to the log; there is no other way to write in it. @returns its sequence number */
export function appendCorrection(db: Db, row: Omit<CorrectionRow, 'sequence'>): number {
  return Number(db.insert(corrections).values(row).run().lastInsertRowid);
}
