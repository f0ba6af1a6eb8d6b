import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { markdownPage } from '../../../src/export/markdown/page.ts';
import { docxNote } from '../../../src/export/word/docx.ts';
import { hashOf } from '../../../src/ids.ts';
import { buildReport } from '../../../src/report/report.ts';
import type { ConsultationState } from '../../../src/state.ts';
import { CASES } from '../hostile.ts';
import { LETTERS, stateOf } from '../sample.ts';

const EVENTS = [
  { date: '2025-02-01', label: 'Åpent møte' },
  { date: '2025-04-10', label: 'Saken legges fram for styret' },
];
const page = (state: ConsultationState) => markdownPage(buildReport(state), EVENTS);
const word = (state: ConsultationState) => {
  const report = buildReport(state);
  return docxNote(report, markdownPage(report, EVENTS), [], { pictures: new Map(), short: true });
};
const LONG_LABEL = 'Kostnadene ved felles frokost for kommuner med lange avstander '.repeat(3);
const written = (): ConsultationState => {
  const state = stateOf(LETTERS);
  const [theme] = state.themes;
  return {
    ...state,
    texts: new Map([
      ['summary', 'Direktoratet går videre med forslaget.'],
      [`follow-up:${theme?.id}:Mandater`, 'Mandatet endres i punkt 4.'],
    ]),
  };
};
const ALL: Record<string, () => ConsultationState> = {
  ...CASES,
  skrevet: written,
  'mange temaer': () => stateOf(LETTERS, { themes: Array.from({ length: 40 }, (_, n) => `${n} ${LONG_LABEL}`) }),
};

describe('the board’s one page', () => {
  test('who answered, each theme with its support, what comes next; no list of contents', async () => {
    const text = page(written());
    expect(text).toMatch(/^# Forslag om felles skolefrokost\n/);
    expect(text).toMatch(/Det kom inn \p{L}+ høringssvar\./u);
    expect(text).toMatch(/\*\*Hvem svarte\*\*: .*Kommunal sektor \(\d+\)/);
    expect(text).toContain('Direktoratet går videre med forslaget.');
    expect(text).toMatch(/- \*\*Kostnader\*\* – \p{L}+ uttaler seg: /u);
    expect(text).toMatch(
      /## Videre arbeid\n\n- \*\*10. april 2025\*\*: Saken legges fram for styret\n- \*\*Mandater\*\*: Kostnader\n$/,
    );
    expect(text).not.toContain('Åpent møte');
    const xml = strFromU8(unzipSync(await word(written()))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Saken legges fram for styret');
    expect(xml).not.toContain('Innhold');
  });

  test('where room is short the themes least raised go first, and how many is said', () => {
    const text = page(
      stateOf(LETTERS, { themes: ['Kostnader', ...Array.from({ length: 60 }, (_, n) => `${n} ${LONG_LABEL}`)] }),
    );
    expect(text).toContain('**Kostnader**');
    expect(text).toMatch(/- \d+ temaer til står i notatet\./);
  });

  test('nynorsk and English', () => {
    expect(page(stateOf(LETTERS, { language: 'nn' }))).toMatch(/Kven svara.*## Vidare arbeid/s);
    expect(page(stateOf(LETTERS, { language: 'en' }))).toMatch(/Who responded.*## Further work/s);
  });

  test('the same bytes whatever the time', async () => {
    const at = async (time: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      try {
        return hashOf(strFromU8(await word(written()), true));
      } finally {
        vi.useRealTimers();
      }
    };
    expect(await at('2031-07-09T12:34:56Z')).toBe(await at('2026-01-02T03:04:05Z'));
  });
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
describe.skipIf(!office && !process.env.CI)('the page in LibreOffice (SKIPPED without soffice)', () => {
  const names = Object.keys(ALL);
  const file = (name: string) => `side-${names.indexOf(name)}`;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'horing-office-'));
    for (const name of names)
      writeFileSync(join(folder, `${file(name)}.docx`), await word((ALL[name] as () => ConsultationState)()));
    const paths = names.map((name) => join(folder, `${file(name)}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths];
    execFileSync(office ?? 'soffice', args, { stdio: 'ignore' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(names)('%s: one page', (name) => {
    const pdf = join(folder, `${file(name)}.pdf`);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/^Pages: +1$/m);
  });
});
