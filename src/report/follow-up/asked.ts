import type { FollowUp } from '../../follow-up.ts';
import { groupBy } from '../../group.ts';
import type { Point, PointMember } from '../../point.ts';
import { isRequest, isWording } from '../../stages/points/request.ts';
import type { ConsultationState, ResponseState } from '../../state.ts';
import { isNamed, mayBeTold } from '../privacy.ts';

/** Something that was asked for, which a person may make a follow-up point of. */
export interface Asked {
  /** The point it is of. */
  pointId: string;
  themeId: string;
  /** A person's own words for it, or the central sentence. */
  text: string;
  /** Sentences that named bodies put it formally in: for a seat or a say, or as a wording. */
  formal: PointMember[];
  /** Those who ask and may be named, in the order of the answers, with the sentences they ask in. */
  bodies: { responseId: string; name: string; said: PointMember[] }[];
  /** Others who ask, who are only counted. */
  others: number;
  /** All the sentences, the central one first. */
  asked: PointMember[];
  /** Follow-up points that answer it. Empty: nothing has come of it yet. */
  followUps: string[];
}

/**
 * What was asked for under the themes that stand: single bodies' concrete requests, and what several wish for. Formal
 * requests come first under each theme, then by how many ask. Sentences that may not be told are left out, and so is what
 * nobody is left behind.
 */
export function askedFor(
  state: Pick<ConsultationState, 'themes' | 'points' | 'responses'>,
  followUps: readonly FollowUp[],
): Asked[] {
  const responses = new Map(state.responses.map((response) => [response.id, response]));
  const answered = answering(followUps);
  const byTheme = groupBy(
    state.points.filter(({ side }) => side === 'wish'),
    ({ themeId }) => themeId,
  );
  return state.themes
    .filter(({ status }) => status !== 'rejected')
    .flatMap(({ id }) =>
      (byTheme.get(id) ?? [])
        .flatMap((point) => askedIn(point, responses, answered) ?? [])
        .sort((a, b) => Number(b.formal.length > 0) - Number(a.formal.length > 0) || speakers(b) - speakers(a)),
    );
}

const speakers = ({ bodies, others }: Asked) => bodies.length + others;

function askedIn(
  { id, themeId, members, text, own }: Point,
  responses: ReadonlyMap<string, ResponseState>,
  answered: (member: PointMember) => string[],
): Asked | null {
  const told = members.flatMap((member) => {
    const response = responses.get(member.responseId);
    if (!response || response.otherHearing) return [];
    const sentence = response.text.slice(member.start, member.end);
    return mayBeTold(sentence, response) ? [{ member, response, sentence }] : [];
  });
  if (told.length === 0) return null;
  const byResponse = [...groupBy(told, ({ response }) => response).entries()];
  const bodies = byResponse.flatMap(([response, said]) =>
    isNamed(response)
      ? [{ responseId: response.id, name: response.respondent, said: said.map(({ member }) => member) }]
      : [],
  );
  const [central] = told;
  // The central sentence may be one of those that may not be told.
  const shown = own || (central?.member === members[0] ? text : (central?.sentence ?? text));
  return {
    pointId: id,
    themeId,
    text: shown,
    formal: told.flatMap(({ member, response, sentence }) =>
      isNamed(response) && (isRequest(sentence) || isWording(sentence)) ? [member] : [],
    ),
    bodies,
    others: byResponse.length - bodies.length,
    asked: told.map(({ member }) => member),
    followUps: [...new Set(told.flatMap(({ member }) => answered(member)))],
  };
}

/** Which follow-up points stand on a sentence, or on a part of it: a person may have marked less, or more. */
function answering(followUps: readonly FollowUp[]): (member: PointMember) => string[] {
  const byResponse = groupBy(
    // What was dropped has answered nothing.
    followUps
      .filter(({ status }) => status !== 'dropped')
      .flatMap(({ id, asked }) => asked.map((span) => ({ id, span }))),
    ({ span }) => span.responseId,
  );
  return ({ responseId, start, end }) =>
    (byResponse.get(responseId) ?? []).flatMap(({ id, span }) => (span.start < end && start < span.end ? [id] : []));
}
