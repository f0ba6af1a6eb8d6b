import { idAt, numberOf } from '../../../db/many/ids.ts';
import type { TaggedColumns } from '../../../db/many/tagged.ts';
import type { Tag } from '../../domain.ts';
import type { PassagesFound } from '../../state.ts';

/** A consultation's tags, in order and by answer, without its passages being read. */
export interface Placed {
  tags: Tag[];
  answerOf(passageId: string): string | undefined;
  foundIn(responseId: string): PassagesFound;
}

/** @param made a tag that finds its reasons by its row */
export function placed(
  { places, rows, passages, themes, confidences, themeIds, strays, byAnswer, begins }: TaggedColumns,
  one: (text: string) => string,
  made: (passageId: string, themeId: string, confidence: number, row: number) => Tag,
): Placed {
  const known = themeIds.map((id) => one(id));
  const numbers = new Map(places.answers.map((id, number) => [one(id), number]));
  const aside = new Set<string>();
  const tags: Tag[] = [];
  let [stray, last, passageId] = [0, -1, ''];
  for (let tag = 0; tag < rows.length; tag += 1) {
    const passage = passages[tag] ?? -1;
    // One text for all tags of a passage.
    if (passage < 0) passageId = strays[stray++] ?? '';
    else if (passage !== last) {
      passageId = idAt(places.ids, passage);
      if (places.isCounted[passage] === 0) aside.add(passageId);
    }
    last = passage;
    tags.push(made(passageId, known[themes[tag] ?? 0] ?? '', confidences[tag] ?? 0, rows[tag] ?? 0));
  }
  return {
    tags,
    answerOf: (passageId) => places.answers[places.of[numberOf(places.ids, passageId)] ?? -1],
    foundIn(responseId) {
      const number = numbers.get(responseId) ?? -1;
      const own: Tag[] = [];
      for (let at = begins[number] ?? 0; at < (begins[number + 1] ?? 0); at += 1) {
        const tag = tags[byAnswer[at] ?? -1];
        if (tag && number >= 0) own.push(tag);
      }
      return { counted: places.counted[number] ?? 0, tags: own, aside };
    },
  };
}
