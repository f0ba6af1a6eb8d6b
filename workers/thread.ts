import { sweep } from '../src/queue/sweeping.ts';
import type { RecogniseInput, StageTools } from '../src/stages/recognise.ts';
import { type InputOf, type StageName, stages } from '../src/stages/stages.ts';

/** What a thread answers: the stage's output, or the stage's own fault. A thread that answers nothing has died. */
type ThreadAnswer = { output: unknown; milliseconds: number } | { fault: string };

// A library may give up a part of a document it read long ago. That is no fault of the one in hand, and nobody waits for it.
process.on('unhandledRejection', () => undefined);

/** A stage and its input. */
interface Job<S extends StageName> {
  stage: S;
  input: InputOf<S>;
}

/** What runs inside a worker thread: some jobs, one after another. */
export default async function runAll<S extends StageName>(jobs: readonly Job<S>[]): Promise<ThreadAnswer[]> {
  const answers: ThreadAnswer[] = [];
  for (const job of jobs) answers.push(await runStage(job));
  // It may wait long for its next job, asleep, while what others are given fills the memory beside what it has left.
  if (jobs.some(({ stage }) => stages[stage].each === 'consultation')) sweep();
  return answers;
}

async function runStage<S extends StageName>(job: Job<S>): Promise<ThreadAnswer> {
  const started = performance.now();
  try {
    const run = (await stages[job.stage].load()) as (input: InputOf<S>, tools: StageTools) => unknown;
    // What recognises text is loaded where there is a page for it.
    const asked = job.stage === 'recognise' ? (job.input as RecogniseInput).engine : null;
    const engine = asked === null ? null : await (await import('../src/ocr/engine.ts')).engineCalled(asked);
    return { output: await run(job.input, { engine }), milliseconds: performance.now() - started };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
