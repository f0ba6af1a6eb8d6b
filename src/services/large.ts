import { stancesOf, tagsOf } from '../../db/findings.ts';
import { eachStance, eachTag, type LargeColumns, largeColumns, responseRows } from '../../db/many/large.ts';
import type { Db } from '../../db/open.ts';
import { type ResponseRow, responsesOf } from '../../db/responses.ts';
import type { Evidence, Judged, Stance, Tag } from '../domain.ts';
import type { ConsultationState, ResponseState } from '../state.ts';

interface LoadedStance {
  scope: 'overall' | 'theme' | 'question' | 'passage';
  subject: string;
  target: string;
  stance: Judged<Stance> | null;
  inheritedFrom: string | null;
}

export type Once = <T extends string>(text: T) => T;

/**
 * The same text as one and the same string: the database gives a new one for every row, which costs memory, and time
 * whenever something is looked up by it.
 */
export function eachOnce(): Once {
  const known = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const first = known.get(text);
    if (first !== undefined) return first as T;
    known.set(text, text);
    return text;
  };
}

/** The parts of a state that take room: texts, tags and stances with their reasons. */
export interface Large {
  /** @param made the response of a row, without its text */
  responses(made: (row: Omit<ResponseRow, 'text'>) => Omit<ResponseState, 'text'>): ResponseState[];
  stances(): Iterable<LoadedStance>;
  tags(): Tag[];
  passageStances(): ConsultationState['passageStances'];
}

/** All of it in memory. */
export function inFull(db: Db, id: string, one: Once): Large {
  const stances = stancesOf(db, id);
  return {
    responses: (made) => responsesOf(db, id).map(({ text, ...row }) => ({ ...made(row), text })),
    stances: () => stances,
    tags: () => tagsOf(db, id).map((tag) => ({ ...tag, passageId: one(tag.passageId), themeId: one(tag.themeId) })),
    passageStances: () =>
      new Map(
        stances.flatMap((row) => (row.scope === 'passage' && row.stance ? [[row.subject, row.stance] as const] : [])),
      ),
  };
}

/** Letters of texts kept after they were read: those of the pages somebody is on. */
const LETTERS_KEPT = 4_000_000;

/**
 * The desk's: texts and reasons stay in the database until something asks for them. What is made here reads its own when its
 * `text` or `because` is asked for, and so does a copy by `copyOf`; a spread loses them.
 * @param db as it stands at one moment (`atOneMoment`)
 */
export function whenAsked(db: Db, id: string, one: Once): Large {
  const stored = largeColumns(db, id);
  const rows = responseRows(db, id);
  const textOf = recent(stored);
  class StoredResponse {
    declare readonly row: number;
    get text(): string {
      return textOf(this.row);
    }
  }
  class StoredTag implements Tag {
    readonly passageId: string;
    readonly themeId: string;
    readonly confidence: number;
    readonly row: number;
    constructor(passageId: string, themeId: string, confidence: number, row: number) {
      this.passageId = passageId;
      this.themeId = themeId;
      this.confidence = confidence;
      this.row = row;
    }
    get because(): Evidence[] {
      return stored.reasonsOfTag(this.row);
    }
  }
  class StoredStance implements Judged<Stance> {
    readonly value: Stance;
    readonly confidence: number;
    readonly row: number;
    constructor({ value, confidence }: Judged<Stance>, row: number) {
      this.value = one(value);
      this.confidence = confidence;
      this.row = row;
    }
    get unread(): true {
      return true;
    }
    get because(): Evidence[] {
      return stored.reasonsOfStance(this.row);
    }
  }
  return {
    responses: (made) =>
      responsesOf(db, id).map((row) => Object.assign(new StoredResponse(), made(row), { row: rows.get(row.id) ?? 0 })),
    *stances() {
      for (const { row, ...found } of eachStance(db, id)) {
        const { scope, stance } = found;
        // Of a stance as a whole the lists ask whether a person has said so.
        yield scope === 'overall' || stance === null ? found : { ...found, stance: new StoredStance(stance, row) };
      }
    },
    tags: () =>
      Array.from(
        eachTag(db, id),
        ({ passageId, themeId, confidence, row }) => new StoredTag(one(passageId), one(themeId), confidence, row),
      ),
    passageStances: () => ({ get: (passageId) => stored.stanceOfPassage(passageId) }),
  };
}

/** The texts that were asked for last are kept. */
function recent({ text }: LargeColumns): (row: number) => string {
  const kept = new Map<number, string>();
  let letters = 0;
  return (row) => {
    const known = kept.get(row);
    if (known !== undefined) {
      kept.delete(row);
      kept.set(row, known);
      return known;
    }
    const read = text(row);
    kept.set(row, read);
    letters += read.length;
    for (const [oldest, { length }] of kept) {
      if (letters <= LETTERS_KEPT) break;
      kept.delete(oldest);
      letters -= length;
    }
    return read;
  };
}
