import type { Evidence, Judged, Stance, Tag } from '../src/domain.ts';
import { readJson } from './damage/json.ts';
import type { StanceRow } from './findings.ts';
import type { Db } from './open.ts';

/**
 * A consultation's large columns as they stood at one moment: texts, and the reasons of tags and stances. They lie in
 * SQLite's temporary file (which has no name and goes with the connection) and are read one at a time, so that a run may
 * write new rows meanwhile: who works from what was read at that moment finds the very text its offsets are of.
 */
export interface Snapshot {
  /** @param row of `responses` */
  text(row: number): string;
  /** @param row of `tags` */
  reasonsOfTag(row: number): Evidence[];
  /** @param row of `stances` */
  reasonsOfStance(row: number): Evidence[];
  stanceOfPassage(passageId: string): Judged<Stance> | undefined;
}

let made = 0;

/** Takes one; it is dropped when nobody holds it any longer. Call it in the transaction that reads the rows it belongs to. */
export function takeSnapshot({ $client: client }: Db, consultationId: string): Snapshot {
  const name = `snapshot_${++made}`;
  const copy = (part: string, key: string, select: string) => {
    client.exec(`CREATE TEMP TABLE ${name}_${part} (key ${key} PRIMARY KEY, value TEXT NOT NULL) ${without(key)}`);
    client.prepare(`INSERT INTO ${name}_${part} ${select}`).run(consultationId);
    const read = client.prepare<[number | string], string>(`SELECT value FROM ${name}_${part} WHERE key = ?`).pluck();
    return (of: number | string) => read.get(of);
  };
  const text = copy('texts', 'INTEGER', 'SELECT rowid, text FROM responses WHERE consultation_id = ?');
  const ofTag = copy('tags', 'INTEGER', 'SELECT rowid, because FROM tags WHERE consultation_id = ?');
  const ofStance = copy(
    'stances',
    'INTEGER',
    `SELECT rowid, stance -> '$.because' FROM stances
     WHERE consultation_id = ? AND scope IN ('theme', 'question') AND stance IS NOT NULL`,
  );
  const ofPassage = copy(
    'passages',
    'TEXT',
    `SELECT subject, stance FROM stances
     WHERE consultation_id = ? AND scope = 'passage' AND target = '' AND stance IS NOT NULL ORDER BY subject`,
  );
  const snapshot: Snapshot = {
    text: (row) => text(row) ?? '',
    reasonsOfTag: (row) => readJson(ofTag(row) ?? '[]') as Evidence[],
    reasonsOfStance: (row) => readJson(ofStance(row) ?? '[]') as Evidence[],
    stanceOfPassage(passageId) {
      const found = ofPassage(passageId);
      return found === undefined ? undefined : (readJson(found) as Judged<Stance>);
    },
  };
  unheld.register(snapshot, () => {
    if (!client.open) return;
    for (const part of ['texts', 'tags', 'stances', 'passages']) client.exec(`DROP TABLE temp.${name}_${part}`);
  });
  return snapshot;
}

const unheld = new FinalizationRegistry<() => void>((drop) => drop());

const without = (key: string): string => (key === 'TEXT' ? 'WITHOUT ROWID' : '');

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
