import type { Sector, Stance } from '../domain.ts';
import type { Position, PositionCounts } from '../norsk/note.ts';
import { isPersonName } from '../register/persons.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import type { Respondent, WrittenText } from './report.ts';

/** The usual order in Norwegian notes: state, health authorities, municipalities, organisations, business, research. */
export const SECTOR_ORDER: readonly Sector[] = [
  'state',
  'health-authority',
  'municipality',
  'organisation',
  'business',
  'research',
  'individual',
  'unknown',
];

/** What the parts of the report are built from: the state with what is looked up often. */
export interface Ground {
  state: ConsultationState;
  /** Responses to this hearing. */
  here: ResponseState[];
  responses: Map<string, ResponseState>;
  respondents: Map<string, Respondent>;
  /** Response of each passage. */
  responseOf: Map<string, ResponseState>;
  /** Sorts respondents in the usual order of sectors, then by name. */
  inOrder(respondents: Respondent[]): Respondent[];
}

/** Looks up once what every part of the report needs. */
export function groundOf(state: ConsultationState): Ground {
  const collator = new Intl.Collator('nb');
  const respondents = new Map(state.responses.map((response) => [response.id, asRespondent(response)]));
  const rank = new Map(
    [...respondents.values()]
      .sort(
        (a, b) =>
          SECTOR_ORDER.indexOf(a.sector) - SECTOR_ORDER.indexOf(b.sector) ||
          collator.compare(a.name ?? '', b.name ?? '') ||
          (a.responseId < b.responseId ? -1 : 1),
      )
      .map((respondent, index) => [respondent.responseId, index]),
  );
  const place = (respondent: Respondent) => rank.get(respondent.responseId) ?? 0;
  const here = state.responses.filter((response) => !response.otherHearing);
  return {
    state,
    here,
    responses: new Map(state.responses.map((response) => [response.id, response])),
    respondents,
    responseOf: new Map(here.flatMap((r) => r.passages.map((passage) => [passage.id, r] as const))),
    inOrder: (list) => [...list].sort((a, b) => place(a) - place(b)),
  };
}

function asRespondent(response: ResponseState): Respondent {
  const sector = response.sector.value;
  const hidden = sector === 'individual' || sector === 'unknown' || response.respondent === '';
  return {
    responseId: response.id,
    name: hidden ? null : response.respondent,
    sector,
    date: response.date,
    late: response.late,
    stance: response.stance?.value ?? null,
    inheritedFrom: response.inheritedFrom,
    signatories: hidden ? [] : response.identity.signatories.filter((name) => !isPersonName(name)),
  };
}

/** A stance as a position on a theme. */
export function positionOf(stance: Stance | null): Position {
  return stance === null || stance === 'no-remarks' ? 'neutral' : stance;
}

export function countPositions(positions: Position[]): PositionCounts {
  const counts: PositionCounts = { supports: 0, 'supports-with-reservations': 0, opposes: 0, neutral: 0 };
  for (const position of positions) counts[position] += 1;
  return counts;
}

/** What people have written in a slot. */
export function written(state: ConsultationState, slot: string): WrittenText {
  return { slot, markdown: state.texts.get(slot) ?? '' };
}
