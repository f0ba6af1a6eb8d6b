import * as z from 'zod';
import type { PointMember } from './point.ts';

/** What comes of a theme, where the consultation's own file names no other kinds; in the order they are told. */
export const FOLLOW_UP_KINDS = ['Mandater', 'Oppsummeringsnotat', 'Ingen endring', 'Utredes videre'] as const;

export const FOLLOW_UP_STATUSES = ['proposed', 'decided', 'under-way', 'done', 'dropped'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** What is to be done, or why nothing is, of what was said under a theme. A person's own; the machine only offers. */
export interface FollowUp {
  id: string;
  themeId: string;
  text: string;
  /** As it is named, so that it stands also when the kind is no longer offered. */
  kind: string;
  /** Empty: nobody yet. */
  responsible: string;
  /** ISO date; null: none set. */
  due: string | null;
  status: FollowUpStatus;
  /** The sentences that asked for it; none where it is the owner's own. */
  asked: AskedSpan[];
  /** Those that no longer stand in the letters as they did: kept, and counted nowhere. */
  gone: AskedSpan[];
}

/** A sentence that asked, with a mark of its words: after a run other words may stand at its place. */
export type AskedSpan = PointMember & { mark?: string | undefined };

const words = z.string().trim().min(1).max(300);

/** The fields of a follow-up point as a person gives them. */
export const FollowUpFields = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  kind: words,
  responsible: z.string().trim().max(300),
  due: z.iso.date().nullable(),
  status: z.enum(FOLLOW_UP_STATUSES),
  asked: z
    .array(
      z.strictObject({
        responseId: z.uuid(),
        passageId: z.uuid(),
        start: z.int().min(0),
        end: z.int().min(1),
        mark: z.string().max(64).optional(),
      }),
    )
    .max(20_000),
});

/** What can be wrong with a cell of a table of follow-up points. */
export type FollowUpCellFault =
  | 'no-theme'
  | 'no-text'
  | 'no-kind'
  | 'not-a-date'
  | 'not-a-status'
  | 'too-many-rows'
  | 'broken';
