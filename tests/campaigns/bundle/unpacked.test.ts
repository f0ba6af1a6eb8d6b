import { execFileSync, spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The ZIP that people download, made anew and unpacked where there is no Node. It is fetched from the registry and takes
 * minutes: in CI, and where HORING_BUNDLES says so.
 */
const wanted = process.env.CI !== undefined || process.env.HORING_BUNDLES !== undefined;

/** Only for what hangs: packages are fetched, and a machine may be busy with much else. */
const HANGS = 1_800_000;

const make = (target: string) => {
  execFileSync(process.execPath, ['dist/bundle/make.js', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join('var', 'bundle', `horingsanalyse-${target}.zip`);
};

/** What is in a ZIP, by name, with what it begins with. */
async function parts(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const unzip = new Unzip((file) => {
    found.set(file.name, '');
    file.ondata = (_error, chunk) => {
      const begun = found.get(file.name) ?? '';
      if (begun.length < 400) found.set(file.name, begun + Buffer.from(chunk).toString('latin1', 0, 400));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path)) unzip.push(chunk as Uint8Array);
  unzip.push(new Uint8Array(), true);
  return found;
}

describe.skipIf(!wanted)('the bundle for Linux', () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-bunt-'));
  const place = join(root, 'Mine nedlastinger æøå', 'nr. 2');
  const home = join(root, 'hjem');
  const folder = join(place, 'Høringsanalyse');
  const bin = join(root, 'bin');
  const env = { HOME: home, PATH: bin, LANG: 'nb_NO.UTF-8', HORING_OCR: 'off' };

  beforeAll(() => {
    const zip = make('linux-x64');
    mkdirSync(place, { recursive: true });
    mkdirSync(join(home, 'Dokumenter'), { recursive: true });
    // A machine without Node: what the scripts ask for, and no more.
    mkdirSync(bin);
    for (const tool of ['sh', 'dirname'])
      symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(bin, tool));
    execFileSync('unzip', ['-q', zip, '-d', place]);
  }, HANGS);
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });

  const children: ReturnType<typeof spawn>[] = [];

  /** What a double click does; the address it says. */
  function start(more: NodeJS.ProcessEnv = {}, from = folder) {
    const child = spawn(join(from, 'Start Høringsanalyse.sh'), ['--uten-nettleser'], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let said = '';
    const address = new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/localhost:\d+\//u.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`${code}: ${said}`)));
    });
    return { child, address, ended, said: () => said };
  }

  test(
    'a double click opens the start page with the demo, and a run there gives the note',
    async () => {
      const desk = start();
      const address = await desk.address;
      expect(await (await fetch(address)).text()).toContain('/demo/');
      // A second one, on the same machine: led to the first.
      const second = start();
      expect(await second.address).toBe(address);
      expect([await second.ended, second.said()]).toEqual([0, `Høringsanalyse er alt åpen på ${address}\n`]);
      const asked = await fetch(`${address}demo/analyse?sikker=1`, {
        method: 'POST',
        headers: { origin: address.slice(0, -1) },
      });
      expect(asked.status).toBeLessThan(400);
      const note = join(home, 'Dokumenter', 'Høringsanalyse', 'notater', 'demo', 'note.md');
      while (!existsSync(note)) await setTimeout(500);
      expect(readFileSync(note, 'utf8')).toContain('Det kom inn 35 høringssvar');
      desk.child.kill('SIGTERM');
      expect(await desk.ended).toBe(0);
      // Nothing beside the folder it was unpacked in and the documents.
      expect(readdirSync(home)).toEqual(['Dokumenter']);
      expect(readdirSync(place)).toEqual(['Høringsanalyse']);
    },
    HANGS,
  );

  test('a newer one, unpacked elsewhere, finds what was made; the command line works on the same', async () => {
    const said = execFileSync(
      join(folder, 'horing'),
      ['status', join(home, 'Dokumenter', 'Høringsanalyse', 'corpus', 'demo')],
      {
        env,
        encoding: 'utf8',
        cwd: root,
      },
    );
    expect(said).toContain('Mottatte filer: 40');
    expect(readdirSync(root).sort()).toEqual(['Mine nedlastinger æøå', 'bin', 'hjem']);
  });

  test('with documents that can’t be written in it keeps to its own folder', async () => {
    const blocked = join(root, 'sperret');
    writeFileSync(blocked, '');
    const desk = start({ HOME: blocked });
    await desk.address;
    expect(existsSync(join(folder, 'data', 'corpus', 'demo'))).toBe(true);
    desk.child.kill('SIGTERM');
    await desk.ended;
    rmSync(join(folder, 'data'), { recursive: true });
  });

  test('on a share nobody can write to: what is made lies in the documents, or a plain sentence', async ({ skip }) => {
    const share = join(root, 'felles');
    mkdirSync(share);
    const keeper = spawn('bindfs', ['-f', '-r', folder, share], { stdio: 'ignore' });
    const gone = new Promise((resolve) => keeper.once('error', resolve).once('exit', resolve));
    try {
      const isThere = async () => {
        while (!existsSync(join(share, 'horing'))) await setTimeout(50);
        return true;
      };
      if (!(await Promise.race([isThere(), gone.then(() => false)]))) skip('SKIPPED: no bindfs, or no right to mount');
      const own = join(root, 'egen');
      mkdirSync(join(own, 'Dokumenter'), { recursive: true });
      const desk = start({ HOME: own }, share);
      expect(await (await fetch(await desk.address)).text()).toContain('/demo/');
      expect(existsSync(join(own, 'Dokumenter', 'Høringsanalyse', 'corpus', 'demo'))).toBe(true);
      desk.child.kill('SIGTERM');
      await desk.ended;
      const nowhere = start({ HOME: join(root, 'bin', 'sh') }, share);
      await nowhere.address.catch(() => undefined);
      expect([await nowhere.ended, nowhere.said()]).toEqual([
        2,
        expect.stringContaining('Sett HORING_MAPPE til en mappe du kan skrive i'),
      ]);
      expect(nowhere.said()).not.toContain('    at ');
    } finally {
      keeper.kill('SIGTERM');
      await gone;
      rmSync(share, { recursive: true });
    }
  });

  test('a database of a newer version: a plain sentence, and nothing is changed', async () => {
    const mappe = join(root, 'nyere');
    mkdirSync(mappe);
    const database = join(mappe, 'horing.sqlite');
    const { openDatabase } = await import('../../../db/open.ts');
    const db = openDatabase(database);
    db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('ny', 9e14)");
    db.$client.close();
    const desk = start({ HORING_MAPPE: mappe });
    await desk.address.catch(() => undefined);
    expect([await desk.ended, desk.said()]).toEqual([2, expect.stringContaining('nyere utgave av Høringsanalyse')]);
    expect(desk.said()).not.toContain('    at ');
  });
});

test.skipIf(!wanted)(
  'the bundle for Windows has its parts, of that machine alone',
  async () => {
    const found = await parts(make('win-x64'));
    const start = found.get('Høringsanalyse/Start Høringsanalyse.cmd') ?? '';
    expect(start.split('\r\n').length).toBeGreaterThan(4);
    for (const [, path = ''] of start.matchAll(/"%~dp0(program[^"]+)"/gu))
      expect([...found.keys()]).toContain(`Høringsanalyse/${path.replaceAll('\\', '/')}`);
    // Programs for Windows begin with MZ.
    for (const name of ['node.exe', 'node_modules/better-sqlite3/prebuilds/win32-x64.node'])
      expect(found.get(`Høringsanalyse/program/${name}`)?.slice(0, 2), name).toBe('MZ');
    const binaries = [...found].filter(([name]) => /\.(?:node|exe|dll|so|dylib)$/u.test(name));
    expect(binaries.filter(([, begins]) => !begins.startsWith('MZ')).map(([name]) => dirname(name))).toEqual([]);
    expect([...found.keys()].some((name) => name.includes('canvas-win32-x64-msvc'))).toBe(true);
    for (const part of [
      'corpus/demo/consultation.yaml',
      'db/migrations/meta/_journal.json',
      'src/web/parts/base.css',
      'docs/drift.md',
      'LICENSE-node',
    ])
      expect([...found.keys()], part).toContain(`Høringsanalyse/program/${part}`);
    // Windows opens no path longer than 260 signs; some 90 are left for where it is unpacked.
    expect(Math.max(...[...found.keys()].map((name) => name.length))).toBeLessThan(170);
  },
  HANGS,
);
