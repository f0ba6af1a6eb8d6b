import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Passage } from '../src/domain.ts';
import type { GatherOutput } from '../src/stages/gather.ts';
import type { Db } from './open.ts';
import { passages, responses, sourceFiles } from './schema.ts';

export type ResponseRow = typeof responses.$inferSelect;
export type PassageRow = typeof passages.$inferSelect;

export function responsesOf(db: Db, consultationId: string): ResponseRow[] {
  return db
    .select()
    .from(responses)
    .where(eq(responses.consultationId, consultationId))
    .orderBy(asc(responses.position))
    .all();
}

/** Replaces the consultation's responses and its files' outcomes as gather found them. */
export function replaceResponses(
  db: Db,
  consultationId: string,
  rows: ResponseRow[],
  outcomes: GatherOutput['outcomes'],
): void {
  db.delete(responses).where(eq(responses.consultationId, consultationId)).run();
  for (const row of rows) db.insert(responses).values(row).run();
  db.delete(passages)
    .where(
      and(
        eq(passages.consultationId, consultationId),
        notInArray(passages.responseId, db.select({ id: responses.id }).from(responses)),
      ),
    )
    .run();
  for (const { fileId, outcome, reason, ofFileId, responseId } of outcomes)
    db.update(sourceFiles).set({ outcome, reason, ofFileId, responseId }).where(eq(sourceFiles.id, fileId)).run();
}

export function passagesOf(db: Db, consultationId: string): PassageRow[] {
  return db
    .select()
    .from(passages)
    .where(eq(passages.consultationId, consultationId))
    .orderBy(asc(passages.responseId), asc(passages.start))
    .all();
}

export function replacePassages(db: Db, consultationId: string, responseId: string, rows: Passage[]): void {
  db.delete(passages).where(eq(passages.responseId, responseId)).run();
  for (const row of rows)
    db.insert(passages)
      .values({ ...row, consultationId, responseId })
      .run();
}

/** The ids alone, for who counts: the texts are large. */
export function responseIds(db: Db, consultationId: string): string[] {
  return db
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.consultationId, consultationId))
    .all()
    .map(({ id }) => id);
}
