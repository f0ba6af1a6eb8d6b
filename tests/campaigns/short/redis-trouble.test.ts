import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis as Client } from 'ioredis';
import { afterEach, describe, expect, test } from 'vitest';
import type { StageQueue } from '../../../src/queue/queue.ts';
import { built, DIST } from '../../queue/built.ts';
import { type Redis, redisServer, startRedis } from '../../queue/redis.ts';

type BullMq = typeof import('../../../src/queue/bullmq.ts');
type Workers = typeof import('../../../workers/bullmq.ts');

const LIMITS = { threads: 2, milliseconds: 30_000, heap: 512 * 1024 * 1024 };
const QUICK = { look: 200, silent: 1_500, noWorker: 1_000, giveUp: 60_000, job: 60_000 };
const binary = redisServer();
const bytes = (text: string) => new TextEncoder().encode(text);

describe.skipIf(binary === null)('when Redis misbehaves', () => {
  const open: { close(): Promise<unknown> }[] = [];
  afterEach(async () => {
    // In turn, the last first: a Redis goes after those who speak with it.
    for (const one of open.splice(0).reverse()) await one.close();
  });

  async function redisHere(
    ...more: Parameters<typeof startRedis> extends [string, ...infer Rest] ? Rest : never
  ): Promise<Redis> {
    const redis = await startRedis(binary ?? '', ...more);
    open.push({ close: () => redis.stop() });
    return redis;
  }
  async function workerOn(url: string, choices: NonNullable<Parameters<Workers['startWorker']>[2]> = {}) {
    const worker = (await built<Workers>('workers/bullmq.js')).startWorker(url, LIMITS, choices);
    open.push(worker);
    return worker;
  }
  async function queueOn(
    url: string,
    patience = QUICK,
    edition?: string,
  ): Promise<{ queue: StageQueue; said: string[] }> {
    const said: string[] = [];
    const { bullmqQueue } = await built<BullMq>('src/queue/bullmq.js');
    const queue = bullmqQueue(url, LIMITS, (line) => said.push(line), { patience, ...(edition ? { edition } : {}) });
    open.push(queue);
    return { queue, said };
  }
  const read = (queue: StageQueue, name: string, signal?: AbortSignal) =>
    queue.run(
      'extract',
      { name: `${name}.txt`, bytes: bytes(`Vi i ${name} støtter forslaget om kaien.`) },
      { key: `extract:${name}:1`, ...(signal ? { signal } : {}) },
    );
  const many = (queue: StageQueue, count: number, of = '') =>
    Promise.all(Array.from({ length: count }, (_, index) => read(queue, `svar${of}${index}`)));
  const until = async (holds: () => boolean) => {
    while (!holds()) await setTimeout(20);
  };

  test('killed without persistence while work waits: told once, put in again, all of it done', async () => {
    const redis = await redisHere();
    const { queue, said } = await queueOn(redis.url);
    const work = many(queue, 12);
    await setTimeout(600);
    await redis.kill();
    await until(() => said.length > 0);
    await setTimeout(600);
    await redis.startAgain();
    await workerOn(redis.url);
    expect((await work).map(({ kind }) => kind)).toEqual(Array(12).fill('text'));
    expect(said.filter((line) => line.includes('svarer ikke'))).toHaveLength(1);
    expect(said.filter((line) => line.includes('svarer igjen'))).toHaveLength(1);
  });

  test('emptied in the middle of the work', async () => {
    const redis = await redisHere();
    await workerOn(redis.url);
    const { queue } = await queueOn(redis.url);
    const client = new Client(redis.url);
    const work = many(queue, 40);
    for (let time = 0; time < 5; time++) {
      await setTimeout(100);
      await client.flushall();
    }
    client.disconnect();
    expect((await work).map(({ kind }) => kind)).toEqual(Array(40).fill('text'));
  });

  test('it stands still for a while, and goes on', async () => {
    const redis = await redisHere();
    await workerOn(redis.url);
    const { queue, said } = await queueOn(redis.url);
    await read(queue, 'først');
    redis.pause();
    const work = many(queue, 5);
    await until(() => said.some((line) => line.includes('svarer ikke')));
    redis.goOn();
    await work;
    await until(() => said.some((line) => line.includes('svarer igjen')));
  });

  test('full: told, and goes on when there is room', async () => {
    const redis = await redisHere();
    await workerOn(redis.url);
    const { queue, said } = await queueOn(redis.url);
    await read(queue, 'først');
    const client = new Client(redis.url);
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    await client.config('SET', 'maxmemory', '1');
    const work = many(queue, 5);
    await until(() => said.some((line) => line.includes('er full')));
    await client.config('SET', 'maxmemory', '0');
    client.disconnect();
    expect(await work).toHaveLength(5);
    expect(said.filter((line) => line.includes('er full'))).toHaveLength(1);
  });

  test('it answers and refuses to write, as a replica does: told once, goes on when it takes, or is given up', async () => {
    const redis = await redisHere();
    const client = new Client(redis.url);
    await client.replicaof('127.0.0.1', 1);
    const { queue, said } = await queueOn(redis.url);
    const work = many(queue, 5);
    await until(() => said.some((line) => line.includes('tar ikke imot arbeid (READONLY)')));
    const { queue: impatient } = await queueOn(redis.url, { ...QUICK, giveUp: 2_000 });
    await expect(read(impatient, 'ingen')).rejects.toMatchObject({ message: expect.stringContaining('(READONLY)') });
    await client.call('REPLICAOF', 'NO', 'ONE');
    client.disconnect();
    await workerOn(redis.url);
    expect(await work).toHaveLength(5);
    expect(said.filter((line) => line.includes('READONLY'))).toHaveLength(1);
    expect(said).toContain('Redis tar imot arbeid igjen. Går videre.');
  });

  test('not there at all: told, then given up with a sentence, and nothing is left open', async () => {
    const redis = await redisHere();
    await redis.kill();
    const { queue, said } = await queueOn(redis.url, { ...QUICK, giveUp: 3_000 });
    await expect(read(queue, 'ingen')).rejects.toMatchObject({
      name: 'QueueLostError',
      message: expect.stringContaining('Kjør på nytt'),
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`Redis på 127.0.0.1:${redis.port} svarer ikke`);
  });

  test('no worker: told after a while, and the work is done when one comes', async () => {
    const redis = await redisHere();
    const { queue, said } = await queueOn(redis.url);
    const work = many(queue, 3);
    await until(() => said.some((line) => line.includes('Ingen arbeider har svart på 1 sekunder')));
    await workerOn(redis.url);
    await work;
  });

  test('another edition: the worker is refused with a sentence, and gets no work', async () => {
    const redis = await redisHere();
    const { queue, said } = await queueOn(redis.url);
    const heard: string[] = [];
    const before = await workerOn(redis.url, { edition: 'annen', tell: (line) => heard.push(line) });
    const work = many(queue, 3);
    await expect(before.ready).rejects.toMatchObject({ message: expect.stringContaining('av en annen utgave') });
    await until(() => said.some((line) => line.includes('Ingen arbeider har svart')));
    await workerOn(redis.url);
    await work;
  });

  test('what a worker has taken and never answered goes to another', async () => {
    const redis = await redisHere();
    const { queue } = await queueOn(redis.url);
    const client = new Client(redis.url);
    const work = many(queue, 2);
    const { editionHere } =
      await built<typeof import('../../../src/queue/redis/edition.ts')>('src/queue/redis/edition.js');
    const waiting = `horing:stages-${editionHere()}:wait`;
    while ((await client.llen(waiting)) < 2) await setTimeout(20);
    // Taken, and never heard of again.
    await client.rpoplpush(waiting, `horing:stages-${editionHere()}:active`);
    client.disconnect();
    await workerOn(redis.url);
    expect(await work).toHaveLength(2);
  });

  test('of company that was kept for too long, each is tried by itself', async () => {
    const redis = await redisHere();
    const { queue } = await queueOn(redis.url, { ...QUICK, job: 3_000 });
    const client = new Client(redis.url);
    const work = many(queue, 8);
    const { editionHere } =
      await built<typeof import('../../../src/queue/redis/edition.ts')>('src/queue/redis/edition.js');
    const [waiting, active] = ['wait', 'active'].map((list) => `horing:stages-${editionHere()}:${list}`) as [
      string,
      string,
    ];
    while ((await client.llen(waiting)) < 2) await setTimeout(20);
    while (await client.rpoplpush(waiting, active));
    expect(await client.lrange(active, 0, -1)).toEqual(Array(2).fill(expect.stringMatching(/^flere-/)));
    while ((await client.llen(waiting)) < 2) await setTimeout(20);
    expect(await client.lrange(waiting, 0, -1)).toContain('extract-svar0-1');
    client.disconnect();
    await workerOn(redis.url);
    expect((await work).map(({ kind }) => kind)).toEqual(Array(8).fill('text'));
  });

  test('an answer that is none is asked for again, and in the end left for the next run', async () => {
    const redis = await redisHere();
    const { queue } = await queueOn(redis.url);
    const client = new Client(redis.url);
    const { editionHere } =
      await built<typeof import('../../../src/queue/redis/edition.ts')>('src/queue/redis/edition.js');
    const forged = ['', '[{"output":{"kind":"text","text":7}}]', '[]', '[{"output":null}]', '{"output":null}', 'x'];
    let at = 0;
    const forging = setInterval(
      () => void client.set(`horing:svar:${editionHere()}:extract-falsk-1`, forged[at++ % forged.length] ?? ''),
      50,
    );
    await expect(read(queue, 'falsk')).rejects.toMatchObject({ name: 'DisturbedError' });
    clearInterval(forging);
    client.disconnect();
  });

  test('nothing of what was sent or answered stays after a run, also one that was stopped', async () => {
    const redis = await redisHere();
    const { queue } = await queueOn(redis.url);
    const stopped = new AbortController();
    const given = read(queue, 'Hemmeligvik', stopped.signal);
    await setTimeout(500);
    stopped.abort(new Error('stopped'));
    await expect(given).rejects.toThrow('stopped');
    await workerOn(redis.url);
    await many(queue, 5, 'Hemmeligvik');
    await queue.close();
    const client = new Client(redis.url);
    const left = await client.keys('*');
    client.disconnect();
    expect(left.filter((key) => !key.startsWith('horing:arbeider:') && !key.endsWith(':stalled-check'))).toEqual([]);
  });

  test('a password that is wrong is told as that; a right one lets in', async () => {
    const redis = await redisHere(['--requirepass', 'tre måker']);
    const { queue } = await queueOn(redis.url.replace('//', '//:feil@'));
    await expect(read(queue, 'utenfor')).rejects.toMatchObject({ message: expect.stringContaining('REDIS_URL') });
    const inside = redis.url.replace('//', `//:${encodeURIComponent('tre måker')}@`);
    const { queue: right, said } = await queueOn(inside);
    await workerOn(inside);
    expect(await read(right, 'innenfor')).toMatchObject({ kind: 'text' });
    expect(said.join()).not.toContain('måker');
  });

  const openssl = spawnSync('openssl', ['version']).status === 0;
  test.skipIf(!openssl)(
    'over TLS: a certificate nobody vouches for is told, one that is vouched for lets in',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'horing-tls-'));
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const make = `req -x509 -newkey rsa:2048 -nodes -keyout ${key} -out ${cert} -days 2 -subj /CN=prøve -addext subjectAltName=IP:127.0.0.1`;
      execFileSync('openssl', make.split(' '), { stdio: 'ignore' });
      const tls = [
        '--tls-cert-file',
        cert,
        '--tls-key-file',
        key,
        '--tls-ca-cert-file',
        cert,
        '--tls-auth-clients',
        'no',
      ];
      const redis = await redisHere(tls, 'rediss');
      const { queue } = await queueOn(redis.url);
      await expect(read(queue, 'utenfor')).rejects.toMatchObject({ message: expect.stringContaining('Sertifikatet') });
      const limits = JSON.stringify(LIMITS);
      const script = `
      const { startWorker } = await import(${JSON.stringify(`${DIST}workers/bullmq.js`)});
      const { bullmqQueue } = await import(${JSON.stringify(`${DIST}src/queue/bullmq.js`)});
      const worker = startWorker('${redis.url}', ${limits});
      await worker.ready;
      const queue = bullmqQueue('${redis.url}', ${limits});
      const bytes = new TextEncoder().encode('Vi støtter forslaget.');
      console.log((await queue.run('extract', { name: 'a.txt', bytes }, { key: 'extract:tls:1' })).kind);
      await queue.close();
      await worker.close();`;
      const env = { ...process.env, NODE_EXTRA_CA_CERTS: cert };
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
        env,
      });
      expect(stdout.trim()).toBe('text');
    },
  );
});
