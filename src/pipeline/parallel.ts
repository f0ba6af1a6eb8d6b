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

function thrown(first: { fault: unknown } | null): void {
  if (first !== null) throw first.fault;
}
