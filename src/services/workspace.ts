import { closeDatabase } from '../../db/moment.ts';
import { type Db, openDatabase } from '../../db/open.ts';
import { ConfigurationError, type Settings } from '../config.ts';
import { toldFault } from '../norsk/faults.ts';
import { DEFAULT_LIMITS } from '../queue/pool.ts';
import type { StageQueue } from '../queue/queue.ts';

/** The open database and the settings: where everything is wired together. */
export interface Workspace {
  db: Db;
  settings: Settings;
  /**
   * Starts the queue the settings ask for: Redis when REDIS_URL is set, else this machine's threads.
   * @param tell what is to be known while one waits for it, in Norwegian
   */
  openQueue(tell?: (line: string) => void): Promise<StageQueue>;
  close(): void;
}

/** @throws ConfigurationError when the database can't be opened */
export function openWorkspace(settings: Settings): Workspace {
  let db: Db;
  try {
    db = openDatabase(settings.database);
  } catch (error) {
    // Optional in package.json, so npm leaves it out without a word where it could be neither fetched nor compiled.
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      throw new ConfigurationError(
        `Node ${process.version} trenger better-sqlite3-node20, som npm verken fikk hentet eller bygget. Bruk Node 22.14 eller nyere, helst 24.`,
      );
    throw new ConfigurationError(
      `Kan ikke åpne databasen ${settings.database}. ${toldFault(error) ?? (error instanceof Error ? error.message : String(error))}`,
      { cause: error },
    );
  }
  const limits = { ...DEFAULT_LIMITS, threads: settings.threads };
  return {
    db,
    settings,
    async openQueue(tell) {
      // Loaded when needed: most runs never speak to Redis.
      if (settings.redisUrl === null) return (await import('../queue/local.ts')).localQueue(limits);
      return (await import('../queue/bullmq.ts')).bullmqQueue(settings.redisUrl, limits, tell);
    },
    close: () => closeDatabase(db),
  };
}
