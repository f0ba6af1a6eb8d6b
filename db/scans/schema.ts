import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ScannedPage } from '../../src/formats/scan/page.ts';
import { json } from '../damage/json.ts';

/** Pages that are pictures, as they were recognised: by content, so that a long scan that was stopped goes on where it was. */
export const scannedPages = sqliteTable('scanned_pages', {
  key: text().primaryKey(),
  /** What read it; another engine reads it anew. */
  engine: text().notNull(),
  page: json().$type<ScannedPage>().notNull(),
});
