import * as z from 'zod';
import { OUTCOMES, SECTORS, STANCES } from './domain.ts';
import { NO_COUNTS, POSITIONS, type Position, type PositionCounts } from './position.ts';

const count = z.int().min(0);

/** What one version of a note said, as far as two versions are compared. What is optional, earlier versions lack. */
export const Snapshot = z.object({
  received: count,
  /** What a version tells nothing of, it had none of. */
  ledger: z.partialRecord(z.enum(OUTCOMES), count).transform((ledger): Record<(typeof OUTCOMES)[number], number> => {
    const told = OUTCOMES.map((outcome) => [outcome, ledger[outcome] ?? 0] as const);
    return Object.fromEntries(told) as Record<(typeof OUTCOMES)[number], number>;
  }),
  respondents: z.array(
    z.object({
      id: z.string(),
      /** Null: withheld. */
      name: z.string().nullable(),
      sector: z.enum(SECTORS),
      stance: z.enum(STANCES).nullable(),
      /** Its files, each «place:content»: short marks of the path and of the bytes. No names: those could be a person's. */
      files: z.array(z.string()).optional(),
      /** Places of files that it has come instead of. */
      earlier: z.array(z.string()).optional(),
    }),
  ),
  themes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      confirmed: z.boolean(),
      /** Versions kept before «uavklart» was counted lack it. */
      counts: z
        .partialRecord(z.enum(POSITIONS), count)
        .transform((counts): PositionCounts => ({ ...NO_COUNTS, ...counts })),
      /** Themes that are counted in it. */
      parts: z.array(z.string()).optional(),
      /** What each respondent holds, in their order: a digit into POSITIONS, or «.» for who does not speak on it. */
      positions: z
        .string()
        .regex(/^[\d.]*$/)
        .optional(),
      /** Passages that carry it: whose (place among the respondents), start, end, page; below zero: a suggestion, not counted. */
      marks: z.array(z.tuple([count, count, count, z.int()])).optional(),
      /** The same as ids of passages, in versions from before the marks. */
      tags: z.array(z.string()).optional(),
    }),
  ),
  made: z
    .object({
      /** Of the last decision in it. */
      sequence: count,
      /** Version by stage. */
      stages: z.record(z.string(), count),
      /** Mark of what consultation.yaml said. */
      setup: z.string(),
    })
    .optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;
export type Made = NonNullable<Snapshot['made']>;

/** Why a version came: what was another than in the one before it. */
export const VersionReason = z.object({
  arrived: count,
  revised: count,
  gone: count,
  decisions: count,
  /** Stages with a new version. */
  stages: z.array(z.string()),
  setup: z.boolean(),
});
export type VersionReason = z.infer<typeof VersionReason>;

/** A version as it is listed; `number` counts from 1 in each consultation. */
export interface Version {
  number: number;
  /** ISO time. */
  at: string;
  /** Null: the first, or kept before reasons were. */
  reason: VersionReason | null;
}

export type Who = Snapshot['respondents'][number];
export type ThemeIn = Snapshot['themes'][number];

/** What can lie behind what no letter and no decision of its own explains. */
export type Cause = 'engine' | 'setup' | 'letters-come' | 'letters-gone' | 'decisions';

/** Why something is another. */
export type Why =
  | { kind: 'letter'; what: 'new' | 'revised' | 'gone' }
  /** `what`: the kind of decision. */
  | { kind: 'decision'; id: string; what: string; who: string; at: string; undone: boolean }
  | { kind: 'rest'; causes: Cause[] };

/** A respondent whose word on a theme is another; null: does not speak on it. */
export interface PositionChange {
  who: Who;
  before: Position | null;
  after: Position | null;
  why: Why;
}

/** A passage that has come to carry a theme, or no longer does. */
export interface TagChange {
  who: Who;
  /** The passage, as a span of the answer's text: its id follows from these. */
  start: number;
  end: number;
  page: number;
  on: boolean;
  why: Why;
}

interface Pair<T> {
  before: T;
  after: T;
  why: Why;
}

export interface ThemeChange {
  before: ThemeIn;
  after: ThemeIn;
  tagsAdded: number;
  tagsRemoved: number;
  /** Of its name and of whether it is confirmed. */
  why: Why;
  /** Empty when one of the versions does not hold who said what. */
  positions: PositionChange[];
  tags: TagChange[];
}

/** What is another in the later of two versions. */
export interface Changes {
  figures: { what: 'received' | 'responses' | (typeof OUTCOMES)[number]; before: number; after: number }[];
  arrived: { who: Who; why: Why }[];
  gone: { who: Who; why: Why }[];
  /** A new answer of the same respondent in place of an earlier. */
  revised: Pair<Who>[];
  renamed: Pair<Who>[];
  sectors: Pair<Who>[];
  stances: Pair<Who>[];
  themes: {
    arrived: { theme: ThemeIn; why: Why }[];
    gone: { theme: ThemeIn; why: Why }[];
    changed: ThemeChange[];
  };
  /** Stages with another version; one that has come is from 0. */
  stages: { stage: string; before: number; after: number }[];
}
