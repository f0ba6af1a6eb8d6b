import type { Endorsement } from '../domain.ts';
import type { FollowUp } from '../follow-up.ts';
import { idOf } from '../ids.ts';
import type { Point } from '../point.ts';
import { scoreKey } from '../priority.ts';
import { divided } from './apply-passages.ts';
import { canBeScored, criteriaAfter, faultIn, sameName } from './apply-priority.ts';
import { hasGround } from './apply-texts.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import { slotPage } from './slots.ts';

/**
 * What stands now at the place a decision changes: kept in the log as `before`, and compared with what the reviewer saw,
 * so that two reviewers can't overwrite each other unseen. Undefined: the place does not exist.
 */
export function standing(draft: Draft, decision: Decision): unknown {
  switch (decision.kind) {
    case 'respondent':
      return draft.responses.get(decision.responseId)?.respondent;
    case 'sector':
      return draft.responses.get(decision.responseId)?.sector.value;
    case 'date':
      return draft.responses.get(decision.responseId)?.date;
    case 'other-hearing':
      return draft.responses.get(decision.responseId)?.otherHearing;
    case 'stance': {
      const response = draft.responses.get(decision.responseId);
      if (!response) return undefined;
      if (decision.themeId === null) return response.stance?.value ?? null;
      return response.byTheme.get(decision.themeId)?.value ?? null;
    }
    case 'tag': {
      if (!draft.passages.has(decision.passageId) || !draft.themes.has(decision.themeId)) return undefined;
      const tag = draft.tags.get(decision.passageId)?.get(decision.themeId);
      return tag ? (tag.by === undefined ? 'machine' : 'person') : 'none';
    }
    case 'passage':
      return draft.responses.has(decision.responseId) ? draft.passages.has(decision.passageId) : undefined;
    case 'split':
    case 'join':
      return divided(draft, decision) === null ? undefined : null;
    case 'passage-stance': {
      if (!draft.passages.has(decision.passageId) || !draft.themes.has(decision.themeId)) return undefined;
      return draft.tags.get(decision.passageId)?.get(decision.themeId)?.said ?? null;
    }
    case 'theme-add':
      return draft.themes.has(decision.themeId);
    case 'theme-edit': {
      const theme = draft.themes.get(decision.themeId);
      if (!theme) return undefined;
      const { label, description, keywords } = theme;
      return decision.keywords === undefined ? { label, description } : { label, description, keywords };
    }
    case 'theme-merge':
    case 'theme-status':
      return draft.themes.get(decision.themeId)?.status;
    case 'theme-move':
      return draft.themes.get(decision.themeId)?.parentId;
    case 'theme-order':
      return draft.state.themes.map((theme) => theme.id);
    case 'quote': {
      const id = idOf(decision.themeId, decision.responseId, decision.start, decision.end);
      if (!draft.responses.has(decision.responseId) || !draft.themes.has(decision.themeId)) return undefined;
      const quote = draft.state.quotes.find((other) => other.id === id);
      return quote
        ? { side: quote.side, pinned: quote.pinned ?? false, ...(quote.cuts ? { cuts: quote.cuts } : {}) }
        : null;
    }
    case 'quote-order':
      return draft.state.quotes.filter((quote) => quote.themeId === decision.themeId).map((quote) => quote.id);
    case 'point': {
      if (!draft.themes.has(decision.themeId)) return undefined;
      if (!decision.members.some(({ responseId }) => draft.responses.has(responseId))) return undefined;
      const places = new Set([decision.pointId, ...decision.from]);
      return draft.state.points.filter(({ id }) => places.has(id)).map(pointStanding);
    }
    case 'point-drop': {
      const point = draft.state.points.find(({ id }) => id === decision.pointId);
      return point && [pointStanding(point)];
    }
    case 'point-order':
      if (!draft.themes.has(decision.themeId)) return undefined;
      return draft.state.points.filter(({ themeId }) => themeId === decision.themeId).map(({ id }) => id);
    case 'follow-up': {
      if (!draft.themes.has(decision.themeId)) return undefined;
      const found = draft.state.followUps.find(({ id }) => id === decision.followUpId);
      return found ? followUpStanding(found) : null;
    }
    case 'follow-up-drop': {
      const found = draft.state.followUps.find(({ id }) => id === decision.followUpId);
      return found && followUpStanding(found);
    }
    case 'criterion':
    case 'criterion-drop': {
      const { priority } = draft.state;
      const after = criteriaAfter(priority, decision);
      if (after === null || faultIn(after) !== null) return undefined;
      return priority.criteria.find(({ id }) => id === decision.criterionId) ?? null;
    }
    case 'measure':
      if (
        draft.state.priority.measures.some((one) => one.id !== decision.measureId && sameName(one.name, decision.name))
      )
        return undefined;
      return draft.state.priority.measures.find(({ id }) => id === decision.measureId) ?? null;
    case 'measure-drop':
      return draft.state.priority.measures.find(({ id }) => id === decision.measureId);
    case 'criterion-order':
      return draft.state.priority.criteria.map(({ id }) => id);
    case 'measure-order':
      return draft.state.priority.measures.map(({ id }) => id);
    case 'scorer':
      return draft.state.priority.scorers.get(decision.scorer) ?? 'here';
    case 'score': {
      if (!canBeScored(draft.state.priority, decision)) return undefined;
      const given = draft.scores.get(scoreKey({ ...decision, scorerId: decision.scorer }));
      return given ? { value: given.value, comment: given.comment } : null;
    }
    case 'text':
      // Only a page that was recognised can be put right.
      if (slotPage(decision.slot) !== null && !hasGround(draft, decision.slot)) return undefined;
      return draft.state.texts.get(decision.slot) ?? '';
    case 'invitation':
      return draft.state.invitations.find((match) => match.invitation.name === decision.name)?.answeredBy;
    case 'endorsement':
      if (!draft.responses.has(decision.responseId)) return undefined;
      if (decision.endorsedResponseId !== null && !draft.responses.has(decision.endorsedResponseId)) return undefined;
      return draft.state.endorsements.some(sameEndorsement(decision));
    case 'sign-off':
      return draft.state.signedOff !== null;
    case 'hold':
      return draft.applied.some(({ correction }) => correction.id === decision.of) ? null : undefined;
    case 'undo':
      return null;
  }
}

/** Whether an endorsement is the one a decision is about. */
export function sameEndorsement({ responseId, name }: Extract<Decision, { kind: 'endorsement' }>) {
  return (endorsement: Endorsement): boolean => endorsement.responseId === responseId && endorsement.name === name;
}

/** A follow-up point as `before` keeps it. */
export type FollowUpStanding = Omit<FollowUp, 'id' | 'asked' | 'gone'> & { asked: number };

/** @returns what of a follow-up point tells whether it is still as somebody saw it */
export function followUpStanding({ themeId, text, kind, responsible, due, status, asked }: FollowUp): FollowUpStanding {
  return { themeId, text, kind, responsible, due, status, asked: asked.length };
}

/** A point as `before` keeps it: its members are many, and stand in the decision that takes them over. */
export interface PointStanding {
  pointId: string;
  themeId: string;
  own: string | null;
  text: string;
  members: number;
}

/** @returns what of a point tells whether it is still as somebody saw it */
export function pointStanding({ id, themeId, own, text, members }: Point): PointStanding {
  return { pointId: id, themeId, own: own ?? null, text, members: members.length };
}
