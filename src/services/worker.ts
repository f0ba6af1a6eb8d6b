import { startWorker } from '../../workers/bullmq.ts';
import { ConfigurationError, type Settings } from '../config.ts';
import { DEFAULT_LIMITS } from '../queue/pool.ts';

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
