import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLI } from '../queue/built.ts';

test('whoever stops reading the output gets no stack trace', async () => {
  const child = spawn(process.execPath, [CLI, 'eval', 'stance', 'tests/fixtures/stance/sentences.tsv'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [status] = await once(child, 'close');
  expect([status, said]).toEqual([0, '']);
});

test.skipIf(!existsSync('/dev/full'))('a full disk under the output is told in a sentence', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [CLI, 'eval', 'stance', 'tests/fixtures/stance/sentences.tsv'], {
    stdio: ['ignore', full, 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [status] = await once(child, 'close');
  closeSync(full);
  expect([status, said]).toEqual([3, expect.stringMatching(/^Disken er full\. .*\n$/)]);
});
