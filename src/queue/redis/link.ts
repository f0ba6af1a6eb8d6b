import { Redis } from 'ioredis';
import { queueWords } from '../../norsk/queue.ts';
import { QueueLostError } from '../queue.ts';
import { connectionOptions } from '../wire.ts';

/** A connection of our own, whose commands fail instead of waiting for a Redis that is gone, unless it is to listen alone. */
export function openLink(redisUrl: string, { listens = false } = {}): { redis: Redis; fault(): QueueLostError | null } {
  let fault: QueueLostError | null = null;
  const redis = new Redis({
    ...connectionOptions(redisUrl),
    maxRetriesPerRequest: listens ? null : 1,
    enableOfflineQueue: listens,
    connectTimeout: 5_000,
    commandTimeout: 30_000,
    retryStrategy: (times: number) => Math.min(100 * times, 1_000),
  });
  // Without anybody who listens, each is printed with its stack.
  redis.on('error', (error: Error) => {
    fault = lastingFault(error) ?? fault;
  });
  redis.on('ready', () => {
    fault = null;
  });
  return { redis, fault: () => fault };
}

/** What waiting does not help for. */
function lastingFault(error: Error): QueueLostError | null {
  if (/^(?:WRONGPASS|NOAUTH|NOPERM)\b|invalid (?:username-)?password/i.test(error.message))
    return new QueueLostError(queueWords.refused);
  const code = 'code' in error ? String(error.code) : '';
  return /CERT|SIGNATURE|ERR_TLS/.test(code) ? new QueueLostError(queueWords.certificate(code)) : null;
}

/** Redis has no more memory, and throws nothing out. */
export const isFull = (error: unknown): boolean => error instanceof Error && /\bOOM\b/.test(error.message);

/** Why Redis, which answers, does not do what it is asked for: the word its answer begins with («READONLY»); '': that is not so. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Error) || error.name !== 'ReplyError' || isFull(error)) return '';
  return /\b(?:READONLY|MISCONF|NOPERM|NOREPLICAS|BUSY|CLUSTERDOWN|MOVED)\b/.exec(error.message)?.[0] ?? 'ERR';
}

/** Host and port, without what only they should know who may come in. */
export function whereOf(redisUrl: string): string {
  const { hostname, port } = new URL(redisUrl);
  return `${hostname}:${port || 6379}`;
}

/** @throws when the work is not done in time */
export function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
