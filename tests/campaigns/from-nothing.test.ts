import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINISTRY } from '../formats/hearing-pages.ts';
import { DEMO } from '../services/in-process.ts';
import { expectAccessible } from '../web/desk/axe.ts';
import { hasBrowser, openBrowser, said, startDesk, watched } from '../web/desk/browser.ts';

/** Twelve of the demo's constructed answers, which raise more than nine matters between them. */
const FILES = [
  'Høringssvar Digitalbransjens Landsforening (PDF, 214KB).pdf',
  'Høringssvar Direktoratet for offentlig tjenesteutvikling (PDF).pdf',
  'Høringssvar FSO.docx',
  'Høringssvar Helse Fjellregion RHF (1).pdf',
  'Høringssvar Helse Fjellregion RHF.pdf',
  'Helse Kystregion RHF - uttalelse.pdf',
  'Høringssvar_HiG_19042022.pdf',
  'LLS-horingssvar-styringsmodell.pdf',
  'LSF høringssvar 22-1147.pdf',
  'NHRA_response_advisory-model_2022.pdf',
  'NIS_Høringssvar_Rådsmodell_2022-04-08_signert.pdf',
  'SV Høring rådsmodell - Solvang sykehus.eml',
].map((name) => join(DEMO, 'responses', name));
const LATE = join(DEMO, 'responses', 'Horingsuttalelse ombudet.docx');

describe.skipIf(!hasBrowser)('from an empty folder to a note, in the browser alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-start-'));
  const corpus = join(root, 'corpus');
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    mkdirSync(corpus);
    writeFileSync(join(root, 'side.html'), MINISTRY.replaceAll('felles bøyeregister', 'et nytt råd'));
    const env = { ...process.env, HORING_DB: join(root, 'horing.sqlite'), HORING_REPORTS: join(root, 'reports') };
    desk = await startDesk({ folder: corpus, env }, 'Kari Nordmann');
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' })).newPage();
    page.setDefaultTimeout(15_000);
    faults = await watched(page);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** Files dropped on the page, as the browser has it. */
  async function drop(selector: string, paths: readonly string[]): Promise<void> {
    const contents = paths.map(
      (path) => [path.split('/').at(-1) ?? '', readFileSync(path).toString('base64')] as const,
    );
    // The browser's own types are not those of these tests: as text.
    const data = await page.evaluateHandle(
      `((sent) => {
        const transfer = new DataTransfer();
        for (const [name, base64] of sent)
          transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
        return transfer;
      })(${JSON.stringify(contents)})`,
    );
    await page.dispatchEvent(selector, 'dragover', { dataTransfer: data });
    await page.dispatchEvent(selector, 'drop', { dataTransfer: data });
  }

  /** Light and dark, and as narrow as 400 % zoom leaves a page; then as she sits. */
  async function check(name: string): Promise<void> {
    await expectAccessible(page, name, [320, 720, 1280]);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  test('the list is empty, and says what to do', async () => {
    await page.goto(desk.address);
    await page.getByText('Ingen høringer ennå. Lag den første her').waitFor();
    await check('tom');
    await page.getByRole('link', { name: 'Ny høring' }).click();
  });

  test('a form that lacks something says what, and keeps the rest', async () => {
    await page.getByLabel('Hvem har sendt forslaget på høring?').fill('Direktoratet for råd');
    await page.getByRole('button', { name: 'Lag høringen' }).click();
    await page.getByText('Skriv en tittel.').waitFor();
    expect(await page.getByLabel('Hvem har sendt forslaget på høring?').inputValue()).toBe('Direktoratet for råd');
    await check('ny');
  });

  const WORDS = 'Rådet må få en tydelig plass.';
  const NAMED = 'Rådets plass';
  const DESCRIBED = 'Hvor rådet hører til, og hvem det svarer for.';
  const TITLE = 'Høring – forslag om et nytt råd';
  const there = (path: string) => `${desk.address}/hoering-forslag-om-et-nytt-raad${path}`;
  /** A run from the button on Oversikt, to its end. */
  async function running(start: () => Promise<void>): Promise<void> {
    await start();
    await page.waitForURL('**/hoering-forslag-om-et-nytt-raad/');
    await expect.poll(() => page.locator('.run-box').textContent(), { timeout: 90_000 }).toContain('Åpne notatet');
    await expect
      .poll(async () => (await page.locator('.run-box button').first().isEnabled()) || null, { timeout: 90_000 })
      .toBe(true);
  }
  const themesNow = async () => {
    await page.goto(there('/temaer'));
    return page.locator('.entry-name').allTextContents();
  };

  test('a page that is none makes nothing; the hearing’s own fills the form, and shows what was read', async () => {
    await page.goto(`${desk.address}/ny`);
    writeFileSync(join(root, 'annet.html'), '<html><h1>Hei</h1></html>');
    await page.setInputFiles('#side', join(root, 'annet.html'));
    await page.getByRole('button', { name: 'Fyll ut fra siden' }).click();
    await page.getByText('annet.html er ikke en høringsside som kan leses.').waitFor();
    await page.setInputFiles('#side', join(root, 'side.html'));
    await page.getByRole('button', { name: 'Fyll ut fra siden' }).click();
    await page.getByText('Dette er lest av side.html.').waitFor();
    expect(await page.getByLabel('Tittel').inputValue()).toBe(TITLE);
    expect(await page.getByLabel('Høringsfrist').inputValue()).toBe('2026-05-07');
    expect(await page.locator('#inviterte').inputValue()).toContain('Lyngvik kommune, havnestyret');
    expect(existsSync(join(corpus, 'hoering-forslag-om-et-nytt-raad'))).toBe(false);
    await check('fra-siden');
    await page.getByRole('button', { name: 'Lag høringen' }).click();
    await page.waitForURL('**/hoering-forslag-om-et-nytt-raad/last-opp');
    expect(readFileSync(join(corpus, 'hoering-forslag-om-et-nytt-raad', 'invited.csv'), 'utf8')).toContain('Bøyelaget');
  });

  test('twelve files are dropped, run, and the note is there', async () => {
    await drop('h1', FILES);
    for (const path of FILES) await page.getByText(`${basename(path)}: lagret.`).waitFor();
    writeFileSync(join(root, 'liste.csv'), 'navn;sektor\nLyngvik kommune;kommune\nStrandvik kommune;kommune\n');
    await drop('form[data-upload="inviterte"]', [join(root, 'liste.csv')]);
    await page.getByText('2 inviterte er lest.').waitFor();
    writeFileSync(join(root, 'forslag.txt'), 'Forslag om et nytt råd. Rådet skal gi råd.\n');
    await drop('form[data-upload="forslag"]', [join(root, 'forslag.txt')]);
    await page.getByText('forslag.txt: lagret.').waitFor();
    expect(existsSync(join(corpus, 'hoering-forslag-om-et-nytt-raad', 'background', 'forslag.txt'))).toBe(true);
    await check('last-opp');
    await running(() => page.getByRole('button', { name: 'Kjør analysen' }).click());
    await page.getByRole('link', { name: 'Åpne notatet' }).click();
    await page.waitForURL('**/hoering-forslag-om-et-nytt-raad/notat');
    const note = (await page.locator('main').textContent()) ?? '';
    expect(note).toContain(TITLE);
    expect(note).toContain('Havnedepartementet');
    expect(note).not.toMatch(/Tittel på høringen|Navn på virksomheten/);
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  }, 120_000);

  let themes: string[] = [];
  test('she corrects a sender, confirms two of the themes, adds a late file and runs again: all is there', async () => {
    await page.goto(there('/svar'));
    await page.getByRole('link', { name: 'Høgskolen i Granvika' }).first().click();
    // The keys are there when the page is.
    await page.waitForURL('**/svar/*', { waitUntil: 'load' });
    await page.locator('.sender').waitFor();
    await page.keyboard.press('S');
    await page.keyboard.press('4');
    await said(page, /Sektor, Høgskolen i Granvika → Næringsliv/);
    themes = await themesNow();
    expect(themes.length).toBeGreaterThanOrEqual(9);
    for (const name of themes.slice(0, 2)) {
      await page
        .getByRole('button', { name: /^Bekreft/ })
        .first()
        .click();
      await said(page, new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '.')));
    }
    // What she writes under one that nobody has confirmed.
    const third = page.locator('.entry').nth(2);
    await third.locator('.entry-edit summary').click();
    await third.getByRole('textbox', { name: 'Navn' }).fill(NAMED);
    await third.getByRole('textbox', { name: 'Beskrivelse' }).fill(DESCRIBED);
    await third.getByRole('button', { name: 'Lagre' }).first().click();
    await said(page, new RegExp(NAMED));
    themes = await themesNow();

    await page.goto(there('/svar'));
    await drop('h1', [LATE]);
    await page
      .locator('#sagt-tekst')
      .filter({ hasText: `${basename(LATE)}: lagret.` })
      .waitFor();
    await page.getByRole('button', { name: 'Last opp og kjør' }).click();
    await page.waitForURL('**/last-opp');
    await running(() => page.getByRole('button', { name: 'Kjør analysen' }).click());
    // The theme she has named is read for in all the answers: she is asked first.
    await page.getByRole('button', { name: 'Kjør på nytt' }).first().click({ timeout: 90_000 });
    await expect.poll(() => page.locator('#framdrift').textContent(), { timeout: 90_000 }).toContain('12 svar');
    // All by name, in her order, and every word of hers.
    expect(themes).toContain(NAMED);
    expect((await themesNow()).filter((name) => themes.includes(name))).toEqual(themes);
    const kept = page.locator('.entry', { hasText: NAMED });
    expect(await kept.locator('.entry-text').textContent()).toBe(DESCRIBED);
    expect(await page.locator('.entry-status', { hasText: 'bekreftet' }).count()).toBe(3);
    await page.goto(there('/svar?sektor=business'));
    await page.getByRole('link', { name: 'Høgskolen i Granvika' }).first().waitFor();
  }, 180_000);

  test('she writes, leaves without saving and comes back: the text is there, and Word has it', async () => {
    await page.goto(there('/notat'));
    const summary = page.getByRole('region', { name: 'Sammendrag, skrevet av dere' });
    await summary.getByText('Skriv', { exact: true }).click();
    await summary.locator('textarea').fill(WORDS);
    await page.getByText('Utkast, ikke lagret').first().waitFor();
    await page.goto(there('/svar'));
    await page.goto(there('/notat'));
    expect(await summary.locator('textarea').inputValue()).toBe(WORDS);
    await summary.getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Sammendraget →/);
    await page.getByRole('button', { name: 'Word', exact: true }).first().click();
    const made = page.getByRole('link', { name: 'Hent filen: Word', exact: true });
    // It is made beside the page, and takes what it takes.
    await made.waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), made.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const text = strFromU8(unzipSync(new Uint8Array(Buffer.concat(chunks)))['word/document.xml'] ?? new Uint8Array());
    for (const words of [WORDS, TITLE, ...themes.slice(0, 2)]) expect(text).toContain(words);
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  }, 120_000);

  test('the setup is changed, and the list tells of it', async () => {
    await page.goto(there('/oppsett'));
    await check('oppsett');
    await page.getByLabel('Tittel').fill('Om rådet');
    await page.getByLabel('Spørsmålene som ble stilt').fill('Er dere enige?');
    await page.getByRole('button', { name: 'Lagre oppsettet' }).click();
    await page.getByText('Oppsettet er lagret.').waitFor();
    await page.getByRole('link', { name: 'Alle høringer' }).click();
    await page.getByRole('link', { name: 'Om rådet' }).waitFor();
    expect(await page.locator('.start-table').textContent()).toContain('7. mai 2026');
    await check('liste');
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  });
});
