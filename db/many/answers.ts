import type { Identity, Language, Passage, Sector, Tag } from '../../src/domain.ts';
import { readJson } from '../damage/json.ts';
import type { Db } from '../open.ts';

/** What is read of an answer where all of them are gone through. */
export interface StoredAnswer {
  id: string;
  respondent: string;
  registerId: string | null;
  sector: Sector;
  language: Language;
  text: string;
  identity: Pick<Identity, 'declared' | 'answers'>;
  passages: Passage[];
}

/** The answers in their order, one at a time: a hundred thousand are more than need be in memory. */
export function* eachAnswer({ $client: client }: Db, consultationId: string): Generator<StoredAnswer> {
  const ids = client
    .prepare<[string], string>('SELECT id FROM responses WHERE consultation_id = ? ORDER BY position')
    .pluck()
    .all(consultationId);
  const answer = client.prepare<[string], Omit<StoredAnswer, 'passages' | 'identity'> & { identity: string }>(
    'SELECT id, respondent, register_id AS registerId, sector, language, text, identity FROM responses WHERE id = ?',
  );
  const passages = client.prepare<[string], Passage>(
    'SELECT id, start, "end", page, kind, heading, question FROM passages WHERE response_id = ? ORDER BY start',
  );
  for (const id of ids) {
    const row = answer.get(id);
    if (row === undefined) continue;
    const { identity, ...plain } = row;
    yield {
      ...plain,
      // Few ask for it, and it is the larger part of a short answer.
      get identity() {
        return readJson(identity) as Identity;
      },
      passages: passages.all(id),
    };
  }
}

/** A tag whose reasons stay in the database until they are asked for; a spread loses them. */
class StoredTag implements Tag {
  readonly passageId: string;
  readonly themeId: string;
  readonly confidence: number;
  readonly #row: number;
  readonly #reasons: (row: number) => Tag['because'];
  constructor(
    { passageId, themeId, confidence, row }: Omit<Tag, 'because'> & { row: number },
    reasons: (row: number) => Tag['because'],
  ) {
    this.passageId = passageId;
    this.themeId = themeId;
    this.confidence = confidence;
    this.#row = row;
    this.#reasons = reasons;
  }
  get because(): Tag['because'] {
    return this.#reasons(this.#row);
  }
}

/** The tags as `tagsOf` gives them, of which there may be hundreds of thousands: their reasons are most of them. */
export function storedTags({ $client: client }: Db, consultationId: string): Tag[] {
  const reasons = client.prepare<[number], string>('SELECT because FROM tags WHERE rowid = ?').pluck();
  const reasonsOf = (row: number) => readJson(reasons.get(row) ?? '[]') as Tag['because'];
  const themes = new Map<string, string>();
  const rows = client.prepare<[string], Omit<Tag, 'because'> & { row: number }>(
    `SELECT rowid AS row, passage_id AS passageId, theme_id AS themeId, confidence FROM tags
     WHERE consultation_id = ? ORDER BY passage_id, theme_id`,
  );
  return Array.from(rows.iterate(consultationId), (row) => {
    const themeId = themes.get(row.themeId) ?? row.themeId;
    themes.set(themeId, themeId);
    return new StoredTag({ ...row, themeId }, reasonsOf);
  });
}
