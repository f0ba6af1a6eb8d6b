import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openClient } from '../../db/open.ts';
import { horing, place, written } from '../commands/horing.ts';
import { CLI } from '../queue/built.ts';
import { redisServer, startRedis } from '../queue/redis.ts';
import { DEMO } from '../services/in-process.ts';

/** Of each kind of file and outcome one: what is run a dozen times over. */
const SOME = /(?:Helse Fjellregion RHF|HiG|FSO|SV Høring|sikret|ombudet|NIS_|Digitalbransjens|NHRA)/;

/** How many pieces of work are saved in a database; -1 before there is one. */
function workDone(database: string): number {
  if (!existsSync(database)) return -1;
  const client = openClient(database);
  try {
    return client.prepare('SELECT count(*) FROM stage_runs').pluck().get() as number;
  } catch {
    // Its tables are being made.
    return -1;
  } finally {
    client.close();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20);
}

const folder = join(mkdtempSync(join(tmpdir(), 'horing-journey-')), 'demo');
cpSync(DEMO, folder, {
  recursive: true,
  preserveTimestamps: true,
  filter: (path) => !path.includes('/responses/') || SOME.test(path),
});
const undisturbed = place();

test('undisturbed', async () => {
  const { code, out } = await horing(undisturbed.env, 'run', folder);
  expect(code, out).toBe(0);
  expect(readdirSync(join(folder, 'responses')).length).toBeGreaterThan(8);
});

test('killed ten times, in every stage, and gone on with: the same bytes', async () => {
  const disturbed = place();
  const all = workDone(undisturbed.database);
  // From before the first file is read until the note is being written; the last stages are one piece of work each.
  const moments = [0, 0.1, 0.3, 0.45, 0.65, 0.8].map((share) => Math.floor(share * all));
  for (const [kill, moment] of [...moments, all - 3, all - 2, all - 1, all].entries()) {
    const child = spawn(process.execPath, [CLI, 'run', folder], { env: disturbed.env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await until(() => child.exitCode !== null || workDone(disturbed.database) >= moment);
    // Not always just after something is saved.
    await setTimeout((kill * 37) % 100);
    child.kill('SIGKILL');
    await ended;
  }
  const { code } = await horing(disturbed.env, 'run', folder);
  expect(code).toBe(0);
  expect(written(disturbed.reports)).toEqual(written(undisturbed.reports));
}, 240_000);

const binary = redisServer();
test.skipIf(binary === null)(
  'with Redis and two worker processes, one of them killed: the same bytes',
  async () => {
    const redis = await startRedis(binary ?? '');
    const shared = place();
    const env = { ...shared.env, REDIS_URL: redis.url, HORING_THREADS: '1' };
    const workers = [0, 1].map(() => spawn(process.execPath, [CLI, 'worker'], { env, stdio: 'ignore' }));
    try {
      const running = horing(env, 'run', folder);
      await until(() => workDone(shared.database) >= 20);
      workers[0]?.kill('SIGKILL');
      const { code, err } = await running;
      expect(code, err).toBe(0);
      expect(written(shared.reports)).toEqual(written(undisturbed.reports));
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
      await redis.stop();
    }
  },
  180_000,
);
