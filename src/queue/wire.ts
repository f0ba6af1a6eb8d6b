import { hashOf } from '../ids.ts';

/**
 * How coordinator and workers speak. An edition has a queue of its own, so that no worker of another can take its work, and one
 * for the pages of each engine of text recognition. A job itself is its stage and its id: beside it lie the inputs of one piece
 * of work, or of several small ones that go in company, and the file whose page is to be recognised, once for all its pages.
 * A worker lays the list of answers there in their place, and calls out the job's id.
 */

/** Raised when they are to speak otherwise: it is part of the edition. */
export const SPEECH = 3;
/** @param engine the mark of the one that pages are for */
export const queueName = (edition: string, engine = ''): string =>
  `stages-${edition}${engine === '' ? '' : `-${engine}`}`;
/** The work's key as BullMQ takes it. */
export const jobId = (key: string): string => key.replaceAll(':', '-');
const COMPANY = 'flere-';
/** The id of work in company: which it is, it does not tell. */
export const companyId = (keys: readonly string[]): string => COMPANY + hashOf(keys.join('\n'));
export const isCompany = (id: string): boolean => id.startsWith(COMPANY);
/** A page's key is of its document, which may lie within a file. */
export const isPage = (id: string): boolean => id.startsWith('recognise-');
export const inputKey = (prefix: string, edition: string, id: string): string => `${prefix}:arbeid:${edition}:${id}`;
export const fileKey = (prefix: string, edition: string, name: string): string => `${prefix}:fil:${edition}:${name}`;
export const answerKey = (prefix: string, edition: string, id: string): string => `${prefix}:svar:${edition}:${id}`;
export const calledOn = (prefix: string, edition: string): string => `${prefix}:ferdig:${edition}`;
/** What nobody has fetched is kept so long: a coordinator that was killed and starts again picks it up. */
export const KEPT = 60 * 60_000;

/** A stage's output, or the limit it hit, or that it was not let finish, or its own fault: told, and not tried again. */
export type Answer<T> =
  | { output: T }
  | { limit: 'timed-out' | 'out-of-memory' }
  | { disturbed: string }
  | { fault: string };

const NEWLINE = 10;

/** Inputs as a line of JSON, readable by any Node version at the other end and no code in it, and after it their bytes as they are. */
export function packed(inputs: readonly unknown[]): Buffer {
  const bytes: Uint8Array[] = [];
  const told = inputs.map((input) => {
    if (!isOfBytes(input)) return input;
    bytes.push(input.bytes);
    return { ...input, bytes: input.bytes.length };
  });
  const line = Buffer.from(`${JSON.stringify(told)}\n`);
  return bytes.length === 0 ? line : Buffer.concat([line, ...bytes]);
}

/** @throws what JSON.parse says of what was not packed */
export function unpacked<T extends object>(told: Buffer): T[] {
  const end = told.indexOf(NEWLINE);
  let at = end + 1;
  return (JSON.parse(told.toString('utf8', 0, end)) as (T & { bytes?: number })[]).map((input) => {
    if (input.bytes === undefined) return input;
    const from = at;
    at += input.bytes;
    // A copy of its own: a thread is given what it needs, and not the others' with it.
    return { ...input, bytes: new Uint8Array(told.subarray(from, at)) };
  });
}

const isOfBytes = (input: unknown): input is { bytes: Uint8Array } =>
  typeof input === 'object' && input !== null && 'bytes' in input && input.bytes instanceof Uint8Array;

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
