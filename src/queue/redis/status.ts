import { reachRedis } from '../reach.ts';
import { queueName } from '../wire.ts';
import { editionHere } from './edition.ts';
import { whereOf, withinTime } from './link.ts';
import { presentIn } from './presence.ts';

const ANSWER_MS = 3_000;

/** Who works over Redis, and what waits. */
export interface QueueStatus {
  /** Host and port. */
  where: string;
  /** Null: Redis does not answer. */
  now: {
    workers: number;
    threads: number;
    /** Workers of another edition, who get no work from this one. */
    others: number;
    waiting: number;
    active: number;
  } | null;
}

/** Looks once; a Redis that does not answer is told as such. */
export async function queueStatus(redisUrl: string, prefix = 'horing'): Promise<QueueStatus> {
  const where = whereOf(redisUrl);
  const redis = await reachRedis(redisUrl, ANSWER_MS);
  if (redis === null) return { where, now: null };
  const edition = editionHere();
  const look = async () => {
    const present = await presentIn(redis, prefix, 'arbeider');
    const mine = present.filter((worker) => worker.edition === edition);
    const engines = new Set(['', ...mine.flatMap((worker) => worker.engines)]);
    const list = async (name: string) => {
      let length = 0;
      for (const engine of engines) length += await redis.llen(`${prefix}:${queueName(edition, engine)}:${name}`);
      return length;
    };
    return {
      workers: mine.length,
      threads: mine.reduce((sum, { threads }) => sum + threads, 0),
      others: present.length - mine.length,
      waiting: await list('wait'),
      active: await list('active'),
    };
  };
  try {
    return { where, now: await withinTime(look(), ANSWER_MS).catch(() => null) };
  } finally {
    redis.disconnect();
  }
}
