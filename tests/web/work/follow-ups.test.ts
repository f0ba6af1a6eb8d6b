import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedUnder, followUpsUnder } from '../../../src/services/follow-up/follow-ups.ts';
import { analysedDemo, type Demo, deskOf } from '../desk/demo.ts';
import { plain } from '../desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;
let ola: Awaited<ReturnType<typeof deskOf>>;
let themeId = '';

beforeAll(async () => {
  demo = await analysedDemo();
  [kari, ola] = [await deskOf(demo, 'Kari'), await deskOf(demo, 'Ola')];
  themeId = kari.desk.lists().themes.find(({ id }) => askedUnder(kari.desk.lists(), id).length > 1)?.id ?? '';
}, 180_000);
afterAll(async () => {
  kari?.close();
  ola?.close();
  await demo?.close();
});

const here = () => followUpsUnder(kari.desk.lists(), themeId);
const page = async (path: string) => plain(await (await kari.get(path)).text());
const source = async (path: string) => (await kari.get(path)).text();
/** The hidden fields of the form that has a value in it, as its page sends them. */
const formWith = (html: string, value: string): Record<string, string> => {
  const form = html.split('<form ').find((one) => one.includes(value)) ?? '';
  const found = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')]));
};
const given = { tekst: 'Rådet får ett medlem til.', type: 'Mandater', ansvarlig: 'Kari', frist: '2020-03-01' };

describe('follow-up points at the desk', () => {
  test('what was asked for becomes a point, and is no longer without one', async () => {
    const [wish] = askedUnder(kari.desk.lists(), themeId);
    const html = await page(`/temaer/${themeId}`);
    expect(html).toContain('Bedt om under temaet');
    expect(html).toContain(`id="onske-${wish?.pointId}"`);
    const sent = { ...formWith(html, `name="onske" value="${wish?.pointId}"`), ...given };
    expect((await kari.post('/oppfolging', sent)).status).toBe(303);
    expect(here()).toMatchObject([{ text: given.tekst, kind: 'Mandater', due: '2020-03-01', status: 'proposed' }]);
    expect(here()[0]?.asked.length).toBe(wish?.asked.length);
    expect(await page(`/temaer/${themeId}`)).not.toContain(`id="onske-${wish?.pointId}"`);
    // Ola had the page open too: he is told, and makes no other.
    expect((await ola.post('/oppfolging', { ...sent, tekst: 'Mitt.' })).status).toBe(409);
    expect(here()).toHaveLength(1);
  });

  test('the board has it under its status, told as late, and it is moved there; the list has it under its theme', async () => {
    const id = here()[0]?.id ?? '';
    const board = await page('/oppfolging');
    expect(board.slice(board.indexOf('id="status-proposed"'), board.indexOf('id="status-decided"'))).toContain(
      given.tekst,
    );
    expect(board).toContain('over fristen');
    const sent = { ...formWith(await source('/oppfolging'), 'value="status"'), status: 'decided' };
    expect((await kari.post('/oppfolging', sent)).status).toBe(303);
    const after = await page('/oppfolging');
    expect(after.slice(after.indexOf('id="status-decided"'), after.indexOf('id="status-under-way"'))).toContain(id);
    expect(await page('/oppfolging?vis=tema')).toContain(`id="tema-${themeId}"`);
    expect(await page('/notat')).toContain('besluttet; ansvarlig: Kari; frist 1. mars 2020');
    expect(await page('/logg')).toContain('Mandater: Rådet får ett medlem til. (besluttet, ansvarlig: Kari');
  });

  test('one of her own, edited, deleted and taken back', async () => {
    await kari.post('/oppfolging', {
      til: '/',
      gjor: 'lagre',
      tema: themeId,
      ...given,
      tekst: 'Eget punkt.',
      frist: '',
    });
    expect(here().map(({ text }) => text)).toEqual([given.tekst, 'Eget punkt.']);
    const [first] = here();
    const html = await source(`/temaer/${themeId}`);
    const form = html.slice(html.indexOf(`id="oppf-${first?.id}"`));
    await kari.post('/oppfolging', { ...formWith(form, 'value="slett"') });
    expect(here().map(({ text }) => text)).toEqual(['Eget punkt.']);
    await kari.post('/angre', { til: '/' });
    expect(here()[0]).toEqual(first);
  });

  test('what can be no point is refused in a sentence, and nothing is kept', async () => {
    const before = here().length;
    const sent = { til: '/', gjor: 'lagre', tema: themeId, ...given };
    for (const wrong of [{ tekst: '  ' }, { frist: 'i morgen' }, { type: '' }, { status: 'ukjent' }, { gjor: 'x' }])
      expect((await kari.post('/oppfolging', { ...sent, ...wrong })).status).toBe(400);
    expect((await kari.post('/oppfolging', { ...sent, tema: 'ingen' })).status).toBe(400);
    expect((await kari.post('/oppfolging', { ...sent, punkt: 'borte' })).status).toBe(404);
    expect(here()).toHaveLength(before);
  });
});
