import type { StageTools } from '../src/stages/recognise.ts';
import { type InputOf, type StageName, stages } from '../src/stages/stages.ts';

/** What a thread answers: the stage's output, or the stage's own fault. A thread that answers nothing has died. */
type ThreadAnswer = { output: unknown } | { fault: string };

// A library may give up a part of a document it read long ago. That is no fault of the one in hand, and nobody waits for it.
process.on('unhandledRejection', () => undefined);

/** What runs inside a worker thread: one stage on one input. */
export default async function runStage<S extends StageName>(job: {
  stage: S;
  input: InputOf<S>;
}): Promise<ThreadAnswer> {
  try {
    const run = (await stages[job.stage].load()) as (input: InputOf<S>, tools: StageTools) => unknown;
    // What recognises text is loaded where there is a page for it.
    const engine = job.stage === 'recognise' ? await (await import('../src/ocr/engine.ts')).engineHere() : null;
    const tools: StageTools = { engine };
    return { output: await run(job.input, tools) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
