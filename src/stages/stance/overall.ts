import type { Evidence, Judged, Passage, Stance } from '../../domain.ts';
import { type Reading, reasonsOf } from './read.ts';

/** A passage with its sentences read. */
export interface ReadPassage {
  passage: Passage;
  readings: Reading[];
}

/** Headings under which a letter says what it means as a whole. */
const SUMMARY =
  /oppsummer|konklu|hovedpunkt|hovudpunkt|hovedsyn|hovudsyn|sammendrag|samandrag|summary|conclusion|overordn|generelle|hovedbudskap|hovudbodskap/iu;

/** Share of a letter's sentences, at its opening and at its close, in which the whole is usually judged. */
const EDGE = 0.12;
/** The same in sentences, for short letters. */
const EDGE_SENTENCES = 3;

/** How much one sentence counts for the answer as a whole. */
function weightOf(reading: Reading, edge: boolean, summary: boolean): number {
  const plainness = reading.declared ? (reading.whole ? 4 : 2.5) : reading.confidence < 0.5 ? 0.3 : 1;
  return reading.confidence * plainness * (summary ? 2 : edge ? 1.5 : 1);
}

/** «Vi tar ikke stilling» outweighs evaluations and a passing attitude, as a declared attitude does. */
const UNDECIDED = 2.5;

interface Sums {
  for: number;
  reserved: number;
  against: number;
  declaredFor: number;
  declaredAgainst: number;
  doubts: number;
  /** Statements that it takes no position. */
  undecided: number;
}

/**
 * Judges an answer as a whole from its sentences: declared attitudes towards the whole proposal, at the opening, at the
 * close and in summaries weigh most. Silence is not support: an answer without any attitude is neutral.
 * @param read the passages that count, in order
 * @returns the judgement, or null when no sentence was there to read
 */
export function overallOf(read: readonly ReadPassage[]): Judged<Stance> | null {
  const all = read.flatMap(({ readings }) => readings);
  if (all.length === 0) return null;
  const edge = Math.max(EDGE_SENTENCES, Math.ceil(all.length * EDGE));
  const sums: Sums = { for: 0, reserved: 0, against: 0, declaredFor: 0, declaredAgainst: 0, doubts: 0, undecided: 0 };
  const counted: { reading: Reading; weight: number }[] = [];
  let at = 0;
  for (const { passage, readings } of read) {
    const summary = passage.heading !== null && SUMMARY.test(passage.heading);
    for (const reading of readings) {
      const weight = weightOf(reading, at < edge || at >= all.length - edge, summary);
      at++;
      counted.push({ reading, weight });
      if (reading.qualifies) sums.doubts += weight;
      if (reading.stance === 'neutral' && reading.because.some(({ rule }) => rule === 'no-position')) {
        sums.undecided += weight * UNDECIDED;
      }
      if (reading.stance === 'supports') {
        sums.for += weight;
        if (reading.declared) sums.declaredFor += weight;
      } else if (reading.stance === 'supports-with-reservations') {
        sums.reserved += weight;
        if (reading.declared) sums.declaredFor += weight;
      } else if (reading.stance === 'opposes') {
        sums.against += weight;
        if (reading.declared) sums.declaredAgainst += weight;
      }
    }
  }
  const reasons = (...stances: Stance[]): Evidence[] =>
    reasonsOf(
      counted.filter(({ reading }) => stances.includes(reading.stance)).map(({ reading }) => reading),
      5,
    );
  const judged = (value: Stance, confidence: number, because: Evidence[]): Judged<Stance> => ({
    value,
    confidence: Math.round(Math.min(0.95, Math.max(0.05, confidence)) * 100) / 100,
    because,
  });
  const yes = sums.for + sums.reserved;
  const total = yes + sums.against;
  // How much there is to go by: one faint sentence in a long letter makes no certain judgement.
  const ground = Math.min(1, 0.45 + total / 8);
  const silent = counted.filter(({ reading }) => reading.stance === 'no-remarks');
  if (silent.length > 0 && sums.declaredFor + sums.declaredAgainst === 0 && total <= 1.5) {
    return judged('no-remarks', 0.9 - 0.1 * Math.min(4, all.length / 10), reasons('no-remarks'));
  }
  if (sums.undecided > Math.max(sums.declaredFor, sums.declaredAgainst)) {
    return judged(
      'neutral',
      0.75,
      reasonsOf(
        counted
          .filter(({ reading }) => reading.because.some(({ rule }) => rule === 'no-position'))
          .map(({ reading }) => reading),
      ),
    );
  }
  if (total === 0) return judged('neutral', 0.3, reasons('neutral'));
  const lead = (sums.against - yes) / total;
  if (sums.declaredFor === 0 && sums.declaredAgainst === 0) {
    // Evaluations alone, without one declared attitude, carry a judgement only when they agree.
    // One evaluation is much in a letter of two sentences and little in one of fifty.
    if (total < Math.min(1, 0.3 * all.length) || Math.abs(lead) < 0.25)
      return judged('neutral', 0.3, reasons('opposes', 'supports'));
    if (lead > 0) return judged('opposes', 0.6 * ground * (0.5 + lead / 2), reasons('opposes'));
    return sums.against > 0 || sums.reserved > 0 || sums.doubts > 0
      ? judged(
          'supports-with-reservations',
          0.45 * ground,
          reasons('supports-with-reservations', 'supports', 'opposes'),
        )
      : judged('supports', 0.6 * ground, reasons('supports'));
  }
  if (sums.declaredAgainst > sums.declaredFor || lead > 0.35) {
    return judged('opposes', ground * (0.55 + 0.4 * Math.max(0, lead)), reasons('opposes'));
  }
  if (sums.reserved > 0.3 * sums.for || sums.against > 0.25 * yes || sums.doubts > 0.35 * sums.for) {
    return judged(
      'supports-with-reservations',
      ground * (0.75 - 0.3 * (sums.against / total)),
      reasons('supports-with-reservations', 'supports', 'opposes'),
    );
  }
  return judged('supports', ground * (0.9 - 0.3 * (1 - sums.for / total)), reasons('supports'));
}
