import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import * as z from 'zod';

const THREADS = 'forventet et helt tall fra 1 til 64';
const REDIS =
  'forventet en adresse som redis://:passord@vert:6379; tegn som %, /, # og @ i passordet skrives %25, %2F, %23 og %40';

const Environment = z.object({
  HORING_DB: z.string().min(1).default('var/horing.sqlite'),
  HORING_REPORTS: z.string().min(1).default('reports'),
  HORING_THREADS: z.coerce.number(THREADS).int(THREADS).min(1, THREADS).max(64, THREADS).optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, hostname: /./, error: REDIS })
    .refine(isRedis, REDIS)
    .optional(),
});

/** A password's «%» must be written as %25, and what is after the host is a database's number. */
function isRedis(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    decodeURIComponent(`${username}${password}`);
    return /^\/?\d*$/.test(pathname);
  } catch {
    return false;
  }
}

export interface Settings {
  /** The one database file: everything that must survive. */
  database: string;
  /** Where notes and charts are written; may be deleted and is rebuilt. */
  reports: string;
  threads: number;
  /** Set: response stages run on BullMQ workers. Unset: on this machine's threads. */
  redisUrl: string | null;
}

/** A setting or configuration that cannot be used; the message is Norwegian and for people. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/**
 * Reads the settings from the environment (HORING_DB, HORING_REPORTS, HORING_THREADS, REDIS_URL).
 * @throws ConfigurationError naming the variable and what is wrong with it
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Feil i miljøvariabler: ${faults.join('; ')}`);
  }
  return {
    database: resolve(parsed.data.HORING_DB),
    reports: resolve(parsed.data.HORING_REPORTS),
    threads: parsed.data.HORING_THREADS ?? availableParallelism(),
    redisUrl: parsed.data.REDIS_URL ?? null,
  };
}
