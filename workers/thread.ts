import { type InputOf, type StageName, stages } from '../src/stages/stages.ts';

/** What runs inside a worker thread: one stage on one input. */
export default async function runStage<S extends StageName>(job: { stage: S; input: InputOf<S> }): Promise<unknown> {
  const run = (await stages[job.stage].load()) as (input: InputOf<S>) => unknown;
  return await run(job.input);
}
