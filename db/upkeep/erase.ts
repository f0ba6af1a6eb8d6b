import { and, eq, getTableName, inArray, notInArray, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { consultationRoles } from '../accounts/schema.ts';
import { removeDraft } from '../drafts/drafts.ts';
import { drafts } from '../drafts/schema.ts';
import type { Db } from '../open.ts';
import {
  comparisons,
  consultations,
  corrections,
  extracts,
  identities,
  noteVersions,
  passages,
  points,
  quotes,
  responses,
  searchRows,
  searchVocabularies,
  sourceFiles,
  stageRuns,
  stances,
  tags,
  themes,
} from '../schema.ts';
import { codedPassages, codedThemes, decisionPlaces, readResponses } from '../standing-schema.ts';

/** Every table with rows of one consultation. tests/services/upkeep/delete.test.ts finds one that is missing. */
const OF_CONSULTATION: (SQLiteTable & { consultationId: SQLiteColumn })[] = [
  codedPassages,
  codedThemes,
  comparisons,
  consultationRoles,
  corrections,
  decisionPlaces,
  drafts,
  identities,
  noteVersions,
  passages,
  points,
  quotes,
  readResponses,
  responses,
  searchVocabularies,
  sourceFiles,
  stageRuns,
  stances,
  tags,
  themes,
];

/** Takes out all that is of a consultation. What it wrote over is gone only when the file is packed (`packDatabase`). */
export function eraseConsultation(db: Db, id: string): void {
  db.transaction((tx) => {
    eraseSearch(db, id);
    for (const table of OF_CONSULTATION) tx.delete(table).where(eq(table.consultationId, id)).run();
    tx.delete(consultations).where(eq(consultations.id, id)).run();
  });
  eraseUnused(db);
}

/**
 * Takes out the texts of files that no consultation holds any longer. Texts are kept by content: the same file in two
 * consultations is one. A page of a scan within an e-mail is known by the scan's content and not the e-mail's: it goes too,
 * and is read again should the e-mail be.
 */
export function eraseUnused(db: Db): void {
  db.transaction((tx) => {
    const used = tx.select({ hash: stageRuns.subject }).from(stageRuns).where(eq(stageRuns.stage, 'extract'));
    tx.delete(extracts).where(notInArray(extracts.hash, used)).run();
    tx.run(sql`DELETE FROM scanned_pages WHERE substr(key, 1, instr(key, ':') - 1) NOT IN (${used})`);
  });
}

/** The answer whose page a draft was written on. */
const ANSWER = /\/svar\/([0-9a-f-]{36})/u;

/**
 * Takes out what is left of answers that are in the folder no longer, beside their text: in the words of the search, in what
 * was decided or is being written of them, and in the earlier versions of the note.
 * @param decisions ids of what was decided of them
 * @param isRemoved whether an answer is one of them
 * @returns how many versions told of them
 */
export function eraseRemoved(
  db: Db,
  id: string,
  decisions: readonly string[],
  isRemoved: (responseId: string) => boolean,
): number {
  return db.transaction((tx) => {
    eraseSearch(db, id);
    tx.delete(searchVocabularies).where(eq(searchVocabularies.consultationId, id)).run();
    for (let at = 0; at < decisions.length; at += 500) {
      const some = decisions.slice(at, at + 500);
      tx.delete(decisionPlaces).where(inArray(decisionPlaces.correctionId, some)).run();
      tx.delete(corrections).where(inArray(corrections.id, some)).run();
    }
    for (const { who, key } of tx.select().from(drafts).where(eq(drafts.consultationId, id)).all()) {
      const answer = ANSWER.exec(key)?.[1];
      if (answer !== undefined && isRemoved(answer)) removeDraft(db, id, who, key);
    }
    const last = tx
      .select({ sequence: sql<number>`max(${noteVersions.sequence})` })
      .from(noteVersions)
      .where(eq(noteVersions.consultationId, id));
    return tx
      .delete(noteVersions)
      .where(and(eq(noteVersions.consultationId, id), notInArray(noteVersions.sequence, last)))
      .run().changes;
  });
}

/** The search's words: a copy, made anew when somebody opens the desk. */
function eraseSearch(db: Db, id: string): void {
  const rows = db.select({ row: searchRows.row }).from(searchRows).where(eq(searchRows.consultationId, id)).all();
  const drop = db.$client.prepare('DELETE FROM response_search WHERE rowid = ?');
  for (const { row } of rows) drop.run(row);
  for (let at = 0; at < rows.length; at += 500)
    db.delete(searchRows)
      .where(
        inArray(
          searchRows.row,
          rows.slice(at, at + 500).map(({ row }) => row),
        ),
      )
      .run();
}

/** Writes the file anew, so that nothing of what was taken out is left in it. Call it when nobody else has it open. */
export function packDatabase(db: Db): void {
  // The index marks what is gone, and lets go of the words when it is merged.
  db.$client.exec("INSERT INTO response_search(response_search) VALUES ('optimize')");
  db.$client.exec('VACUUM');
}

/** Keys of the work that was done for a consultation: what it may have left in a queue goes by them. */
export function workKeys(db: Db, id: string): Set<string> {
  const rows = db.select({ key: stageRuns.key }).from(stageRuns).where(eq(stageRuns.consultationId, id)).all();
  return new Set(rows.map(({ key }) => key));
}

/** Names of the tables whose rows are of one consultation. */
export const tablesOfConsultation = (): string[] => OF_CONSULTATION.map((table) => getTableName(table)).sort();
