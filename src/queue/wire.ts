import type { ConnectionOptions } from 'bullmq';

/** How coordinator and workers speak: the queue's name, the connection, and values as text. */
export const QUEUE_NAME = 'stages';

/** A stage's output, or the limit it hit, or that it was not let finish: results to be told, not faults to be tried again. */
export type Answer<T> = { output: T } | { limit: 'timed-out' | 'out-of-memory' } | { disturbed: string };

/** JSON, with bytes as base64: readable by any Node version at the other end, and no code in it. */
export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    // A Buffer reaches a replacer already as {type, data}; plain Uint8Array does not.
    if (part instanceof Uint8Array) return { base64: Buffer.from(part).toString('base64') };
    return part;
  });
}

export function decode<T>(text: string): T {
  return JSON.parse(text, (_key, part) => {
    if (part && typeof part === 'object' && Object.keys(part).length === 1 && typeof part.base64 === 'string')
      return new Uint8Array(Buffer.from(part.base64, 'base64'));
    return part;
  });
}

/** Connection to Redis that waits for the server instead of failing a job (BullMQ demands unlimited retries of workers). */
export function connectionOptions(redisUrl: string): ConnectionOptions {
  const url = new URL(redisUrl);
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : 6379,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.pathname.length > 1 ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
  };
}
