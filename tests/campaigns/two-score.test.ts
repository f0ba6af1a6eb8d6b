import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, startDesk, watched } from '../web/desk/browser.ts';
import { analysedDemo, type Demo } from '../web/desk/demo.ts';

type Desk = Awaited<ReturnType<typeof startDesk>>;

describe.skipIf(!hasBrowser)('two people score in two browsers', () => {
  let demo: Demo;
  let browser: Browser;
  const desks: Desk[] = [];
  const faults: string[][] = [];
  let kari: { page: Page; address: string };
  let ola: { page: Page; address: string };

  beforeAll(async () => {
    demo = await analysedDemo();
    browser = await openBrowser();
    const sit = async (name: string) => {
      const desk = await startDesk(demo, name);
      desks.push(desk);
      const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
      faults.push(await watched(page));
      return { page, address: desk.address };
    };
    kari = await sit('Kari');
    ola = await sit('Ola');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    for (const desk of desks) await desk.stop();
    await demo?.close();
  });

  const add = async (page: Page, label: string, field: string, value: string) => {
    const form = page.locator('form', { has: page.getByLabel(field, { exact: true }) }).last();
    await form.getByLabel(field, { exact: true }).fill(value);
    await form.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText(label).first().waitFor();
  };
  /** Scores a measure from its page, criterion by criterion; empty: left open. */
  const score = async ({ page, address }: typeof kari, measure: string, given: Record<string, string>) => {
    await page.goto(`${address}/prioritering`);
    await page.getByRole('link', { name: `Sett poeng for «${measure}»` }).click();
    for (const [criterion, value] of Object.entries(given))
      await page.getByRole('group', { name: criterion }).getByLabel('Dine poeng').fill(value);
    await page.getByRole('button', { name: 'Lagre poengene' }).click();
    await page.locator('#sagt-tekst').filter({ hasText: 'Lagret' }).waitFor();
  };
  const order = (page: Page) => page.locator('#rangering tbody th a').allTextContents();

  test('one leaves a criterion open; the ranking follows live in the other’s page, and the note shows it', async () => {
    await kari.page.goto(`${kari.address}/prioritering`);
    for (const name of ['Nytte', 'Pris']) {
      const details = kari.page.locator('details', { has: kari.page.locator('#kriterium-nytt-navn') });
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      await kari.page.locator('#kriterium-nytt-navn').fill(name);
      await kari.page
        .locator('form', { has: kari.page.locator('#kriterium-nytt-navn') })
        .getByRole('button', { name: 'Lagre' })
        .click();
      await kari.page.locator('.criteria', { hasText: name }).waitFor();
    }
    await add(kari.page, 'Ny kai', 'Nytt tiltak', 'Ny kai');
    await add(kari.page, 'Flere avganger', 'Nytt tiltak', 'Flere avganger');

    await score(kari, 'Ny kai', { Nytte: '7,5', Pris: '' });
    await score(kari, 'Flere avganger', { Nytte: '5', Pris: '6' });
    await kari.page.goto(`${kari.address}/prioritering`);
    expect(await order(kari.page)).toEqual(['Flere avganger', 'Ny kai']);
    expect(await kari.page.locator('#rangering tbody tr').last().textContent()).toContain('ett poeng');

    await score(ola, 'Ny kai', { Nytte: '9', Pris: '4' });
    // Her page is open, and she does nothing.
    await kari.page.locator('#rangering tbody tr', { hasText: 'Ny kai' }).filter({ hasText: '12,3' }).waitFor();
    expect(await order(kari.page)).toEqual(['Ny kai', 'Flere avganger']);

    await ola.page.goto(`${ola.address}/notat`);
    expect(await ola.page.locator('main').textContent()).toMatch(/1\s*Ny kai\s*8,3\s*4,0\s*12,3/);
    expect(faults.flat()).toEqual([]);
  }, 120_000);
});
