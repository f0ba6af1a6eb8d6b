import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../src/ids.ts';
import { type Desk, openDesk } from '../../../src/services/review/open.ts';
import { createApp } from '../../../src/web/app.tsx';
import { mountAccounts } from '../../../src/web/login.tsx';
import { reviewerOf } from '../../../src/web/session.ts';
import { BODIES, hearing, letterAt } from './letters.ts';

let here: Awaited<ReturnType<typeof hearing>>;
let desk: Desk;
beforeEach(async () => {
  here = await hearing(6);
  await here.run();
  desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
});
afterEach(() => here.close());

/** The front page of the desk, as text. */
async function overview(): Promise<string> {
  const app = createApp({
    desk,
    who: reviewerOf,
    hosts: ['localhost'],
    mount: (app) => mountAccounts(app, { access: { kind: 'alone', name: 'Kari' }, desk }),
  });
  const page = await app.request('http://localhost/', { headers: { host: 'localhost' } });
  return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

async function again(): Promise<void> {
  await here.run();
  desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
}

/** The first machine tag, with its answer and words. */
function first() {
  const { state, passages } = desk.lists().draft;
  const [tag] = desk.lists().tagsOfTheme.get(state.themes[0]?.id ?? '') ?? [];
  const found = passages.get(tag?.passageId ?? '');
  if (!tag || !found) throw new Error('no tag');
  const { response, passage } = found;
  return { tag, response, text: response.text.slice(passage.start, passage.end), file: response.files[0] ?? '' };
}

describe('a letter comes in a new edition', () => {
  test('what was decided on it is without a place, told in words, and can be put on the same words', async () => {
    const { tag, response, text, file } = first();
    desk.decide('Kari', { kind: 'tag', passageId: tag.passageId, themeId: tag.themeId, on: false });
    desk.decide('Kari', { kind: 'stance', responseId: response.id, themeId: null, stance: 'opposes' });
    const { start, end } = response.passages.find(({ id }) => id === tag.passageId) ?? { start: 0, end: 0 };
    const quote = { kind: 'quote' as const, themeId: tag.themeId, responseId: response.id, side: 'wish' as const };
    desk.decide('Kari', { ...quote, start, end, pinned: true });
    const letter = letterAt(BODIES.findIndex((body) => file.startsWith(body)));
    here.put(
      file,
      letter.replace('Høringsuttalelse', 'Høringsuttalelse, revidert\n\nDenne erstatter vår tidligere uttalelse.'),
    );
    await again();
    const lost = desk.lost();
    expect(lost.map(({ why, onto }) => [why, onto?.same])).toEqual([
      ['passage', true],
      ['answer', false],
      ['answer', true],
    ]);
    expect(lost[0]?.place).toMatchObject({ text, theme: desk.lists().draft.themes.get(tag.themeId)?.label });
    const page = await overview();
    for (const words of [
      'Uten feste (3)',
      text.slice(0, 40),
      'Sett på dette avsnittet',
      'Sett på dette svaret',
      'Kari',
    ])
      expect(page).toContain(words);
    for (const { onto, ids } of lost)
      if (onto) desk.decideAll('Kari', [onto.decision, ...ids.map((of) => ({ kind: 'undo' as const, of }))]);
    expect(desk.lost()).toEqual([]);
    const { draft } = desk.lists();
    const moved = [...draft.responses.values()].find(({ files }) => files.includes(file));
    expect(moved?.id).not.toBe(response.id);
    expect(moved?.stance?.value).toBe('opposes');
    const [pinned] = draft.state.quotes.filter((one) => one.pinned);
    expect(moved?.text.slice(pinned?.start, pinned?.end)).toBe(text);
    const onto = lost[0]?.onto?.decision;
    expect(onto?.kind === 'tag' && draft.tags.get(onto.passageId)?.has(tag.themeId)).toBe(false);
    await again();
    expect(desk.lost()).toEqual([]);
  });

  test('a divided passage is divided again where its words stand now, and then what was decided on the parts has a place', async () => {
    const { tag, response, text, file } = first();
    const { start, end } = response.passages.find(({ id }) => id === tag.passageId) ?? { start: 0, end: 0 };
    const until = start + text.indexOf(' ', text.length / 2);
    const about = { responseId: response.id, passageId: tag.passageId, start, end };
    desk.decide('Kari', { kind: 'split', ...about, until, from: until + 1 });
    const part = idOf(response.id, until + 1, end);
    desk.decide('Kari', {
      kind: 'passage-stance',
      responseId: response.id,
      passageId: part,
      themeId: tag.themeId,
      stance: 'opposes',
    });
    await again();
    expect([desk.lost(), desk.lists().draft.passages.has(part)]).toEqual([[], true]);
    const letter = letterAt(BODIES.findIndex((body) => file.startsWith(body)));
    here.put(file, letter.replace('Høringsuttalelse', 'Høringsuttalelse, revidert\n\nDenne erstatter den tidligere.'));
    await again();
    expect(await overview()).toContain('Avsnitt delt');
    for (const kind of ['split', 'passage-stance']) {
      const lost = desk.lost().find(({ correction }) => correction.decision.kind === kind);
      expect([kind, lost?.onto?.same]).toEqual([kind, true]);
      const back = (lost?.ids ?? []).map((of) => ({ kind: 'undo' as const, of }));
      if (lost?.onto) desk.decideAll('Kari', [lost.onto.decision, ...back]);
    }
    expect(desk.lost()).toEqual([]);
    const { draft } = desk.lists();
    const moved = [...draft.responses.values()].find(({ files }) => files.includes(file));
    const parts = moved?.passages.map((passage) => moved.text.slice(passage.start, passage.end)) ?? [];
    expect(parts).toContain(response.text.slice(start, until));
    expect(parts).toContain(response.text.slice(until + 1, end));
    expect(moved?.byTheme.get(tag.themeId)?.value).toBe('opposes');
  });

  test('the most like passage is offered where the words are others; let be, it is put away; dropped, it is gone', async () => {
    const { tag, text, file } = first();
    desk.decide('Kari', { kind: 'text', slot: `passage:${tag.passageId}`, markdown: 'Husk denne.' });
    const letter = letterAt(BODIES.findIndex((body) => file.startsWith(body)));
    here.put(file, letter.replace(text, `${text} Dette er nytt siden sist.`));
    await again();
    const [lost] = desk.lost();
    expect([lost?.why, lost?.onto?.same, lost?.onto?.text.startsWith(text)]).toEqual(['passage', false, true]);
    if (!lost) throw new Error('nothing lost');
    desk.decide('Kari', { kind: 'hold', of: lost.correction.id, machine: 'uten feste' });
    expect(desk.lost().map(({ letBe }) => letBe)).toEqual([true]);
    expect(await overview()).toContain('Uten feste som ligger (1)');
    desk.decide('Kari', { kind: 'undo', of: lost.correction.id });
    expect(desk.lost()).toEqual([]);
  });
});

test('other words at the very place: the decision is not put on them', async () => {
  const { tag, response } = first();
  desk.decide('Kari', { kind: 'tag', passageId: tag.passageId, themeId: tag.themeId, on: true });
  const { lost: none } = await here.run();
  expect(none).toBe(0);
  // As when a file is read otherwise by a new version of the program: the same answer, the same span, other words.
  here.db.$client.prepare("UPDATE responses SET text = replace(text, 'e', 'ø') WHERE id = ?").run(response.id);
  const { lost } = await here.run();
  desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
  expect([lost, desk.lost().map(({ why }) => why)]).toEqual([1, ['other-words']]);
  expect(desk.lists().draft.tags.get(tag.passageId)?.get(tag.themeId)?.by).toBeUndefined();
});
