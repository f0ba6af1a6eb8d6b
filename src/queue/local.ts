import type { PoolLimits } from './pool.ts';
import { openPool } from './pool.ts';
import type { StageQueue } from './queue.ts';

/** So many jobs are at hand for each thread, that it may take several small ones at a time, and more are seen to come. */
const AT_HAND = 64;

/** The queue of a machine alone: worker threads, nothing else needed. */
export function localQueue(limits: PoolLimits): StageQueue {
  const pool = openPool(limits);
  return {
    concurrency: limits.threads * AT_HAND,
    threads: limits.threads,
    pages: limits.threads,
    run: (stage, input, job) => pool.run(stage, input, job.signal, job.took),
    close: () => pool.close(),
  };
}
