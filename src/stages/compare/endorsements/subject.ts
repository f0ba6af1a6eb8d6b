import { isStopword } from '../../../language/stopwords.ts';
import { type Token, tokenize } from '../../../language/tokens.ts';
import { abbreviates } from '../../../register/names.ts';
import { ADVERB_FIRST, OTHERS_SUBJECT, OWN_SUBJECT } from './rules.ts';

const PREPOSITION = /^(?:i|av|fra|frå|til|med|for|om|på|etter|hos|from|by|of|with|ved)$/iu;

/** What a word can be as subject: the sender, another, a name after a preposition, a sentence's first word. */
type Role = 'self' | 'other' | 'governed' | 'first' | null;

/** The words of a name that tell it from others. */
function nameWords(name: string): Set<string> {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !/^(?:kommunes?|the|for|og)$/u.test(word)));
}

function roleOf(words: readonly Token[], at: number, own: ReadonlySet<string>, respondent: string): Role {
  const word = words[at]?.text ?? '';
  const lower = word.toLowerCase();
  if (OWN_SUBJECT.test(word) || own.has(lower) || own.has(lower.replace(/s$/u, ''))) return 'self';
  const governed = PREPOSITION.test(words[at - 1]?.text ?? '');
  if (OTHERS_SUBJECT.test(word)) return governed ? null : 'other';
  if (!/^\p{Lu}/u.test(word) || /^(?:NOU|Norges|Noregs)$/u.test(word)) return null;
  const short = /^\p{Lu}{2,}/u.test(word);
  if (short && abbreviates(word, respondent)) return 'self';
  // The first word has a capital anyway.
  if (at === 0 && !short) return isStopword(word) || ADVERB_FIRST.test(word) ? null : 'first';
  return governed ? 'governed' : 'other';
}

/**
 * Whether a phrase is the sender's own act: its subject is the sender, one of its organs, a first person, or nobody at
 * all (a decision's «Tiltrer uttalelsen fra …»). What others do is reported.
 * @param act where the phrase stands in the sentence
 * @param respondent the sender's name; without one only plainly other subjects count as others
 */
export function isOwnAct(sentence: string, act: { start: number; end: number }, respondent: string): boolean {
  const own = nameWords(respondent);
  const before = tokenize(sentence.slice(0, act.start)).filter(({ kind }) => kind !== 'punctuation');
  const roles = before.map((_, at) => roleOf(before, at, own, respondent));
  const inside = tokenize(sentence.slice(act.start, act.end));
  const after = tokenize(sentence.slice(act.end, act.end + 40))[0];
  // The subject may stand inside the phrase («slutter kommunen seg til») or after it («støtter vi»).
  const within = after === undefined ? inside : [...inside, after];
  if (within.some((_, at) => at > 0 && roleOf(within, at, own, respondent) === 'self')) return true;

  const last = before.length - 1;
  if (/^(?:som|who|which)$/iu.test(before[last]?.text ?? ''))
    return /^(?:som|who|which)$/iu.test(before[0]?.text ?? '');
  // «X støtter mindretallet og viser til …»: the subject is the first verb's, so the first one named counts.
  if (/^(?:og|and)$/iu.test(before[last]?.text ?? '')) {
    const found = roles.find((role) => role === 'self' || role === 'other');
    if (found !== undefined) return found === 'self' || respondent === '';
    return roles[0] !== 'first';
  }
  for (let at = last; at >= 0; at -= 1) {
    const role = roles[at];
    if (role === 'self') return true;
    if (role === 'other') return respondent === '' && !OTHERS_SUBJECT.test(before[at]?.text ?? '');
    if (role === 'first' && at === last) return respondent === '';
  }
  // «Ordføreren i Storevik støtter …»: the place belongs to the subject.
  return roles[last] !== 'governed' || respondent === '';
}
