import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/services/analyse.ts';
import { watchFolder } from '../../../src/services/upkeep/watch.ts';
import { small } from './small.ts';

const EVERY = 60;

test('a file is told of when it has stopped growing, once, and a folder that is gone for a while stops nothing', async () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-folg-'));
  const folder = join(root, 'responses');
  writeFileSync(join(root, 'x'), '');
  const stopped = new AbortController();
  const told: string[] = [];
  const watching = watchFolder(folder, {
    every: EVERY,
    signal: stopped.signal,
    onGone: (gone) => void told.push(gone ? 'borte' : 'her'),
    onSettled: async () =>
      told.push(`stille ${statSync(join(folder, 'svar.txt'), { throwIfNoEntry: false })?.size ?? 0}`) > 0,
  });
  const until = async (last: string) => {
    while (told.at(-1) !== last) await setTimeout(10);
  };
  await until('borte');
  mkdirSync(folder);
  await until('stille 0');
  // It grows at every look; none of the sizes in between is told of.
  for (let at = 0; at < 40; at++) {
    appendFileSync(join(folder, 'svar.txt'), 'mer '.repeat(10));
    await setTimeout(EVERY / 4);
  }
  await until('stille 1600');
  renameSync(folder, `${folder}2`);
  await until('borte');
  renameSync(`${folder}2`, folder);
  await until('her');
  stopped.abort();
  await watching;
  expect(told).toEqual(['borte', 'her', 'stille 0', 'stille 1600', 'borte', 'her']);
});

test('what could not be done is tried again, though nothing has changed, until it is done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'horing-folg-'));
  const stopped = new AbortController();
  let times = 0;
  const onSettled = async () => {
    times += 1;
    return times === 3;
  };
  const watching = watchFolder(folder, { every: 5, signal: stopped.signal, onGone: () => undefined, onSettled });
  while (times < 3) await setTimeout(5);
  await setTimeout(300);
  stopped.abort();
  await watching;
  expect(times).toBe(3);
});

test('an edit of the same size and time is seen when the content is asked for', async () => {
  const { workspace, folder } = await small();
  const path = join(folder, 'responses', 'Fagervik.txt');
  const then = new Date('2026-02-03T04:05:06Z');
  utimesSync(path, then, then);
  await analyse(workspace, folder);
  writeFileSync(path, readFileSync(path, 'utf8').replace('myrullsankere', 'myrullsankarar'.slice(0, 13)));
  utimesSync(path, then, then);
  expect((await analyse(workspace, folder)).unchanged).toBe(true);
  expect((await analyse(workspace, folder, { byContent: true })).unchanged).toBe(false);
  expect((await analyse(workspace, folder, { byContent: true })).unchanged).toBe(true);
  workspace.close();
});
