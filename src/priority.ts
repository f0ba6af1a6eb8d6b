/** How a node is made of its children: their weighted mean, or their weighted sum. */
export const COMBINES = ['mean', 'sum'] as const;
export type Combine = (typeof COMBINES)[number];

export interface Criterion {
  id: string;
  /** null: counts straight into the total. */
  parentId: string | null;
  label: string;
  weight: number;
  combine: Combine;
  /** What 0 means; empty: not said. */
  low: string;
  /** What 10 means. */
  high: string;
}

export interface Measure {
  id: string;
  name: string;
  /** Kept out of the ranking: its figures are computed and checked all the same. */
  ranked: boolean;
}

/** What one person has given one measure on one criterion. */
export interface GivenScore {
  measureId: string;
  criterionId: string;
  /** The name they are known by. */
  scorerId: string;
  /** null: not settled, with or without a comment. */
  value: number | null;
  comment: string;
}

/** Whether somebody still gives scores; of one who has left they count on, or are kept and left out. */
export const SCORER_STATUSES = ['here', 'left', 'left-out'] as const;
export type ScorerStatus = (typeof SCORER_STATUSES)[number];

/**
 * What people have set up and scored. Another object whenever something of it has changed, so that what follows from it
 * can be kept by it; the scores, which may be many, are one map that is changed.
 */
export interface PriorityState {
  criteria: readonly Criterion[];
  measures: readonly Measure[];
  scores: ReadonlyMap<string, GivenScore>;
  /** By name; who is not here gives scores as before. */
  scorers: ReadonlyMap<string, ScorerStatus>;
}

/** Where a score stands. */
export const scoreKey = ({ measureId, criterionId, scorerId }: Omit<GivenScore, 'value' | 'comment'>): string =>
  `${measureId} ${criterionId} ${scorerId}`;

export const NO_PRIORITY: PriorityState = { criteria: [], measures: [], scores: new Map(), scorers: new Map() };
