import { Piscina } from 'piscina';
import { type InputOf, type OutputOf, type StageName, stages } from '../stages/stages.ts';
import { inCompany } from './company.ts';
import { type Expiry, expiryAfter } from './expiry.ts';
import { DisturbedError, StageLimitError } from './queue.ts';

/** What a thread answers, see workers/thread.ts. */
type ThreadAnswer = { output: unknown; milliseconds: number } | { fault: string };

const MEBIBYTE = 1024 * 1024;

export interface PoolLimits {
  /** Threads for file and response stages. */
  threads: number;
  /** Milliseconds a file or response stage may compute. A 300-page PDF takes 3 s; a minute means something is wrong. */
  milliseconds: number;
  /** Heap of a thread in bytes, for file and response stages. */
  heap: number;
  /** Milliseconds that a thread which has done a job waits for another. It is warm: its first file takes ten times its next. */
  idle?: number;
}

export const DEFAULT_LIMITS: Omit<PoolLimits, 'threads'> = { milliseconds: 60_000, heap: 768 * MEBIBYTE };

/** Of a run, which leaves its memory to the stages that come, and of the desk. */
const IDLE_MS = 2_000;

/** Consultation stages see every answer at once: two threads at most, room for 10,000 answers, half an hour. */
const CONSULTATION = { milliseconds: 30 * 60_000, heap: 6144 * MEBIBYTE };

export interface StagePool {
  run<S extends StageName>(
    stage: S,
    input: InputOf<S>,
    signal?: AbortSignal,
    took?: (milliseconds: number) => void,
  ): Promise<OutputOf<S>>;
  close(): Promise<void>;
}

function threadsFor(threads: number, heap: number, idle: number): Piscina {
  const pool = new Piscina({
    filename: new URL(`../../workers/thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idle,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(heap / MEBIBYTE) },
  });
  // An answer that was under way when its job was stopped, or a fault in a thread that had none: nobody waits for these, and
  // without anybody who listens they would end the program.
  pool.on('error', () => undefined);
  return pool;
}

/** A stage and its input, as a thread is given it. */
export interface Job {
  stage: StageName;
  input: unknown;
}

/** A text or a file of so many letters or bytes is read in no time. */
const SMALL = 32_768;

/** Whether a job may go in company with others. */
export function isSmall({ stage, input }: Job): boolean {
  if (stages[stage].each === 'page' || typeof input !== 'object' || input === null) return false;
  const large = 'bytes' in input ? input.bytes : 'text' in input ? input.text : null;
  return (typeof large === 'string' || large instanceof Uint8Array) && large.length <= SMALL;
}

/** Letters of answers that a thread for files has room for many times over. */
const LITTLE = 2_000_000;

/**
 * Whether a consultation is so small that a thread which has read its files may go on with all of them at once: what it has
 * loaded, folded and compiled is there already.
 */
export function isLittle(input: object): boolean {
  let letters = 0;
  for (const list of Object.values(input))
    for (const each of Array.isArray(list) ? list : [])
      if (typeof each?.text === 'string') letters += each.text.length;
      else if (typeof each?.letters === 'number') letters += each.letters;
  return letters < LITTLE;
}

/** Does jobs in one thread, within a limit for all of them. What the thread was given is not kept here beside it. */
function runIn(
  pool: Piscina,
  jobs: readonly Job[],
  milliseconds: number,
  signals: readonly AbortSignal[],
): Promise<ThreadAnswer[]> {
  const expiry = expiryAfter(milliseconds);
  return ended(pool.run(jobs, { signal: AbortSignal.any([...signals, expiry.signal]) }), expiry, signals);
}

async function ended(
  answers: Promise<ThreadAnswer[]>,
  expiry: Expiry,
  signals: readonly AbortSignal[],
): Promise<ThreadAnswer[]> {
  try {
    return await answers;
  } catch (error) {
    if (signals.some(({ aborted }) => aborted)) throw error;
    if (expiry.signal.aborted) throw new StageLimitError('timed-out');
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new StageLimitError('out-of-memory');
    throw new DisturbedError(error instanceof Error ? error.message : String(error));
  } finally {
    expiry.done();
  }
}

function outputOf(answer: ThreadAnswer | undefined, took?: (milliseconds: number) => void): never {
  if (answer === undefined) throw new DisturbedError('a thread that answered nothing');
  if ('fault' in answer) throw new Error(answer.fault);
  took?.(answer.milliseconds);
  return answer.output as never;
}

/**
 * Worker threads with a time and a memory limit for each job, so that a hostile document kills a thread and not the run.
 * Threads start when first needed.
 */
export function openPool(limits: PoolLimits): StagePool {
  const { idle = IDLE_MS } = limits;
  let documents: Piscina | null = null;
  let consultations: Piscina | null = null;
  const forDocuments = () => {
    documents ??= threadsFor(limits.threads, limits.heap, idle);
    return documents;
  };
  const forConsultations = () => {
    consultations ??= threadsFor(Math.min(limits.threads, 2), CONSULTATION.heap, idle);
    return consultations;
  };
  const company = inCompany<Job, ThreadAnswer>(
    () => limits.threads,
    (jobs, signals) => runIn(forDocuments(), jobs, limits.milliseconds, signals),
    isSmall,
    (job, first) => job.stage === first.stage,
  );
  return {
    run(stage, input, signal, took) {
      if (stages[stage].each !== 'consultation' && stages[stage].each !== 'part')
        return company.run({ stage, input }, signal).then((answer) => outputOf(answer, took));
      const pool = isLittle(input) ? forDocuments() : forConsultations();
      const signals = signal === undefined ? [] : [signal];
      return runIn(pool, [{ stage, input }], CONSULTATION.milliseconds, signals).then(([answer]) =>
        outputOf(answer, took),
      );
    },
    async close() {
      await Promise.all([documents?.destroy(), consultations?.destroy()]);
    },
  };
}
