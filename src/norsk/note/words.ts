import type { TableCode } from '../../answer-row.ts';
import type { ExtractWarning, Outcome, Quote, Sector, Stance, UnreadableReason } from '../../domain.ts';
import type { PersonalKind } from '../../language/personal.ts';
import type { Position, PositionCounts } from '../../position.ts';
import type { Held } from './divided.ts';
import type { TableWords } from './tables.ts';

/** Headings, labels and sentences without a number. */
export interface NoteLabels {
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
  recompute: string;
  files: string;
  bodies: string;
  invited: string;
  brief: string;
  proposed: string;
  points: string;
  singles: string;
  apart: string;
  followUp: string;
  followUpSlot: string;
  /** Headings offered for more follow-ups. */
  followUpHeadings: readonly string[];
  briefSlot: string;
  proposalSlot: string;
  /** In place of names too many for the chapter. */
  namesBelow: string;
  summarySlot: string;
  page: string;
  /** Beside the place of a quote from a page that is a picture. */
  recognised: string;
  /** The same, of a page that a person has put right. */
  recognisedAndCorrected: string;
  sector: string;
  theme: string;
  count: string;
  respondents: string;
  respondent: string;
  /** Head of the column with what a body holds as a whole. */
  whole: string;
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
  alt: { sectors: string; stances: string };
  positions: Record<Position, string>;
  stances: Record<Stance | 'unread', string>;
  /** A letter for each position, and for no remarks, in the table of bodies and themes. */
  letters: Record<Position | 'no-remarks', string>;
  /** What the letters mean. */
  lettersKey: string;
  sides: Record<Quote['side'], string>;
  sectors: Record<Sector, string>;
  outcomes: Record<Outcome, string>;
  reasons: Record<UnreadableReason | string, string>;
  /** What of a file was not read, or was read with care, and where: «side 2–4». */
  /** What is told of tables of answers, and of answers chosen from a list. */
  tables: TableWords;
  notRead: {
    pages(pages: string): string;
    anAttachment: string;
    attachment(name: string, why: string): string;
    /** An attachment that a row of a table names. */
    missing(name: string): string;
    more(count: number): string;
  } & Record<Exclude<ExtractWarning['code'], TableCode | `attachment-${string}`>, (where: string) => string>;
  nobodyAgainst: string;
  /** «usikkert»: after the figure or before the names that it is said of. */
  unsure: string;
  /** What «usikkert» and «uavklart» mean. */
  doubt: string;
  silence: string;
  asked: string;
  noThemes: string;
  /** Beside the heading of a theme nobody has confirmed; of all the themes at once. */
  proposedTheme: string;
  allProposed: string;
  parts: string;
  added: string;
  shared: string;
  joins: string;
  refers: string;
  inherited: string;
  nobody: string;
  otherLead: string;
  methodText: string;
  thresholds: string;
  /** Before those whose name, and whose date, people have given. */
  namesGiven: string;
  datesGiven: string;
  /** Before whom people have said that somebody joins; before people's words for points. */
  joinsGiven: string;
  ownGiven: string;
  /** Before the steps and their versions. */
  versions: string;
  withheldHeading: string;
  withheldLead: string;
  withheldNone: string;
  withheldWhat: string;
  withheldIn: string;
  withheldKinds: Record<PersonalKind | 'names', string>;
}

/** Sentences with numbers: functions of counts, so that nobody writes a number by hand. Words to twelve, then digits. */
export interface NoteCounts {
  private(count: number): string;
  unresolved(count: number): string;
  unnamed(count: number): string;
  received(answers: number, withRemarks: number, without: number): string;
  /** How those with remarks are divided as a whole. */
  overall(counts: PositionCounts, withRemarks: number): string;
  /** One part of it: «21 støtter det med forbehold»; `first`: the one that names the proposal. */
  wholePart(position: Position, count: number, first: boolean, who?: string): string;
  /** How many of so many are read without being sure; empty when none is. */
  doubted(unsure: number, of: number): string;
  speak(speakers: number, withRemarks: number): string;
  /** How those who speak on a theme or answer a question are divided, and who they are where it is told. */
  split(counts: PositionCounts, held?: Held): string;
  /** One part of it: «fem er for». */
  part(position: Position, count: number, who?: string): string;
  /** In the summary: how many speak on a theme. */
  spoken(speakers: number): string;
  /** None of those against has a sentence that stands alone. */
  noQuote(against: number): string;
  /**
   * What so many say the same of; `alike`: how many of them sent the same letter; `counted`: whether all who support it are
   * counted as for on the theme.
   */
  pointLead(side: Quote['side'], count: number, alike: number, counted: boolean): string;
  pointAlso(names: string): string;
  /** The same where they are too many to name. */
  pointAlsoMany(count: number, bySector: string): string;
  moreThemes(count: number): string;
  /** The sector's heading; all of the given position who speak from it, of all in it who speak. */
  sectorApart(heading: string, position: Position, count: number, of: number): string;
  onlySector(heading: string, position: Position): string;
  period(opened: string, deadline: string, days: number): string;
  deadlineOnly(deadline: string): string;
  sentBy(owner: string, caseNumber: string | null): string;
  answersTo(answered: number, withRemarks: number): string;
  /** @param files each row of a table of answers counted as one; `tables`: how many such tables */
  ledger(files: number, analysed: number, responses: number, tables: number): string;
  late(count: number, names: string): string;
  otherHearing(count: number, names: string): string;
  /** @param open of those invited it is not settled whether they have answered */
  invitedCount(named: number, answered: number, open: number): string;
  silent(count: number, names: string): string;
  uninvited(count: number, names: string): string;
  collective(name: string, answers: number): string;
  joint(name: string, signatories: string): string;
  campaign(senders: number): string;
  /** They join a body that has not answered here, and nothing of their own can be read. */
  joinsAbsent(body: string, names: string, count: number): string;
  withoutRemarks(count: number, names: string): string;
  inNoTheme(count: number, names: string): string;
  unplacedCount(passages: number, of: number): string;
  /** How the machine's own themes are found; `codebook`: others were given. */
  themesFound(codebook: boolean): string;
  /** Themes of a codebook: of the consultation's file, or brought in, changed or confirmed by people. */
  codebookUsed(themes: number, fromFile: number, people: string): string;
  tagging(tags: number, byPeople: number, unsure: number): string;
  codebook(themes: number, confirmed: number): string;
  agreement(agreed: number, of: number): string;
  /** How many points, single requests and other quotes stand under each theme, and elsewhere: so that none goes unseen. */
  /**
   * What stands under each theme: points and quotes with their side's letter, all with how many characters are quoted; then
   * those of each sentence under the questions and of other input.
   */
  tally(
    themes: readonly (readonly (readonly string[])[])[],
    questions: readonly number[],
    other: readonly number[],
  ): string;
  /** What these two lines begin with. */
  tallyLead: string;
  listedLead: string;
  /** How many lines there are in the lists that nothing else in the note counts. */
  listed(lists: NoteLists): string;
  flagged(sentences: number, responses: number): string;
  heldQuotes(count: number): string;
}

/** Lists that nothing else in a note counts. */
export interface NoteLists {
  /** Invited by name and together; answered without being invited. */
  invited: number;
  collective: number;
  uninvited: number;
  joint: number;
  /** Those who join, who refer, and lines of joined bodies that have not answered. */
  joins: number;
  refers: number;
  absent: number;
  /** Letters sent by several, those with something added, groups that share text. */
  letters: number;
  added: number;
  shared: number;
  /** Passages in no theme, and of how many; empty where there are none. */
  unplaced: readonly number[];
  /** Pieces of personal data and how many answers they stand in, kind by kind. */
  withheld: readonly number[];
  withheldIn: readonly number[];
}

/** The words of the note in one language. */
export interface NoteWords extends NoteLabels, NoteCounts {}
