/**
 * What a respondent is counted as: on a theme for, asking for change, against, mentioning it; as a whole supporting,
 * supporting with reservations, against, taking no clear stand. «unclear»: the machine can't tell, and no person has.
 */
export const POSITIONS = ['supports', 'supports-with-reservations', 'opposes', 'neutral', 'unclear'] as const;
export type Position = (typeof POSITIONS)[number];
export type PositionCounts = Record<Position, number>;

/** Counts, and how many of each the machine alone has read and is not sure of. */
export interface Counted {
  counts: PositionCounts;
  unsure: PositionCounts;
}

export const NO_COUNTS: PositionCounts = {
  supports: 0,
  'supports-with-reservations': 0,
  opposes: 0,
  neutral: 0,
  unclear: 0,
};
