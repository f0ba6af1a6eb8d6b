import type { Db } from '../../db/open.ts';
import { lettersOf } from '../../db/responses.ts';
import { forgetRuns, recordRun, runsOf } from '../../db/work.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { hashOf } from '../ids.ts';
import { DisturbedError, QueueLostError, StageLimitError, type StageQueue } from '../queue/queue.ts';
import { sweeping } from '../queue/sweeping.ts';
import { type InputOf, type OutputOf, STAGE_NAMES, stages, type TurnName } from '../stages/stages.ts';
import { consultationPlans } from './consultation-plans.ts';
import { documentPlans, proposalText, readBackground } from './document-plans.ts';
import { inParallel } from './parallel.ts';
import type { Plans, Work } from './plan.ts';
import { Room } from './room.ts';
import { Saving } from './saving.ts';
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
  /** Letters of answers up to which quotes are chosen beside points. */
  beside?: number;
}

/** How long a piece of work took where it was done; with the wait, where that is all that is known. */
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
 * Two rows that run beside each other where there are two threads: points need nothing of stances. The first row has the thread
 * that found the themes, so that points are found where some have been read ahead.
 */
const LAST: readonly (readonly TurnName[])[] = [['stance', 'quotes'], ['points']];
/** Of more letters, packing what quotes are chosen from would take its gigabyte beside what points are found in. */
const BESIDE = 30_000_000;
const LAST_OF_MANY: typeof LAST = [['stance'], ['points']];

/**
 * The coordinator: for each stage in order, asks what is due, has the queue run it, saves the output in one transaction
 * with the record that it is done. The database is the only memory, so a run that was killed goes on where it was.
 */
export async function run(asked: RunOptions): Promise<RunResult> {
  const options = { ...asked, queue: sweeping(asked.queue) };
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
  for (const stage of STAGE_NAMES) if (!LAST.flat().includes(stage)) await runStage(stage, plans, options, result);
  const isMany = lettersOf(options.db, options.consultation.id) > (options.beside ?? BESIDE);
  const rows = isMany ? LAST_OF_MANY : LAST;
  await inParallel(rows, Math.min(rows.length, options.queue.threads), options.signal, async (row, signal) => {
    for (const stage of row) await runStage(stage, plans, { ...options, signal }, result);
  });
  if (isMany) await runStage('quotes', plans, options, result);
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
  const due: { work: Work<S>; key: string }[] = [];
  for (const work of plan.work()) {
    const key = `${stage}:${work.mark}:${stages[stage].version}`;
    const earlier = known.get(work.subject);
    known.delete(work.subject);
    if (earlier?.key !== key || work.again) due.push({ work, key });
    else if (earlier.error !== null) result.failures.push({ stage, subject: work.name, error: earlier.error });
  }
  // Nothing is there for these any more.
  forgetRuns(db, consultation.id, stage, known.keys());
  const total = due.length;
  let done = 0;
  const saving = new Saving(db);
  const room = new Room(IN_HAND);
  const task = async ({ work, key }: { work: Work<S>; key: string }, signal: AbortSignal): Promise<void> => {
    const giveBack = await room.take(work.bytes ?? 0);
    const started = performance.now();
    let output: OutputOf<S> | null = null;
    let error: string | null = null;
    let computed: number | null = null;
    const took = (milliseconds: number): void => {
      computed = (computed ?? 0) + milliseconds;
    };
    try {
      // A queue may answer the same key with what it has made before.
      const made = work.basis ? `${key}:${hashOf(work.basis())}` : key;
      const job = {
        key: made,
        signal,
        took,
        onPage: (read: number, pages: number) =>
          options.onProgress?.({ stage, done, total, current: work.name, pages: { done: read, total: pages } }),
      };
      // Not kept in a variable: while a thread works with its copy, ours would fill the memory beside it.
      output = await inputOf(work).then((input) =>
        plan.run ? plan.run(queue, input, job) : queue.run(stage, input, job),
      );
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
    const milliseconds = computed ?? performance.now() - started;
    saving.add({
      save() {
        if (output !== null) plan.save(work.subject, output);
        recordRun(db, { consultationId: consultation.id, stage, subject: work.subject, key, error, milliseconds });
      },
      saved() {
        if (error !== null) result.failures.push({ stage, subject: work.name, error });
        result.times.push({ stage, name: work.name, milliseconds });
        result.done[stage] += 1;
        done += 1;
        options.onProgress?.({ stage, done, total, current: work.name });
      },
    });
  };
  try {
    await inParallel(due, queue.concurrency, options.signal, task);
  } finally {
    saving.flush();
  }
}

/** What has to be read from the folder may be gone for a while: no fault of the document's. */
async function inputOf<S extends TurnName>(work: Work<S>): Promise<InputOf<S>> {
  try {
    return await work.input();
  } catch (error) {
    throw new DisturbedError(error instanceof Error ? error.message : String(error));
  }
}
