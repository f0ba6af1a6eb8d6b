import { and, eq, sql } from 'drizzle-orm';
import type { ScannedPage } from '../../src/formats/scan/page.ts';
import type { Db } from '../open.ts';
import { extracts } from '../schema.ts';
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
