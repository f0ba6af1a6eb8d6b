import { type Counted, NO_COUNTS } from '../position.ts';
import type { ConsultationState } from '../state.ts';
import type { Held, Report, Respondent, WrittenText } from './model.ts';
import type { Families, Row, Rows } from './rows.ts';

/** A state without its tags, which are found in the rows. */
export type Untagged = Omit<ConsultationState, 'tags'>;

/** What the parts of the report are built from: the state with what is looked up often. */
export interface Ground {
  state: Untagged;
  byId: ReadonlyMap<string, Row>;
  /** Rows of the responses to this hearing, as the state has them. */
  here: Row[];
  /** The same in the note's order. */
  rows: readonly Row[];
  /** Rows of the answers to other hearings, as the state has them. */
  elsewhere: Row[];
  /** Sorts what respondents stand behind in the note's order: by sector, then by name. */
  inOrder<T>(list: readonly T[], respondentOf: (one: T) => Respondent): T[];
  families: Families;
  /** An earlier report of the same consultation: a list that is the same now is taken from it. */
  earlier: Report | null;
  /** Whether a passage carries one of the themes. */
  carries(passageId: string, themeIds: readonly string[]): boolean;
}

/** Where each stands in an order, kept by the order: the desk's changes with few decisions. */
const placesIn = new WeakMap<readonly Row[], Map<string, number>>();

/** Looks up once what every part of the report needs. */
export function groundOf(state: Untagged, { byId, inOrder, families, tagsOf }: Rows, earlier: Report | null): Ground {
  const places = placesIn.get(inOrder) ?? new Map(inOrder.map(({ response }, index) => [response.id, index]));
  placesIn.set(inOrder, places);
  const [here, elsewhere]: [Row[], Row[]] = [[], []];
  for (const row of byId.values()) (row.elsewhere ? elsewhere : here).push(row);
  return {
    state,
    byId,
    here,
    rows: elsewhere.length === 0 ? inOrder : inOrder.filter((row) => !row.elsewhere),
    elsewhere,
    families,
    earlier,
    inOrder(list, respondentOf) {
      const placeOf = (one: (typeof list)[number]) => places.get(respondentOf(one).responseId) ?? 0;
      return [...list].sort((a, b) => placeOf(a) - placeOf(b));
    },
    carries(passageId, themeIds) {
      for (const { themeId } of tagsOf(passageId)) if (themeIds.includes(themeId)) return true;
      return false;
    },
  };
}

/** The earlier list when it holds the very same: what is written of a list can then be kept by it. */
export function keep<T>(earlier: T[] | undefined, now: T[]): T[] {
  if (earlier?.length !== now.length) return now;
  for (let at = 0; at < now.length; at += 1) if (now[at] !== earlier[at]) return now;
  return earlier;
}

export const noneCounted = (): Counted => ({ counts: { ...NO_COUNTS }, unsure: { ...NO_COUNTS } });

export function addHeld({ counts, unsure }: Counted, held: Held): void {
  counts[held.position] += 1;
  if (held.unsure) unsure[held.position] += 1;
}

export function countHeld(all: readonly Held[]): Counted {
  const counted = noneCounted();
  for (const held of all) addHeld(counted, held);
  return counted;
}

/** What people have written in a slot. */
export function written(state: Untagged, slot: string): WrittenText {
  return { slot, markdown: state.texts.get(slot) ?? '' };
}
