import { Queue } from 'bullmq';
import { ConfigurationError } from '../config.ts';
import { reachRedis } from './reach.ts';

/** So many jobs are looked at in one question. */
const AT_A_TIME = 1_000;
/** A coordinator somewhere else may not have fetched what was finished just now. */
const JUST_NOW = 60_000;
const PREFIX = 'horing';

/**
 * Takes documents, and what was read of them, out of Redis: all work that was finished a while ago, and that of some keys
 * whether it is finished or waits. The queues are those that are found there: an earlier version's has another name.
 * @param keys of the work, as `StageQueue.run` was given them, or the beginning of them
 * @throws ConfigurationError when Redis does not answer
 */
export async function forgetJobs(redisUrl: string, keys: ReadonlySet<string>): Promise<void> {
  const connection = await reachRedis(redisUrl);
  if (connection === null)
    throw new ConfigurationError('Redis (REDIS_URL) svarer ikke, og kan ha svar liggende. Ingenting er slettet.');
  const ours = new Set([...keys].map(plain));
  const isOurs = (id: string) => ours.has(plain(id).split('-').slice(0, 3).join('-'));
  const found: string[] = [];
  try {
    for await (const some of connection.scanStream({ match: `${PREFIX}:*`, count: AT_A_TIME })) found.push(...some);
    const queues = found.flatMap((key) => new RegExp(`^${PREFIX}:([^:]+):meta$`, 'u').exec(key)?.[1] ?? []);
    for (const name of new Set(queues)) await forgetIn(new Queue(name, { connection, prefix: PREFIX }), isOurs);
    // Answers that stand by themselves, by the work's key.
    const answers = found.filter(
      (key) => key.startsWith(`${PREFIX}:svar:`) && isOurs(key.split(':').slice(3).join(':')),
    );
    for (const key of answers) await connection.del(key);
  } finally {
    connection.disconnect();
  }
}

async function forgetIn(queue: Queue, isOurs: (id: string) => boolean): Promise<void> {
  try {
    for (const state of ['completed', 'failed'] as const) await queue.clean(JUST_NOW, 0, state);
    const found: string[] = [];
    for (let at = 0; ; at += AT_A_TIME) {
      const ids = await queue.getRanges(['completed', 'failed', 'waiting', 'delayed'], at, at + AT_A_TIME - 1, true);
      if (ids.length === 0) break;
      found.push(...ids);
    }
    // stage:hash:version, and what the output hangs on besides.
    for (const id of new Set(found)) if (isOurs(id)) await queue.remove(id);
  } finally {
    await queue.close();
  }
}

/** A key as an id may have it. */
const plain = (key: string): string => key.replaceAll(':', '-');
