import { type Job, Queue, QueueEvents } from 'bullmq';
import { type InputOf, type OutputOf, type StageName, stages } from '../stages/stages.ts';
import type { PoolLimits } from './pool.ts';
import { openPool } from './pool.ts';
import { DisturbedError, StageLimitError, type StageQueue } from './queue.ts';
import { type Answer, connectionOptions, decode, encode, QUEUE_NAME } from './wire.ts';

/** Finished work is kept an hour, so that a coordinator that was killed picks it up again. */
const KEEP = { age: 3600, count: 20_000 };

/**
 * The queue of many machines: file and response stages go to BullMQ workers over Redis. Consultation stages run in a thread
 * beside the database, and so do pages that are recognised: each would send its whole file. The job's id is its key, so the same work is done once, also by a coordinator that restarts.
 */
export async function bullmqQueue(redisUrl: string, limits: PoolLimits, prefix = 'horing'): Promise<StageQueue> {
  const pool = openPool(limits);
  const connection = connectionOptions(redisUrl);
  const queue = new Queue<string, string>(QUEUE_NAME, { connection, prefix });
  const events = new QueueEvents(QUEUE_NAME, { connection, prefix });
  // Each job under way adds its own listeners; their number is bounded by `concurrency`.
  events.setMaxListeners(0);
  queue.setMaxListeners(0);
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);

  async function remote<S extends StageName>(stage: S, input: InputOf<S>, key: string): Promise<OutputOf<S>> {
    const options = { jobId: key, attempts: 3, backoff: 200, removeOnComplete: KEEP, removeOnFail: KEEP };
    const payload = encode(input);
    let job: Job<string, string> = await queue.add(stage, payload, options);
    if (await job.isFailed()) {
      // A fault kept from an earlier run: this is a new try.
      await job.remove();
      job = await queue.add(stage, payload, options);
    }
    const answer = decode<Answer<OutputOf<S>>>(await job.waitUntilFinished(events));
    if ('limit' in answer) {
      await job.remove();
      throw new StageLimitError(answer.limit);
    }
    if ('disturbed' in answer) {
      await job.remove();
      throw new DisturbedError(answer.disturbed);
    }
    return answer.output;
  }

  return {
    concurrency: 64,
    pages: limits.threads,
    run: (stage, input, job) =>
      stages[stage].each === 'consultation' || stages[stage].each === 'page'
        ? pool.run(stage, input, job.signal)
        : remote(stage, input, job.key),
    async close() {
      await Promise.all([queue.close(), events.close(), pool.close()]);
    },
  };
}
