import type { Subject } from '../stance/subject.ts';
import type { Claim } from './claim/made.ts';
import { claimsOf } from './claim.ts';
import { isRequest, isWording } from './request.ts';
import type { Said } from './sentences.ts';
import { isClean, mayBeShown, pointsBack } from './shown.ts';
import type { Term, TermReader } from './terms.ts';

/** Words of a sentence that is shown for others. */
const SHOWN = { from: 3, to: 60 };

/** A sentence's words, whoever says them; read when they are asked for. */
export interface Wording {
  terms: readonly Term[];
  claims(): readonly Claim[];
  /** It may stand for others. */
  shown(): boolean;
  /** So may a part of it. */
  shows(part: string): boolean;
  /** It is a named body's concrete request, by itself. */
  requests(): boolean;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The words of the matter in the sentence that another points back to, after its own. */
const carriedTo = ({ length }: string, terms: readonly Term[]): Term[] =>
  terms.flatMap((term) => (term.plain ? [{ ...term, at: length + 1 + term.at, carried: true }] : []));

/**
 * The different sentences by their text. What one says in the same words as another is read once, as the first's.
 * @param read what sentences claim, by their order, where it has been read
 */
export function wordingsOf(
  said: readonly Said[],
  subject: Subject,
  reader: TermReader,
  read: ReadonlyMap<number, readonly Claim[]>,
): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const { text, before, words, passage, order } of said) {
    if (wordings.has(text)) continue;
    const { respondent, language } = passage;
    const names = new Set((respondent ?? '').toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []);
    const claims = once(() => read.get(order) ?? claimsOf(text, { respondent, language, subject }, before));
    const asks = (): boolean => claims().some(({ side }) => side === 'wish');
    wordings.set(text, {
      terms: [
        ...reader.read(text, language, names),
        ...carriedTo(text, reader.read(pointsBack(text) ? before : '', language, names)),
      ],
      claims,
      requests: once(
        () =>
          words <= SHOWN.to &&
          ((isWording(text) && isClean(text)) || (isRequest(text) && asks() && mayBeShown(text, respondent))),
      ),
      shown: once(() => words >= SHOWN.from && words <= SHOWN.to && mayBeShown(text, respondent)),
      shows: (part) => mayBeShown(part, respondent),
    });
  }
  return wordings;
}
