import { hashOf } from '../ids.ts';

/**
 * How coordinator and workers speak. An edition has a queue of its own, so that no worker of another can take its work. A job
 * holds the inputs of one piece of work, or of several small ones that go in company; a worker lays the list of their answers
 * beside the job, which holds no text then, and calls out the job's id.
 */

/** Raised when they are to speak otherwise: it is part of the edition. */
export const SPEECH = 2;
export const queueName = (edition: string): string => `stages-${edition}`;
/** The work's key as BullMQ takes it. */
export const jobId = (key: string): string => key.replaceAll(':', '-');
const COMPANY = 'flere-';
/** The id of work in company: which it is, it does not tell. */
export const companyId = (keys: readonly string[]): string => COMPANY + hashOf(keys.join('\n'));
export const isCompany = (id: string): boolean => id.startsWith(COMPANY);
export const answerKey = (prefix: string, edition: string, id: string): string => `${prefix}:svar:${edition}:${id}`;
export const calledOn = (prefix: string, edition: string): string => `${prefix}:ferdig:${edition}`;
/** An answer nobody has fetched is kept so long: a coordinator that was killed and starts again picks it up. */
export const ANSWER_KEPT = 60 * 60_000;

/** A stage's output, or the limit it hit, or that it was not let finish, or its own fault: told, and not tried again. */
export type Answer<T> =
  | { output: T }
  | { limit: 'timed-out' | 'out-of-memory' }
  | { disturbed: string }
  | { fault: string };

/** JSON, with bytes as base64: readable by any Node version at the other end, and no code in it. */
export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    // A Buffer reaches a replacer already as {type, data}; plain Uint8Array does not.
    if (part instanceof Uint8Array) return { base64: Buffer.from(part).toString('base64') };
    return part;
  });
}

export function decode<T>(text: string): T {
  // Looking at each value takes several times as long as reading them; few answers hold bytes.
  if (!text.includes('"base64"')) return JSON.parse(text);
  return JSON.parse(text, (_key, part) => {
    if (part && typeof part === 'object' && Object.keys(part).length === 1 && typeof part.base64 === 'string')
      return new Uint8Array(Buffer.from(part.base64, 'base64'));
    return part;
  });
}

/** Connection to Redis that waits for the server instead of failing a job (BullMQ demands unlimited retries of workers). */
export function connectionOptions(redisUrl: string): {
  host: string;
  port: number;
  username?: string;
  password?: string;
  db?: number;
  tls?: Record<string, never>;
  maxRetriesPerRequest: null;
} {
  const url = new URL(redisUrl);
  return {
    // An IPv6 address stands in brackets in a URL alone.
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : 6379,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.pathname.length > 1 ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
  };
}
