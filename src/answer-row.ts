/** What is known of a table with an answer a row, and of an answer that is such a row. */

/** Why a row of a table of answers was not read. */
export type RowReason =
  | 'row-empty'
  | 'row-too-long'
  | 'row-head'
  | 'row-sum'
  | 'row-broken'
  | 'row-hidden'
  | 'row-over-limit';

/** What is told of a table of answers. */
export type TableCode =
  | 'rows-read' // «4/5»
  | 'row-not-read'
  | 'cell-cut' // a cell far longer than an answer
  | 'column-not-read'
  | 'sheet-not-read';

/** A question as a table of answers has it in the head of a column. */
export interface AskedColumn {
  column: string;
  /** The consultation's question that people say it is; absent: the one that is worded the same, or a new one. */
  question?: string | undefined;
}

/** An answer to one question, in a text that is a row of a table. */
export interface AnswerPart {
  /** Head of the question's column. */
  question: string;
  /** From the heading to the end of the answer. */
  start: number;
  end: number;
  /** Where the answer itself begins. */
  from: number;
  /** The answer, where it was chosen from a list. */
  choice?: string;
  /** What it holds, where several could be chosen. */
  marks?: string[];
}

/** What was chosen from a list in an answer, each once; nothing where it was written. */
export const chosenIn = ({ choice, marks }: Pick<AnswerPart, 'choice' | 'marks'>): readonly string[] =>
  marks ?? (choice === undefined ? [] : [choice]);

/** What the columns say of an answer's sender. */
export interface RowTold<Sector extends string> {
  /** What the answer is known by, wherever it stands. */
  key: string;
  /** The kind of sender in the row's own words; '': it has none. */
  kind: string;
  /** As the row says it; null: it does not say. */
  sector: Sector | null;
  withheld: boolean;
  /** Names of files that came with it. */
  attachments: string[];
}
