import { stancesOf, tagsOf } from '../../db/findings.ts';
import {
  eachResponse,
  eachStance,
  eachTag,
  type LargeColumns,
  largeColumns,
  type ReadResponse,
} from '../../db/many/large.ts';
import type { Db } from '../../db/open.ts';
import { responsesOf } from '../../db/responses.ts';
import type { Evidence, Identity, Judged, Stance, Tag } from '../domain.ts';
import type { ConsultationState, ResponseState, SenderRead } from '../state.ts';

/** A stance of a response, as a whole or on a theme or a question. */
interface LoadedStance {
  scope: 'overall' | 'theme' | 'question' | 'passage';
  subject: string;
  target: string;
  stance: Judged<Stance> | null;
  inheritedFrom: string | null;
}

/** What a response is made from: its row without the text. */
type LoadedResponse = Omit<ReadResponse, 'row' | 'identity'> & { identity: SenderRead & Pick<Identity, 'sector'> };

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
  responses(made: (row: LoadedResponse) => Omit<ResponseState, 'text'>): ResponseState[];
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
    constructor(value: Stance, confidence: number, row: number) {
      this.value = value;
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
  class StoredReading<T> implements Judged<T> {
    readonly value: T;
    readonly confidence: number;
    readonly row: number;
    readonly of: 'respondent' | 'sector' | 'date';
    constructor({ value, confidence }: Judged<T>, row: number, of: StoredReading<T>['of']) {
      this.value = value;
      this.confidence = confidence;
      this.row = row;
      this.of = of;
    }
    get unread(): true {
      return true;
    }
    get because(): Evidence[] {
      return stored.identity(this.row)[this.of].because;
    }
  }
  const read = <T>(judged: Judged<T>, row: number, of: StoredReading<T>['of']): Judged<T> =>
    judged.because.some(({ source }) => source === 'config') ? judged : new StoredReading(judged, row, of);
  return {
    responses(made) {
      const found: ResponseState[] = [];
      for (const { row, id: responseId, respondent, date, late, language, identity, pages } of eachResponse(db, id)) {
        const { signatories, withheld, answers, registerId } = identity;
        const sender = {
          respondent: read(identity.respondent, row, 'respondent'),
          sector: read(identity.sector, row, 'sector'),
          date: read(identity.date, row, 'date'),
          signatories,
          ...(withheld ? { withheld } : {}),
          ...(answers ? { answers } : {}),
          ...(registerId ? { registerId } : {}),
        };
        const response = made({ id: responseId, respondent, date, late, language, identity: sender, pages });
        found.push(Object.assign(new StoredResponse(), response, { row }));
      }
      return found;
    },
    *stances() {
      for (const [row, scope, subject, target, value, confidence, inheritedFrom] of eachStance(db, id)) {
        const stance = value === null ? null : new StoredStance(one(value), confidence, row);
        yield { scope, subject, target, stance, inheritedFrom };
      }
    },
    tags() {
      const found: Tag[] = [];
      let last = '';
      for (const [row, passageId, themeId, confidence] of eachTag(db, id)) {
        // One text for all tags of a passage.
        if (passageId !== last) last = passageId;
        found.push(new StoredTag(last, one(themeId), confidence, row));
      }
      return found;
    },
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
