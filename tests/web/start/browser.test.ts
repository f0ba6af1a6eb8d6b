import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, startDesk, watched } from '../desk/browser.ts';

/** Constructed answers. */
const ANSWERS = [
  ['Lyngvik kommune', 'Lyngvik kommune støtter forslaget om et nytt råd. Rådet bør ha medlemmer fra kommunene.'],
  [
    'Fjordbygd kommune',
    'Fjordbygd kommune er imot forslaget om et nytt råd. Et nytt råd gir mer byråkrati i kommunene.',
  ],
  [
    'Havnes kommune',
    'Havnes kommune støtter forslaget om rådet, men mener at medlemmene i rådet må velges av kommunene.',
  ],
] as const;

describe.skipIf(!hasBrowser)('from an empty folder to a note, in the browser alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-start-'));
  const corpus = join(root, 'corpus');
  const files = ANSWERS.map(([name]) => join(root, `${name}.txt`));
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    mkdirSync(corpus);
    ANSWERS.forEach(([name, text], index) => {
      writeFileSync(files[index] ?? '', `${name}\n\nHøringssvar om nytt råd\n\n${text}\n\nMed hilsen\n${name}\n`);
    });
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
    const contents = paths.map((path) => [path.split('/').at(-1) ?? '', readFileSync(path, 'utf8')] as const);
    // The browser's own types are not those of these tests: as text.
    const data = await page.evaluateHandle(
      `((sent) => {
        const transfer = new DataTransfer();
        for (const [name, text] of sent) transfer.items.add(new File([text], name, { type: 'text/plain' }));
        return transfer;
      })(${JSON.stringify(contents)})`,
    );
    await page.dispatchEvent(selector, 'dragover', { dataTransfer: data });
    await page.dispatchEvent(selector, 'drop', { dataTransfer: data });
  }

  async function check(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${name} ${colorScheme} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([]);
      for (const width of [320, 720, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect(over, `${name} ${width}`).toBeLessThanOrEqual(0);
        if (process.env.SHOTS && existsSync(process.env.SHOTS))
          await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
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

  test('a new consultation, its files, the run and the note', async () => {
    await page.getByLabel('Tittel').fill('Om et nytt råd');
    await page.getByLabel('Høringsfrist').fill('2026-04-11');
    await page.getByRole('button', { name: 'Lag høringen' }).click();
    await page.waitForURL('**/om-et-nytt-raad/last-opp');
    await drop('h1', files);
    for (const [name] of ANSWERS) await page.getByText(`${name}.txt: lagret.`).waitFor();
    writeFileSync(join(root, 'liste.csv'), 'navn;sektor\nLyngvik kommune;kommune\nStrandvik kommune;kommune\n');
    await drop('form[data-upload="inviterte"]', [join(root, 'liste.csv')]);
    await page.getByText('2 inviterte er lest.').waitFor();
    writeFileSync(join(root, 'forslag.txt'), 'Forslag om et nytt råd. Rådet skal gi råd.\n');
    await drop('form[data-upload="forslag"]', [join(root, 'forslag.txt')]);
    await page.getByText('forslag.txt: lagret.').waitFor();
    expect(existsSync(join(corpus, 'om-et-nytt-raad', 'background', 'forslag.txt'))).toBe(true);
    await check('last-opp');
    await page.getByRole('button', { name: 'Kjør analysen' }).click();
    await page.getByRole('link', { name: 'Åpne notatet' }).click({ timeout: 90_000 });
    await page.waitForURL('**/om-et-nytt-raad/notat');
    const note = (await page.locator('main').textContent()) ?? '';
    expect(note).toContain('Om et nytt råd');
    expect(note).toContain('Direktoratet for råd');
    expect(note).not.toMatch(/Tittel på høringen|Navn på virksomheten/);
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  }, 120_000);

  test('files dropped on another page are answers', async () => {
    await page.goto(`${desk.address}/om-et-nytt-raad/svar`);
    writeFileSync(join(root, 'sent.txt'), 'Sent kommune støtter forslaget.\n');
    await drop('h1', [join(root, 'sent.txt')]);
    await page.locator('#sagt-tekst').filter({ hasText: 'sent.txt: lagret.' }).waitFor();
    expect(existsSync(join(corpus, 'om-et-nytt-raad', 'responses', 'sent.txt'))).toBe(true);
    await page.getByRole('button', { name: 'Last opp og kjør' }).click();
    await page.waitForURL('**/om-et-nytt-raad/last-opp');
  });

  test('the setup is changed, and the list tells of it', async () => {
    await page.goto(`${desk.address}/om-et-nytt-raad/oppsett`);
    await check('oppsett');
    await page.getByLabel('Tittel').fill('Om rådet');
    await page.getByLabel('Spørsmålene som ble stilt').fill('Er dere enige?');
    await page.getByRole('button', { name: 'Lagre oppsettet' }).click();
    await page.getByText('Oppsettet er lagret.').waitFor();
    await page.getByRole('link', { name: 'Alle høringer' }).click();
    await page.getByRole('link', { name: 'Om rådet' }).waitFor();
    expect(await page.locator('.start-table').textContent()).toContain('11. april 2026');
    await check('liste');
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  });
});
