import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis as Client } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extractWhole } from '../../../src/pipeline/scans.ts';
import type { StageQueue } from '../../../src/queue/queue.ts';
import { hasEngine, switchOn } from '../../ocr/engine.ts';
import { scan, scannedPdf } from '../../ocr/make-scans.ts';
import { built, CLI } from '../../queue/built.ts';
import { type Redis, redisServer, startRedis } from '../../queue/redis.ts';
import { inProcess } from '../../services/in-process.ts';

type BullMq = typeof import('../../../src/queue/bullmq.ts');
const QUICK = { look: 200, silent: 5_000, noWorker: 10_000, giveUp: 120_000, job: 120_000 };
const HEAP = 512 * 1024 * 1024;
const binary = redisServer();
const LETTER = [
  'Granåsen kommune støtter forslaget om at rådet får egne midler.',
  'Vi mener at frivillige lag må få én fast kontaktperson i kommunen.',
];

describe.skipIf(binary === null || !hasEngine)('pages that are pictures, over Redis', () => {
  let root: string;
  let redis: Redis;
  const workers: ChildProcess[] = [];
  const queues: StageQueue[] = [];
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'horing-sider-'));
    redis = await startRedis(binary ?? '');
    switchOn();
  });
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.close();
    for (const worker of workers.splice(0)) await killed(worker);
    await redis.stop();
    rmSync(root, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  async function worker(env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
    const child = spawn(process.execPath, [CLI, 'worker'], {
      env: { ...process.env, REDIS_URL: redis.url, HORING_THREADS: '2', ...env },
    });
    workers.push(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return child;
  }
  const killed = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  /** @param milliseconds a page may compute here: where no page can be read here, another has read it */
  async function open(milliseconds = 1): Promise<{ queue: StageQueue; said: string[] }> {
    const said: string[] = [];
    const { bullmqQueue } = await built<BullMq>('src/queue/bullmq.js');
    const queue = bullmqQueue(redis.url, { threads: 1, milliseconds, heap: HEAP }, (line) => said.push(line), {
      patience: QUICK,
    });
    queues.push(queue);
    return { queue, said };
  }
  const pages = (count: number) =>
    scannedPdf(
      Array.from({ length: count }, (_, page) =>
        scan([`Side ${page + 1} av svaret.`, ...LETTER], { height: 300, skew: page - 1 }),
      ),
    );
  const until = async (holds: () => boolean) => {
    while (!holds()) await setTimeout(20);
  };

  /** The machine's own tesseract, that stands still the first time it is to read a page. */
  function hesitant(): { hasBegun(): boolean; goOn(): void } {
    const [pid, may] = [join(root, 'pid'), join(root, 'may')];
    const program = join(root, 'tesseract');
    const stands = `if [ "$1" = stdin ] && [ ! -e "${may}" ]; then echo $$ > "${pid}"; exec sleep 600; fi`;
    const path = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'tesseract')));
    writeFileSync(program, `#!/bin/sh\n${stands}\nexec "${path}/tesseract" "$@"\n`);
    chmodSync(program, 0o755);
    vi.stubEnv('PATH', `${root}${delimiter}${process.env.PATH}`);
    return {
      hasBegun: () => existsSync(pid) && readFileSync(pid, 'utf8').trim() !== '',
      goOn() {
        process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
        writeFileSync(may, '');
      },
    };
  }

  test('a worker’s are the same as those read here, told one by one, and nothing stays', async () => {
    const bytes = await pages(3);
    const here = await extractWhole(inProcess(), { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    await worker();
    const { queue, said } = await open();
    const told: string[] = [];
    const there = await extractWhole(
      queue,
      { name: 'svar.pdf', bytes },
      { key: 'extract:svar:1', onPage: (done, total) => void told.push(`${done}/${total}`) },
    );
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    expect(there).toMatchObject({ kind: 'text', warnings: Array(3).fill({ code: 'scanned' }) });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
    expect(said).toEqual([]);
    await queues.pop()?.close();
    const client = new Client(redis.url);
    const left = await client.keys('*');
    client.disconnect();
    expect(left.filter((key) => /svar|arbeid:|fil:|recognise/u.test(key))).toEqual([]);
  });

  test('what comes with the installation is asked for by a run that has nothing else', async () => {
    await worker();
    const bytes = await pages(1);
    vi.stubEnv('HORING_OCR', 'own');
    const { queue } = await open();
    const read = await extractWhole(queue, { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    expect(read).toMatchObject({ kind: 'text', recognisedBy: expect.stringMatching(/^tesseract\.js/u) });
  });

  test('a worker that is killed in the middle of a page: another is given it', async () => {
    const engine = hesitant();
    const bytes = await pages(1);
    const first = await worker();
    const { queue } = await open();
    const given = extractWhole(queue, { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    await until(engine.hasBegun);
    await killed(first);
    engine.goOn();
    await worker();
    const here = await extractWhole(inProcess(), { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    expect(JSON.stringify(await given)).toBe(JSON.stringify(here));
  });

  test('Redis that is emptied in the middle of a file: its pages are put in again, and the file with them', async () => {
    const bytes = await pages(4);
    await worker();
    const { queue } = await open();
    const client = new Client(redis.url);
    const read = await extractWhole(
      queue,
      { name: 'svar.pdf', bytes },
      { key: 'extract:svar:1', onPage: () => void client.flushall() },
    );
    client.disconnect();
    expect(read).toMatchObject({ kind: 'text', warnings: Array(4).fill({ code: 'scanned' }) });
  });

  test('where no worker has the engine that is asked for, they are read here, and that is told once', async () => {
    const bytes = await pages(2);
    await worker({ HORING_OCR: 'own' });
    const { queue, said } = await open(30_000);
    const read = await extractWhole(queue, { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    expect(read).toMatchObject({ kind: 'text', recognisedBy: expect.stringMatching(/^tesseract \d/u) });
    expect(said).toEqual([expect.stringContaining('skannede sider gjenkjennes her')]);
  });

  test('when those who have it go, they are read here', async () => {
    const engine = hesitant();
    const bytes = await pages(1);
    const first = await worker();
    const { queue } = await open(30_000);
    const given = extractWhole(queue, { name: 'svar.pdf', bytes }, { key: 'extract:svar:1' });
    await until(engine.hasBegun);
    await killed(first);
    engine.goOn();
    await worker({ HORING_OCR: 'own' });
    expect(await given).toMatchObject({ kind: 'text', recognisedBy: expect.stringMatching(/^tesseract \d/u) });
  });
});
