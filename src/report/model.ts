import type { ExtractWarning, Language, Outcome, Quote, Sector, Stance } from '../domain.ts';
import type { FollowUpStatus } from '../follow-up.ts';
import type { PersonalKind } from '../language/personal.ts';
import type { NoteLanguage } from '../norsk/numbers.ts';
import type { Counted, Position } from '../position.ts';
import type { Outcome as Prioritised } from '../prioritise/prioritise.ts';

/** What a respondent holds, and whether the machine alone says so without being sure. */
export interface Held {
  position: Position;
  unsure: boolean;
}

/** A respondent as the note may tell of it. */
export interface Respondent {
  responseId: string;
  /** Null where the name is withheld: private individuals and senders whose sector nobody has settled. */
  name: string | null;
  sector: Sector;
  date: string | null;
  /** Of the letter. */
  language: Language;
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
  /** People have chosen it. */
  pinned: boolean;
}

/** Somebody who speaks on a theme or answers a question, and what is held. */
export interface Speaker extends Held {
  respondent: Respondent;
}

/** What several say the same of, or one body's own concrete request. */
export interface ReportPoint {
  side: Quote['side'];
  single: boolean;
  /** A person's words for it; null: the sentence stands for itself. */
  own: string | null;
  /** The sentence most like the others, and who says it. */
  quote: ReportQuote;
  /** Everyone who says it: the quote's sender, then the others in the note's order. */
  holders: Respondent[];
  /** How many of them sent one and the same letter; 0 when no two did. */
  alike: number;
  /** Whether all of them are counted as for on the theme: who agrees with one thing may want another changed. */
  counted: boolean;
}

/** A sector whose view is another than the most common, or that alone holds a view. */
export type Apart<S extends string = Sector> =
  | { kind: 'sector'; sector: S; position: Position; count: number; of: number }
  | { kind: 'only'; sector: S; position: Position };

/** A follow-up point as the note tells it. */
export interface ReportFollowUp {
  id: string;
  themeId: string;
  text: string;
  responsible: string;
  due: string | null;
  status: FollowUpStatus;
  /** Those who asked for it, in the note's order. */
  asked: Respondent[];
}

/** What is to come of one theme, by kind in the order the consultation has them. What was dropped is not told. */
export interface FollowUpKind {
  kind: string;
  followUps: ReportFollowUp[];
}

/** Options of a question with how many have chosen them, by sector. */
export interface Choices {
  /** Those who have chosen something, in the note's order. */
  sectors: Sector[];
  /** `counts`: by `sectors`. */
  options: { choice: string; counts: number[]; total: number }[];
  /** How many have answered, by `sectors`; null: each could choose one, and they are as many as what was chosen. */
  answered: number[] | null;
}

export interface ThemeReport extends Counted {
  id: string;
  label: string;
  description: string;
  confirmed: boolean;
  /** What was proposed, as the codebook says it or the proposal's own sentence; null when no sentence proposes. */
  proposal: string | null;
  /** Everyone who speaks on it, with their position, in the note's order. */
  speakers: Speaker[];
  table: (Counted & { sector: Sector; total: number })[];
  apart: Apart[];
  /** Most said first, then single bodies' own. */
  points: ReportPoint[];
  quotes: ReportQuote[];
  words: string[];
  parts: { label: string; respondents: number }[];
  /** What people will have come of it, by kind. */
  followUps: FollowUpKind[];
  /** What people have written under the theme; the first follow-up has no heading and is always there. */
  written: { brief: WrittenText; proposal: WrittenText; followUps: (WrittenText & { heading: string })[] };
}

/** A place in the note that belongs to people: the machine keeps what stands there and never fills it. */
export interface WrittenText {
  slot: string;
  /** Empty: nobody has written yet. */
  markdown: string;
}

/** The one model behind every export: all figures, names and quotes of the note. */
/** A file that was not read, or not all of it. */
export interface ReportFile {
  path: string;
  reason: string | null;
  /** What of it, with pages and attachments. */
  unread: readonly ExtractWarning[];
  /** Its own name may be told, and so those of what it holds. */
  named: boolean;
}

export interface Report {
  slug: string;
  title: string;
  owner: string;
  caseNumber: string;
  language: NoteLanguage;
  opened: string | null;
  deadline: string | null;
  /** `open`: no position can be taken on it; `proposed` is what answers to it say then. */
  questions: (Counted & {
    id: string;
    text: string;
    open: boolean;
    speakers: Speaker[];
    answered: number;
    proposed: ReportQuote[];
    /** How answers chosen from a list are divided; null where none were. */
    choices: Choices | null;
  })[];
  received: number;
  ledger: Record<Outcome, number>;
  notAnalysed: (ReportFile & { outcome: Outcome; of: string | null })[];
  /** Files that were read, but not all of them. */
  notWhollyRead: ReportFile[];
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
    /** `given`: people have said so. */
    by: { respondent: Respondent; part: string | null; given: boolean }[];
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
  /** The ranking of measures; null where none is ranked. */
  priority: Prioritised | null;
  /** Kinds of follow-up points, in the order they are told. */
  followUpKinds: readonly string[];
  /** The owner's own words at the top of the summary. */
  summaryText: WrittenText;
  /** Personal data that stands in the answers and is left out of all that leaves: how much, and in how many answers. */
  withheld: Record<PersonalKind | 'names', { count: number; responses: number }>;
  /** Pinned quotes that hold personal data and are kept back. */
  heldQuotes: number;
  /** Sentences that a person must see before they are quoted: threats and slurs. */
  flagged: { sentences: number; responses: number };
  /** Tags: all, those a person has put or accepted, and the machine's that it is unsure of. */
  /** Whose name or date people have given, where the answer itself was read otherwise or not at all. */
  given: { names: Respondent[]; dates: Respondent[] };
  tagging: { tags: number; byPeople: number; unsure: number };
}
