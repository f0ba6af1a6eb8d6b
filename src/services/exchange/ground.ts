import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import type { Draft } from '../../corrections/draft.ts';

/** What a file is brought into: the state with its decisions, and the log of them. */
export interface Ground {
  /** The consultation's id. */
  consultation: string;
  draft: Draft;
  log: readonly Correction[];
}

/** A sentence about a cell or a line of a file; `at` is empty where it is about the whole. */
export interface Said {
  at: string;
  said: string;
}

/** A decision that a file brings. */
export interface Brought {
  decision: Decision;
  /** Who is named for it in the file; null: whoever brings it. */
  coder: string | null;
}

/** «Ark1!B2: …». */
export const toldAt = ({ at, said }: Said): string => (at === '' ? said : `${at}: ${said}`);

/** Decisions that stand, by kind. */
export function standingOf<K extends Decision['kind']>(
  log: readonly Correction[],
  kind: K,
): Extract<Decision, { kind: K }>[] {
  return inForce(log).flatMap(({ decision }) =>
    decision.kind === kind ? [decision as Extract<Decision, { kind: K }>] : [],
  );
}
