import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, startDesk, watched } from './desk/browser.ts';
import { analysedDemo, type Demo } from './desk/demo.ts';

/** The rules of axe that look at colours: all that can be otherwise in the dark, where nothing but colours is another. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

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
        await page.locator('.answers-table th a').first().click();
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
    ['Logg', (page) => page.goto(`${desk.address}/logg`)],
    ['Hva er nytt', (page) => page.goto(`${desk.address}/nytt`)],
    ['Filer', (page) => page.goto(`${desk.address}/filer`)],
    ['Taster', (page) => page.goto(`${desk.address}/hjelp`)],
    ['Feil', (page) => page.goto(`${desk.address}/finnes-ikke`)],
  ];

  /** What axe finds against WCAG 2.2 AA or good practice, as the page stands. */
  const violationsOn = async (page: Page, rules: readonly string[] = []) => {
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    );
  };
  const overEdge = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

  const background = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

  // A page that is open follows the machine’s colours and the window’s size: it is the same markup in all.
  test.each(pages)('%s: no violation of WCAG 2.2 AA in light or dark, nothing beside the edge', async (_, visit) => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await visit(page);
    // A page reached by a click is looked at once its styles are there.
    await page.waitForLoadState();
    await page.waitForTimeout(200);
    expect.soft(await violationsOn(page), 'light').toEqual([]);
    const light = await background(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(200);
    expect.soft(await background(page)).not.toBe(light);
    expect.soft(await violationsOn(page, COLOURS), 'dark').toEqual([]);
    // What a 1440 px window has left at 200 % zoom.
    await page.setViewportSize({ width: 720, height: 800 });
    expect.soft(await overEdge(page), '720 px').toBeLessThanOrEqual(0);
    await context.close();
  });

  test.each(pages)('%s: reached in a window of 320 px, nothing beside the edge', async (_, visit) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await visit(page);
    await page.waitForLoadState();
    expect(await overEdge(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('without script a reviewer can do the same with forms', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const faults = await watched(page);
    await page.goto(`${desk.address}/svar`);
    await page.locator('.answers-table th a').first().click();
    await page.locator('.stances button', { hasText: 'Tar ikke klart stilling' }).click();
    expect(await page.locator('.stances button[aria-pressed="true"]').textContent()).toContain(
      'Tar ikke klart stilling',
    );
    await page.locator('.passage summary', { hasText: 'Legg til tema' }).first().click();
    await page.locator('.suggested button').first().click();
    expect(await page.locator('.tag.by-person').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
