import { afterAll, beforeAll, expect, test } from 'vitest';
import { STOP_WORDS } from '../../../src/corrections/slots.ts';
import { type Desk, openDesk } from '../../../src/services/review/open.ts';
import { hearing } from './letters.ts';

const REINDEER = ['kalvingsområdene', 'ferdsel', 'reindriften', 'hund'];

let here: Awaited<ReturnType<typeof hearing>>;
let desk: Desk;
beforeAll(async () => {
  here = await hearing(6);
  await here.run();
  desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
});
afterAll(() => here.close());

const named = (word: RegExp) => {
  const theme = desk.lists().themes.find(({ words, label }) => word.test(label) || word.test(words[0]?.word ?? ''));
  if (!theme) throw new Error(`no theme of ${word}`);
  return theme;
};

test('the hearing’s own stop words: no theme is found or named by them, and a run after they are taken back has them again', async () => {
  const before = desk.lists().themes.map(({ label }) => label);
  const all = () =>
    desk
      .lists()
      .themes.flatMap(({ label, words }) => [label, ...words.map(({ word }) => word)])
      .join(' ')
      .toLowerCase();
  expect(all()).toMatch(/gebyr/);
  const outcome = desk.decide('Kari', { kind: 'text', slot: STOP_WORDS, markdown: 'gebyr\nGebyrene, Reindriften' });
  await here.run();
  await desk.follow();
  expect(all()).not.toMatch(/\bgebyr|reindrift/);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  desk.decide('Kari', { kind: 'undo', of: outcome.correction.id });
  await here.run();
  await desk.follow();
  expect(desk.lists().themes.map(({ label }) => label)).toEqual(before);
});

test('what other keywords would change is what the next run changes, and is only told until then', async () => {
  const theme = named(/gebyr/i);
  const { id, label, description } = theme;
  const passagesOf = () => new Set((desk.lists().tagsOfTheme.get(id) ?? []).map(({ passageId }) => passageId));
  const before = passagesOf();
  const edit = { kind: 'theme-edit' as const, themeId: id, label, description, keywords: [...REINDEER] };
  const decisions = desk.log().length;
  const told = await desk.ahead(edit, id);
  expect(told).not.toEqual(before);
  expect([passagesOf(), desk.log().length]).toEqual([before, decisions]);

  desk.decide('Kari', edit);
  await here.run();
  await desk.follow();
  expect(passagesOf()).toEqual(told);
  expect(desk.lists().draft.themes.get(id)?.keywords).toEqual(REINDEER);
});
