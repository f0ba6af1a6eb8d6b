import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { drafts } from './schema.ts';

export type DraftRow = typeof drafts.$inferSelect;

const mine = (consultationId: string, who: string) =>
  and(eq(drafts.consultationId, consultationId), eq(drafts.who, who));

/** A person's drafts, oldest first. */
export function draftsOf(db: Db, consultationId: string, who: string): DraftRow[] {
  return db.select().from(drafts).where(mine(consultationId, who)).orderBy(asc(drafts.at), asc(drafts.key)).all();
}

export function putDraft(db: Db, row: DraftRow): void {
  const { consultationId: _, who: __, key: ___, ...rest } = row;
  db.insert(drafts)
    .values(row)
    .onConflictDoUpdate({ target: [drafts.consultationId, drafts.who, drafts.key], set: rest })
    .run();
}

export function removeDraft(db: Db, consultationId: string, who: string, key: string): void {
  // In a transaction also where it is one statement: that is where a database that is gone is noticed.
  db.transaction((tx) =>
    tx
      .delete(drafts)
      .where(and(mine(consultationId, who), eq(drafts.key, key)))
      .run(),
  );
}
