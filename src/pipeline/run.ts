import { setMaxListeners } from 'node:events';
import type { Db } from '../../db/open.ts';
import { forgetRuns, recordRun, runsOf } from '../../db/work.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { hashOf } from '../ids.ts';
import { DisturbedError, QueueLostError, StageLimitError, type StageQueue } from '../queue/queue.ts';
import { type InputOf, type OutputOf, STAGE_NAMES, stages, type TurnName } from '../stages/stages.ts';
import { consultationPlans } from './consultation-plans.ts';
import { documentPlans, proposalText, readBackground } from './document-plans.ts';
import type { Plans, Work } from './plan.ts';
import { Room } from './room.ts';
import { readerHere } from './scans.ts';

/** Of files in hand at once: sixty-four of the largest allowed would fill the memory, here and in Redis. */
const IN_HAND = 256 * 1024 * 1024;

/** Live news of a run: how far a stage has come and what it is reading now. */
export interface Progress {
  stage: TurnName;
  done: number;
  total: number;
  /** File or respondent in hand. */
  current: string;
  /** Of the file in hand: its pages that are recognised, which take seconds each. */
  pages?: { done: number; total: number };
}

export interface RunOptions {
  db: Db;
  queue: StageQueue;
  consultation: Consultation;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** How long a piece of work took, with the wait for the thread that did it. */
export interface WorkTime {
  stage: TurnName;
  /** File or respondent. */
  name: string;
  milliseconds: number;
}

export interface RunResult {
  /** Pieces of work done now, by stage; 0 everywhere means that nothing had changed. */
  done: Record<TurnName, number>;
  failures: { stage: TurnName; subject: string; error: string }[];
  /** Work that was not done though nothing is wrong with it: due again by itself on the next run. */
  disturbed: { stage: TurnName; subject: string }[];
  times: WorkTime[];
}

/**
 * The coordinator: for each stage in order, asks what is due, has the queue run it, saves the output in one transaction
 * with the record that it is done. The database is the only memory, so a run that was killed goes on where it was.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const result: RunResult = {
    done: Object.fromEntries(STAGE_NAMES.map((name) => [name, 0])) as RunResult['done'],
    failures: [],
    disturbed: [],
    times: [],
  };
  const background = await readBackground(options.consultation);
  const plans: Plans = {
    ...documentPlans(options.db, options.consultation, background, await readerHere()),
    ...consultationPlans(options.db, options.consultation, () => proposalText(options.db, background)),
  };
  for (const stage of STAGE_NAMES) await runStage(stage, plans, options, result);
  return result;
}

async function runStage<S extends TurnName>(
  stage: S,
  plans: Plans,
  options: RunOptions,
  result: RunResult,
): Promise<void> {
  const { db, queue, consultation } = options;
  const plan = plans[stage];
  const known = runsOf(db, consultation.id, stage);
  const present: string[] = [];
  const due: { work: Work<S>; key: string }[] = [];
  for (const work of plan.work()) {
    present.push(work.subject);
    const key = `${stage}:${hashOf(work.fingerprint)}:${stages[stage].version}`;
    const earlier = known.get(work.subject);
    if (earlier?.key !== key || work.again) due.push({ work, key });
    else if (earlier.error !== null) result.failures.push({ stage, subject: work.name, error: earlier.error });
  }
  forgetRuns(db, consultation.id, stage, present);
  let done = 0;
  const room = new Room(IN_HAND);
  await inParallel(due, queue.concurrency, options.signal, async ({ work, key }, signal) => {
    const giveBack = await room.take(work.bytes ?? 0);
    const started = performance.now();
    let output: OutputOf<S> | null = null;
    let error: string | null = null;
    try {
      // A queue may answer the same key with what it has made before.
      const made = work.basis ? `${key}:${hashOf(work.basis())}` : key;
      const input = await inputOf(work);
      output = await (plan.run
        ? plan.run(queue, input, {
            key: made,
            signal,
            onPage: (read, pages) =>
              options.onProgress?.({
                stage,
                done,
                total: due.length,
                current: work.name,
                pages: { done: read, total: pages },
              }),
          })
        : queue.run(stage, input, { key: made, signal }));
    } catch (fault) {
      if (signal.aborted || fault instanceof QueueLostError) throw fault;
      if (fault instanceof DisturbedError && stages[stage].each !== 'consultation') {
        result.disturbed.push({ stage, subject: work.name });
        return;
      }
      if (fault instanceof StageLimitError && plan.onLimit) output = plan.onLimit(fault.reason);
      // One document's fault must not stop the others; a stage over all answers has no others.
      else if (stages[stage].each === 'consultation') throw fault;
      else error = fault instanceof Error ? fault.message : String(fault);
    } finally {
      giveBack();
    }
    db.transaction(() => {
      if (output !== null) plan.save(work.subject, output);
      recordRun(db, {
        consultationId: consultation.id,
        stage,
        subject: work.subject,
        key,
        error,
        milliseconds: performance.now() - started,
      });
    });
    if (error !== null) result.failures.push({ stage, subject: work.name, error });
    result.times.push({ stage, name: work.name, milliseconds: performance.now() - started });
    result.done[stage] += 1;
    done += 1;
    options.onProgress?.({ stage, done, total: due.length, current: work.name });
  });
}

/** What has to be read from the folder may be gone for a while: no fault of the document's. */
async function inputOf<S extends TurnName>(work: Work<S>): Promise<InputOf<S>> {
  try {
    return await work.input();
  } catch (error) {
    throw new DisturbedError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Runs a task on each item with at most `limit` under way. When one fails, or the signal aborts, the others are stopped
 * and waited for: none goes on beside whatever comes next, and what was stopped is nobody's fault.
 */
async function inParallel<T>(
  items: T[],
  limit: number,
  asked: AbortSignal | undefined,
  task: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const signal = asked ? AbortSignal.any([asked, failed.signal]) : failed.signal;
  // Each job under way listens.
  setMaxListeners(0, signal);
  const waiting = items.values();
  let first: { fault: unknown } | null = null;
  const lane = async () => {
    try {
      for (const item of waiting) {
        signal.throwIfAborted();
        await task(item, signal);
      }
    } catch (fault) {
      first ??= { fault };
      failed.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  thrown(first);
}

function thrown(first: { fault: unknown } | null): void {
  if (first !== null) throw first.fault;
}
