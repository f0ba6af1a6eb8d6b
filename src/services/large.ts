import { stancesOf, tagsOf } from '../../db/findings.ts';
import type { JudgedColumns } from '../../db/many/judged.ts';
import { eachPassage, eachResponse, largeColumns, type ReadResponse } from '../../db/many/large.ts';
import type { Db } from '../../db/open.ts';
import { responsesOf } from '../../db/responses.ts';
import { type Evidence, type Identity, type Judged, type Passage, STANCES, type Stance, type Tag } from '../domain.ts';
import type { ConsultationState, PassagesFound, PassagesRead, ResponseState, SenderRead } from '../state.ts';
import { isMany, readBeside } from './large/beside.ts';
import { type Placed, placed } from './large/placed.ts';

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

/** The parts of a state that take room: texts, passages, tags and stances with their reasons. */
export interface Large {
  /** @param made the response of a row, without its text and passages */
  responses(made: (row: LoadedResponse) => Omit<ResponseState, 'text' | 'passages'>): ResponseState[];
  stances(): Iterable<LoadedStance>;
  tags(): Tag[];
  passageStances(): ConsultationState['passageStances'];
  answerOf?: ConsultationState['answerOf'];
}

/** All of it in memory. */
export function inFull(db: Db, id: string, one: Once): Large {
  const stances = stancesOf(db, id);
  return {
    responses(made) {
      const passages = passagesBy(db, id, one);
      return responsesOf(db, id).map(({ text, ...row }) => ({
        ...made(row),
        passages: passages.get(row.id) ?? [],
        text,
      }));
    },
    stances: () => stances,
    tags: () => tagsOf(db, id).map((tag) => ({ ...tag, passageId: one(tag.passageId), themeId: one(tag.themeId) })),
    passageStances: () =>
      new Map(
        stances.flatMap((row) => (row.scope === 'passage' && row.stance ? [[row.subject, row.stance] as const] : [])),
      ),
  };
}

const isOrdered = (passages: readonly Passage[]): boolean =>
  passages.every(({ start }, at) => start >= (passages[at - 1]?.start ?? 0));

/** The passages by response, in order. */
function passagesBy(db: Db, consultationId: string, one: Once): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  let [own, of, under]: [Passage[], string, string | null] = [[], '', null];
  for (const [id, responseId, start, end, page, kind, heading, question] of eachPassage(db, consultationId)) {
    if (responseId !== of) {
      of = responseId;
      own = passages.get(responseId) ?? [];
      passages.set(responseId, own);
    }
    if (heading !== under) under = heading === null ? null : one(heading);
    own.push({ id, start, end, page, kind: one(kind), heading: under, question });
  }
  for (const own of passages.values()) if (!isOrdered(own)) own.sort((a, b) => a.start - b.start);
  return passages;
}

/** Letters of texts kept after they were read: those of the pages somebody is on. */
const LETTERS_KEPT = 4_000_000;
/** Of many answers' passages, those kept after they were read. */
const PASSAGES_KEPT = 20_000;

/**
 * The desk's: texts, reasons and, of many answers, passages stay in the database until something asks for them. What is made here reads its own
 * when its `text`, `passages` or `because` is asked for, and so does a copy by `copyOf`; a spread loses them.
 * @param db as it stands at one moment (`atOneMoment`)
 * @param isStill whether nobody has written since before that moment
 * @param leavesPassages whether passages stay there too; of few answers they lie in memory, for a merge of themes looks into half
 *   of the answers
 */
export function whenAsked(db: Db, id: string, one: Once, isStill = () => true, leavesPassages = isMany(db, id)): Large {
  // Begun first: the rest is read meanwhile.
  const columns = readBeside(db, id, isStill, isMany(db, id));
  const stored = largeColumns(db, id);
  const textOf = recent(stored.text, LETTERS_KEPT);
  const all = leavesPassages ? null : passagesBy(db, id, one);
  const passagesOf = all === null ? recent(stored.passages, PASSAGES_KEPT) : (of: string) => all.get(of) ?? [];
  class StoredResponse {
    declare readonly row: number;
    declare read: PassagesRead;
    get text(): string {
      return textOf(this.row);
    }
    get passages(): Passage[] {
      return this.read.list;
    }
    set passages(list: Passage[]) {
      this.read = { list };
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
  let judged: JudgedColumns | null = null;
  class StoredStance implements Judged<Stance> {
    /** Its place in the columns: there are half a million. */
    readonly at: number;
    constructor(at: number) {
      this.at = at;
    }
    get value(): Stance {
      return STANCES[(judged?.values[this.at] ?? 0) - 1] ?? 'neutral';
    }
    get confidence(): number {
      return judged?.confidences[this.at] ?? 0;
    }
    get unread(): true {
      return true;
    }
    get because(): Evidence[] {
      return stored.reasonsOfStance(judged?.rows[this.at] ?? 0);
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
  let made: Placed | null = null;
  const tagged = () => {
    made ??= placed(columns.tagged(), one, (...tag) => new StoredTag(...tag));
    return made;
  };
  class StoredPassages implements PassagesRead {
    readonly of: string;
    constructor(responseId: string) {
      this.of = responseId;
    }
    get list(): Passage[] {
      return passagesOf(this.of);
    }
    get found(): PassagesFound {
      return tagged().foundIn(this.of);
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
        found.push(Object.assign(new StoredResponse(), response, { row, read: new StoredPassages(responseId) }));
      }
      return found;
    },
    *stances() {
      judged = columns.judged();
      const { values, targets, targetIds, groups, inherited } = judged;
      const known = targetIds.map((target) => one(target));
      let at = 0;
      for (const [group, end] of groups.ends.entries()) {
        const scope = groups.scopes[group] ?? 'overall';
        const subject = one(groups.subjects[group] ?? '');
        for (; at < end; at += 1) {
          const stance = values[at] === 0 ? null : new StoredStance(at);
          const target = known[targets[at] ?? 0] ?? '';
          yield { scope, subject, target, stance, inheritedFrom: inherited.get(at) ?? null };
        }
      }
    },
    tags: () => tagged().tags,
    passageStances: () => ({ get: (passageId) => stored.stanceOfPassage(passageId) }),
    answerOf: (passageId) => tagged().answerOf(passageId),
  };
}

/** What was asked for last is kept. @param most letters or items in all */
function recent<K, T extends { length: number }>(read: (key: K) => T, most: number): (key: K) => T {
  const kept = new Map<K, T>();
  let size = 0;
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const found = read(key);
    kept.set(key, found);
    size += found.length;
    for (const [oldest, { length }] of kept) {
      if (size <= most) break;
      kept.delete(oldest);
      size -= length;
    }
    return found;
  };
}
