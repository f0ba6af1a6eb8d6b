import { namesPerson } from '../language/personal.ts';
import { isPersonName } from '../register/persons.ts';
import type { Report } from './model.ts';
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

/** Who was asked, and who of them has answered here. */
export function invitedReport({ state, earlier, respondents, placeOf, amongThem }: Ground): Report['invited'] {
  if (state.invitations.length === 0) return null;
  const named = state.invitations.filter((match) => !match.collective);
  const answeredHere = (ids: readonly string[]) => ids.some((id) => placeOf(id) !== undefined);
  const sure = named.filter((match) => !match.doubtful && answeredHere(match.answeredBy));
  const doubtful = named.filter((match) => match.doubtful && answeredHere(match.answeredBy));
  const covered = new Set(state.invitations.flatMap((match) => match.answeredBy.map(placeOf)));
  return {
    named: named.length,
    answered: sure.map((match) => match.invitation.name),
    silent: named.filter((match) => !answeredHere(match.answeredBy)).map((match) => match.invitation.name),
    collective: state.invitations
      .filter((match) => match.collective)
      .map((match) => ({ name: match.invitation.name, answers: amongThem(match.answeredBy).length })),
    doubtful: doubtful.map((match) => ({ name: match.invitation.name, by: amongThem(match.answeredBy) })),
    uninvited: keep(
      earlier?.invited?.uninvited,
      respondents.filter((_, place) => !covered.has(place)),
    ),
  };
}
