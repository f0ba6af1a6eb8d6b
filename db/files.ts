import { and, eq, or, sql } from 'drizzle-orm';
import type { AskedColumn } from '../src/answer-row.ts';
import type { Extracted, ExtractWarning, Identity, UnreadableReason } from '../src/domain.ts';
import { readJson } from './damage/json.ts';
import type { Db } from './open.ts';
import { consultations, extracts, identities, sourceFiles } from './schema.ts';

export type FileRow = typeof sourceFiles.$inferSelect;

/** What is known of a file from the last scan. */
export interface KnownFile {
  hash: string;
  size: number;
  mtimeMs: number;
  problem: UnreadableReason | null;
  /** Why it was not read; null: it was, or nobody knows yet. */
  reason?: string | null;
}

export type ConsultationRow = typeof consultations.$inferSelect;

export function findConsultation(db: Db, id: string): ConsultationRow | undefined {
  return db.select().from(consultations).where(eq(consultations.id, id)).get();
}

/** The consultation whose folder has this name, as a slug: addresses and the folder of reports go by it. */
export function findByFolderName(db: Db, slug: string): ConsultationRow | undefined {
  return db.select().from(consultations).where(eq(consultations.slug, slug)).get();
}

export function saveConsultation(db: Db, row: typeof consultations.$inferInsert): void {
  db.insert(consultations).values(row).onConflictDoUpdate({ target: consultations.id, set: row }).run();
}

export function filesOf({ $client: client }: Db, consultationId: string): FileRow[] {
  return client
    .prepare<[string], FileRow>(
      `SELECT id, consultation_id AS consultationId, path, hash, size, mtime_ms AS mtimeMs, problem, outcome, reason,
         of_file_id AS ofFileId, response_id AS responseId
       FROM source_files WHERE consultation_id = ? ORDER BY path`,
    )
    .all(consultationId);
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
    const put = db.$client.prepare(
      `INSERT INTO source_files (id, consultation_id, path, hash, size, mtime_ms, problem) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, size = excluded.size, mtime_ms = excluded.mtime_ms, problem = excluded.problem
      WHERE hash <> excluded.hash OR size <> excluded.size OR mtime_ms <> excluded.mtime_ms OR problem IS NOT excluded.problem`,
    );
    for (const { id, path, hash, size, mtimeMs, problem } of files)
      put.run(id, consultationId, path, hash, size, mtimeMs, problem);
  });
}

/** Has the next scan read a file whose size and time may be what they were. */
export function lookAgainAt(db: Db, consultationId: string, path: string): void {
  db.$client
    .prepare('UPDATE source_files SET mtime_ms = -1 WHERE consultation_id = ? AND path = ?')
    .run(consultationId, path);
}

export function extractOf(db: Db, hash: string): Extracted | null {
  // Asked for each file of a run: drizzle would write the query anew each time.
  const kept = db.$client.prepare('SELECT extracted FROM extracts WHERE hash = ?').pluck().get(hash);
  return typeof kept === 'string' ? (readJson(kept) as Extracted) : null;
}

export function saveExtract(db: Db, hash: string, extracted: Extracted): void {
  db.$client
    .prepare(
      'INSERT INTO extracts (hash, extracted) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET extracted = excluded.extracted',
    )
    .run(hash, JSON.stringify(extracted));
}

/** What of files was not read, or was read with care, by hash: pages, attachments, hidden text. */
export function unreadOf(db: Db, consultationId: string): Map<string, ExtractWarning[]> {
  const found = new Map<string, ExtractWarning[]>();
  // The warnings alone: the texts beside them are most of the database.
  const part = (name: string) => sql<string | null>`json_extract(${extracts.extracted}, ${`$.${name}`})`;
  const rows = db
    .select({
      hash: extracts.hash,
      warnings: part('warnings'),
      attachment: part('attachment'),
      reason: part('reason'),
      named: part('metadata.row.attachments'),
    })
    .from(extracts)
    .innerJoin(sourceFiles, eq(sourceFiles.hash, extracts.hash))
    .where(
      and(
        eq(sourceFiles.consultationId, consultationId),
        or(
          sql`${part('warnings')} <> '[]'`,
          sql`${part('attachment')} is not null`,
          sql`${part('metadata.row.attachments')} <> '[]'`,
        ),
      ),
    )
    .all();
  const received = new Set(
    rows.some(({ named }) => named !== null) ? filesOf(db, consultationId).map(({ path }) => fileName(path)) : [],
  );
  for (const { hash, warnings, attachment, reason, named } of rows) {
    const told = readJson(warnings ?? '[]') as ExtractWarning[];
    if (attachment !== null)
      told.push({ code: 'attachment-unreadable', where: attachment, reason: reason as UnreadableReason });
    // What a row of a table says came with it, and did not.
    for (const where of readJson(named ?? '[]') as string[])
      if (!received.has(fileName(where))) told.push({ code: 'attachment-missing', where });
    if (told.length > 0) found.set(hash, told);
  }
  return found;
}

const fileName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();

/** Questions that tables of answers have in their heads, table by table in the order of their paths. */
export function tablesOf(db: Db, consultationId: string): { path: string; questions: AskedColumn[] }[] {
  const kind = sql`json_extract(${extracts.extracted}, '$.kind')`;
  const rows = db
    .select({ path: sourceFiles.path, extracted: extracts.extracted })
    .from(extracts)
    .innerJoin(sourceFiles, eq(sourceFiles.hash, extracts.hash))
    // What is part of an answer is none: to look into the text of each is what would take the time.
    .where(
      and(
        eq(sourceFiles.consultationId, consultationId),
        sql`${sourceFiles.outcome} IS NOT 'analysed'`,
        sql`${kind} = 'table'`,
      ),
    )
    .orderBy(sourceFiles.path)
    .all();
  return rows.flatMap(({ path, extracted }) =>
    extracted.kind === 'table' ? [{ path, questions: extracted.questions }] : [],
  );
}

export function identityOf(db: Db, fileId: string): Identity | null {
  const kept = db.$client.prepare('SELECT identity FROM identities WHERE file_id = ?').pluck().get(fileId);
  return typeof kept === 'string' ? (readJson(kept) as Identity) : null;
}

export function saveIdentity(db: Db, consultationId: string, fileId: string, identity: Identity): void {
  db.$client
    .prepare(
      'INSERT INTO identities (file_id, consultation_id, identity) VALUES (?, ?, ?) ON CONFLICT (file_id) DO UPDATE SET identity = excluded.identity',
    )
    .run(fileId, consultationId, JSON.stringify(identity));
}
