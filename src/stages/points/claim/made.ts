import type { Quote } from '../../../domain.ts';
import { directionOf } from '../alike.ts';
import { JUDGED } from '../asked.ts';
import { type Effect, effectsIn } from '../effect.ts';
import { faultIn, type Lack, praiseIn } from '../found.ts';
import { faultsOf, praisedOf } from '../matter/judged.ts';
import { isRaised, type Matter, mattersOf } from '../matter.ts';

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
  /** Words before this tell what a wish is about, not what is asked: «kompetanse må bety …». */
  about: number;
  /** The span of the words that take the side. */
  cue: { start: number; end: number };
  /** More of it (1), less of it (-1), or not told. */
  direction: -1 | 0 | 1;
  /** An attitude declared, praise or fault found: it is held to something. */
  judged: boolean;
  /** What is agreed with or opposed is told in a clause: «at …». */
  clausal: boolean;
  /** It finds something lacking, which asks for it. */
  lack: Lack | null;
  /** What is asked for is of the matters that letters ask for in ever new words. */
  matters: readonly Matter[];
  /** What it says is harmed, or wants kept safe. */
  effects: readonly Effect[];
  /** Where the words that it shares with what is asked for before it end, and where its own begin: «vi ber om [A, og] at B». */
  lead?: { end: number; next: number } | undefined;
  /** It is one of several things that its words agree with, or matters that they ask for. */
  apart?: boolean;
  /** It is criticism, read as asking for what it misses. */
  wasFault?: boolean;
  /** It is support, read as asking for what it agrees with: «vi støtter at X blir tydeligere». */
  wasSupport?: boolean;
}

/** How plainly a sentence must take its side. */
export const PLAIN: Readonly<Record<Quote['side'], number>> = { for: 0.5, against: 0.5, wish: 0.4 };

/** Others' view or what follows is told from here on: «fordi …», «slik at …». */
const GROUND =
  /,? (?:og|samt|and) (?:(?:om|i|for|til|med|på) )?(?:at|that) |[,;]?\s(?:dersom|hvis|viss|når|, der|, hvor|, noe|if|inntil|fordi|siden|sidan|ettersom|da (?:dette|det)|noe som|noko som|because|since|forutsatt|føresett|så lenge|på betingelse|på vilkår|under (?:den )?(?:forutsetning|føresetnad)(?:en)?|selv om|sjølv om|provided)\s|[;:]\s|\s[–-]\s|\smen\s|\sog\s(?:mener|meiner|ber|ønsker|ønskjer|foreslår|føreslår|anbefaler|tilrår|krever|krev|støtter|fraråder|frårår|forutsetter|stiller|har|er|går|viser|vil|we|believes?|asks?)\s|,\s(?:og|but)\s/iu;

/** Another thing is asked for from here on: «… utredes, og bunnfradraget må økes». */
const NEXT =
  /, (?!(?:som|der|hvor|kor|noe|noko|slik|og|men|at|hvis|viss|dersom|when|which|that)(?!\p{L}))(?=(?:\p{L}+ ){1,3}(?:bør|må|should|must) )|(?:;|,? og|,? men|,? and|,? but) (?=[^,;.:]{0,70}?(?<!\p{L})(?:bør|burde|må|should|must)(?!\p{L}))/iu;

/** «kompetanse må bety at …», «gebyret bør ikke baseres på …, men på …»: what is asked comes after. */
const ABOUT =
  /(?<!\p{L})(?:(?:må|bør|skal|should|must) (?:\p{L}+ )?(?:bety|innebære|innebere|forstås|forståast|defineres|definerast|tolkes|tolkast|mean)|(?:ikke|ikkje|not) (?:be )?(?:baseres|baserast|bygges?|byggjast?|knyttes|knytast|based))(?!\p{L})/iu;
const WEAK =
  /(?<!\p{L})(?:utilstrekkel\p{L}+|tilstrekkel\p{L}+|(?:ikke|ikkje) (?:er )?nok|for (?:svak|lite|få|vag)\p{L}*|sjelden|sjeldan|insufficient)(?!\p{L})/iu;
const CLAUSAL = /^,?(?: (?:i|om|for|til|mot|på|med|with|to))? (?:at|that) /iu;

/** A claim made by the words from `start` to `end`, of the clause around them. */
export function claimOf(
  sentence: string,
  start: number,
  end: number,
  said: Pick<Claim, 'side' | 'strength'> & Partial<Pick<Claim, 'general' | 'declared' | 'lack' | 'from'>>,
): Claim {
  const [open, to] = clauseAround(sentence, start, end);
  const { side, strength, general = false, declared = false, lack = null } = said;
  const wish = side === 'wish';
  // «At rådet blir mindre, er riktig»: what is judged stands before.
  const judgedBefore = !wish && !declared && JUDGED.test(sentence.slice(0, end));
  // «A, til dømes B, kan vere eit godt alternativ»: what is proposed stands before.
  const from = said.from ?? (judgedBefore || (wish && sentence.slice(0, end).endsWith(' alternativ')) ? 0 : open);
  const clause = sentence.slice(from, to);
  const matters = side === 'for' ? praisedOf(clause) : wish ? mattersOf(clause, lack) : faultsOf(clause);
  const effects = effectsIn(sentence, from, side);
  // A matter is one, however it is put: «utsettes», «ikke innføres før».
  const direction = matters.every(isRaised) && lack === null ? directionOf(clause) : lack === 'more' ? 1 : 0;
  const about = wish ? ABOUT.exec(clause) : null;
  return {
    from,
    to,
    about: about === null ? 0 : from + about.index,
    cue: { start, end },
    side,
    strength,
    general: general && lack === null && matters.length === 0 && effects.length === 0,
    declared: declared && !wish,
    judged: !wish && (declared || (side === 'for' ? praiseIn(clause) : faultIn(clause)) !== null),
    // Who finds it too weak is not of those who will have none of it.
    direction: wish ? direction : side === 'for' ? 0 : WEAK.test(clause) ? 1 : declared ? -1 : 0,
    clausal: CLAUSAL.test(sentence.slice(end)),
    lack,
    matters,
    effects,
  };
}

/** From the start of the clause that a cue stands in, to where a ground or another matter begins. */
export function clauseAround(sentence: string, start: number, end: number): [number, number] {
  const before = sentence.slice(0, start);
  const from = Math.max(...['; ', ': ', ' men ', ', og ', ' – ', ', '].map((mark) => before.lastIndexOf(mark)), 0);
  const after = sentence.slice(end);
  const ends = [GROUND.exec(after), NEXT.exec(after)].flatMap((found) => (found === null ? [] : [end + found.index]));
  return [from, Math.min(sentence.length, ...ends)];
}
