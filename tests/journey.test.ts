import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CLI } from './queue/built.ts';
import { redisServer, startRedis } from './queue/redis.ts';

const exec = promisify(execFile);
const DEMO = 'corpus/demo';

/** A place of one's own to run in: database, reports. */
function place(): { env: NodeJS.ProcessEnv; note: string; reports: string } {
  const folder = mkdtempSync(join(tmpdir(), 'horing-journey-'));
  const reports = join(folder, 'reports');
  return {
    env: { ...process.env, HORING_DB: join(folder, 'horing.sqlite'), HORING_REPORTS: reports },
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
      '| **Sum** | **40** |',
    ])
      expect(note).toContain(row);
  });

  test('every quote in the note stands word for word in a response', async () => {
    const note = readFileSync(undisturbed.note, 'utf8');
    const quotes = [...note.matchAll(/^> «(.+)»$/gm)].map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'));
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

  test('killed twenty times at random moments and gone on with: the same bytes', async () => {
    const disturbed = place();
    // A fixed sequence of moments, spread over start, reading and the consultation stages.
    let seed = 20220411;
    const moment = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return 200 + (seed % 2600);
    };
    for (let kill = 0; kill < 20; kill += 1) {
      const child = spawn(process.execPath, [CLI, 'run', DEMO], { env: disturbed.env, stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), moment());
      await new Promise((resolve) => child.once('exit', resolve));
      clearTimeout(timer);
    }
    const { code } = await horing(disturbed.env, 'run', DEMO);
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
        const running = horing(env, 'run', DEMO);
        setTimeout(() => workers[0]?.kill('SIGKILL'), 2500);
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
    const [, received = '0'] = /\*\*Sum\*\* \| \*\*(\d+)\*\*/.exec(note) ?? [];
    expect(Number(received)).toBe(9);
  });

  test('a file no one may read and a link out of the folder are in the ledger', async () => {
    const folder = consultation({ 'svar.txt': 'Sundøy kommune støtter forslaget.\n' });
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/etc/passwd', join(folder, 'responses', 'lenke.txt'));
    const { env, reports } = place();
    const { code } = await horing(env, 'run', folder);
    expect(code).toBe(0);
    const note = readFileSync(join(reports, 'darlig', 'note.md'), 'utf8');
    expect(note).toContain('| lenke.txt | ikke lesbar | filen kan ikke åpnes');
    expect(note).not.toContain('root:');
  });

  test('a file of 300 MB is not read', async () => {
    const folder = consultation({});
    const { truncateSync } = await import('node:fs');
    writeFileSync(join(folder, 'responses', 'stor.pdf'), '%PDF-1.7');
    truncateSync(join(folder, 'responses', 'stor.pdf'), 300 * 1024 * 1024);
    const { env, reports } = place();
    expect((await horing(env, 'run', folder)).code).toBe(0);
    expect(readFileSync(join(reports, 'darlig', 'note.md'), 'utf8')).toContain('filen er større enn 100 MB');
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
    const folder = consultation({});
    const { env, reports } = place();
    expect((await horing(env, 'run', folder)).code).toBe(0);
    expect(readFileSync(join(reports, 'darlig', 'note.md'), 'utf8')).toContain('Det kom ikke inn noen høringssvar.');
  });
});

test('an unknown command ends with 2 and says so in Norwegian', async () => {
  const { code, err } = await horing(process.env, 'finnesikke');
  expect(code).toBe(2);
  expect(err).toContain('Feil: ukjent kommando');
});
