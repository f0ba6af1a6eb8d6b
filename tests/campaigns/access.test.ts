import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, overEdge } from '../web/desk/axe.ts';
import { hasBrowser, openBrowser, startDesk, watched } from '../web/desk/browser.ts';
import { analysedDemo, type Demo } from '../web/desk/demo.ts';

describe.skipIf(!hasBrowser)('everyone can use the desk', () => {
  let demo: Demo;
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;

  beforeAll(async () => {
    demo = await analysedDemo();
    browser = await openBrowser();
    desk = await startDesk(demo, 'Kari');
    const page = await browser.newPage();
    // Something in the log, and something to undo.
    await page.goto(`${desk.address}/temaer`);
    await page
      .getByRole('button', { name: /^Bekreft/ })
      .first()
      .click();
    await page.locator('#sagt-tekst').filter({ hasText: 'Lagret' }).waitFor();
    await page.close();
    await demo.write();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    await demo?.close();
  });

  const pages: [string, (page: Page) => Promise<unknown>][] = [
    ['Oversikt', (page) => page.goto(desk.address)],
    ['Svar', (page) => page.goto(`${desk.address}/svar?sok=kommune`)],
    [
      'Ett svar',
      async (page) => {
        await page.goto(`${desk.address}/svar`);
        await page.locator('.answers-table tbody th a').first().click();
        await page.locator('.passage.current').waitFor();
        for (const summary of await page.locator('.passage.current summary, .sender summary').all())
          await summary.click();
      },
    ],
    ['Temaer', (page) => page.goto(`${desk.address}/temaer`)],
    [
      'Ett tema',
      async (page) => {
        await page.goto(`${desk.address}/temaer`);
        await page.locator('.entry-name').nth(1).click();
        await page.locator('#tema-navn').waitFor();
        for (const summary of await page.locator('.points summary').all()) await summary.click();
      },
    ],
    [
      'Ett hovedpunkt',
      async (page) => {
        await page.goto(`${desk.address}/temaer`);
        await page.locator('.entry-name').nth(1).click();
        const action = await page.locator('.points form').first().getAttribute('action');
        const point = await page.locator('.points input[name=punkt]').first().getAttribute('value');
        await page.goto(`${desk.address}${action}/${point}`);
      },
    ],
    [
      'Lignende avsnitt',
      async (page) => {
        await page.goto(`${desk.address}/temaer`);
        await page.locator('.entry-name').nth(1).click();
        await page.getByText('lignende', { exact: true }).first().click();
        await page.getByText('mest like først').waitFor();
      },
    ],
    [
      'Notat',
      async (page) => {
        await page.goto(`${desk.address}/notat`);
        await page.evaluate("document.querySelectorAll('.note details').forEach((part) => { part.open = true; })");
      },
    ],
    [
      'Oppfølging',
      async (page) => {
        await page.goto(`${desk.address}/oppfolging`);
        await page.locator('.follow-ups summary').first().click();
        await page.locator('.follow-ups button').first().click();
        await page.locator('.follow-up-board .follow-ups > li').first().waitFor();
        for (const summary of await page.locator('.follow-up-board summary').all()) await summary.click();
      },
    ],
    [
      'Prioritering',
      async (page) => {
        await page.goto(`${desk.address}/prioritering`);
        if ((await page.locator('.criteria > li').count()) === 0) {
          await page.locator('#kriterium-nytt-navn').fill('Nytte');
          await page.locator('#kriterium-nytt-navn').press('Enter');
          await page.locator('.criteria > li').waitFor();
          await page.locator('#tiltak-nytt').fill('Ny kai');
          await page.locator('#tiltak-nytt').press('Enter');
          await page.locator('.ranking a').waitFor();
        }
        await page.locator('.ranking a').click();
        await page.locator('.score input:not([type=hidden])').first().fill('7,5');
        await page.locator('.score input:not([type=hidden])').first().press('Enter');
        await page.goto(`${desk.address}/prioritering`);
        for (const summary of await page.locator('.criteria summary').all()) await summary.click();
      },
    ],
    ['Logg', (page) => page.goto(`${desk.address}/logg`)],
    ['Hva er nytt', (page) => page.goto(`${desk.address}/nytt`)],
    ['Filer', (page) => page.goto(`${desk.address}/filer`)],
    ['Last opp', (page) => page.goto(`${desk.address}/last-opp`)],
    ['Tabeller', (page) => page.goto(`${desk.address}/tabeller`)],
    ['Kodebok', (page) => page.goto(`${desk.address}/kodebok`)],
    ['Oppsett', (page) => page.goto(`${desk.address}/oppsett`)],
    ['Konto', (page) => page.goto(`${desk.address}/konto`)],
    ['Taster', (page) => page.goto(`${desk.address}/hjelp`)],
    ['Feil', (page) => page.goto(`${desk.address}/finnes-ikke`)],
  ];

  test.each(pages)(
    '%s: reached in a window of 320 px, no violation of WCAG 2.2 AA, nothing beside the edge',
    async (name, visit) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      const page = await context.newPage();
      await visit(page);
      // A page reached by a click is looked at once its styles are there.
      await page.waitForLoadState();
      await page.waitForTimeout(200);
      expect.soft(await overEdge(page), `${name}, 320 px`).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      // 720 and 320: what a 1440 px window has left at 200 %, and one of 1280 px at 400 % zoom.
      await expectAccessible(page, name, [720, 320]);
      await context.close();
    },
  );

  test('without script a reviewer can do the same with forms', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const faults = await watched(page);
    await page.goto(`${desk.address}/svar`);
    await page.locator('.answers-table tbody th a').first().click();
    await page.locator('.stances button', { hasText: 'Tar ikke klart stilling' }).click();
    expect(await page.locator('.stances button[aria-pressed="true"]').textContent()).toContain(
      'Tar ikke klart stilling',
    );
    expect(await page.locator('#sagt').textContent()).toMatch(/Standpunkt, .* → Tar ikke klart stilling.*Angre/s);
    await page.locator('.passage summary', { hasText: 'Legg til tema' }).first().click();
    await page.locator('.suggested button').first().click();
    expect(await page.locator('.tag.by-person').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
