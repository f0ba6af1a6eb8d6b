import { Redis } from 'ioredis';
import { connectionOptions } from './wire.ts';

/** How long a Redis that is there takes at most to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens a connection that does not wait for a server to come: for who wants to know whether one is there.
 * @returns null when Redis does not answer, or wants another password
 */
export async function reachRedis(redisUrl: string, patience = PATIENCE): Promise<Redis | null> {
  const client = new Redis({
    ...(connectionOptions(redisUrl) as object),
    lazyConnect: true,
    connectTimeout: patience,
    commandTimeout: patience,
    retryStrategy: () => null,
  });
  // It is told by the answer below.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return client;
  } catch {
    client.disconnect();
    return null;
  }
}
