import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from '../damage/json.ts';

/** What a person has written and not saved: hers alone, and of no note until she saves it. */
export const drafts = sqliteTable(
  'drafts',
  {
    consultationId: text().notNull(),
    who: text().notNull(),
    /** Page and field: «/notat#skriv-summary». */
    key: text().notNull(),
    text: text().notNull(),
    /** What stood in the field when the writing began. */
    begun: text().notNull(),
    /** What the form then said it had seen, by name. */
    seen: json().$type<Record<string, string>>().notNull(),
    label: text().notNull(),
    page: text().notNull(),
    /** Counts up with each writing down; tells a browser whether another has written since. */
    revision: integer().notNull(),
    /** ISO time. */
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.who, t.key] })],
);
