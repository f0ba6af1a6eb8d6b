import type { Judged, Tag } from '../../src/domain.ts';
import { whenAsked } from '../../src/services/large.ts';
import type { ConsultationState } from '../../src/state.ts';

/** The desk's way of reading, with the passages left in the database as of many answers. */
export const asOfMany: typeof whenAsked = (db, id, one) => whenAsked(db, id, one, () => true, true);

/** All that a state says, also what the desk's reads from the database only when asked, without how it finds it there. */
export function inWhole(state: ConsultationState) {
  const reasoned = <T>({ value, confidence, because }: Judged<T>) => ({ value, confidence, because });
  const senderInWhole = ({ identity }: ConsultationState['responses'][number]) => {
    const { respondent, date, signatories, withheld, answers, registerId } = identity;
    return { respondent: reasoned(respondent), date: reasoned(date), signatories, withheld, answers, registerId };
  };
  const judged = (map: ReadonlyMap<string, Judged<unknown>>) => [...map].map(([id, one]) => [id, reasoned(one)]);
  return {
    ...state,
    answerOf: undefined,
    tags: state.tags.map(tagInWhole),
    passageStances: state.responses.flatMap(({ passages }) =>
      passages.map(({ id }) => [id, state.passageStances.get(id) ?? null]),
    ),
    responses: state.responses.map((response) => ({
      ...response,
      row: undefined,
      read: undefined,
      passages: response.passages,
      text: response.text,
      sector: reasoned(response.sector),
      identity: senderInWhole(response),
      stance: response.stance && reasoned(response.stance),
      byTheme: judged(response.byTheme),
      byQuestion: judged(response.byQuestion),
    })),
  };
}

export const tagInWhole = (tag: Tag) => ({ ...tag, row: undefined, because: tag.because });
