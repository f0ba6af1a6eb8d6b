import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correctionsOf } from '../../../db/corrections.ts';
import { openClient, openDatabase } from '../../../db/open.ts';
import { openBackup } from '../../../db/upkeep/backup.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { makeBackup } from '../../../src/services/upkeep/backup.ts';
import { horing, horingHere } from '../../commands/horing.ts';
import { workspaceHere } from '../in-process.ts';
import { ANSWERS, decide, small } from './small.ts';

const elsewhere = () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-annet-sted-'));
  return {
    root,
    env: { ...process.env, HORING_DB: join(root, 'var', 'ny.sqlite'), HORING_REPORTS: join(root, 'notater') },
  };
};

describe('a backup', () => {
  test('is taken while the desk has the database open, and gives everything back on another machine', async () => {
    const { root, workspace, env, consultation } = await small();
    // Not in the database file itself yet, only in the log beside it: what a copy of the file alone would lack.
    for (let at = 0; at < 40; at++) decide(workspace.db, consultation.id, `Utkast ${at}`);
    const file = join(root, 'kopi', 'høring.sqlite');
    const made = await horingHere(env, 'backup', file, '--med-filer');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('1 høring, 7 filer');
    expect(readdirSync(join(root, 'kopi'))).toEqual(['høring.sqlite']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    workspace.close();

    const other = elsewhere();
    const corpus = join(other.root, 'corpus');
    const { code, out, err } = await horingHere(other.env, 'restore', file, '--til', corpus);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Hentet tilbake 1 høring og');
    for (const [name, text] of Object.entries(ANSWERS))
      expect(readFileSync(join(corpus, 'Høring på øya', 'responses', name), 'utf8')).toBe(text);
    const back = openDatabase(other.env.HORING_DB);
    expect(correctionsOf(back, consultation.id)).toHaveLength(41);
    expect(back.$client.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlar'").get()).toBeUndefined();
    back.$client.close();
    // The folder has moved, and is the same consultation: a run finds nothing new and the note has its text.
    rmSync(root, { recursive: true });
    const { settings } = workspaceHere(other.root);
    const there = { ...workspaceHere(other.root), db: openDatabase(other.env.HORING_DB) };
    const ran = await analyse(
      { ...there, settings: { ...settings, database: other.env.HORING_DB, reports: other.env.HORING_REPORTS } },
      join(corpus, 'Høring på øya'),
    );
    expect([ran.unchanged, ran.responses]).toEqual([true, 2]);
    expect(readFileSync(join(other.env.HORING_REPORTS, 'hoering-paa-oeya', 'note.md'), 'utf8')).toContain('Utkast 39');
  });

  test('has nobody signed in, and says which files it could not take along', async () => {
    const { root, workspace, folder } = await small();
    workspace.db.$client.exec("INSERT INTO sessions (token_hash, account_key, expires) VALUES ('t', 'kari', 9e12)");
    workspace.db.$client.exec("INSERT INTO login_attempts (subject, at) VALUES ('kari', 1)");
    spawnSync('ln', ['-s', '/etc/passwd', join(folder, 'lenke')]);
    const file = join(root, 'kopi.sqlite');
    const { missing } = await makeBackup(workspace, file, true);
    expect(missing).toEqual([join(folder, 'lenke')]);
    const backup = openBackup(file);
    expect(backup.names().some((name) => name.endsWith('lenke'))).toBe(false);
    backup.close();
    const client = openClient(file);
    expect(client.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0);
    expect(client.prepare('SELECT count(*) FROM login_attempts').pluck().get()).toBe(0);
    client.close();
    workspace.close();
  });

  test('is never written over, and never half: what fails leaves no file', async () => {
    const { root, workspace, env } = await small();
    const file = join(root, 'kopi.sqlite');
    writeFileSync(file, 'noe annet');
    const { code, err } = await horingHere(env, 'backup', file);
    expect([code, err]).toEqual([2, `${file} finnes alt. Velg et annet navn; ingenting er skrevet.\n`]);
    expect(readFileSync(file, 'utf8')).toBe('noe annet');
    workspace.close();
  });

  test('of two that are made under one name at once, one stands whole', async () => {
    const { root, workspace } = await small();
    const file = join(root, 'kopi', 'kopi.sqlite');
    const made = await Promise.allSettled([1, 2, 3].map(() => makeBackup(workspace, file, true)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made)
      if (one.status === 'rejected') expect(String(one.reason)).toContain('finnes alt. Velg et annet navn');
    expect(readdirSync(join(root, 'kopi'))).toEqual(['kopi.sqlite']);
    const backup = openBackup(file);
    expect([backup.faults(), backup.names().length]).toEqual([[], 7]);
    backup.close();
    workspace.close();
  });

  test('is nobody else’s to read while it is being made, and is no part of itself', async () => {
    const { root, workspace, folder } = await small();
    const seen: number[] = [];
    const look = setInterval(() => {
      for (const name of readdirSync(folder))
        if (name.startsWith('kopi')) seen.push(statSync(join(folder, name), { throwIfNoEntry: false })?.mode ?? 0);
    }, 1);
    const umask = process.umask(0);
    await makeBackup(workspace, join(folder, 'kopi.sqlite'), true);
    process.umask(umask);
    clearInterval(look);
    expect(seen.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
    const backup = openBackup(join(folder, 'kopi.sqlite'));
    expect(backup.names().filter((name) => name.includes('kopi'))).toEqual([]);
    backup.close();
    const { status, stderr } = spawnSync('sqlite3', [join(folder, 'kopi.sqlite'), '-Ax'], { cwd: root });
    // Where Debian's sqlite3 is: what it takes out is the same.
    if (status !== null) {
      expect([status, String(stderr)]).toEqual([0, '']);
      for (const [name, text] of Object.entries(ANSWERS))
        expect(readFileSync(join(root, 'horinger', 'Høring på øya', 'responses', name), 'utf8')).toBe(text);
    }
    workspace.close();
  });

  test('takes along a new folder where an earlier consultation lay, and gives both back', async () => {
    const { root, workspace, folder, consultation } = await small('samme');
    rmSync(folder, { recursive: true });
    mkdirSync(join(folder, 'responses'), { recursive: true });
    writeFileSync(join(folder, 'responses', 'ny.txt'), 'Høringssvar fra Skogly kommune\n\nVi støtter forslaget.\n');
    await analyse(workspace, folder);
    const file = join(root, 'kopi.sqlite');
    expect(await makeBackup(workspace, file, true)).toMatchObject({ consultations: 2, missing: [] });
    workspace.close();
    const other = elsewhere();
    const corpus = join(other.root, 'corpus');
    expect(await horingHere(other.env, 'restore', file, '--til', corpus)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(corpus)).toEqual(['samme']);
    const back = openDatabase(other.env.HORING_DB);
    expect(correctionsOf(back, consultation.id)).toHaveLength(1);
    back.$client.close();
    expect(await horingHere(other.env, 'status', join(corpus, 'samme'))).toMatchObject({ code: 0 });
  });
});

describe('restoring', () => {
  test('refuses a database that is there, a desk that is open, and a folder that is there; nothing is touched', async () => {
    const { root, workspace, env, folder, consultation } = await small();
    const file = join(root, 'kopi.sqlite');
    await makeBackup(workspace, file, true);
    decide(workspace.db, consultation.id, 'Etter kopien');
    const there = await horingHere(env, 'restore', file);
    expect(there.code).toBe(2);
    expect(there.err).toContain('--erstatt');
    const full = await horingHere(env, 'restore', file, '--erstatt', '--til', join(root, 'corpus'));
    expect(full.err).toContain(`Mappen ${folder} finnes alt`);
    expect(full.err).toContain('velg en annen mappe med --til.');
    const corpus = join(root, 'annen');
    const notes = await horingHere(env, 'restore', file, '--erstatt', '--til', corpus);
    expect(notes).toMatchObject({ code: 2, err: expect.stringContaining('velg en annen mappe med HORING_REPORTS.') });
    rmSync(join(root, 'reports'), { recursive: true });
    const open = await horingHere(env, 'restore', file, '--erstatt', '--til', corpus);
    expect(open).toMatchObject({ code: 2 });
    expect(open.err).toContain('Steng den først');
    expect(existsSync(corpus)).toBe(false);
    expect(readdirSync(dirname(env.HORING_DB)).filter((name) => name.includes('part'))).toEqual([]);
    expect(correctionsOf(workspace.db, consultation.id)).toHaveLength(2);
    workspace.close();

    const { code, out } = await horingHere(env, 'restore', file, '--erstatt', '--til', corpus);
    expect(code).toBe(0);
    const aside = `${env.HORING_DB}.tidligere-1`;
    expect(out).toContain(aside);
    const [now, then] = [openDatabase(env.HORING_DB), openDatabase(aside)];
    expect(correctionsOf(now, consultation.id)).toHaveLength(1);
    expect(correctionsOf(then, consultation.id)).toHaveLength(2);
  });

  test('that stops halfway leaves the database where it is, and no half folders', async () => {
    const { root, workspace, env, consultation } = await small();
    const good = join(root, 'kopi.sqlite');
    await makeBackup(workspace, good, true);
    decide(workspace.db, consultation.id, 'Etter kopien');
    workspace.close();
    rmSync(join(root, 'reports'), { recursive: true });
    const spoilt = (name: string, spoil: (client: ReturnType<typeof openClient>) => void) => {
      const file = join(root, name);
      writeFileSync(file, readFileSync(good));
      const client = openClient(file);
      spoil(client);
      client.close();
      return file;
    };
    // Its database is whole; one of its files is not.
    const damaged = spoilt('skadet.sqlite', (client) =>
      client.exec("UPDATE sqlar SET data = zeroblob(length(data)) WHERE name LIKE '%Fagervik.txt'"),
    );
    // As when the disk is full: the first files can be written, and one of the last can't.
    const stops = spoilt('stopper.sqlite', (client) =>
      client.exec("INSERT INTO sqlar VALUES ('notater/z/a', 0, 0, 1, 'x'), ('notater/z/a/b', 0, 0, 1, 'x')"),
    );
    const corpus = join(root, 'hentet');
    const restore = (file: string) => horingHere(env, 'restore', file, '--erstatt', '--til', corpus);
    expect(await restore(damaged)).toMatchObject({ code: 2, err: expect.stringContaining('skadet') });
    expect(await restore(stops)).toMatchObject({ code: 3, err: expect.stringContaining('Det ligger noe annet der') });
    expect([readdirSync(dirname(env.HORING_DB)).filter((name) => /part|tidligere/.test(name))]).toEqual([[]]);
    expect([existsSync(corpus) && readdirSync(corpus), readdirSync(join(root, 'reports'))]).toEqual([[], []]);
    const still = openDatabase(env.HORING_DB);
    expect(correctionsOf(still, consultation.id)).toHaveLength(2);
    still.$client.close();
    expect(await restore(good)).toMatchObject({ code: 0 });
    expect(await horingHere(env, 'restore', corpus)).toMatchObject({ code: 2, err: expect.stringContaining('filen') });
  });

  test('what is no backup, is damaged or wants out of the folder is refused in words', async () => {
    const { root, workspace } = await small();
    const other = elsewhere();
    const restore = (file: string) => horingHere(other.env, 'restore', file, '--til', join(other.root, 'corpus'));
    const text = join(root, 'tekst.sqlite');
    writeFileSync(text, 'ikke en database '.repeat(500));
    expect(await restore(text)).toMatchObject({ code: 2, err: expect.stringContaining('er ingen database') });
    expect(await restore(join(root, 'borte.sqlite'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Finner ikke'),
    });
    const empty = join(root, 'tom.sqlite');
    openClient(empty).exec('CREATE TABLE noe (x)');
    expect(await restore(empty)).toMatchObject({ code: 2, err: expect.stringContaining('har ingen høringer') });

    const file = join(root, 'kopi.sqlite');
    await makeBackup(workspace, file, true);
    for (const name of ['horinger/../../ut.txt', 'horinger/a/../../../ut.txt', '/etc/ut', 'annet/a/b', 'horinger/a']) {
      const bad = join(mkdtempSync(join(tmpdir(), 'horing-ond-')), 'ond.sqlite');
      writeFileSync(bad, readFileSync(file));
      const backup = openBackup(bad);
      backup.add({ name, modified: new Date(0), content: Buffer.from('x') });
      backup.close();
      expect(await restore(bad), name).toMatchObject({ code: 2, err: expect.stringContaining('vil et annet sted') });
    }
    const later = join(root, 'nyere.sqlite');
    writeFileSync(later, readFileSync(file));
    const client = openClient(later);
    client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
    client.close();
    expect(await restore(later)).toMatchObject({ code: 2, err: expect.stringContaining('er fra en nyere utgave') });
    const damaged = join(root, 'skadet.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 3, 4096 * 12);
    writeFileSync(damaged, bytes);
    expect(await restore(damaged)).toMatchObject({ code: 2, err: expect.stringContaining('skadet') });
    expect(existsSync(other.env.HORING_DB)).toBe(false);
    workspace.close();
  });
});

test('what horing writes is its owner’s alone, also what stood open before', async () => {
  const { root, workspace, folder, env } = await small();
  workspace.close();
  mkdirSync(join(root, 'gammelt'), { mode: 0o755 });
  const database = join(root, 'gammelt', 'horing.sqlite');
  writeFileSync(database, readFileSync(env.HORING_DB), { mode: 0o644 });
  const reports = join(root, 'nye notater');
  const there = { ...env, HORING_DB: database, HORING_REPORTS: reports };
  expect(await horing(there, 'note', folder)).toMatchObject({ code: 0 });
  const { code } = await horing(there, 'new', join(root, 'corpus', 'ny'));
  expect(code).toBe(0);
  const modes = readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ path }) => [database, reports, join(root, 'corpus', 'ny')].some((made) => path.startsWith(made)))
    .map(({ path }) => [path.slice(root.length), (statSync(path).mode & 0o077).toString(8)]);
  expect(modes.length).toBeGreaterThan(8);
  expect(modes.filter(([, mode]) => mode !== '0')).toEqual([]);
});
