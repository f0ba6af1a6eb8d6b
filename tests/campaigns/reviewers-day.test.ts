import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/services/review/open.ts';
import { quoteText } from '../../src/told.ts';
import { CLI } from '../queue/built.ts';
import { hasBrowser, openBrowser, said, startDesk, watched } from '../web/desk/browser.ts';
import { analysedDemo, type Demo, deskOf } from '../web/desk/demo.ts';

const run = promisify(execFile);

/** The quote she has chosen, as it reads. */
function pinnedQuote(own: Desk): string {
  const { draft } = own.lists();
  const pinned = draft.state.quotes.find((quote) => quote.pinned);
  return pinned ? quoteText(draft.responses.get(pinned.responseId)?.text ?? '', pinned) : '';
}

describe.skipIf(!hasBrowser)('a reviewer’s day', () => {
  let demo: Demo;
  let browser: Browser;
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    demo = await analysedDemo();
    browser = await openBrowser();
    desk = await startDesk(demo, 'Kari Nordmann');
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
    faults = await watched(page);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    await demo?.close();
  });

  /** What stands in the database, read apart from the desk that wrote it. */
  async function stands<T>(read: (own: Awaited<ReturnType<typeof deskOf>>['desk']) => T): Promise<T> {
    const own = await deskOf(demo, 'leser');
    try {
      return read(own.desk);
    } finally {
      own.close();
    }
  }
  const responseOf = (name: string) =>
    stands((own) => own.lists().draft.state.responses.find((response) => response.respondent === name));
  const open = async (name: string) => page.goto(`${desk.address}/svar/${(await responseOf(name))?.id}`);

  test('corrects sender and stance, each with a key and a digit', async () => {
    await open('Bølgen Helsesystemer AS');
    await page.keyboard.press('S');
    await page.keyboard.press('6');
    await said(page, /Sektor, Bølgen Helsesystemer AS → Forskning og utdanning/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    await said(page, /Standpunkt, Bølgen Helsesystemer AS → /);
    expect((await responseOf('Bølgen Helsesystemer AS'))?.sector.value).toBe('research');
    expect(await page.locator('.sender').textContent()).toContain('satt av Kari Nordmann');
  });

  let renamed = '';
  test('renames a theme and merges another into it', async () => {
    await page.goto(`${desk.address}/temaer`);
    const [first, second] = await page.locator('.entry-name').all();
    const merged = (await second?.textContent()) ?? '';
    renamed = 'Kommunenes plass i modellen';
    await first?.click();
    await page.locator('#tema-navn').fill(renamed);
    await page.getByRole('button', { name: 'Lagre navn og beskrivelse' }).click();
    await said(page, /Tema endret/);
    await page.goto(`${desk.address}/temaer`);
    await page.getByRole('link', { name: merged, exact: true }).first().click();
    await page.locator('#tema-sammen').selectOption({ label: await optionStarting(renamed) });
    await page.getByRole('button', { name: 'Slå sammen' }).click();
    await said(page, /Temaer slått sammen/);
    await page.goto(`${desk.address}/temaer`);
    const names = await page.locator('.entry-name').allTextContents();
    expect(names[0]).toBe(renamed);
    expect(names).not.toContain(merged);
  });

  async function optionStarting(text: string): Promise<string> {
    await page.locator('#tema-sammen').waitFor();
    const labels = await page.locator('#tema-sammen option').allTextContents();
    return labels.find((label) => label.startsWith(text)) ?? '';
  }

  let passageId = '';
  const tagsNow = () =>
    stands((own) =>
      [...(own.lists().draft.tags.get(passageId)?.values() ?? [])]
        .filter((tag) => tag.by === 'Kari Nordmann')
        .map((tag) => own.lists().draft.themes.get(tag.themeId)?.label ?? '')
        .sort(),
    );
  const current = () => page.locator('[data-passage].current');

  test('retags by keyboard alone, and undoes', async () => {
    await page.goto(desk.address);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('g', 's');
    await page.waitForURL('**/svar');
    await press('j', 'j', 'Enter');
    await page.waitForURL('**/svar/*');
    await press('j');
    passageId = (await current().getAttribute('data-passage')) ?? '';
    const suggested = await current().locator('[data-key="1"] .theme-name').textContent();
    await press('1');
    await said(page, /Merking, .* → satt/);
    expect(await tagsNow()).toContain(suggested);
    // The passage is still the one in hand, and has the focus.
    expect(await current().getAttribute('data-passage')).toBe(passageId);

    await press('u');
    await said(page, /Angret: Merking/);
    expect(await tagsNow()).not.toContain(suggested);

    await press('t');
    await page.keyboard.type(renamed);
    await press('Enter');
    await said(page, new RegExp(`Merking, ${renamed}.* → satt`));
    expect(await tagsNow()).toContain(renamed);
    await press('Escape');

    const left = await current().locator('.tag.by-machine').count();
    if (left > 0) {
      await press('r');
      await said(page, /→ fjernet/);
      expect(await current().locator('.tag.by-machine').count()).toBe(left - 1);
    }
    await press('?');
    expect(await page.locator('#taster').isVisible()).toBe(true);
    await press('Escape');
  });

  test('writes a note to the passage and pins it as a quote', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Se også svaret fra naboen <b>');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, /Merknad til et avsnitt → Se også/);
    await current().focus();
    await page.keyboard.press('q');
    await said(page, /Sitat, .* → i notatet/);
    const quotes = await stands((own) => own.lists().draft.state.quotes.filter((quote) => quote.pinned));
    expect(quotes.map((quote) => quote.passageId)).toEqual([passageId]);
  });

  test('leaves the middle of the quote out: the note says so, and verifies', async () => {
    await current().focus();
    await page.keyboard.press('m');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('ArrowRight');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('#merket-utelat').waitFor({ state: 'visible' });
    await page.keyboard.press('e');
    await said(page, /Sitat, .*\[…\].* → i notatet/);
    expect(await page.locator('body.marking-mode').count()).toBe(0);
    const left = ((await current().locator('.left-out').textContent()) ?? '').trim();
    expect(left).not.toBe('');
    const quote = await stands(pinnedQuote);
    expect(quote.split(' […] ')).toHaveLength(2);
    expect(quote).not.toContain(left);
    await run(process.execPath, [CLI, 'note', demo.folder], { env: demo.env });
    const note = join(demo.root, 'reports', 'demo', 'note.md');
    expect(await readFile(note, 'utf8')).toContain('\\[…\\]');
    const { stdout } = await run(process.execPath, [CLI, 'verify', note], { env: demo.env });
    expect(stdout).toContain('Notatet stemmer');
    await writeFile(note, (await readFile(note, 'utf8')).replace(' \\[…\\] ', ' \\[…\\] ikke '));
    await expect(run(process.execPath, [CLI, 'verify', note], { env: demo.env })).rejects.toMatchObject({
      stdout: expect.stringContaining('sitatet står ikke ordrett'),
    });
  });

  test('marks text with the arrow keys and makes a passage with a theme of it', async () => {
    await current().focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    for (let word = 0; word < 6; word += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('#merket').waitFor({ state: 'visible' });
    // What is shown of the marking follows it with a short delay.
    await page.waitForTimeout(300);
    const marked = ((await page.locator('#merket-tekst').textContent()) ?? '').replace(/[«»]/g, '').trim();
    await page.keyboard.press('Enter');
    await page.keyboard.type(renamed);
    await page.keyboard.press('Enter');
    await said(page, /Lagret: 2 × avsnitt/);
    expect(((await page.locator('.passage.excerpt .text').textContent()) ?? '').replace(/\s+/g, ' ').trim()).toBe(
      marked,
    );
  });

  test('writes the summary and a follow-up under «Mandater», in place', async () => {
    await page.goto(`${desk.address}/notat`);
    const summary = page.getByRole('region', { name: 'Sammendrag, skrevet av dere' });
    await summary.getByText('Skriv', { exact: true }).click();
    await summary.locator('textarea').fill('Kommunene vil **ha plass ved bordet**.');
    await summary.getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Sammendraget →/);
    await page.getByText('Legg til overskrift').first().click();
    const form = page.locator('.new-follow-up form').first();
    await form.getByLabel('Ny overskrift').fill('Mandater');
    await form.locator('textarea').fill('- Direktoratet reviderer mandatet innen 1. juni');
    await form.getByRole('button', { name: 'Lagre' }).click();
    await said(page, /Oppfølgingspunkter, .*Mandater/);
    const note = page.locator('.note');
    await note.getByText('Direktoratet reviderer mandatet innen 1. juni').first().waitFor();
    expect(await note.innerHTML()).toContain('<strong>ha plass ved bordet</strong>');
  });

  const POINT = 'Navnet må si hva rådet skal gjøre.';
  test('rewrites a point by keyboard alone, and lays another to it', async () => {
    await page.goto(`${desk.address}/temaer`);
    const [themeId] = await stands((own) => {
      const { themes, draft } = own.lists();
      const count = (id: string) => draft.state.points.filter(({ themeId }) => themeId === id).length;
      return themes.filter(({ id }) => count(id) > 2).map(({ id }) => id);
    });
    await page.goto(`${desk.address}/temaer/${themeId}`);
    const entry = (index: number) => page.locator('.points > li').nth(index);
    const count = await page.locator('.points > li').count();
    const openChange = async (index: number) => {
      await entry(index).locator('summary', { hasText: 'Endre punktet' }).focus();
      await page.keyboard.press('Enter');
    };
    await openChange(0);
    await page.keyboard.press('Tab');
    await page.keyboard.type(POINT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, /Hovedpunkt, .* → Navnet må si hva rådet skal gjøre/);
    expect(await entry(0).locator('.point-words').textContent()).toBe(POINT);
    await openChange(1);
    await entry(1).getByLabel('Slå sammen med').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .locator('.points > li')
      .nth(count - 1)
      .waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await page
      .locator('.points > li')
      .nth(count - 1)
      .waitFor();
    // Taken out with the key that says no elsewhere, and back.
    await entry(1).locator('.point-place').first().focus();
    await page.keyboard.press('r');
    await said(page, /Hovedpunkt tatt ut/);
    await page.keyboard.press('u');
    await said(page, /Angret/);
    expect(await page.locator('.points > li').count()).toBe(count);
  });

  test('runs the analysis anew with one more answer; every word of hers is still there', async () => {
    await writeFile(
      join(demo.folder, 'responses', 'horingssvar-fjordgløtt-kommune.txt'),
      'Fjordgløtt kommune\n\nHøringssvar – rådsmodell for digital samhandling i helse\n\nFjordgløtt kommune støtter forslaget om en rådsmodell. Kommunene må få flere plasser i Samhandlingsrådet.\n\nMed hilsen\nFjordgløtt kommune\n',
    );
    const before = await stands((own) => own.log().length);
    await page.goto(desk.address);
    await page.getByRole('button', { name: 'Kjør analysen på nytt' }).click();
    // The themes she has named and merged would be put on more passages: she sees which before it is done.
    await page.getByRole('link', { name: 'Se hva som ville blitt endret' }).click({ timeout: 120_000 });
    await page.getByRole('link', { name: `Tema «${renamed}»` }).waitFor();
    expect(await stands((own) => own.lists().here.length)).toBe(35);
    await page.getByRole('button', { name: 'Kjør på nytt', exact: true }).click();
    await page.waitForURL(`${desk.address}/`);
    await page.locator('#kjoring').filter({ hasText: 'Analysen er ferdig' }).waitFor({ timeout: 120_000 });
    await page.locator('#framdrift').filter({ hasText: '36 svar' }).waitFor({ timeout: 60_000 });

    const after = await stands((own) => ({
      log: own.log().length,
      orphans: own.lost().length,
      sector: own.lists().draft.state.responses.find((r) => r.respondent === 'Bølgen Helsesystemer AS')?.sector.value,
      themes: own.lists().themes.map((theme) => theme.label),
      points: own.lists().draft.state.points.flatMap(({ own: words }) => words ?? []),
      summary: own.lists().draft.state.texts.get('summary'),
      pinned: own
        .lists()
        .draft.state.quotes.filter((quote) => quote.pinned)
        .map((quote) => quote.passageId),
    }));
    expect(after).toMatchObject({ log: before, orphans: 0, sector: 'research', pinned: [passageId], points: [POINT] });
    expect(after.themes).toContain(renamed);
    expect(after.summary).toBe('Kommunene vil **ha plass ved bordet**.');
    expect(await tagsNow()).toContain(renamed);

    await page.goto(`${desk.address}/notat`);
    const text = await page.locator('.note').textContent();
    for (const words of [renamed, 'Mandater', 'Direktoratet reviderer mandatet innen 1. juni', 'ha plass ved bordet'])
      expect(text).toContain(words);
    expect(text?.replace(/\s+/g, ' ')).toContain((await stands(pinnedQuote)).replace(/\s+/g, ' '));
  }, 300_000);

  test('takes the note with her: every word is in the file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown', exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const note = Buffer.concat(chunks).toString();
    for (const words of [
      `1. ${renamed}`,
      '##### Mandater',
      '- Direktoratet reviderer mandatet innen 1. juni',
      'Kommunene vil **ha plass ved bordet**.',
    ])
      expect(note).toContain(words);
    expect(note).not.toContain('Se også svaret fra naboen');
  });

  test('another reviewer’s decision appears without being asked for', async () => {
    const other = await startDesk(demo, 'Ola Hansen');
    const guest = await browser.newPage();
    await open('Granheim kommune');
    await guest.goto(page.url().replace(desk.address, other.address));
    await guest.locator('.stances button', { hasText: 'Går imot' }).click();
    await said(guest, /Standpunkt, Granheim kommune → Går imot/);
    await page.locator('.stances button[aria-pressed="true"]', { hasText: 'Går imot' }).waitFor();
    await page.getByText('satt av Ola Hansen').first().waitFor();
    await guest.close();
    await other.stop();
  });

  test('the original opens beside the text, at the passage’s page', async () => {
    await open('Skogly kommune');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    const frame = page.locator('#original iframe');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toMatch(/^\/demo\/fil\/[0-9a-f-]+#side-\d+$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('#original').isVisible()).toBe(false);
  });

  test('nothing went wrong in the page meanwhile', () => {
    expect(faults).toEqual([]);
  });
});
