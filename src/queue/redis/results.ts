import * as z from 'zod';
import { LANGUAGES, PASSAGE_KINDS, SECTORS } from '../../domain.ts';
import type { StageName } from '../../stages/stages.ts';
import type { Answer as AnswerOf } from '../wire.ts';

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

const place = z.number();
const Recognised = z.looseObject({
  engine: z.string().nullable(),
  page: z.looseObject({
    state: z.enum(['read', 'blank', 'failed']),
    width: z.number(),
    height: z.number(),
    confidence: z.number(),
    words: z.array(
      z.looseObject({
        text: z.string(),
        confidence: z.number(),
        left: place,
        top: place,
        right: place,
        bottom: place,
        block: z.int(),
        line: z.int(),
      }),
    ),
  }),
});

const OUTPUTS: Partial<Record<StageName, z.ZodType>> = {
  extract: Extracted,
  recognise: Recognised,
  identify: Identity,
  segment: Passages,
};

const Answer = z.union([
  z.strictObject({ output: z.unknown() }),
  z.strictObject({ limit: z.enum(['timed-out', 'out-of-memory']) }),
  z.strictObject({ disturbed: z.string() }),
  z.strictObject({ fault: z.string() }),
]);

/**
 * A worker's answers to a job, one to each of its inputs; null when one of them is none that the stage can give. What is parsed
 * is as it came, its fields in their order.
 */
export function answersFrom(stage: StageName, told: string, inputs: number): AnswerOf<unknown>[] | null {
  let answers: unknown;
  try {
    answers = JSON.parse(told);
  } catch {
    return null;
  }
  const read = z.array(Answer).length(inputs).safeParse(answers);
  if (!read.success) return null;
  for (const one of read.data) if ('output' in one && !OUTPUTS[stage]?.safeParse(one.output).success) return null;
  return answers as AnswerOf<unknown>[];
}
