import { describe, expect, test } from 'vitest';
import type { Stance } from '../../src/domain.ts';
import { chartsOf } from '../../src/export/charts.ts';
import { markdownNote } from '../../src/export/markdown/markdown.ts';
import { escapeMarkdown } from '../../src/export/markdown/parts.ts';
import { readNote } from '../../src/export/markdown/slots.ts';
import { markdownSummary } from '../../src/export/markdown/summary.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { recount } from '../../src/verify/recount.ts';
import { CASES, manyLetters } from './hostile.ts';
import { LETTERS, type Letter, stateOf } from './sample.ts';

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
    'Det kom inn 10 høringssvar. 9 hadde merknader, én hadde ingen merknader. Samlet standpunkt blant de 9 som hadde merknader: 4 støtter, 1 støtter med forbehold, 2 går imot og 2 tar ikke klart stilling.',
    '- **Kostnader** – 5 uttaler seg: 3 er for og 2 er mot.',
    'Av de 9 høringsinstansene som hadde merknader, uttaler 5 seg om temaet; 3 er for og 2 er mot.',
    // Names in the usual order, the private person only counted, the share never without its numbers.
    '- Et flertall (3 av 5) er for: Direktoratet for Måltider, Universitetet i Vidda og én privatperson.',
    '- Enkelte (2 av 5) er mot: Fjellvik kommune og Sørnes kommune.',
    '- Om lag halvparten (2 av 4) ønsker endring: Helse Innhav RHF og Brødbakernes Landsforening.',
    '- Én høringsinstans (1 av 4) er mot: Fjellvik kommune.',
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
      expect(line.match(/er for|ønsker endring|er mot|uten å ta stilling/g)?.length, line).toBe(1);
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
      'Av dei 9 høyringsinstansane som hadde merknader, uttaler 5 seg om temaet; 3 er for og 2 er mot.',
    );
    expect(noteOf(stateOf(LETTERS, { language: 'en' }))).toContain(
      'Of the 9 respondents with remarks, 5 speak on this theme; 3 for and 2 against.',
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

describe('what the machine is not sure of', () => {
  /** A letter on the costs with the machine's confidence in its stance, as a whole and on the theme. */
  const read = (name: string, sector: Letter['sector'], stance: Stance, confidence: number) => ({
    letter: {
      name,
      sector,
      stance,
      passages: [{ text: `${name} skriver om kostnadene i saken.`, themes: ['Kostnader'], stance }],
    },
    confidence,
  });
  const made = (all: ReturnType<typeof read>[], language: ConsultationState['language'] = 'nb') => {
    const state = stateOf(
      all.map(({ letter }) => letter),
      { themes: ['Kostnader'], language },
    );
    for (const [index, { confidence }] of all.entries()) {
      const response = state.responses[index];
      if (!response) continue;
      if (response.stance) response.stance = { ...response.stance, confidence };
      response.byTheme = new Map([...response.byTheme].map(([id, judged]) => [id, { ...judged, confidence }]));
    }
    return state;
  };
  const mixed = (language: ConsultationState['language'] = 'nb') =>
    made(
      [
        read('Avlund kommune', 'municipality', 'supports', 0.9),
        read('Bakken kommune', 'municipality', 'supports', 0.6),
        read('Dalen kommune', 'municipality', 'supports', 0.65),
        read('Elva-laget', 'organisation', 'supports', 0.4),
        read('Fjord-laget', 'organisation', 'opposes', 0.49),
        read('Grunn-laget', 'organisation', 'opposes', 0.69),
      ],
      language,
    );

  test.each([
    'Samlet standpunkt blant de 6 som hadde merknader: 3 støtter (2\u00a0usikkert), 1 går imot (1\u00a0usikkert) og 2 er uavklarte.',
    '- **Kostnader** – 6 uttaler seg: 3 er for (2\u00a0usikkert), 1 er mot (1\u00a0usikkert) og 2 er uavklarte.',
    'Alle de 6 høringsinstansene som hadde merknader, uttaler seg om temaet; 3 er for (2\u00a0usikkert), 1 er mot (1\u00a0usikkert) og 2 er uavklarte.',
    '- 3 av 6 er for: Avlund kommune. Usikkert: Bakken kommune og Dalen kommune.',
    '- Én høringsinstans (1 av 6) er mot. Usikkert: Grunn-laget.',
    '- Uavklart hos 2 av 6: Elva-laget og Fjord-laget.',
    '| Kommunal sektor | 3 (2\u00a0usikkert) | 0 | 0 | 0 | 0 | 3 |',
    '| **Sum** | **3 (2\u00a0usikkert)** | **0** | **1 (1\u00a0usikkert)** | **0** | **2** | **6** |',
    '| Bakken kommune | Kommunal sektor | 2025-03-14 | Støtter (usikkert) | 1 |',
    '| Elva-laget | Fag-, bruker-, bransje- og interesseorganisasjoner | 2025-03-14 | Uavklart | 1 |',
    '«Usikkert» står ved det maskinen har lest med en sikkerhet på 50–70 prosent.',
  ])('%s', (sentence) => {
    expect(noteOf(mixed())).toContain(sentence);
  });

  test.each(['nb', 'nn', 'en'] as const)(
    'the %s note adds up, and every forged figure or name of doubt is caught',
    (language) => {
      const note = noteOf(mixed(language));
      expect(recount(readNote(note).lines)).toEqual([]);
      const lines = note.split('\n');
      const doubtful = lines.flatMap((line, at) => (/\d\s(?:usikkert|uncertain)\)/.test(line) ? [{ line, at }] : []));
      expect(doubtful.length).toBeGreaterThan(4);
      for (const { line, at } of doubtful) {
        const forged = line.replace(
          /\((\d+)\s(usikkert|uncertain)\)/,
          (_, count, word) => `(${Number(count) + 1}\u00a0${word})`,
        );
        expect(recount(readNote(lines.with(at, forged).join('\n')).lines), line).not.toEqual([]);
      }
      const surer = note.replace(/\. (?:Usikkert|Uncertain): Bakken kommune (?:og|and)/, ' Bakken kommune,');
      expect(surer).not.toBe(note);
      expect(recount(readNote(surer).lines)).not.toEqual([]);
    },
  );

  test('the word for a share, «ingen er mot» and «alle som …» stand only where no doubt can turn them', () => {
    const four = (confidence: number) => [
      ...['A', 'B', 'C'].map((name) => read(`${name}-laget`, 'organisation', 'supports', 0.9)),
      read('Dalen kommune', 'municipality', 'supports', confidence),
    ];
    expect(noteOf(made(four(0.7)))).toContain('- Alle (4 av 4) er for: ');
    expect(noteOf(made(four(0.7)))).toContain('Ingen av dem er mot.');
    expect(noteOf(made(four(0.69)))).toContain('- 4 av 4 er for: ');
    expect(noteOf(made(four(0.69)))).not.toContain('Ingen av dem er mot.');
    const divided = (confidence: number) => [
      ...['A', 'B', 'C', 'D', 'E'].map((name) => read(`${name}-laget`, 'organisation', 'supports', 0.9)),
      ...['Dalen', 'Elva'].map((name) => read(`${name} kommune`, 'municipality', 'opposes', 0.9)),
      read('Fjord kommune', 'municipality', 'opposes', confidence),
    ];
    expect(noteOf(made(divided(0.9)))).toContain('Kommunal sektor: alle de 3 som uttaler seg, er mot.');
    expect(noteOf(made(divided(0.9)))).toContain('Alle som er mot, hører til sektoren «Kommunal sektor».');
    expect(noteOf(made(divided(0.6)))).not.toMatch(/Hvem som skiller seg ut/);
  });

  test('a person’s word is sure, however unsure the machine was', () => {
    const state = mixed();
    for (const response of state.responses) {
      const said = { rule: 'reviewer', cue: 'Kari', source: 'reviewer' as const };
      if (response.stance) response.stance = { ...response.stance, because: [said] };
      response.byTheme = new Map([...response.byTheme].map(([id, judged]) => [id, { ...judged, because: [said] }]));
    }
    const note = noteOf(state);
    expect(note).toContain('6 uttaler seg: 4 er for og 2 er mot.');
    expect(note).not.toMatch(/\d\susikkert\)|Usikkert: /);
  });

  test('nobody is said to support a theme', () => {
    const chapters = noteOf(mixed()).split('## Gjentakende temaer')[1]?.split('## Uten merknader')[0] ?? '';
    expect(chapters.replace('verken som støtte eller som motstand', '')).not.toMatch(/støtter|går imot/);
  });

  test('joining a body that is not here gives no stance, and the note says so', () => {
    const state = mixed();
    const [first] = state.responses;
    if (!first) throw new Error('no response');
    first.stance = null;
    const joins = { responseId: first.id, endorsedResponseId: null, part: null, confidence: 0.9, because: [] };
    state.endorsements = [{ ...joins, name: 'Måltidsnettverket' }];
    expect(noteOf(state)).toContain(
      '- Slutter seg til Måltidsnettverket (som ikke har svart her): standpunkt uavklart for Avlund kommune.',
    );
  });

  test.each([
    [
      'all of it a codebook',
      2,
      new Map<string, string>(),
      'Det er brukt en kodebok med 2 temaer: 2 temaer står i høringens egen fil (consultation.yaml).',
    ],
    [
      'a part of it by a person',
      2,
      new Map([['0', 'Kari Koder']]),
      '1 tema står i høringens egen fil (consultation.yaml) og 1 er lagt inn, endret eller bekreftet av Kari Koder.',
    ],
    ['half of it the machine’s', 1, new Map<string, string>(), 'De andre temaene er funnet med TF-IDF'],
  ])('the codebook is told of: %s', (_, confirmed, people, expected) => {
    const state = stateOf(LETTERS);
    state.themes = state.themes.map((theme, index) => ({
      ...theme,
      status: index < confirmed ? 'confirmed' : 'proposed',
    }));
    const named = new Map([...people].map(([index, who]) => [state.themes[Number(index)]?.id ?? '', who]));
    const report = buildReport(state);
    expect(markdownNote(report, chartsOf(report), { ...METHOD, people: named })).toContain(expected);
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
