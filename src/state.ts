import type {
  Campaign,
  Endorsement,
  ExtractWarning,
  Identity,
  InvitationMatch,
  Judged,
  Language,
  Outcome,
  Page,
  Passage,
  Question,
  Quote,
  Sector,
  Stance,
  Tag,
  Theme,
} from './domain.ts';
import type { FollowUp } from './follow-up.ts';
import type { Point } from './point.ts';
import type { PriorityState } from './priority.ts';

/** Of what was read of a sender, what is asked again. */
export type SenderRead = Pick<Identity, 'respondent' | 'date' | 'signatories' | 'withheld' | 'answers' | 'registerId'>;

/** What the machine found in an answer's passages, told without their list. */
export interface PassagesFound {
  /** How many are counted. */
  counted: number;
  /** Those of a passage together. */
  tags: readonly Tag[];
  /** Ids of passages that have tags and are not counted: also other answers'. */
  aside: ReadonlySet<string>;
}

/** An answer's passages at the desk: they lie in the database until the list is asked for. Others are another object. */
export interface PassagesRead {
  readonly list: Passage[];
  /** Not told of passages that people have changed. */
  readonly found?: PassagesFound;
}

/** A response as it stands now: what the machine read, and what people have corrected. */
export interface ResponseState {
  id: string;
  respondent: string;
  sector: Judged<Sector>;
  date: string | null;
  late: boolean;
  language: Language;
  identity: SenderRead;
  otherHearing: boolean;
  /** What it says of another hearing, when it is counted and a person is asked. */
  doubtfulHearing?: string;
  /** Read from the database when it is asked for, at the desk: not to be asked of every answer for a page. */
  text: string;
  pages: Page[];
  /** Paths of the files it is made of, letter first. */
  files: string[];
  /** Read from the database when asked for, too. */
  passages: Passage[];
  /** How they are read, at the desk. */
  read?: PassagesRead;
  /** Null: nothing could be read. */
  stance: Judged<Stance> | null;
  /** Response whose stance this one has joined. */
  inheritedFrom: string | null;
  byTheme: Map<string, Judged<Stance>>;
  byQuestion: Map<string, Judged<Stance>>;
}

export interface FileState {
  id: string;
  path: string;
  outcome: Outcome;
  reason: string | null;
  /** Path of the file it duplicates or is superseded by. */
  of: string | null;
  /** What of it was not read, or was read with care: pages and attachments. */
  unread?: readonly ExtractWarning[];
}

/** Everything known of a consultation at one moment; what the note and the desk are made from. */
export interface ConsultationState {
  id: string;
  slug: string;
  title: string;
  owner: string;
  caseNumber: string;
  opened: string | null;
  deadline: string | null;
  language: 'nb' | 'nn' | 'en';
  questions: Question[];
  sectorHeadings: Partial<Record<Sector, string>>;
  /** What was proposed, by theme id, where the codebook says it. */
  proposals: Map<string, string>;
  files: FileState[];
  responses: ResponseState[];
  themes: Theme[];
  tags: Tag[];
  passageStances: Pick<ReadonlyMap<string, Judged<Stance>>, 'get'>;
  /** Which answer a passage of the machine's is in, where the passages are read when asked for. */
  answerOf?: (passageId: string) => string | undefined;
  campaigns: Campaign[];
  shared: { responseIds: string[]; passageIds: string[] }[];
  endorsements: Endorsement[];
  invitations: InvitationMatch[];
  quotes: Quote[];
  /** What several respondents say the same of, and single bodies' concrete requests, theme by theme. */
  points: Point[];
  /** What is to come of the themes, in the order they were made. */
  followUps: FollowUp[];
  /** The kinds of it that the consultation has. */
  followUpKinds: readonly string[];
  /** How people rank measures. */
  priority: PriorityState;
  /** What people have written, by slot: `summary`, `follow-up:<theme>:<heading>`, `brief:<theme>`, `proposal:<theme>`, `passage:<id>`. */
  texts: Map<string, string>;
  /** The codebook is signed off: who and when; null while it is open. */
  signedOff: { who: string; at: string } | null;
}
