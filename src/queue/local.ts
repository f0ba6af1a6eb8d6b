import type { PoolLimits } from './pool.ts';
import { openPool } from './pool.ts';
import type { StageQueue } from './queue.ts';

/** The queue of a machine alone: worker threads, nothing else needed. */
export function localQueue(limits: PoolLimits): StageQueue {
  const pool = openPool(limits);
  return {
    concurrency: limits.threads,
    pages: limits.threads,
    run: (stage, input, job) => pool.run(stage, input, job.signal),
    close: () => pool.close(),
  };
}
