import { Worker } from 'bullmq';
import { openPool, type PoolLimits } from '../src/queue/pool.ts';
import { DisturbedError, StageLimitError } from '../src/queue/queue.ts';
import { type Answer, connectionOptions, decode, encode, QUEUE_NAME } from '../src/queue/wire.ts';
import { type InputOf, STAGE_NAMES, type StageName } from '../src/stages/stages.ts';

function isStageName(name: string): name is StageName {
  return (STAGE_NAMES as readonly string[]).includes(name);
}

/**
 * A worker on any machine: needs Redis and nothing else. Each job runs in a thread with limits.
 * A worker that dies loses its lock after 10 s and the job goes to another.
 */
export function startWorker(
  redisUrl: string,
  limits: PoolLimits,
  onDone: (stage: StageName) => void = () => {},
  prefix = 'horing',
): { ready: Promise<unknown>; close(): Promise<void> } {
  const pool = openPool(limits);
  const worker = new Worker<string, string>(
    QUEUE_NAME,
    async (job) => {
      if (!isStageName(job.name)) throw new Error(`unknown stage: ${job.name}`);
      let answer: Answer<unknown>;
      try {
        answer = { output: await pool.run(job.name, decode<InputOf<StageName>>(job.data)) };
      } catch (error) {
        if (error instanceof StageLimitError) answer = { limit: error.reason };
        else if (error instanceof DisturbedError) answer = { disturbed: error.message };
        else throw error;
      }
      onDone(job.name);
      return encode(answer);
    },
    {
      connection: connectionOptions(redisUrl),
      prefix,
      concurrency: limits.threads,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      // A killed worker is not the job's fault: it may happen many times.
      maxStalledCount: 25,
    },
  );
  return {
    ready: worker.waitUntilReady(),
    async close() {
      await worker.close();
      await pool.close();
    },
  };
}
