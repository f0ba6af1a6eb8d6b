import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CLI } from '../../queue/built.ts';
import { redisServer, startRedis } from '../../queue/redis.ts';

const binary = redisServer();
const place = mkdtempSync(join(tmpdir(), 'horing-urolig-'));

function horing(url: string, ...args: string[]): ChildProcess {
  const env = { ...process.env, REDIS_URL: url, HORING_THREADS: '1', HORING_DB: join(place, 'horing.sqlite') };
  return spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Where each connection to a port is broken after a while, never the same one twice. */
async function shaky(port: number): Promise<{ url: string; close(): void }> {
  let times = 0;
  const server = createServer((here) => {
    const there = connect(port, '127.0.0.1');
    here.pipe(there).pipe(here);
    const end = () => {
      here.destroy();
      there.destroy();
    };
    for (const one of [here, there]) one.on('error', end).on('close', end);
    times += 1;
    void pause(100 + ((times * 617) % 1_500)).then(end);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test.skipIf(binary === null)(
  'a worker that is stopped while its connections break ends',
  { timeout: 180_000 },
  async () => {
    const redis = await startRedis(binary ?? '');
    const between = await shaky(redis.port);
    const workers = [1, 2, 3].map(() => horing(between.url, 'worker'));
    try {
      await Promise.all(workers.map(({ stdout }) => once(stdout ?? process, 'data')));
      await pause(1_500);
      const ended = workers.map((worker) => once(worker, 'exit'));
      for (const worker of workers) worker.kill('SIGTERM');
      const codes = await Promise.race([Promise.all(ended), pause(90_000, 'still there', { ref: false })]);
      expect(codes).toEqual([1, 2, 3].map(() => [0, null]));
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
      between.close();
      await redis.stop();
    }
  },
);

test('status says that Redis does not answer, and ends', { timeout: 30_000 }, async () => {
  mkdirSync(join(place, 'responses'));
  writeFileSync(join(place, 'consultation.yaml'), 'title: Kaien\n');
  const nobody = await shaky(1);
  const status = horing(nobody.url, 'status', place);
  let said = '';
  status.stdout?.on('data', (part) => {
    said += part;
  });
  expect(await Promise.race([once(status, 'exit'), pause(15_000, 'still there', { ref: false })])).toEqual([0, null]);
  expect(said).toContain('svarer ikke');
  nobody.close();
});
