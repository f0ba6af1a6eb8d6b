import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fillHome, findHome, holdHome, liveIn, tellAddress } from '../../../src/services/upkeep/home.ts';

const place = () => mkdtempSync(join(tmpdir(), 'horing-hjem-'));

test('what people make lies in their documents, whatever these are called, and is found by the next version', async () => {
  for (const name of ['Documents', 'Dokumenter', 'Dokument']) {
    const user = place();
    mkdirSync(join(user, name));
    const { folder } = await findHome(place(), {}, user);
    expect(folder).toBe(join(user, name, 'Høringsanalyse'));
    expect((await findHome(place(), {}, user)).folder).toBe(folder);
    // Tried, and taken away again.
    expect(readdirSync(folder)).toEqual(['.midlertidig']);
    expect(readdirSync(join(folder, '.midlertidig'))).toEqual([]);
  }
});

test('a folder «data» beside the program comes first, and is what is left where nothing else can be written in', async () => {
  const [user, program] = [place(), place()];
  const blocked = join(user, 'Documents');
  writeFileSync(blocked, 'ingen mappe');
  const beside = join(program, 'data');
  expect((await findHome(program, {}, user)).folder).toBe(beside);
  expect((await findHome(program, {}, place())).folder).toBe(beside);
  const asked = join(place(), 'min');
  expect((await findHome(program, { HORING_MAPPE: asked }, user)).folder).toBe(asked);
  await expect(findHome(program, { HORING_MAPPE: join(blocked, 'x') }, user)).rejects.toThrow('Kan ikke skrive');
});

test('who has made something is not given an empty place when it cannot be written in', async () => {
  const [user, program] = [place(), place()];
  const { folder, database, temporary } = await findHome(program, {}, user);
  writeFileSync(database, '');
  rmSync(temporary, { recursive: true });
  // As of a disk that is read-only or full, also for who may do everything.
  writeFileSync(temporary, 'ingen mappe');
  await expect(findHome(program, {}, user)).rejects.toThrow(`Kan ikke skrive i ${folder}`);
  expect(existsSync(join(program, 'data'))).toBe(false);
});

test('a place that is told as of here is the same from elsewhere, none is no place, and one without a home has one', async () => {
  const [user, program] = [place(), place()];
  const here = `var/hjem-${process.pid}`;
  const home = await findHome(program, { HORING_MAPPE: here }, user);
  rmSync(here, { recursive: true });
  expect(home.database).toBe(resolve(here, 'horing.sqlite'));
  expect((await findHome(program, { HORING_MAPPE: '' }, user)).folder).toBe(join(user, 'Documents', 'Høringsanalyse'));
  expect((await findHome(program, {}, null)).folder).toBe(join(program, 'data'));
});

test('the demo of a program nobody may change is the user’s to change, and one that was cut off is made whole', async () => {
  const demo = join(place(), 'demo');
  cpSync('corpus/demo', demo, { recursive: true });
  for (const name of ['consultation.yaml', 'responses', ''])
    chmodSync(join(demo, name), name.includes('.') ? 0o444 : 0o555);
  const home = await findHome(place(), {}, place());
  // As a drive that goes away in the middle.
  const cut = join(place(), 'demo');
  cpSync('corpus/demo', cut, { recursive: true });
  symlinkSync('borte', join(cut, 'responses', 'å-borte.txt'));
  await expect(fillHome(home, cut)).rejects.toThrow('ENOENT');
  await fillHome(home, demo);
  const made = join(home.corpus, 'demo');
  expect(readdirSync(made, { recursive: true }).sort()).toEqual(readdirSync(demo, { recursive: true }).sort());
  for (const name of ['consultation.yaml', 'responses', ''])
    expect(statSync(join(made, name)).mode & 0o200).toBe(0o200);
  // Filled once: what is taken out of it since is not put back.
  rmSync(join(made, 'invited.csv'));
  await fillHome(home, demo);
  expect(existsSync(join(made, 'invited.csv'))).toBe(false);
});

test('the demo is there the first time alone; one desk holds a home, and the next is told where it is', async () => {
  const home = await findHome(place(), {}, place());
  await fillHome(home, 'corpus/demo');
  expect(existsSync(join(home.corpus, 'demo', 'consultation.yaml'))).toBe(true);
  const empty = await findHome(place(), {}, place());
  mkdirSync(empty.corpus);
  await fillHome(empty, 'corpus/demo');
  expect(readdirSync(empty.corpus)).toEqual([]);

  const release = await holdHome(home);
  expect(await holdHome(home)).toEqual({ address: null });
  await tellAddress(home, 'http://localhost:4180/');
  expect(await holdHome(home)).toEqual({ address: 'http://localhost:4180/' });
  if (typeof release === 'function') release();
  const again = await holdHome(home);
  expect(again).toBeTypeOf('function');
  if (typeof again === 'function') again();
});

test('all it writes is in the home, also what is thrown away; what is told already stands', async () => {
  const home = await findHome(place(), {}, place());
  const env: NodeJS.ProcessEnv = { HORING_REPORTS: '/et/annet/sted' };
  liveIn(home, env);
  expect(env).toMatchObject({ HORING_DB: home.database, HORING_REPORTS: '/et/annet/sted', TMPDIR: home.temporary });
});
