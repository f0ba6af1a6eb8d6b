import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  Campaign,
  Endorsement,
  Evidence,
  Extracted,
  Identity,
  InvitationMatch,
  Judged,
  Language,
  Outcome,
  Page,
  PassageKind,
  Sector,
  Stance,
  Theme,
  ThemeStatus,
  UnreadableReason,
} from '../src/domain.ts';
import type { Point } from '../src/point.ts';
import { json } from './damage/json.ts';

/** One matter sent out for comment; the parsed consultation.yaml is kept as it was at the last run. */
export const consultations = sqliteTable('consultations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  folder: text().notNull(),
  title: text().notNull(),
  config: json().notNull(),
  /** Whether the folder carries the id. One that does not is known by its name, as all were before there were marks. */
  marked: integer({ mode: 'boolean' }).notNull().default(false),
});

/** A received file as it lies in the folder. `problem` is set when the bytes could not be had at all. */
export const sourceFiles = sqliteTable(
  'source_files',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    path: text().notNull(),
    hash: text().notNull(),
    size: integer().notNull(),
    mtimeMs: real().notNull(),
    problem: text().$type<UnreadableReason>(),
    /** What became of it; set by the gather stage. */
    outcome: text().$type<Outcome>(),
    /** Reason code for an outcome that is not «analysed», see norsk.ts. */
    reason: text(),
    /** The file it duplicates or is superseded by. */
    ofFileId: text(),
    responseId: text(),
  },
  (t) => [index('source_files_consultation').on(t.consultationId, t.path)],
);

/** Result of extract, by content: a file that comes again under another name is read once. */
export const extracts = sqliteTable('extracts', {
  hash: text().primaryKey(),
  extracted: json().$type<Extracted>().notNull(),
});

export const identities = sqliteTable('identities', {
  fileId: text().primaryKey(),
  consultationId: text().notNull(),
  identity: json().$type<Identity>().notNull(),
});

/** What has been done: a stage on a subject with an input (hash and stage version). The only memory of work. */
export const stageRuns = sqliteTable(
  'stage_runs',
  {
    consultationId: text().notNull(),
    stage: text().notNull(),
    subject: text().notNull(),
    key: text().notNull(),
    /** Set when the stage failed on this input: a fault of ours, to be run again with `horing retry`. */
    error: text(),
    milliseconds: real().notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.stage, t.subject] })],
);

export const responses = sqliteTable(
  'responses',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    position: integer().notNull(),
    respondent: text().notNull(),
    respondentKey: text().notNull(),
    registerId: text(),
    sector: text().$type<Sector>().notNull(),
    date: text(),
    late: integer({ mode: 'boolean' }).notNull(),
    language: text().$type<Language>().notNull(),
    identity: json().$type<Identity>().notNull(),
    text: text().notNull(),
    pages: json().$type<Page[]>().notNull(),
  },
  (t) => [index('responses_consultation').on(t.consultationId, t.position)],
);

export const passages = sqliteTable(
  'passages',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    responseId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    page: integer().notNull(),
    kind: text().$type<PassageKind>().notNull(),
    heading: text(),
    question: text(),
  },
  (t) => [index('passages_response').on(t.responseId, t.start), index('passages_consultation').on(t.consultationId)],
);

export const themes = sqliteTable(
  'themes',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    description: text().notNull(),
    keywords: json().$type<string[]>().notNull(),
    status: text().$type<ThemeStatus>().notNull(),
    parentId: text(),
    words: json().$type<Theme['words']>().notNull(),
    /** Came in the last run, beside themes that people had begun on. */
    fresh: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('themes_consultation').on(t.consultationId, t.position)],
);

export const tags = sqliteTable(
  'tags',
  {
    passageId: text().notNull(),
    themeId: text().notNull(),
    consultationId: text().notNull(),
    confidence: real().notNull(),
    because: json().$type<Evidence[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.themeId] }), index('tags_theme').on(t.consultationId, t.themeId)],
);

/** Stances read by the machine: of a passage, of a response overall, on a theme or on a question. */
export const stances = sqliteTable(
  'stances',
  {
    consultationId: text().notNull(),
    scope: text().$type<'overall' | 'theme' | 'question' | 'passage'>().notNull(),
    /** Response id; for scope passage the passage id. */
    subject: text().notNull(),
    /** Theme id or question id; '' for overall and passage. */
    target: text().notNull(),
    stance: json().$type<Judged<Stance> | null>(),
    inheritedFrom: text(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.scope, t.subject, t.target] })],
);

/** What the compare stage found, kept whole: read together, written together. */
export interface Comparison {
  campaigns: Campaign[];
  shared: { responseIds: string[]; passageIds: string[] }[];
  endorsements: Endorsement[];
  invitations: InvitationMatch[];
  otherHearing: { responseId: string; confidence: number; because: Evidence[] }[];
  /** Absent in comparisons made before doubtful ones were told apart. */
  doubtfulHearing?: { responseId: string; confidence: number; because: Evidence[] }[];
}

export const comparisons = sqliteTable('comparisons', {
  consultationId: text().primaryKey(),
  comparison: json().$type<Comparison>().notNull(),
});

export const quotes = sqliteTable(
  'quotes',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    themeId: text().notNull(),
    responseId: text().notNull(),
    passageId: text().notNull(),
    position: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    page: integer().notNull(),
    side: text().$type<Point['side']>().notNull(),
  },
  (t) => [index('quotes_consultation').on(t.consultationId, t.position)],
);

/** What several say the same of; the members are read and written with it. */
export const points = sqliteTable(
  'points',
  {
    id: text().primaryKey(),
    consultationId: text().notNull(),
    themeId: text().notNull(),
    position: integer().notNull(),
    side: text().$type<Point['side']>().notNull(),
    members: json().$type<Point['members']>().notNull(),
    words: json().$type<Point['words']>().notNull(),
    single: integer({ mode: 'boolean' }).notNull(),
    text: text().notNull(),
  },
  (t) => [index('points_consultation').on(t.consultationId, t.position)],
);

/** A reviewer's decisions: rows are only ever added. */
export const corrections = sqliteTable(
  'corrections',
  {
    sequence: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    consultationId: text().notNull(),
    who: text().notNull(),
    at: text().notNull(),
    decision: json().notNull(),
    before: json(),
    why: text().notNull(),
  },
  (t) => [index('corrections_consultation').on(t.consultationId, t.sequence)],
);

/** Which answers the full-text index (response_search, FTS5) holds, and the hash of what was taken in. */
export const searchRows = sqliteTable(
  'search_rows',
  {
    row: integer().primaryKey({ autoIncrement: true }),
    consultationId: text().notNull(),
    responseId: text().notNull().unique(),
    hash: text().notNull(),
  },
  (t) => [index('search_rows_consultation').on(t.consultationId)],
);

/** The consultation's words and counts, for splitting compounds in a search. */
export const searchVocabularies = sqliteTable('search_vocabularies', {
  consultationId: text().primaryKey(),
  words: json().$type<[string, number][]>().notNull(),
});

/** What each written note said that was another than the one before it: figures, respondents, positions and tags. */
export const noteVersions = sqliteTable(
  'note_versions',
  {
    sequence: integer().primaryKey({ autoIncrement: true }),
    consultationId: text().notNull(),
    at: text().notNull(),
    /** Hash of the note as it was written. */
    hash: text().notNull(),
    /** Packed, with why it came; src/services/versions.ts parses it, also as it was kept before: unpacked. */
    snapshot: json().notNull(),
  },
  (t) => [index('note_versions_consultation').on(t.consultationId, t.sequence)],
);
