import type { PoolLimits } from '../../workers/pool.ts';
import { openPool } from '../../workers/pool.ts';
import type { StageQueue } from './queue.ts';

/** The queue of a machine alone: worker threads, nothing else needed. */
export function localQueue(limits: PoolLimits): StageQueue {
  const pool = openPool(limits);
  return {
    concurrency: limits.threads,
    run: (stage, input, job) => pool.run(stage, input, job.signal),
    close: () => pool.close(),
  };
}
