import { type FollowUpStanding, followUpStanding } from '../../corrections/before.ts';
import type { Decision } from '../../corrections/decision.ts';
import { type AskedSpan, type FollowUp, FollowUpFields } from '../../follow-up.ts';
import { idOf, wordsMark } from '../../ids.ts';
import type { PointMember } from '../../point.ts';
import { type Asked, askedFor } from '../../report/follow-up/asked.ts';
import type { Lists } from '../review/lists.ts';

/** Follow-up points that stand under a theme, in the order they were made. */
export function followUpsUnder({ draft }: Lists, themeId: string): FollowUp[] {
  return draft.state.followUps.filter((one) => one.themeId === themeId);
}

/** All that have a theme to stand under. */
export function followUpsHere({ draft }: Lists): FollowUp[] {
  return draft.state.followUps.filter(({ themeId }) => draft.themes.has(themeId));
}

/** What was asked for under a theme, with the follow-up points that answer it. */
export function askedUnder({ draft }: Lists, themeId: string): Asked[] {
  const { state } = draft;
  const points = state.points.filter((point) => point.themeId === themeId);
  return askedFor({ themes: state.themes, points, responses: state.responses }, state.followUps);
}

/** What was asked for under any theme, and has no follow-up point. Made once until something it hangs on is decided. */
export function unanswered(lists: Lists): Asked[] {
  return lists.once('asked', () =>
    askedFor(lists.draft.state, lists.draft.state.followUps).filter(({ followUps }) => followUps.length === 0),
  );
}

/** What is remembered of a point in a form, so that two people do not write over each other unseen. */
export const seenOf = (point: FollowUp): FollowUpStanding => followUpStanding(point);

/** What a candidate becomes: the same whoever makes it, so that two at once are one. */
export const idOfCandidate = (consultation: string, { themeId, pointId }: Pick<Asked, 'themeId' | 'pointId'>): string =>
  idOf(consultation, 'follow-up', themeId, pointId);

/** Sentences with a mark of their words as they read now. */
export function marked({ draft }: Lists, asked: readonly PointMember[]): AskedSpan[] {
  return asked.map(({ responseId, passageId, start, end }) => {
    const text = draft.responses.get(responseId)?.text.slice(start, end) ?? '';
    return { responseId, passageId, start, end, mark: wordsMark(text) };
  });
}

/** A point as a decision; null when the fields are not what one can hold. */
export function followUpDecision(followUpId: string, themeId: string, fields: object): Decision | null {
  const parsed = FollowUpFields.safeParse(fields);
  return parsed.success ? { kind: 'follow-up', followUpId, themeId, fields: parsed.data } : null;
}

/** The fields of a point as it stands, with what is to be otherwise. */
export function fieldsOf(point: FollowUp, over: Partial<Omit<FollowUp, 'id' | 'themeId'>> = {}): object {
  const { text, kind, responsible, due, status, asked, gone } = point;
  const { gone: _, ...rest } = over;
  return { text, kind, responsible, due, status, asked: [...asked, ...gone], ...rest };
}
