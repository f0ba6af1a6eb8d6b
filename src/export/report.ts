import { isCounted, OUTCOMES, type Outcome, type Quote, SECTORS, type Sector, type Stance } from '../domain.ts';
import { groupBy } from '../group.ts';
import { findPersonal, type PersonalKind } from '../language/personal.ts';
import { noteWords, POSITIONS, type Position, type PositionCounts } from '../norsk/note.ts';
import type { NoteLanguage } from '../norsk/numbers.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { checkReport } from './check.ts';

/** The usual order in Norwegian notes: state, health authorities, municipalities, organisations, business, research. */
export const SECTOR_ORDER: readonly Sector[] = [
  'state',
  'health-authority',
  'municipality',
  'organisation',
  'business',
  'research',
  'individual',
  'unknown',
];

/** A respondent as the note may tell of it. */
export interface Respondent {
  responseId: string;
  /** Null where the name is withheld: private individuals and senders whose sector nobody has settled. */
  name: string | null;
  sector: Sector;
  date: string | null;
  late: boolean;
  stance: Stance | null;
  inheritedFrom: string | null;
  signatories: string[];
}

export interface ReportQuote {
  text: string;
  respondent: Respondent;
  page: number;
  attachment: string | null;
  side: Quote['side'];
}

export interface ThemeReport {
  id: string;
  label: string;
  description: string;
  confirmed: boolean;
  proposal: string | null;
  /** Everyone who speaks on it, with their position, in the note's order. */
  speakers: { respondent: Respondent; position: Position }[];
  counts: PositionCounts;
  table: { sector: Sector; counts: PositionCounts; total: number }[];
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
  questions: { id: string; text: string; counts: PositionCounts; answered: number }[];
  received: number;
  ledger: Record<Outcome, number>;
  notAnalysed: { path: string; outcome: Outcome; reason: string | null; of: string | null }[];
  respondents: Respondent[];
  withRemarks: Respondent[];
  withoutRemarks: Respondent[];
  sectors: { sector: Sector; heading: string; respondents: Respondent[] }[];
  late: Respondent[];
  otherHearing: Respondent[];
  stances: PositionCounts;
  themes: ThemeReport[];
  campaigns: { senders: Respondent[]; additions: { respondent: Respondent; texts: string[] }[] }[];
  shared: Respondent[][];
  endorsements: { respondent: Respondent; name: string; part: string | null }[];
  invited: {
    named: number;
    answered: string[];
    silent: string[];
    collective: { name: string; answers: number }[];
    doubtful: { name: string; by: Respondent[] }[];
    uninvited: Respondent[];
  } | null;
  unplaced: { passages: number; of: number; respondents: Respondent[] };
  /** The owner's own words at the top of the summary. */
  summaryText: WrittenText;
  /** Personal data that stands in the answers and is left out of all that leaves. */
  withheld: Record<PersonalKind, number> & { names: number };
}

/**
 * Builds the note's model from a consultation's state and checks its sums.
 * @throws Error when a sum does not hold or a quote is not verbatim: no note is written then
 */
export function buildReport(state: ConsultationState): Report {
  const words = noteWords(state.language);
  const respondentOf = new Map(state.responses.map((response) => [response.id, asRespondent(response)]));
  const known = (id: string) => {
    const found = respondentOf.get(id);
    return found ? [found] : [];
  };
  const here = state.responses.filter((response) => !response.otherHearing);
  const respondents = inOrder(here.flatMap((response) => known(response.id)));
  const withoutRemarks = respondents.filter((respondent) => respondent.stance === 'no-remarks');
  const withRemarks = respondents.filter((respondent) => respondent.stance !== 'no-remarks');
  const ledger = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, state.files.filter((file) => file.outcome === outcome).length]),
  ) as Report['ledger'];
  const tagged = new Set(state.tags.map((tag) => tag.passageId));
  const counted = here.flatMap((response) =>
    response.passages.filter((passage) => isCounted(passage.kind)).map((passage) => ({ passage, response })),
  );
  const unplaced = counted.filter(({ passage }) => !tagged.has(passage.id));
  const inNoTheme = new Set(unplaced.map(({ response }) => response.id));
  for (const { passage, response } of counted) if (tagged.has(passage.id)) inNoTheme.delete(response.id);

  const report: Report = {
    slug: state.slug,
    title: state.title,
    owner: state.owner,
    caseNumber: state.caseNumber,
    language: state.language,
    opened: state.opened,
    deadline: state.deadline,
    questions: state.questions.map((question) => {
      const positions = here.flatMap((response) => {
        const judged = response.byQuestion.get(question.id);
        return judged ? [positionOf(judged.value)] : [];
      });
      return { ...question, counts: countPositions(positions), answered: positions.length };
    }),
    received: state.files.length,
    ledger,
    notAnalysed: state.files.filter((file) => file.outcome !== 'analysed'),
    respondents,
    withRemarks,
    withoutRemarks,
    sectors: SECTORS.map((sector) => ({
      sector,
      heading: state.sectorHeadings[sector] ?? words.sectors[sector],
      respondents: respondents.filter((respondent) => respondent.sector === sector),
    })).filter((group) => group.respondents.length > 0),
    late: respondents.filter((respondent) => respondent.late),
    otherHearing: inOrder(state.responses.filter((r) => r.otherHearing).flatMap((r) => known(r.id))),
    stances: countPositions(withRemarks.map((respondent) => positionOf(respondent.stance))),
    themes: themeReports(state, here, respondentOf),
    campaigns: state.campaigns.map((campaign) => ({
      senders: inOrder(campaign.members.flatMap((member) => known(member.responseId))),
      additions: campaign.members.flatMap((member) =>
        member.additions.length === 0
          ? []
          : known(member.responseId).map((respondent) => ({
              respondent,
              texts: member.additions.filter((text) => findPersonal(text).length === 0),
            })),
      ),
    })),
    shared: state.shared.map((group) => inOrder(group.responseIds.flatMap(known))).filter((group) => group.length > 1),
    endorsements: state.endorsements.flatMap((endorsement) =>
      known(endorsement.responseId).map((respondent) => ({
        respondent,
        name: endorsement.name,
        part: endorsement.part,
      })),
    ),
    invited: invitedReport(state, respondents, known),
    unplaced: {
      passages: unplaced.length,
      of: counted.length,
      respondents: inOrder([...inNoTheme].flatMap(known)),
    },
    summaryText: written(state, 'summary'),
    withheld: withheldFrom(here, respondents),
  };
  checkReport(report);
  return report;
}

function asRespondent(response: ResponseState): Respondent {
  const sector = response.sector.value;
  const hidden = sector === 'individual' || sector === 'unknown' || response.respondent === '';
  return {
    responseId: response.id,
    name: hidden ? null : response.respondent,
    sector,
    date: response.date,
    late: response.late,
    stance: response.stance?.value ?? null,
    inheritedFrom: response.inheritedFrom,
    signatories: hidden ? [] : response.identity.signatories,
  };
}

/** In the usual order of sectors, then by name. */
function inOrder(respondents: Respondent[]): Respondent[] {
  return [...respondents].sort(
    (a, b) =>
      SECTOR_ORDER.indexOf(a.sector) - SECTOR_ORDER.indexOf(b.sector) ||
      (a.name ?? '').localeCompare(b.name ?? '', 'nb') ||
      (a.responseId < b.responseId ? -1 : 1),
  );
}

function positionOf(stance: Stance | null): Position {
  return stance === null || stance === 'no-remarks' ? 'neutral' : stance;
}

function countPositions(positions: Position[]): PositionCounts {
  return Object.fromEntries(
    POSITIONS.map((position) => [position, positions.filter((other) => other === position).length]),
  ) as PositionCounts;
}

function themeReports(
  state: ConsultationState,
  here: ResponseState[],
  respondentOf: Map<string, Respondent>,
): ThemeReport[] {
  const responseOf = new Map(here.flatMap((r) => r.passages.map((passage) => [passage.id, r] as const)));
  const tagsByTheme = groupBy(state.tags, (tag) => tag.themeId);
  const speakersOf = (themeIds: string[]) =>
    new Set(
      themeIds.flatMap((id) => (tagsByTheme.get(id) ?? []).flatMap((tag) => responseOf.get(tag.passageId)?.id ?? [])),
    );
  const shown = state.themes.filter((theme) => theme.status !== 'rejected');
  return shown
    .filter((theme) => theme.parentId === null)
    .map((theme) => {
      const parts = shown.filter((other) => other.parentId === theme.id);
      const ids = [theme.id, ...parts.map((part) => part.id)];
      const speaking = speakersOf(ids);
      // Who has no remarks speaks on nothing, also when the sentence that says so names a theme.
      const withRemarks = [...speaking]
        .flatMap((id) => respondentOf.get(id) ?? [])
        .filter((r) => r.stance !== 'no-remarks');
      const speakers = inOrder(withRemarks).map((respondent) => {
        const response = here.find((other) => other.id === respondent.responseId);
        const judged = ids.flatMap((id) => response?.byTheme.get(id) ?? []);
        return { respondent, position: positionOf(judged[0]?.value ?? null) };
      });
      return {
        id: theme.id,
        label: theme.label,
        description: theme.description,
        confirmed: theme.status === 'confirmed',
        proposal: state.proposals.get(theme.id) ?? null,
        speakers,
        counts: countPositions(speakers.map((speaker) => speaker.position)),
        table: SECTOR_ORDER.flatMap((sector) => {
          const inSector = speakers.filter((speaker) => speaker.respondent.sector === sector);
          return inSector.length === 0
            ? []
            : [{ sector, counts: countPositions(inSector.map((s) => s.position)), total: inSector.length }];
        }),
        quotes: state.quotes
          .filter((quote) => ids.includes(quote.themeId))
          .flatMap((quote) => reportQuote(quote, here, respondentOf)),
        words: theme.words.slice(0, 8).map((word) => word.word),
        written: {
          brief: written(state, `brief:${theme.id}`),
          followUps: followUpsOf(state, theme.id),
        },
        parts: parts.map((part) => ({ label: part.label, respondents: speakersOf([part.id]).size })),
      };
    });
}

function written(state: ConsultationState, slot: string): WrittenText {
  return { slot, markdown: state.texts.get(slot) ?? '' };
}

function followUpsOf(state: ConsultationState, themeId: string): ThemeReport['written']['followUps'] {
  const prefix = `follow-up:${themeId}:`;
  const headings = [...state.texts.keys()]
    .filter((slot) => slot.startsWith(prefix) && slot !== prefix)
    .map((slot) => slot.slice(prefix.length))
    .sort((a, b) => a.localeCompare(b, 'nb'));
  return ['', ...headings].map((heading) => ({ heading, ...written(state, `${prefix}${heading}`) }));
}

function withheldFrom(here: ResponseState[], respondents: Respondent[]): Report['withheld'] {
  const found = { 'e-mail': 0, phone: 0, 'national-id': 0 };
  for (const response of here) for (const { kind } of findPersonal(response.text)) found[kind] += 1;
  return { ...found, names: respondents.filter((respondent) => respondent.name === null).length };
}

function reportQuote(quote: Quote, here: ResponseState[], respondentOf: Map<string, Respondent>): ReportQuote[] {
  const response = here.find((other) => other.id === quote.responseId);
  const respondent = respondentOf.get(quote.responseId);
  if (!response || !respondent) return [];
  const page = response.pages.find((other) => quote.start >= other.start && quote.start < other.end);
  const text = response.text.slice(quote.start, quote.end);
  if (text === '' || text.length !== quote.end - quote.start)
    throw new Error(`quote ${quote.id} does not stand in the text of ${response.respondent}`);
  return [
    { text, respondent, page: page?.number ?? quote.page, attachment: page?.attachment ?? null, side: quote.side },
  ];
}

function invitedReport(
  state: ConsultationState,
  respondents: Respondent[],
  known: (id: string) => Respondent[],
): Report['invited'] {
  if (state.invitations.length === 0) return null;
  const named = state.invitations.filter((match) => !match.collective);
  const sure = named.filter((match) => !match.doubtful);
  const covered = new Set(state.invitations.flatMap((match) => match.answeredBy));
  return {
    named: named.length,
    answered: sure.filter((match) => match.answeredBy.length > 0).map((match) => match.invitation.name),
    silent: named.filter((match) => match.answeredBy.length === 0).map((match) => match.invitation.name),
    collective: state.invitations
      .filter((match) => match.collective)
      .map((match) => ({ name: match.invitation.name, answers: match.answeredBy.length })),
    doubtful: named
      .filter((match) => match.doubtful && match.answeredBy.length > 0)
      .map((match) => ({ name: match.invitation.name, by: match.answeredBy.flatMap(known) })),
    uninvited: respondents.filter((respondent) => !covered.has(respondent.responseId)),
  };
}
