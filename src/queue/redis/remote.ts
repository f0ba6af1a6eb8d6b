import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Queue } from 'bullmq';
import { queueWords } from '../../norsk/queue.ts';
import type { InputOf, OutputOf, StageName } from '../../stages/stages.ts';
import { type Company, inCompany } from '../company.ts';
import { isSmall } from '../pool.ts';
import { DisturbedError, QueueLostError } from '../queue.ts';
import { type Answer, answerKey, calledOn, fileKey, inputKey, KEPT, queueName } from '../wire.ts';
import { editionHere } from './edition.ts';
import { LaidFiles } from './files.ts';
import { isFull, openLink, refusalOf, whereOf, withinTime } from './link.ts';
import { NobodyError, outputOf, Parcel, type Piece } from './parcel.ts';
import { keysLike, type Present, presentIn, sayGone, sayPresent } from './presence.ts';
import { type Patience, Trouble } from './trouble.ts';

const PATIENCE: Patience = { look: 2_000, silent: 3_000, noWorker: 30_000, giveUp: 10 * 60_000, job: 15 * 60_000 };
/** What closing waits for from a Redis that may be gone. */
const CLOSING_MS = 3_000;

/** A worker's thread has one job in hand, and finds another when that is done. */
const AHEAD = 2;
/** For so many threads at most: each job is looked for by itself, and Redis is no store. */
const MOST_THREADS = 32;
/** Jobs under way at most. */
export const MOST_AHEAD = AHEAD * MOST_THREADS;
/** What is no page is for any of the workers. */
export const ANY = '';

/** A worker that can't lay down its answer tries again: nothing else makes a job fail in Redis. */
const OPTIONS = { attempts: 20, backoff: 1_000, removeOnComplete: true };

export interface Choices {
  prefix?: string;
  edition?: string;
  patience?: Patience;
}

interface Remote {
  /** @throws NobodyError when the workers that recognise such pages have gone */
  run<S extends StageName>(
    stage: S,
    input: InputOf<S>,
    job: { key: string; signal?: AbortSignal },
    engine: string,
  ): Promise<OutputOf<S>>;
  /** Whether there are workers with an engine. Where there are others alone, that is told. */
  mayHave(engine: string): boolean;
  close(): Promise<void>;
}

/** The workers, as the coordinator has them do what they can: see `bullmqQueue`. */
export function openRemote(
  redisUrl: string,
  tell: (line: string) => void,
  { prefix = 'horing', edition = editionHere(), patience = PATIENCE }: Choices,
): Remote {
  const { redis, fault } = openLink(redisUrl);
  const { redis: heard } = openLink(redisUrl, { listens: true });
  const me = { edition, name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`, threads: 0, engines: [] };
  const files = new LaidFiles(redis, prefix, edition);
  const parcels = new Map<string, Parcel>();
  const trouble = new Trouble(whereOf(redisUrl), patience, tell);
  let lost: QueueLostError | null = null;
  /** What Redis has refused since the last look began. */
  let refusal = '';
  const queues = new Map<string, Queue<string, string>>();
  let present: Present[] = [];
  /** Of the workers that are there: in all, or with an engine. */
  const threadsWith = (engine: string) =>
    present.reduce((sum, one) => sum + (engine === ANY || one.engines.includes(engine) ? one.threads : 0), 0);
  /** Times that workers were looked for, and the last at which one with an engine was there: one that is away is waited for. */
  let looks = 0;
  const seen = new Map<string, number>();
  const wasSeen = (engine: string) => {
    const last = seen.get(engine);
    return last !== undefined && (looks - last) * patience.look <= patience.noWorker;
  };
  /** Made when Redis answers: before that it would wait by itself. */
  const queue = ({ engine }: { engine: string }): Queue<string, string> => {
    const known = queues.get(engine);
    if (known) return known;
    const made = new Queue<string, string>(queueName(edition, engine), {
      connection: redis,
      prefix,
      skipVersionCheck: true,
    });
    made.on('error', () => undefined);
    queues.set(engine, made);
    return made;
  };
  const stop = (error: QueueLostError) => {
    lost = error;
    for (const parcel of parcels.values()) parcel.fail(error);
  };

  async function put(parcel: Parcel): Promise<void> {
    if (parcel.isPut || parcel.isMoving || redis.status !== 'ready') return;
    parcel.isMoving = true;
    try {
      if (parcel.file) await files.lay(parcel.file);
      await Promise.all([
        redis.set(inputKey(prefix, edition, parcel.id), parcel.payload, 'PX', KEPT),
        queue(parcel).add(parcel.stage, '', { ...OPTIONS, jobId: parcel.id }),
      ]);
      parcel.isPut = true;
      trouble.full(false);
    } catch (error) {
      // It is tried again at the next look; that it may have come in after all does no harm.
      if (isFull(error)) trouble.full(true);
      refusal ||= refusalOf(error);
    } finally {
      parcel.isMoving = false;
    }
  }

  async function remove(parcel: Parcel): Promise<void> {
    await queue(parcel).remove(parcel.id);
    await redis.del(inputKey(prefix, edition, parcel.id));
  }

  /** Takes the answer of a job, if it is there. */
  async function fetch(parcel: Parcel): Promise<boolean> {
    const told = await redis.getdel(answerKey(prefix, edition, parcel.id));
    if (told === null) return false;
    if (!parcel.take(told)) parcel.isPut = false;
    return true;
  }

  /** What has become of a job whose answer is not there. */
  async function look(parcel: Parcel): Promise<void> {
    if (parcel.engine !== ANY && !wasSeen(parcel.engine)) {
      parcel.fail(new NobodyError());
      return remove(parcel);
    }
    if (!parcel.isPut) return put(parcel);
    const state = await queue(parcel).getJobState(parcel.id);
    if (state === 'active') {
      parcel.since ??= trouble.now;
      if (trouble.now - parcel.since > patience.job) parcel.fail(new DisturbedError('no answer in time'));
      return;
    }
    parcel.since = null;
    if (state === 'failed') {
      await remove(parcel);
      return parcel.fail(new DisturbedError('workers died of it, or could not answer'));
    }
    if (state !== 'unknown' && state !== 'completed') return;
    // Gone: it was done just now, or Redis was emptied.
    if (await fetch(parcel)) return;
    parcel.isPut = false;
    await put(parcel);
  }

  async function lookAround(): Promise<void> {
    trouble.tick();
    refusal = '';
    const lasting = fault();
    if (lasting) return stop(lasting);
    try {
      if (redis.status !== 'ready') throw new Error('not connected');
      await withinTime(redis.ping(), patience.silent);
      trouble.answered();
      await sayPresent(redis, prefix, 'kjoring', me);
      const all = await presentIn(redis, prefix, 'arbeider');
      present = all.filter((worker) => worker.edition === edition);
      trouble.workers(present.length, all.length - present.length, parcels.size > 0);
      looks += 1;
      for (const engine of present.flatMap((worker) => worker.engines)) seen.set(engine, looks);
      await files.sweep([...parcels.values()].map(({ file }) => file));
      for (const parcel of [...parcels.values()]) {
        if (parcel.isPut && (await fetch(parcel))) continue;
        if (parcels.has(parcel.id)) await look(parcel);
      }
    } catch (error) {
      refusal ||= refusalOf(error);
      if (isFull(error)) trouble.full(true);
      else if (refusal === '') trouble.silent();
    }
    trouble.refuses(refusal);
    const given = parcels.size > 0 ? trouble.gaveUp() : null;
    if (given !== null) stop(new QueueLostError(given));
  }

  let isLooking = false;
  const lookOnce = () => {
    if (isLooking) return;
    isLooking = true;
    void lookAround().finally(() => {
      isLooking = false;
    });
  };
  const timer = setInterval(lookOnce, patience.look);
  redis.on('ready', lookOnce);
  lookOnce();
  heard.on('message', (_channel, id) => {
    const parcel = parcels.get(id);
    if (parcel) void fetch(parcel).catch(() => undefined);
  });
  // After a break in the connection ioredis subscribes again by itself.
  heard.subscribe(calledOn(prefix, edition)).catch(() => undefined);

  /** Nothing of what was sent or answered stays in Redis. */
  async function leave(): Promise<void> {
    await sayGone(redis, prefix, 'kjoring', me.name);
    const others = (await presentIn(redis, prefix, 'kjoring')).some((other) => other.edition === edition);
    if (others) for (const parcel of parcels.values()) await remove(parcel);
    else {
      for (const engine of new Set([ANY, ...queues.keys()])) await queue({ engine }).obliterate({ force: true });
      for (const keyOf of [inputKey, fileKey, answerKey]) {
        const left = await keysLike(redis, keyOf(prefix, edition, '*'));
        if (left.length > 0) await redis.del(...left);
      }
    }
    await files.sweep([]);
  }

  function send(pieces: readonly Piece[], signals: readonly AbortSignal[]): Promise<Answer<unknown>[]> {
    const [first, ...more] = pieces;
    if (lost || first === undefined) return Promise.reject(lost);
    const parcel = new Parcel(first, more, (file) => files.nameOf(file));
    const known = parcels.get(parcel.id);
    if (known) return known.promise;
    const stopped = ({ target }: Event) => {
      parcel.fail(target instanceof AbortSignal ? target.reason : null);
      if (parcel.isPut && redis.status === 'ready') remove(parcel).catch(() => undefined);
    };
    for (const signal of signals) signal.addEventListener('abort', stopped);
    parcels.set(parcel.id, parcel);
    void put(parcel);
    return parcel.promise.finally(() => {
      for (const signal of signals) signal.removeEventListener('abort', stopped);
      parcels.delete(parcel.id);
    });
  }
  const companies = new Map<string, Company<Piece, Answer<unknown>>>();
  function companyFor(engine: string): Company<Piece, Answer<unknown>> {
    const company =
      companies.get(engine) ??
      inCompany(
        () => Math.max(1, Math.min(threadsWith(engine), MOST_THREADS)),
        send,
        isSmall,
        (piece, one) => piece.stage === one.stage,
        AHEAD,
      );
    companies.set(engine, company);
    return company;
  }

  let isTold = false;
  return {
    async run<S extends StageName>(
      stage: S,
      input: InputOf<S>,
      { key, signal }: { key: string; signal?: AbortSignal },
      engine: string,
    ): Promise<OutputOf<S>> {
      signal?.throwIfAborted();
      return outputOf<S>(await companyFor(engine).run({ stage, input, key, engine }, signal));
    },
    mayHave(engine) {
      if (wasSeen(engine)) return true;
      if (present.length > 0 && !isTold) tell(queueWords.noEngine);
      isTold ||= present.length > 0;
      return false;
    },
    async close() {
      clearInterval(timer);
      if (redis.status === 'ready') await withinTime(leave(), CLOSING_MS).catch(() => undefined);
      parcels.clear();
      redis.disconnect();
      heard.disconnect();
    },
  };
}
