import { startWorker } from '../../workers/bullmq.ts';
import { ConfigurationError, type Settings } from '../config.ts';
import { queueWords } from '../norsk/queue.ts';
import { DEFAULT_LIMITS } from '../queue/pool.ts';
import { queueStatus } from '../queue/redis/status.ts';

/**
 * Starts a worker that takes file and response stages from Redis until it is closed.
 * @throws ConfigurationError when REDIS_URL is not set
 */
export async function openWorker(
  settings: Settings,
  onDone: (stage: string) => void,
  tell: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  if (settings.redisUrl === null)
    throw new ConfigurationError(
      'Sett REDIS_URL, for eksempel REDIS_URL=redis://localhost:6379, for å starte en arbeider.',
    );
  const worker = startWorker(settings.redisUrl, { ...DEFAULT_LIMITS, threads: settings.threads }, { onDone, tell });
  try {
    await worker.ready;
  } catch (error) {
    await worker.close();
    throw error;
  }
  return worker;
}

/** The line of Redis, its workers and what waits; null: no Redis is used. */
export async function toldQueue({ redisUrl }: Settings): Promise<string | null> {
  if (redisUrl === null) return null;
  const { where, now } = await queueStatus(redisUrl);
  if (now === null) return `${queueWords.status(where)}: ${queueWords.noAnswer}`;
  const others = now.others === 0 ? '' : `, ${queueWords.others(now.others)}`;
  return `${queueWords.status(where)}: ${queueWords.ready(now.workers, now.threads)}${others}; ${queueWords.waiting(now.waiting, now.active)}`;
}
