import type { Fault } from '../parts.ts';

/** What something outside the note tells of some of its lines. */
export interface Held {
  faults: Fault[];
  /** Lines that were held to it. */
  checked: number[];
}

export const NOTHING_HELD: Held = { faults: [], checked: [] };
