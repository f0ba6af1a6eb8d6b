import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StageQueue } from '../../src/queue/queue.ts';
import { built } from './built.ts';
import { limitContract, queueContract } from './contract.ts';

type Local = typeof import('../../src/queue/local.ts');
const HEAP = 512 * 1024 * 1024;

describe('local queue', () => {
  let queue: StageQueue;
  beforeAll(async () => {
    queue = (await built<Local>('src/queue/local.js')).localQueue({ threads: 2, milliseconds: 30_000, heap: HEAP });
  });
  afterAll(() => queue.close());
  queueContract(() => queue);
});

describe('local queue with a limit nobody can keep', () => {
  let queue: StageQueue;
  beforeAll(async () => {
    queue = (await built<Local>('src/queue/local.js')).localQueue({ threads: 1, milliseconds: 1, heap: HEAP });
  });
  afterAll(() => queue.close());
  limitContract(() => queue);
});

test('an answer that was under way when its job was stopped is nobody’s, and ends nothing', async () => {
  const { openPool } = await built<typeof import('../../src/queue/pool.ts')>('src/queue/pool.js');
  const pool = openPool({ threads: 1, milliseconds: 30_000, heap: 512 * 1024 * 1024 });
  const file = { name: 'svar.txt', bytes: new TextEncoder().encode('Vi støtter forslaget.') };
  await pool.run('extract', file);
  const stop = new AbortController();
  const stopped = pool.run('extract', file, stop.signal).catch((fault: unknown) => fault);
  // Once the job is sent, this thread is busy until the other has answered.
  await new Promise((sent) => process.nextTick(sent));
  const until = performance.now() + 500;
  while (performance.now() < until);
  stop.abort();
  expect(await stopped).toMatchObject({ name: 'AbortError' });
  expect(await pool.run('extract', file)).toMatchObject({ kind: 'text' });
  await pool.close();
});
