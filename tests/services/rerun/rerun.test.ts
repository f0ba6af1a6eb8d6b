import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCountedTag, type Theme } from '../../../src/domain.ts';
import { BODIES, hearing, letter, letterAt, MATTERS } from './letters.ts';

let here: Awaited<ReturnType<typeof hearing>>;
beforeEach(async () => {
  here = await hearing(6);
  await here.run();
});
afterEach(() => here.close());

/** What a body says of huts, each in words of its own. */
const hut = (n: number) => {
  const who = ['Skoleklasser', 'Pensjonister', 'Speidere', 'Syklister', 'Fiskere'][n % 5];
  const lacks = ['ved', 'ovn', 'madrasser', 'kjøkken', 'vann', 'toalett', 'tørkerom'][n % 7];
  const when = ['om vinteren', 'i påsken', 'hver helg', 'på høsten'][n % 4];
  const asks = ['bestilles på nett', 'bygges ut', 'holdes åpen'][n % 3];
  return `${who} overnatter ${when}, men hytta mangler ${lacks}. Hytter med senger må ${asks}.`;
};

const themes = async () => (await here.seen()).state.themes;
const first = async (): Promise<Theme> => {
  const [theme] = await themes();
  if (!theme) throw new Error('no theme');
  return theme;
};
const bare = (all: readonly Theme[]) => all.map(({ id, label, words }) => ({ id, label, words }));

describe('themes that people have begun on', () => {
  test('one confirmed: the others are as they were, and so is every tag and stance', async () => {
    const before = await themes();
    const [found, machine] = [bare(before), here.machine()];
    expect(found.length).toBeGreaterThan(2);
    here.decide({ kind: 'theme-status', themeId: (await first()).id, status: 'confirmed' });
    await here.run();
    expect(bare(await themes())).toEqual(found);
    expect((await themes()).map(({ status }) => status)).toEqual([
      'confirmed',
      ...found.slice(1).map(() => 'proposed'),
    ]);
    expect(here.machine()).toEqual(machine);
  });

  test('a theme with a person’s words on it is there whatever comes, also when nobody confirmed it', async () => {
    const [, second] = await themes();
    if (!second) throw new Error('no theme');
    here.decide({ kind: 'text', slot: `brief:${second.id}`, markdown: 'Vårt om gebyret.' });
    for (let more = 0; more < 3; more += 1) here.put(`hytte${more}.txt`, letter(`Hytte ${more}`, MATTERS.huts));
    for (const body of BODIES.slice(0, 4)) here.remove(`${body}.txt`);
    await here.run();
    const { state, orphans } = await here.seen();
    expect(bare(state.themes)).toContainEqual(bare([second])[0]);
    expect([state.texts.get(`brief:${second.id}`), orphans]).toEqual(['Vårt om gebyret.', []]);
  });

  test('what was decided and taken back after a run leaves nothing behind', async () => {
    const before = await here.seen();
    const [one, other] = before.state.themes;
    if (!one || !other) throw new Error('no theme');
    here.decide({ kind: 'theme-status', themeId: before.state.themes.at(-1)?.id ?? '', status: 'confirmed' });
    const added = '5f0c2f5e-35a8-4b0c-9a86-0a5b3a0c4f11';
    const undone = [
      here.decide({ kind: 'theme-edit', themeId: one.id, label: 'Skilt og merking', description: 'Om skilt.' }),
      here.decide({ kind: 'theme-status', themeId: other.id, status: 'rejected' }),
      here.decide({ kind: 'theme-add', themeId: added, label: 'Hytter', description: '', parentId: null }),
    ];
    await here.run();
    const now = await themes();
    expect(now.find(({ id }) => id === one.id)?.label).toBe('Skilt og merking');
    expect(now.find(({ id }) => id === other.id)?.status).toBe('rejected');
    expect(now.some(({ id }) => id === added)).toBe(true);
    for (const of of undone) here.decide({ kind: 'undo', of });
    await here.run();
    const after = await here.seen();
    expect(bare(after.state.themes)).toEqual(bare(before.state.themes));
    expect(after.orphans).toEqual([]);
  });

  test('a tag put by a person, and taken back after a run, is gone; one refused comes back', async () => {
    const { tags, themes: all } = (await here.seen()).state;
    const [tag] = tags;
    const free = all.find(({ id }) => tags.every((each) => each.passageId !== tag?.passageId || each.themeId !== id));
    if (!tag || !free) throw new Error('no tag');
    const undone = [
      here.decide({ kind: 'tag', passageId: tag.passageId, themeId: free.id, on: true }),
      here.decide({ kind: 'tag', passageId: tag.passageId, themeId: tag.themeId, on: false }),
    ];
    await here.run();
    for (const of of undone) here.decide({ kind: 'undo', of });
    expect((await here.seen()).state.tags).toEqual(tags);
    await here.run();
    expect((await here.seen()).state.tags).toEqual(tags);
  });

  test('merged: tags and words of both are under the one, after each run the same', async () => {
    const [one, other] = await themes();
    if (!one || !other) throw new Error('no theme');
    here.decide({ kind: 'text', slot: `brief:${other.id}`, markdown: 'Om det andre.' });
    here.decide({ kind: 'text', slot: `brief:${one.id}`, markdown: 'Om det ene.' });
    here.decide({ kind: 'theme-merge', themeId: other.id, into: one.id });
    const placed = async () => (await here.seen()).state.tags.map((tag) => `${tag.passageId} ${tag.themeId}`).sort();
    const before = await placed();
    await here.run();
    const { state } = await here.seen();
    expect(state.texts.get(`brief:${one.id}`)).toBe('Om det ene.\n\nOm det andre.');
    expect(await placed()).toEqual(expect.arrayContaining(before));
    const after = await placed();
    here.put('Sen.txt', letter('Sen', [MATTERS.huts[0]]));
    await here.run();
    expect(await placed()).toEqual(expect.arrayContaining(after));
  });

  test('what enough new answers raise comes beside, as new in that run alone', async () => {
    const before = await themes();
    here.decide({ kind: 'theme-status', themeId: (await first()).id, status: 'confirmed' });
    for (let more = 0; more < 24; more += 1) here.put(`hytte${more}.txt`, letter(`Fjellhvile ${more}`, [hut(more)]));
    await here.run();
    const now = await themes();
    const fresh = now.filter((theme) => theme.fresh);
    expect(bare(now).slice(0, before.length)).toEqual(bare(before));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.words.map(({ word }) => word).join()).toMatch(/speidere/);
    here.put('Sen.txt', letterAt(1).replaceAll('Furuly', 'Sen'));
    await here.run();
    expect((await themes()).filter((theme) => theme.fresh)).toEqual([]);
    expect(bare(await themes())).toEqual(bare(now));
  });
});

describe('one more answer', () => {
  const confirmed = async () =>
    void here.decide({ kind: 'theme-status', themeId: (await first()).id, status: 'confirmed' });
  const codebook = async () => here.configure('themes:\n  - label: Gebyr for turer\n    keywords: [gebyr, gebyret]\n');

  test.each([
    ['confirmed themes', confirmed],
    ['a codebook', codebook],
  ])('with %s no tag and no stance of the others moves', async (_, begin) => {
    await begin();
    await here.run();
    const before = here.machine();
    here.put('Sen.txt', letter('Sen', [MATTERS.fee[2], 'Merking av turstier og skilting i kalvingsområdene koster.']));
    const { changes, lost } = await here.run();
    const after = here.machine();
    const seen = new Set(before.tags.map(({ passageId }) => passageId));
    const counted = (tags: typeof before.tags) => tags.filter((tag) => seen.has(tag.passageId) && isCountedTag(tag));
    expect(counted(after.tags)).toEqual(counted(before.tags));
    expect(after.tags).toEqual(expect.arrayContaining(before.tags));
    expect(after.tags.length).toBeGreaterThan(before.tags.length);
    expect(after.stances).toEqual(expect.arrayContaining(before.stances));
    expect([changes?.arrived.length, changes?.themes.gone, lost]).toEqual([1, [], 0]);
  });

  test('all are read anew when somebody asks; what is then another is told', async () => {
    await confirmed();
    await here.run();
    const before = here.machine();
    here.db.$client.exec('UPDATE tags SET confidence = 0.51');
    // The same words as another has them: they are as they are there.
    here.put('Sen.txt', letter('Sen', [MATTERS.fee[2]]));
    await here.run();
    expect(here.machine().tags.filter(({ confidence }) => confidence === 0.51)).toHaveLength(before.tags.length + 1);
    const themesBefore = bare(await themes());
    await here.run({ all: true });
    expect(here.machine().tags.filter(({ confidence }) => confidence === 0.51)).toEqual([]);
    expect(bare(await themes())).toEqual(themesBefore);
  });

  test('without the last run to go on from, stance is read as ever: the same bytes', async () => {
    await confirmed();
    await here.run();
    const before = here.machine();
    await here.run();
    expect(here.machine()).toEqual(before);
  });
});
