import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STOP_WORDS } from '../../../src/corrections/slots.ts';
import { inProcess } from '../../services/in-process.ts';
import { overEdge, violations } from '../../web/desk/axe.ts';
import { hasBrowser, openBrowser, said, watched } from '../../web/desk/browser.ts';
import { aloneApp, PASSAGE, type Place, place, type Served, served, THEMES } from '../../web/desk/door.ts';

const FEE = '5f0c2f5e-35a8-4b0c-9a86-0a5b3a0c4f11';

describe.skipIf(!hasBrowser)('themes where they stand', () => {
  let here: Place;
  let server: Served;
  let browser: Browser;
  let page: Page;
  let address: string;
  let faults: string[];

  beforeAll(async () => {
    here = await place();
    const queue = inProcess();
    here.workspace.openQueue = async () => queue;
    here.desk.decide('Kari Utreder', {
      kind: 'theme-add',
      themeId: FEE,
      label: 'Gebyr',
      description: '',
      parentId: null,
    });
    server = await served(aloneApp(here));
    address = server.address;
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    faults = await watched(page);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const theme = (id: string) => here.desk.lists().draft.themes.get(id);
  const focused = () => page.evaluate<string>('document.activeElement.id');
  /** The row whose name has the focus. */
  const row = () =>
    page.evaluate<string>('document.activeElement.matches("a") ? document.activeElement.closest("li").id : ""');
  const sound = async () => {
    expect(await violations(page)).toEqual([]);
    expect(await overEdge(page)).toBe(0);
  };

  test('renamed and described in the list, by keys, and the focus is on the theme again', async () => {
    await page.goto(`${address}/temaer`);
    await page.keyboard.press('j');
    expect(await row()).toBe(`tema-${THEMES.council}`);
    await page.keyboard.press(' ');
    expect(await page.locator(`#velg-${THEMES.council}`).isChecked()).toBe(true);
    await page.keyboard.press(' ');
    expect(await page.locator(`#velg-${THEMES.council}`).isChecked()).toBe(false);
    await page.keyboard.press('n');
    expect(await focused()).toBe(`navn-${THEMES.council}`);
    await page.keyboard.press('End');
    await page.keyboard.type(' i saker');
    await page.keyboard.press('Enter');
    await said(page, /Rådets rolle i saker/);
    await expect.poll(row).toBe(`tema-${THEMES.council}`);
    expect(theme(THEMES.council)?.label).toBe('Rådets rolle i saker');
    await page.locator(`#tema-${THEMES.name} .entry-edit summary`).click();
    await sound();
  });

  test('several at once: what they are merged with is never chosen beforehand, and a merged theme is told as merged', async () => {
    for (const id of [THEMES.name, FEE]) await page.locator(`#velg-${id}`).check();
    await page.locator('.ticked', { hasText: '2 valgt' }).waitFor();
    expect(await page.locator('#valgte-med').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Slå sammen', exact: true }).click();
    await said(page, /Velg temaet de skal slås sammen med/);
    await page.locator('#valgte-med').selectOption(THEMES.council);
    await page.getByRole('button', { name: 'Slå sammen', exact: true }).click();
    await said(page, /Lagret: 2/);
    expect([THEMES.name, FEE].map((id) => theme(id)?.status)).toEqual(['rejected', 'rejected']);
    await page.locator('summary', { hasText: 'Slått sammen (2)' }).click();
    await page.locator('li', { hasText: 'Navn, slått sammen med Rådets rolle i saker' }).waitFor();
    await page.getByRole('button', { name: /Angre sammenslåingen av «Navn»/ }).press('Enter');
    await expect.poll(() => theme(THEMES.name)?.status).toBe('proposed');
    // Both were one decision; the other stands, and is told on its own page too.
    await page.goto(`${address}/temaer/${FEE}`);
    expect(await page.locator('main').textContent()).toContain('slått sammen med Rådets rolle i saker');
    await page.goto(`${address}/temaer`);
    await page.locator(`#velg-${THEMES.council}`).check();
    await page.locator('#valgte-under').selectOption(THEMES.council);
    await page.getByRole('button', { name: 'Flytt', exact: true }).click();
    await said(page, /kan ikke ligge under seg selv/);
    await page.locator(`#velg-${THEMES.council}`).uncheck();
    await page.locator(`#velg-${THEMES.name}`).check();
    await page.getByRole('button', { name: 'Bekreft valgte' }).click();
    await expect.poll(() => theme(THEMES.name)?.status).toBe('confirmed');
  });

  test('the hearing’s own stop words are a decision, which can be taken back', async () => {
    await page.locator('#stoppord summary').click();
    await page.locator('#stoppord-felt').fill('rådet, forslaget');
    await page.locator('#stoppord').getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Ord som ikke er tema → rådet, forslaget/);
    expect(here.desk.lists().draft.state.texts.get(STOP_WORDS)).toBe('rådet, forslaget');
    await page.locator('#sagt').getByRole('button', { name: /Angre/ }).click();
    await expect.poll(() => here.desk.lists().draft.state.texts.get(STOP_WORDS)).toBeUndefined();
  });

  test('keywords: what comes and goes is shown before it is saved', async () => {
    await page.goto(`${address}/temaer/${THEMES.name}`);
    await page.locator(`#stikkord-${THEMES.name}`).fill('navnet\nendres');
    await page.getByRole('button', { name: 'Se hva som endres' }).click();
    await page.getByRole('heading', { name: '1 avsnitt kommer til' }).waitFor();
    expect(theme(THEMES.name)?.keywords).toEqual([]);
    await sound();
    await page.getByRole('button', { name: 'Lagre stikkordene' }).click();
    await page.waitForURL(`${address}/temaer/${THEMES.name}`);
    expect(theme(THEMES.name)?.keywords).toEqual(['navnet', 'endres']);
  });

  test('ticked passages are moved to another theme', async () => {
    await page.goto(`${address}/temaer/${THEMES.council}`);
    await page.locator('.ticked', { hasText: '0 valgt' }).waitFor();
    await page.locator(`#v-${PASSAGE}`).check();
    await page.locator('.ticked', { hasText: '1 valgt' }).waitFor();
    await page.getByRole('button', { name: 'Flytt avsnittene' }).click();
    await said(page, /Velg temaet avsnittene skal flyttes til/);
    await page.locator('#flytt-til').selectOption(THEMES.name);
    await sound();
    await page.getByRole('button', { name: 'Flytt avsnittene' }).click();
    await said(page, /Lagret: 2/);
    const tags = here.desk.lists().draft.tags.get(PASSAGE);
    expect([tags?.get(THEMES.name)?.by, tags?.has(THEMES.council)]).toEqual(['Kari Utreder', false]);
    // Nothing is chosen beforehand where a theme is merged on its own page either.
    expect(await page.locator('#tema-sammen').inputValue()).toBe('');
    expect(faults.filter((fault) => !/400/.test(fault))).toEqual([]);
  });
});
