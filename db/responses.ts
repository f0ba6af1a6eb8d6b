import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import type { Passage } from '../src/domain.ts';
import type { GatherOutput } from '../src/stages/gather.ts';
import type { Db } from './open.ts';
import { insertAll } from './rows.ts';
import { passages, responses } from './schema.ts';

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
  insertAll(db, responses, rows);
  db.delete(passages)
    .where(
      and(
        eq(passages.consultationId, consultationId),
        notInArray(passages.responseId, db.select({ id: responses.id }).from(responses)),
      ),
    )
    .run();
  const became = db.$client.prepare(
    'UPDATE source_files SET outcome = ?, reason = ?, of_file_id = ?, response_id = ? WHERE id = ?',
  );
  for (const { fileId, outcome, reason, ofFileId, responseId } of outcomes)
    became.run(outcome, reason, ofFileId, responseId, fileId);
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
  insertAll(
    db,
    passages,
    rows.map((row) => ({ ...row, consultationId, responseId })),
  );
}

/** Reads one at a time, for who goes through all of them. */
export function responseReader(db: Db): (id: string) => ResponseRow | undefined {
  const query = db
    .select()
    .from(responses)
    .where(eq(responses.id, sql.placeholder('id')))
    .prepare();
  return (id) => query.get({ id });
}

/** How many letters the answers have. */
export function lettersOf(db: Db, consultationId: string): number {
  const [sum] = db
    .select({ letters: sql<number | null>`sum(length(${responses.text}))` })
    .from(responses)
    .where(eq(responses.consultationId, consultationId))
    .all();
  return sum?.letters ?? 0;
}

/** The ids alone, in the answers' order: the texts are large. */
export function responseIds(db: Db, consultationId: string): string[] {
  return db
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.consultationId, consultationId))
    .orderBy(asc(responses.position))
    .all()
    .map(({ id }) => id);
}
