import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { bringFromFolder } from '../../../src/services/exchange/folder.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { hearing } from './letters.ts';

let here: Awaited<ReturnType<typeof hearing>>;
let theme = '';
beforeEach(async () => {
  here = await hearing(5);
  const { notices } = await here.run();
  expect(notices).toEqual([]);
  theme = (await here.seen()).state.themes[0]?.label ?? '';
}, 120_000);
afterEach(() => here.close());

const points = (...rows: string[]) =>
  writeFileSync(join(here.folder, 'oppfolging.csv'), ['tema;oppfølgingspunkt;type;frist', ...rows].join('\n'));
const priority = (score: number) =>
  writeFileSync(
    join(here.folder, 'prioritering.yaml'),
    `criteria: [{id: n, label: Nytte}]\nmeasures:\n  - {name: Skilt, scores: {n: {Anne: ${score}, Bo: 4}}}\n`,
  );
const told = async () => {
  const { state } = await here.seen();
  return {
    points: state.followUps.map(({ text, status }) => `${text} ${status}`),
    scores: [...state.priority.scores.values()].map(({ scorerId, value }) => `${scorerId} ${value}`),
  };
};

test('the folder’s points and prioritisation come in once, in the name of the file, and the themes are as they were', async () => {
  const before = await here.seen();
  points(`${theme};Merk stiene.;Mandater;1.9.2026`);
  priority(7);
  const { notices, unchanged } = await here.run();
  expect(notices).toEqual([
    'Hentet inn fra oppfolging.csv: Ett oppfølgingspunkt er nytt. Det står i loggen, og kan angres.',
    'Hentet inn fra prioritering.yaml: Nytt: ett kriterium, ett tiltak, 2 poeng. Det står i loggen, og kan angres.',
  ]);
  expect(unchanged).toBe(false);
  expect(await told()).toEqual({ points: ['Merk stiene. proposed'], scores: ['Anne 7', 'Bo 4'] });
  expect(new Set(here.log().map(({ who }) => who))).toEqual(
    new Set([
      'oppfolging.csv',
      'prioritering.yaml',
      'Anne (importert fra prioritering.yaml)',
      'Bo (importert fra prioritering.yaml)',
    ]),
  );
  const after = await here.seen();
  const themesOf = ({ state }: typeof after) => state.themes.map(({ id, label, status }) => [id, label, status]);
  expect(themesOf(after)).toEqual(themesOf(before));
  expect(after.state.tags).toEqual(before.state.tags);
  const again = await here.run();
  expect([again.notices, again.unchanged]).toEqual([[], true]);
});

test('a folder that goes away before they are read is told of, and they come the next time', async () => {
  points(`${theme};Merk stiene.;Mandater;`);
  const consultation = await loadConsultation(here.folder);
  renameSync(here.folder, `${here.folder}-borte`);
  const { notices, taken } = await bringFromFolder(here.workspace, consultation);
  renameSync(`${here.folder}-borte`, here.folder);
  expect([notices, taken]).toEqual([[expect.stringContaining(`${here.folder} er borte`)], false]);
  await here.run();
  expect((await told()).points).toEqual(['Merk stiene. proposed']);
});

test('what people have decided since stands: taken back, written anew, or the file another', async () => {
  points(`${theme};Merk stiene.;Mandater;`, `${theme};Rydd stiene.;Mandater;`);
  priority(7);
  await here.run();
  const desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
  const [first] = desk.lists().draft.state.followUps;
  desk.decide('Kari', { kind: 'follow-up-drop', followUpId: first?.id ?? '', themeId: first?.themeId ?? '' });
  desk.undoLast('prioritering.yaml');
  expect(await told()).toEqual({ points: ['Rydd stiene. proposed'], scores: [] });
  points(`${theme};Merk stiene.;Mandater;`, `${theme};Et nytt punkt.;Mandater;`);
  priority(9);
  expect((await here.run()).notices).toEqual([]);
  expect(await told()).toEqual({ points: ['Rydd stiene. proposed'], scores: [] });
});

test('a prioritisation made at the desk is left alone, and a file with faults is told cell by cell; the run goes on', async () => {
  here.decide({ kind: 'measure', measureId: crypto.randomUUID(), name: 'Egen', ranked: true });
  priority(7);
  points('Finnes ikke;Merk stiene.;Mandater;31.2.2026');
  const { notices } = await here.run();
  expect(notices[0]).toContain('oppfolging.csv er ikke hentet inn. linje 2: «31.2.2026» er ikke en dato.');
  expect(notices[0]).toContain('linje 2: Det er ikke noe tema som heter «Finnes ikke».');
  expect(notices[1]).toContain('Dere har alt en prioritering på pulten. Hent den inn med: horing import');
  expect((await told()).points).toEqual([]);
  // What is no file, and no prioritisation, stops nothing either.
  writeFileSync(join(here.folder, 'oppfolging.csv'), 'a;b\n1;2\n');
  writeFileSync(join(here.folder, 'prioritering.yaml'), '\u0000');
  expect((await here.run()).notices[0]).toContain('Øverst må det stå: tema, oppfølgingspunkt');
  writeFileSync(join(here.folder, 'oppfolging.csv'), '');
  mkdirSync(join(here.folder, 'x'));
  expect((await here.run()).notices[0]).toContain('oppfolging.csv er ikke hentet inn.');
});
