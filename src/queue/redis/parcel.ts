import type { RecogniseInput } from '../../stages/recognise.ts';
import type { OutputOf, StageName } from '../../stages/stages.ts';
import type { Job } from '../pool.ts';
import { DisturbedError, StageLimitError } from '../queue.ts';
import { type Answer, companyId, jobId, packed } from '../wire.ts';
import { answersFrom } from './results.ts';

/** Times that what came can't be read, before a job is given up. */
const MOST_UNREADABLE = 3;

/** A stage, its input, and the key of that work. */
export interface Piece extends Job {
  key: string;
  /** The mark of the engine that its page is for; of other work «». */
  engine: string;
}

/** Workers that recognise such pages have gone: they can be recognised here. */
export class NobodyError extends Error {
  override name = 'NobodyError';
}

/** A job under way: what is sent, and what becomes of it. One piece of work, or several of one stage. */
export class Parcel {
  readonly id: string;
  readonly stage: StageName;
  readonly engine: string;
  readonly payload: Buffer;
  /** What a page is to be recognised of: it lies beside the job. */
  readonly file: Uint8Array | null;
  readonly promise: Promise<Answer<unknown>[]>;
  /** It is in Redis, as far as is known. */
  isPut = false;
  isMoving = false;
  /** When a worker was first seen to have it; null: none has. */
  since: number | null = null;
  readonly #pieces: number;
  #unreadable = 0;
  #resolve: (answers: Answer<unknown>[]) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  /** @param nameOf what a file is called in Redis */
  constructor(first: Piece, more: readonly Piece[], nameOf: (file: Uint8Array) => string) {
    const pieces = [first, ...more];
    this.stage = first.stage;
    this.engine = first.engine;
    const page = first.stage === 'recognise' ? (first.input as RecogniseInput) : null;
    this.file = page?.bytes ?? null;
    this.payload = packed(
      page === null ? pieces.map(({ input }) => input) : [{ ...page, bytes: undefined, file: nameOf(page.bytes) }],
    );
    this.id = more.length === 0 ? jobId(first.key) : companyId(pieces.map(({ key }) => key));
    this.#pieces = pieces.length;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** @returns false when that was no answer: the work must be done again */
  take(told: string): boolean {
    const answers = answersFrom(this.stage, told, this.#pieces);
    if (answers === null) {
      this.#unreadable += 1;
      if (this.#unreadable < MOST_UNREADABLE) return false;
      this.fail(new DisturbedError('answers that are none'));
    } else this.#resolve(answers);
    return true;
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}

/** What a worker's answer says of the work. @throws what hindered it */
export function outputOf<S extends StageName>(answer: Answer<unknown>): OutputOf<S> {
  if ('limit' in answer) throw new StageLimitError(answer.limit);
  if ('disturbed' in answer) throw new DisturbedError(answer.disturbed);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.output as OutputOf<S>;
}
