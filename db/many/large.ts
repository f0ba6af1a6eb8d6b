import type { Evidence, Identity, Judged, Language, Page, Passage, PassageKind, Stance } from '../../src/domain.ts';
import { readJson } from '../damage/json.ts';
import type { StanceRow } from '../findings.ts';
import type { Db } from '../open.ts';

/** A consultation's large columns, read one at a time: texts, passages, and the reasons of tags, stances and who answered. */
interface LargeColumns {
  /** @param row of `responses` */
  text(row: number): string;
  /** In order. */
  passages(responseId: string): Passage[];
  /** @param row of `responses` */
  identity(row: number): Identity;
  /** @param row of `tags` */
  reasonsOfTag(row: number): Evidence[];
  /** @param row of `stances` */
  reasonsOfStance(row: number): Evidence[];
  stanceOfPassage(passageId: string): Judged<Stance> | undefined;
}

/** @param db as it stands at one moment (`atOneMoment`): a row that is written anew is another's */
export function largeColumns({ $client: client }: Db, consultationId: string): LargeColumns {
  const column = (select: string) => client.prepare<unknown[], string | null>(select).pluck();
  const text = column('SELECT text FROM responses WHERE rowid = ?');
  const identity = column('SELECT identity FROM responses WHERE rowid = ?');
  const ofTag = column('SELECT because FROM tags WHERE rowid = ?');
  const ofStance = column("SELECT stance -> '$.because' FROM stances WHERE rowid = ?");
  const ofPassage = column(
    "SELECT stance FROM stances WHERE consultation_id = ? AND scope = 'passage' AND subject = ? AND target = ''",
  );
  const ofResponse = client.prepare<[string], Passage>(
    'SELECT id, start, "end", page, kind, heading, question FROM passages WHERE response_id = ? ORDER BY start, rowid',
  );
  return {
    text: (row) => text.get(row) ?? '',
    passages: (responseId) => ofResponse.all(responseId),
    identity: (row) => readJson(identity.get(row) ?? '') as Identity,
    reasonsOfTag: (row) => readJson(ofTag.get(row) ?? '[]') as Evidence[],
    reasonsOfStance: (row) => readJson(ofStance.get(row) ?? '[]') as Evidence[],
    stanceOfPassage(passageId) {
      const found = ofPassage.get(consultationId, passageId) ?? null;
      return found === null ? undefined : (readJson(found) as Judged<Stance>);
    },
  };
}

/*
 * What there is hundreds of thousands of comes as a row's columns: an object of them would be garbage as soon as it is read,
 * and that it is made, and swept, is what takes the time.
 */

/** id, response, start, end, page, kind, heading, question */
type PassageColumns = [string, string, number, number, number, PassageKind, string | null, string | null];

/** The passages as they lie, which is in order as a rule: SQLite takes longer to put them in order than who sets them up by answer. */
export function eachPassage({ $client: client }: Db, consultationId: string): Iterable<PassageColumns> {
  return client
    .prepare<[string], PassageColumns>(
      'SELECT id, response_id, start, "end", page, kind, heading, question FROM passages WHERE consultation_id = ?',
    )
    .raw()
    .iterate(consultationId);
}

/** A response without its text, which its row finds. */
export interface ReadResponse {
  row: number;
  id: string;
  respondent: string;
  date: string | null;
  late: boolean;
  language: Language;
  identity: Identity;
  pages: Page[];
}

/** The responses in order. */
export function* eachResponse({ $client: client }: Db, consultationId: string): Generator<ReadResponse> {
  const rows = client
    .prepare<[string], [number, string, string, string | null, number, Language, string, string]>(
      `SELECT rowid, id, respondent, date, late, language, identity, pages FROM responses
       WHERE consultation_id = ? ORDER BY position`,
    )
    .raw()
    .iterate(consultationId);
  for (const [row, id, respondent, date, late, language, identity, pages] of rows)
    yield {
      row,
      id,
      respondent,
      date,
      late: late === 1,
      language,
      identity: readJson(identity) as Identity,
      pages: readJson(pages) as Page[],
    };
}

/** row, passage, theme, confidence */
type TagColumns = [number, string, string, number];

/**
 * The tags without their reasons, in order. A consultation's are written together, so their rows lie side by side: read as
 * they lie and sorted, they come in half the time of going by theme or passage.
 */
export function eachTag({ $client: client }: Pick<Db, '$client'>, consultationId: string): Iterable<TagColumns> {
  const end = (which: 'min' | 'max') => `(SELECT ${which}(rowid) FROM tags WHERE consultation_id = :id)`;
  return client
    .prepare<[{ id: string }], TagColumns>(
      `SELECT rowid, passage_id, theme_id, confidence FROM tags NOT INDEXED
       WHERE consultation_id = :id AND rowid BETWEEN ${end('min')} AND ${end('max')} ORDER BY passage_id, theme_id`,
    )
    .raw()
    .iterate({ id: consultationId });
}

/** row, scope, response, theme or question, value (null: nothing was read), confidence, response whose stance it has joined */
type StanceColumns = [number, StanceRow['scope'], string, string, Stance | null, number, string | null];

/** The stances of responses, as a whole and on themes and questions, in order, without their reasons. */
export function eachStance({ $client: client }: Pick<Db, '$client'>, consultationId: string): Iterable<StanceColumns> {
  return client
    .prepare<[string], StanceColumns>(
      `SELECT rowid, scope, subject, target, stance ->> '$.value', stance ->> '$.confidence', inherited_from
       FROM stances WHERE consultation_id = ? AND scope <> 'passage' ORDER BY scope, subject, target`,
    )
    .raw()
    .iterate(consultationId);
}
