import { openClient } from './open.ts';

/**
 * Takes a lock that the operating system lets go of when the process ends, however it ends: an open write transaction in an
 * empty SQLite file of its own. A process that is killed leaves nothing behind that has to be cleared.
 * @returns how to let it go; null when another has it
 */
export function takeLock(path: string): (() => void) | null {
  const client = openClient(path);
  try {
    client.pragma('busy_timeout = 0');
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => client.close();
}
