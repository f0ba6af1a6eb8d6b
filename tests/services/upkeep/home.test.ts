import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
