import { diffArrays } from 'diff';
import { isStopword } from '../../language/stopwords.ts';
import { type ComparedText, shinglesOf, type Unit } from './texts.ts';

/** What a member says beyond the letter, and what of the letter it leaves out: whole sentences as they stand. */
export interface Changes {
  additions: string[];
  omissions: string[];
}

/** Words in which a changed sentence may differ without saying anything else: greetings, dates, the sender. */
const INCIDENTAL = new Set(
  (
    'januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag ' +
    'lørdag søndag måndag tysdag laurdag sundag hei hilsen helsing vennlig venleg vennleg beste kjære god dag mvh hilsener ' +
    'dato sted stad underskrift navn namn adresse vedlegg regards sincerely yours dear jeg vi eg me i we my our vår vårt ' +
    'våre mitt min mine kommune kommunen kommuna'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const PERSONAL = /(?:@|https?:|www\.|\bt(?:lf|elefon)\b)/iu;

/** Words of a sentence; `named` when the word is a name by its capital inside the sentence. */
function wordsOf(sentence: string): { key: string; named: boolean }[] {
  const capitals = sentence === sentence.toUpperCase();
  return [...sentence.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.toLowerCase(),
    named: !capitals && index > 0 && /^\p{Lu}/u.test(word),
  }));
}

const incidental = (word: { key: string; named: boolean }): boolean =>
  word.named || /^\p{N}/u.test(word.key) || INCIDENTAL.has(word.key);

/** Fewer own words than this is a greeting, a place and date, or a name; «Nei til dette!» has two. */
const MIN_OWN_WORDS = 2;

/** Whether a sentence that the other text lacks says anything: not a greeting, a signature, an address, a date. */
function substantive(sentence: string): boolean {
  if (PERSONAL.test(sentence)) return false;
  const own = wordsOf(sentence).filter((word) => !incidental(word));
  return own.length >= MIN_OWN_WORDS && own.some((word) => !isStopword(word.key));
}

/** Share of the shorter sentence's words that makes two sentences versions of each other. */
const SAME_SENTENCE = 0.6;

/** Whether two sentences are versions of each other that differ in names, numbers, dates and greetings only. */
function sameButNames(one: string, other: string): boolean {
  const left = wordsOf(one);
  const right = wordsOf(other);
  const inLeft = new Set(left.map((word) => word.key));
  const common = right.filter((word) => inLeft.has(word.key)).length;
  if (common < SAME_SENTENCE * Math.min(left.length, right.length)) return false;
  const changed = diffArrays(
    left.map((word) => word.key),
    right.map((word) => word.key),
  ).filter((change) => change.added || change.removed);
  const names = new Set([...left, ...right].filter(incidental).map((word) => word.key));
  return changed.every((change) => change.value.every((key) => names.has(key)));
}

/**
 * Sentences of `text` that `other` does not have, by exact words first, then by shingles (a sentence may be cut
 * elsewhere), whatever their order.
 */
function missing(of: ComparedText, other: ComparedText, otherSet: ReadonlySet<number>, text: string): string[] {
  const known = new Set(other.units.map((unit) => keyOf(other, unit)));
  const found: string[] = [];
  for (const unit of of.units) {
    if (known.has(keyOf(of, unit))) continue;
    const shingles = shinglesOf(of.words, unit.from, unit.to);
    if (shingles.length > 0 && shingles.every((shingle) => otherSet.has(shingle))) continue;
    const sentence = text.slice(unit.start, unit.end);
    if (substantive(sentence)) found.push(sentence);
  }
  return found;
}

const keyOf = (text: ComparedText, unit: Unit): string => text.words.subarray(unit.from, unit.to).join(' ');

/**
 * Sentence by sentence, what a member adds to and leaves out of the letter. A sentence that differs in one word («ikke»)
 * counts as an addition and an omission; one that differs in names, numbers, dates or greetings does not.
 * @param letter the typical text; `letterSet` its shingles
 */
export function changes(
  letter: ComparedText,
  letterText: string,
  letterSet: ReadonlySet<number>,
  member: ComparedText,
  memberText: string,
): Changes {
  const additions = missing(member, letter, letterSet, memberText);
  const omissions = missing(letter, member, new Set(member.shingles), letterText);
  const omitted = new Set(omissions.keys());
  const kept = additions.filter((sentence) => {
    const twin = [...omitted].find((at) => sameButNames(omissions[at] ?? '', sentence));
    if (twin === undefined) return true;
    omitted.delete(twin);
    return false;
  });
  return { additions: kept, omissions: omissions.filter((_, at) => omitted.has(at)) };
}
