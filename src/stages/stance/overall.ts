import type { Evidence, Judged, Stance } from '../../domain.ts';
import type { Attitude } from './attitudes.ts';
import { actReasons, attitudeReasons, type Letter, letterOf, type ReadPassage, total } from './letter.ts';
import { reasonsOf } from './sentence/read.ts';
import type { Subject } from './subject.ts';

/** One rule of how a letter is judged as a whole. */
interface Rule {
  /** Shown with the judgement: `whole:` and this. */
  id: string;
  stance: Stance;
  /** How often letters that it judged were judged right: see the reliability table in docs/method.md. */
  confidence: number;
  fits(letter: Letter): boolean;
  because(letter: Letter): Evidence[];
}

/** Support is «ja, men» when such a share of the letter's sentences are hard demands («må», «forutsetter»). */
const HARD_DEMANDS = 0.12;
/** Recommendations («bør») do so only when they are half of what is said. */
const ANY_DEMANDS = 0.5;
/** Where such a share are demands of any kind, readers differ on whether it is support with reservations. */
const SOME_DEMANDS = 0.15;
const MANY_DEMANDS = 3;
/** What counts against the whole decides when it is so many times what counts for. */
const OUTWEIGHS = 2;
/** Attitudes at the whole that weigh less do not undo «har ikke tatt stilling». */
const UNDOES_UNDECIDED = 1.6;
/** In so few sentences one word of praise is what is said. */
const FEW = 3;
/** In a letter of so few sentences one step's difference tells. */
const SHORT = 12;

/** Declared by a verb of support itself, not by «som foreslått» or «anbefaler at». */
const isPlain = ({ reading }: Attitude): boolean => reading.because[0]?.rule === 'support';
const demanding = ({ demands, sentences, hardDemands, no }: Letter): boolean =>
  hardDemands / sentences >= HARD_DEMANDS || demands.length / sentences >= ANY_DEMANDS || no.length > 0;
const sidesFor = ({ argued, demands, sentences }: Letter): boolean => {
  const { side, other, outright } = argued();
  return side > other && (side > 1 || sentences <= FEW) && (outright > 0 || (other === 0 && demands.length === 0));
};
const hedged = ({ demands, argued, of }: Letter): boolean =>
  demands.length - argued().granted > 2 || of('condition').length > 0;
const reasonsFor = (letter: Letter): Evidence[] => [
  ...actReasons(letter, 'welcome'),
  ...actReasons(letter, 'long-wish'),
  ...actReasons(letter, 'untenable'),
  ...reasonsOf(letter.praise),
  ...actReasons(letter, 'rebut'),
];
const reasonsAgainst = (letter: Letter): Evidence[] => [
  ...actReasons(letter, 'reject'),
  ...actReasons(letter, 'keep'),
  ...actReasons(letter, 'harm'),
  ...reasonsOf(letter.criticism),
  ...actReasons(letter, 'gap'),
  ...actReasons(letter, 'alternative'),
];

/** The rules in the order in which they are tried; the first that fits decides. */
export const RULES: readonly Rule[] = [
  {
    id: 'no-remarks',
    stance: 'no-remarks',
    confidence: 0.9,
    fits: (letter) => letter.brief && silent(letter) && letter.praise.length + letter.criticism.length === 0,
    because: ({ quiet }) => reasonsOf(quiet),
  },
  {
    id: 'no-remarks-in-passing',
    stance: 'no-remarks',
    confidence: 0.6,
    fits: silent,
    because: ({ quiet }) => reasonsOf(quiet),
  },
  {
    id: 'no-position',
    stance: 'neutral',
    confidence: 0.8,
    fits: ({ undecided, undecidedWhole, yes, no, aye, nay }) =>
      undecided.length > 0 &&
      (yes.length + no.length === 0 || (undecidedWhole && total(aye) + total(nay) < UNDOES_UNDECIDED)),
    because: ({ undecided }) => reasonsOf(undecided),
  },
  {
    id: 'against',
    stance: 'opposes',
    confidence: 0.85,
    fits: ({ aye, nay }) => nay.length > 0 && aye.length === 0,
    because: ({ nay }) => attitudeReasons(nay),
  },
  {
    id: 'mostly-against',
    stance: 'opposes',
    confidence: 0.7,
    fits: ({ aye, nay }) =>
      nay.length > 0 &&
      (total(nay) > OUTWEIGHS * total(aye) ||
        (nay.some(({ aim }) => aim === 'whole') && !aye.some((yes) => yes.aim === 'whole' && isPlain(yes)))),
    because: ({ aye, nay }) => attitudeReasons([...nay, ...aye]),
  },
  {
    id: 'for-and-against',
    stance: 'supports-with-reservations',
    confidence: 0.7,
    fits: ({ aye, nay }) => aye.length > 0 && nay.length > 0,
    because: ({ aye, nay }) => attitudeReasons([...aye, ...nay]),
  },
  {
    id: 'for-later',
    stance: 'supports-with-reservations',
    confidence: 0.65,
    fits: ({ aye, postponed }) => aye.length > 0 && postponed.length > 0,
    because: (letter) => [...attitudeReasons(letter.aye), ...actReasons(letter, 'postpone')],
  },
  {
    id: 'for-on-condition',
    stance: 'supports-with-reservations',
    confidence: 0.8,
    fits: ({ aye, conditional }) => aye.length > 0 && conditional,
    because: (letter) => [...attitudeReasons(letter.aye), ...actReasons(letter, 'condition')],
  },
  {
    id: 'for-with-demands',
    stance: 'supports-with-reservations',
    confidence: 0.7,
    fits: (letter) => letter.aye.length > 0 && demanding(letter),
    because: (letter) => [...attitudeReasons(letter.aye), ...actReasons(letter, 'demand')],
  },
  {
    id: 'for-with-criticism',
    stance: 'supports-with-reservations',
    confidence: 0.6,
    fits: (letter) =>
      letter.aye.length > 0 && letter.criticised() + letter.of('gap').length > OUTWEIGHS * letter.aye.length,
    because: (letter) => [...attitudeReasons(letter.aye), ...reasonsOf(letter.criticism)],
  },
  {
    id: 'for-with-wishes',
    stance: 'supports',
    confidence: 0.7,
    fits: ({ aye, demands, sentences }) =>
      aye.length > 0 && (demands.length >= MANY_DEMANDS || demands.length / sentences >= SOME_DEMANDS),
    because: (letter) => [...attitudeReasons(letter.aye), ...actReasons(letter, 'demand')],
  },
  {
    id: 'for',
    stance: 'supports',
    confidence: 0.8,
    fits: ({ aye }) => aye.length > 0,
    because: ({ aye }) => attitudeReasons(aye),
  },
  {
    id: 'no-side',
    stance: 'neutral',
    confidence: 0.7,
    fits: ({ of, yes, no, postponed }) =>
      of('no-side').length > 0 && yes.length + no.length + of('reject').length + postponed.length === 0,
    because: (letter) => actReasons(letter, 'no-side'),
  },
  {
    id: 'bounded',
    stance: 'neutral',
    confidence: 0.5,
    fits: ({ of, yes, no }) => of('bounded').length > 0 && yes.length + no.length + of('reject').length <= 1,
    because: (letter) => actReasons(letter, 'bounded'),
  },
  {
    id: 'for-the-aim',
    stance: 'supports-with-reservations',
    confidence: 0.5,
    fits: ({ yes, no, of }) =>
      yes.some(({ aim }) => aim === 'aim') && no.length + of('keep').length + of('reject').length === 0,
    because: ({ yes }) => attitudeReasons(yes),
  },
  {
    id: 'later',
    stance: 'opposes',
    confidence: 0.55,
    fits: ({ postponed, argued }) => postponed.length > 0 && argued().other > argued().side,
    because: (letter) => [...actReasons(letter, 'postpone'), ...attitudeReasons(letter.yes)],
  },
  {
    id: 'for-a-part-with-demands',
    stance: 'supports-with-reservations',
    confidence: 0.5,
    fits: (letter) => forPart(letter) && letter.demands.length + letter.criticism.length > 0,
    because: ({ yes }) => attitudeReasons(yes),
  },
  { id: 'for-a-part', stance: 'supports', confidence: 0.45, fits: forPart, because: ({ yes }) => attitudeReasons(yes) },
  {
    id: 'against-a-part-with-demands',
    stance: 'supports-with-reservations',
    confidence: 0.45,
    fits: (letter) =>
      againstPart(letter) &&
      letter.demands.length > MANY_DEMANDS &&
      letter.of('keep').length + letter.of('reject').length + letter.argued().contrary === 0 &&
      letter.argued().other <= letter.argued().side + 2,
    because: ({ no }) => attitudeReasons(no),
  },
  {
    id: 'against-a-part',
    stance: 'opposes',
    confidence: 0.55,
    fits: againstPart,
    because: ({ no }) => attitudeReasons(no),
  },
  {
    id: 'for-and-against-parts',
    stance: 'supports-with-reservations',
    confidence: 0.5,
    fits: ({ yes, no }) => yes.length > 0 && no.length > 0,
    because: ({ yes, no }) => attitudeReasons([...yes, ...no]),
  },
  {
    id: 'argues-against',
    stance: 'opposes',
    confidence: 0.5,
    fits: ({ argued, sentences }) => {
      const { other, side } = argued();
      return other > side + 1 || (other > side && other > 1 && sentences <= SHORT);
    },
    because: reasonsAgainst,
  },
  {
    id: 'argues-for-with-demands',
    stance: 'supports-with-reservations',
    confidence: 0.45,
    fits: (letter) => sidesFor(letter) && hedged(letter),
    because: reasonsFor,
  },
  { id: 'argues-for', stance: 'supports', confidence: 0.45, fits: sidesFor, because: reasonsFor },
  {
    id: 'demands',
    stance: 'supports-with-reservations',
    confidence: 0.4,
    fits: ({ demands }) => demands.length >= MANY_DEMANDS,
    because: (letter) => actReasons(letter, 'demand'),
  },
  {
    id: 'nothing-telling',
    stance: 'neutral',
    confidence: 0.3,
    fits: () => true,
    because: ({ praise, criticism }) => reasonsOf([...praise, ...criticism]),
  },
];

/** It says that it has no remarks, and argues of nothing. */
function silent(letter: Letter): boolean {
  const { quiet, yes, no, demands, postponed, of } = letter;
  const argues = demands.length + postponed.length + of('reject').length + of('keep').length + of('harm').length;
  return quiet.length > 0 && yes.length + no.length === 0 && argues <= 1;
}

function forPart({ yes, no, argued }: Letter): boolean {
  return yes.length > 0 && no.length === 0 && argued().other <= argued().side + 1;
}

function againstPart({ yes, no, argued }: Letter): boolean {
  return no.length > 0 && yes.length === 0 && argued().other + 1 >= argued().side;
}

/** What is read from a stand on today's order or on what goes is never sure. */
const TURNED = 0.6;
/** So many reasons say it as well as all. */
const MOST_REASONS = 6;

/**
 * Judges an answer as a whole from its sentences, by the first of RULES that fits.
 * @param text the answer's text
 * @param read the passages that count, in order
 * @param subject what the hearing is about
 * @param names all by which the sender names itself: «X støtter» is X's view
 * @returns the judgement, its first reason the rule's own; null when no sentence was there to read
 */
export function overallOf(
  text: string,
  read: readonly ReadPassage[],
  subject: Subject,
  names: string,
): Judged<Stance> | null {
  const letter = letterOf(text, read, subject, names);
  const rule = letter.sentences === 0 ? undefined : RULES.find(({ fits }) => fits(letter));
  if (rule === undefined) return null;
  const because = rule.because(letter);
  const [first] = because;
  const own: Evidence[] = first === undefined ? [] : [{ ...first, rule: `whole:${rule.id}` }];
  // No surer than the sentence it rests on: a bare «nei» is an answer, but a thin one.
  const attitudes = [...letter.aye, ...letter.nay].map(({ reading, aim }) =>
    aim === 'present-order' ? Math.min(TURNED, reading.confidence) : reading.confidence,
  );
  const most = attitudes.length > 0 ? Math.max(...attitudes) : 1;
  return {
    value: rule.stance,
    confidence: Math.min(rule.confidence, most),
    because: [...own, ...because].slice(0, MOST_REASONS),
  };
}
