import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/* What stands from one run to the next: what was coded and read, and where decisions stood. */

/** Passages the last run coded, with the hash of their text: those that are the same keep their tags. */
export const codedPassages = sqliteTable(
  'coded_passages',
  {
    passageId: text().primaryKey(),
    consultationId: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('coded_passages_consultation').on(t.consultationId)],
);

/** Themes the last run coded with, and the mark of how they read then (label, description, keywords). */
export const codedThemes = sqliteTable(
  'coded_themes',
  {
    consultationId: text().notNull(),
    themeId: text().notNull(),
    mark: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.themeId] })],
);

/** Answers whose stances the last run read, and the mark of all that was their own in it. */
export const readResponses = sqliteTable(
  'read_responses',
  {
    responseId: text().primaryKey(),
    consultationId: text().notNull(),
    mark: text().notNull(),
  },
  (t) => [index('read_responses_consultation').on(t.consultationId)],
);

/** Where a decision stood when it was made, in words: what can be told of it when its place is gone. Kept at each run. */
export const decisionPlaces = sqliteTable(
  'decision_places',
  {
    correctionId: text().primaryKey(),
    consultationId: text().notNull(),
    respondent: text().notNull(),
    /** First file of the answer. */
    path: text().notNull(),
    /** Label of the theme. */
    theme: text().notNull(),
    /** The passage, or the span that was chosen; the beginning of it. */
    text: text().notNull(),
    /** Hash of the whole of it; '' when the decision is of no text. */
    mark: text().notNull(),
    /** Other words stand at that place now. */
    changed: integer({ mode: 'boolean' }).notNull().default(false),
    /** It had no place after the last run. */
    lost: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('decision_places_consultation').on(t.consultationId)],
);
