import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../../web/desk/axe.ts';
import { hasBrowser, openBrowser, said, startDesk, watched } from '../../web/desk/browser.ts';
import { analysedDemo, type Demo, deskOf } from '../../web/desk/demo.ts';
import { plain } from '../../web/desk/said.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await analysedDemo();
}, 180_000);
afterAll(() => demo?.close());

describe('several answers at once', () => {
  let kari: Awaited<ReturnType<typeof deskOf>>;
  beforeAll(async () => {
    kari = await deskOf(demo, 'Kari');
  });
  afterAll(() => kari?.close());
  const lists = () => kari.desk.lists();

  test('the whole list as it is filtered gets one sector, as one decision that is taken back at once', async () => {
    const before = lists().here.filter(({ sector }) => sector.value === 'research').length;
    expect(before).toBeGreaterThan(1);
    const all = { alle: '1', til: '/svar?sektor=research', gjor: 'sektor', sektor: 'individual' };
    const answer = await kari.post('/svar/valgte', all);
    expect(answer.status).toBe(303);
    expect(lists().here.filter(({ sector }) => sector.value === 'research')).toEqual([]);
    await kari.post('/angre', { til: '/svar' });
    expect(lists().here.filter(({ sector }) => sector.value === 'research')).toHaveLength(before);
  });

  test('none chosen, no stance chosen: refused in words, and nothing is decided', async () => {
    const until = kari.desk.log().length;
    const [answer] = lists().here;
    const none = await kari.post('/svar/valgte', { til: '/svar', gjor: 'standpunkt', standpunkt: 'supports' });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('Ingen svar er valgt');
    const wrong = { til: '/svar', valgt: answer?.id ?? '', gjor: 'standpunkt', standpunkt: '' };
    expect((await kari.post('/svar/valgte', wrong)).status).toBe(400);
    expect(kari.desk.log()).toHaveLength(until);
  });

  test('answers are given to a colleague, who finds them; progress is told, and each number opens just that many', async () => {
    const given = { alle: '1', til: '/svar?sektor=municipality', gjor: 'gi', navn: ' Ola Hansen ' };
    await kari.post('/svar/valgte', given);
    const count = lists().here.filter(({ sector }) => sector.value === 'municipality').length;
    const page = await (await kari.get('/')).text();
    expect(page).toContain(`<a href="/svar?hos=Ola+Hansen">${count}</a>`);
    expect(await (await kari.get('/svar?hos=Ola+Hansen')).text()).toContain(`${count} av `);
    const log = await (await kari.get('/logg')).text();
    expect(log).toContain(`${count} avgjørelser samlet`);
    // One row, and one button that takes all of it back.
    const undo = /name="act" value="([^"]*decisions[^"]*)"/.exec(log)?.[1] ?? '';
    expect((await kari.post('/avgjor', { act: plain(undo), til: '/logg' })).status).toBe(303);
    expect(lists().givenTo.size).toBe(0);
    await kari.post('/svar/valgte', given);
    await kari.post('/svar/valgte', { ...given, navn: '' });
    expect(await (await kari.get('/')).text()).not.toContain('Fordelt på');
  });

  test('the list is downloaded as it is filtered', async () => {
    const csv = await (await kari.get('/svar.csv?sektor=research')).text();
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(1 + lists().here.filter(({ sector }) => sector.value === 'research').length);
    expect(rows[0]).toContain('Høringsinstans;Sektor;');
  });

  test('a part of a divided passage says that its stance is not read, until somebody says it', async () => {
    const response = lists().here.find(({ passages, text }) =>
      passages.some(({ id, start, end }) => lists().draft.tags.has(id) && text.slice(start, end - 20).includes('. ')),
    );
    const { id: responseId = '', text = '', passages = [] } = response ?? {};
    const whole = passages.find(
      ({ id, start, end }) => lists().draft.tags.has(id) && text.slice(start, end - 20).includes('. '),
    );
    const { id: passageId = '', start = 0, end = 0 } = whole ?? {};
    const until = text.indexOf('. ', start) + 1;
    const unread = async () => {
      const html = await (await kari.get(`/svar/${responseId}`)).text();
      return ['synet er ikke lest her', 'Maskinen har ikke lest avsnittet slik det er delt nå'].map(
        (words) => html.split(words).length - 1,
      );
    };
    expect(await unread()).toEqual([0, 0]);
    kari.desk.decide('Kari', { kind: 'split', responseId, passageId, start, end, until, from: until + 1 });
    const parts = lists()
      .draft.responses.get(responseId)
      ?.passages.filter((one) => start <= one.start && one.end <= end);
    const tagged = (parts ?? []).flatMap(({ id }) => [...(lists().draft.tags.get(id)?.values() ?? [])].slice(0, 1));
    expect(tagged.length).toBeGreaterThan(0);
    expect(await unread()).toEqual([tagged.length, tagged.length]);
    for (const { passageId, themeId } of tagged)
      kari.desk.decide('Kari', { kind: 'passage-stance', responseId, passageId, themeId, stance: 'opposes' });
    expect(await unread()).toEqual([0, 0]);
    for (let count = 0; count <= tagged.length; count += 1) kari.desk.undoLast('Kari');
    expect(await unread()).toEqual([0, 0]);
  });

  test('a remark with a name is shown to whoever has it, and to nobody else', async () => {
    const passage = lists().here[0]?.passages[0];
    kari.desk.decide('Ola Hansen', {
      kind: 'text',
      slot: `passage:${passage?.id}`,
      markdown: '@kari, ser du på dette?',
    });
    expect(await (await kari.get('/')).text()).toContain('Merknader til deg (1)');
    kari.desk.decide('Ola Hansen', { kind: 'text', slot: `passage:${passage?.id}`, markdown: 'post@karianne.no' });
    expect(await (await kari.get('/')).text()).not.toContain('Merknader til deg');
  });
});

describe.skipIf(!hasBrowser)('the list of answers in the browser', () => {
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  beforeAll(async () => {
    browser = await openBrowser();
    desk = await startDesk(demo, 'Kari');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  test('a filter acts at once and keeps the focus and a short address; ticked answers are given away with the keys', async () => {
    const page = await (await browser.newContext()).newPage();
    const faults = await watched(page);
    await page.goto(`${desk.address}/svar`);
    await page.locator('#f-sektor').selectOption('municipality');
    await page.waitForURL('**/svar?sektor=municipality&sorter=note');
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('f-sektor');
    await page.getByText('Flere samtidig').click();
    await page.locator('#valgte-navn').fill('Ola');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.getByText('2 valgt').waitFor();
    await page.getByRole('button', { name: 'Gi', exact: true }).click();
    await said(page, /Lagret: 2 ×/);
    await expect.poll(() => page.getByText('hos Ola').count()).toBe(2);
    await page.getByRole('link', { name: 'Dato' }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: 'Dato' }).waitFor();
    await page.getByText('Flere samtidig').click();
    await expectAccessible(page, 'answers, several', [320, 1440]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
