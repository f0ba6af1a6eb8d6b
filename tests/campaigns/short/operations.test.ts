import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { horingHere } from '../../commands/horing.ts';
import { CLI } from '../../queue/built.ts';
import { small } from '../../services/upkeep/small.ts';

const exec = promisify(execFile);
const page = readFileSync('docs/drift.md', 'utf8');
/** The lines of the page's code that are our own command. */
const lines = [...page.matchAll(/^```\n([\s\S]*?)^```/gmu)].flatMap(([, code = '']) => code.trimEnd().split('\n'));
const part = (heading: string) => page.slice(page.indexOf(`\n## ${heading}\n`)).split(/\n## /u)[1] ?? '';

describe('docs/drift.md', () => {
  test('its commands of keeping work as they stand there, in their order, beside an open database', async () => {
    const { root, workspace, env, folder } = await small('min-horing');
    // What is found wrong in a consultation that is sound is a fault of the command.
    const run = (line: string) => {
      const [program, ...args] = line.split(' ');
      expect(program).toBe('horing');
      return exec(process.execPath, [join(CLI), ...args], { cwd: root, env }).then(({ stdout }) => stdout);
    };
    const inPage = (start: string) => {
      const found = lines.find((line) => line.startsWith(start));
      expect(found, start).toBeDefined();
      return found ?? '';
    };
    await run(inPage('horing backup'));
    expect(existsSync(join(root, 'kopi.sqlite'))).toBe(true);
    expect(await run(inPage('horing check'))).toContain('Alt er i orden.');
    expect(await run('horing check corpus/min-horing')).toContain('Alt er i orden.');
    workspace.close();
    const [mv = '', ...folders] = inPage('mv reports').split(' ');
    await exec(mv, folders, { cwd: root });
    await run(inPage('horing restore'));
    expect(readdirSync(join(root, 'corpus-hentet', 'min-horing', 'responses'))).toHaveLength(2);
    rmSync(folder, { recursive: true });
    mkdirSync(join(root, 'corpus'), { recursive: true });
    await exec('mv', [join(root, 'corpus-hentet', 'min-horing'), folder]);
    rmSync(join(folder, 'responses', 'Fagervik.txt'));
    expect(await run('horing run corpus/min-horing --innhold')).toContain('1 høringssvar');
    expect(await run(inPage('horing delete corpus/min-horing --fjernede'))).toContain('Slettet det som var igjen');
    expect(await run(inPage('horing delete corpus/min-horing --ja'))).toContain('Slettet «min-horing»');
    expect(existsSync(folder)).toBe(false);
  });

  test('every option it names is one the command has', async () => {
    const { out: stdout } = await horingHere(process.env, '--help');
    for (const verb of new Set(
      [...page.matchAll(/\bhoring (start|backup|restore|check|delete|doctor|watch|run|worker|review)\b/gu)].map(
        ([, one = '']) => one,
      ),
    ))
      expect(stdout, verb).toMatch(new RegExp(`^ {2}${verb}\\b`, 'mu'));
    for (const line of lines.filter((one) => /^horing (?:backup|restore|delete|watch|run|review)/u.test(one))) {
      const [, verb = ''] = line.split(' ');
      const help = (await horingHere(process.env, verb, '--help')).out + stdout;
      for (const [option] of line.matchAll(/--[a-zæøå-]+/gu)) expect(help, line).toContain(option);
    }
  });

  test('the codes it tells are those the program ends with', () => {
    expect([...part('Logg og sluttkoder').matchAll(/^\| (\d) \|/gmu)].map(([, code]) => code)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
  });
});

describe('deploy/', () => {
  const container = readFileSync('deploy/Containerfile', 'utf8');
  const units = readdirSync('deploy/systemd').map((name) => readFileSync(join('deploy/systemd', name), 'utf8'));
  const compose = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as {
    services: Record<string, { [key: string]: unknown; healthcheck?: unknown; restart?: string; read_only?: boolean }>;
  };

  test('what is copied into the container is there, and what runs in it is nobody’s root', () => {
    for (const [, from = ''] of container.matchAll(/^COPY --from=bygg \/bygg\/(\S+)/gmu))
      expect(existsSync(from), from).toBe(true);
    expect(container.match(/^USER (\S+)/mu)?.[1]).toBe('horing');
    expect(container).toContain('HEALTHCHECK');
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['corpus', 'var', 'reports', '.git', 'deploy/.env']),
    );
  });

  test('each service of the compose file is read-only, without rights, and has its health looked after', () => {
    expect(Object.keys(compose.services)).toEqual(['pult', 'arbeider', 'redis']);
    for (const [name, service] of Object.entries(compose.services)) {
      expect(service, name).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
      // The desk has the container's own.
      if (name !== 'pult') expect(service.healthcheck, name).toBeDefined();
    }
    expect(compose.services.pult).toMatchObject({ ports: ['127.0.0.1:4180:4180'], volumes: ['data:/data'] });
    expect(compose.services.arbeider).toMatchObject({
      command: ['worker'],
      environment: { REDIS_URL: expect.any(String) },
    });
  });

  test('what the units link to can be run as the build leaves it', () => {
    expect(page).toContain('ln -s /opt/horingsanalyse/dist/src/cli.js /usr/local/bin/horing');
    expect((statSync('dist/src/cli.js').mode & 0o777).toString(8)).toBe('755');
  });

  test('commands and variables in the units and containers are ours', async () => {
    const { out: stdout } = await horingHere(process.env, '--help');
    const all = [container, ...units, readFileSync('deploy/compose.yaml', 'utf8')].join('\n');
    const verbs = [...all.matchAll(/\/bin\/horing ([a-z]+)/gu)].map(([, verb = '']) => verb);
    expect(verbs.length).toBeGreaterThan(2);
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${verb}\\b`, 'mu'));
    const guide = readFileSync('docs/bruk.md', 'utf8') + page;
    for (const [name] of all.matchAll(/\bHORING_[A-Z]+\b/gu)) expect(guide, name).toContain(name);
    for (const unit of units.filter((one) => one.includes('[Service]')))
      expect(unit).toMatch(/^(?:User=horing|DynamicUser=true)$/mu);
  });
});
