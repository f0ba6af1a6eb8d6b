import { isCounted, type Passage, type Sector, type Stance, type Tag } from '../domain.ts';
import { findAbuse } from '../language/abuse.ts';
import type { PersonalSpan } from '../language/personal.ts';
import type { Position } from '../norsk/note.ts';
import { isPersonName } from '../register/persons.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { personalIn } from './privacy.ts';
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
  /** Counted passages in no theme. */
  unplaced: Passage[];
  /** What hangs on the text and its passages alone. */
  text: {
    of: string;
    passages: readonly Passage[];
    counted: number;
    personal: PersonalSpan[];
    /** Sentences in counted passages that a person must see before they are quoted. */
    flagged: number;
  };
}

/** @param before an earlier row of the same answer: what has not changed is taken from it */
export function rowOf(response: ResponseState, tagsOn: TagsOn, before?: Row): Row {
  const respondent = asRespondent(response);
  const text = before?.text.of === response.text && before.text.passages === response.passages;
  const row: Row = {
    response,
    respondent: before && isSame(before.respondent, respondent) ? before.respondent : respondent,
    themes: new Set(),
    tags: { all: 0, byPeople: 0, unsure: 0 },
    weakest: 1,
    unplaced: [],
    text: text ? before.text : textOf(response),
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
    if (!tagged && isCounted(passage.kind)) row.unplaced.push(passage);
  }
  return row;
}

function isSame({ signatories, ...a }: Respondent, { signatories: others, ...b }: Respondent): boolean {
  return (
    signatories.join('\n') === others.join('\n') &&
    (Object.keys(b) as (keyof typeof b)[]).every((name) => a[name] === b[name])
  );
}

function textOf(response: ResponseState): Row['text'] {
  const { text, passages } = response;
  const counted = passages.filter((passage) => isCounted(passage.kind));
  return {
    of: text,
    passages,
    counted: counted.length,
    personal: personalIn(response),
    flagged: counted.reduce((sum, { start, end }) => sum + findAbuse(text.slice(start, end)).length, 0),
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

/** A stance as a position on a theme: «no-remarks» and «neutral» both take no stand. */
export function positionOf(stance: Stance | null): Position {
  return stance === null || stance === 'no-remarks' ? 'neutral' : stance;
}

/** Themes that are counted as one: a theme and its parts, by the theme's id. */
export type Families = ReadonlyMap<string, readonly string[]>;

/**
 * Everyone's word on the families, one row after the other: who has a passage on one of a family's themes speaks on it, and
 * holds what was judged on the first of them. An answer to another hearing and one without remarks speak on nothing, also
 * when the sentence that says so names a theme.
 */
export function hear(
  rows: Iterable<Row>,
  families: Families,
  say: (familyId: string, row: Row, position: Position) => void,
): void {
  const familiesOf = new Map<string, string[]>();
  for (const [familyId, ids] of families)
    for (const id of ids) familiesOf.set(id, [...(familiesOf.get(id) ?? []), familyId]);
  for (const row of rows) {
    const { byTheme, stance, otherHearing } = row.response;
    if (otherHearing || stance?.value === 'no-remarks') continue;
    const said = new Set<string>();
    for (const themeId of row.themes)
      for (const familyId of familiesOf.get(themeId) ?? []) {
        const ids = families.get(familyId) ?? [];
        if (ids.length > 1) {
          if (said.has(familyId)) continue;
          said.add(familyId);
        }
        const judged = ids.length > 1 ? ids.find((id) => byTheme.has(id)) : themeId;
        say(familyId, row, positionOf(byTheme.get(judged ?? '')?.value ?? null));
      }
  }
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
