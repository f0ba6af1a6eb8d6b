import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { deckOf } from '../../../src/export/slides/deck.ts';
import { flow, heightOf, type Paragraph } from '../../../src/export/slides/measure.ts';
import { type Deck, HEIGHT, OPENING_TITLE, TITLE, WIDTH } from '../../../src/export/slides/model.ts';
import { SlideTemplateError, themeOf } from '../../../src/export/slides/package.ts';
import { pptxOf } from '../../../src/export/slides/pptx.ts';
import { degreeOf, rowHeight } from '../../../src/export/slides/themes.ts';
import { xmlCharacters } from '../../../src/export/xml.ts';
import { zipParts } from '../../../src/export/zip.ts';
import { hashOf } from '../../../src/ids.ts';
import { NO_COUNTS, type PositionCounts } from '../../../src/position.ts';
import { buildReport } from '../../../src/report/report.ts';
import type { ConsultationState } from '../../../src/state.ts';
import { CASES } from '../hostile.ts';
import { LETTERS, type Letter, stateOf } from '../sample.ts';

const EVENTS = [
  { date: '2025-02-01', label: 'Åpent møte' },
  { date: '2025-04-10', label: 'Saken legges fram for styret' },
];
const deck = (state: ConsultationState): Deck => deckOf(buildReport(state), EVENTS);
const read = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Titles of the slides, as their title placeholders have them. */
function titlesOf(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .flatMap(([path, xml]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(path) ? [[Number(/\d+/.exec(path)), xml] as const] : [],
    )
    .sort(([a], [b]) => a - b)
    .map(([, xml]) =>
      plain((xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? []).find((shape) => /<p:ph\b[^>]*type="title"/.test(shape)) ?? ''),
    );
}

function many(count: number): Letter[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Foreningen for felles måltider i krets nummer ${index + 1}`,
    sector: index % 3 === 0 ? 'municipality' : 'organisation',
    stance: 'supports',
    passages: [{ text: `Krets ${index + 1} støtter forslaget om frokost.`, themes: ['Kostnader'], stance: 'supports' }],
  }));
}

const LONG_LABEL = 'Kostnadene ved felles frokost for kommuner med lange avstander '.repeat(4).slice(0, 200);
const written = (): ConsultationState => {
  const state = stateOf(LETTERS);
  const [theme] = state.themes;
  return {
    ...state,
    texts: new Map([
      ['summary', 'Direktoratet går videre med forslaget.\n\n- Ny forskrift **i juni**'],
      [`follow-up:${theme?.id}:Mandater`, 'Mandatet endres i punkt 4.'],
      [`follow-up:${theme?.id}:Oppsummeringsnotat`, 'Omtales i notatet.'],
    ]),
  };
};
const ALL: Record<string, () => ConsultationState> = {
  ...CASES,
  skrevet: written,
  'mye skrevet': () => {
    const state = written();
    const text = 'Vi følger opp dette i neste runde med kommunene og skolene. '.repeat(80);
    return { ...state, texts: new Map([...state.texts.keys()].map((slot) => [slot, text])) };
  },
  '200 navn': () => stateOf(many(200)),
  'langt tema': () => stateOf(LETTERS, { themes: [LONG_LABEL, 'Kort frist'] }),
  'mange temaer': () => stateOf(LETTERS, { themes: Array.from({ length: 30 }, (_, n) => `${n} ${LONG_LABEL}`) }),
};

/** What stands outside its box or the page, by the measure of the letters. */
function overflowing({ slides }: Deck): string[] {
  const outside = (box: { x: number; y: number; w: number; h: number }) =>
    box.x < 0 || box.y < 0 || box.x + box.w > WIDTH || box.y + box.h > HEIGHT - 0.5;
  return slides.flatMap(({ title, size, opening, elements }) => {
    const box = opening ? OPENING_TITLE : TITLE;
    const faults = heightOf([{ text: title, bold: true }], box.w, size) > box.h ? ['title'] : [];
    for (const element of elements) {
      if (outside(element.box)) faults.push(`${element.kind} outside`);
      if (element.kind === 'text' && heightOf(element.paragraphs, element.box.w, element.size) > element.box.h)
        faults.push('text');
      if (element.kind === 'table') {
        const height = element.rows.reduce((sum, row) => sum + rowHeight(row, element.widths, element.size), 0);
        if (height > element.box.h) faults.push('table');
      }
    }
    return faults.map((fault) => `${title.slice(0, 40)}: ${fault}`);
  });
}

describe('the board’s pages', () => {
  test.each(Object.keys(ALL))(
    '%s: nothing overflows, every part is sound XML, every slide has its title',
    async (name) => {
      const made = deck((ALL[name] as () => ConsultationState)());
      expect(overflowing(made)).toEqual([]);
      const bytes = await pptxOf(made, null);
      const folder = mkdtempSync(join(tmpdir(), 'horing-pptx-'));
      writeFileSync(join(folder, 'styret.pptx'), bytes);
      const check =
        "import sys, zipfile, re, xml.etree.ElementTree as E\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nnames = set(z.namelist())\n[E.fromstring(z.read(n)) for n in names if n.endswith(('.xml', '.rels'))]\nt = z.read('[Content_Types].xml').decode()\nassert all(p in names for p in re.findall('PartName=\"/([^\"]+)\"', t))";
      execFileSync('python3', ['-c', check, join(folder, 'styret.pptx')]);
      rmSync(folder, { recursive: true });
      const first = read(bytes).get('ppt/slides/slide1.xml') ?? '';
      const run = /type="title"[\s\S]*?<a:rPr[^>]* sz="(\d+)"/.exec(first)?.[1];
      expect(Number(run)).toBe((made.slides[0]?.size ?? 0) * 100);
      expect(titlesOf(read(bytes))).toEqual(made.slides.map(({ title }) => xmlCharacters(title)));
    },
  );

  test('title, timeline, who, what they hold, the themes, one each, and what comes next', async () => {
    const parts = read(await pptxOf(deck(written()), null));
    expect(titlesOf(parts)).toEqual([
      'Forslag om felles skolefrokost',
      'Høringen i tid',
      expect.stringMatching(/^Hvem svarte: \d+ svar, \d+ med merknader$/),
      'Samlet syn',
      'Sammendrag',
      'Gjentakende temaer',
      '1. Kostnader',
      '2. Kort frist',
      'Videre arbeid',
    ]);
    const slide = (number: number) => plain(parts.get(`ppt/slides/slide${number}.xml`) ?? '');
    for (const words of ['Frokostdirektoratet', 'Saksnummer 25/1234', '15. mars 2025'])
      expect(slide(1)).toContain(words);
    expect(slide(2)).toContain('Åpent møte');
    expect(slide(2)).not.toContain('Saken legges fram');
    expect(slide(5)).toMatch(/Direktoratet går videre.*Ny forskrift i juni/);
    expect(slide(7)).toContain('Mandatet endres i punkt 4.');
    expect(slide(7)).toMatch(/Vårt forslag.*Mandater.*Oppsummeringsnotat/);
    expect(slide(9)).toMatch(/10. april 2025: Saken legges fram.*Mandater: 1. Kostnader/);
  });

  test('notes tell which answers and the page; charts have alt text; every slide its number; the language is Norwegian', async () => {
    const parts = read(await pptxOf(deck(stateOf(LETTERS)), null));
    const notes = plain(parts.get('ppt/notesSlides/notesSlide6.xml') ?? '');
    expect(notes).toContain('Kilder:');
    expect(notes).toMatch(/«[^»]+» \([^)]+, s\. 1\)\./);
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, xml]) => xml);
    const frames = slides.flatMap((xml) => xml.match(/<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g) ?? []);
    const charts = frames.filter((xml) => xml.includes('drawingml/2006/chart'));
    expect(charts).toHaveLength(3);
    for (const chart of charts) expect(chart).toMatch(/descr="[^"]{40,}"/);
    for (const xml of slides) {
      expect(xml).toContain('type="slidenum"');
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const [path, xml] of parts)
      if (path.endsWith('.xml')) expect([path, xml.includes('en-US')]).toEqual([path, false]);
  });

  test('a paragraph tells its shape once, at its head; a table has a head; what is there to be seen alone says so', async () => {
    const parts = read(await pptxOf(deck(written()), null));
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, xml]) => xml);
    const paragraphs = slides.flatMap((xml) => xml.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? []);
    expect(paragraphs.length).toBeGreaterThan(40);
    for (const paragraph of paragraphs) expect(paragraph.slice('<a:p>'.length)).not.toMatch(/(?<=.)<a:pPr\b/);
    expect(slides.filter((xml) => xml.includes('<a:tblPr firstRow="1"/>'))).toHaveLength(1);
    for (const shape of slides.flatMap((xml) => xml.match(/name="Shape \d+">[\s\S]*?<\/p:cNvPr>/g) ?? []))
      expect(shape).toContain('decorative');
  });

  test('a person’s words for a point stand alone on the slide, with the sentence, its sender and page in the notes', () => {
    const report = buildReport(stateOf(LETTERS));
    const [theme] = report.themes;
    const [quote] = theme?.quotes ?? [];
    if (!theme || !quote) throw new Error('the sample has quotes');
    const own = (n: number) => `Ordene til den som skriver, nummer ${n}, om ${'frokosten og '.repeat(30)}maten`;
    const points = Array.from({ length: 9 }, (_, n) => ({
      side: 'wish' as const,
      single: true,
      own: own(n),
      quote: { ...quote, text: `Setning ${n}.` },
      holders: [quote.respondent],
      alike: 0,
      counted: false,
    }));
    const made = deckOf({ ...report, themes: [{ ...theme, points }] }, []);
    expect(overflowing(made)).toEqual([]);
    const slides = made.slides.filter(({ title }) => title.startsWith('1. '));
    const texts = slides.flatMap(({ elements }) =>
      elements.flatMap((one) => (one.kind === 'text' ? one.paragraphs.map(({ text }) => text) : [])),
    );
    for (const { own: words, quote: told } of points) {
      expect(texts.filter((text) => text === words)).toHaveLength(1);
      expect(texts.join('\n')).not.toContain(told.text);
      expect(slides.flatMap(({ notes }) => notes).join('\n')).toContain(`${words} – «${told.text}» (`);
    }
  });

  test('nynorsk and English', () => {
    const titles = (language: 'nn' | 'en') => deck(stateOf(LETTERS, { language })).slides.map(({ title }) => title);
    expect(titles('nn')).toEqual(expect.arrayContaining(['Høyringa i tid', 'Samla syn', 'Vidare arbeid']));
    expect(titles('en')).toEqual(expect.arrayContaining(['Views as a whole', 'Further work']));
  });

  test('same input, same bytes, also the second time in a process', async () => {
    const at = async (time: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      try {
        return hashOf(strFromU8(await pptxOf(deck(written()), null), true));
      } finally {
        vi.useRealTimers();
      }
    };
    expect(await at('2031-07-09T12:34:56Z')).toBe(await at('2026-01-02T03:04:05Z'));
  });

  test('nothing is fetched or points out, whatever stands in titles and letters', async () => {
    const hostile = 'https://example.com/bilde.png <a href="//example.com">';
    const state = stateOf(LETTERS, { title: hostile, themes: [hostile, 'Kort frist'] });
    const parts = read(await pptxOf(deckOf(buildReport(state), [{ date: '2025-02-01', label: hostile }]), null));
    expect([...parts.keys()].filter((path) => path.includes('media'))).toEqual([]);
    for (const [path, xml] of parts) if (path.endsWith('.rels')) expect(xml).not.toContain('External');
    expect(titlesOf(parts)[0]).toBe(hostile);
  });

  test('private persons and unsettled senders are counted, never named', async () => {
    const state = stateOf([
      ...LETTERS,
      {
        name: 'Kari Hemmelig',
        sector: 'individual',
        stance: 'opposes',
        passages: [{ text: 'Jeg er imot frokosten.', themes: ['Kostnader'] }],
      },
    ]);
    const hidden = state.responses.filter(({ sector }) => ['individual', 'unknown'].includes(sector.value));
    expect(hidden.length).toBeGreaterThan(1);
    const parts = read(await pptxOf(deck(state), null));
    const all = [...parts.values()].map(plain).join('\n');
    for (const { respondent } of hidden) if (respondent !== '') expect(all).not.toContain(respondent);
    expect(all).toMatch(/privatperson/);
  });

  test('10 000 answers: the sectors alone; the names are in the note', () => {
    const base = buildReport(stateOf(LETTERS));
    const [sector] = base.sectors;
    const [one] = sector?.respondents ?? [];
    if (!sector || !one) throw new Error('the sample has sectors');
    const respondents = Array.from({ length: 10_000 }, (_, n) => ({
      ...one,
      responseId: `r${n}`,
      name: `Lag ${n + 1}`,
    }));
    const made = deckOf({ ...base, respondents, withRemarks: respondents, sectors: [{ ...sector, respondents }] }, []);
    expect(overflowing(made)).toEqual([]);
    expect(made.slides.some(({ title }) => title.startsWith('Høringsinstansene'))).toBe(false);
    expect(JSON.stringify(made.slides)).toContain('Navnene står i notatet.');
    expect(JSON.stringify(made.slides)).not.toContain('Lag 1,');
  });

  test('the word for the support is one that the counts bear', () => {
    const of = (counts: Partial<PositionCounts>, unsure: Partial<PositionCounts> = {}) => {
      const all = { ...NO_COUNTS, ...counts };
      const speakers = Array.from({ length: Object.values(all).reduce((a, b) => a + b, 0) });
      return degreeOf({ counts: all, unsure: { ...NO_COUNTS, ...unsure }, speakers } as never);
    };
    expect(of({ supports: 8, opposes: 1 })).toBe('broad-for');
    expect(of({ supports: 2, 'supports-with-reservations': 8 })).toBe('broad-with-wishes');
    expect(of({ supports: 8, opposes: 1 }, { supports: 6 })).toBeNull();
    expect(of({ supports: 4, opposes: 4 })).toBe('split');
    expect(of({ opposes: 6, neutral: 4 })).toBe('majority-against');
    expect(of({ supports: 3 })).toBeNull();
  });

  test('a long text flows over slides whole, and a heading does not stand alone at the foot', () => {
    const words = Array.from({ length: 3000 }, (_, n) => `ord${n}`).join(' ');
    const filler: Paragraph[] = Array.from({ length: 9 }, () => ({ text: 'Linje' }));
    const pages = flow(
      [...filler, { text: 'Overskrift', bold: true }, { text: words }, { text: 'x'.repeat(9000) }],
      { x: 0, y: 0, w: 8, h: 3.2 },
      16,
    );
    expect(
      pages
        .flat()
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`${'Linje'.repeat(9)}Overskrift${words.replaceAll(' ', '')}${'x'.repeat(9000)}`);
    for (const page of pages) expect(heightOf(page, 8, 16)).toBeLessThanOrEqual(3.2);
  });

  test('colours and typefaces of a template are used; what is no presentation is refused', async () => {
    const own = await pptxOf(deck(stateOf(LETTERS)), null);
    const parts = [...read(own)].map(
      ([path, xml]) =>
        [
          path,
          xml
            .replace('00497F"/></a:accent1>', '7A1FA2"/></a:accent1>')
            .replace(/(<a:majorFont>\s*<a:latin typeface=")[^"]*/, '$1Georgia'),
        ] as const,
    );
    const theme = themeOf(zipParts(parts.filter(([path]) => !path.endsWith('.xlsx'))));
    const dressed = read(await pptxOf(deck(stateOf(LETTERS)), theme)).get('ppt/theme/theme1.xml') ?? '';
    expect(dressed).toContain('7A1FA2');
    expect(dressed).toContain('Georgia');
    expect(() => themeOf(zipParts([['word/document.xml', '<w/>']]))).toThrow(SlideTemplateError);
    expect(() => themeOf(new TextEncoder().encode('tekst'))).toThrow(SlideTemplateError);
  });
});

const impress = existsSync('/usr/lib/libreoffice/share/registry/impress.xcd');
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => impress && existsSync(path));
describe.skipIf(!office && !process.env.CI)('PPTX in LibreOffice (SKIPPED without soffice and Impress)', () => {
  const names = ['skrevet', 'mye skrevet', '200 navn', 'mange temaer', 'ingen svar', 'fiendtlige navn'];
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'horing-office-'));
    const paths = names.map((name) => join(folder, `${name}.pptx`));
    for (const [index, name] of names.entries())
      writeFileSync(paths[index] ?? '', await pptxOf(deck((ALL[name] as () => ConsultationState)()), null));
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths];
    execFileSync(office ?? 'soffice', args, { stdio: 'ignore' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(names)('%s: opens, a page each slide', (name) => {
    const pdf = join(folder, `${name}.pdf`);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').length - 1;
    expect(pages).toBe(deck((ALL[name] as () => ConsultationState)()).slides.length);
    // In LibreOffice's own setting too, no line runs below what the page number stands on (of 540 points).
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
    const words = [
      ...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g),
    ];
    expect(words.length).toBeGreaterThan(20);
    const outside = words.filter(([, left, , right, foot, text]) =>
      /^\d+$/.test(text ?? '') ? Number(foot) > 540 : Number(foot) > 510 || Number(left) < 0 || Number(right) > 960,
    );
    expect(outside.map(([, , , , , text]) => text)).toEqual([]);
  });
});
