import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { findProgram } from '../../../src/services/publish/programs.ts';
import { openShelf } from '../../../src/services/shelf/shelf.ts';
import { faultFields, log, logAsJson } from '../../../src/services/upkeep/log.ts';
import { createSite } from '../../../src/web/site.tsx';
import { horing, horingHere, place } from '../../commands/horing.ts';
import { small } from './small.ts';

test('on a machine that has what is needed: a line for each thing, 0, and nothing left behind', async () => {
  const { env, database } = place();
  const { code, out, err } = await horing(env, 'doctor');
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  for (const what of ['Node', 'SQLite', 'Databasen', 'Diskplass', 'Klokken', 'Skrifter', 'LibreOffice', 'Redis'])
    expect(
      lines.filter((line) => line.slice(9).startsWith(`${what}: `)),
      what,
    ).toHaveLength(1);
  expect(lines.filter((line) => !/^(?:I orden|Mangler) {1,2}\S/u.test(line))).toEqual([]);
  expect(out).toContain('I orden  Skrifter: Inter følger med');
  expect(readdirSync(join(database, '..'))).toEqual([]);
});

test('what is wrong is said on its line, and ends with 3; a port that is taken is no fault', async () => {
  const { env, database } = place();
  openDatabase(database).$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('ny', 9e14)");
  const server = createServer().listen(4180, '127.0.0.1');
  const { code, out } = await horingHere(
    { ...env, REDIS_URL: 'redis://127.0.0.1:1', HORING_OCR: 'off', PATH: '' },
    'doctor',
  );
  server.close();
  expect(code).toBe(3);
  expect(out).toContain('FEIL     Databasen: Databasen er laget av en nyere utgave');
  expect(out).toContain('FEIL     Redis: svarer ikke');
  expect(out).toContain('Mangler  LibreOffice: finner ikke LibreOffice');
  expect(out).toContain('Mangler  Tekstgjenkjenning: ikke installert');
  expect(out).toMatch(/Mangler {2}Porten til pulten: 4180 er opptatt/u);
});

test('the desk’s own port is no lack while the desk has it, and a single consultation is one', async () => {
  const { workspace, root, env } = await small();
  const app = createSite({
    shelf: await openShelf(workspace, join(root, 'corpus')),
    access: { kind: 'alone', name: 'Kari' },
    hosts: ['127.0.0.1'],
  });
  const server = serve({ fetch: app.fetch, port: 4180, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { out } = await horingHere(env, 'doctor');
  server.close();
  workspace.close();
  expect(out).toContain('I orden  Porten til pulten: 4180: pulten er åpen');
  expect(out).toMatch(/Databasen: .*: 1 høring, \d+ MB/u);
});

test('programs are found where Windows puts them', async () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-vindu-'));
  const edge = join(root, 'Microsoft/Edge/Application');
  mkdirSync(edge, { recursive: true });
  expect(await findProgram(['chromium', 'msedge'], 'win32', { ProgramFiles: root })).toBeNull();
  writeFileSync(join(edge, 'msedge.exe'), '');
  expect(await findProgram(['chromium', 'msedge'], 'win32', { ProgramFiles: root })).toBe(join(edge, 'msedge.exe'));
});

test('--log json: every line of the error output is JSON, with nothing of the answers, no name and no path', async () => {
  const { workspace, folder, env, root } = await small();
  workspace.close();
  const ran = await horing(env, 'run', folder, '--les-alt', '--log', 'json');
  const failed = await horing({ ...env, HORING_LOG: 'json' }, 'run', join(root, 'Kari Nordmann'));
  expect([ran.code, failed.code]).toEqual([0, 2]);
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const events = lines(ran.err);
  expect(events[0]).toMatchObject({ event: 'started', command: 'run' });
  expect(events).toContainEqual(expect.objectContaining({ event: 'stage', stage: 'themes', done: 1, total: 1 }));
  expect(events.at(-1)).toMatchObject({ event: 'ended', code: 0 });
  expect(lines(failed.err).map(({ event }) => event)).toEqual(['started', 'failed', 'ended']);
  // The words are for people, and stand on the other output.
  expect(failed.out).toContain('Finner ikke mappen');
  expect(ran.err + failed.err).not.toMatch(/Kari|Kvitnes|Fagervik|Høring|\/tmp|\/work|"[^"]*\/[^"]*\.txt/u);
});

test('a fault of ours is logged by where it came from, not by what it says', () => {
  expect(logAsJson(true)).toBe(true);
  const error = new Error('/home/kari/corpus/Kari Nordmann.pdf');
  error.stack = `Error: ${error.message}\n    at f (${new URL('../../../src/a.ts', import.meta.url).href}:3:4)\n    at g (/home/kari/x.ts:1:1)`;
  expect(faultFields(error)).toEqual({ kind: 'Error', at: ['src/a.ts:3'] });
  logAsJson(false);
  log('stille');
});
