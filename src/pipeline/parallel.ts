import { setMaxListeners } from 'node:events';
import { lettersIn, type Packed } from '../stages/packed.ts';

/** Letters of answers that are read at a time: all there are of a small consultation, and some seconds' work. */
export const AT_A_TIME = 2_500_000;

/**
 * Runs a task on each item with at most `limit` under way. When one fails, or the signal aborts, the others are stopped
 * and waited for: none goes on beside whatever comes next, and what was stopped is nobody's fault.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  limit: number,
  asked: AbortSignal | undefined,
  task: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const signal = asked ? AbortSignal.any([asked, failed.signal]) : failed.signal;
  // Each job under way listens.
  setMaxListeners(0, signal);
  const waiting = items[Symbol.iterator]();
  let first: { fault: unknown } | null = null;
  const lane = async () => {
    try {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        signal.throwIfAborted();
        await task(next.value, signal);
      }
    } catch (fault) {
      first ??= { fault };
      failed.abort();
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
  thrown(first);
}

/**
 * Cuts items into parts of about the same size, in their order.
 * @param size letters of a part
 */
export function* inParts<T>(
  items: Iterable<T>,
  size: number,
  lettersOf: (item: T) => number,
): Generator<[place: number, part: T[]]> {
  let place = 0;
  let part: T[] = [];
  let letters = 0;
  for (const item of items) {
    if (letters >= size * (place + 1)) {
      yield [place, part];
      place += 1;
      part = [];
    }
    part.push(item);
    letters += lettersOf(item);
  }
  if (part.length > 0) yield [place, part];
}

/**
 * What is packed, in parts that threads read beside each other: an even number of them.
 * @param most letters that are read at a time
 * @returns nothing where there are so few that all is read at once, in one thread
 */
export function partsOf<T>(all: readonly Packed<T>[], most = AT_A_TIME): [place: number, part: Packed<T>[]][] {
  const letters = lettersIn(all);
  if (letters < 2 * most) return [];
  return [...inParts(all, letters / (2 * Math.floor(letters / most / 2)), (one) => one.letters)];
}

function thrown(first: { fault: unknown } | null): void {
  if (first !== null) throw first.fault;
}
