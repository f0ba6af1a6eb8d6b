import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '../../src/point.ts';
import { pointsUnder, seenOf, sharedIn } from '../../src/services/review/points.ts';
import { analysedDemo, type Demo, deskOf } from './desk/demo.ts';
import { plain } from './desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;
let themeId = '';

beforeAll(async () => {
  demo = await analysedDemo();
  kari = await deskOf(demo, 'Kari');
  themeId = kari.desk.lists().themes.find(({ id }) => pointsUnder(kari.desk.lists(), id).length > 3)?.id ?? '';
}, 180_000);
afterAll(async () => {
  kari?.close();
  await demo?.close();
});

const points = () => pointsUnder(kari.desk.lists(), themeId);
const at = (index: number): Point => {
  const point = points()[index];
  if (!point) throw new Error(`no point ${index}`);
  return point;
};
const pageText = async (path = `/temaer/${themeId}`) => plain(await (await kari.get(path)).text());
/** A form of a point, as its page sends it. */
const send = (point: Point, gjor: string, more: Record<string, string> = {}) =>
  kari.post(`/temaer/${themeId}/punkter`, {
    til: `/temaer/${themeId}`,
    punkt: point.id,
    sett: seenOf(point),
    gjor,
    ...more,
  });
const undo = () => kari.post('/angre', { til: '/' });

describe('the points of a theme', () => {
  test('each with how many say so, its sentence with a link to its place, and the others behind', async () => {
    const html = await pageText();
    expect(html).toContain('>Hovedpunkter</h2>');
    expect(html.match(/id="punkt-/g)).toHaveLength(points().length);
    const several = points().findIndex(({ members }) => members.length > 1);
    const { id, text, members, words } = at(several);
    const shown = html.slice(html.indexOf(`id="punkt-${id}"`)).split('</li>')[0] ?? '';
    expect(shown.replace(/<\/?u>/g, '')).toContain(`«${text}»`);
    expect(shown).toContain(`/svar/${members[0]?.responseId}#p-${members[0]?.passageId}`);
    expect(html).toContain(`høringsinstanser `);
    const [word] = sharedIn(text, words);
    expect(shown).toContain(`<u>${text.slice(word?.start, word?.end)}</u>`);
    expect(html).toMatch(/<summary>(?:Én setning|\d+ setninger) til<\/summary>/);
    // What she lays it to is hers to choose.
    expect(html).toContain('<option value="" selected="">Velg et punkt</option>');
  });

  test('rewritten in her own words, and back to the quote', async () => {
    const point = at(0);
    expect((await send(point, 'skriv', { tekst: 'Navnet bør si hva <rådet> er.' })).status).toBe(303);
    expect(at(0)).toMatchObject({ id: point.id, own: 'Navnet bør si hva <rådet> er.', by: 'Kari', text: point.text });
    const html = await (await kari.get(`/temaer/${themeId}`)).text();
    expect(html).toContain('<p class="point-words">Navnet bør si hva &lt;rådet&gt; er.</p>');
    expect(html).toContain('skrevet av Kari');
    expect(await pageText('/logg')).toMatch(/Hovedpunkt[\s\S]*Navnet bør si hva <rådet> er\. \(\d+ setninger\)/);
    await send(at(0), 'skriv', { tekst: '' });
    expect([at(0).own, at(0).by]).toEqual([undefined, 'Kari']);
    await undo();
    await undo();
    expect(at(0)).toEqual(point);
  });

  test('what somebody else has put otherwise meanwhile is shown, not overwritten', async () => {
    const point = at(0);
    await send(point, 'skriv', { tekst: 'Det Ola skrev' });
    const late = await send(point, 'skriv', { tekst: 'Det Kari skrev' });
    expect(late.status).toBe(409);
    const html = plain(await late.text());
    expect(html).toContain('Det Ola skrev');
    const again = /name="act" value="([\s\S]+?)"[^,:{}]*>/.exec(html)?.[1] ?? '';
    expect((await kari.post('/avgjor', { til: '/', act: again })).status).toBe(303);
    expect(at(0).own).toBe('Det Kari skrev');
    await undo();
    await undo();
  });

  test('merged: the other’s words stand, with the sentences of both; split again; undone as one', async () => {
    const before = points();
    const [from, into] = [at(1), at(0)];
    // A sentence may speak for both.
    const added = from.members.filter((one) => !into.members.some(({ start }) => start === one.start));
    await send(from, 'sammen', { med: into.id });
    expect(points()).toHaveLength(before.length - 1);
    expect(at(0)).toMatchObject({ id: into.id, text: into.text, members: [...into.members, ...added] });
    const [chosen] = added;
    await send(at(0), 'skill', { valgt: `${chosen?.responseId} ${chosen?.start} ${chosen?.end}` });
    expect(points()).toHaveLength(before.length);
    expect(at(1)).toMatchObject({ members: [chosen], single: true, by: 'Kari' });
    await undo();
    await undo();
    expect(points()).toEqual(before);
  });

  test('moved, ordered, taken out', async () => {
    const before = points();
    const other = kari.desk.lists().themes.find(({ id }) => id !== themeId)?.id ?? '';
    await send(at(1), 'flytt', { tema: other });
    expect(pointsUnder(kari.desk.lists(), other)).toContainEqual({ ...before[1], themeId: other, by: 'Kari' });
    const inNote = kari.desk.note().report?.themes.find(({ id }) => id === other)?.points;
    expect(inNote?.map(({ quote }) => quote.text)).toContain(before[1]?.text);
    await send(at(1), 'opp');
    expect(points().map(({ id }) => id)).toEqual([before[2], before[0], ...before.slice(3)].map((point) => point?.id));
    await send(at(0), 'ta-ut');
    expect(points().map(({ id }) => id)).toEqual([before[0], ...before.slice(3)].map((point) => point?.id));
    for (const _ of [1, 2, 3]) await undo();
    expect(points()).toEqual(before);
  });

  test('nothing chosen is no choice', async () => {
    expect((await send(at(0), 'sammen', { med: '' })).status).toBe(400);
    expect((await send(at(0), 'sammen', { med: at(0).id })).status).toBe(400);
    expect((await send(at(0), 'flytt', { tema: '' })).status).toBe(400);
    expect((await send(at(0), 'skill')).status).toBe(400);
    expect((await send(at(0), 'slett')).status).toBe(400);
    expect((await send({ ...at(0), id: themeId }, 'ta-ut')).status).toBe(404);
  });

  test('three thousand sentences: fifty, and the way to all of them', async () => {
    const { state } = kari.desk.lists().draft;
    const was = state.points;
    const point = at(0);
    const members = Array.from({ length: 3000 }, (_, index) => point.members[index % point.members.length]);
    state.points = was.map((other) =>
      other.id === point.id ? { ...other, members: members.flatMap((member) => member ?? []) } : other,
    );
    const html = await pageText();
    const shown = html.slice(html.indexOf(`id="punkt-${point.id}"`), html.indexOf(`id="punkt-${at(1).id}"`));
    expect(shown.match(/name="valgt"/g)).toHaveLength(50);
    expect(shown).toContain(`href="/temaer/${themeId}/punkter/${point.id}">Her står 50. Vis alle 3000 setningene`);
    expect(html.length).toBeLessThan(500_000);
    const last = await pageText(`/temaer/${themeId}/punkter/${point.id}?side=60`);
    expect(last.match(/name="valgt"/g)).toHaveLength(50);
    expect(last).toContain('Side 60 av 60');
    state.points = was;
    expect((await kari.get(`/temaer/${themeId}/punkter/${themeId}`)).status).toBe(404);
  });
});

test.each([
  ['Vi er enige i at navnet bør endres.', ['navn', 'endr'], ['navnet', 'endres']],
  ['Reell brukermedvirkning krever tid.', ['medvirkn', 'bruk'], ['brukermedvirkning']],
  ['Siden sist har rådet bedt om mer.', ['sid'], []],
])('%s: the shared words as they stand', (text, words, found) => {
  expect(sharedIn(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});
