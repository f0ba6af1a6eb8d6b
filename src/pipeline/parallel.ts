import { setMaxListeners } from 'node:events';

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
 * @param goesWith whether an item can't be parted from the one before it
 */
export function* inParts<T extends { text: string }>(
  items: Iterable<T>,
  size: number,
  goesWith: (item: T, last: T | undefined) => boolean = () => false,
): Generator<[place: number, part: T[]]> {
  let place = 0;
  let part: T[] = [];
  let letters = 0;
  for (const item of items) {
    if (letters >= size * (place + 1) && !goesWith(item, part.at(-1))) {
      yield [place, part];
      place += 1;
      part = [];
    }
    part.push(item);
    letters += item.text.length;
  }
  if (part.length > 0) yield [place, part];
}

function thrown(first: { fault: unknown } | null): void {
  if (first !== null) throw first.fault;
}
