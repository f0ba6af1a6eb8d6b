import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, violations } from '../web/desk/axe.ts';
import { hasBrowser, openBrowser, said, watched } from '../web/desk/browser.ts';
import { aloneApp, PASSAGE, type Place, place, RESPONSE, type Served, served, THEMES } from '../web/desk/door.ts';

describe.skipIf(!hasBrowser)('what is written and not saved', () => {
  let here: Place;
  let server: Served;
  let browser: Browser;
  let context: BrowserContext;
  let address: string;

  beforeAll(async () => {
    here = await place();
    server = await served(aloneApp(here));
    address = server.address;
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await context?.close();
    for (const { key } of here.desk.drafts.of('Kari Utreder')) here.desk.drafts.drop('Kari Utreder', key);
    context = await browser.newContext({ locale: 'nb-NO' });
    context.setDefaultTimeout(5000);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const at = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address + path);
    return page;
  };
  const text = (slot: string) => here.desk.lists().draft.state.texts.get(slot);

  /** The places where people write: the page, how one comes to the field, and the field. */
  const PLACES: [string, string, string | null, string][] = [
    ['the summary of the note', '/notat', '.slot summary', '#skriv-summary'],
    ['a theme’s description', `/temaer/${THEMES.council}`, null, '#tema-beskrivelse'],
    ['a new theme', '/temaer', '#nytt summary', '#nytt-beskrivelse'],
    ['a remark to a passage', `/svar/${RESPONSE}`, '.passage-note summary', `#n-${PASSAGE}`],
  ];

  test.each(PLACES)(
    '%s: written, left without saving, the text is there; dropped, it is not',
    async (_, path, open, field) => {
      const page = await at(path);
      const faults = await watched(page);
      const told = page.locator('.draft');
      if (open) await page.locator(open).first().click();
      const before = await page.locator(field).inputValue();
      await page.locator(field).click();
      await page.keyboard.press('End');
      await page.keyboard.type('Ord som ikke er lagret.');
      await told.filter({ hasText: 'Utkast, ikke lagret' }).waitFor();
      // Left, and come back in another tab, after the first one died.
      await page.goto(`${address}/logg`);
      await page.locator('#utkast-lenke', { hasText: '1 utkast' }).waitFor();
      await page.close();
      const again = await at(path);
      expect(await again.locator(field).inputValue()).toBe(`${before}Ord som ikke er lagret.`);
      expect(await again.locator(field).isVisible()).toBe(true);
      await again.reload();
      expect(await again.locator(field).inputValue()).toBe(`${before}Ord som ikke er lagret.`);
      // Dropped with one button, had back with the next, and dropped for good.
      await again.getByRole('button', { name: 'Forkast utkastet' }).click();
      expect(await again.locator(field).inputValue()).toBe(before);
      await again.locator('.said-action').click();
      expect(await again.locator(field).inputValue()).toBe(`${before}Ord som ikke er lagret.`);
      await again.getByRole('button', { name: 'Forkast utkastet' }).click();
      await again.reload();
      expect(await again.locator(field).inputValue()).toBe(before);
      expect(await again.locator('.draft').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test('saved, the draft is gone, and what was typed meanwhile is the draft', async () => {
    const page = await at('/notat');
    await page.locator('.slot summary').first().click();
    await page.locator('#skriv-summary').fill('Første setning.');
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Sammendraget → Første setning/);
    await expect.poll(() => page.locator('.draft').count()).toBe(0);
    expect(text('summary')).toBe('Første setning.');
    // The answer to the next save is held back while she writes on.
    await page.route('**/avgjor', async (route) => {
      await page.locator('#skriv-summary').press('End');
      await page.keyboard.type(' Tredje.');
      await route.continue();
    });
    await page.locator('.slot summary').first().click();
    await page.locator('#skriv-summary').fill('Første setning. Andre.');
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Andre/);
    await page.unroute('**/avgjor');
    expect(text('summary')).toBe('Første setning. Andre.');
    expect(await page.locator('#skriv-summary').inputValue()).toBe('Første setning. Andre. Tredje.');
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await expect.poll(() => text('summary')).toBe('Første setning. Andre. Tredje.');
  });

  test('others have written there since: nothing is written over before she says so', async () => {
    const page = await at('/notat');
    await page.locator('.slot summary').first().click();
    await page.locator('#skriv-summary').fill('Mitt.');
    await page.goto(`${address}/logg`);
    here.desk.decide('Ola Hansen', { kind: 'text', slot: 'summary', markdown: 'Olas.' });
    await page.goto(`${address}/notat`);
    expect(await page.locator('#skriv-summary').inputValue()).toBe('Mitt.');
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Ola Hansen har endret dette.*Olas\./);
    expect(text('summary')).toBe('Olas.');
    await page.getByRole('button', { name: 'Sett mitt likevel' }).click();
    await expect.poll(() => text('summary')).toBe('Mitt.');
    await expect.poll(() => page.locator('.draft').count()).toBe(0);
  });

  test('a draft whose place is gone can still be read under the account', async () => {
    const page = await at('/temaer');
    await page.locator('#nytt summary').click();
    await page.locator('#nytt-beskrivelse').fill('Et tema med <b>ord</b>.');
    await page.goto(`${address}/konto`);
    const entry = page.locator('#utkast li');
    expect(await entry.locator('.draft-text').textContent()).toBe('Et tema med <b>ord</b>.');
    await entry.getByRole('button', { name: 'Forkast utkastet' }).click();
    expect(await page.locator('#utkast').isVisible()).toBe(false);
  });

  test('no violation where a draft stands, in light or dark, nothing beside the edge', async () => {
    const page = await at('/');
    for (const [name, path, open, field] of PLACES) {
      await page.goto(address + path);
      if (open && !(await page.locator(field).isVisible())) await page.locator(open).first().click();
      await page.locator(field).fill('Et utkast.');
      await expectAccessible(page, name, [320, 1440]);
    }
    await page.goto(`${address}/konto`);
    await page.locator('#utkast li').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('what is written in one browser is there in the next; saved or dropped there, it is no draft here', async () => {
    const page = await at('/notat');
    await page.locator('.slot summary').first().click();
    await page.locator('#skriv-summary').fill('Skrevet på kontoret.');
    await expect
      .poll(() => here.desk.drafts.of('Kari Utreder').map(({ text }) => text))
      .toEqual(['Skrevet på kontoret.']);
    const home = await browser.newContext({ locale: 'nb-NO' });
    const other = await home.newPage();
    await other.goto(`${address}/notat`);
    await expect.poll(() => other.locator('#skriv-summary').inputValue()).toBe('Skrevet på kontoret.');
    await other.locator('#skriv-summary').press('End');
    await other.keyboard.type(' Og hjemme.');
    await other.goto(`${address}/logg`);
    await page.reload();
    await expect.poll(() => page.locator('#skriv-summary').inputValue()).toBe('Skrevet på kontoret. Og hjemme.');
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Og hjemme/);
    await expect.poll(() => here.desk.drafts.of('Kari Utreder')).toEqual([]);
    await other.goto(`${address}/notat`);
    await expect.poll(() => other.locator('#utkast-lenke').isVisible()).toBe(false);
    expect(await other.locator('.draft').count()).toBe(0);
    await home.close();
  });

  test('written in two browsers at once, neither is lost: the other stands under «Uten feste» until it is dropped', async () => {
    const home = await browser.newContext({ locale: 'nb-NO' });
    const [page, other] = [await at('/notat'), await home.newPage()];
    await other.goto(`${address}/notat`);
    for (const [where, words] of [
      [page, 'Fra den ene.'],
      [other, 'Fra den andre.'],
    ] as const) {
      await where.locator('.slot summary').first().click();
      await where.locator('#skriv-summary').fill(words);
      await expect.poll(() => here.desk.drafts.of('Kari Utreder').some(({ text }) => text === words)).toBe(true);
    }
    // One whose theme is gone stands there too.
    const key = `/temaer/5f0c2f5e-35a8-4b0c-9a86-0a5b3a0c4f11#tema-beskrivelse`;
    const gone = {
      key,
      text: 'Om et tema som er borte.',
      from: '',
      seen: {},
      label: 'Beskrivelse',
      page: 'Borte',
      revision: 0,
    };
    here.desk.drafts.keep('Kari Utreder', gone);
    await other.goto(`${address}/`);
    const lost = other.locator('section[aria-labelledby="utkast-uten-feste"] li');
    expect((await lost.locator('.draft-text').allTextContents()).sort()).toEqual(['Fra den ene.', gone.text]);
    expect(await violations(other)).toEqual([]);
    await lost.filter({ hasText: gone.text }).locator('summary').click();
    await lost.filter({ hasText: gone.text }).getByRole('button', { name: 'Ja, forkast det' }).click();
    await expect.poll(() => lost.count()).toBe(1);
    expect(
      here.desk.drafts
        .of('Kari Utreder')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Fra den andre.', 'Fra den ene.']);
    await home.close();
  });

  test('a browser that keeps nothing asks before the page is left, when the desk does not answer either', async () => {
    await context.addInitScript(
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    );
    const page = await at('/notat');
    await page.route('**/utkast', (route) => route.abort());
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('.slot summary').first().click();
    await page.locator('#skriv-summary').click();
    await page.keyboard.type('Ikke tatt vare på.');
    await page.locator('.draft', { hasText: 'tar ikke vare på utkastet' }).waitFor();
    await page.getByRole('link', { name: 'Logg', exact: true }).click({ noWaitAfter: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await page.locator('#skriv-summary').inputValue()).toContain('Ikke tatt vare på.');
    // Others have written meanwhile, and she asks to see it: hers stands, and is not put over theirs.
    here.desk.decide('Ola Hansen', { kind: 'text', slot: 'summary', markdown: 'Olas igjen.' });
    await page.getByRole('button', { name: 'Vis endringene' }).click();
    await page.locator('.slot', { hasText: 'Olas igjen.' }).first().waitFor();
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Ola Hansen har endret dette/);
    expect(text('summary')).toBe('Olas igjen.');
    await page.getByRole('button', { name: 'Sett mitt likevel' }).click();
    // Saved: nothing is asked.
    await said(page, /Lagret/);
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page.waitForURL(`${address}/logg`);
    expect(asked).toEqual(['beforeunload']);
  });
});
