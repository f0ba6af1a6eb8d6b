import type { StageQueue } from '../../queue/queue.ts';

/**
 * What is read ahead: a stage's work on a few passages, done in a thread that waits, and dropped. Most of what a stage of a small
 * consultation takes is compiling what reads the first of its passages, and nine tenths of that is done after twenty of them:
 * the stage then takes so much less, and the two together hardly more. It decides nothing, and what goes wrong in it is no
 * fault of anything.
 */
const SAMPLE = 20;
/** Of more letters, the reading itself is what takes time, in threads of its own (queue/pool.ts). */
const FEW = 1_000_000;

/** Whether anything is to be read ahead, of passages of so many letters. */
export function isReadAhead({ threads }: Pick<StageQueue, 'threads'>, letters: number): boolean {
  return threads > 1 && letters > 0 && letters <= FEW;
}

/** Some of the passages, taken evenly. */
export function sampleOf<T>(passages: readonly T[]): T[] {
  const every = Math.max(1, Math.floor(passages.length / SAMPLE));
  return passages.filter((_, index) => index % every === 0).slice(0, SAMPLE);
}
