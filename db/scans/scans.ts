import { and, eq, sql } from 'drizzle-orm';
import type { ScannedPage } from '../../src/formats/scan/page.ts';
import type { Db } from '../open.ts';
import { extracts, responses } from '../schema.ts';
import { scannedPages } from './schema.ts';

/** A page as the engine read it before; null when it has not. */
export function scannedPage(db: Db, key: string, engine: string): ScannedPage | null {
  const where = and(eq(scannedPages.key, key), eq(scannedPages.engine, engine));
  return db.select().from(scannedPages).where(where).get()?.page ?? null;
}

export function saveScannedPage(db: Db, key: string, engine: string, page: ScannedPage): void {
  db.insert(scannedPages)
    .values({ key, engine, page })
    .onConflictDoUpdate({ target: scannedPages.key, set: { engine, page } })
    .run();
}

/** Hashes of files with pages that are pictures which this engine has not read: with it, they are to be read anew. */
export function unreadBy(db: Db, engine: string): Set<string> {
  const part = (name: string) => sql<string | null>`json_extract(${extracts.extracted}, ${`$.${name}`})`;
  const rows = db
    .selectDistinct({ hash: extracts.hash })
    .from(extracts)
    .where(
      sql`(${part('recognisedBy')} is not null and ${part('recognisedBy')} <> ${engine})
        or (${part('recognisedBy')} is null and (${part('reason')} = 'no-text-layer'
          or ${part('warnings')} like '%"page-without-text"%' or ${part('warnings')} like '%"no-text-layer"%'))`,
    )
    .all();
  return new Set(rows.map(({ hash }) => hash));
}

/** Pages that are pictures whose text a person had put right when the answers were last gathered. */
export function correctedPages(db: Db, consultationId: string): Set<string> {
  const rows = db
    .select({ pages: responses.pages })
    .from(responses)
    .where(and(eq(responses.consultationId, consultationId), sql`${responses.pages} like '%"corrected":true%'`))
    .all();
  return new Set(
    rows.flatMap(({ pages }) => pages.flatMap(({ scan, corrected }) => (corrected && scan ? [scan] : []))),
  );
}
