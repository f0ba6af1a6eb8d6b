import { type Counted, NO_COUNTS, POSITIONS } from '../../position.ts';
import type { Held } from '../model.ts';

export const noneCounted = (): Counted => ({ counts: { ...NO_COUNTS }, unsure: { ...NO_COUNTS } });

export function addHeld({ counts, unsure }: Counted, held: Held): void {
  counts[held.position] += 1;
  if (held.unsure) unsure[held.position] += 1;
}

export function countHeld(all: readonly Held[]): Counted {
  const counted = noneCounted();
  for (const held of all) addHeld(counted, held);
  return counted;
}

/** Several counts together. */
export function sumOf(all: Iterable<Counted>): Counted {
  const sum = noneCounted();
  for (const { counts, unsure } of all)
    for (const position of POSITIONS) {
      sum.counts[position] += counts[position];
      sum.unsure[position] += unsure[position];
    }
  return sum;
}
