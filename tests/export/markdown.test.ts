import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/export/charts.ts';
import { markdownNote } from '../../src/export/markdown.ts';
import { escapeMarkdown } from '../../src/export/markdown-parts.ts';
import { recount } from '../../src/export/recount.ts';
import { buildReport } from '../../src/export/report.ts';
import { readNote } from '../../src/export/slots.ts';
import { markdownSummary } from '../../src/export/summary.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, manyLetters } from './hostile.ts';
import { LETTERS, stateOf } from './sample.ts';

const METHOD = { stages: [{ name: 'extract', version: 1 }] };

function noteOf(state: ConsultationState): string {
  const report = buildReport(state);
  return markdownNote(report, chartsOf(report), METHOD);
}

/** The note's machine-written lines with neither marks nor people's text. */
const linesOf = (note: string) => readNote(note).lines.map(({ text }) => text);

describe('the prose of the note', () => {
  const note = noteOf(stateOf(LETTERS));

  test.each([
    'Det kom inn 10 høringssvar. 9 hadde merknader, 1 hadde ingen merknader. Samlet standpunkt blant de 9 som hadde merknader: 4 støtter, 1 støtter med forbehold, 2 går imot og 2 tar ikke klart stilling.',
    '- **Kostnader** – 5 uttaler seg: 3 støtter og 2 går imot.',
    'Av de 9 høringsinstansene som hadde merknader, uttaler 5 seg om temaet; 3 støtter og 2 går imot.',
    // Names in the usual order, the private person only counted, the share never without its numbers.
    '- Et flertall (3 av 5) støtter forslaget: Direktoratet for Måltider, Universitetet i Vidda og én privatperson.',
    '- Enkelte (2 av 5) går imot: Fjellvik kommune og Sørnes kommune.',
    '- Enkelte (2 av 4) støtter med forbehold: Helse Innhav RHF og Brødbakernes Landsforening.',
    '- Én høringsinstans (1 av 4) går imot: Fjellvik kommune.',
    '- Kommunal sektor: begge de 2 som uttaler seg, går imot.',
    'Alle som går imot, hører til sektoren «Kommunal sektor».',
    'Én høringsinstans hadde ingen merknader: Fylkesmannen i Utmark.',
    'Regnskapet: 10 filer er mottatt. 10 er analysert og utgjør 10 høringssvar.',
    'Forslaget ble sendt på høring 15. januar 2025 med frist 15. mars 2025 (59 dager).',
    '| Telefonnumre | 1 | 1 |',
    '| Navn på privatpersoner og avsendere med uavklart sektor | 2 | 2 |',
  ])('%s', (sentence) => {
    expect(note).toContain(sentence);
  });

  test('silence is not support, and no share stands in per cent where so few speak', () => {
    expect(note).toContain('taushet regnes ikke som støtte');
    expect(note).not.toContain('%');
  });

  test('opposite stances never share a line of names', () => {
    for (const line of linesOf(note).filter((text) => /^- .+ \(\d+ av \d+\) /.test(text)))
      expect(line.match(/støtter|går imot|uten å ta klart stilling/g)?.length, line).toBe(1);
  });

  test('every figure has a short text and its table right under it', () => {
    const lines = linesOf(note).filter((text) => text !== '');
    const figures = lines.flatMap((text, index) => (text.startsWith('![') ? [index] : []));
    expect(figures).toHaveLength(3);
    for (const index of figures) {
      expect(lines[index]?.length).toBeLessThan(140);
      expect(lines[index]).toContain('tabellen under');
      expect(lines[index + 1]).toMatch(/^\| /);
    }
  });

  test('the owner’s places are empty, marked, and never filled', () => {
    const slots = readNote(note).slots;
    expect(slots.map(({ slot }) => slot.split(':')[0])).toEqual([
      'summary',
      'brief',
      'follow-up',
      'brief',
      'follow-up',
    ]);
    for (const { content } of slots) expect(content).toMatch(/^\*\[.*\]\*$/);
  });

  test.each([
    ['Direktoratet foreslår frokost til alle.', 'Hva som ble foreslått'],
    ['Elevene har i dag ingen frokost.', 'Fra høringsnotatet'],
  ])('a machine’s theme opens with the proposal’s own sentence: %s', (description, heading) => {
    const state = stateOf(LETTERS);
    state.themes = state.themes.map((theme) => ({ ...theme, description, status: 'proposed' }));
    expect(noteOf(state)).toContain(`#### ${heading}\n\n${description}`);
  });

  test('the summary is at most ten lines', () => {
    const lines = linesOf(noteOf(stateOf(LETTERS, { themes: Array.from({ length: 14 }, (_, n) => `Tema ${n}`) })));
    const from = lines.indexOf('## Sammendrag');
    expect(
      lines.slice(from + 1, lines.indexOf('## Om høringen')).filter((text) => /^[-\p{L}]/u.test(text)).length,
    ).toBeLessThanOrEqual(10);
  });

  test('nynorsk and English say the same in their own words', () => {
    expect(noteOf(stateOf(LETTERS, { language: 'nn' }))).toContain(
      'Av dei 9 høyringsinstansane som hadde merknader, uttaler 5 seg om temaet; 3 stør og 2 går imot.',
    );
    expect(noteOf(stateOf(LETTERS, { language: 'en' }))).toContain(
      'Of the 9 respondents with remarks, 5 speak on this theme; 3 in support and 2 against.',
    );
  });

  test.each(['nn', 'en'] as const)('no bokmål is left in the %s note', (language) => {
    const text = linesOf(noteOf(stateOf(LETTERS, { language })))
      .filter((line) => !line.startsWith('>'))
      .join('\n');
    const foreign =
      language === 'nn'
        ? /(?<!\p{L})(?:ikke|høring|høringen|fra|noen|avsendere|støtter|merknader som|hvem|hva|svarene|tallene|temaene|bekreftet|skrives)(?!\p{L})/u
        : /(?<!\p{L})(?:ikke|og|høring|fra|svar|uttaler|støtter|temaet|antall|sum|merknader|filer)(?!\p{L})/iu;
    // The bodies' own names and descriptions are the senders' and the codebook's words.
    const known = /Direktoratet|Havre & Sønn|Det avsenderne|Forslag om|Kostnader|Kort frist|Frokostdirektoratet/;
    expect(text.split('\n').filter((line) => foreign.test(line) && !known.test(line))).toEqual([]);
  });
});

describe('bad input', () => {
  test.each(Object.keys(CASES))('%s: valid Markdown whose figures agree, in both files', (name) => {
    const state = CASES[name]?.() ?? stateOf([]);
    const note = noteOf(state);
    expect(recount(readNote(note).lines)).toEqual([]);
    expect(readNote(note).seal?.holds).toBe(true);
    expect(readNote(markdownSummary(buildReport(state))).seal?.holds).toBe(true);
    // Nothing a sender wrote is markup.
    const outside = note.replace(/^<!-- .* -->$/gm, '').replace(/\\./g, '');
    expect(outside).not.toMatch(/<\/?\w/);
    expect(outside).not.toMatch(/\]\(javascript:/);
  });

  test('two bodies of one name in different sectors, and a nameless sender in an ordinary sector, are no faults', () => {
    const twice = LETTERS.map((letter) =>
      letter.name === 'Havre & Sønn AS' ? { ...letter, name: 'Sørnes kommune' } : letter,
    );
    const nameless = LETTERS.map((letter) => (letter.name === 'Sørnes kommune' ? { ...letter, name: '' } : letter));
    for (const letters of [twice, nameless]) expect(recount(readNote(noteOf(stateOf(letters))).lines)).toEqual([]);
    const own = { ...stateOf(LETTERS), sectorHeadings: { individual: 'Folk flest', municipality: 'Kommunene' } };
    expect(recount(readNote(noteOf(own)).lines)).toEqual([]);
  });

  test('a title of 300 characters and one answer are told as they are', () => {
    const title = 'Å'.repeat(300);
    expect(noteOf(stateOf(LETTERS.slice(0, 1), { title }))).toContain(`# ${title}`);
    expect(noteOf(stateOf(LETTERS.slice(0, 1)))).toContain('Det kom inn 1 høringssvar, med merknader.');
    expect(noteOf(stateOf([], { themes: [] }))).toContain('Det kom ikke inn noen høringssvar.');
  });

  test('10,000 answers: written and recounted', () => {
    const state = stateOf(manyLetters(10_000));
    const note = noteOf(state);
    expect(recount(readNote(note).lines)).toEqual([]);
    expect(note).toContain('Det kom inn 10\u2009000 høringssvar.');
  }, 120_000);
});

describe('text stays text', () => {
  test.each([
    ['=SUM(A1)', '\\=SUM(A1)'],
    ['12. Økt skatt', '12\\. Økt skatt'],
    ['A | B [x](y)', 'A \\| B \\[x\\](y)'],
    ['<script>', '\\<script\\>'],
    ['&lt;b&gt; & C', '\\&lt;b\\&gt; & C'],
    ['linje\nskift', 'linje skift'],
    ['\u202Esnudd', ' snudd'],
  ])('%s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
