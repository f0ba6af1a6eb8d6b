import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readAhead } from '../../src/queue/ahead.ts';
import type { StagePool } from '../../src/queue/pool.ts';
import { type StageName, stages } from '../../src/stages/stages.ts';
import { built } from './built.ts';

type Pools = typeof import('../../src/queue/pool.ts');

/** Does the stages here, and keeps what they were and what came of them. */
function poolHere() {
  const done: { stage: StageName; output: unknown }[] = [];
  const pool: StagePool = {
    async run(stage, input) {
      const work = (await stages[stage].load()) as (given: typeof input) => never;
      const output = await work(input);
      done.push({ stage, output });
      return output;
    },
    close: async () => undefined,
  };
  return { pool, done };
}

test('each thread of a worker reads a PDF and a document of Word before there is work: text, sender and passages', async () => {
  const { pool, done } = poolHere();
  await readAhead(pool, 3);
  for (const stage of ['extract', 'identify', 'segment'])
    expect(done.filter((one) => one.stage === stage)).toHaveLength(6);
  for (const { stage, output } of done) {
    if (stage === 'extract')
      expect(output).toMatchObject({ kind: 'text', text: expect.stringContaining('når den skal tre i kraft') });
    if (stage === 'identify')
      expect(output).toMatchObject({ respondent: { value: 'Testetaten' }, language: { value: 'nb' } });
    if (stage === 'segment')
      expect(output).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'body' })]));
  }
});

test('what goes wrong in a letter read ahead is nobody’s fault', async () => {
  const pool: StagePool = { run: () => Promise.reject(new Error('no threads')), close: async () => undefined };
  await expect(readAhead(pool, 2)).resolves.toBeUndefined();
});

test('threads end when they have waited as long as they are to, and not before', async () => {
  const { openPool } = await built<Pools>('src/queue/pool.js');
  const limits = { threads: 1, milliseconds: 30_000, heap: 512 * 1024 * 1024 };
  const threads = () => (process.report.getReport() as { workers: unknown[] }).workers.length;
  const before = threads();
  const [short, long] = [openPool({ ...limits, idle: 50 }), openPool({ ...limits, idle: 60_000 })];
  const file = () => ({ name: 'svar.txt', bytes: new TextEncoder().encode('Vi støtter forslaget.') });
  await Promise.all([short.run('extract', file()), long.run('extract', file())]);
  expect(threads()).toBe(before + 2);
  while (threads() > before + 1) await pause(50);
  await pause(200);
  expect(threads()).toBe(before + 1);
  await Promise.all([short.close(), long.close()]);
});
