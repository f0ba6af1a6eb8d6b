import type { DeskFormat } from '../src/export/formats.ts';
import type { Desk } from '../src/services/review/open.ts';

/** What one request took. */
export interface Time {
  wall: number;
  /** Milliseconds of processor time of the whole process, which other work on the machine changes less. */
  computing: number;
  size: number;
}

export function middle(values: number[], share = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** What two reviewers do, by name of the page: each is handed the round it is. */
export interface Work {
  save: (round: number) => Promise<Time>;
  /** One after another, the first reviewer's. */
  pages: Record<string, (round: number) => Promise<Time>>;
  /** The second's, at the same moment. */
  beside: (round: number) => Promise<Time>;
}

/**
 * Two reviewers read and decide while a third has the note made: how long anybody waits for a page.
 * @returns times by name of the page, and the milliseconds the export took
 */
export async function together(
  desk: Desk,
  format: DeskFormat,
  { save, pages, beside }: Work,
): Promise<{ times: Map<string, Time[]>; took: number }> {
  const times = new Map<string, Time[]>();
  const note = (name: string, time: Time) => times.set(name, [...(times.get(name) ?? []), time]);
  const ways = Object.entries(pages);
  const from = performance.now();
  let took: number | null = null;
  const asked = desk.exports.ask('benken', format, false);
  const stop = desk.exports.watch((who) => {
    const [done] = desk.exports.of(who).filter(({ id }) => id === asked?.id);
    if (done?.state === 'failed') throw new Error(done.because ?? 'the export failed');
    if (done?.state === 'done') took = performance.now() - from;
  });
  for (let round = 0; took === null && round < 2_000; round += 1) {
    note('a decision saved', await save(round));
    const [name, get] = ways[round % ways.length] ?? ['', beside];
    await Promise.all([
      get(round).then((time) => note(name, time)),
      beside(round).then((time) => note('Ett svar, beside it', time)),
    ]);
    // A request comes from outside: between two of them the process is free.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop();
  return { times, took: took ?? 0 };
}
