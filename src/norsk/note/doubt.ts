import { type Counted, POSITIONS } from '../../position.ts';
import { digits, inBrackets } from '../numbers.ts';
import type { NoteWords } from './words.ts';

/** How doubt is told: what the machine has read and is not sure of is counted with its doubt beside it. */

/** How many of those counted as holding something are read without being sure. */
export function unsureOf({ unsure }: Counted): number {
  return POSITIONS.reduce((sum, position) => sum + unsure[position], 0);
}

/** How many of those counted may hold something else than they are counted as. */
export function doubtIn(counted: Counted): number {
  return unsureOf(counted) + counted.counts.unclear;
}

/** Whether it is said that nobody is against: where so many speak that it says something, and nobody's view is in doubt. */
export function saysNobodyAgainst(counted: Counted, speakers: number): boolean {
  return counted.counts.opposes === 0 && speakers >= 4 && doubtIn(counted) === 0;
}

/** «12 (3 usikkert)»: a figure, and how many of it are unsure. */
export function withDoubt(count: number, unsure: number, { unsure: word }: NoteWords): string {
  return unsure === 0 ? digits(count) : `${digits(count)} ${inBrackets(unsure, word)}`;
}

/** A cell for each position. */
export function positionCells({ counts, unsure }: Counted, words: NoteWords): string[] {
  return POSITIONS.map((position) => withDoubt(counts[position], unsure[position], words));
}

/** Before the names that a reading is unsure for: «A; usikkert: B». */
export function unsureLead({ unsure }: NoteWords): string {
  return `${unsure}: `;
}
