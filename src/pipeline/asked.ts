import { tablesOf } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { type Asked, askedBy } from '../stages/segment/asked.ts';

/** The consultation's questions: those of consultation.yaml, and those that its tables of answers have beside them. */
export function askedIn(db: Db, { id, config }: Pick<Consultation, 'id' | 'config'>): Asked {
  return askedBy(config.questions, tablesOf(db, id));
}
