import type { Redis } from 'ioredis';
import * as z from 'zod';

/** Who is there: said anew every other second, forgotten by Redis when it is not. */
const MILLISECONDS = 10_000;

const Present = z.object({
  edition: z.string(),
  name: z.string(),
  threads: z.int(),
  /** Marks of the engines of text recognition it has. */
  engines: z.array(z.string()).default([]),
});
export type Present = z.infer<typeof Present>;
export type Kind = 'arbeider' | 'kjoring';

const keyOf = (prefix: string, kind: Kind, name: string) => `${prefix}:${kind}:${name}`;

/** Says that one is there. */
export async function sayPresent(redis: Redis, prefix: string, kind: Kind, present: Present): Promise<void> {
  await redis.set(keyOf(prefix, kind, present.name), JSON.stringify(present), 'PX', MILLISECONDS);
}

/** Says that one has gone. */
export async function sayGone(redis: Redis, prefix: string, kind: Kind, name: string): Promise<void> {
  await redis.del(keyOf(prefix, kind, name));
}

/** All keys of a pattern. */
export async function keysLike(redis: Redis, pattern: string): Promise<string[]> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1000);
    for (const key of found) keys.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...keys];
}

/** All that are there. */
export async function presentIn(redis: Redis, prefix: string, kind: Kind): Promise<Present[]> {
  const keys = await keysLike(redis, keyOf(prefix, kind, '*'));
  if (keys.length === 0) return [];
  return (await redis.mget(...keys)).flatMap((one) => {
    const read = Present.safeParse(parsed(one));
    return read.success ? [read.data] : [];
  });
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
