import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Job, Worker } from 'bullmq';
import { queueWords } from '../src/norsk/queue.ts';
import { marksHere } from '../src/ocr/engine.ts';
import { readAhead } from '../src/queue/ahead.ts';
import { openPool, type PoolLimits } from '../src/queue/pool.ts';
import { DisturbedError, QueueLostError, StageLimitError } from '../src/queue/queue.ts';
import { editionHere } from '../src/queue/redis/edition.ts';
import { FetchedFiles } from '../src/queue/redis/files.ts';
import { openLink, refusalOf, whereOf, withinTime } from '../src/queue/redis/link.ts';
import { presentIn, sayGone, sayPresent } from '../src/queue/redis/presence.ts';
import { Trouble } from '../src/queue/redis/trouble.ts';
import {
  type Answer,
  answerKey,
  calledOn,
  connectionOptions,
  inputKey,
  KEPT,
  queueName,
  unpacked,
} from '../src/queue/wire.ts';
import { type InputOf, type StageName, stages } from '../src/stages/stages.ts';

const PATIENCE = { look: 2_000, silent: 4_000, noWorker: 0, giveUp: Number.POSITIVE_INFINITY, job: 0 };
/** What closing waits for from a Redis that may be gone. */
const CLOSING_MS = 3_000;
/** A worker's threads stay as they are, warm, between runs of a folder that people add to. */
const IDLE_MS = 10 * 60_000;

function isStageName(name: string): name is StageName {
  return Object.hasOwn(stages, name);
}

export interface RemoteWorker {
  /** Resolves when it can take work. @throws QueueLostError when it can't be used where it was to work */
  ready: Promise<unknown>;
  close(): Promise<void>;
}

interface Choices {
  onDone?: (stage: StageName) => void;
  /** What is to be known, in Norwegian. */
  tell?: (line: string) => void;
  prefix?: string;
  edition?: string;
}

/**
 * A worker on any machine: needs Redis and nothing else. Each job runs in a thread with limits. It takes pages for the engines
 * of text recognition that it has.
 * A worker that dies loses its lock after 15 s and the job goes to another.
 */
export function startWorker(
  redisUrl: string,
  limits: PoolLimits,
  { onDone = () => undefined, tell = () => undefined, prefix = 'horing', edition = editionHere() }: Choices = {},
): RemoteWorker {
  const pool = openPool({ ...limits, idle: IDLE_MS });
  const { redis, fault } = openLink(redisUrl);
  const me = {
    edition,
    name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    threads: limits.threads,
    engines: [] as string[],
  };
  const files = new FetchedFiles(redis, prefix, edition);
  const trouble = new Trouble(whereOf(redisUrl), PATIENCE, tell);

  async function answerTo<S extends StageName>(stage: S, input: InputOf<S>): Promise<Answer<unknown>> {
    try {
      return { output: await pool.run(stage, input) };
    } catch (error) {
      if (error instanceof StageLimitError) return { limit: error.reason };
      const message = error instanceof Error ? error.message : String(error);
      return error instanceof DisturbedError ? { disturbed: message } : { fault: message };
    }
  }

  /** The inputs of a job; null when Redis was emptied meanwhile: who waits for them puts them in again. */
  async function inputsOf(id: string): Promise<object[] | null> {
    const told = await redis.getBuffer(inputKey(prefix, edition, id));
    if (told === null) return null;
    const inputs: object[] = [];
    for (const { file, ...input } of unpacked<{ file?: string }>(told)) {
      const bytes = file === undefined ? undefined : await files.get(file);
      if (bytes === null) return null;
      inputs.push(bytes === undefined ? input : { ...input, bytes });
    }
    return inputs;
  }

  async function work({ name, id = '' }: Job<string, string>): Promise<string> {
    if (!isStageName(name)) throw new Error(`unknown stage: ${name}`);
    const inputs = (await inputsOf(id)) as InputOf<typeof name>[] | null;
    if (inputs === null) return '';
    const answers = await Promise.all(inputs.map((input) => answerTo(name, input)));
    const laid = await redis
      .pipeline()
      .set(answerKey(prefix, edition, id), JSON.stringify(answers), 'PX', KEPT)
      .del(inputKey(prefix, edition, id))
      .publish(calledOn(prefix, edition), id)
      .exec();
    for (const [fault] of laid ?? []) if (fault !== null) throw fault;
    for (const _ of answers) onDone(name);
    return '';
  }

  const workers: Worker<string, string>[] = [];
  /** @param engine the mark of one whose pages are taken; without it, what is no page */
  function take(engine?: string): void {
    const worker = new Worker<string, string>(queueName(edition, engine), work, {
      connection: connectionOptions(redisUrl),
      prefix,
      concurrency: limits.threads,
      lockDuration: 15_000,
      stalledInterval: 5_000,
      skipVersionCheck: true,
      // A killed worker is not the job's fault: it may happen many times.
      maxStalledCount: 25,
    });
    // Without anybody who listens, each is printed with its stack; what is to be known is told by the look around.
    worker.on('error', () => undefined);
    workers.push(worker);
  }
  take();
  void readAhead(pool, limits.threads);
  let isClosed = false;
  const engines = marksHere().then((marks) => {
    if (isClosed) return;
    for (const mark of marks.values()) take(mark);
    me.engines = [...marks.values()];
  });

  let refused = '';
  /** @returns why it can't be used here; null: nothing is known against it */
  async function lookAround(): Promise<QueueLostError | null> {
    trouble.tick();
    files.sweep();
    const lasting = fault();
    if (lasting) return lasting;
    try {
      if (redis.status !== 'ready') throw new Error('not connected');
      await withinTime(redis.ping(), PATIENCE.silent);
      trouble.answered();
      trouble.refuses(await sayPresent(redis, prefix, 'arbeider', me).then(() => '', refusalOf));
      const runs = await presentIn(redis, prefix, 'kjoring');
      const [other] = runs.filter((run) => run.edition !== edition);
      if (other && runs.every((run) => run.edition !== edition))
        return new QueueLostError(queueWords.otherRun(other.edition, edition));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === '') trouble.silent();
      else trouble.refuses(refusal);
    }
    return null;
  }
  const timer = setInterval(async () => {
    const because = (await lookAround())?.message ?? '';
    if (because !== '' && because !== refused) tell(because);
    refused = because;
  }, PATIENCE.look);

  return {
    ready: (async () => {
      await engines;
      for (;;) {
        const because = await lookAround();
        if (because) throw because;
        if (redis.status === 'ready') break;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    })(),
    async close() {
      clearInterval(timer);
      isClosed = true;
      const isThere = redis.status === 'ready';
      // What is under way is ended first, where somebody can still be told of it.
      const closing = Promise.all(workers.map((worker) => worker.close(!isThere)));
      await withinTime(closing, isThere ? 10 * CLOSING_MS : CLOSING_MS).catch(() => undefined);
      if (redis.status === 'ready')
        await withinTime(sayGone(redis, prefix, 'arbeider', me.name), CLOSING_MS).catch(() => undefined);
      redis.disconnect();
      const leaving = Promise.all(workers.map((worker) => worker.disconnect()));
      await withinTime(leaving, CLOSING_MS).catch(() => undefined);
      await pool.close();
    },
  };
}
