import { Queue } from 'bullmq';
import { ConfigurationError } from '../config.ts';
import { reachRedis } from './reach.ts';
import { QUEUE_NAME } from './wire.ts';

/** So many jobs are looked at in one question. */
const AT_A_TIME = 1_000;
/** A coordinator somewhere else may not have fetched what was finished just now. */
const JUST_NOW = 60_000;

/**
 * Takes documents, and what was read of them, out of Redis: all work that was finished a while ago, and that of some keys
 * whether it is finished or waits.
 * @param keys of the work, as `StageQueue.run` was given them, or the beginning of them
 * @throws ConfigurationError when Redis does not answer
 */
export async function forgetJobs(redisUrl: string, keys: ReadonlySet<string>): Promise<void> {
  const connection = await reachRedis(redisUrl);
  if (connection === null)
    throw new ConfigurationError('Redis (REDIS_URL) svarer ikke, og kan ha svar liggende. Ingenting er slettet.');
  const queue = new Queue(QUEUE_NAME, { connection, prefix: 'horing' });
  try {
    for (const state of ['completed', 'failed'] as const) await queue.clean(JUST_NOW, 0, state);
    const found: string[] = [];
    for (let at = 0; ; at += AT_A_TIME) {
      const ids = await queue.getRanges(['completed', 'failed', 'waiting', 'delayed'], at, at + AT_A_TIME - 1, true);
      if (ids.length === 0) break;
      found.push(...ids);
    }
    // stage:hash:version, and what the output hangs on besides.
    for (const id of new Set(found)) if (keys.has(id.split(':').slice(0, 3).join(':'))) await queue.remove(id);
  } finally {
    await queue.close();
    connection.disconnect();
  }
}
