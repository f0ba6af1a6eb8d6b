import type { Judged, Tag } from '../../src/domain.ts';
import type { ConsultationState } from '../../src/state.ts';

/** All that a state says, also what the desk's reads from the database only when asked, without how it finds it there. */
export function inWhole(state: ConsultationState) {
  const reasoned = <T>({ value, confidence, because }: Judged<T>) => ({ value, confidence, because });
  const judged = (map: ReadonlyMap<string, Judged<unknown>>) => [...map].map(([id, one]) => [id, reasoned(one)]);
  return {
    ...state,
    tags: state.tags.map(tagInWhole),
    passageStances: state.responses.flatMap(({ passages }) =>
      passages.map(({ id }) => [id, state.passageStances.get(id) ?? null]),
    ),
    responses: state.responses.map((response) => ({
      ...response,
      row: undefined,
      text: response.text,
      byTheme: judged(response.byTheme),
      byQuestion: judged(response.byQuestion),
    })),
  };
}

export const tagInWhole = (tag: Tag) => ({ ...tag, row: undefined, because: tag.because });
