import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { horing } from './horing.ts';

test('a file where a folder is to be made is told as one, whatever is to be written there', async () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-sted-'));
  const folder = join(root, 'råd');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'responses', 'svar.txt'), 'Høringssvar fra Fagervik kommune\n\nVi støtter forslaget.\n');
  const file = join(root, 'fil');
  writeFileSync(file, '');
  const env = { ...process.env, HORING_DB: join(root, 'a.sqlite'), HORING_REPORTS: join(root, 'reports') };
  for (const [there, ...args] of [
    [{ HORING_DB: join(file, 'a.sqlite') }, 'status', folder],
    [{ HORING_REPORTS: file }, 'run', folder],
    [{ HORING_REPORTS: join(file, 'notater') }, 'run', folder],
    [{}, 'backup', join(file, 'kopi.sqlite')],
    [{}, 'backup', join(file, 'ny', 'kopi.sqlite')],
  ] as [NodeJS.ProcessEnv, ...string[]][]) {
    const { code, err } = await horing({ ...env, ...there }, ...args);
    expect([code, err], args.join(' ')).toEqual([
      expect.toBeOneOf([2, 3]),
      expect.stringMatching(/Det ligger |ikke er en mappe/),
    ]);
    expect(err).not.toMatch(/EEXIST|ENOTDIR|\n +at /);
  }
});
