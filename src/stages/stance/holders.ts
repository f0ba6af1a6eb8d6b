import type { Words } from '../../language/cues/patterns.ts';
import { type Clause, type Grammar, within } from './clauses.ts';
import type { Found } from './scope.ts';

const UNREAL = /^(?:kunne|ville|skulle|hadde|kunna|could|would|had)$/u;
const PARTICIPLE =
  /^(?:støttet|støtta|stødd|gått|stilt|sluttet|slutta|godtatt|godteke|akseptert|anbefalt|tilrådd|tilrådt|supported|accepted|endorsed|agreed)$/u;
const EITHER = (word: string): boolean => /^(?:eller|or)$/u.test(word);
const SUPPOSING = /^(?:dersom|hvis|viss|såfremt|såframt|if|unless)$/u;

/**
 * Whose view each word is in.
 * @returns word by word, whether it is another's speech, and the last other subject before it in its clause (-1: none)
 */
export function holdersOf(
  words: Words,
  clauses: readonly Clause[],
  attributions: ReadonlySet<number>,
  { is }: Grammar,
): { reported: boolean[]; subjects: number[] } {
  const reported = new Array<boolean>(words.length).fill(false);
  const subjects = new Array<number>(words.length).fill(-1);
  let speech = false;
  // A subject whose verb stands after an inserted clause: «Flertallet, medlemmene A og B, går inn for».
  let pending = -1;
  for (const clause of clauses) {
    if (clause.role === 'contrast' || clause.however) speech = false;
    let subject = pending;
    let verbs = is.reporting;
    for (let at = clause.from; at < clause.to; at++) {
      const word = words[at] ?? '';
      const before = at > clause.from ? (words[at - 1] ?? '') : '';
      if (attributions.has(at)) speech = true;
      if (is.self(word) && !(is.preposition(before) && subject >= 0)) {
        speech = false;
        subject = -1;
      }
      const other = is.thirdParty(word) || (is.someone(word) && at <= clause.from + 1);
      const paper = is.document(word);
      if ((other || paper) && !is.preposition(before) && !within(words, clause.from, at, is.self)) {
        subject = at;
        verbs = paper ? is.telling : is.reporting;
        if (at > clause.from && verbs(before)) speech = true;
      }
      // The retelling verb itself, when it is also a cue («flertallet støtter»), is the other's too.
      if (subject >= 0 && at > subject && at <= Math.max(subject, clause.from) + 12 && verbs(word)) speech = true;
      reported[at] = speech;
      subjects[at] = subject;
    }
    const inserted = subject === pending && clause.to - clause.from <= 8;
    pending = !speech && subject >= 0 && (inserted || clause.to - subject <= 2) ? subject : -1;
  }
  return { reported, subjects };
}
/** «dem som er imot», «ordninger som støtter»: the holder is the one before «som». */
export function relative(words: Words, match: Found, clause: Clause, { is }: Grammar): boolean {
  for (let at = match.from - 1; at > Math.max(clause.from, match.from - 4); at--) {
    const word = words[at] ?? '';
    if (word === 'som' || word === 'who') {
      const before = words[at - 1] ?? '';
      if (/^(?:dem|de|dei|those|alle)$/u.test(before)) return true;
      return !within(words, clause.from, at, is.self) && before !== 'noe' && before !== 'noko';
    }
  }
  return false;
}
/** Whether the clause names a year: «i 2015», «fra 2011». */
export function namesYear(words: Words, clause: Clause): boolean {
  for (let at = clause.from + 1; at < clause.to; at++) {
    if (!/^(?:19|20)\d\d$/u.test(words[at] ?? '')) continue;
    if (/^(?:i|fra|frå|in|from|since|av|of|siden|sidan)$/u.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

/** «hvis vi skulle støtte», «vi kunne ha støttet»: not held, only supposed. */
export function supposed(words: Words, match: Found, clause: Clause): boolean {
  const unreal = within(words, clause.from, match.to, (word) => UNREAL.test(word));
  if (clause.role === 'condition' && SUPPOSING.test(words[clause.from] ?? '')) return true;
  if (/^(?:om|hvorvidt|whether)$/u.test(words[clause.from] ?? '') && within(words, clause.from, clause.to, EITHER))
    return true;
  if (!unreal) return false;
  return words[clause.from] === 'om' || within(words, match.from, match.to, (word) => PARTICIPLE.test(word));
}
