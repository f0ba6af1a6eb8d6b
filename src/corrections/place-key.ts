import type { Decision } from './decision.ts';

const ABOUT = [
  'responseId',
  'passageId',
  'themeId',
  'pointId',
  'followUpId',
  'criterionId',
  'measureId',
  'scorer',
  'slot',
  'name',
  'start',
  'end',
  'of',
] as const;

/** What a decision is about, apart from what it says of it: two with the same key decide the same thing. */
export function placeKey(decision: Decision): string {
  const { kind } = decision;
  // Of a sender the name is what is said.
  if (kind === 'respondent') return `${kind} ${decision.responseId}`;
  return `${kind} ${ABOUT.map((key) => (key in decision ? String(decision[key as keyof typeof decision]) : '')).join(' ')}`;
}
