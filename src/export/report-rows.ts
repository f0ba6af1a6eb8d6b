import { isCounted, type Passage, type Sector, type Tag } from '../domain.ts';
import type { PersonalSpan } from '../language/personal.ts';
import { isPersonName } from '../register/persons.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { abuseIn, personalIn } from './privacy.ts';
import type { Respondent } from './report.ts';

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

/** A tag the machine is less sure of than this is told as unsure. */
const SURE_TAG = 0.6;

/** The tags on a passage, of themes that stand. */
export type TagsOn = (passageId: string) => Iterable<Tag>;

/**
 * What the report needs of one answer: of its own words and tags alone, so that whoever asks again and again needs to make
 * anew only the rows of answers that have changed.
 */
export interface Row {
  response: ResponseState;
  respondent: Respondent;
  /** Themes that stand, in the order they were found. */
  themes: Set<string>;
  tags: { all: number; byPeople: number; unsure: number };
  /** The least confidence of a tag that is the machine's own; 1 without any. */
  weakest: number;
  counted: number;
  /** Counted passages in no theme. */
  unplaced: Passage[];
  personal: PersonalSpan[];
  /** Sentences in counted passages that a person must see before they are quoted. */
  flagged: number;
}

export function rowOf(response: ResponseState, tagsOn: TagsOn): Row {
  const row: Row = {
    response,
    respondent: asRespondent(response),
    themes: new Set(),
    tags: { all: 0, byPeople: 0, unsure: 0 },
    weakest: 1,
    counted: 0,
    unplaced: [],
    personal: personalIn(response),
    flagged: 0,
  };
  for (const passage of response.passages) {
    let tagged = false;
    for (const tag of tagsOn(passage.id)) {
      tagged = true;
      row.themes.add(tag.themeId);
      row.tags.all += 1;
      if (tag.by !== undefined) row.tags.byPeople += 1;
      else {
        if (tag.confidence < SURE_TAG) row.tags.unsure += 1;
        row.weakest = Math.min(row.weakest, tag.confidence);
      }
    }
    if (!isCounted(passage.kind)) continue;
    row.counted += 1;
    row.flagged += abuseIn(response, passage);
    if (!tagged) row.unplaced.push(passage);
  }
  return row;
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

/** Rows in the usual order of sectors, then by name. No two are equal, so the order they come in does not matter. */
export function inNoteOrder(rows: readonly Row[]): Row[] {
  const collator = new Intl.Collator('nb');
  return [...rows].sort(
    ({ respondent: a }, { respondent: b }) =>
      SECTOR_ORDER.indexOf(a.sector) - SECTOR_ORDER.indexOf(b.sector) ||
      collator.compare(a.name ?? '', b.name ?? '') ||
      (a.responseId < b.responseId ? -1 : 1),
  );
}

/** What a report is built from beside the state: every answer's row, as the state has them and in the note's order, and the tags. */
export interface Rows {
  all: readonly Row[];
  inOrder: readonly Row[];
  tagsOn: TagsOn;
}

export function rowsOf(state: ConsultationState): Rows {
  const byPassage = new Map<string, Tag[]>();
  for (const tag of state.tags) {
    const there = byPassage.get(tag.passageId);
    if (there) there.push(tag);
    else byPassage.set(tag.passageId, [tag]);
  }
  const tagsOn: TagsOn = (passageId) => byPassage.get(passageId) ?? [];
  const all = state.responses.map((response) => rowOf(response, tagsOn));
  return { all, inOrder: inNoteOrder(all), tagsOn };
}
