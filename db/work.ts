import { and, count, eq, isNotNull, sum } from 'drizzle-orm';
import type { Db } from './open.ts';
import { stageRuns } from './schema.ts';

export type StageRun = typeof stageRuns.$inferSelect;

/** Work done (or failed) at a stage, by subject. */
export function runsOf(db: Db, consultationId: string, stage: string): Map<string, StageRun> {
  const rows = db
    .select()
    .from(stageRuns)
    .where(and(eq(stageRuns.consultationId, consultationId), eq(stageRuns.stage, stage)))
    .all();
  return new Map(rows.map((row) => [row.subject, row]));
}

/** Records one piece of work; call it inside the transaction that saves the output. */
export function recordRun(db: Db, run: StageRun): void {
  db.$client
    .prepare(
      `INSERT INTO stage_runs (consultation_id, stage, subject, key, error, milliseconds) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (consultation_id, stage, subject) DO UPDATE SET key = excluded.key, error = excluded.error, milliseconds = excluded.milliseconds`,
    )
    .run(run.consultationId, run.stage, run.subject, run.key, run.error, run.milliseconds);
}

/** Forgets work on subjects that are no longer there. */
export function forgetRuns(db: Db, consultationId: string, stage: string, gone: Iterable<string>): void {
  for (const subject of gone)
    db.delete(stageRuns)
      .where(
        and(eq(stageRuns.consultationId, consultationId), eq(stageRuns.stage, stage), eq(stageRuns.subject, subject)),
      )
      .run();
}

export function failedRuns(db: Db, consultationId: string): StageRun[] {
  return db
    .select()
    .from(stageRuns)
    .where(and(eq(stageRuns.consultationId, consultationId), isNotNull(stageRuns.error)))
    .orderBy(stageRuns.stage, stageRuns.subject)
    .all();
}

/** Makes failed work due again. @returns how many pieces */
export function forgetFailedRuns(db: Db, consultationId: string): number {
  return db
    .delete(stageRuns)
    .where(and(eq(stageRuns.consultationId, consultationId), isNotNull(stageRuns.error)))
    .run().changes;
}

export function runCounts(db: Db, consultationId: string): Map<string, number> {
  const rows = db
    .select({ stage: stageRuns.stage, done: count() })
    .from(stageRuns)
    .where(eq(stageRuns.consultationId, consultationId))
    .groupBy(stageRuns.stage)
    .all();
  return new Map(rows.map((row) => [row.stage, row.done]));
}

/** All that is recorded of the work done, in a fixed order: other rows than before when anything was done since, also anew. */
export function allRuns(db: Db, consultationId: string): StageRun[] {
  return db
    .select()
    .from(stageRuns)
    .where(eq(stageRuns.consultationId, consultationId))
    .orderBy(stageRuns.stage, stageRuns.subject)
    .all();
}

/** What tells the work done until now from what is done later. */
export function workMark(db: Db, consultationId: string): string {
  const [mark] = db
    .select({ done: count(), milliseconds: sum(stageRuns.milliseconds) })
    .from(stageRuns)
    .where(eq(stageRuns.consultationId, consultationId))
    .all();
  return `${mark?.done} ${mark?.milliseconds}`;
}
