import type { Outcome, Quote, Sector, Stance, UnreadableReason } from '../../domain.ts';
import type { PersonalKind } from '../../language/personal.ts';
import type { Counted, Position } from '../../position.ts';

/** «counted»: how many is said and no more, since too many of them are unsure for a word about their share. */
export type Quantity = 'all' | 'large-majority' | 'majority' | 'half' | 'several' | 'few' | 'one' | 'none' | 'counted';

/** The words of the note in one language. Sentences are functions of counts: nobody writes a number by hand. */
export interface NoteWords {
  summary: string;
  shortTitle: string;
  shortLead: string;
  about: string;
  bySector: string;
  themes: string;
  overview: string;
  byThemeAndSector: string;
  campaigns: string;
  endorsements: string;
  noRemarks: string;
  questions: string;
  other: string;
  unplaced: string;
  appendix: string;
  method: string;
  files: string;
  bodies: string;
  invited: string;
  brief: string;
  proposed: string;
  fromProposal: string;
  apart: string;
  followUp: string;
  followUpSlot: string;
  /** Headings offered for more follow-ups. */
  followUpHeadings: readonly string[];
  briefSlot: string;
  summarySlot: string;
  page: string;
  sector: string;
  theme: string;
  count: string;
  respondents: string;
  respondent: string;
  stance: string;
  total: string;
  outcomeHeading: string;
  reason: string;
  file: string;
  date: string;
  notAnalysed: string;
  notWhollyRead: string;
  privatePerson: string;
  unknownSender: string;
  constructedBy: string;
  alt: { sectors: string; stances: string; themesBySector: string };
  positions: Record<Position, string>;
  stances: Record<Stance | 'unread', string>;
  sides: Record<Quote['side'], string>;
  sectors: Record<Sector, string>;
  outcomes: Record<Outcome, string>;
  reasons: Record<UnreadableReason | string, string>;
  private(count: number): string;
  unresolved(count: number): string;
  received(answers: number, withRemarks: number, without: number): string;
  speak(speakers: number, withRemarks: number): string;
  /** How those who speak on a theme or answer a question are divided. */
  split(counted: Counted): string;
  /** How those with remarks are divided as a whole. */
  whole(counted: Counted): string;
  nobodyAgainst: string;
  degree(quantity: Quantity, position: Position, count: number, of: number): string;
  overall(counted: Counted, withRemarks: number): string;
  line(counted: Counted, speakers: number): string;
  /** «usikkert»: after the figure or the stance that it is said of, and before names. */
  unsure: string;
  /** What «usikkert» and «uavklart» mean. */
  doubt: string;
  moreThemes(count: number): string;
  silence: string;
  /** The sector's heading; all of the given position who speak from it, of all in it who speak. */
  sectorApart(heading: string, position: Position, count: number, of: number): string;
  onlySector(heading: string, position: Position): string;
  period(opened: string, deadline: string, days: number): string;
  deadlineOnly(deadline: string): string;
  sentBy(owner: string, caseNumber: string | null): string;
  asked: string;
  answersTo(answered: number, withRemarks: number): string;
  ledger(files: number, analysed: number, responses: number): string;
  late(count: number, names: string): string;
  otherHearing(count: number, names: string): string;
  invitedCount(named: number, answered: number, uninvited: number): string;
  silent: string;
  uninvited: string;
  collective(name: string, answers: number): string;
  doubtful(name: string, by: string): string;
  joint(name: string, signatories: string): string;
  noThemes: string;
  proposedTheme: string;
  parts: string;
  question: string;
  campaign(senders: number): string;
  added: string;
  shared: string;
  joins: string;
  /** They join a body that has not answered here, and nothing of their own can be read. */
  joinsAbsent(body: string, names: string, count: number): string;
  refers: string;
  inherited: string;
  nobody: string;
  withoutRemarks(count: number, names: string): string;
  inNoTheme(count: number, names: string): string;
  unplacedCount(passages: number, of: number): string;
  otherLead: string;
  /** How the machine's own themes are found; `codebook`: others were given. */
  themesFound(codebook: boolean): string;
  methodText: string;
  /** Themes of a codebook: of the consultation's file, or brought in, changed or confirmed by people. */
  codebookUsed(themes: number, fromFile: number, people: string): string;
  thresholds: string;
  tagging(tags: number, byPeople: number, unsure: number): string;
  codebook(themes: number, confirmed: number): string;
  agreement(agreed: number, of: number): string;
  versions: string;
  withheldHeading: string;
  withheldLead: string;
  withheldWhat: string;
  withheldIn: string;
  withheldKinds: Record<PersonalKind | 'names', string>;
  flagged(sentences: number, responses: number): string;
  heldQuotes(count: number): string;
}

/**
 * The word for «count of total», by fixed thresholds: all; a large majority (> 75 %); about half (45–55 % of ten or more, exactly half of four or more); a majority
 * (> 50 %); several (four or more); a few (two or three); one. Documented in docs/notat.md.
 */
export function quantity(count: number, total: number): Quantity {
  if (count === 0) return 'none';
  if (count === 1) return 'one';
  const share = count / total;
  if (count === total) return 'all';
  if (share > 0.75) return 'large-majority';
  if (total >= 10 ? share >= 0.45 && share <= 0.55 : total >= 4 && share === 0.5) return 'half';
  if (share > 0.5) return 'majority';
  return count >= 4 ? 'several' : 'few';
}
