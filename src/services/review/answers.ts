import * as z from 'zod';
import { LANGUAGES, SECTORS, STANCES } from '../../domain.ts';
import { POSITIONS } from '../../position.ts';
import { heldOf, heldOnTheme } from '../../report/held/held.ts';
import type { Held } from '../../report/model.ts';
import type { ResponseState } from '../../state.ts';
import { isSure, toldStance } from '../../told.ts';
import { type Lists, UNSURE } from './lists.ts';
import type { Query, Search } from './search.ts';

export const ANSWER_STATUSES = [
  'unsure',
  'untouched',
  'touched',
  'reviewed',
  'not-reviewed',
  'no-theme',
  'with-remarks',
  'campaign',
  'endorses',
  'late',
  'invited',
  'uninvited',
  'other-hearing',
] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export const ANSWER_ORDERS = ['note', 'name', 'sector', 'stance', 'date', 'unsure', 'hits'] as const;
/** Stands for «nobody» where one is asked who has an answer. */
export const NOBODY = '-';
export type AnswerOrder = (typeof ANSWER_ORDERS)[number];

/** Absent, empty or unknown values are «not filtered»: an old link must not break a page. */
const optional = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values).optional().catch(undefined);

/** A list of answers as the address says it. */
export const AnswerFilter = z.object({
  sok: z.string().trim().max(200).optional().catch(undefined),
  sektor: optional(SECTORS),
  tema: z.uuid().optional().catch(undefined),
  /** Id of a høringsspørsmål: those who answered it. */
  sporsmal: z.string().max(100).optional().catch(undefined),
  /** Position on `tema` or `sporsmal`; without them, as a whole among those with remarks. */
  holdning: optional(POSITIONS),
  /** Of those counted so, the ones the machine is not sure of. */
  lest: z.literal('usikkert').optional().catch(undefined),
  /** Stance as a whole; `none`: «uavklart». */
  standpunkt: z
    .enum([...STANCES, 'none'])
    .optional()
    .catch(undefined),
  status: optional(ANSWER_STATUSES),
  sprak: optional(LANGUAGES),
  /** Who has been given it. */
  hos: z.string().trim().min(1).max(300).optional().catch(undefined),
  /** Date, or the first of those up to `tildato`. */
  dato: z.iso.date().optional().catch(undefined),
  tildato: z.iso.date().optional().catch(undefined),
  sorter: optional(ANSWER_ORDERS),
  side: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type AnswerFilter = z.infer<typeof AnswerFilter>;

export interface FoundAnswers {
  responses: ResponseState[];
  query: Query | null;
}

/** The answers a filter asks for, in its order. */
export function findAnswers(lists: Lists, search: Search, filter: AnswerFilter): FoundAnswers {
  const query = filter.sok ? search.query(filter.sok) : null;
  const rank = query ? new Map(search.find(query).map((id, index) => [id, index])) : null;
  const speakers = filter.tema === undefined ? null : lists.speakers(filter.tema);
  const held = (response: ResponseState): Held | null => {
    if (speakers !== null) return speakers.of(response.id) ?? null;
    if (filter.sporsmal === undefined)
      // Without remarks one holds nothing in the note's counts; in a list of those without, it is asked for by name.
      return filter.standpunkt === undefined && response.stance?.value === 'no-remarks'
        ? null
        : heldOf(response.stance);
    const judged = response.byQuestion.get(filter.sporsmal);
    return judged ? heldOnTheme(judged) : null;
  };
  const holds = (response: ResponseState): boolean => {
    if (filter.holdning === undefined && filter.lest === undefined) return true;
    const one = held(response);
    if (one === null || (filter.lest !== undefined && !one.unsure)) return false;
    return filter.holdning === undefined || one.position === filter.holdning;
  };
  const elsewhere = filter.status === 'other-hearing';
  const responses = lists.draft.state.responses.filter(
    (response) =>
      response.otherHearing === elsewhere &&
      (rank === null || rank.has(response.id)) &&
      (filter.sektor === undefined || response.sector.value === filter.sektor) &&
      (speakers === null || speakers.of(response.id) !== undefined) &&
      (filter.sporsmal === undefined || response.byQuestion.has(filter.sporsmal)) &&
      holds(response) &&
      (filter.standpunkt === undefined || (toldStance(response.stance) ?? 'none') === filter.standpunkt) &&
      (filter.hos === undefined || (lists.givenTo.get(response.id) ?? NOBODY) === filter.hos) &&
      isDated(response, filter) &&
      (filter.sprak === undefined || response.language === filter.sprak) &&
      (filter.status === undefined || elsewhere || hasStatus(lists, response, filter.status)),
  );
  return { responses: inOrder(responses, filter.sorter ?? (rank ? 'hits' : 'note'), rank), query };
}

function isDated({ date }: ResponseState, { dato, tildato = dato }: AnswerFilter): boolean {
  if (dato === undefined) return true;
  return date !== null && date >= dato && date <= (tildato ?? dato);
}

/** Whether an answer is among those a status names. */
export function hasStatus(lists: Lists, response: ResponseState, status: AnswerStatus): boolean {
  switch (status) {
    case 'unsure':
      return isUnsure(response);
    case 'touched':
      return lists.touched.has(response.id);
    case 'untouched':
      return !lists.touched.has(response.id);
    case 'reviewed':
      return lists.isReviewed(response.id);
    case 'not-reviewed':
      return !lists.isReviewed(response.id);
    case 'no-theme':
      // As the note counts it: who has no remarks is not expected to raise a theme.
      return response.stance?.value !== 'no-remarks' && (lists.rows.get(response.id)?.themes.length ?? 0) === 0;
    case 'with-remarks':
      return response.stance?.value !== 'no-remarks';
    case 'campaign':
      return lists.campaignOf.has(response.id);
    case 'endorses':
      return lists.endorsementsOf.has(response.id);
    case 'late':
      return response.late;
    case 'invited':
      return lists.invited.has(response.id);
    case 'uninvited':
      return !lists.invited.has(response.id);
    case 'other-hearing':
      return response.otherHearing;
  }
}

/** Whether the machine is not sure who the sender is or what it holds. */
export function isUnsure(response: ResponseState): boolean {
  return sectorDoubt(response) > 1 - UNSURE || !isSure(response.stance);
}

/**
 * 0 (sure) to 1: the greatest doubt about sector and stance. Tags have their own lists: nearly every answer has one that
 * is unsure, and a mark on every line says nothing.
 */
function unsureness(response: ResponseState): number {
  const { stance } = response;
  return Math.max(sectorDoubt(response), stance === null ? 1 : 1 - stance.confidence);
}

function sectorDoubt({ sector }: ResponseState): number {
  return sector.value === 'unknown' ? 1 : 1 - sector.confidence;
}

function inOrder(
  responses: ResponseState[],
  order: AnswerOrder,
  rank: ReadonlyMap<string, number> | null,
): ResponseState[] {
  switch (order) {
    case 'note':
      return responses;
    case 'name': {
      const collator = new Intl.Collator('nb');
      return responses.toSorted((a, b) => collator.compare(a.respondent, b.respondent));
    }
    case 'date':
      return responses.toSorted((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1));
    case 'sector':
      return responses.toSorted((a, b) => SECTORS.indexOf(a.sector.value) - SECTORS.indexOf(b.sector.value));
    case 'stance': {
      // What is not settled stands last.
      const place = ({ stance }: ResponseState) => [...STANCES, null].indexOf(toldStance(stance));
      return responses.toSorted((a, b) => place(a) - place(b));
    }
    case 'unsure': {
      const doubt = new Map(responses.map((response) => [response.id, unsureness(response)]));
      return responses.toSorted((a, b) => (doubt.get(b.id) ?? 0) - (doubt.get(a.id) ?? 0));
    }
    case 'hits':
      return rank === null ? responses : responses.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }
}
