import type { FollowUpStatus } from '../../follow-up.ts';
import type { Respondent } from '../model.ts';
import type { Ground } from '../parts.ts';
import { byKind } from './board.ts';

/** A follow-up point as the note tells it. */
export interface ReportFollowUp {
  id: string;
  themeId: string;
  text: string;
  responsible: string;
  due: string | null;
  status: FollowUpStatus;
  /** Those who asked for it, in the note's order. */
  asked: Respondent[];
}

/** What is to come of one theme, by kind in the order the consultation has them. What was dropped is not told. */
export interface FollowUpKind {
  kind: string;
  followUps: ReportFollowUp[];
}

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
