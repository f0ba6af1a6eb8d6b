import type { ExtractWarning } from '../domain.ts';
import { OUTCOMES, type Sector } from '../domain.ts';
import { groupBy, joined, tally } from '../group.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { ConsultationState } from '../state.ts';
import { endorsementReport, invitedReport } from './bodies.ts';
import { checkReport } from './check.ts';
import { priorityOutcome } from './follow-up/priority.ts';
import { sumOf } from './held/counted.ts';
import { together } from './held/sums.ts';
import type { Report, ReportFile } from './model.ts';
import { otherInput } from './other.ts';
import { groundOf, keep, type Untagged, written } from './parts.ts';
import { mayBeTold, shownPaths } from './privacy.ts';
import { questionReports } from './questions.ts';
import { type Rows, rowsOf, SECTOR_ORDER } from './rows.ts';
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
  const { batches, respondents } = ground;
  const withRemarks = joined(batches.map((batch) => batch.withRemarks));
  const bySector = groupBy(batches, ({ sector }) => sector);
  const outcomes = tally(state.files, ({ outcome }) => outcome);
  const ledger = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, outcomes.get(outcome) ?? 0]),
  ) as Report['ledger'];
  const sums = together(batches.map((batch) => batch.sums));
  const paths = shownPaths(state, joined(batches.map((batch) => batch.unnamed)));
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
    withoutRemarks: keep(earlier?.withoutRemarks, joined(batches.map((batch) => batch.withoutRemarks))),
    sectors: SECTOR_ORDER.map((sector) => ({
      sector,
      heading: state.sectorHeadings[sector] ?? words.sectors[sector],
      respondents: keep(
        earlier?.sectors.find((group) => group.sector === sector)?.respondents,
        joined((bySector.get(sector) ?? []).map((batch) => batch.respondents)),
      ),
    })).filter((group) => group.respondents.length > 0),
    late: keep(earlier?.late, joined(batches.map((batch) => batch.late))),
    otherHearing: joined(batches.map((batch) => batch.elsewhere)),
    stances: sumOf(batches.map((batch) => batch.stances)),
    themes,
    campaigns: state.campaigns
      .map((campaign, index) => ({
        senders: keep(
          earlier?.campaigns[index]?.senders,
          ground.amongThem(campaign.members.map((member) => member.responseId)),
        ),
        additions: campaign.members.flatMap(({ responseId, additions }) => {
          const row = additions.length === 0 ? undefined : ground.byId.get(responseId);
          if (row === undefined || row.elsewhere) return [];
          const texts = additions.filter((text) => mayBeTold(text, row.response));
          return texts.length === 0 ? [] : [{ respondent: row.respondent, texts }];
        }),
      }))
      .filter(({ senders }) => senders.length > 1),
    shared: state.shared.map((group) => ground.amongThem(group.responseIds)).filter((group) => group.length > 1),
    endorsements: endorsementReport(ground),
    invited: invitedReport(ground),
    unplaced: { ...sums.unplaced, respondents: keep(earlier?.unplaced.respondents, sums.unplaced.respondents) },
    other: otherInput(ground, sums.unplaced.passages),
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

/** A sector's heading in this report. */
export function headingOf(report: Report, sector: Sector): string {
  return report.sectors.find((group) => group.sector === sector)?.heading ?? noteWords(report.language).sectors[sector];
}
