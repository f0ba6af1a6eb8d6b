import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failedRuns } from '../../db/work.ts';
import { expiryAfter } from '../../src/queue/expiry.ts';
import { DisturbedError, type StageQueue } from '../../src/queue/queue.ts';
import { analyse } from '../../src/services/analyse.ts';
import { stages } from '../../src/stages/stages.ts';
import { inProcess, workspaceHere } from '../services/in-process.ts';
import { DIST } from './built.ts';

let root: string;
let workspace: ReturnType<typeof workspaceHere>;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'horing-forstyrret-'));
  workspace = workspaceHere(root);
  folder = join(root, 'havn');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  for (const name of ['Fagervik', 'Kystbyen', 'Havnesund'])
    writeFileSync(
      join(folder, 'responses', `${name}.txt`),
      `${name} kommune støtter forslaget om havnen i ${name}.\n\nMed vennlig hilsen\n${name} kommune\n`,
    );
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

/** The stages here, but for one that something else is done at the first times. */
function queueThat(fails: (name: string) => void): StageQueue {
  const queue = inProcess();
  return {
    ...queue,
    async run(stage, input, job) {
      if (stage === 'extract') fails((input as { name: string }).name);
      return (await queue.run(stage, input, job)) as never;
    },
  };
}

test('a thread that dies, and a file that is gone for a while, are told and due again by themselves', async () => {
  let dies = true;
  const queue = queueThat((name) => {
    if (dies && name === 'Fagervik.txt') throw new DisturbedError('terminated');
    // The other is gone when it is to be read.
    if (dies) renameSync(join(folder, 'responses'), join(folder, 'borte'));
    dies = false;
  });
  const disturbed = await analyse({ ...workspace, openQueue: async () => ({ ...queue, concurrency: 1 }) }, folder);
  // Told once, and not as a fault of ours that needs «retry».
  expect(disturbed.warnings).toMatchObject([
    { file: 'Fagervik.txt', reason: 'disturbed' },
    { file: 'Kystbyen.txt', reason: 'disturbed' },
  ]);
  expect(failedRuns(workspace.db, disturbed.consultation.id)).toEqual([]);
  renameSync(join(folder, 'borte'), join(folder, 'responses'));
  const again = await analyse(workspace, folder);
  expect(again).toMatchObject({ responses: 3, warnings: [] });
});

test('a file that changes while the run is going on is read as what it is, and by the next run', async () => {
  const path = join(folder, 'responses', 'Kystbyen.txt');
  const first = readFileSync(path, 'utf8');
  const { mtime } = statSync(path);
  // Of the same size and time as it was, so that only its bytes tell.
  const put = (text: string) => {
    writeFileSync(path, text);
    utimesSync(path, mtime, mtime);
  };
  let changes = true;
  const queue = queueThat(() => {
    if (changes) put(first.replaceAll('støtter', 'frykter'));
    changes = false;
  });
  const disturbed = await analyse({ ...workspace, openQueue: async () => ({ ...queue, concurrency: 1 }) }, folder);
  expect(disturbed).toMatchObject({ responses: 2, warnings: [{ file: 'Kystbyen.txt', reason: 'disturbed' }] });
  put(first);
  const again = await analyse(workspace, folder);
  expect(again).toMatchObject({ responses: 3, warnings: [] });
  const texts = workspace.db.$client.prepare('SELECT text FROM responses').pluck().all().join('');
  expect(texts).not.toContain('frykter');
});

test('what is stopped because the disk is full is nobody’s fault, and needs no «retry»', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const begin = workspace.db.transaction.bind(workspace.db);
  let saved = 0;
  const db = Object.assign(Object.create(workspace.db), {
    transaction: ((work, options) => {
      saved += 1;
      if (saved === 4) throw full;
      return begin(work, options);
    }) as typeof begin,
  });
  const slow: StageQueue = {
    threads: 1,
    pages: 1,
    concurrency: 3,
    run: (stage, input, { signal }) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('stopped')));
        stages[stage].load().then(async (run) => resolve(await (run as (input: unknown) => never)(input)), reject);
      }),
    close: async () => undefined,
  };
  await expect(analyse({ ...workspace, db, openQueue: async () => slow }, folder)).rejects.toBe(full);
  const { warnings, responses, consultation } = await analyse(workspace, folder);
  expect({ warnings, responses }).toEqual({ warnings: [], responses: 3 });
  expect(failedRuns(workspace.db, consultation.id)).toEqual([]);
});

test('a limit counts what is computed: a clock that has run on alone uses up nobody’s time', async () => {
  const expiry = expiryAfter(1_200);
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  expect(expiry.signal.aborted).toBe(false);
  expiry.done();
});

test('a promise that a library gave up long ago takes no thread with it', async () => {
  const late = `import('${DIST}workers/thread.js').then(() => {
    Promise.reject(new Error('late'));
    setTimeout(() => require('node:worker_threads').parentPort.postMessage('alive'), 50);
  })`;
  const thread = new Worker(late, { eval: true });
  const first = await new Promise((resolve) => {
    thread.once('message', resolve);
    thread.once('error', resolve);
  });
  await thread.terminate();
  expect(first).toBe('alive');
});
