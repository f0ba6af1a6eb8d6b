import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Queue } from 'bullmq';
import { type InputOf, type OutputOf, type StageName, stages } from '../stages/stages.ts';
import { inCompany } from './company.ts';
import { isSmall, openPool, type PoolLimits } from './pool.ts';
import { DisturbedError, QueueLostError, type StageQueue } from './queue.ts';
import { editionHere } from './redis/edition.ts';
import { isFull, openLink, whereOf, withinTime } from './redis/link.ts';
import { outputOf, Parcel, type Piece } from './redis/parcel.ts';
import { keysLike, presentIn, sayGone, sayPresent } from './redis/presence.ts';
import { type Patience, Trouble } from './redis/trouble.ts';
import { type Answer, answerKey, calledOn, queueName } from './wire.ts';

const PATIENCE: Patience = { look: 2_000, silent: 3_000, noWorker: 30_000, giveUp: 10 * 60_000, job: 15 * 60_000 };
/** What closing waits for from a Redis that may be gone. */
const CLOSING_MS = 3_000;

/** So many pieces of work are in hand at once, that small ones have company. */
const IN_HAND = 256;
/** A worker's thread has one job in hand, and finds another when that is done. */
const AHEAD = 2;
/** For so many threads at most: each job is looked for by itself, and Redis is no store. */
const MOST_THREADS = 32;

/** A worker that can't lay down its answer tries again: nothing else makes a job fail in Redis. */
const OPTIONS = { attempts: 20, backoff: 1_000, removeOnComplete: true };

interface Choices {
  prefix?: string;
  edition?: string;
  patience?: Patience;
}

/**
 * The queue of many machines: file and response stages go to BullMQ workers over Redis. Consultation stages run in a thread
 * beside the database, and so do pages that are recognised: each would send its whole file. A job's id is its work's key, so
 * that the same work is done once; and work that Redis has lost is put in again. Small work goes in company: of company that a
 * worker died of or had for too long, each is tried by itself.
 * @param tell what is to be known while one waits, in Norwegian
 */
export function bullmqQueue(
  redisUrl: string,
  limits: PoolLimits,
  tell: (line: string) => void = () => undefined,
  choices: Choices = {},
): StageQueue {
  const pool = openPool(limits);
  const workers = openRemote(redisUrl, tell, choices);
  return {
    concurrency: IN_HAND,
    pages: limits.threads,
    run: (stage, input, job) =>
      stages[stage].each === 'file' || stages[stage].each === 'response'
        ? workers.run(stage, input, job)
        : pool.run(stage, input, job.signal, job.took),
    async close() {
      await Promise.all([workers.close(), pool.close()]);
    },
  };
}

function openRemote(
  redisUrl: string,
  tell: (line: string) => void,
  { prefix = 'horing', edition = editionHere(), patience = PATIENCE }: Choices,
): Pick<StageQueue, 'run' | 'close'> {
  const { redis, fault } = openLink(redisUrl);
  const { redis: heard } = openLink(redisUrl, { listens: true });
  const me = { edition, name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`, threads: 0 };
  const parcels = new Map<string, Parcel>();
  const trouble = new Trouble(whereOf(redisUrl), patience, tell);
  let lost: QueueLostError | null = null;
  let made: Queue<string, string> | null = null;
  /** Of the workers that are there. */
  let threads = 1;
  /** Made when Redis answers: before that it would wait by itself. */
  const queue = (): Queue<string, string> => {
    if (made) return made;
    made = new Queue(queueName(edition), { connection: redis, prefix, skipVersionCheck: true });
    made.on('error', () => undefined);
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
      await queue().add(parcel.stage, parcel.payload, { ...OPTIONS, jobId: parcel.id });
      parcel.isPut = true;
      trouble.full(false);
    } catch (error) {
      // It is tried again at the next look; that it may have come in after all does no harm.
      if (isFull(error)) trouble.full(true);
    } finally {
      parcel.isMoving = false;
    }
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
    if (!parcel.isPut) return put(parcel);
    const state = await queue().getJobState(parcel.id);
    if (state === 'active') {
      parcel.since ??= trouble.now;
      if (trouble.now - parcel.since > patience.job) parcel.fail(new DisturbedError('no answer in time'));
      return;
    }
    parcel.since = null;
    if (state === 'failed') {
      await queue().remove(parcel.id);
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
    const lasting = fault();
    if (lasting) return stop(lasting);
    try {
      if (redis.status !== 'ready') throw new Error('not connected');
      await withinTime(redis.ping(), patience.silent);
      trouble.answered();
      await sayPresent(redis, prefix, 'kjoring', me);
      const present = await presentIn(redis, prefix, 'arbeider');
      const mine = present.filter((worker) => worker.edition === edition);
      const all = mine.reduce((sum, worker) => sum + worker.threads, 0);
      threads = Math.max(1, Math.min(all, MOST_THREADS));
      trouble.workers(mine.length, present.length - mine.length, parcels.size > 0);
      for (const parcel of [...parcels.values()]) {
        if (parcel.isPut && (await fetch(parcel))) continue;
        if (parcels.has(parcel.id)) await look(parcel);
      }
    } catch (error) {
      if (isFull(error)) trouble.full(true);
      else trouble.silent();
    }
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
    if (others) for (const id of parcels.keys()) await queue().remove(id);
    else {
      await queue().obliterate({ force: true });
      const answers = await keysLike(redis, answerKey(prefix, edition, '*'));
      if (answers.length > 0) await redis.del(...answers);
    }
  }

  function send(pieces: readonly Piece[], signals: readonly AbortSignal[]): Promise<Answer<unknown>[]> {
    const [first, ...more] = pieces;
    if (lost || first === undefined) return Promise.reject(lost);
    const parcel = new Parcel(first, more);
    const known = parcels.get(parcel.id);
    if (known) return known.promise;
    const stopped = ({ target }: Event) => {
      parcel.fail(target instanceof AbortSignal ? target.reason : null);
      if (parcel.isPut && redis.status === 'ready')
        queue()
          .remove(parcel.id)
          .catch(() => undefined);
    };
    for (const signal of signals) signal.addEventListener('abort', stopped);
    parcels.set(parcel.id, parcel);
    void put(parcel);
    return parcel.promise.finally(() => {
      for (const signal of signals) signal.removeEventListener('abort', stopped);
      parcels.delete(parcel.id);
    });
  }
  const company = inCompany<Piece, Answer<unknown>>(
    () => threads,
    send,
    isSmall,
    (piece, one) => piece.stage === one.stage,
    AHEAD,
  );

  return {
    async run<S extends StageName>(
      stage: S,
      input: InputOf<S>,
      { key, signal }: { key: string; signal?: AbortSignal },
    ): Promise<OutputOf<S>> {
      signal?.throwIfAborted();
      return outputOf<S>(await company.run({ stage, input, key }, signal));
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
