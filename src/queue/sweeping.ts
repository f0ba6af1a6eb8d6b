import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { stages } from '../stages/stages.ts';
import type { StageQueue } from './queue.ts';

/** A heap of so many bytes is worth the moment that it takes. */
const LARGE = 256 * 1024 * 1024;

/**
 * A queue that sweeps what threads were given of many answers: it is garbage here, beside the thread's copy, and V8 would leave
 * it where it lies, since nothing more is asked for while we wait.
 */
export function sweeping(queue: StageQueue): StageQueue {
  return {
    ...queue,
    run(stage, input, job) {
      const { each } = stages[stage];
      if (each === 'consultation' || each === 'part') setImmediate(sweep);
      return queue.run(stage, input, job);
    },
  };
}

/** Gives back what is garbage in a large heap, of this thread alone. */
export function sweep(): void {
  if (process.memoryUsage().heapTotal < LARGE) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
