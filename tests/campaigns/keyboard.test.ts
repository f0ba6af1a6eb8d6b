import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responses, sourceFiles } from '../../db/schema.ts';
import { idOf } from '../../src/ids.ts';
import { openDesk } from '../../src/services/review/open.ts';
import { FAGERVIK } from '../corrections/machine.ts';
import { hasBrowser, openBrowser, said, startDesk, watched } from '../web/desk/browser.ts';
import { analysedDemo, type Demo, deskOf } from '../web/desk/demo.ts';
import { aloneApp, place, RESPONSE, served } from '../web/desk/door.ts';

/** What has the focus, in few words: the element, and the nearest thing with a name that it is in. */
const FOCUS = `(() => {
  const active = document.activeElement;
  const name = active.matches('article') ? 'passage' : active.localName;
  const row = active.closest('[data-walk] > *, .slot');
  const list = row?.closest('[data-walk]');
  return { name, id: active.id, row: list ? list.dataset.walk + ' ' + [...list.children].indexOf(row) : '', text: (active.getAttribute('aria-label') ?? active.textContent).trim() };
})()`;
interface Focus {
  name: string;
  id: string;
  row: string;
  text: string;
}

const hands = (page: Page) => ({
  async press(...keys: string[]) {
    for (const key of keys) await page.keyboard.press(key);
  },
  focus: () => page.evaluate<Focus>(FOCUS),
});

describe.skipIf(!hasBrowser)('rows that ask for more than yes or no', () => {
  test('`a` leads to the answer and says so; answered, the focus is on the next row, in no field', async () => {
    const here = await place();
    const { db } = here.workspace;
    const consultationId = here.desk.consultation.id;
    db.insert(sourceFiles)
      .values({
        id: idOf('key', 'f'),
        consultationId,
        path: 's.txt',
        hash: 's',
        size: 9,
        mtimeMs: 0,
        outcome: 'analysed',
      })
      .run();
    const unknown = { value: 'unknown' as const, confidence: 0, because: [] };
    db.update(responses)
      .set({ respondent: '', sector: 'unknown', identity: { ...FAGERVIK, sector: unknown } })
      .run();
    const desk = await openDesk(here.workspace, dirname(here.folder));
    await desk.ready();
    const server = await served(aloneApp({ ...here, desk }));
    const browser = await openBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${server.address}/`);
    const { press, focus } = hands(page);
    const stands = () => desk.lists().draft.responses.get(RESPONSE);

    await press('j');
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 0' });
    await press('a');
    await said(page, /Skriv avsenderen/);
    expect(await focus()).toMatchObject({ name: 'input', row: 'trenger 0' });
    await press('Escape');
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 0' });
    await press('a');
    await page.keyboard.type('Fagervik kommune');
    await press('Enter');
    await said(page, /Avsender, /);
    await expect.poll(focus).toMatchObject({ name: 'a', row: 'trenger 0', text: 'Fagervik kommune' });
    expect(stands()?.respondent).toBe('Fagervik kommune');

    await press('a');
    await said(page, /Velg sektoren/);
    expect((await focus()).name).toBe('select');
    await press('2');
    await said(page, /Sektor, Fagervik kommune → /);
    await expect.poll(focus).toMatchObject({ name: 'a', row: 'trenger 0' });
    expect(stands()?.sector.value).toBe('municipality');

    await press('a');
    await said(page, /Velg standpunktet med 1–5/);
    expect(await focus()).toMatchObject({ name: 'button', row: 'trenger 0' });
    await press('ArrowDown', 'Escape');
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 0' });
    await press('s', '3');
    await said(page, /Standpunkt, Fagervik kommune → Går imot/);
    expect(stands()?.stance?.value).toBe('opposes');
    expect((await focus()).name).not.toMatch(/input|select|textarea/);
    await browser.close();
    server.close();
  });
});

describe.skipIf(!hasBrowser)('a day with the keyboard alone', () => {
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
    page.setDefaultTimeout(10_000);
    faults = await watched(page);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    await demo?.close();
  });

  const press = (...keys: string[]) => hands(page).press(...keys);
  const focus = () => hands(page).focus();
  const log = async () => {
    const own = await deskOf(demo, 'leser');
    try {
      return own.desk.log().length;
    } finally {
      own.close();
    }
  };
  /** The passage at hand has the focus. */
  const onPassage = async () => {
    const at = await focus();
    expect(at.name).toBe('passage');
    expect(await page.locator('[data-passage].current').getAttribute('id')).toBe(at.id);
    return at.id;
  };
  /** Saved in the page, so that what comes after is seen of the page as it is then. */
  const saving = async (...keys: string[]) => {
    await page.evaluate('delete document.body.dataset.savedMs');
    await press(...keys);
    await page.locator('body[data-saved-ms]').waitFor({ state: 'attached' });
  };

  test('the worklist: walked, judged and answered where it stands', async () => {
    await page.goto(desk.address);
    await press('j');
    expect((await focus()).row).toBe('trenger 0');
    await press('ArrowDown');
    expect((await focus()).row).toBe('trenger 1');
    await press('k');
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 0' });
    await page.goto(`${desk.address}/?hva=tag`);
    await press('j', 'j');
    const before = await log();
    const asked = (await focus()).text;
    await saving('a');
    expect(await log()).toBe(before + 1);
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 1' });
    await saving('r');
    expect(await focus()).toMatchObject({ name: 'a', row: 'trenger 1' });
    await saving('u');
    await saving('u');
    expect(asked).not.toBe('');
    // Stance and sector: the choice is gone to by its key, taken with a digit, and left.
    const stance = page.locator('.needs-list > li:has([data-group])').first();
    for (const kind of ['unclear', 'stance', 'majority', 'sample']) {
      await page.goto(`${desk.address}/?hva=${kind}`);
      if ((await stance.count()) > 0) break;
    }
    await stance.locator('a').first().focus();
    const { row } = await focus();
    await press('s');
    expect(await focus()).toMatchObject({ name: 'button', row });
    await saving('1');
    await said(page, /Standpunkt, .* → Støtter/);
    expect((await focus()).name).not.toMatch(/select|input|textarea|body/);
    await saving('u');
  });

  test('answers: opened, and corrected without the focus being lost', async () => {
    await press('g', 's');
    await page.waitForURL('**/svar');
    await press('j', 'ArrowDown', 'ArrowDown');
    expect((await focus()).row).toBe('svar 2');
    await press('Enter');
    await page.waitForURL('**/svar/*');
    await press('j', 'j');
    const passage = await onPassage();
    const act = async (keys: string[], typed?: string) => {
      await press(...keys.slice(0, -1));
      if (typed) await page.keyboard.type(typed);
      await saving(keys.at(-1) ?? '');
      expect(await onPassage(), keys.join(' ')).toBe(passage);
    };
    await act(['1']);
    await act(['u']);
    await act(['S', '2']);
    await act(['s', '1']);
    await act(['s', 'ArrowDown', 'Enter']);
    // A letter typed after the save acts on the passage, and is not taken by a field.
    await press('S');
    expect((await focus()).id).toBe('sektor');
    await press('Escape');
    expect(await onPassage()).toBe(passage);
    const theme = (await page.locator('#temaliste option').first().getAttribute('value')) ?? '';
    await press('t');
    expect((await focus()).id).toBe(`t-${passage.slice(2)}`);
    await page.keyboard.type(theme);
    await saving('Enter');
    expect(await onPassage()).toBe(passage);
    expect(await page.locator(`#t-${passage.slice(2)}`).isVisible()).toBe(false);
    await press('n');
    // Keys of one letter are letters in a field.
    await page.keyboard.type('aj u?');
    await press('Tab');
    await saving('Enter');
    expect(await onPassage()).toBe(passage);
    expect(await page.locator(`#n-${passage.slice(2)}`).inputValue()).toBe('aj u?');
  });

  test('a passage is divided at the caret and before a sentence, told what it holds, joined, and all of it taken back', async () => {
    await page.goto(`${desk.address}/svar`);
    await page.locator('.answers-table tbody th a').first().click();
    await page.waitForURL('**/svar/*');
    const texts = () => page.locator('[data-passage] > .text').allTextContents();
    const whole = await texts();
    // The passage at hand: one of several sentences, with a theme.
    const id = await page.locator('[data-passage]:has(.divide select):has(.stance-here)').first().getAttribute('id');
    while (
      (await page
        .locator('[data-passage].current')
        .getAttribute('id')
        .catch(() => '')) !== id
    )
      await press('j');
    const at = whole.indexOf((await page.locator(`#${id} > .text`).textContent()) ?? '-');
    const words = (whole[at] ?? '').split(' ');

    await press('m', 'ArrowRight', 'ArrowRight');
    await saving('d');
    await said(page, /Avsnitt delt, /);
    expect((await texts()).slice(at, at + 2)).toEqual([words.slice(0, 2).join(' '), words.slice(2).join(' ')]);
    const first = await onPassage();
    await saving('D');
    await said(page, /Avsnitt slått sammen, /);
    expect(await texts()).toEqual(whole);
    expect(await onPassage()).toBe(id);

    // Without a caret, the sentence is chosen.
    await press('d');
    expect((await focus()).id).toBe(`del-${id?.slice(2)}`);
    await saving('Enter');
    expect((await texts()).slice(at, at + 2).join('')).toBe((whole[at] ?? '').replace(/(?<=[.:!?])\s+(?=\S)/, ''));
    await press('j');
    const second = await onPassage();
    expect(second).not.toBe(first);
    await press('p');
    expect((await focus()).name).toBe('select');
    await saving('3');
    await said(page, /Standpunkt i et avsnitt, .* → /);
    expect(await onPassage()).toBe(second);
    expect(await page.locator(`#${second} .stance-here select`).first().inputValue()).toBe('opposes');
    await saving('u');
    await saving('u');
    await saving('u');
    await saving('u');
    expect(await texts()).toEqual(whole);
    // With the mouse: what is marked begins the second part.
    await page.evaluate(`(() => {
      const text = document.querySelector('#${id} > .text');
      const range = document.createRange();
      range.setStart(document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode(), ${words[0]?.length ?? 0});
      range.setEnd(text, text.childNodes.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    await page.evaluate('delete document.body.dataset.savedMs');
    await page.getByRole('button', { name: 'Del her' }).click();
    await page.locator('body[data-saved-ms]').waitFor({ state: 'attached' });
    expect((await texts())[at]).toBe(words[0]);
    await saving('u');
    expect(await texts()).toEqual(whole);
  });

  test('the sentences that decide the stance are come to from the card', async () => {
    await page.goto(`${desk.address}/svar`);
    const answers = await page
      .locator('.answers-table tbody th a')
      .evaluateAll((links) => links.map((link) => link.href as string));
    for (const answer of answers) {
      await page.goto(answer);
      if ((await page.locator('.grounds a').count()) > 0) break;
    }
    await page.locator('.grounds a').first().focus();
    const told = (await focus()).text;
    await press('Enter');
    await page.locator('.ground.lit').first().waitFor();
    const id = await onPassage();
    const lit = (await page.locator(`#${id} .ground.lit`).allTextContents()).join('').replace(/\s+/g, ' ').trim();
    expect(lit).not.toBe('');
    expect(lit.startsWith(told.replace(/…$/, '').trim())).toBe(true);
  });

  test('themes: after «Bekreft» the focus is on the next theme, never on «Forkast»', async () => {
    await page.goto(`${desk.address}/temaer`);
    await press('j');
    const first = (await focus()).text;
    await saving('a');
    expect(await focus()).toMatchObject({ name: 'a', row: 'temaer 1' });
    expect((await focus()).text).not.toBe(first);
    // The same by Tab and Enter on the button itself.
    await press('Tab', 'Tab', 'Tab');
    while (!/^Bekreft/.test((await focus()).text)) await press('Tab');
    await saving('Enter');
    expect(await focus()).toMatchObject({ name: 'a', row: 'temaer 2' });
    // Rejected and taken back.
    const third = (await focus()).text;
    await saving('r');
    expect(await focus()).toMatchObject({ name: 'a', row: 'temaer 2' });
    expect((await focus()).text).not.toBe(third);
    await saving('u');
    await press('k', 'Enter');
    await page.waitForURL('**/temaer/*');
  });

  test('a theme: its points and passages are one walk, and each is decided', async () => {
    await press('j');
    expect((await focus()).row).toMatch(/^(punkter|avsnitt) 0$/);
    // Own words for a point: written, left, and there again.
    const points = await page.locator('.points > li').count();
    expect(points).toBeGreaterThan(0);
    await press('n');
    expect((await focus()).id).toMatch(/^ord-/);
    const { id } = await focus();
    await page.keyboard.type('Med våre ord, ja.');
    await press('Escape');
    expect((await focus()).row).toBe('punkter 0');
    await page.reload();
    expect(await page.locator(`#${id}`).inputValue()).toBe('Med våre ord, ja.');
    await press('j');
    for (let step = 0; step < points; step += 1) await press('j');
    expect((await focus()).row).toBe('avsnitt 0');
    const open = await page.locator('.uncertain > .by-machine').count();
    if (open > 0) {
      await saving('a');
      expect((await focus()).row).toBe('avsnitt 0');
      await saving('u');
      await page.locator('.uncertain input').first().focus();
    }
    // Enter on a box opens the passage; it does not send the list.
    await press('Enter');
    await page.waitForURL('**/svar/*#p-*');
    await onPassage();
  });

  test('the note: from place to place, written and kept', async () => {
    await press('g', 'n');
    await page.waitForURL('**/notat');
    await press('j');
    expect((await focus()).name).toBe('summary');
    await press('n');
    expect((await focus()).name).toBe('textarea');
    await page.keyboard.type('Et utkast, j a r.');
    await press('Escape', 'g', 'l');
    await page.waitForURL('**/logg');
    await press('g', 'n');
    await page.waitForURL('**/notat');
    expect(await page.locator('.slot textarea').first().inputValue()).toBe('Et utkast, j a r.');
  });

  test('the log: walked, and a decision undone where it stands', async () => {
    await page.goto(`${desk.address}/logg`);
    await press('j', 'j');
    expect((await focus()).row).toBe('logg 1');
    const before = await log();
    await press('k');
    expect((await focus()).row).toBe('logg 0');
    await press('j');
    while ((await page.locator('.log-table tr:focus-within [data-key="x"]').count()) === 0) await press('j');
    await saving('x');
    expect(await log()).toBe(before + 1);
    expect((await focus()).row).toMatch(/^logg \d+$/);
  });

  test('`?` lists what works here, and Esc gives the focus back', async () => {
    await page.goto(`${desk.address}/logg`);
    await press('j', '?');
    const dialog = page.locator('#taster');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('angre avgjørelsen');
    expect(await dialog.textContent()).not.toContain('bruk avsnittet');
    await press('Escape');
    expect((await focus()).row).toBe('logg 0');
  });

  test('the original stands beside the text, goes to the passage’s page, and hides neither text nor tags', async () => {
    const own = await deskOf(demo, 'leser');
    const pdf = own.desk.lists().draft.state.responses.find(({ files }) => files[0]?.endsWith('.pdf'))?.id ?? '';
    own.close();
    await page.goto(`${desk.address}/svar/${pdf}`);
    await press('j', 'o');
    const frame = page.locator('#original iframe');
    await frame.waitFor();
    const at = page.locator('[data-passage].current');
    expect(await frame.getAttribute('src')).toContain(`#side-${await at.getAttribute('data-page')}`);
    const pane = await page.locator('#original').boundingBox();
    for (const part of ['.text', '.margin']) {
      const box = await at.locator(part).first().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(pane?.x ?? 0);
    }
    await onPassage();
    await press('o');
    expect(await page.locator('#original').isVisible()).toBe(false);
    await onPassage();
  });
  test('on a tablet the sender stands before the text, and the original under it', async () => {
    for (const width of [1024, 820]) {
      await page.setViewportSize({ width, height: 900 });
      const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
      expect(await top('#avsender')).toBeLessThan(await top('.letter'));
      // Tab goes as it is seen.
      const isIn = (selector: string) =>
        page.evaluate<boolean>(`document.activeElement.closest('${selector}') !== null`);
      await page.locator('.answer-steps a').last().focus();
      await press('Tab');
      expect(await isIn('.side')).toBe(true);
      await page.locator('.side button:visible').last().focus();
      await press('Tab');
      expect(await isIn('.letter')).toBe(true);
      await press('j', 'o');
      const at = page.locator('[data-passage].current');
      const pane = await page.locator('#original').boundingBox();
      for (const part of ['.text', '.margin .tag-line']) {
        const box = await at.locator(part).first().boundingBox();
        expect(box?.width).toBeGreaterThan(200);
        expect((box?.y ?? 999) + 20).toBeLessThan(pane?.y ?? 0);
      }
      await press('Escape');
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('keys of one character can be switched off, by keyboard, and stay off', async () => {
    await page.goto(`${desk.address}/konto`);
    const off = page.locator('main .keys-switch button');
    await off.focus();
    await press('Enter');
    await page.getByText('slått av i denne nettleseren').first().waitFor();
    await page.goto(`${desk.address}/temaer`);
    const before = await log();
    await press('j', 'a', 'x', '?', 'g', 'l');
    expect(page.url()).toBe(`${desk.address}/temaer`);
    expect((await focus()).name).toBe('body');
    expect(await page.locator('#taster').isVisible()).toBe(false);
    expect(await log()).toBe(before);
    await page.locator('[data-help]').focus();
    await press('Enter');
    await page.locator('#taster').waitFor();
    await page.locator('#taster .keys-switch button').focus();
    await press('Enter');
    await page.locator('.with-script > body:not([data-keys])').waitFor();
    await press('j');
    expect((await focus()).row).toBe('temaer 0');
  });

  test('nothing went wrong in the page meanwhile', () => {
    expect(faults).toEqual([]);
  });
});
