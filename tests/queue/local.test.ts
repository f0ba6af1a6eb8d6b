import { afterAll, beforeAll, describe } from 'vitest';
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
