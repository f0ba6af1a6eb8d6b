import type { PassageKind } from '../../src/domain.ts';
import type { Db } from '../open.ts';
import { numberOf } from './ids.ts';
import { eachTag } from './large.ts';
import { type PassagePlaces, passagePlaces } from './places.ts';

/** A consultation's tags without their reasons, by passage and theme, and where the passages are: in columns, which a thread can hand over. */
export interface TaggedColumns {
  places: PassagePlaces;
  /** Rows of `tags`. */
  rows: Float64Array<ArrayBuffer>;
  /** Numbers in `places`; -1: of a passage that is not there. */
  passages: Int32Array<ArrayBuffer>;
  /** Numbers in `themeIds`. */
  themes: Uint32Array<ArrayBuffer>;
  confidences: Float64Array<ArrayBuffer>;
  themeIds: string[];
  /** Passages that are not there, tag by tag. */
  strays: string[];
  /** The tags by answer: those of an answer begin where `begins` says. */
  byAnswer: Uint32Array<ArrayBuffer>;
  begins: Uint32Array<ArrayBuffer>;
}

/** @param counted the kinds of passages that are counted */
export function taggedColumns(
  db: Pick<Db, '$client'>,
  consultationId: string,
  counted: readonly PassageKind[],
): TaggedColumns {
  const places = passagePlaces(db, consultationId, counted);
  const rows: number[] = [];
  const passages: number[] = [];
  const themes: number[] = [];
  const confidences: number[] = [];
  const numbers = new Map<string, number>();
  const strays: string[] = [];
  const begins = new Uint32Array(places.answers.length + 1);
  let [last, passage, answer] = ['', -1, -1];
  for (const [row, passageId, themeId, confidence] of eachTag(db, consultationId)) {
    if (passageId !== last) {
      last = passageId;
      passage = numberOf(places.ids, passageId);
      answer = places.of[passage] ?? -1;
    }
    if (passage < 0) strays.push(passageId);
    else begins[answer + 1] = (begins[answer + 1] ?? 0) + 1;
    const theme = numbers.get(themeId) ?? numbers.size;
    numbers.set(themeId, theme);
    rows.push(row);
    passages.push(passage);
    themes.push(theme);
    confidences.push(confidence);
  }
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const byAnswer = new Uint32Array(begins.at(-1) ?? 0);
  for (let tag = 0; tag < passages.length; tag += 1) {
    const own = places.of[passages[tag] ?? -1];
    if (own === undefined) continue;
    const at = next[own] ?? 0;
    byAnswer[at] = tag;
    next[own] = at + 1;
  }
  return {
    places,
    rows: Float64Array.from(rows),
    passages: Int32Array.from(passages),
    themes: Uint32Array.from(themes),
    confidences: Float64Array.from(confidences),
    themeIds: [...numbers.keys()],
    strays,
    byAnswer,
    begins,
  };
}

/** What goes over to another thread whole. */
export const buffersOf = ({ places, rows, passages, themes, confidences, byAnswer, begins }: TaggedColumns) =>
  [
    ...[places.ids.bytes, places.ids.begins, places.ids.slots, places.of, places.isCounted, places.counted],
    ...[rows, passages, themes, confidences, byAnswer, begins],
  ].map(({ buffer }) => buffer);
