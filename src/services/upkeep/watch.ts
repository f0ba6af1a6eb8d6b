import { lstat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '../../consultation/names.ts';

export interface Watching {
  /** Milliseconds between two looks. */
  every: number;
  signal: AbortSignal;
  /** Something came, went or changed, and all of it has stood still since the look before. @returns false when it is to be tried again */
  onSettled(): Promise<boolean>;
  /** The folder can't be read just now, or can again. */
  onGone(gone: boolean): void;
}

/** A file that never stands still does not keep the others waiting for longer than so many looks. */
const MOST_LOOKS = 60;
/** What could not be done is tried again after so many looks, also when nothing has changed here. */
const AGAIN = 12;

/**
 * Watches a folder until it is told to stop. It looks, and does not ask the system to be told: that works on network drives
 * too, and a file that is being copied is told from one that has come by its size standing still.
 */
export async function watchFolder(folder: string, { every, signal, onSettled, onGone }: Watching): Promise<void> {
  let handled: string | null = null;
  let before: string | null = null;
  let waited = 0;
  let gone = false;
  let untilAgain = Number.POSITIVE_INFINITY;
  while (!signal.aborted) {
    const now = await lookAt(folder);
    if ((now === null) !== gone) {
      gone = now === null;
      onGone(gone);
    }
    untilAgain -= 1;
    if (now !== null && (now !== handled || untilAgain <= 0)) {
      waited += 1;
      if (now === before || waited > MOST_LOOKS) {
        handled = now;
        waited = 0;
        untilAgain = (await onSettled()) ? Number.POSITIVE_INFINITY : AGAIN;
      }
    }
    before = now;
    await setTimeout(every, undefined, { signal }).catch(() => undefined);
  }
}

/** What tells a folder from itself a moment ago; null when it can't be read. */
async function lookAt(folder: string): Promise<string | null> {
  const files = await filesBelow(folder).catch(() => null);
  if (files === null) return null;
  const seen: string[] = [];
  for (const { name, path } of files) {
    const status = await lstat(path).catch(() => null);
    if (status !== null) seen.push(`${name}\n${status.size} ${status.mtimeMs}`);
  }
  return seen.join('\n');
}
