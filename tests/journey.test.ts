import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openClient } from '../db/open.ts';
import { analyse } from '../src/services/analyse.ts';
import { CLI } from './queue/built.ts';
import { redisServer, startRedis } from './queue/redis.ts';
import { workspaceHere } from './services/in-process.ts';

const exec = promisify(execFile);
const DEMO = 'corpus/demo';
/** Of each kind of file and outcome one: what is run a dozen times over. */
const SOME = /(?:Helse Fjellregion RHF|HiG|FSO|SV Høring|sikret|ombudet|NIS_|Digitalbransjens|NHRA)/;

/** A place of one's own to run in: database, reports. */
function place(): { env: NodeJS.ProcessEnv; database: string; note: string; reports: string } {
  const folder = mkdtempSync(join(tmpdir(), 'horing-journey-'));
  const [reports, database] = [join(folder, 'reports'), join(folder, 'horing.sqlite')];
  return {
    env: { ...process.env, HORING_DB: database, HORING_REPORTS: reports },
    database,
    note: join(reports, 'demo', 'note.md'),
    reports,
  };
}

async function horing(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await exec(process.execPath, [CLI, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** All that a run writes, by name: the note and its charts. */
function written(reports: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(reports, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(reports.length), readFileSync(path, 'utf8')]),
  );
}

/** How many pieces of work are saved in a database; -1 before there is one. */
function workDone(database: string): number {
  if (!existsSync(database)) return -1;
  const client = openClient(database);
  try {
    return client.prepare('SELECT count(*) FROM stage_runs').pluck().get() as number;
  } catch {
    // Its tables are being made.
    return -1;
  } finally {
    client.close();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20);
}

describe('the main job on the demo consultation', () => {
  const undisturbed = place();

  test('one command gives the note, with sectors and ledger as the gold has them', async () => {
    const { code, out } = await horing(undisturbed.env, 'run', DEMO);
    expect(code, out).toBe(0);
    const note = readFileSync(undisturbed.note, 'utf8');
    expect(note).toContain('Det kom inn 35 høringssvar');
    for (const row of [
      '| Statlig etat, ombud eller fagråd | 5 |',
      '| Kommunal sektor | 6 |',
      '| Helseforetak og RHF | 4 |',
      '| Næringsliv | 1 |',
      '| Fag-, bruker-, bransje- og interesseorganisasjoner | 12 |',
      '| Forskning og utdanning | 7 |',
      '| analysert | 36 |',
      '| duplikat | 1 |',
      '| erstattet | 1 |',
      '| ikke lesbar | 1 |',
      '| annen høring | 1 |',
    ])
      expect(note).toContain(row);
    expect(note).toContain('Vi mottok 40 filer.');
  });

  test('every quote in the note stands word for word in a response', async () => {
    const note = readFileSync(undisturbed.note, 'utf8');
    // Points tell their sentence in a line, quotes in a block.
    const quotes = [...note.matchAll(/^> «(.+)»$|^- (?:\*\*[^«]*)?«(.+)» \([^«»]+, s\. \d+\)/gmu)].map((match) =>
      (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
    );
    expect(quotes.length).toBeGreaterThan(20);
    // What the letters were made from, not what was read out of them.
    const sources = readdirSync('tests/demo/sources')
      .map((name) => readFileSync(join('tests/demo/sources', name), 'utf8'))
      .map((source) => source.replace(/\s+/g, ' '));
    for (const quote of quotes)
      expect(
        sources.some((text) => text.includes(quote)),
        quote,
      ).toBe(true);
  });

  test('a second run finds nothing new and leaves the same bytes', async () => {
    const before = written(undisturbed.reports);
    const { out } = await horing(undisturbed.env, 'run', DEMO);
    expect(out).toContain('Ingenting er endret');
    expect(written(undisturbed.reports)).toEqual(before);
  });

  test('deleted reports come back byte for byte', async () => {
    const before = written(undisturbed.reports);
    rmSync(undisturbed.reports, { recursive: true });
    await horing(undisturbed.env, 'note', DEMO);
    expect(written(undisturbed.reports)).toEqual(before);
  });

});

describe('a run that is disturbed', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'horing-journey-')), 'demo');
  cpSync(DEMO, folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes('/responses/') || SOME.test(path),
  });
  const undisturbed = place();

  test('undisturbed', async () => {
    const { code, out } = await horing(undisturbed.env, 'run', folder);
    expect(code, out).toBe(0);
    expect(readdirSync(join(folder, 'responses')).length).toBeGreaterThan(8);
  });

  test('killed ten times, in every stage, and gone on with: the same bytes', async () => {
    const disturbed = place();
    const all = workDone(undisturbed.database);
    // From before the first file is read until the note is being written; the last stages are one piece of work each.
    const moments = [0, 0.1, 0.3, 0.45, 0.65, 0.8].map((share) => Math.floor(share * all));
    for (const [kill, moment] of [...moments, all - 3, all - 2, all - 1, all].entries()) {
      const child = spawn(process.execPath, [CLI, 'run', folder], { env: disturbed.env, stdio: 'ignore' });
      const ended = once(child, 'exit');
      await until(() => child.exitCode !== null || workDone(disturbed.database) >= moment);
      // Not always just after something is saved.
      await setTimeout((kill * 37) % 100);
      child.kill('SIGKILL');
      await ended;
    }
    const { code } = await horing(disturbed.env, 'run', folder);
    expect(code).toBe(0);
    expect(written(disturbed.reports)).toEqual(written(undisturbed.reports));
  }, 240_000);

  const binary = redisServer();
  test.skipIf(binary === null)(
    'with Redis and two worker processes, one of them killed: the same bytes',
    async () => {
      const redis = await startRedis(binary ?? '');
      const shared = place();
      const env = { ...shared.env, REDIS_URL: redis.url, HORING_THREADS: '1' };
      const workers = [0, 1].map(() => spawn(process.execPath, [CLI, 'worker'], { env, stdio: 'ignore' }));
      try {
        const running = horing(env, 'run', folder);
        await until(() => workDone(shared.database) >= 20);
        workers[0]?.kill('SIGKILL');
        const { code, err } = await running;
        expect(code, err).toBe(0);
        expect(written(shared.reports)).toEqual(written(undisturbed.reports));
      } finally {
        for (const worker of workers) worker.kill('SIGKILL');
        await redis.stop();
      }
    },
    180_000,
  );
});

describe('bad input', () => {
  function consultation(files: Record<string, string | Uint8Array>): string {
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-bad-')), 'darlig');
    mkdirSync(join(folder, 'responses'), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'responses', name), content);
    return folder;
  }

  /** The same run without the command line: one bad folder goes through that. */
  async function noteOn(folder: string): Promise<string> {
    const workspace = workspaceHere();
    try {
      return readFileSync((await analyse(workspace, folder)).note, 'utf8');
    } finally {
      workspace.close();
    }
  }

  test('each bad file is in the ledger with a plain reason, and the run ends well', async () => {
    const long = `${'å'.repeat(125)}.txt`;
    const folder = consultation({
      'tom.pdf': '',
      'avkortet.pdf': readFileSync(join(DEMO, 'background/hoeringsnotat.pdf')).subarray(0, 4000),
      'odelagt.docx': 'PK\u0003\u0004 ikke en zip',
      'ukjent.bin': new Uint8Array([0, 1, 2, 3, 254, 255, 0, 7]),
      'side.html': '<h1>Høringssvar</h1><script>alert(1)</script><p>Sundøy kommune støtter forslaget.</p>',
      'linje\nskift\u001b[31m.txt': 'Vi har ingen merknader.\n\nMed hilsen\nSundøy kommune\n',
      [long]: 'Fagervik kommune støtter forslaget.\n',
      '..-..-passord.txt': 'Innhold.\n',
    });
    cpSync('corpus/demo/responses', join(folder, 'responses', 'demo'), {
      recursive: true,
      filter: (path) => !path.includes('.') || path.includes('sikret'),
    });
    const { env, reports } = place();
    const { code, out } = await horing(env, 'run', folder);
    expect(code, out).toBe(0);
    expect(out).toMatch(/\d+ advarsler/);
    const note = readFileSync(join(reports, 'darlig', 'note.md'), 'utf8');
    for (const reason of [
      'filen har ikke noe innhold',
      'filen er ødelagt eller ufullstendig',
      'filtypen er ukjent',
      'filen er passordbeskyttet',
    ])
      expect(note).toContain(reason);
    // Control characters in a name can't steer a terminal or break a table.
    expect(out).not.toContain('\u001b[31m');
    expect(note).toContain('Vi mottok ni filer.');
  });

  test('a file no one may read and a link out of the folder are in the ledger', async () => {
    const folder = consultation({ 'svar.txt': 'Sundøy kommune støtter forslaget.\n' });
    symlinkSync('/etc/passwd', join(folder, 'responses', 'lenke.txt'));
    const note = await noteOn(folder);
    expect(note).toContain('| lenke.txt | ikke lesbar | filen kan ikke åpnes');
    expect(note).not.toContain('root:');
  });

  test('a file of 300 MB is not read', async () => {
    const folder = consultation({});
    writeFileSync(join(folder, 'responses', 'stor.pdf'), '%PDF-1.7');
    truncateSync(join(folder, 'responses', 'stor.pdf'), 300 * 1024 * 1024);
    expect(await noteOn(folder)).toContain('filen er større enn 100 MB');
  });

  test('a faulty configuration ends with 2 before any work', async () => {
    const folder = consultation({ 'svar.txt': 'Innhold.\n' });
    writeFileSync(join(folder, 'consultation.yaml'), 'title: X\nfrist: i morgen\n');
    const { env, reports } = place();
    const { code, err } = await horing(env, 'run', folder);
    expect(code).toBe(2);
    expect(err).toContain('linje 2');
    expect(() => readdirSync(reports)).toThrow();
  });

  test('no answers at all: a note that says so', async () => {
    expect(await noteOn(consultation({}))).toContain('Det kom ikke inn noen høringssvar.');
  });
});

test('an unknown command ends with 2 and says so in Norwegian', async () => {
  const { code, err } = await horing(process.env, 'finnesikke');
  expect(code).toBe(2);
  expect(err).toContain('Feil: ukjent kommando');
});
