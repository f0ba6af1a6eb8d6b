import * as z from 'zod';
import { LANGUAGES, PASSAGE_KINDS, SECTORS } from '../../domain.ts';
import type { OutputOf, StageName } from '../../stages/stages.ts';
import { type Answer as AnswerOf, decode } from '../wire.ts';

/**
 * What came over the wire is looked at before it is saved: another program, or another hand, may have written it. Fields are
 * held to what the pages and the note rely on; the types have the whole.
 */
const offset = z.int().min(0);
const page = z.looseObject({ number: z.int(), start: offset, end: offset });
const judged = <T extends z.ZodType>(value: T) => z.looseObject({ value, because: z.array(z.looseObject({})) });

const Extracted = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('text'),
    text: z.string(),
    pages: z.array(page),
    metadata: z.looseObject({}),
    warnings: z.array(z.looseObject({ code: z.string(), where: z.string() })),
  }),
  z.looseObject({ kind: z.literal('empty') }),
  z.looseObject({ kind: z.literal('table'), questions: z.array(z.looseObject({ column: z.string() })) }),
  z.looseObject({ kind: z.literal('unreadable'), reason: z.string() }),
]);

const Identity = z.looseObject({
  respondent: judged(z.string()),
  sector: judged(z.enum(SECTORS)),
  date: judged(z.string().nullable()),
  language: judged(z.enum(LANGUAGES)),
  declared: z.enum(['remarks', 'no-remarks']).nullable(),
  revised: z.boolean(),
  appendix: z.boolean(),
  references: z.looseObject({}),
  signatories: z.array(z.string()),
});

const Passages = z.array(
  z.looseObject({ id: z.string().min(1), start: offset, end: offset, page: z.int(), kind: z.enum(PASSAGE_KINDS) }),
);

const OUTPUTS: Partial<Record<StageName, z.ZodType>> = { extract: Extracted, identify: Identity, segment: Passages };

const Answer = z.union([
  z.strictObject({ output: z.unknown() }),
  z.strictObject({ limit: z.enum(['timed-out', 'out-of-memory']) }),
  z.strictObject({ disturbed: z.string() }),
  z.strictObject({ fault: z.string() }),
]);

/** A worker's answer; null when it is none that the stage can give. What is parsed is as it came, its fields in their order. */
export function answerFrom<S extends StageName>(stage: S, told: string): AnswerOf<OutputOf<S>> | null {
  let answer: unknown;
  try {
    answer = decode(told);
  } catch {
    return null;
  }
  const read = Answer.safeParse(answer);
  if (!read.success) return null;
  if ('output' in read.data && !OUTPUTS[stage]?.safeParse(read.data.output).success) return null;
  return answer as AnswerOf<OutputOf<S>>;
}
