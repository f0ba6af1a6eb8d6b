import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pageSlot } from '../../../src/corrections/slots.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { type Desk, openDesk } from '../../../src/services/review/open.ts';
import { verifyNote } from '../../../src/services/verify.ts';
import type { ResponseState } from '../../../src/state.ts';
import { hasEngine, switchOn } from '../../ocr/engine.ts';
import { scan, scannedPdf } from '../../ocr/make-scans.ts';
import { CLI } from '../../queue/built.ts';
import { workspaceHere } from '../../services/in-process.ts';
import { expectAccessible } from '../../web/desk/axe.ts';
import { hasBrowser, openBrowser, said } from '../../web/desk/browser.ts';
import { aloneApp, served } from '../../web/desk/door.ts';

/** Constructed. */
const NAMES = ['Granåsen kommune', 'Fjellheim kommune', 'Elvestrand kommune', 'Myrdal kommune'];
const [SENDER = ''] = NAMES;
const SHEET = { height: 330 };
const WISH = 'Rådet må ha egne midler for at frivillige lag skal delta i arbeidet.';
const RIGHT = 'Rådet må ha egne og faste midler i sju år for at frivillige lag skal delta i arbeidet.';

const letter = (name: string, years: number): string[] => [
  `${name} viser til høringen.`,
  `Vi støtter forslaget om at rådet får egne midler. ${name} mener at frivillige lag må få en fast kontaktperson, og at midlene til rådet må stå i budsjettet i ${years} år.`,
  WISH,
];

async function consultation(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'horing-sidetekst-')), 'raad');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(
    join(folder, 'consultation.yaml'),
    'title: Lokale råd (konstruert)\nowner: Konstruert departement\n' +
      'themes:\n  - label: Rådets midler\n    description: Egne midler til rådet\n',
  );
  for (const [index, name] of NAMES.entries()) {
    const second = 'Søknadene fra lagene må behandles innen åtte uker, og rådet må få se dem først.';
    const pages = [scan(letter(name, index + 3), SHEET), ...(index === 0 ? [scan([second], SHEET)] : [])];
    writeFileSync(join(folder, 'responses', `${name}.pdf`), await scannedPdf(pages));
  }
  return folder;
}

describe.skipIf(!hasEngine)('the text of a recognised page', () => {
  let workspace: ReturnType<typeof workspaceHere>;
  let folder: string;
  let desk: Desk;
  let app: ReturnType<typeof aloneApp>;
  beforeAll(async () => {
    switchOn();
    workspace = workspaceHere();
    folder = await consultation();
    await analyse(workspace, folder);
    desk = await openDesk(workspace, folder);
    app = aloneApp({ workspace, folder, database: '', desk });
  }, 180_000);
  afterAll(async () => {
    await desk?.ready();
    workspace?.close();
    vi.unstubAllEnvs();
  });

  const answer = (): ResponseState => {
    const found = desk.lists().here.find(({ respondent }) => respondent === SENDER);
    if (!found) throw new Error('no answer');
    return found;
  };
  const slot = (at = 1): string => pageSlot(answer().pages[at - 1]?.scan ?? '');
  const again = async () => {
    const result = await analyse(workspace, folder);
    await desk.follow();
    return result;
  };
  const get = (path: string) => app.request(`http://localhost${path}`);
  const page = async (at = 1) => (await get(`/svar/${answer().id}/side/${at}`)).text();
  const decide = (markdown: string, seen: string) => {
    const act = JSON.stringify({ decision: { kind: 'text', slot: slot() }, seen });
    return app.request('http://localhost/avgjor', {
      method: 'POST',
      body: new URLSearchParams({ act, markdown, til: '/' }),
      headers: { origin: 'http://localhost' },
    });
  };

  test('stands beside its picture, which can be turned', async () => {
    expect(await (await get(`/svar/${answer().id}`)).text()).toContain(`/svar/${answer().id}/side/2`);
    const html = await page();
    expect(html).toContain('ingen har rettet den');
    expect(html).toContain(WISH);
    expect(html).not.toContain('åtte uker');
    const picture = async (turns: number) => {
      const reply = await get(`/svar/${answer().id}/side/1/bilde?drei=${turns}`);
      expect(reply.headers.get('Content-Type')).toBe('image/png');
      return decode(new Uint8Array(await reply.arrayBuffer()));
    };
    const [upright, turned] = [await picture(0), await picture(1)];
    expect(upright.width).toBeGreaterThan(upright.height);
    expect([turned.width, turned.height]).toEqual([upright.height, upright.width]);
    for (const path of ['side/3', 'side/0', 'side/x', 'side/3/bilde'])
      expect((await get(`/svar/${answer().id}/${path}`)).status).toBe(404);
  });

  test('a page that was not recognised can’t be put right', () => {
    const decision = { kind: 'text' as const, slot: pageSlot(`${'b'.repeat(64)}:1`), markdown: 'Noe annet.' };
    expect(desk.decide('Kari', decision)).toEqual({ kind: 'gone' });
  });

  test('put right, it waits for a run; then all that comes after reads it, says so, and the files are no fault', async () => {
    const before = answer();
    const second = before.passages.find(({ start }) => start >= (before.pages[1]?.start ?? 0));
    desk.decide('Kari', { kind: 'text', slot: `passage:${second?.id}`, markdown: 'Se på dette.' });
    const machine = before.text.slice(before.pages[0]?.start, before.pages[0]?.end).trim();
    expect((await decide(machine.replace(WISH, RIGHT), '')).status).toBe(303);
    // Somebody else, who has not seen it, does not write over it.
    expect((await decide('Noe annet.', '')).status).toBe(409);
    expect(await page()).toContain('Den tas i bruk neste gang analysen kjøres.');
    const log = await (await get('/logg')).text();
    expect(log).toContain(`Teksten på side 1, ${SENDER}`);
    expect(log).toContain(`href="/svar/${before.id}/side/1"`);

    const { warnings, lost } = await again();
    const after = answer();
    expect(after.text).toBe(before.text.replace(WISH, RIGHT));
    expect(after.text.slice(after.pages[1]?.start)).toBe(before.text.slice(before.pages[1]?.start));
    expect(after.pages.map((one) => one.corrected ?? false)).toEqual([true, false]);
    for (const { start, end } of after.passages) expect(after.text.slice(start, end).trim()).not.toBe('');
    expect(await page()).toContain('Teksten er rettet av et menneske.');
    expect(warnings.find(({ file }) => file === `${SENDER}.pdf`)?.unread).toMatchObject([
      { code: 'scanned-corrected', where: '1' },
      { code: 'scanned', where: '2' },
    ]);
    // What was said of a passage after it has moved, and can be put on again where the same words stand.
    expect(lost).toBe(1);
    expect(desk.lost()).toMatchObject([{ onto: { same: true } }]);

    const start = after.text.indexOf(RIGHT);
    const chosen = {
      themeId: desk.lists().themes[0]?.id ?? '',
      responseId: after.id,
      start,
      end: start + RIGHT.length,
    };
    desk.decide('Kari', { kind: 'quote', ...chosen, side: 'wish', pinned: true });
    const { note, consultation: found } = await again();
    const text = readFileSync(note, 'utf8');
    expect(text).toContain('side 1 er skannet og er tekstgjenkjent og rettet');
    expect(text).toContain(`> «${RIGHT}»\n>\n> — ${SENDER}, tekstgjenkjent og rettet, s. 1\n`);
    expect(await verifyNote(workspace, note)).toMatchObject({ wrong: [] });
    const told = execFileSync(process.execPath, [CLI, 'verify', note, found.responses], { encoding: 'utf8' });
    expect(told).toMatch(/Ikke kontrollert mot filen: \d+ sitat/u);
    // Others' words are held to their files, and hers to the log, all the same.
    const [, whole = ''] = /«([^«»]+)» \(\p{L}+ kommune, tekstgjenkjent, s\. 1\)/u.exec(text) ?? [];
    expect(whole).not.toBe('');
    writeFileSync(note, text.replaceAll(whole, 'Vi er imot alt sammen.').replace(RIGHT, RIGHT.replace('sju', 'ti')));
    const wrong = (await verifyNote(workspace, note)).wrong.flatMap(({ because }) => because);
    expect(wrong.filter((because) => because === 'quote').length).toBeGreaterThan(1);
    expect(await again()).toMatchObject({ unchanged: true, lost: 0 });
  });

  test('is no other consultation’s: the same file received there says what the machine reads', async () => {
    const other = join(mkdtempSync(join(tmpdir(), 'horing-sidetekst-')), 'annen');
    cpSync(folder, other, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
    writeFileSync(join(other, 'consultation.yaml'), 'title: En annen høring (konstruert)\n');
    const { consultation: found } = await analyse(workspace, other);
    const theirs = await openDesk(workspace, found.folder);
    await theirs.ready();
    const text = theirs.lists().here.find(({ respondent }) => respondent === SENDER)?.text;
    expect(text).toContain(WISH);
    expect(answer().text).toContain(RIGHT);
    expect(await again()).toMatchObject({ unchanged: true });
  });

  test.skipIf(!hasBrowser)('is put right with the keyboard alone, by everyone', async () => {
    const browser = await openBrowser();
    const { address, close } = await served(app);
    try {
      const tab = await browser.newPage();
      await tab.goto(`${address}/svar/${answer().id}/side/1`);
      await expectAccessible(tab, 'page text', [1280, 640, 320]);
      await tab.setViewportSize({ width: 1280, height: 800 });
      await expect
        .poll(() => tab.evaluate<number>('document.querySelector(".page-picture img").naturalWidth'))
        .toBeGreaterThan(500);
      const at = () => tab.evaluate<string>('document.activeElement.id || document.activeElement.className');
      const seen: string[] = [];
      for (let step = 0; step < 60 && seen.at(-1) !== 'sidetekst'; step += 1) {
        await tab.keyboard.press('Tab');
        seen.push(await at());
      }
      expect(seen).toContain('page-picture');
      expect(seen.at(-1)).toBe('sidetekst');
      await tab.keyboard.press('Control+End');
      await tab.keyboard.type(' Med hilsen rådet.');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await said(tab, /Lagret/);
      expect(desk.lists().draft.state.texts.get(slot())).toMatch(/Med hilsen rådet\.$/u);
      await tab.keyboard.press('Shift+Tab');
      await tab.keyboard.press('J');
      expect(dirname(new URL(tab.url()).pathname)).toBe(`/svar/${answer().id}/side`);
      await tab.close();
    } finally {
      close();
      await browser.close();
    }
  });

  test('taken back, the machine’s reading stands again as if nothing had been', async () => {
    const html = await page();
    expect(html).toContain('Tilbake til maskinens lesning');
    await decide('', desk.lists().draft.state.texts.get(slot()) ?? '');
    expect(await page()).toContain('Maskinens lesning er lagt tilbake.');
    expect(await page()).toContain(WISH);
    await again();
    expect(answer().text).toContain(WISH);
    expect(answer().pages.some(({ corrected }) => corrected)).toBe(false);
    // And the taking back is taken back.
    desk.undoLast('Kari Utreder');
    await again();
    expect(answer().text).toContain(RIGHT);
  });
});
