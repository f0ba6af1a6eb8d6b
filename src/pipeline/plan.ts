import { hashOf, hashOfJson } from '../ids.ts';
import type { StageQueue } from '../queue/queue.ts';
import type { Packed } from '../stages/packed.ts';
import type { InputOf, OutputOf, StageName, TurnName } from '../stages/stages.ts';

/** One piece of work of a stage: what it is about, what makes it new, and its input. */
export interface Work<S extends StageName> {
  subject: string;
  /** Shown in progress and failures. */
  name: string;
  /** Sum that changes exactly when the work must be done anew. */
  mark: string;
  input(): InputOf<S> | Promise<InputOf<S>>;
  /** Of a file: how large it is, so that not too many large ones are in hand at once. */
  bytes?: number;
  /** What the output hangs on beside the mark, though it makes nothing due: what stands from the last run. */
  basis?(): string;
  /** It was done, and not with what is here now: it is due again. */
  again?: boolean;
}

/** A piece of work that is under way. */
export interface RunningJob {
  key: string;
  signal: AbortSignal;
  took(milliseconds: number): void;
  onPage(done: number, total: number): void;
}

/** How a stage reads its input from the database and saves its output there. */
export interface Plan<S extends StageName> {
  work(): Iterable<Work<S>>;
  /** How it is run, where that is more than once through the queue. */
  run?(queue: StageQueue, input: InputOf<S>, job: RunningJob): Promise<OutputOf<S>>;
  /** Called inside a transaction. */
  save(subject: string, output: OutputOf<S>): void;
  /** The result of a document that hit its time or memory limit, where that is a result. */
  onLimit?(reason: 'timed-out' | 'out-of-memory'): OutputOf<S>;
}

export type Plans = { [S in TurnName]: Plan<S> };

/**
 * Work whose mark is of its whole input.
 * @param again makes the input once more when the work is due, where there are thousands that can't be held meanwhile
 */
export function whole<S extends StageName>(
  subject: string,
  name: string,
  input: InputOf<S>,
  again: () => InputOf<S> = handedOver(input),
): Work<S> {
  return { subject, name, mark: hashOfJson(input), input: again };
}

/** Work on what is packed, which is handed over. */
export function ofPacked<S extends 'quotes' | 'points'>(subject: string, name: string, input: InputOf<S>): Work<S> {
  return { subject, name, mark: markOfPacked(input), input: handedOver(input) };
}

/** The mark of an input whose passages are packed: of the packed bytes. */
export function markOfPacked<T, I extends { passages: readonly Packed<T>[] }>(input: I): string {
  return hashOfJson({ ...input, passages: input.passages.map(({ bytes }) => hashOf(bytes)) });
}

/** Gives what it holds once: who is given it is the only one to hold it. */
export function handedOver<T extends object>(input: T): () => T {
  let held: T | null = input;
  return () => {
    const given = held;
    held = null;
    if (given === null) throw new Error('the input has been handed over');
    return given;
  };
}
