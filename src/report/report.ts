import type { ExtractWarning } from '../domain.ts';
import { OUTCOMES, type Sector } from '../domain.ts';
import { groupBy, tally } from '../group.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { ConsultationState } from '../state.ts';
import { endorsementReport, invitedReport } from './bodies.ts';
import { checkReport } from './check.ts';
import { priorityOutcome } from './follow-up/priority.ts';
import { asHeld } from './held/held.ts';
import type { Report, ReportFile, Respondent } from './model.ts';
import { otherInput } from './other.ts';
import { countHeld, groundOf, keep, type Untagged, written } from './parts.ts';
import { mayBeTold, shownPaths } from './privacy.ts';
import { questionReports } from './questions.ts';
import { type Row, type Rows, rowsOf, SECTOR_ORDER } from './rows.ts';
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
  const bySector = groupBy(respondents, ({ sector }) => sector);
  const outcomes = tally(state.files, ({ outcome }) => outcome);
  const ledger = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, outcomes.get(outcome) ?? 0]),
  ) as Report['ledger'];
  const sums = sumsOf(ground.rows);
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
        bySector.get(sector) ?? [],
      ),
    })).filter((group) => group.respondents.length > 0),
    late: keep(
      earlier?.late,
      respondents.filter((respondent) => respondent.late),
    ),
    otherHearing: inOrder(ground.elsewhere.map(({ respondent }) => respondent)),
    stances: countHeld(withRemarks.map(asHeld)),
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
    unplaced: { ...sums.unplaced, respondents: keep(earlier?.unplaced.respondents, sums.unplaced.respondents) },
    other: otherInput(ground),
    priority: rankedIn(state.priority),
    followUpKinds: state.followUpKinds,
    summaryText: written(state, 'summary'),
    withheld: sums.withheld,
    heldQuotes: held,
    flagged: sums.flagged,
    given: sums.given,
    tagging: sums.tagging,
  };
  checkReport(report);
  return report;
}

/** A ranking is told once something is ranked. */
function rankedIn(priority: ConsultationState['priority']): Report['priority'] {
  const outcome = priorityOutcome(priority);
  return outcome !== null && outcome.ranking.order.length > 0 ? outcome : null;
}

type Sums = Pick<Report, 'unplaced' | 'withheld' | 'flagged' | 'given' | 'tagging'>;

/** What is summed over all answers, in one go: with many of them, to come to each is what takes the time. */
function sumsOf(rows: readonly Row[]): Sums {
  const unplaced: Sums['unplaced'] = { passages: 0, of: 0, respondents: [] };
  const withheld: Sums['withheld'] = {
    names: { count: 0, responses: 0 },
    'e-mail': { count: 0, responses: 0 },
    phone: { count: 0, responses: 0 },
    'national-id': { count: 0, responses: 0 },
    address: { count: 0, responses: 0 },
  };
  const flagged: Sums['flagged'] = { sentences: 0, responses: 0 };
  const given: Sums['given'] = { names: [], dates: [] };
  const tagging: Sums['tagging'] = { tags: 0, byPeople: 0, unsure: 0 };
  for (const { respondent, given: byPeople, text, tags, unplaced: inNoTheme } of rows) {
    unplaced.passages += inNoTheme.length;
    unplaced.of += text.counted;
    if (inNoTheme.length > 0 && inNoTheme.length === text.counted && respondent.stance !== 'no-remarks')
      unplaced.respondents.push(respondent);
    const personal = text.personal();
    for (const { kind } of personal) withheld[kind].count += 1;
    for (const kind of personal.length === 0 ? [] : new Set(personal.map((span) => span.kind)))
      withheld[kind].responses += 1;
    const sentences = text.flagged();
    flagged.sentences += sentences;
    if (sentences > 0) flagged.responses += 1;
    tagging.tags += tags.all;
    tagging.byPeople += tags.byPeople;
    tagging.unsure += tags.unsure;
    if (respondent.name === null) {
      withheld.names.count += 1;
      withheld.names.responses += 1;
    } else {
      if (byPeople.name) given.names.push(respondent);
      if (byPeople.date) given.dates.push(respondent);
    }
  }
  return { unplaced, withheld, flagged, given, tagging };
}

/** A sector's heading in this report. */
export function headingOf(report: Report, sector: Sector): string {
  return report.sectors.find((group) => group.sector === sector)?.heading ?? noteWords(report.language).sectors[sector];
}
