/** So many small jobs go to a thread in one message. */
const MOST = 16;

/** A job that waits for a thread. */
interface Waiting<J, A> {
  job: J;
  /** It goes by itself: it is large, or was in company that was stopped. */
  alone: boolean;
  signal: AbortSignal | undefined;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

export interface Company<J, A> {
  run(job: J, signal?: AbortSignal): Promise<A>;
}

/**
 * Sends small jobs to threads in company: a message to a thread and its answer take longer than a short text takes to read.
 * Of company that was stopped, each is tried by itself, so that only the one to blame is stopped again.
 * @param threads as many as there are now
 * @param work does some jobs in one thread, and answers in their order
 * @param mayJoin whether a job may go to the same thread as the first
 * @param ahead messages that are under way for each thread at once
 */
export function inCompany<J, A>(
  threads: () => number,
  work: (jobs: readonly J[], signals: readonly AbortSignal[]) => Promise<readonly A[]>,
  isSmall: (job: J) => boolean,
  mayJoin: (job: J, first: J) => boolean,
  ahead = 1,
): Company<J, A> {
  let queue: Waiting<J, A>[] = [];
  let busy = 0;
  let isPlanned = false;

  function next(): void {
    isPlanned = false;
    while (busy < threads() * ahead && queue.length > 0) {
      const [first] = queue;
      if (first === undefined) return;
      const taken: Waiting<J, A>[] = [];
      const left: Waiting<J, A>[] = [];
      // What is left is shared out to all threads, twice: who is done first goes on, and none has the last of it alone.
      const shares = threads() * ahead === 1 ? 1 : 2 * threads();
      const most = first.alone ? 1 : Math.min(MOST, Math.ceil(queue.length / shares));
      for (const one of queue)
        if (one.signal?.aborted) one.reject(one.signal.reason);
        else if (taken.length === 0 || (taken.length < most && !one.alone && mayJoin(one.job, first.job)))
          taken.push(one);
        else left.push(one);
      queue = left;
      if (taken.length === 0) continue;
      busy += 1;
      void together(taken).finally(() => {
        busy -= 1;
        next();
      });
    }
  }

  async function together(taken: readonly Waiting<J, A>[]): Promise<void> {
    try {
      const signals = taken.flatMap(({ signal }) => (signal === undefined ? [] : [signal]));
      const answers = await work(
        taken.map(({ job }) => job),
        [...new Set(signals)],
      );
      for (const [index, answer] of answers.entries()) taken[index]?.resolve(answer);
    } catch (error) {
      if (taken.length === 1) taken[0]?.reject(error);
      else queue.push(...taken.map((one) => ({ ...one, alone: true })));
    }
  }

  return {
    run: (job, signal) =>
      new Promise((resolve, reject) => {
        queue.push({ job, alone: !isSmall(job), signal, resolve, reject });
        if (isPlanned) return;
        isPlanned = true;
        // Those that are asked for at the same moment come along.
        queueMicrotask(next);
      }),
  };
}
