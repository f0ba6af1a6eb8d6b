import { partsOf } from '../../corrections/apply-passages.ts';
import type { Span } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { ResponseState } from '../../state.ts';
import type { Lists } from './lists.ts';

/** Sentences that decide a stance, at most: more is to read the letter. */
const MOST = 3;

/** What in the letter the machine read the stance from, the first reason first: whole sentences, each once. */
export function decidingSentences({ text, passages, stance, inheritedFrom }: ResponseState): Span[] {
  const found: Span[] = [];
  // What is inherited was read in another letter.
  if (stance === null || inheritedFrom !== null) return found;
  for (const { source, start: at } of stance.because) {
    if (source !== 'text' || at === undefined || found.length === MOST) continue;
    const passage = passages.find(({ start, end }) => start <= at && at < end);
    if (!passage || found.some(({ start, end }) => start <= at && at < end)) continue;
    const within = sentences(text.slice(passage.start, passage.end)).find(({ end }) => passage.start + end > at);
    if (within) found.push({ start: passage.start + within.start, end: passage.start + within.end });
  }
  return found;
}

/** Where the n-th of them stands on the answer's page. */
export const groundId = (index: number): string => `grunn-${index + 1}`;

/**
 * Whether people have made a passage: of words, or by dividing or joining others. The machine has not read it: what it reads
 * in a passage hangs on what the whole hearing is about, and to divide one does not read the answer anew.
 */
export function isMadeHere(lists: Lists, passageId: string): boolean {
  return lists
    .once('madeHere', () => {
      const made = [...lists.decisions('split'), ...lists.decisions('join')].flatMap(partsOf);
      return new Set([...made.map(({ id }) => id), ...lists.decisions('passage').map((one) => one.passageId)]);
    })
    .has(passageId);
}
