import { joined } from '../group.ts';
import type { ConsultationState } from '../state.ts';
import { type Batch, batchesOf } from './held/batch.ts';
import type { Report, Respondent, WrittenText } from './model.ts';
import type { Families, Row, Rows, TagsOf } from './rows.ts';

/** A state without its tags, which are found in the rows. */
export type Untagged = Omit<ConsultationState, 'tags'>;

/** What the parts of the report are built from: the state with what is looked up often. */
export interface Ground {
  state: Untagged;
  byId: ReadonlyMap<string, Row>;
  /** All answers, in the note's order. */
  batches: readonly Batch[];
  /** Those who answer this hearing, in the note's order. */
  respondents: Respondent[];
  /** Which of the respondents it is; undefined for who answers another hearing, or none. */
  placeOf(responseId: string): number | undefined;
  /** Those of the respondents with such answers, in the note's order. */
  amongThem(responseIds: readonly string[]): Respondent[];
  /** Sorts what respondents stand behind in the note's order: by sector, then by name. */
  inOrder<T>(list: readonly T[], respondentOf: (one: T) => Respondent): T[];
  families: Families;
  tagsOf: TagsOf;
  /** An earlier report of the same consultation: a list that is the same now is taken from it. */
  earlier: Report | null;
  /** Whether a passage carries one of the themes. */
  carries(passageId: string, themeIds: readonly string[]): boolean;
}

/** Where each stands in an order, kept by the list: the desk's changes with few decisions. */
const placesIn = new WeakMap<readonly Respondent[], ReadonlyMap<string, number>>();

function placesOf(respondents: readonly Respondent[]): ReadonlyMap<string, number> {
  const known = placesIn.get(respondents);
  if (known) return known;
  const places = new Map<string, number>();
  for (let at = 0; at < respondents.length; at += 1) places.set(respondents[at]?.responseId ?? '', at);
  placesIn.set(respondents, places);
  return places;
}

/** Looks up once what every part of the report needs. */
export function groundOf(state: Untagged, { byId, inOrder, families, tagsOf }: Rows, earlier: Report | null): Ground {
  const batches = batchesOf(inOrder);
  const respondents = keep(earlier?.respondents, joined(batches.map((batch) => batch.respondents)));
  let places: ReadonlyMap<string, number> | null = null;
  const placeOf = (responseId: string) => {
    places ??= placesOf(respondents);
    return places.get(responseId);
  };
  return {
    state,
    byId,
    batches,
    respondents,
    placeOf,
    amongThem(responseIds) {
      const found = Int32Array.from(responseIds, (id) => placeOf(id) ?? -1).sort();
      return Array.from(found).flatMap((place) => respondents[place] ?? []);
    },
    families,
    tagsOf,
    earlier,
    inOrder(list, respondentOf) {
      return list
        .map((one) => ({ one, place: placeOf(respondentOf(one).responseId) ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one);
    },
    carries(passageId, themeIds) {
      for (const { themeId } of tagsOf(passageId)) if (themeIds.includes(themeId)) return true;
      return false;
    },
  };
}

/** The earlier list when it holds the very same: what is written of a list can then be kept by it. */
export function keep<T>(earlier: T[] | undefined, now: T[], isSame: (a: T, b: T) => boolean = Object.is): T[] {
  return earlier?.length === now.length && earlier.every((one, at) => isSame(one, now[at] ?? one)) ? earlier : now;
}

/** What people have written in a slot. */
export function written(state: Untagged, slot: string): WrittenText {
  return { slot, markdown: state.texts.get(slot) ?? '' };
}
