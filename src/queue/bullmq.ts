import { marksHere } from '../ocr/engine.ts';
import type { RecogniseInput } from '../stages/recognise.ts';
import { type InputOf, type OutputOf, type StageName, stages } from '../stages/stages.ts';
import { openPool, type PoolLimits } from './pool.ts';
import type { StageQueue } from './queue.ts';
import { NobodyError } from './redis/parcel.ts';
import { ANY, type Choices, MOST_AHEAD, openRemote } from './redis/remote.ts';

/** So many pieces of work are in hand at once, that small ones have company. */
const IN_HAND = 256;

/**
 * The queue of many machines: file and response stages go to BullMQ workers over Redis, and so do pages that are recognised,
 * to workers with the engine that is asked for; where there are none, pages are recognised here. Consultation stages run in a
 * thread beside the database. A job's id is its work's key, so that the same work is done once; and work that Redis has lost is
 * put in again. Small work goes in company: of company that a worker died of or had for too long, each is tried by itself.
 * @param tell what is to be known while one waits, in Norwegian
 */
export function bullmqQueue(
  redisUrl: string,
  limits: PoolLimits,
  tell: (line: string) => void = () => undefined,
  choices: Choices = {},
): StageQueue {
  const pool = openPool(limits);
  const workers = openRemote(redisUrl, tell, choices);
  let marks: ReturnType<typeof marksHere> | null = null;
  const markOf = async (input: RecogniseInput): Promise<string> => {
    marks ??= marksHere();
    return (await marks).get(input.engine) ?? ANY;
  };
  return {
    concurrency: IN_HAND,
    threads: limits.threads,
    pages: MOST_AHEAD,
    async run<S extends StageName>(
      stage: S,
      input: InputOf<S>,
      job: { key: string; signal?: AbortSignal; took?: (milliseconds: number) => void },
    ): Promise<OutputOf<S>> {
      const { each } = stages[stage];
      if (each === 'file' || each === 'response') return workers.run(stage, input, job, ANY);
      const engine = stage === 'recognise' ? await markOf(input as RecogniseInput) : ANY;
      if (engine !== ANY && workers.mayHave(engine))
        try {
          return await workers.run(stage, input, job, engine);
        } catch (error) {
          if (!(error instanceof NobodyError)) throw error;
        }
      return pool.run(stage, input, job.signal, job.took);
    },
    async close() {
      await Promise.all([workers.close(), pool.close()]);
    },
  };
}
