import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, startDesk, watched } from './desk/browser.ts';
import { analysedDemo, type Demo } from './desk/demo.ts';

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
    ['Filer', (page) => page.goto(`${desk.address}/filer`)],
    ['Taster', (page) => page.goto(`${desk.address}/hjelp`)],
    ['Feil', (page) => page.goto(`${desk.address}/finnes-ikke`)],
  ];

  for (const colorScheme of ['light', 'dark'] as const)
    test.each(pages)(`%s: no violation of WCAG 2.2 AA or good practice, ${colorScheme}`, async (_, visit) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await visit(page);
      await page.waitForLoadState();
      await page.waitForTimeout(200);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.html.slice(0, 120))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      ).toEqual([]);
      await context.close();
    });

  // 720 px is what a 1440 px window has left at 200 % zoom.
  test.each(pages.flatMap(([name, visit]) => [320, 720].map((width) => [name, width, visit] as const)))(
    '%s in %i px: nothing beside the edge',
    async (_, width, visit) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await visit(page);
      // A page reached by a click is measured once its styles are there.
      await page.waitForLoadState();
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

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
