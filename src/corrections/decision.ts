import * as z from 'zod';
import { type Evidence, SECTORS, STANCES, THEME_STATUSES } from '../domain.ts';
import { FollowUpFields } from '../follow-up.ts';
import { HIGHEST, LOWEST } from '../prioritise/model.ts';
import { COMBINES, SCORER_STATUSES } from '../priority.ts';

const id = z.uuid();
const words = z.string().trim().min(1).max(300);
const span = { start: z.int().min(0), end: z.int().min(1) };
/** Sentences that say what a point says, as `PointMember`; so many answers at most. */
const members = z
  .array(
    z.strictObject({ responseId: id, passageId: id, ...span, cuts: z.array(z.strictObject(span)).max(10).optional() }),
  )
  .max(20_000);
/** What one can hold on a theme: «uten merknader» is said of a whole answer. */
export const THEME_STANCES = STANCES.filter((value) => value !== 'no-remarks');
const prose = z.string().max(20_000);

/** What a reviewer can decide. Every decision is one row in the log; `undo` takes one back, also another undo. */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('respondent'), responseId: id, name: words }),
  z.strictObject({ kind: z.literal('sector'), responseId: id, sector: z.enum(SECTORS) }),
  z.strictObject({ kind: z.literal('date'), responseId: id, date: z.iso.date() }),
  z.strictObject({ kind: z.literal('other-hearing'), responseId: id, on: z.boolean() }),
  /** `themeId` null: the stance as a whole. */
  z.strictObject({ kind: z.literal('stance'), responseId: id, themeId: id.nullable(), stance: z.enum(STANCES) }),
  /** On: put or accepted. Off: removed or refused. */
  z.strictObject({ kind: z.literal('tag'), passageId: id, themeId: id, on: z.boolean() }),
  z.strictObject({
    kind: z.literal('passage'),
    passageId: id,
    responseId: id,
    start: z.int().min(0),
    end: z.int().min(1),
  }),
  /** One passage becomes two, `[start,until)` and `[from,end)`, with nothing but white space between. */
  z.strictObject({
    kind: z.literal('split'),
    responseId: id,
    passageId: id,
    ...span,
    until: z.int().min(1),
    from: z.int().min(1),
  }),
  /** Two passages with nothing but white space between become one, `[start,end)`. */
  z.strictObject({ kind: z.literal('join'), responseId: id, passageId: id, nextId: id, ...span }),
  /** What one passage holds on a theme; the theme is on it from then on. */
  z.strictObject({
    kind: z.literal('passage-stance'),
    responseId: id,
    passageId: id,
    themeId: id,
    stance: z.enum(THEME_STANCES),
  }),
  z.strictObject({
    kind: z.literal('theme-add'),
    themeId: id,
    label: words,
    description: prose,
    /** Words that tell of the theme, from an imported codebook. */
    keywords: z.array(words).max(200).optional(),
    parentId: id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('theme-edit'),
    themeId: id,
    label: words,
    description: prose,
    /** Absent: they stay as they are. */
    keywords: z.array(words).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('theme-merge'), themeId: id, into: id }),
  z.strictObject({ kind: z.literal('theme-move'), themeId: id, parentId: id.nullable() }),
  z.strictObject({ kind: z.literal('theme-status'), themeId: id, status: z.enum(THEME_STATUSES) }),
  z.strictObject({ kind: z.literal('theme-order'), themeIds: z.array(id).max(500) }),
  z
    .strictObject({
      kind: z.literal('quote'),
      themeId: id,
      responseId: id,
      start: z.int().min(0),
      end: z.int().min(1),
      side: z.enum(['for', 'against', 'wish']),
      /** Pinned: in the note. Not pinned: kept out of it. */
      pinned: z.boolean(),
      /** What is left out, «[…]»: spans within the quote, in order, with words of it before, between and after. */
      cuts: z
        .array(z.strictObject({ start: z.int(), end: z.int() }))
        .max(50)
        .optional(),
    })
    .refine(({ start, end, cuts = [] }) => {
      const places = [start, ...cuts.flatMap((cut) => [cut.start, cut.end]), end];
      return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
    }),
  z.strictObject({ kind: z.literal('quote-order'), themeId: id, quoteIds: z.array(id).max(100) }),
  /** A point as a person will have it: her words, or none where the central sentence is to stand as a quote. */
  z.strictObject({
    kind: z.literal('point'),
    pointId: id,
    themeId: id,
    side: z.enum(['for', 'against', 'wish']),
    text: z.string().trim().max(2000),
    /** The central sentence first. */
    members: members.min(1),
    /** Points it takes the place of. */
    from: z.array(id).max(500),
  }),
  z.strictObject({ kind: z.literal('point-drop'), pointId: id, themeId: id, members }),
  z.strictObject({ kind: z.literal('point-order'), themeId: id, pointIds: z.array(id).max(500) }),
  /** What is to come of a theme: made, and written anew as a whole. */
  z.strictObject({ kind: z.literal('follow-up'), followUpId: id, themeId: id, fields: FollowUpFields }),
  z.strictObject({ kind: z.literal('follow-up-drop'), followUpId: id, themeId: id }),
  /** A criterion, made and written anew as a whole; refused where the criteria would be no tree. */
  z.strictObject({
    kind: z.literal('criterion'),
    criterionId: id,
    parentId: id.nullable(),
    label: words,
    weight: z.number().min(0).max(1000),
    combine: z.enum(COMBINES),
    low: z.string().trim().max(300),
    high: z.string().trim().max(300),
  }),
  /** Goes with all that lies under it. */
  z.strictObject({ kind: z.literal('criterion-drop'), criterionId: id }),
  z.strictObject({ kind: z.literal('criterion-order'), criterionIds: z.array(id).max(2000) }),
  z.strictObject({ kind: z.literal('measure'), measureId: id, name: words, ranked: z.boolean() }),
  z.strictObject({ kind: z.literal('measure-drop'), measureId: id }),
  z.strictObject({ kind: z.literal('measure-order'), measureIds: z.array(id).max(2000) }),
  z.strictObject({
    kind: z.literal('score'),
    measureId: id,
    criterionId: id,
    scorer: words,
    value: z.number().min(LOWEST).max(HIGHEST).nullable(),
    comment: z.string().trim().max(2000),
  }),
  z.strictObject({ kind: z.literal('scorer'), scorer: words, status: z.enum(SCORER_STATUSES) }),
  z.strictObject({ kind: z.literal('text'), slot: z.string().min(1).max(200), markdown: prose }),
  /** `name` as the machine or a person put it; on: joins what that body has answered, or said elsewhere (null). */
  z.strictObject({
    kind: z.literal('endorsement'),
    responseId: id,
    name: words,
    endorsedResponseId: id.nullable(),
    on: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('invitation'), name: words, answeredBy: z.array(id).max(500) }),
  z.strictObject({ kind: z.literal('sign-off'), on: z.boolean() }),
  /** She has seen what the machine has come to say at the place of decision `of`, and stands by that decision. */
  z.strictObject({ kind: z.literal('hold'), of: id, machine: words }),
  z.strictObject({ kind: z.literal('undo'), of: id }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision as it stands in the log: rows are only ever added. */
export interface Correction {
  id: string;
  who: string;
  /** ISO time. */
  at: string;
  decision: Decision;
  /** What stood there before, for the log. */
  before: unknown;
  why: string;
  /** Other words stand at its place now than when it was made: it is not put on them. */
  displaced?: boolean;
}

/** The ground of what a person has said. */
export function reviewer({ who }: Pick<Correction, 'who'>): Evidence {
  return { rule: 'reviewer', cue: who, source: 'reviewer' };
}
