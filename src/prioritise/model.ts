import type { Combine, Criterion, Measure } from '../priority.ts';

/**
 * What a prioritisation is: criteria as a flat list with parents, measures, and one row a score. Flat, so that each row can be
 * a decision in the log (who scored what, changed which weight), and so that every way in meets the same checks (`tree.ts`).
 */

export { COMBINES, type Combine, type Criterion, type Measure } from '../priority.ts';

/** The scale of every leaf; what its ends mean is the leaf's `low` and `high`. */
export const LOWEST = 0;
export const HIGHEST = 10;

export interface Scorer {
  id: string;
  /** Empty: the scores are a group's, given together. */
  name: string;
  /** Has left: what she gave counts, and nothing more is waited for. */
  left: boolean;
}

export interface Score {
  measureId: string;
  /** A leaf. */
  criterionId: string;
  scorerId: string;
  /** null: not settled, with or without a comment. */
  value: number | null;
  comment: string;
}

export interface Prioritisation {
  title: string;
  /** How the total is made of the criteria at the top. */
  total: Combine;
  /** Siblings in the order they are shown. */
  criteria: Criterion[];
  scorers: Scorer[];
  /** In the order of the list, which settles ties. */
  measures: Measure[];
  scores: Score[];
}

/** A figure that stands in a file beside the scores, to be held against what they give. */
export interface Claim {
  measureId: string;
  what: { kind: 'node'; criterionId: string } | { kind: 'total' } | { kind: 'rank' };
  /** null: a formula whose result the file does not hold. */
  value: number | null;
  /** Written by hand, and no formula. */
  typed: boolean;
  /** It stands where a formula is looked for: the same figure is then no better. */
  amongFormulas: boolean;
  /** The one whose scores it follows from; null: everyone's. */
  scorerId: string | null;
  /** Cell or line. */
  at: string;
  /** Of a formula: the nodes it takes in, as often as it does. */
  nodes: string[];
}

export const FAULTS = [
  'cycle',
  'double-criterion',
  'no-parent',
  'zero-weights',
  'double-measure',
  'shape',
  'text',
  'number-as-text',
  'out-of-range',
  'unknown-scorer',
  'typed-over',
  'counted-twice',
  'does-not-follow',
  'division-by-zero',
  'rank',
  'incomplete',
] as const;

/** What is wrong, and where: a sentence for people, with its cell or line. */
export interface Fault {
  code: (typeof FAULTS)[number];
  /** Cell or line; empty: the whole. */
  at: string;
  said: string;
}

/** What came of reading a file. `faults` of what is read do not stop it: those scores are left out, and named. */
export type Reading =
  | { kind: 'read'; prioritisation: Prioritisation; claims: Claim[]; faults: Fault[] }
  | { kind: 'refused'; faults: Fault[] };
