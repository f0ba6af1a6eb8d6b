import type { Lexicon } from '../../../language/cues/cue.ts';
import { isPunctuation, type Words, wordTest } from '../../../language/cues/patterns.ts';

/** What a clause is in its sentence. */
export type ClauseRole = 'main' | 'contrast' | 'concession' | 'condition';

/** A stretch of a sentence between punctuation marks or before a conjunction; words `from` up to `to`. */
export interface Clause {
  from: number;
  to: number;
  role: ClauseRole;
  /** An adverb of contrast stands in it: «imidlertid». */
  however: boolean;
}

/** What a marked phrase does to its sentence. */
export type Mark =
  | 'contrast'
  | 'however'
  | 'concession'
  | 'condition'
  | 'past'
  | 'still'
  | 'attribution'
  | 'counted'
  | 'moved'
  | 'shared'
  | 'describing'
  | 'wish'
  | 'secondly'
  | 'partly'
  | 'dissent';
type Test = (word: string) => boolean;

const PHRASES = [
  'contrast',
  'however',
  'concession',
  'condition',
  'past',
  'still',
  'attribution',
  'counted',
  'moved',
  'shared',
  'describing',
  'wish',
  'secondly',
  'partly',
  'dissent',
] as const;
const TESTS = [
  'negation',
  'self',
  'thirdParty',
  'someone',
  'bystander',
  'neighbour',
  'inverted',
  'document',
  'telling',
  'reporting',
  'raising',
  'complement',
  'subordinator',
  'stop',
  'coordination',
  'preposition',
  'pastForms',
  'answer',
  'yes',
  'no',
  'half',
  'dissenter',
  'inverse',
  'alternative',
  'money',
  'inquiry',
  'statement',
  'inquire',
  'postpone',
  'compensation',
  'undo',
  'change',
  'retain',
  'drop',
  'demand',
  'aim',
  'part',
  'anchor',
] as const;

/** A marked phrase of a sentence. */
export interface Phrase {
  mark: Mark;
  from: number;
  to: number;
}

/** The markers of a lexicon that are single words, ready for use. */
export interface Grammar {
  is: Record<(typeof TESTS)[number] | 'whole', Test>;
}

/** Whether a word that passes the test stands among words `from` up to `to`. */
export function within(words: Words, from: number, to: number, test: Test): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (test(words[at] ?? '')) return true;
  return false;
}

/** The marked phrases of a lexicon, as a table for a finder. */
export function markedIn({ markers }: Lexicon): { cue: Mark; pattern: string }[] {
  return PHRASES.flatMap((mark) => markers[mark].map((pattern) => ({ cue: mark, pattern })));
}

/** Compiles a lexicon's markers. */
export function grammarOf({ classes, markers }: Lexicon): Grammar {
  return {
    is: Object.fromEntries([
      ...TESTS.map((name) => [name, wordTest(markers[name], classes)]),
      ['whole', wordTest(classes.whole === undefined ? '@prop' : '@whole', classes)],
    ]) as Grammar['is'],
  };
}

/** Words whose «om» opens what they are about. */
const TELLS_OF =
  /^(?:.*krav(?:et|a|ene)?|regle?(?:ne|n|en|ane)?|regelen|spørsmål(?:et|a)?|føresegn(?:a|ene)?|bestemmelsen?|.*plikt(?:en|a)?|.*rett(?:en)?|ønsket?|ynsket?|behovet|tanken|id[eé]en|forbudet|forbodet)$/u;

/**
 * Cuts a sentence into clauses at punctuation marks and before conjunctions of contrast, concession and condition.
 * @param words the sentence in lower case
 * @param phrases the marked phrases of the sentence
 * @returns clauses in order; marks of punctuation belong to none
 */
export function clausesOf(words: Words, phrases: readonly Phrase[], { is }: Grammar): Clause[] {
  const openers = new Map<number, ClauseRole>();
  // «Får vi lengre frist, støtter vi forslaget.»
  if (is.inverted(words[0] ?? '') && words.includes(',') && words.at(-1) !== '?') openers.set(0, 'condition');
  for (const { mark, from } of phrases) {
    // «ikke bare … men også» opposes nothing.
    if (mark === 'contrast' && /^(?:også|òg|og|also)$/u.test(words[from + 1] ?? '')) continue;
    // «kravet om fagbrev blir …»: of what the noun tells, and no condition.
    if (mark === 'condition' && words[from] === 'om' && TELLS_OF.test(words[from - 1] ?? '')) continue;
    if (mark === 'contrast' || mark === 'concession' || mark === 'condition') openers.set(from, mark);
  }
  const clauses: Clause[] = [];
  let from = 0;
  let role: ClauseRole = 'main';
  const close = (to: number): void => {
    if (to > from) {
      const however = phrases.some((phrase) => phrase.mark === 'however' && phrase.from >= from && phrase.from < to);
      clauses.push({ from, to, role, however });
    }
  };
  for (let at = 0; at < words.length; at++) {
    const opener = openers.get(at);
    if (opener !== undefined) {
      close(at);
      from = at;
      role = opener;
    } else if (isPunctuation(words[at] ?? '')) {
      close(at);
      from = at + 1;
      // «men, slik vi ser det, …» and «selv om a, b»: a comma ends a concession or a condition, not a contrast.
      role = role === 'contrast' ? 'contrast' : 'main';
    }
  }
  close(words.length);
  return clauses;
}
