import type { InputOf, OutputOf, StageName } from '../../stages/stages.ts';
import { DisturbedError, StageLimitError } from '../queue.ts';
import { encode, jobId } from '../wire.ts';
import { answerFrom } from './results.ts';

/** Answers of one job that can't be read, before it is left for the next run. */
const MOST_UNREADABLE = 3;

/** A job under way: what is sent, and what becomes of it. */
export class Parcel<S extends StageName = StageName> {
  readonly id: string;
  readonly stage: S;
  readonly payload: string;
  readonly promise: Promise<OutputOf<S>>;
  /** It is in Redis, as far as is known. */
  isPut = false;
  isMoving = false;
  /** When a worker was first seen to have it; null: none has. */
  since: number | null = null;
  #unreadable = 0;
  #resolve: (output: OutputOf<S>) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  constructor(stage: S, input: InputOf<S>, key: string) {
    this.stage = stage;
    this.payload = encode(input);
    this.id = jobId(key);
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** @returns false when that was no answer: the work must be done again */
  take(told: string): boolean {
    const answer = answerFrom(this.stage, told);
    if (answer === null) {
      this.#unreadable += 1;
      if (this.#unreadable < MOST_UNREADABLE) return false;
      this.fail(new DisturbedError('answers that are none'));
    } else if ('output' in answer) this.#resolve(answer.output);
    else if ('limit' in answer) this.fail(new StageLimitError(answer.limit));
    else if ('disturbed' in answer) this.fail(new DisturbedError(answer.disturbed));
    else this.fail(new Error(answer.fault));
    return true;
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}
