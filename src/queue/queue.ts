import type { InputOf, OutputOf, StageName } from '../stages/stages.ts';

/** Runs a stage somewhere and resolves with its output. Adapters: local (threads), BullMQ (any machine). */
export interface StageQueue {
  /** How many jobs a caller keeps in flight at most. */
  readonly concurrency: number;
  /** Threads here, for what sees all answers. */
  readonly threads: number;
  /** How many pages of one file are asked for beside each other. */
  readonly pages: number;
  /**
   * @param job.key `stage-inputHash-version`: the same key is the same work, and may be answered from finished work
   * @param job.took told how long it took where it was done, the wait for a thread left out; where that is known
   * @throws StageLimitError when the stage hit its time or memory limit, DisturbedError when it was not let finish,
   * QueueLostError when no work can be done any more; any other error is a fault in the stage
   */
  run<S extends StageName>(
    stage: S,
    input: InputOf<S>,
    job: { key: string; signal?: AbortSignal; took?: (milliseconds: number) => void },
  ): Promise<OutputOf<S>>;
  close(): Promise<void>;
}

/** A stage was stopped at its limit: what a hostile document causes. */
export class StageLimitError extends Error {
  override name = 'StageLimitError';
  readonly reason: 'timed-out' | 'out-of-memory';
  constructor(reason: 'timed-out' | 'out-of-memory') {
    super(reason);
    this.reason = reason;
  }
}

/** The work was not done, and the input is not to blame: a thread died, a file was gone. It is due again. */
export class DisturbedError extends Error {
  override name = 'DisturbedError';
}

/** The queue itself can't be used: no work goes on. The message is Norwegian and for people. */
export class QueueLostError extends Error {
  override name = 'QueueLostError';
}
