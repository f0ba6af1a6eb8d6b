import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overEdge, violations } from '../../web/desk/axe.ts';
import { hasBrowser, openBrowser, said, watched } from '../../web/desk/browser.ts';
import { aloneApp, type Place, place, type Served, served } from '../../web/desk/door.ts';

describe.skipIf(!hasBrowser)('a place to write', () => {
  let here: Place;
  let server: Served;
  let browser: Browser;
  let page: Page;
  let address: string;
  let faults: string[];

  beforeAll(async () => {
    here = await place();
    server = await served(aloneApp(here));
    address = server.address;
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 700 } });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    faults = await watched(page);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const field = () => page.locator('#skriv-summary');
  const sound = async () => {
    expect(await violations(page)).toEqual([]);
    expect(await overEdge(page)).toBe(0);
  };

  test('buttons and keys write Markdown; what they write is the draft, and is saved', async () => {
    await page.goto(`${address}/notat`);
    await page.locator('.slot summary').first().click();
    await field().click();
    await page.keyboard.type('Rådet er ønsket');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+b');
    expect(await field().inputValue()).toBe('**Rådet er ønsket**');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Navnet endres');
    // From the field to the buttons and along them by the keyboard: one stop, arrows within.
    await page.keyboard.press('Shift+Tab');
    const focused = () => page.evaluate<string>('document.activeElement.dataset.mdButton ?? ""');
    expect(await focused()).toBe('bold');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('unordered-list');
    await page.keyboard.press('Enter');
    expect(await field().inputValue()).toBe('**Rådet er ønsket**\n\n- Navnet endres');
    await expect
      .poll(() => here.desk.drafts.of('Kari Utreder').map(({ text }) => text))
      .toEqual(['**Rådet er ønsket**\n\n- Navnet endres']);
    await sound();
    await page.locator('.slot').first().getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Rådet er ønsket/);
    await page.locator('.slot strong', { hasText: 'Rådet er ønsket' }).waitFor();
    await page.locator('.slot li', { hasText: 'Navnet endres' }).waitFor();
  });

  test('the contents say what is written and follow the reading', async () => {
    const contents = page.locator('.note-contents');
    await contents.getByRole('link', { name: 'Sammendrag, skrevet av dere: skrevet' }).waitFor();
    const [brief] = await contents.getByRole('link', { name: 'Kort oppsummert: ikke skrevet' }).all();
    if (!brief) throw new Error('no place for a brief');
    await brief.click();
    await expect.poll(() => brief.getAttribute('aria-current')).toBe('location');
    expect(await contents.locator('[aria-current]').count()).toBe(1);
    await page.evaluate('scrollTo(0, 0)');
    await expect.poll(() => brief.getAttribute('aria-current')).toBe(null);
  });

  test('the template is put in on the page, and the Word file is made with it', async () => {
    const own = new Document({
      sections: [
        { headers: { default: new Header({ children: [new Paragraph('Departementets topp')] }) }, children: [] },
      ],
    });
    const put = async (name: string, buffer: Buffer) => {
      await page.goto(`${address}/notat`);
      await page.locator('#mal > summary').click();
      await page.locator('#mal-fil').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('button', { name: 'Legg inn malen' }).click();
    };
    const folder = dirname(here.folder);
    await put('brev.docx', Buffer.from('ikke en mal'));
    await page.locator('main', { hasText: 'verken et Word-dokument' }).waitFor();
    expect(existsSync(join(folder, 'mal.docx'))).toBe(false);
    await put('mal.dotx', await Packer.toBuffer(own));
    await page.locator('#mal', { hasText: 'Word: egen mal, lagt inn' }).waitFor();
    await page.locator('#mal > summary').click();
    await sound();
    await page.getByRole('button', { name: 'Word til styret (én side)' }).click();
    const link = page.getByRole('link', { name: 'Hent filen: Word til styret (én side)' });
    await link.waitFor();
    const reply = await page.request.get(new URL((await link.getAttribute('href')) ?? '', address).href);
    const parts = unzipSync(new Uint8Array(await reply.body()));
    const heads = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(heads.map(([, xml]) => strFromU8(xml)).join(' ')).toContain('Departementets topp');
    const summary = await (await page.request.get(`${address}/sammendrag.md`)).text();
    expect(summary).toContain('Rådet er ønsket');
    await page.getByRole('button', { name: 'Fjern malen: Word' }).click();
    await page.waitForURL(`${address}/notat#mal`);
    expect(existsSync(join(folder, 'mal.docx'))).toBe(false);
    expect(faults.filter((fault) => !/400/.test(fault))).toEqual([]);
  });
});
