import type { Evidence, Judged, Stance, Tag } from '../../src/domain.ts';
import { readJson } from '../damage/json.ts';
import type { StanceRow } from '../findings.ts';
import type { Db } from '../open.ts';

/** A consultation's large columns, read one at a time: texts, and the reasons of tags and stances. */
export interface LargeColumns {
  /** @param row of `responses` */
  text(row: number): string;
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
  const ofTag = column('SELECT because FROM tags WHERE rowid = ?');
  const ofStance = column("SELECT stance -> '$.because' FROM stances WHERE rowid = ?");
  const ofPassage = column(
    "SELECT stance FROM stances WHERE consultation_id = ? AND scope = 'passage' AND subject = ? AND target = ''",
  );
  return {
    text: (row) => text.get(row) ?? '',
    reasonsOfTag: (row) => readJson(ofTag.get(row) ?? '[]') as Evidence[],
    reasonsOfStance: (row) => readJson(ofStance.get(row) ?? '[]') as Evidence[],
    stanceOfPassage(passageId) {
      const found = ofPassage.get(consultationId, passageId) ?? null;
      return found === null ? undefined : (readJson(found) as Judged<Stance>);
    },
  };
}

/** The rows of the responses by id, where `text` finds theirs. */
export function responseRows({ $client: client }: Db, consultationId: string): Map<string, number> {
  const rows = client
    .prepare<[string], [string, number]>('SELECT id, rowid FROM responses WHERE consultation_id = ?')
    .raw();
  return new Map(rows.all(consultationId));
}

/** The tags without their reasons, in order; read one by one, since they are many. */
export function eachTag(
  { $client: client }: Db,
  consultationId: string,
): Iterable<Omit<Tag, 'because'> & { row: number }> {
  return client
    .prepare<[string], Omit<Tag, 'because'> & { row: number }>(
      `SELECT rowid AS row, passage_id AS passageId, theme_id AS themeId, confidence FROM tags
       WHERE consultation_id = ? ORDER BY passage_id, theme_id`,
    )
    .iterate(consultationId);
}

/** The stances of responses, as a whole and on themes and questions, in order. */
export function* eachStance({ $client: client }: Db, consultationId: string): Generator<StanceRow & { row: number }> {
  const rows = client
    .prepare<[string], Omit<StanceRow, 'stance'> & { row: number; stance: string | null }>(
      `SELECT rowid AS row, consultation_id AS consultationId, scope, subject, target, stance, inherited_from AS inheritedFrom
       FROM stances WHERE consultation_id = ? AND scope <> 'passage' ORDER BY scope, subject, target`,
    )
    .iterate(consultationId);
  for (const row of rows)
    yield { ...row, stance: row.stance === null ? null : (readJson(row.stance) as Judged<Stance>) };
}
