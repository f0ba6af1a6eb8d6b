/** The words of the domain as types. Everything else in the project knows these and as little more as possible. */

import type { AnswerPart, AskedColumn, RowReason, RowTold, TableCode } from './answer-row.ts';

export const SECTORS = [
  'state',
  'municipality',
  'health-authority',
  'business',
  'organisation',
  'research',
  'individual',
  'unknown',
] as const;
export type Sector = (typeof SECTORS)[number];

export const STANCES = ['supports', 'supports-with-reservations', 'opposes', 'neutral', 'no-remarks'] as const;
export type Stance = (typeof STANCES)[number];

/** Bokmål, nynorsk, English, Sámi (any), anything else. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Why a judgement was made: a rule, the words that triggered it and where they stand. */
export interface Evidence {
  /** Stable id of the rule, e.g. `letterhead`, `register`, `negated-support`. */
  rule: string;
  /** The words themselves, as they stand. */
  cue: string;
  /** Where the words were found. Offsets are given for `text` only. */
  source: 'text' | 'file-name' | 'metadata' | 'register' | 'config' | 'reviewer';
  /** UTF-16 offsets into the text that was judged. */
  start?: number;
  end?: number;
}

/** A judgement with its confidence (0–1) and its reasons. */
export interface Judged<T> {
  value: T;
  confidence: number;
  because: Evidence[];
  /** The machine's own, whose reasons stay in the database until they are asked for: no person is among them. */
  readonly unread?: true;
}

/** One page (or attachment, or whole unpaged document) as a span of the text. */
export interface Page {
  /** 1-based within its document; what a reader would cite. */
  number: number;
  start: number;
  end: number;
  /** Name of the attachment the page belongs to, when it is not the main document. */
  attachment?: string;
  scanned?: true; // it was a picture, and its text was recognised
  scan?: string; // what that picture is known by: its document's hash and its number there
  corrected?: true; // a person has put right what was recognised
}

type LetterFormat = 'pdf' | 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'text' | 'xlsx' | 'ods';
/** What a file is, by its content. */
export type Format = LetterFormat | 'picture' | 'eml' | 'msg' | 'tnef' | 'mbox' | 'zip';

/** Why a file could not be read. Each has its plain Norwegian sentence in norsk.ts. */
export const UNREADABLE_REASONS = [
  'encrypted',
  'corrupt',
  'no-text-layer',
  'xfa-form', // a form that only Adobe's own program shows
  'too-large',
  'unpacks-too-large',
  'too-many-attachments',
  'table-of-answers', // one answer a row: never one letter; people are to say what its columns are
  'table-columns', // they have said so, and it has no such columns
  'other-table', // a table, and not of answers
  'unknown-type',
  'no-access',
  'timed-out',
  'out-of-memory',
  'failed', // a fault of ours: an exception in a stage
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** What the container says about its content: web answers and e-mails carry a sender and a date outside the body. */
export interface SourceMetadata {
  title?: string;
  sender?: string; // «Høringssvar fra X», the From line, the document's author field
  date?: string; // ISO
  declared?: 'remarks' | 'no-remarks'; // svartype, as the sender ticked it: evidence, not truth
  reference?: string; // number of an anonymous web answer
  hearingPage?: true; // it is the saved page of the hearing itself, and nobody's answer
  row?: RowTold<Sector>;
}

/** Result of the extract stage for one received file. All cleaning is done before the first offset exists. */
export type Extracted =
  | {
      kind: 'text';
      format: Format;
      text: string;
      pages: Page[];
      metadata: SourceMetadata;
      /** Attachments that could not be read, pages without text …: code and the file it concerns. */
      warnings: ExtractWarning[];
      /** Of a row of a table of answers: its parts in order. */
      answers?: AnswerPart[];
      recognisedBy?: string | null; // what read its pages that are pictures; null: nothing here could
    }
  | { kind: 'empty' }
  /** A table of answers: each is a file of its own beside it. */
  | { kind: 'table'; questions: AskedColumn[]; warnings: ExtractWarning[] }
  /** `attachment`: the file within it that the reason is of, when it has no other words. */
  | { kind: 'unreadable'; reason: UnreadableReason; attachment?: string; recognisedBy?: string | null };

export interface ExtractWarning {
  code:
    | 'page-without-text'
    | `attachment-${'unreadable' | 'empty' | 'missing'}` // missing: a row of a table names it, and no file is called that
    | 'encoding-guessed'
    | 'truncated'
    | 'cut-off' // the file ends before it should, as a download that broke
    | `hidden-${'text' | 'cells'}` // left out: hidden or struck text; hidden rows or columns of a sheet
    | 'tracked-changes' // read as if all changes were accepted
    | 'comments' // remarks in the margin, read as the sender's
    | 'letters-unsure' // letters that could not be put together to words with certainty
    | TableCode
    | `scanned${'' | '-poorly' | '-empty' | '-corrected'}`; // a page is a picture: recognised; much may be wrong; no text was found; a person put it right
  /** Page number, attachment name, row number, head of a column or name of a sheet. */
  where: string;
  scan?: string; // of a page that is a picture, as `Page.scan`
  reason?: UnreadableReason;
  row?: RowReason;
}

/** Who answered, when, in which language; the result of the identify stage for one file. */
export interface Identity {
  /** Display name in its official form, e.g. «Skjervøy kommune». Empty value when nobody could be read out. */
  respondent: Judged<string>;
  /** Id in the register of Norwegian bodies when the name was found there. */
  registerId?: string;
  sector: Judged<Sector>;
  date: Judged<string | null>; // the letter's, ISO
  references: { ours?: string; yours?: string };
  language: Judged<Language>;
  declared: 'remarks' | 'no-remarks' | null;
  /** The text or name says it replaces an earlier answer («revidert», «erstatter tidligere innsendt»). */
  revised: boolean;
  /** The file is an appendix (vedlegg) to a letter, not a letter. */
  appendix: boolean;
  /** Body named in the letterhead when it is another than the respondent. */
  letterhead?: string;
  /** All names of a joint answer, the respondent's own first. Empty for an ordinary answer. */
  signatories: string[];
  /** Of a response that has rows of tables: their parts, as they stand in its whole text. */
  answers?: AnswerPart[];
  /** The sender has asked that the answer is kept from the public: it is counted, not named or quoted. */
  withheld?: true;
}

export const PASSAGE_KINDS = [
  'body', // the respondent's own argument: counted
  'vedtak', // an adopted decision: counted
  'heading',
  'letterhead',
  'references', // reference block, dates, addressee
  'salutation', // «Vi viser til høringsbrev av …»
  'signature',
  'contents', // table of contents, list of attachments
  'proposal-quote', // the proposal's or the questions' own words
  'case-presentation', // saksopplysninger, innstilling, fallen motions, what others said: not the respondent's policy
  'aside', // who the respondent is and its mandate, note texts, quoted correspondence: nothing is argued
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A span of a response's text: the unit that is tagged. */
export interface Passage {
  id: string; // deterministic: uuid5 of response and span
  start: number;
  end: number;
  page: number;
  kind: PassageKind;
  heading: string | null; // nearest above, as it stands
  question: string | null; // id of the høringsspørsmål it answers
}

export const THEME_STATUSES = ['proposed', 'confirmed', 'rejected'] as const;
export type ThemeStatus = (typeof THEME_STATUSES)[number];

/** A codebook entry. */
export interface Theme {
  id: string;
  label: string;
  description: string;
  keywords: string[]; // words and phrases a person or the codebook gave
  status: ThemeStatus;
  parentId: string | null; // of a sub-theme
  /** Words that carry a theme the machine found, heaviest first. */
  words: { word: string; weight: number }[];
  /** Found in the last run, beside themes that people had begun on. */
  fresh?: boolean;
}

/** One theme on one passage. */
export interface Tag {
  passageId: string;
  themeId: string;
  confidence: number;
  because: Evidence[];
  /** The reviewer who put or accepted it; absent: the machine alone. */
  by?: string;
  /** What a reviewer says that the passage holds on the theme. */
  said?: Stance;
}

/** A tag the machine holds less likely than not is a suggestion: shown, but not counted until a person has put it. */
export const THIN_TAG = 0.5;

/** Whether a tag counts: stance per theme, quotes and every figure are of counted tags alone. */
export function isCountedTag({ confidence, by }: Pick<Tag, 'confidence' | 'by'>): boolean {
  return by !== undefined || confidence >= THIN_TAG;
}

/** A response joins another body's statement. */
export interface Endorsement {
  responseId: string;
  /** The endorsed body as written, in its official form where known. */
  name: string;
  /** Response of that body in this consultation. */
  endorsedResponseId: string | null;
  /** «på punkt 3», «i hovedsak»; null when wholly. */
  part: string | null;
  confidence: number;
  because: Evidence[];
}

/** Responses that share one text. */
export interface Campaign {
  id: string;
  /** Members in fixed order; the first carries the most typical text. */
  members: { responseId: string; similarity: number; additions: string[]; omissions: string[] }[];
}

/** A verbatim span chosen to stand for a theme. */
export interface Quote {
  id: string;
  themeId: string;
  responseId: string;
  passageId: string;
  start: number;
  end: number;
  page: number;
  side: 'for' | 'against' | 'wish';
  /** A reviewer chose it: it stays, first among the quotes. */
  pinned?: boolean;
  /** What a reviewer has left out: spans within the quote, in order. What is left is still the text's own words. */
  cuts?: Span[] | undefined;
}

/** A span `[start,end)` of a response's text. */
export interface Span {
  start: number;
  end: number;
}

/** What became of each received file: each has one of these, so that they add up to those received. */
export const OUTCOMES = [
  'analysed',
  'duplicate',
  'superseded',
  'empty',
  'unreadable',
  'other-hearing',
  'hearing-page',
  'answer-table',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Question {
  id: string;
  text: string;
}

/** An invited body or a collective item («landets kommuner»). */
export interface Invitation {
  name: string;
  sector: Sector | null;
}

/** An invitation with those who answered it, or may have. */
export interface InvitationMatch {
  invitation: Invitation;
  answeredBy: string[];
  collective: boolean;
  doubtful: boolean;
  because: Evidence[];
}

/** Whether a passage is the respondent's own argument: only such passages are tagged, quoted and counted. */
export function isCounted(kind: PassageKind): boolean {
  return kind === 'body' || kind === 'vedtak';
}
