import { Piscina } from 'piscina';
import { type InputOf, type OutputOf, type StageName, stages } from '../stages/stages.ts';
import { expiryAfter } from './expiry.ts';
import { DisturbedError, StageLimitError } from './queue.ts';

/** What a thread answers, see workers/thread.ts. */
type ThreadAnswer = { output: unknown } | { fault: string };

const MEBIBYTE = 1024 * 1024;

export interface PoolLimits {
  /** Threads for file and response stages. */
  threads: number;
  /** Milliseconds a file or response stage may compute. A 300-page PDF takes 3 s; a minute means something is wrong. */
  milliseconds: number;
  /** Heap of a thread in bytes, for file and response stages. */
  heap: number;
}

export const DEFAULT_LIMITS: Omit<PoolLimits, 'threads'> = { milliseconds: 60_000, heap: 768 * MEBIBYTE };

/** Consultation stages see every answer at once: one thread, room for 10,000 answers, half an hour. */
const CONSULTATION = { milliseconds: 30 * 60_000, heap: 6144 * MEBIBYTE };

/** Characters of answers that a thread for files has room for many times over. */
const SMALL = 2_000_000;

/**
 * Whether a consultation is so small that a thread which has read its files may go on with all of them at once: what it has
 * loaded, folded and compiled is there already.
 */
function isSmall(input: object): boolean {
  let characters = 0;
  for (const list of Object.values(input))
    for (const each of Array.isArray(list) ? list : [])
      if (typeof each?.text === 'string') characters += each.text.length;
  return characters < SMALL;
}

export interface StagePool {
  run<S extends StageName>(stage: S, input: InputOf<S>, signal?: AbortSignal): Promise<OutputOf<S>>;
  close(): Promise<void>;
}

function threadsFor(threads: number, heap: number): Piscina {
  return new Piscina({
    filename: new URL(`../../workers/thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 2_000,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(heap / MEBIBYTE) },
  });
}

/**
 * Worker threads with a time and a memory limit for each job, so that a hostile document kills a thread and not the run.
 * Threads start when first needed.
 */
export function openPool(limits: PoolLimits): StagePool {
  let documents: Piscina | null = null;
  let consultations: Piscina | null = null;
  return {
    async run(stage, input, signal) {
      const whole = stages[stage].each === 'consultation';
      const large = whole && !isSmall(input);
      if (large) consultations ??= threadsFor(1, CONSULTATION.heap);
      else documents ??= threadsFor(limits.threads, limits.heap);
      const pool = large ? consultations : documents;
      if (!pool) throw new Error('no thread pool');
      const expiry = expiryAfter(whole ? CONSULTATION.milliseconds : limits.milliseconds);
      let answer: ThreadAnswer;
      try {
        answer = await pool.run(
          { stage, input },
          { signal: signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal },
        );
      } catch (error) {
        if (signal?.aborted) throw error;
        if (expiry.signal.aborted) throw new StageLimitError('timed-out');
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw new StageLimitError('out-of-memory');
        throw new DisturbedError(error instanceof Error ? error.message : String(error));
      } finally {
        expiry.done();
      }
      if ('fault' in answer) throw new Error(answer.fault);
      return answer.output as never;
    },
    async close() {
      await Promise.all([documents?.destroy(), consultations?.destroy()]);
    },
  };
}
