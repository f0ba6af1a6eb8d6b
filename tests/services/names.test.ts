import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Tables } from '../../src/consultation/configuration.ts';
import { filesBelow, placeIn } from '../../src/consultation/names.ts';
import { readReceived } from '../../src/consultation/received.ts';
import { unpackReceived } from '../../src/consultation/unpack.ts';
import { hashOf } from '../../src/ids.ts';
import { analyse } from '../../src/services/analyse.ts';
import { fileStates } from '../../src/services/state.ts';
import { workspaceHere } from './in-process.ts';

/** A file by the bytes of its name. */
const write = (folder: string, name: Buffer, text: string) =>
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), text);
const latin1 = (name: string) => Buffer.from(name, 'latin1');
const answer = (who: string) => `Høringssvar fra ${who}\n\nVi støtter forslaget om nye regler.\n\nMed hilsen\n${who}\n`;

test('names that are no UTF-8, and names that look the same, each have their row and are read', async () => {
  const workspace = workspaceHere();
  const folder = join(workspace.root, 'navn');
  const responses = join(folder, 'responses');
  mkdirSync(join(responses, 'æ'), { recursive: true });
  mkdirSync(Buffer.concat([Buffer.from(`${responses}/`), latin1('våt')]));
  const names: [Buffer, string][] = [
    [latin1('blåbær.txt'), 'Kvitnes kommune'],
    [Buffer.from('blåbær.txt'), 'Fagervik kommune'],
    [Buffer.from('blåbær.txt'.normalize('NFD')), 'Skogly kommune'],
    // As text both of these are «bl?b?r», and neither can be opened so.
    [latin1('blébør.txt'), 'Lyngholt kommune'],
    [latin1('blèbår.txt'), 'Bjørkesund kommune'],
    [Buffer.concat([latin1('våt/'), latin1('tørr.txt')]), 'Nordøyane kommune'],
  ];
  for (const [name, who] of names) write(responses, name, answer(who));
  const first = await analyse(workspace, folder);
  expect(first.received).toBe(6);
  expect(first.responses).toBe(6);
  const rows = fileStates(workspace.db, first.consultation.id);
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(6).fill('analysed'));
  expect(rows.map(({ path }) => path).sort()).toEqual(
    ['blåbær (2).txt', 'blåbær.txt', 'blåbær.txt'.normalize('NFD'), 'blèbår.txt', 'blébør.txt', 'våt/tørr.txt'].sort(),
  );
  expect((await analyse(workspace, folder)).unchanged).toBe(true);
  expect(new TextDecoder().decode(await readReceived(responses, 'våt/tørr.txt'))).toContain('Nordøyane');
  expect(new TextDecoder().decode(await readReceived(responses, 'blåbær (2).txt'))).toContain('Kvitnes');
  workspace.close();
});

test('no name leads out of the folder, though what it leads to is there', async () => {
  const { root, close } = workspaceHere();
  const responses = join(root, 'ute', 'responses');
  mkdirSync(join(responses, 'inne'), { recursive: true });
  write(join(root, 'ute'), Buffer.from('utenfor.txt'), answer('Kvitnes kommune'));
  write(join(responses, 'inne'), Buffer.from('svar.txt'), answer('Skogly kommune'));
  for (const name of ['..', '.', '', '../utenfor.txt', 'inne/svar.txt', 'inne/', join(root, 'ute'), 'inne\0'])
    await expect(placeIn(responses, name), JSON.stringify(name)).rejects.toThrow('leads elsewhere');
  expect((await placeIn(responses, 'inne')).path).toBe(join(responses, 'inne'));
  close();
});

test('a backslash in a name is a letter as any', async () => {
  const workspace = workspaceHere();
  const folder = join(workspace.root, 'strek');
  mkdirSync(join(folder, 'responses', 'a\\b'), { recursive: true });
  write(join(folder, 'responses'), Buffer.from('x\\y.txt'), answer('Kvitnes kommune'));
  write(join(folder, 'responses', 'a\\b'), Buffer.from('z.txt'), answer('Skogly kommune'));
  expect(await analyse(workspace, folder)).toMatchObject({ received: 2, responses: 2, warnings: [] });
  workspace.close();
});

test('copies of one file cost what one costs: its sender is looked for once', async () => {
  const workspace = workspaceHere();
  const folder = join(workspace.root, 'kopier');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  for (const name of ['svar.txt', 'svar (1).txt', 'svar (2).txt'])
    write(join(folder, 'responses'), Buffer.from(name), answer('Kvitnes kommune'));
  const { consultation } = await analyse(workspace, folder);
  const outcomes = () => fileStates(workspace.db, consultation.id).map(({ path, outcome }) => [path, outcome]);
  expect(outcomes()).toEqual([
    ['svar (1).txt', 'duplicate'],
    ['svar (2).txt', 'duplicate'],
    ['svar.txt', 'analysed'],
  ]);
  const looked = workspace.db.$client.prepare("SELECT count(*) FROM stage_runs WHERE stage = 'identify'").pluck();
  expect(looked.get()).toBe(1);
  // The one that was kept goes, and another takes its place.
  rmSync(join(folder, 'responses', 'svar.txt'));
  expect(await analyse(workspace, folder)).toMatchObject({ responses: 1, warnings: [] });
  expect(outcomes()).toEqual([
    ['svar (1).txt', 'analysed'],
    ['svar (2).txt', 'duplicate'],
  ]);
  workspace.close();
});

test('of an archive each member is unpacked by itself, and a table once, however many ask', async () => {
  const responses = mkdtempSync(join(tmpdir(), 'horing-arkiv-'));
  const text = (of: string) => new TextEncoder().encode(of);
  const rows = Array.from({ length: 300 }, (_, n) => `Kari;Vi mener ${n}`);
  const letters = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`svar-${n}.txt`, text(`${n} `.repeat(20_000))]),
  );
  const files = { ...letters, 'i/skjema.csv': text(`Navn;Mener\n${rows.join('\n')}\n`) };
  writeFileSync(join(responses, 'alt.zip'), zipSync(files, { level: 1 }));
  const tables: Tables = { 'alt.zip/i/skjema.csv': { person: 'Navn', questions: [{ column: 'Mener' }] } };
  const unpacked = (await unpackReceived(readFileSync(join(responses, 'alt.zip')), 'alt.zip', tables)) ?? [];
  expect(unpacked).toHaveLength(300 + 1 + 300);
  const before = process.cpuUsage();
  const read = await Promise.all(unpacked.map(({ path }) => readReceived(responses, `alt.zip/${path}`, tables)));
  const { user, system } = process.cpuUsage(before);
  expect(read.map((bytes) => hashOf(bytes))).toEqual(unpacked.map(({ bytes }) => hashOf(bytes)));
  // All of it for each takes six hundred times as long.
  expect((user + system) / 1e6).toBeLessThan(5);
  await expect(readReceived(responses, 'alt.zip/finnes-ikke.txt', tables)).rejects.toThrow('not in the archive');
});

test('an archive of tables has no more answers than a consultation can, and says which were left', async () => {
  const table = new TextEncoder().encode(`Navn;Mener\n${'Kari;Vi mener noe\n'.repeat(10_000)}`);
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n + 10}.csv`, table]));
  const columns = { person: 'Navn', questions: [{ column: 'Mener' }] };
  const tables = Object.fromEntries(Object.keys(files).map((name) => [`alt.zip/${name}`, columns]));
  const unpacked = (await unpackReceived(zipSync(files), 'alt.zip', tables)) ?? [];
  expect(unpacked.filter(({ problem }) => problem === null)).toHaveLength(9 * 10_001);
  expect(unpacked.filter(({ problem }) => problem !== null)).toMatchObject([
    { path: '19.csv', problem: 'unpacks-too-large' },
    { path: '20.csv', problem: 'unpacks-too-large' },
    { path: '21.csv', problem: 'unpacks-too-large' },
  ]);
});

test('no name leads out of the folder, and no link is followed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-navn-'));
  const responses = join(root, 'responses');
  mkdirSync(responses);
  writeFileSync(join(root, 'ute.txt'), 'ute');
  symlinkSync(join(root, 'ute.txt'), join(responses, 'lenke.txt'));
  symlinkSync(root, join(responses, 'mappe'));
  writeFileSync(join(responses, 'inne.txt'), 'inne');
  for (const path of [
    'lenke.txt',
    'mappe/ute.txt',
    '../ute.txt',
    'x/../../ute.txt',
    '',
    '/',
    './inne.txt',
    join(root, 'ute.txt'),
  ])
    await expect(readReceived(responses, path), path).rejects.toThrow();
  expect(readFileSync(join(responses, 'inne.txt'), 'utf8')).toBe('inne');
  expect(new TextDecoder().decode(await readReceived(responses, 'inne.txt'))).toBe('inne');
  expect((await filesBelow(responses)).map(({ name, isFile }) => [name, isFile])).toEqual([
    ['inne.txt', true],
    ['lenke.txt', false],
    ['mappe', false],
  ]);
});
