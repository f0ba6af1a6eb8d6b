import { namesPerson } from '../language/personal.ts';
import { isPersonName } from '../register/persons.ts';
import type { Report, Respondent } from './model.ts';
import { type Ground, keep } from './parts.ts';

/** Below this an endorsement is a reference («viser til»), see stages/compare. */
const JOINS_FROM = 0.6;

/** Who joins whom. */
export function endorsementReport({ state, byId, inOrder }: Ground): Report['endorsements'] {
  const groups = new Map<string, Report['endorsements'][number]>();
  for (const endorsement of state.endorsements) {
    const row = byId.get(endorsement.responseId);
    if (!row || row.response.otherHearing) continue;
    const { respondent } = row;
    const to = endorsement.endorsedResponseId ? byId.get(endorsement.endorsedResponseId) : undefined;
    const joined = to?.respondent;
    const hidden = (joined !== undefined && joined.name === null) || isPersonName(endorsement.name);
    const name = hidden ? null : (joined?.name ?? endorsement.name);
    const joins = endorsement.confidence >= JOINS_FROM;
    const key = `${joins} ${name}`;
    const group = groups.get(key) ?? { name, joins, absent: true, by: [] };
    if (to && !to.response.otherHearing) group.absent = false;
    group.by.push({
      respondent,
      part: endorsement.part !== null && namesPerson(endorsement.part) ? null : endorsement.part,
      given: endorsement.because.some(({ source }) => source === 'reviewer'),
    });
    groups.set(key, group);
  }
  const collator = new Intl.Collator('nb');
  return [...groups.values()]
    .map((group) => ({ ...group, by: inOrder(group.by, ({ respondent }) => respondent) }))
    .sort((a, b) => b.by.length - a.by.length || collator.compare(a.name ?? '', b.name ?? ''));
}

/**
 * Who was asked, and who of them has answered.
 * @param here the respondent of an answer to this hearing
 */
export function invitedReport(
  { state, earlier }: Ground,
  respondents: Respondent[],
  here: (id: string) => Respondent[],
): Report['invited'] {
  if (state.invitations.length === 0) return null;
  const named = state.invitations.filter((match) => !match.collective);
  const answeredHere = (ids: string[]) => ids.flatMap(here).length > 0;
  const sure = named.filter((match) => !match.doubtful && answeredHere(match.answeredBy));
  const doubtful = named.filter((match) => match.doubtful && answeredHere(match.answeredBy));
  const covered = new Set(state.invitations.flatMap((match) => match.answeredBy));
  return {
    named: named.length,
    answered: sure.map((match) => match.invitation.name),
    silent: named.filter((match) => !answeredHere(match.answeredBy)).map((match) => match.invitation.name),
    collective: state.invitations
      .filter((match) => match.collective)
      .map((match) => ({ name: match.invitation.name, answers: match.answeredBy.flatMap(here).length })),
    doubtful: doubtful.map((match) => ({ name: match.invitation.name, by: match.answeredBy.flatMap(here) })),
    uninvited: keep(
      earlier?.invited?.uninvited,
      respondents.filter((respondent) => !covered.has(respondent.responseId)),
    ),
  };
}
