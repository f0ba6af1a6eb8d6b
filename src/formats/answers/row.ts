import * as z from 'zod';
import { SECTORS } from '../../domain.ts';
import { isRow, MARK } from './mark.ts';

const text = z.string();

/** One answer of a table, as it goes on through the stages: what nobody is to see of the row is not in it. */
const AnswerRow = z.strictObject({
  /** What the answer is known by: the same when rows are sorted or added, or the file has another name. */
  key: text,
  /** As the survey numbers it. */
  reference: text.nullable(),
  sender: text,
  /** The kind of sender in the row's own words. */
  kind: text,
  /** Sector as the row says it, or that a person answers; null: it says neither. */
  sector: z.enum(SECTORS).nullable(),
  date: text.nullable(),
  withheld: z.boolean(),
  /** Names of files that came with it. */
  attachments: z.array(text),
  answers: z.array(
    z.strictObject({
      /** Head of the question's column. */
      question: text,
      /** Head of this column. */
      heading: text,
      text,
      /** Chosen from a list. */
      closed: z.boolean(),
      /** What was marked, where several could be. */
      marks: z.array(text).optional(),
    }),
  ),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/** A row as the bytes of a received file of its own. */
export function rowBytes(row: AnswerRow): Uint8Array {
  return Buffer.from(`${MARK}${JSON.stringify(row).slice(1)}`);
}

/** @returns null when the bytes are no row: what says so is anybody's to write */
export function rowOf(bytes: Uint8Array): AnswerRow | null {
  if (!isRow(bytes)) return null;
  try {
    const { horing: _, ...told } = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>;
    return AnswerRow.safeParse(told).data ?? null;
  } catch {
    return null;
  }
}

/** A row as people read it: who, when, and each question with its answer. */
export function rowPage({ sender, kind, date, answers }: AnswerRow): string {
  const head = [sender, kind, date ?? ''].filter((line) => line !== '').join('\n');
  return [head, ...answers.map(({ heading, text: said }) => `${heading}\n\n${said}`)].join('\n\n\n');
}
