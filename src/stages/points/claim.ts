import type { Quote } from '../../domain.ts';
import { findAbuse } from '../../language/abuse.ts';
import { findPersonal, namesPerson } from '../../language/personal.ts';
import { type QuotedLetter, speaksForOther } from '../quotes/sentence.ts';
import { retells, standsAlone } from '../quotes/stands-alone.ts';
import { aimOf } from '../stance/aim.ts';
import { isOwn } from '../stance/holder.ts';
import { saidOn } from '../stance/said-on.ts';
import { readSentences } from '../stance/sentence/read.ts';
import { type Subject, subjectOf } from '../stance/subject.ts';

/** What a sentence asks for, supports or criticises in its sender's own name. */
export interface Claim {
  side: Quote['side'];
  /** How plainly, 0–1. */
  strength: number;
  /** It is said of the proposal as a whole. */
  general: boolean;
  /** A declared attitude. */
  declared: boolean;
  /** The span of the sentence that says what: the clauses of the words that take the side. */
  from: number;
  to: number;
  /** More of it (1), less of it (-1), or not told. */
  direction: -1 | 0 | 1;
}

const NO_SUBJECT: Subject = subjectOf('', '', []);
/** How plainly a sentence must take its side. */
const PLAIN: Readonly<Record<Quote['side'], number>> = { for: 0.5, against: 0.5, wish: 0.4 };

/** Acts that ask for something, though they are read as words against. */
const ASKING = new Set(['postpone', 'gap']);
/** «bør endres», «må i hovedsak gå til», «ber derfor departementet om å». */
const DEMAND =
  /(?<!\p{L})(?:(?:bør|burde|må|lyt|should|must|ought to)(?: [\p{L}\d%§-]+){0,7}? (?:\p{L}{2,}(?:es|ast|est)|(?!ikke|ikkje|være|vere|også|hele|heile|denne|disse|alle|både|samme|større|høyere)\p{L}{2,}e|få|gå|gi|gje|ta|bli|ha|se|sjå|stå|be|[a-z]{3,})|(?:ber|oppfordrer|oppmodar|anmoder|foreslår|føreslår|anbefaler|tilrår|krever|krev|etterlyser|etterlyser|savner|saknar|ønsker|ønskjer|ask|urge|recommend|request)(?: [\p{L}-]+){0,5}?(?: om| at| å| en| ein| et| eit| ei| to| that))(?!\p{L})/giu;
/** It is asked in a clause that concedes, relates or supposes, or by others. */
const ASIDE =
  /(?:^|[\s(])(?:som|selv om|sjølv om|fordi|når|ettersom|siden|sidan|dersom|hvis|viss|om|hva|kva|hvordan|korleis|hvor|because|when|which|who|if)(?!\p{L})(?: [^\s,;:]+){0,7} ?$|(?<!\p{L})(?:departementet|regjeringen|regjeringa|direktoratet|utvalget|utvalet|flertallet|mindretallet|forslaget|høringsnotatet) (?:\p{L}+ )?$/iu;
/** «må påpeke», «bør nevnes», «må kunne sies»: told with weight, not asked for. */
const TELLING =
  /^\p{L}+ (?:\p{L}+ ){0,3}?(?:understrek|påpek|påpeik|nevn|nemn|minne|bemerk|huske|hugse|hugs|si(?:es)? |sei|innrøm|erkjen|presisere at|legge til|forvente[st]|forstå|antas|regne med|note |say )/iu;

/** Others' view or what follows is told from here on: «fordi …», «slik at …». */
const GROUND =
  /[,;]?\s(?:dersom|hvis|viss|når|, der|, hvor|, noe|if|inntil|fordi|siden|sidan|ettersom|da (?:dette|det)|noe som|noko som|because|since)\s|[;:]\s|\s[–-]\s|\smen\s|,\s(?:og|but)\s/iu;

const LESS =
  /(?<!\p{L})(?:færre|reduser\p{L}*|mindre|lavere|lågare|senk\p{L}*|kutt\p{L}*|fjern\p{L}*|opphev\p{L}*|avvikl\p{L}*|utgå|stryk\p{L}*|svekk\p{L}*|begrens\p{L}*|avgrens\p{L}*|fewer|less|reduce\p{L}*|lower\p{L}*|remov\p{L}*|abolish\p{L}*)(?!\p{L})/iu;
const MORE =
  /(?<!\p{L})(?:flere|fleire|øk(?:es|t|e|ast)?|auk\p{L}*|utvid\p{L}*|styrk\p{L}*|større|høyere|høgare|hev(?:es|e|ast)|behold\p{L}*|behald\p{L}*|viderefør\p{L}*|vidarefør\p{L}*|opprett\p{L}*|innfør\p{L}*|more|increas\p{L}*|expand\p{L}*|keep|retain\p{L}*|maintain\p{L}*|introduc\p{L}*)(?!\p{L})/iu;
const DENIES = /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|not|never|no)(?!\p{L})/iu;

function directionOf(asked: string): Claim['direction'] {
  const less = LESS.test(asked);
  const more = MORE.test(asked);
  const denied = DENIES.test(asked);
  if (less === more) return denied ? -1 : 0;
  return less !== denied ? -1 : 1;
}

/** Reads what a sentence claims; null when it takes no side of its own, or not plainly. */
export function claimOf(
  sentence: string,
  { respondent = '', language = 'nb', subject = NO_SUBJECT }: QuotedLetter,
): Claim | null {
  if (language === 'se' || language === 'other') return null;
  const plain = sentence.replaceAll(/\s/gu, ' ');
  const [reading, ...more] = readSentences(plain, 0, language);
  if (reading === undefined || more.length > 0) return null;
  const before = plain.slice(0, reading.because[0]?.start ?? 0);
  const aimed = reading.declared
    ? { aim: aimOf(plain, reading, subject), own: isOwn(before, respondent) }
    : { aim: 'open' as const, own: true };
  const [said] = saidOn(reading, plain, aimed);
  const plainly = said !== undefined && said.strength >= PLAIN[said.side];
  const asked = plainly && said.side !== 'wish' ? null : askedIn(plain);
  if (!plainly && (asked === null || reading.question)) return null;
  if ((!plainly || !said.declared) && retells(plain)) return null;
  const cue = said?.because.find(({ start }) => start !== undefined);
  const [start, end] = asked ?? [cue?.start ?? 0, cue?.end ?? plain.length];
  const [from, to] = clauseAround(plain, start, end);
  // To have it later, or studied first, is asked for.
  const wish =
    !plainly || said.side === 'wish' || (!said.declared && said.because.some(({ rule }) => ASKING.has(rule)));
  return {
    side: wish ? 'wish' : said.side,
    strength: plainly ? said.strength : PLAIN.wish,
    general: plainly && said.general,
    declared: plainly && !wish && said.declared,
    from,
    to,
    direction: wish ? directionOf(plain.slice(from, to)) : 0,
  };
}

/** Where a sentence's main clause asks for something to be done. */
function askedIn(sentence: string): [number, number] | null {
  for (const { 0: found, index } of sentence.matchAll(DEMAND))
    if (!ASIDE.test(sentence.slice(0, index)) && !TELLING.test(sentence.slice(index)))
      return [index, index + found.length];
  return null;
}

/** From the start of the clause that a cue stands in, to where a ground or another matter begins. */
function clauseAround(sentence: string, start: number, end: number): [number, number] {
  const before = sentence.slice(0, start);
  const from = Math.max(...['; ', ': ', ' men ', ', og ', ' – '].map((mark) => before.lastIndexOf(mark)), 0);
  const after = GROUND.exec(sentence.slice(end));
  return [from, after === null ? sentence.length : end + after.index];
}

/** Whether a sentence may be shown for others: stands alone, in its sender's name, without personal data or abuse. */
export function mayBeShown(sentence: string, respondent = ''): boolean {
  return (
    /^[«"“\p{Lu}\d§]/u.test(sentence) &&
    /[.!»”"]$/u.test(sentence) &&
    standsAlone(sentence) &&
    !speaksForOther(sentence, respondent) &&
    findPersonal(sentence).length === 0 &&
    !namesPerson(sentence) &&
    findAbuse(sentence).length === 0
  );
}
