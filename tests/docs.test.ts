import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { horingHere } from './commands/horing.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const packageJson = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const help = async (...args: string[]) => (await horingHere(process.env, ...args, '--help')).out;
const verbs = (text: string) =>
  [...text.slice(text.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+)/gm)]
    .map((match) => match[1] ?? '')
    .filter((verb) => verb !== 'help');

describe('the docs are true', () => {
  test('every command is documented, and every documented command exists', async () => {
    const documented = new Set(
      pages.flatMap((page) =>
        [...read(page).matchAll(/horing ([a-z]+)(?: ([a-z]+))?/g)].flatMap((m) => [
          m[1] ?? '',
          m[1] === 'eval' ? `eval ${m[2] ?? ''}` : '',
        ]),
      ),
    );
    const known = [...verbs(await help()), ...verbs(await help('eval')).map((verb) => `eval ${verb}`)];
    for (const verb of known) expect(documented, `horing ${verb} is undocumented`).toContain(verb);
    for (const verb of documented)
      if (verb !== '' && verb !== 'eval ') expect(known, `horing ${verb} does not exist`).toContain(verb);
  });

  test('no page has two editions of a paragraph, as a merge leaves them', () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/^(?:<{7}|={7}|>{7})(?: |$)/m);
  });

  test('every npm script the docs name exists, and the two commands are in the README', () => {
    for (const page of pages)
      for (const [, script = ''] of read(page).matchAll(/npm run ([a-z:]+)/g))
        expect(packageJson.scripts, `${page}: npm run ${script}`).toHaveProperty([script]);
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });

  test('every dependency is pinned and has its line', () => {
    const line = read('docs/dependencies.md');
    for (const [name, version] of Object.entries({
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
      ...packageJson.optionalDependencies,
    })) {
      expect(version, name).toMatch(/^(?:npm:(?:@[a-z\d-]+\/)?[a-z\d-]+@)?\d+\.\d+\.\d+$/);
      if (!name.startsWith('@types/')) expect(line, name).toContain(name);
    }
  });

  test('the lock file keeps what was put into it by hand, and every npm can install it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, Record<string, unknown> & { engines?: { node?: string } }>;
    };
    // Else npm compiles better-sqlite3 13, which ships its binaries, and 12 on a Node that never loads it.
    expect(packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
    expect(packages['node_modules/better-sqlite3-node20']?.engines?.node).toBe('<22.14 || >=23 <23.6');
    // Else npm 10 (Node 20 and 22) stops at the first binary that is for another machine.
    for (const [path, entry] of Object.entries(packages))
      if (entry.os || entry.cpu) expect(entry.optional, path).toBe(true);
  });

  test('links and pictures lead somewhere', () => {
    for (const page of pages) {
      const folder = page.includes('/') ? 'docs' : '.';
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(existsSync(join(folder, target)), `${page} → ${target}`).toBe(true);
    }
  });

  test('the command the guides use is there once it is installed as they say', () => {
    const prefix = mkdtempSync(join(tmpdir(), 'horing-prefix-'));
    expect(read('README.md')).toContain('npm link');
    const env = { ...process.env, npm_config_prefix: prefix };
    execFileSync('npm', ['link', '--ignore-scripts', '--no-audit', '--no-fund', '--offline'], { env, stdio: 'ignore' });
    const said = execFileSync(join(prefix, 'bin', 'horing'), ['--help'], { cwd: prefix, encoding: 'utf8' });
    expect(said).toContain('horing [options]');
  });

  test('the fields of the example configuration are the ones the guide explains', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-docs-')), 'ny');
    await horingHere(process.env, 'new', folder);
    const example = read(join(folder, 'consultation.yaml'));
    const guide = read('docs/bruk.md');
    for (const [, field = ''] of example.matchAll(/^(?:# )?([a-z][A-Za-z]+):/gm))
      expect(guide, field).toContain(`\`${field}\``);
  });
});
