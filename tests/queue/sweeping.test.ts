import { expect, it } from 'vitest';
import { sweep } from '../../src/queue/sweeping.ts';

/** 300 MB of small things; what is returned is all that is left of it. */
const filled = (): number => Array.from({ length: 5_000_000 }, (_, at) => ({ at, next: [at] })).length;

it('gives back what is garbage in a large heap', () => {
  filled();
  const before = process.memoryUsage().heapUsed;
  sweep();
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 200 * 1024 * 1024);
});
