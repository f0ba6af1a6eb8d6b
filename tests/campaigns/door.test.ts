import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../web/desk/axe.ts';
import { hasBrowser, openBrowser, watched } from '../web/desk/browser.ts';
import { accountsApp, PASSWORDS, type Place, place, RESPONSE, type Served, served, THEMES } from '../web/desk/door.ts';

describe.skipIf(!hasBrowser)('the door and what comes in, in a browser', () => {
  let here: Place;
  let server: Served;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    here = await place();
    const { app, accounts } = accountsApp(here);
    await accounts.add('Kari Utreder', 'administrator', PASSWORDS.administrator);
    await accounts.add('Ola Leser', 'leser', PASSWORDS.leser);
    server = await served(app);
    address = server.address;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function signedIn(context: BrowserContext, name: string, password: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${address}/temaer`);
    // By keyboard alone.
    await page.getByLabel('Navn').focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/temaer`);
    return page;
  }

  test('no violation on these pages in light or dark, nothing beside the edge', async () => {
    const context = await browser.newContext();
    const check = (page: Page, name: string) => expectAccessible(page, name, [320, 720, 1440]);
    const outside = await context.newPage();
    await outside.goto(`${address}/svar`);
    await outside.getByLabel('Navn').fill('Kari Utreder');
    await outside.getByLabel('Passord').fill('ikke dette passordet');
    await outside.getByRole('button', { name: 'Logg inn' }).click();
    await outside.getByText('Navnet eller passordet er feil.').waitFor();
    await check(outside, 'login');
    await outside.close();
    const page = await signedIn(context, 'Kari Utreder', PASSWORDS.administrator);
    for (const path of ['/konto', '/last-opp', '/kodebok']) {
      await page.goto(address + path);
      await check(page, path);
    }
    await context.clearCookies();
    const reading = await signedIn(context, 'Ola Leser', PASSWORDS.leser);
    for (const path of ['/', `/svar/${RESPONSE}`, '/temaer', `/temaer/${THEMES.council}`, '/notat', '/last-opp']) {
      await reading.goto(address + path);
      await check(reading, `leser ${path}`);
    }
    await context.close();
  });

  test('files dropped on the page go up one by one, and each is told of', async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, 'Kari Utreder', PASSWORDS.administrator);
    const faults = await watched(page);
    await page.goto(`${address}/last-opp`);
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Vi støtter forslaget.'], 'sluppet.txt'));
      transfer.items.add(new File([''], 'tom.txt'));
      transfer.items.add(new File([new Uint8Array(101 * 1024 * 1024)], 'stor.pdf'));
      return transfer;
    })()`);
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
    const lines = page.locator('#lastet-opp-liste li');
    await lines.filter({ hasText: 'stor.pdf: er større enn 100 MB' }).waitFor();
    expect(await lines.allTextContents()).toEqual([
      'sluppet.txt: lagret.',
      'tom.txt: er tom og er ikke lagret.',
      'stor.pdf: er større enn 100 MB og er ikke lagret.',
    ]);
    expect(await page.getByRole('button', { name: 'Kjør analysen' }).isVisible()).toBe(true);
    await page
      .locator('#filer')
      .setInputFiles([{ name: 'valgt.txt', mimeType: 'text/plain', buffer: Buffer.from('Vi er imot.') }]);
    await page.locator('form[data-upload="svar"] button').click();
    await lines.filter({ hasText: 'valgt.txt: lagret.' }).waitFor();
    expect(readdirSync(here.folder).sort()).toEqual(['sluppet.txt', 'valgt.txt']);
    // The refused file is a 400, which the browser notes by itself.
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await context.close();
  });

  test('a codebook comes in as themes, and one undo takes it back', async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, 'Kari Utreder', PASSWORDS.administrator);
    await page.getByRole('link', { name: 'Hent inn kodebok' }).click();
    await page
      .getByLabel('Fil')
      .setInputFiles([
        { name: 'k.csv', mimeType: 'text/csv', buffer: Buffer.from('tema;overordnet\nMandat;\nMedlemmer;Mandat\n') },
      ]);
    await page.getByRole('button', { name: 'Hent inn' }).click();
    await page.getByText('2 temaer er hentet inn.').waitFor();
    await page.getByRole('link', { name: 'Til temaene' }).click();
    await page.getByRole('link', { name: 'Medlemmer' }).first().waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('u');
    await page.getByText('Angre').first().waitFor();
    await expect.poll(() => here.desk.lists().themes.map(({ label }) => label)).toEqual(['Rådets rolle', 'Navn']);
    await context.close();
  });

  test('a reader is told what her role does not let her, and signs out', async () => {
    const context = await browser.newContext();
    const page = await signedIn(context, 'Ola Leser', PASSWORDS.leser);
    await page.goto(address);
    await page.getByText('For å kjøre analysen trengs rollen «administrator».').waitFor();
    expect(await page.locator('main button').count()).toBe(0);
    await page.getByRole('link', { name: 'Du er Ola Leser' }).click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.waitForURL(`${address}/logg-inn`);
    await page.goto(`${address}/svar`);
    expect(page.url()).toBe(`${address}/logg-inn?til=%2Fsvar`);
    await context.close();
  });
});
