import { Queue } from 'bullmq';
import { ConfigurationError } from '../config.ts';
import { reachRedis } from './reach.ts';
import { keysLike } from './redis/presence.ts';
import { answerKey, fileKey, inputKey, isCompany, isPage, jobId, queueName } from './wire.ts';

/** So many jobs are looked at in one question. */
const AT_A_TIME = 1_000;

/**
 * Takes documents, and what was read of them, out of Redis, whichever edition of the program put them there. Company goes
 * whole, whoever is in it, and so do pages and their files: what a run still waits for it puts in again.
 * @param keys of the work, as `StageQueue.run` was given them, or the beginning of them
 * @throws ConfigurationError when Redis does not answer
 */
export async function forgetJobs(redisUrl: string, keys: ReadonlySet<string>, prefix = 'horing'): Promise<void> {
  const redis = await reachRedis(redisUrl);
  if (redis === null)
    throw new ConfigurationError('Redis (REDIS_URL) svarer ikke, og kan ha svar liggende. Ingenting er slettet.');
  // stage:hash:version, and what the output hangs on besides.
  const doomed = new Set([...keys].map(jobId));
  const isDoomed = (id: string) => isCompany(id) || isPage(id) || doomed.has(id.split('-').slice(0, 3).join('-'));
  try {
    for (const key of await keysLike(redis, `${prefix}:${queueName('*')}:meta`)) {
      const queue = new Queue(key.slice(prefix.length + 1, -':meta'.length), { connection: redis, prefix });
      const found: string[] = [];
      for (let at = 0; ; at += AT_A_TIME) {
        const ids = await queue.getRanges(['completed', 'failed', 'waiting', 'delayed'], at, at + AT_A_TIME - 1, true);
        if (ids.length === 0) break;
        found.push(...ids.filter(isDoomed));
      }
      for (const id of new Set(found)) await queue.remove(id);
      await queue.close();
    }
    const left = await keysLike(redis, fileKey(prefix, '*', '*'));
    for (const keyOf of [inputKey, answerKey]) {
      const found = await keysLike(redis, keyOf(prefix, '*', '*'));
      left.push(...found.filter((key) => isDoomed(key.slice(key.lastIndexOf(':') + 1))));
    }
    if (left.length > 0) await redis.del(...left);
  } finally {
    redis.disconnect();
  }
}
