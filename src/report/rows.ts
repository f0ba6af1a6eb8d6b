import { isCounted, isCountedTag, type Judged, type Passage, type Sector, type Tag, type Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { findAbuse } from '../language/abuse.ts';
import { findPersonal, type PersonalSpan } from '../language/personal.ts';
import { isPersonName } from '../register/persons.ts';
import type { ConsultationState, PassagesFound, ResponseState } from '../state.ts';
import { isUnsurelyTold, toldStance } from '../told.ts';
import { codesOf } from './held/held.ts';
import type { Respondent } from './model.ts';
import { isNamed } from './privacy.ts';

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

/**
 * What the report needs of one answer: of its own words and tags alone, so that whoever asks again and again needs to make
 * anew only the rows of answers that have changed.
 */
export interface Row {
  response: ResponseState;
  respondent: Respondent;
  /** It is an answer to another hearing. */
  elsewhere: boolean;
  /** What is told of the sender, or of the date, is what people have given. */
  given: { name: boolean; date: boolean };
  /** Of those that stand, as all that follows; in no order. */
  themes: readonly string[];
  tags: { all: number; byPeople: number; unsure: number };
  /** Counted passages in no theme: how many. */
  unplaced: number;
  text: AnswerText;
  /** What it holds on each of `themes`, as a code; made when first asked for. */
  codes: Uint8Array | null;
  /** The same on each family of those that were last asked for. */
  heard: { families: Families; codes: Uint8Array } | null;
}

/** The tags of a passage, also of themes that do not stand. */
export type TagsOf = (passageId: string) => Iterable<Tag>;

/**
 * @param before an earlier row of the same answer: what has not changed is taken from it
 * @param found what the machine found in its passages, when that is known without them and is all there is
 */
export function rowOf(
  response: ResponseState,
  tagsOf: TagsOf,
  stands: (themeId: string) => boolean,
  before?: Row,
  found?: PassagesFound,
): Row {
  const respondent = asRespondent(response);
  const sameText = before?.text.of === passagesMark(response);
  const { identity } = response;
  const { themes, tags, unplaced } = found ? taggedAsFound(found, stands) : tagged(response, tagsOf, stands);
  return {
    response,
    respondent: before && isSame(before.respondent, respondent) ? before.respondent : respondent,
    elsewhere: response.otherHearing,
    given: { name: isGiven(response.respondent, identity.respondent), date: isGiven(response.date, identity.date) },
    themes,
    tags,
    unplaced,
    text: before && sameText ? before.text : new AnswerText(response, found),
    codes: null,
    heard: null,
  };
}

/**
 * The row of an answer of which nothing but its tags, and what it holds on some themes, is another than before.
 * @param otherwise those themes
 */
export function retagged(before: Row, { themes, tags, unplaced }: Tagged, otherwise: ReadonlySet<string>): Row {
  const { response, respondent, elsewhere, given, text } = before;
  const codes = before.codes && codesOf({ response, themes }, before, otherwise);
  return { response, respondent, elsewhere, given, themes, tags, unplaced, text, codes, heard: null };
}

/** What the tags of an answer come to. */
type Tagged = Pick<Row, 'themes' | 'tags' | 'unplaced'>;

export function tagged({ passages }: ResponseState, tagsOf: TagsOf, stands: (themeId: string) => boolean): Tagged {
  const sum = noTags();
  for (const { id, kind } of passages) {
    let placed = false;
    for (const tag of tagsOf(id)) placed = put(sum, tag, stands) || placed;
    if (!placed && isCounted(kind)) sum.unplaced += 1;
  }
  return sum;
}

/** The same of what the machine found. */
function taggedAsFound({ counted, tags, aside }: PassagesFound, stands: (themeId: string) => boolean): Tagged {
  const sum = noTags();
  sum.unplaced = counted;
  let last = '';
  for (const tag of tags) {
    if (!put(sum, tag, stands) || tag.passageId === last) continue;
    last = tag.passageId;
    if (!aside.has(last)) sum.unplaced -= 1;
  }
  return sum;
}

const noTags = () => ({ themes: [] as string[], tags: { all: 0, byPeople: 0, unsure: 0 }, unplaced: 0 });

/** @returns whether the tag places its passage */
function put(sum: ReturnType<typeof noTags>, tag: Tag, stands: (themeId: string) => boolean): boolean {
  if (!isCountedTag(tag) || !stands(tag.themeId)) return false;
  if (!sum.themes.includes(tag.themeId)) sum.themes.push(tag.themeId);
  countTag(sum.tags, tag, 1);
  return true;
}

/** The counted passages of an answer that are in no theme. @param families of the themes that stand */
export function unplacedIn({ response }: Row, tagsOf: TagsOf, families: Families): Passage[] {
  const isPlaced = ({ id }: Passage) => [...tagsOf(id)].some((tag) => isCountedTag(tag) && families.has(tag.themeId));
  return response.passages.filter((passage) => isCounted(passage.kind) && !isPlaced(passage));
}

export function countTag(tags: Row['tags'], { by, confidence }: Tag, step: 1 | -1): void {
  tags.all += step;
  if (by !== undefined) tags.byPeople += step;
  else if (confidence < SURE_TAG) tags.unsure += step;
}

/** Whether what is told is another thing than was read, or was set in the consultation's own file. */
function isGiven<T>(told: T, read: Judged<T>): boolean {
  return told !== read.value || (read.unread !== true && read.because.some(({ source }) => source === 'config'));
}

function isSame(a: Respondent, b: Respondent): boolean {
  return (
    a.responseId === b.responseId &&
    a.name === b.name &&
    a.sector === b.sector &&
    a.date === b.date &&
    a.language === b.language &&
    a.late === b.late &&
    a.stance === b.stance &&
    a.unsure === b.unsure &&
    a.inheritedFrom === b.inheritedFrom &&
    a.signatories.join('\n') === b.signatories.join('\n')
  );
}

/** What is another where the passages of an answer are others. */
const passagesMark = (response: ResponseState): object => response.read ?? response.passages;

/** What hangs on the text, which is the same as long as the answer is, and its passages alone. */
class AnswerText {
  /** The passages it is of. */
  readonly of: object;
  readonly counted: number;
  private readonly response: ResponseState;
  private spans: PersonalSpan[] | null = null;
  private sentences: number | null = null;

  constructor(response: ResponseState, found?: PassagesFound) {
    this.response = response;
    this.of = passagesMark(response);
    this.counted = found?.counted ?? response.passages.reduce((sum, { kind }) => sum + Number(isCounted(kind)), 0);
  }

  /** Looked for when first asked for, as the note does; few pages need it. */
  personal(): PersonalSpan[] {
    this.spans ??= findPersonal(this.response.text);
    return this.spans;
  }

  /** Sentences in counted passages that a person must see before they are quoted. */
  flagged(): number {
    if (this.sentences !== null) return this.sentences;
    const { text, passages } = this.response;
    const counted = passages.filter(({ kind }) => isCounted(kind));
    this.sentences = counted.reduce((sum, { start, end }) => sum + findAbuse(text.slice(start, end)).length, 0);
    return this.sentences;
  }
}

function asRespondent(response: ResponseState): Respondent {
  const sector = response.sector.value;
  const hidden = !isNamed(response);
  return {
    responseId: response.id,
    name: hidden ? null : response.respondent,
    sector,
    date: response.date,
    language: response.language,
    late: response.late,
    stance: toldStance(response.stance),
    unsure: isUnsurelyTold(response.stance),
    inheritedFrom: response.inheritedFrom,
    signatories: hidden ? [] : response.identity.signatories.filter((name) => !isPersonName(name)),
  };
}

/** Themes that are counted as one, a theme and its parts, by the theme's id. */
export type Families = ReadonlyMap<string, readonly string[]>;

/** @param themes those that stand */
export function familiesOf(themes: readonly Theme[]): Families {
  const parts = groupBy(themes, (theme) => theme.parentId);
  return new Map(
    themes.map(({ id }) => [id, [id, ...(parts.get(id) ?? []).flatMap((part) => (part.id === id ? [] : [part.id]))]]),
  );
}

/** Rows in the usual order of sectors, then by name. No two are equal, so the order they come in does not matter. */
export function inNoteOrder(rows: Iterable<Row>): Row[] {
  return [...eachSector(rows)].flat();
}

/** The same a sector at a time, so that whoever asks may do something else between. */
export function* eachSector(rows: Iterable<Row>): Generator<Row[]> {
  const bySector = groupBy(rows, ({ respondent }) => respondent.sector);
  for (const sector of SECTOR_ORDER) yield byName(bySector.get(sector) ?? []);
}

const collator = new Intl.Collator('nb');

function byName(rows: Row[]): Row[] {
  return rows.sort(compareNames);
}

function compareNames({ respondent: a }: Row, { respondent: b }: Row): number {
  return collator.compare(a.name ?? '', b.name ?? '') || (a.responseId < b.responseId ? -1 : 1);
}

function comparePlaces(a: Row, b: Row): number {
  const [one, other] = [a, b].map(({ respondent }) => SECTOR_ORDER.indexOf(respondent.sector));
  return (one ?? 0) - (other ?? 0) || compareNames(a, b);
}

/**
 * Puts a few rows in among those that stand in the note's order.
 * @param inOrder is changed
 */
export function putInOrder(inOrder: Row[], few: readonly Row[]): Row[] {
  for (const row of few) {
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const there = inOrder[middle];
      if (there && comparePlaces(there, row) < 0) from = middle + 1;
      else to = middle;
    }
    inOrder.splice(from, 0, row);
  }
  return inOrder;
}

/** What a report is built from beside the state: every answer's row, as the state has them and in the note's order. */
export interface Rows {
  /** By response, as the state has them. */
  byId: ReadonlyMap<string, Row>;
  inOrder: readonly Row[];
  /** Of the themes that stand. */
  families: Families;
  tagsOf: TagsOf;
}

export function rowsOf(state: ConsultationState): Rows {
  const standing = state.themes.filter((theme) => theme.status !== 'rejected');
  const ids = new Set(standing.map((theme) => theme.id));
  const tags = groupBy(state.tags, (tag) => tag.passageId);
  const tagsOf = (passageId: string) => tags.get(passageId) ?? [];
  const byId = new Map(
    state.responses.map((response) => [response.id, rowOf(response, tagsOf, (themeId) => ids.has(themeId))]),
  );
  return { byId, inOrder: inNoteOrder(byId.values()), families: familiesOf(standing), tagsOf };
}
