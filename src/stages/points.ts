import type { Theme } from '../domain.ts';
import type { Point } from '../point.ts';
import type { QuotablePassage } from './quotes.ts';
/** A tagged passage, with the letter it is of: likelydende answers are one letter with many senders. */
export interface ArguedPassage extends QuotablePassage {
  letter: string;
}
export interface PointsInput {
  themes: Theme[];
  /** In the order of the answers. */
  passages: ArguedPassage[];
  title?: string;
  proposal?: string;
}
export function points(_input: PointsInput): Point[] {
  return [];
}
