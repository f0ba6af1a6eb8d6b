import { OUTCOMES, type Outcome, type Quote, type Sector, type Stance } from '../domain.ts';
import type { PersonalKind } from '../language/personal.ts';
import { type Counted, noteWords, type Position } from '../norsk/note/note.ts';
import type { NoteLanguage } from '../norsk/numbers.ts';
import type { ConsultationState } from '../state.ts';
import { endorsementReport, invitedReport } from './bodies.ts';
import { checkReport } from './check.ts';
import { otherInput } from './other.ts';
import { countHeld, groundOf, keep, type Untagged, written } from './parts.ts';
import { mayBeTold, shownPaths } from './privacy.ts';
import { type Held, heldOf, heldOnTheme, type Row, type Rows, rowsOf, SECTOR_ORDER } from './rows.ts';
import { themeReports } from './themes.ts';

/** A respondent as the note may tell of it. */
export interface Respondent {
  responseId: string;
  /** Null where the name is withheld: private individuals and senders whose sector nobody has settled. */
  name: string | null;
  sector: Sector;
  date: string | null;
  late: boolean;
  /** As it is told; null: «uavklart». */
  stance: Stance | null;
  /** The machine alone says so, and is not sure. */
  unsure: boolean;
  inheritedFrom: string | null;
  /** Bodies that answer together; persons are left out. */
  signatories: string[];
}

export interface ReportQuote {
  text: string;
  respondent: Respondent;
  page: number;
  attachment: string | null;
  side: Quote['side'];
}

/** Somebody who speaks on a theme or answers a question, and what is held. */
export interface Speaker extends Held {
  respondent: Respondent;
}

/** A sector whose view is another than the most common, or that alone holds a view. */
export type Apart =
  | { kind: 'sector'; sector: Sector; position: Position; count: number; of: number }
  | { kind: 'only'; sector: Sector; position: Position };

export interface ThemeReport extends Counted {
  id: string;
  label: string;
  description: string;
  confirmed: boolean;
  proposal: string | null;
  /** Everyone who speaks on it, with their position, in the note's order. */
  speakers: Speaker[];
  table: (Counted & { sector: Sector; total: number })[];
  apart: Apart[];
  quotes: ReportQuote[];
  words: string[];
  parts: { label: string; respondents: number }[];
  /** What people have written under the theme; the first follow-up has no heading and is always there. */
  written: { brief: WrittenText; followUps: (WrittenText & { heading: string })[] };
}

/** A place in the note that belongs to people: the machine keeps what stands there and never fills it. */
export interface WrittenText {
  slot: string;
  /** Empty: nobody has written yet. */
  markdown: string;
}

/** The one model behind every export: all figures, names and quotes of the note. */
export interface Report {
  slug: string;
  title: string;
  owner: string;
  caseNumber: string;
  language: NoteLanguage;
  opened: string | null;
  deadline: string | null;
  questions: (Counted & { id: string; text: string; speakers: Speaker[]; answered: number })[];
  received: number;
  ledger: Record<Outcome, number>;
  notAnalysed: { path: string; outcome: Outcome; reason: string | null; of: string | null }[];
  /** Files that were read, but not all of them. */
  notWhollyRead: { path: string; reason: string }[];
  respondents: Respondent[];
  withRemarks: Respondent[];
  withoutRemarks: Respondent[];
  sectors: { sector: Sector; heading: string; respondents: Respondent[] }[];
  late: Respondent[];
  otherHearing: Respondent[];
  stances: Counted;
  themes: ThemeReport[];
  campaigns: { senders: Respondent[]; additions: { respondent: Respondent; texts: string[] }[] }[];
  shared: Respondent[][];
  /** By the body that is joined (null: a person) and how plainly; most joined first. */
  endorsements: {
    name: string | null;
    joins: boolean;
    /** The body has not answered here. */
    absent: boolean;
    by: { respondent: Respondent; part: string | null }[];
  }[];
  invited: {
    named: number;
    answered: string[];
    silent: string[];
    collective: { name: string; answers: number }[];
    doubtful: { name: string; by: Respondent[] }[];
    uninvited: Respondent[];
  } | null;
  unplaced: { passages: number; of: number; respondents: Respondent[] };
  /** A few sentences from passages in no theme. */
  other: ReportQuote[];
  /** The owner's own words at the top of the summary. */
  summaryText: WrittenText;
  /** Personal data that stands in the answers and is left out of all that leaves: how much, and in how many answers. */
  withheld: Record<PersonalKind | 'names', { count: number; responses: number }>;
  /** Pinned quotes that hold personal data and are kept back. */
  heldQuotes: number;
  /** Sentences that a person must see before they are quoted: threats and slurs. */
  flagged: { sentences: number; responses: number };
  /** Tags: all, those a person has put or accepted, and the machine's that it is unsure of. */
  tagging: { tags: number; byPeople: number; unsure: number };
}

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
  const { themes, held } = themeReports(ground);

  const report: Report = {
    slug: state.slug,
    title: state.title,
    owner: state.owner,
    caseNumber: state.caseNumber,
    language: state.language,
    opened: state.opened,
    deadline: state.deadline,
    questions: state.questions.map((question) => {
      const speakers = withRemarks.flatMap((respondent) => {
        const judged = ground.byId.get(respondent.responseId)?.response.byQuestion.get(question.id);
        return judged ? [{ respondent, ...heldOnTheme(judged) }] : [];
      });
      return { ...question, speakers, ...countHeld(speakers), answered: speakers.length };
    }),
    received: state.files.length,
    ledger,
    notAnalysed: state.files
      .filter((file) => file.outcome !== 'analysed')
      .map(({ path, outcome, reason, of }) => ({
        path: paths.get(path) ?? path,
        outcome,
        reason,
        of: of === null ? null : (paths.get(of) ?? of),
      })),
    notWhollyRead: state.files.flatMap(({ path, outcome, reason }) =>
      outcome === 'analysed' && reason !== null ? [{ path: paths.get(path) ?? path, reason }] : [],
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
    campaigns: state.campaigns.map((campaign, index) => ({
      senders: keep(
        earlier?.campaigns[index]?.senders,
        inOrder(campaign.members.flatMap((member) => known(member.responseId))),
      ),
      additions: campaign.members.flatMap((member) => {
        const response = ground.byId.get(member.responseId)?.response;
        const texts = response ? member.additions.filter((text) => mayBeTold(text, response)) : [];
        return texts.length === 0 ? [] : known(member.responseId).map((respondent) => ({ respondent, texts }));
      }),
    })),
    shared: state.shared.map((group) => inOrder(group.responseIds.flatMap(known))).filter((group) => group.length > 1),
    endorsements: endorsementReport(ground),
    invited: invitedReport(ground, respondents, known),
    unplaced: {
      passages: sum(ground.here, ({ unplaced }) => unplaced.length),
      of: sum(ground.here, ({ text }) => text.counted),
      respondents: keep(
        earlier?.unplaced.respondents,
        inNoTheme.map(({ respondent }) => respondent),
      ),
    },
    other: otherInput(ground),
    summaryText: written(state, 'summary'),
    withheld: withheldFrom(ground.here),
    heldQuotes: held,
    flagged: {
      sentences: sum(ground.here, ({ text }) => text.flagged()),
      responses: ground.here.filter(({ text }) => text.flagged() > 0).length,
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

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
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
