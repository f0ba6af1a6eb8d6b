import { eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { searchRows, searchVocabularies } from './schema.ts';

/** The words of answers for full-text search (FTS5). A copy of what stands in `responses`: may be emptied and is rebuilt. */

/** What has been taken into the index: the hash of it, by answer. */
export function searchedRows({ $client: client }: Db, consultationId: string): Map<string, string> {
  const rows = client
    .prepare<[string], [string, string]>('SELECT response_id, hash FROM search_rows WHERE consultation_id = ?')
    .raw();
  return new Map(rows.iterate(consultationId));
}

/** Puts answers in (anew), and takes those out that are no longer there. Call it inside a transaction. */
export function putSearchRow(
  db: Db,
  consultationId: string,
  answer: { responseId: string; hash: string; respondent: string; forms: string },
): void {
  dropSearchRow(db, answer.responseId);
  const row = Number(
    db.insert(searchRows).values({ consultationId, responseId: answer.responseId, hash: answer.hash }).run()
      .lastInsertRowid,
  );
  db.$client
    .prepare('INSERT INTO response_search (rowid, respondent, forms) VALUES (?, ?, ?)')
    .run(row, answer.respondent, answer.forms);
}

export function dropSearchRow(db: Db, responseId: string): void {
  const known = db.select().from(searchRows).where(eq(searchRows.responseId, responseId)).get();
  if (!known) return;
  db.$client.prepare('DELETE FROM response_search WHERE rowid = ?').run(known.row);
  db.delete(searchRows).where(eq(searchRows.row, known.row)).run();
}

/**
 * Answers that match an FTS5 expression, best first (BM25; a hit in the sender's name weighs eight times one in the text).
 * @param expression built from quoted words only
 */
export function matchAnswers(db: Db, consultationId: string, expression: string): string[] {
  return db.$client
    .prepare<[string, string], { response_id: string }>(
      `SELECT r.response_id FROM response_search s JOIN search_rows r ON r.row = s.rowid
       WHERE response_search MATCH ? AND r.consultation_id = ? ORDER BY bm25(response_search, 8.0, 1.0), r.response_id`,
    )
    .all(expression, consultationId)
    .map((row) => row.response_id);
}

/** Words of the consultation with their counts: what compounds are learnt from. */
export function vocabularyOf(db: Db, consultationId: string): [string, number][] {
  return (
    db.select().from(searchVocabularies).where(eq(searchVocabularies.consultationId, consultationId)).get()?.words ?? []
  );
}

export function saveVocabulary(db: Db, consultationId: string, words: [string, number][]): void {
  db.insert(searchVocabularies)
    .values({ consultationId, words })
    .onConflictDoUpdate({ target: searchVocabularies.consultationId, set: { words } })
    .run();
}
