import type { ConsultationRow } from '../files.ts';
import type { Db } from '../open.ts';
import { consultations } from '../schema.ts';

export function consultationsIn(db: Db): ConsultationRow[] {
  return db.select().from(consultations).orderBy(consultations.slug).all();
}

/** What would be wrong with a row of one consultation (`@id`), as a question that finds none in a sound database. */
const LOOSE: [what: string, select: string][] = [
  [
    'svar uten mottatt fil',
    `SELECT respondent FROM responses r WHERE consultation_id = @id
     AND NOT EXISTS (SELECT 1 FROM source_files f WHERE f.consultation_id = @id AND f.response_id = r.id)`,
  ],
  [
    'fil som viser til et svar som ikke finnes',
    `SELECT path FROM source_files f WHERE consultation_id = @id AND response_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = f.response_id)`,
  ],
  [
    'avsnitt utenfor teksten',
    `SELECT p.id FROM passages p LEFT JOIN responses r ON r.id = p.response_id
     WHERE p.consultation_id = @id AND (r.id IS NULL OR p.start < 0 OR p."end" <= p.start)`,
  ],
  [
    'merking uten avsnitt eller tema',
    `SELECT passage_id FROM tags t WHERE consultation_id = @id
     AND (NOT EXISTS (SELECT 1 FROM passages p WHERE p.id = t.passage_id)
       OR NOT EXISTS (SELECT 1 FROM themes h WHERE h.id = t.theme_id))`,
  ],
  [
    'sitat utenfor avsnittet sitt',
    `SELECT q.id FROM quotes q LEFT JOIN passages p ON p.id = q.passage_id
     WHERE q.consultation_id = @id AND (p.id IS NULL OR p.response_id <> q.response_id
       OR q.start < p.start OR q."end" > p."end" OR q."end" <= q.start)`,
  ],
  [
    'avgjørelse som ikke kan leses',
    `SELECT sequence FROM corrections WHERE consultation_id = @id
     AND (NOT json_valid(decision) OR json_extract(decision, '$.kind') IS NULL)`,
  ],
];

/** Rows of a consultation that point at what is not there: what is wrong, and where. */
export function loose({ $client: client }: Db, consultationId: string): string[] {
  return LOOSE.flatMap(([what, select]) =>
    client
      .prepare<[{ id: string }], string | number>(select)
      .pluck()
      .all({ id: consultationId })
      .map((where) => `${what}: ${where}`),
  );
}
