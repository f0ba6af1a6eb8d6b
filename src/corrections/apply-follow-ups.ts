import type { AskedSpan, FollowUp } from '../follow-up.ts';
import { wordsMark } from '../ids.ts';
import { standingMembers } from './apply-points.ts';
import type { Decision } from './decision.ts';
import { type Draft, keepFollowUps } from './draft.ts';

type FollowUpDecision = Extract<Decision, { kind: 'follow-up' | 'follow-up-drop' }>;

/** Carries out a decision on what is to come of a theme. @returns false when its ground has gone */
export function onFollowUp(draft: Draft, decision: FollowUpDecision): boolean {
  const { state } = draft;
  const at = state.followUps.findIndex(({ id }) => id === decision.followUpId);
  keepFollowUps(draft);
  if (decision.kind === 'follow-up-drop') {
    state.followUps = state.followUps.filter((_, index) => index !== at);
    return at >= 0;
  }
  const { asked, ...fields } = decision.fields;
  const standing = standingMembers(draft, asked).filter((span) => saysTheSame(draft, span));
  const places = new Set(standing.map(placeOf));
  const made: FollowUp = {
    id: decision.followUpId,
    themeId: decision.themeId,
    ...fields,
    asked: standing,
    gone: asked.filter((span) => !places.has(placeOf(span))),
  };
  state.followUps = at < 0 ? [...state.followUps, made] : state.followUps.with(at, made);
  // Where its theme has gone it waits: the theme may be merged into one that is there.
  return draft.themes.has(decision.themeId);
}

/** Lays what is to come of one theme under another; what waited for a theme has found one. */
export function moveFollowUps(draft: Draft, from: string, into: string): void {
  const { state } = draft;
  const moved = new Set(state.followUps.filter(({ themeId }) => themeId === from).map(({ id }) => id));
  if (moved.size === 0 || from === into) return;
  keepFollowUps(draft);
  state.followUps = state.followUps.map((one) => (one.themeId === from ? { ...one, themeId: into } : one));
  if (!draft.themes.has(into)) return;
  const was = draft.orphans;
  draft.orphans = was.filter(({ decision }) => decision.kind !== 'follow-up' || !moved.has(decision.followUpId));
  draft.back.push(() => {
    draft.orphans = was;
  });
}

const placeOf = ({ responseId, start, end }: AskedSpan): string => `${responseId} ${start} ${end}`;

function saysTheSame(draft: Draft, { responseId, start, end, mark }: AskedSpan): boolean {
  if (mark === undefined) return true;
  return wordsMark(draft.responses.get(responseId)?.text.slice(start, end) ?? '') === mark;
}
