import { eq } from 'drizzle-orm';
import type { Extracted, Identity, UnreadableReason } from '../src/domain.ts';
import type { Db } from './open.ts';
import { consultations, extracts, identities, sourceFiles } from './schema.ts';

export type FileRow = typeof sourceFiles.$inferSelect;

/** What is known of a file from the last scan. */
export interface KnownFile {
  hash: string;
  size: number;
  mtimeMs: number;
  problem: UnreadableReason | null;
}

export function findConsultation(db: Db, slug: string) {
  return db.select().from(consultations).where(eq(consultations.slug, slug)).get();
}

export function saveConsultation(db: Db, row: typeof consultations.$inferInsert): void {
  db.insert(consultations)
    .values(row)
    .onConflictDoUpdate({ target: consultations.id, set: { folder: row.folder, title: row.title, config: row.config } })
    .run();
}

export function filesOf(db: Db, consultationId: string): FileRow[] {
  return db
    .select()
    .from(sourceFiles)
    .where(eq(sourceFiles.consultationId, consultationId))
    .orderBy(sourceFiles.path)
    .all();
}

export function knownFiles(db: Db, consultationId: string): Map<string, KnownFile> {
  return new Map(filesOf(db, consultationId).map((row) => [row.path, row]));
}

/** Makes the file table equal to the scan: new and changed rows in, gone ones out; outcomes of unchanged files stay. */
export function replaceFiles(
  db: Db,
  consultationId: string,
  files: { id: string; path: string; hash: string; size: number; mtimeMs: number; problem: UnreadableReason | null }[],
): void {
  db.transaction((tx) => {
    const present = new Set(files.map((file) => file.id));
    const known = tx
      .select({ id: sourceFiles.id })
      .from(sourceFiles)
      .where(eq(sourceFiles.consultationId, consultationId))
      .all();
    for (const { id } of known) {
      if (present.has(id)) continue;
      tx.delete(identities).where(eq(identities.fileId, id)).run();
      tx.delete(sourceFiles).where(eq(sourceFiles.id, id)).run();
    }
    for (const file of files)
      tx.insert(sourceFiles)
        .values({ ...file, consultationId })
        .onConflictDoUpdate({
          target: sourceFiles.id,
          set: { hash: file.hash, size: file.size, mtimeMs: file.mtimeMs, problem: file.problem },
        })
        .run();
  });
}

export function extractOf(db: Db, hash: string): Extracted | null {
  return db.select().from(extracts).where(eq(extracts.hash, hash)).get()?.extracted ?? null;
}

export function saveExtract(db: Db, hash: string, extracted: Extracted): void {
  db.insert(extracts)
    .values({ hash, extracted })
    .onConflictDoUpdate({ target: extracts.hash, set: { extracted } })
    .run();
}

/** Hashes of files of which a part could not be read: a page without text, an attachment. */
export function partlyRead(db: Db, hashes: string[]): Set<string> {
  const found = new Set<string>();
  for (const hash of hashes) {
    const extracted = extractOf(db, hash);
    if (extracted?.kind === 'text' && extracted.warnings.some((warning) => warning.code !== 'encoding-guessed'))
      found.add(hash);
  }
  return found;
}

export function identityOf(db: Db, fileId: string): Identity | null {
  return db.select().from(identities).where(eq(identities.fileId, fileId)).get()?.identity ?? null;
}

export function saveIdentity(db: Db, consultationId: string, fileId: string, identity: Identity): void {
  db.insert(identities)
    .values({ fileId, consultationId, identity })
    .onConflictDoUpdate({ target: identities.fileId, set: { identity } })
    .run();
}
