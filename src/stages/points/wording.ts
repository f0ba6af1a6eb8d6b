import type { Subject } from '../stance/subject.ts';
import { type Claim, claimOf, mayBeShown } from './claim.ts';
import type { Said } from './sentences.ts';
import { type Term, termReader } from './terms.ts';

/** Words of a sentence that is shown for others. */
const SHOWN = { from: 5, to: 60 };

/** A sentence's words, whoever says them; read when they are asked for. */
export interface Wording {
  terms: readonly Term[];
  claim(): Claim | null;
  /** It may stand for others. */
  shown(): boolean;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The different sentences by their text. What one says in the same words as another is read once, as the first's. */
export function wordingsOf(said: readonly Said[], subject: Subject): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  const reader = termReader(new Set(said.map(({ text }) => text)));
  for (const { text, words, passage } of said) {
    if (wordings.has(text)) continue;
    const { respondent, language } = passage;
    const names = new Set((respondent ?? '').toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []);
    wordings.set(text, {
      terms: reader.read(text, language, names),
      claim: once(() => claimOf(text, { respondent, language, subject })),
      shown: once(() => words >= SHOWN.from && words <= SHOWN.to && mayBeShown(text, respondent)),
    });
  }
  return wordings;
}
