import type { Quote, Span } from './domain.ts';

/** A sentence that says what a point says: where it stands in its response's text (UTF-16 offsets). */
export interface PointMember {
  responseId: string;
  passageId: string;
  start: number;
  end: number;
  /** What it is shown without where it speaks for others: another demand, a reason, a deadline that is its own alone. */
  cuts?: Span[] | undefined;
}

/** One matter that respondents ask for, support or criticise under a theme, with every sentence that says it. */
export interface Point {
  id: string;
  themeId: string;
  /** for: support; against: criticism; wish: demand. */
  side: Quote['side'];
  /** The central sentence first, then by respondent in the order of the answers; a respondent may have several. */
  members: PointMember[];
  /** Normal forms of the shared words that made the group, heaviest first: why these are held to say the same. */
  words: string[];
  /** A single named body's concrete request, not what several say. */
  single: boolean;
  /** The central sentence verbatim: whole, and read alone. */
  text: string;
  /** A person's own words for it, which stand instead of the sentence. */
  own?: string;
  /** Who has rewritten, merged, split or moved it. */
  by?: string;
}
