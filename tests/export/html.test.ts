import { describe, expect, test } from 'vitest';
import { noteBlocks, plainText } from '../../src/export/blocks.ts';
import { htmlNote } from '../../src/export/html/html.ts';
import { publishedBlocks } from '../../src/export/published.ts';
import { writtenOnly } from '../../src/export/written.ts';
import { hashOf } from '../../src/ids.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES } from './hostile.ts';
import { FIXED_CHART, FIXED_NOTE, noteOf } from './note-of.ts';
import { LETTERS, stateOf } from './sample.ts';

const write = (state: ConsultationState) => {
  const { report, markdown, charts } = noteOf(state);
  return htmlNote(report, markdown, charts);
};

describe('blocks of the note', () => {
  const read = (markdown: string) => noteBlocks(markdown, [], 'nb');

  test('what a sender wrote stands as it was written, entities too', () => {
    const [block] = read('\\<b\\> &lt;i&gt; &amp; \\*fet\\* \\| slutt');
    expect(block).toMatchObject({ kind: 'paragraph', line: [{ text: '<b> &lt;i&gt; &amp; *fet* | slutt' }] });
  });

  test('the marks around people’s text are gone, and its < is a letter', () => {
    const blocks = read(
      '<!-- horing:skriv brief 0123456789ab -->\nVi mener **dette** er &lt;viktig>.\n<!-- /horing:skriv -->',
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({
      kind: 'slot',
      slot: 'brief',
      empty: false,
      blocks: [{ line: [{ text: 'Vi mener ' }, { text: 'dette', bold: true }, { text: ' er <viktig>.' }] }],
    });
  });

  test('what people write can neither open a chapter nor swallow what follows', () => {
    const blocks = read(
      '<!-- horing:skriv follow-up:x: 0123456789ab -->\nOverskrift\n===\n\n```\nåpen\n<!-- /horing:skriv -->\n\n## Neste',
    );
    expect(blocks).toMatchObject([
      {
        kind: 'slot',
        blocks: [
          { kind: 'paragraph', line: [{ bold: true }] },
          { kind: 'code', text: 'åpen' },
        ],
      },
      { kind: 'heading', level: 2 },
    ]);
  });

  test('what is published has no empty places, and no heading over nothing because of them', () => {
    const place = (slot: string, text: string) =>
      `<!-- horing:skriv ${slot} 0123456789ab -->\n${text}\n<!-- /horing:skriv -->`;
    const blocks = read(
      [
        '## Temaer',
        '### 1. Tomt',
        '#### Oppfølging',
        place('follow-up:a:', '*[Skrives av dere.]*'),
        '##### Mandater',
        place('follow-up:a:Mandater', '*[Skrives av dere.]*'),
        '### 2. Skrevet',
        '#### Oppfølging',
        place('follow-up:b:', '*[Skrives av dere.]*'),
        '##### Mandater',
        place('follow-up:b:Mandater', 'Vi endrer mandatet.'),
        '## Uten noe under',
        '## Slutt',
        'Tekst.',
      ].join('\n\n'),
    );
    const told = writtenOnly(blocks).map((block) => ('line' in block ? plainText(block.line) : block.kind));
    expect(told).toEqual([
      'Temaer',
      '2. Skrevet',
      'Oppfølging',
      'Mandater',
      'slot',
      'Uten noe under',
      'Slutt',
      'Tekst.',
    ]);
    expect(writtenOnly(read('## Bare tekst\n\nTekst.'))).toHaveLength(2);
  });

  test('a quote knows its source', () => {
    expect(read('> «Vi støtter.»\n>\n> — Fjellvik kommune, s. 2')[0]).toMatchObject({
      kind: 'quote',
      paragraphs: [[{ text: '«Vi støtter.»' }]],
      source: [{ text: '— Fjellvik kommune, s. 2' }],
    });
  });

  test.each([
    ['[side](https://www.example.no/)', 'https://www.example.no/'],
    ['[post](mailto:post@example.no)', 'mailto:post@example.no'],
    ['[fil](file:///etc/passwd)', null],
    ['[rot](/etc/passwd)', null],
  ])('%s leads to %s', (markdown, href) => {
    expect(read(markdown)[0]).toMatchObject({ line: [{ href }] });
  });

  test('a table is named after its chapter and its first column; only columns of numbers are set to the right', () => {
    const blocks = read(
      '### 2. Kostnader *(foreslått)*\n\n| Fil | Antall |\n| :-- | --: |\n| a | 1 |\n\n| Fil | Årsak |\n| :-- | --: |\n| a | tom |',
    );
    expect(blocks.slice(1)).toMatchObject([
      { number: 1, caption: 'Kostnader, etter fil', numeric: [false, true] },
      { number: 2, caption: 'Kostnader, etter fil', numeric: [false, false] },
    ]);
  });

  test('lists within lists, numbered from where they start', () => {
    const [list] = read('3. tre\n   - under\n4. fire');
    expect(list).toMatchObject({
      kind: 'list',
      ordered: true,
      start: 3,
      items: [[{}, { kind: 'list', ordered: false }], [{}]],
    });
  });
});

describe('HTML', () => {
  test.each(Object.keys(CASES))('%s: self-contained, nothing a sender wrote is markup', (name) => {
    const state = (CASES[name] as () => ConsultationState)();
    const page = write(state);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="(nb|nn|en)">/);
    expect(page).not.toMatch(/<script|<iframe|<link|<img|\son\w+=|javascript:(?!alert\(1\)\) kommune|alert\(1\)\)<)/i);
    for (const [, address] of page.matchAll(/(?:src|href|url)(?:="|\()([^")]*)/g))
      expect(address).toMatch(/^#|^http:\/\/www\.w3\.org\//);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('says the same as the Markdown note', () => {
    const { report, markdown, charts } = noteOf(stateOf(LETTERS));
    const page = htmlNote(report, markdown, charts)
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"');
    for (const block of publishedBlocks(report, markdown, charts))
      if ('line' in block)
        expect(page).toContain(plainText(block.line).replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  test('a quote is in the language of its letter: marked where that is not the note’s', () => {
    const state = stateOf(LETTERS);
    const nynorsk = (all: ConsultationState): ConsultationState => ({
      ...all,
      responses: all.responses.map((response, index) => (index === 0 ? { ...response, language: 'nn' } : response)),
    });
    const { report } = noteOf(nynorsk(state));
    const said = report.themes
      .flatMap(({ quotes, points }) => [...quotes, ...points.map(({ quote }) => quote)])
      .filter(({ respondent }) => respondent.language === 'nn');
    expect(said.length).toBeGreaterThan(0);
    expect(write(state)).not.toMatch(/<span[^>]* lang=/);
    const page = write(nynorsk(state));
    const marked = [...page.matchAll(/<span id="sprak-\d+" lang="nn">«([^<]*)»<\/span>/g)].map((match) => match[1]);
    expect(marked.length).toBeGreaterThan(0);
    for (const text of marked) expect(said.map((quote) => quote.text)).toContain(text);
    expect(page).not.toMatch(/lang="(?:en|se|other)"/);
  });

  test('headings go down one level at a time, and the sides stand below the summary of their theme', () => {
    const levels = [...write(stateOf(LETTERS)).matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    expect(Math.max(...levels)).toBe(5);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('same state, same bytes', () => {
    expect(write(stateOf(LETTERS))).toBe(write(stateOf(LETTERS)));
  });

  test('pinned bytes of a fixed note, so that another machine or Node version shows', () => {
    const { report } = noteOf(stateOf(LETTERS));
    expect(hashOf(htmlNote(report, FIXED_NOTE, [FIXED_CHART]))).toMatchInlineSnapshot(
      `"a8ff95ecd60442820a836f7a1899e96909a375b5d9b125df7ece5f83561d2273"`,
    );
  });
});
