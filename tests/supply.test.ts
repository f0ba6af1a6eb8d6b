import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

interface Entry {
  name?: string;
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  cpu?: string[];
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, called: path.slice(path.lastIndexOf('node_modules/') + 13) }));
const atRunTime = entries.filter(({ dev, devOptional }) => !dev && !devOptional);

test('every package is known by its content, those for other machines too', () => {
  expect(entries.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ called }) => called)).toEqual([]);
});

test('what runs an install script is known, and at run time it is what compiles where no binary can be had', () => {
  const scripts = (of: typeof entries) => [
    ...new Set(of.filter((one) => one.hasInstallScript).map((one) => one.called)),
  ];
  expect(scripts(entries).sort()).toEqual(['better-sqlite3-node20', 'esbuild', 'msgpackr-extract']);
  expect(scripts(atRunTime).sort()).toEqual(['better-sqlite3-node20', 'msgpackr-extract']);
});

/** Licences that ask for nothing but to be named. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

test('what runs has a permissive licence; the others are named, with what they are', () => {
  // A binary for another machine is of its package's licence, which the lock file has not seen.
  const others = atRunTime.filter(({ license = '', cpu }) => !PERMISSIVE.has(license) && !(cpu && license === ''));
  expect(others.map(({ called, license }) => `${called}: ${license ?? 'none told'}`).sort()).toEqual([
    'argparse: PSF-2.0',
    'duck: BSD',
    'expand-template: (MIT OR WTFPL)',
    'jszip: (MIT OR GPL-3.0-or-later)',
    'pako: (MIT AND Zlib)',
    'rc: (BSD-2-Clause OR MIT OR Apache-2.0)',
  ]);
});

test('natural brings its stemmers and nothing that speaks to a server', () => {
  const brought = Object.keys(
    (createRequire(import.meta.url)('natural/package.json') as { dependencies: Record<string, string> }).dependencies,
  );
  const real = brought.filter((name) => {
    const entry = packages[`node_modules/natural/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    return entry?.name !== 'empty-npm-package';
  });
  // underscore is used by the distance of words. All else is for parts that nothing of ours loads.
  expect(real).toEqual(['underscore']);
  const servers = /^(?:mongo|bson$|kareem$|pg(?:-|$)|redis$|@redis\/|memjs$|dotenv$)/u;
  expect(
    atRunTime.filter(({ called, name }) => servers.test(called) && name === undefined).map(({ called }) => called),
  ).toEqual([]);
});
