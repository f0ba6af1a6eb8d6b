import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { groupBy } from '../src/group.ts';

const require = createRequire(import.meta.url);
const floors: { floor: string; is: string }[] = require('../.floors.cjs');

/** Most code files in a folder, and most lines in a file that is no register. */
const ROOM = 15;
const PAGE = 300;
const WORD_LISTS = /^src\/register\/data\//;

const code = ['src', 'db', 'workers', 'bench', 'tests'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => `${root}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:tsx?|css)$/.test(path)),
);

test('no import breaches a wall, runs up a floor or in a circle', async () => {
  const config = require('../.dependency-cruiser.cjs');
  const { output } = await cruise(['src', 'db', 'workers', 'bench'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(50);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('architecture.md tells the floors in their order', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^\| (\w+) \| (`[^|]+`) \|/gmu)].map(([, floor, is]) => ({ floor, is }));
  expect(rows).toEqual(floors.map(({ floor, is }) => ({ floor, is })));
});

test('no folder holds more than fifteen code files', () => {
  const folders = groupBy(code, (path) => path.slice(0, path.lastIndexOf('/')));
  expect(
    [...folders].filter(([, files]) => files.length > ROOM).map(([folder, files]) => [folder, files.length]),
  ).toEqual([]);
});

test('no file is longer than three hundred lines', () => {
  const long = code
    .filter((path) => path.startsWith('src/') || /^(?:db|workers)\//.test(path))
    .filter((path) => {
      return !WORD_LISTS.test(path) && readFileSync(path, 'utf8').trimEnd().split('\n').length > PAGE;
    });
  expect(long).toEqual([]);
});
