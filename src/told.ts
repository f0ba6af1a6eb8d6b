import { type Judged, OUTCOMES, type Outcome, type Quote, type Span, type Stance } from './domain.ts';

/** From this confidence on a judgement of the machine is told as it is: right nine times in ten where it was measured. */
export const SURE = 0.7;
/** Below this the machine's reading of a stance is a guess: it is told and counted as «uavklart». */
export const CLEAR = 0.5;

/** Whether a person has said so: their word is always sure. */
export function isDecided(judged: Pick<Judged<unknown>, 'because' | 'unread'>): boolean {
  return judged.unread !== true && judged.because.some((evidence) => evidence.source === 'reviewer');
}

/** Whether a judgement can stand without a person having looked at it. Nothing read is not sure. */
export function isSure(judged: Pick<Judged<unknown>, 'confidence' | 'because'> | null): boolean {
  return judged !== null && (judged.confidence >= SURE || isDecided(judged));
}

/**
 * A stance as it is told and counted, in the note and in the desk; null: «uavklart». An answer without remarks is told as
 * that however unsure: it stands with its name on a list of its own, and says nothing of the proposal that could mislead.
 */
export function toldStance(judged: Judged<Stance> | null): Stance | null {
  if (judged === null) return null;
  const clear = judged.confidence >= CLEAR || judged.value === 'no-remarks' || isDecided(judged);
  return clear ? judged.value : null;
}

/** Told, but not sure: «usikkert». */
export function isUnsurelyTold(judged: Judged<Stance> | null): boolean {
  return toldStance(judged) !== null && !isSure(judged);
}

/** The same on a theme or a question: who has a passage on it mentions it, however unsure, and that is no doubt. */
export function toldOnTheme(judged: Judged<Stance> | null): { stance: Stance | null; unsure: boolean } {
  if (judged === null || judged.value === 'neutral' || judged.value === 'no-remarks')
    return { stance: 'neutral', unsure: false };
  return { stance: toldStance(judged), unsure: isUnsurelyTold(judged) };
}

const SELDOM: readonly Outcome[] = ['hearing-page', 'answer-table'];

/** Outcomes that a ledger tells of: the hearing's own page, and tables of answers, only where there is one. */
export const toldOutcomes = (count: (outcome: Outcome) => number): Outcome[] =>
  OUTCOMES.filter((outcome) => !SELDOM.includes(outcome) || count(outcome) > 0);

/** Stands in a quote for what is left out. */
export const ELLIPSIS = '[…]';

/** The spans of a quote that are told: what is not left out of it. */
export function quoteParts({ start, end, cuts = [] }: Pick<Quote, 'start' | 'end' | 'cuts'>): Span[] {
  const starts = [start, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), end];
  return starts.map((from, index) => ({ start: from, end: ends[index] ?? end }));
}

/** A quote as it reads, of the text it stands in. */
export function quoteText(text: string, quote: Pick<Quote, 'start' | 'end' | 'cuts'>): string {
  const [first = '', ...more] = quoteParts(quote).map(({ start, end }) => text.slice(start, end));
  return more.reduce((told, part) => `${told.trim()} ${ELLIPSIS}${part === '.' ? '' : ' '}${part.trim()}`, first);
}
