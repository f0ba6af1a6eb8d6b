import { all, type Cue, type Statement } from './reading.ts';
import { ADOPTS, AS_PUT_BY, EARLIER, NEGATION, OBJECTLESS, OTHER_OBJECT, PARTS, PAST_FORM } from './rules.ts';
import { isOwnAct } from './subject.ts';

/** The words that say the statement is joined in part only, nearest to the phrase. */
export function partOf(sentence: string): string | null {
  for (const pattern of PARTS) {
    const match = pattern.exec(sentence);
    if (match !== null) return match[0].replace(/\s+/gu, ' ').trim();
  }
  return null;
}

/** «kan ikke støtte», «støtter ikke»; a negation in an earlier clause is another's. */
function negated(sentence: string, cue: Cue, until: number): boolean {
  const clause =
    sentence
      .slice(Math.max(0, cue.start - 25), cue.start)
      .split(/[,;:–]/u)
      .at(-1) ?? '';
  return NEGATION.test(clause + sentence.slice(cue.start, until));
}

/** Whether a phrase, read with its subject, tense and negation, is the sender's act here and now. */
function inForce(sentence: string, cue: Cue, until: number, respondent: string): boolean {
  if (cue.kind === 'joins' && negated(sentence, cue, until)) return false;
  if (PAST_FORM.test(sentence.slice(cue.start, cue.end)) && EARLIER.test(sentence)) return false;
  return isOwnAct(sentence, cue, respondent);
}

/** The phrase that takes a statement named after it: the nearest one before, when nothing else is its object. */
function governing(sentence: string, cues: readonly Cue[], statement: Statement, respondent: string): Cue | null {
  const cue = cues.findLast((candidate) => candidate.end <= statement.start);
  if (cue === undefined) return null;
  const between = sentence.slice(cue.end, statement.start);
  if (/[;:]|(?<!\p{L})men(?!\p{L})/u.test(between)) return null;
  if (cue.kind === 'refers' && (!statement.reply || /(?<!\p{L})(?:at|that)(?!\p{L})/u.test(between))) return null;
  if (cue.kind === 'joins' && OTHER_OBJECT.test(between) && !AS_PUT_BY.test(between)) return null;
  return inForce(sentence, cue, statement.start, respondent) ? cue : null;
}

/** A phrase after the statement that makes it the sender's own: «… , som vi støtter», «Vi slutter oss til dette». */
function adopting(
  sentence: string,
  cues: readonly Cue[],
  from: number,
  within: number,
  respondent: string,
): Cue | null {
  for (const { id, strength, pattern } of ADOPTS) {
    for (const match of all(pattern, sentence)) {
      const cue: Cue = { rule: id, strength, kind: 'joins', start: match.index, end: match.index + match[0].length };
      if (cue.end < from || cue.start > from + within) continue;
      // «X’s svar er å anse som vårt» and «ingen merknader utover dette» have the other or nobody as subject.
      if (id !== 'adopts' || inForce(sentence, cue, cue.end, respondent)) return cue;
    }
  }
  const joins = cues.find(
    (cue) =>
      cue.kind === 'joins' &&
      cue.start >= from &&
      cue.start <= from + within &&
      OBJECTLESS.test(sentence.slice(cue.end)) &&
      inForce(sentence, cue, cue.end + 10, respondent),
  );
  return joins === undefined ? null : { ...joins, rule: 'adopts', strength: Math.min(joins.strength, 0.85) };
}

/** A sentence with its phrases. */
export interface ReadSentence {
  text: string;
  cues: readonly Cue[];
}

/** A next sentence adopts what the last one named only near its beginning. */
const SOON = 60;

/**
 * Decides whether and by which phrase a sender joins or refers to a statement.
 * @param next the sentence after it, empty at the end
 * @returns the phrase, with `strength` as confidence; null when the statement is only mentioned, told of, or refused
 */
export function verdict(
  sentence: ReadSentence,
  next: ReadSentence,
  statement: Statement,
  respondent: string,
): Cue | null {
  const cue = governing(sentence.text, sentence.cues, statement, respondent);
  if (cue?.kind === 'joins' || statement.bare || !statement.reply) return cue;
  const own = adopting(sentence.text, sentence.cues, statement.end, sentence.text.length, respondent);
  const later = own ?? adopting(next.text, next.cues, 0, SOON, respondent);
  if (later === null) return cue;
  // The words that name the statement are the evidence; a phrase in the next sentence is not among them.
  const place = cue ?? (own === null ? { start: statement.start, end: statement.end } : own);
  return { ...later, start: place.start, end: place.end };
}
