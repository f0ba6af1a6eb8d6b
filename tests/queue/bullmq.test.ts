import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StageQueue } from '../../src/queue/queue.ts';
import { packed, unpacked } from '../../src/queue/wire.ts';
import { built } from './built.ts';
import { limitContract, queueContract } from './contract.ts';
import { type Redis, redisServer, startRedis } from './redis.ts';

type BullMq = typeof import('../../src/queue/bullmq.ts');
type Workers = typeof import('../../workers/bullmq.ts');
const LIMITS = { threads: 2, milliseconds: 30_000, heap: 512 * 1024 * 1024 };
const binary = redisServer();

describe.skipIf(binary === null)('BullMQ queue on a real Redis', () => {
  let redis: Redis;
  let queue: StageQueue;
  let worker: ReturnType<Workers['startWorker']>;
  beforeAll(async () => {
    redis = await startRedis(binary ?? '');
    const { startWorker } = await built<Workers>('workers/bullmq.js');
    worker = startWorker(redis.url, LIMITS);
    await worker.ready;
    queue = (await built<BullMq>('src/queue/bullmq.js')).bullmqQueue(redis.url, LIMITS);
  });
  afterAll(async () => {
    await queue.close();
    await worker.close();
    await redis.stop();
  });
  queueContract(() => queue);
});

describe.skipIf(binary === null)('BullMQ worker with a limit nobody can keep', () => {
  let redis: Redis;
  let queue: StageQueue;
  let worker: ReturnType<Workers['startWorker']>;
  beforeAll(async () => {
    redis = await startRedis(binary ?? '');
    const { startWorker } = await built<Workers>('workers/bullmq.js');
    worker = startWorker(redis.url, { ...LIMITS, milliseconds: 1 });
    await worker.ready;
    queue = (await built<BullMq>('src/queue/bullmq.js')).bullmqQueue(redis.url, LIMITS);
  });
  afterAll(async () => {
    await queue.close();
    await worker.close();
    await redis.stop();
  });
  limitContract(() => queue);
});

test('values and bytes come back from the wire as they went', () => {
  const inputs = [
    { name: 'æøå.pdf', bytes: new Uint8Array([0, 255, 10]), nested: { list: [1, null, 'å\n'] } },
    { name: 'uten' },
    { name: 'tom', bytes: new Uint8Array() },
    { name: 'sist', bytes: new Uint8Array([10, 123]) },
  ];
  expect(unpacked(packed(inputs))).toEqual(inputs);
});
