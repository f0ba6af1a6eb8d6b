import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { chartsOf } from '../../src/export/figures.ts';
import { buildReport } from '../../src/report/report.ts';
import { CLI } from '../queue/built.ts';
import { LETTERS, stateOf } from './sample.ts';

const drawn = () =>
  chartsOf(buildReport(stateOf(LETTERS)))
    .map(({ svg }) => svg)
    .join('\n');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a figure hangs on neither the clock nor chance, nor on what was drawn before it', () => {
  const first = drawn();
  expect(chartsOf(buildReport(stateOf(LETTERS.slice(0, 2)))).map(({ svg }) => svg.length)).not.toContain(0);
  vi.useFakeTimers({ now: new Date('2031-12-24T23:59:59Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0.123_456);
  expect(drawn()).toBe(first);
});

// 200 processes gave the same bytes when it was measured; three are run here.
test('and is the same bytes in every process, whatever its time zone and language', () => {
  const built = pathToFileURL(join(dirname(CLI), '..')).href;
  const script = `
    const { chartsOf } = await import('${built}/src/export/figures.js');
    const { buildReport } = await import('${built}/src/report/report.js');
    const { LETTERS, stateOf } = await import('${built}/tests/export/sample.js');
    const { createHash } = await import('node:crypto');
    const all = chartsOf(buildReport(stateOf(LETTERS))).map(({ svg }) => svg).join('\\n');
    console.log(createHash('sha256').update(all).digest('hex'));`;
  const here = createHash('sha256').update(drawn()).digest('hex');
  for (const env of [{ TZ: 'UTC', LANG: 'C' }, { TZ: 'Pacific/Auckland', LANG: 'nb_NO.UTF-8' }, { TZ: 'Asia/Kolkata' }])
    expect(
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }).stdout.trim(),
    ).toBe(here);
});
