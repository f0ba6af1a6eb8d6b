import type { ExtractWarning } from '../domain.ts';
import { type Judged, OUTCOMES, type Sector } from '../domain.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { endorsementReport, invitedReport } from './bodies.ts';
import { checkReport } from './check.ts';
import { priorityOutcome } from './follow-up/priority.ts';
import type { Report, ReportFile, Respondent } from './model.ts';
import { otherInput } from './other.ts';
import { countHeld, groundOf, keep, type Untagged, written } from './parts.ts';
import { mayBeTold, shownPaths } from './privacy.ts';
import { questionReports } from './questions.ts';
import { heldOf, type Row, type Rows, rowsOf, SECTOR_ORDER } from './rows.ts';
import { themeReports } from './themes.ts';

/**
 * Builds the note's model from a consultation's state and checks its sums.
 * @throws Error when a sum does not hold or a quote is not verbatim: no note is written then
 */
export function buildReport(state: ConsultationState): Report {
  return reportOf(state, rowsOf(state), null);
}

/**
 * The same for a state whose rows somebody has kept up to date.
 * @param earlier a report made before of the same consultation; it changes nothing but the work
 */
export function reportOf(state: Untagged, rows: Rows, earlier: Report | null): Report {
  const words = noteWords(state.language);
  const ground = groundOf(state, rows, earlier);
  const inOrder = (list: Respondent[]) => ground.inOrder(list, (respondent) => respondent);
  const known = (id: string) => {
    const found = ground.byId.get(id)?.respondent;
    return found ? [found] : [];
  };
  // An answer to another hearing shares no letter, joins nobody and answers no invitation here.
  const here = (id: string) => (ground.byId.get(id)?.response.otherHearing ? [] : known(id));
  const respondents = keep(
    earlier?.respondents,
    ground.rows.map(({ respondent }) => respondent),
  );
  const withoutRemarks = keep(
    earlier?.withoutRemarks,
    respondents.filter((respondent) => respondent.stance === 'no-remarks'),
  );
  const withRemarks = respondents.filter((respondent) => respondent.stance !== 'no-remarks');
  const ledger = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, state.files.filter((file) => file.outcome === outcome).length]),
  ) as Report['ledger'];
  const inNoTheme = ground.rows.filter(
    ({ unplaced, text, respondent }) =>
      unplaced.length > 0 && unplaced.length === text.counted && respondent.stance !== 'no-remarks',
  );
  const paths = shownPaths(state);
  const fileReport = (path: string, reason: string | null, unread: readonly ExtractWarning[] = []): ReportFile => {
    const shown = paths.get(path) ?? path;
    return { path: shown, reason, unread, named: shown === path };
  };
  const { themes, held } = themeReports(ground);

  const report: Report = {
    slug: state.slug,
    title: state.title,
    owner: state.owner,
    caseNumber: state.caseNumber,
    language: state.language,
    opened: state.opened,
    deadline: state.deadline,
    questions: questionReports(ground, withRemarks),
    received: state.files.length,
    ledger,
    notAnalysed: state.files
      .filter((file) => file.outcome !== 'analysed')
      .map(({ path, outcome, reason, of, unread }) => ({
        ...fileReport(path, reason, unread),
        outcome,
        of: of === null ? null : (paths.get(of) ?? of),
      })),
    notWhollyRead: state.files.flatMap(({ path, outcome, reason, unread }) =>
      outcome === 'analysed' && reason !== null ? [fileReport(path, reason, unread)] : [],
    ),
    respondents,
    withRemarks,
    withoutRemarks,
    sectors: SECTOR_ORDER.map((sector) => ({
      sector,
      heading: state.sectorHeadings[sector] ?? words.sectors[sector],
      respondents: keep(
        earlier?.sectors.find((group) => group.sector === sector)?.respondents,
        respondents.filter((respondent) => respondent.sector === sector),
      ),
    })).filter((group) => group.respondents.length > 0),
    late: keep(
      earlier?.late,
      respondents.filter((respondent) => respondent.late),
    ),
    otherHearing: inOrder(state.responses.filter((r) => r.otherHearing).flatMap((r) => known(r.id))),
    stances: countHeld(
      withRemarks.map(({ responseId }) => heldOf(ground.byId.get(responseId)?.response.stance ?? null)),
    ),
    themes,
    campaigns: state.campaigns
      .map((campaign, index) => ({
        senders: keep(
          earlier?.campaigns[index]?.senders,
          inOrder(campaign.members.flatMap((member) => here(member.responseId))),
        ),
        additions: campaign.members.flatMap((member) => {
          const response = ground.byId.get(member.responseId)?.response;
          const texts = response ? member.additions.filter((text) => mayBeTold(text, response)) : [];
          return texts.length === 0 ? [] : here(member.responseId).map((respondent) => ({ respondent, texts }));
        }),
      }))
      .filter(({ senders }) => senders.length > 1),
    shared: state.shared.map((group) => inOrder(group.responseIds.flatMap(here))).filter((group) => group.length > 1),
    endorsements: endorsementReport(ground),
    invited: invitedReport(ground, respondents, here),
    unplaced: {
      passages: sum(ground.here, ({ unplaced }) => unplaced.length),
      of: sum(ground.here, ({ text }) => text.counted),
      respondents: keep(
        earlier?.unplaced.respondents,
        inNoTheme.map(({ respondent }) => respondent),
      ),
    },
    other: otherInput(ground),
    priority: rankedIn(state.priority),
    followUpKinds: state.followUpKinds,
    summaryText: written(state, 'summary'),
    withheld: withheldFrom(ground.here),
    heldQuotes: held,
    flagged: {
      sentences: sum(ground.here, ({ text }) => text.flagged()),
      responses: ground.here.filter(({ text }) => text.flagged() > 0).length,
    },
    given: {
      names: givenTo(ground.rows, ({ respondent, identity }) => isGiven(respondent, identity.respondent)),
      dates: givenTo(ground.rows, ({ date, identity }) => isGiven(date, identity.date)),
    },
    tagging: {
      tags: sum(ground.here, ({ tags }) => tags.all),
      byPeople: sum(ground.here, ({ tags }) => tags.byPeople),
      unsure: sum(ground.here, ({ tags }) => tags.unsure),
    },
  };
  checkReport(report);
  return report;
}

/** A ranking is told once something is ranked. */
function rankedIn(priority: ConsultationState['priority']): Report['priority'] {
  const outcome = priorityOutcome(priority);
  return outcome !== null && outcome.ranking.order.length > 0 ? outcome : null;
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

/** Those who are named, of whom something is told that people have given. */
function givenTo(rows: readonly Row[], given: (response: ResponseState) => boolean): Respondent[] {
  return rows.flatMap(({ respondent, response }) => (respondent.name !== null && given(response) ? [respondent] : []));
}

/** Whether what is told is another thing than was read, or was set in the consultation's own file. */
function isGiven<T>(told: T, read: Judged<T>): boolean {
  return told !== read.value || read.because.some(({ source }) => source === 'config');
}

function withheldFrom(here: readonly Row[]): Report['withheld'] {
  const names = here.filter(({ respondent }) => respondent.name === null).length;
  const found: Report['withheld'] = {
    names: { count: names, responses: names },
    'e-mail': { count: 0, responses: 0 },
    phone: { count: 0, responses: 0 },
    'national-id': { count: 0, responses: 0 },
    address: { count: 0, responses: 0 },
  };
  for (const { text } of here) {
    const personal = text.personal();
    for (const { kind } of personal) found[kind].count += 1;
    for (const kind of new Set(personal.map((span) => span.kind))) found[kind].responses += 1;
  }
  return found;
}

/** A sector's heading in this report. */
export function headingOf(report: Report, sector: Sector): string {
  return report.sectors.find((group) => group.sector === sector)?.heading ?? noteWords(report.language).sectors[sector];
}
