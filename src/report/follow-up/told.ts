import type { FollowUpKind } from '../model.ts';
import type { Ground } from '../parts.ts';
import { byKind } from './board.ts';

/** @param ids of the theme and its parts */
export function followUpsOn({ state, byId, inOrder }: Ground, ids: readonly string[]): FollowUpKind[] {
  const own = state.followUps.filter(({ themeId, status }) => ids.includes(themeId) && status !== 'dropped');
  return byKind(own, state.followUpKinds).map(({ key, followUps }) => ({
    kind: key,
    followUps: followUps.map(({ id, themeId, text, responsible, due, status, asked }) => {
      const senders = [...new Set(asked.map(({ responseId }) => responseId))];
      const here = senders.flatMap((sender) => {
        const row = byId.get(sender);
        return row === undefined || row.response.otherHearing ? [] : [row.respondent];
      });
      return { id, themeId, text, responsible, due, status, asked: inOrder(here, (respondent) => respondent) };
    }),
  }));
}
