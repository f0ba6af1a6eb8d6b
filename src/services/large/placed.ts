import { passagePlaces } from '../../../db/many/places.ts';
import type { Db } from '../../../db/open.ts';
import { isCounted, PASSAGE_KINDS, type Tag } from '../../domain.ts';
import type { PassagesFound } from '../../state.ts';

/** A consultation's tags by answer, without its passages being read. */
export interface Placed {
  answerOf(passageId: string): string | undefined;
  foundIn(responseId: string): PassagesFound;
}

/** @param tags those of a passage together */
export function placed(db: Db, consultationId: string, tags: readonly Tag[]): Placed {
  const places = passagePlaces(db, consultationId, PASSAGE_KINDS.filter(isCounted));
  const { answers } = places;
  const answerAt = new Int32Array(tags.length);
  const begins = new Uint32Array(answers.length + 1);
  const aside = new Set<string>();
  let [last, answer] = ['', -1];
  for (const [index, { passageId }] of tags.entries()) {
    if (passageId !== last) {
      last = passageId;
      const passage = places.find(passageId);
      answer = passage < 0 ? -1 : places.answerOf(passage);
      if (passage >= 0 && !places.isCounted(passage)) aside.add(passageId);
    }
    answerAt[index] = answer;
    if (answer >= 0) begins[answer + 1] = (begins[answer + 1] ?? 0) + 1;
  }
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const byAnswer = new Uint32Array(begins.at(-1) ?? 0);
  for (const [index, own] of answerAt.entries()) {
    if (own < 0) continue;
    const at = next[own] ?? 0;
    byAnswer[at] = index;
    next[own] = at + 1;
  }
  return {
    answerOf(passageId) {
      const passage = places.find(passageId);
      return passage < 0 ? undefined : answers[places.answerOf(passage)];
    },
    foundIn(responseId) {
      const number = places.numberOf(responseId);
      const own = number < 0 ? [] : Array.from(byAnswer.subarray(begins[number], begins[number + 1]));
      return {
        counted: number < 0 ? 0 : (places.counted[number] ?? 0),
        tags: own.flatMap((index) => tags[index] ?? []),
        aside,
      };
    },
  };
}
