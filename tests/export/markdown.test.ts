import { describe, expect, test } from 'vitest';
import type { Stance } from '../../src/domain.ts';
import { chartsOf } from '../../src/export/figures.ts';
import { markdownNote, unsealedNote } from '../../src/export/markdown/markdown.ts';
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
    'Det kom inn ti høringssvar. Ni hadde merknader, ett hadde ingen. Av de ni støtter fire forslaget, én støtter det med forbehold, to går imot det og to tar ikke klart stilling.',
    '- **Kostnader** – fem uttaler seg: tre er for og to er mot.',
    // Names in the usual order, the private person only counted.
    'Av de ni høringsinstansene som hadde merknader, uttaler fem seg: tre er for (Direktoratet for Måltider, Universitetet i Vidda og én privatperson) og to er mot (Fjellvik kommune og Sørnes kommune).',
    'to ønsker endring (Helse Innhav RHF og Brødbakernes Landsforening), én er mot (Fjellvik kommune) og én omtaler det',
    '| Kommunal sektor | 2 | Fjellvik kommune og Sørnes kommune |',
    '| Fjellvik kommune | 14. mars 2025 | M | M | M |',
    '| Fylkesmannen i Utmark | 14. mars 2025 | N | – | – |',
    '| én privatperson | – | F 1 | F 1 | – |',
    '| 1. Kostnader | F 1 | – | M 2 | – | – | F 1 | F 1 | – | 5 |',
    'Én høringsinstans hadde ingen merknader: Fylkesmannen i Utmark.',
    'Vi mottok ti filer. Alle er analysert og utgjør ti høringssvar.',
    'Forslaget ble sendt på høring 15. januar 2025 med frist 15. mars 2025 (59 dager).',
    '| Telefonnumre | 1 | 1 |',
    '| Navn på privatpersoner og på avsendere som ikke er navngitt | 2 | 2 |',
  ])('%s', (sentence) => {
    expect(note).toContain(sentence);
  });

  test('silence is not support, and no share stands in per cent where so few speak', () => {
    expect(note).toContain('taushet regnes ikke som støtte');
    expect(note).not.toContain('%');
  });

  test('every figure has a short text and its table right under it', () => {
    const lines = linesOf(note).filter((text) => text !== '');
    const figures = lines.flatMap((text, index) => (text.startsWith('![') ? [index] : []));
    expect(figures).toHaveLength(2);
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
      ...['proposal', 'brief', 'follow-up'],
      ...['proposal', 'brief', 'follow-up'],
    ]);
    for (const { content } of slots) expect(content).toMatch(/^\*\[.*\]\*$/);
  });

  test('a machine’s theme opens with the proposal’s sentence that proposes, and with nothing when none does', () => {
    const described = (description: string) => {
      const state = stateOf(LETTERS);
      state.themes = state.themes.map((theme) => ({ ...theme, description, status: 'proposed' }));
      return state;
    };
    const proposed = described('Direktoratet foreslår frokost til alle.');
    expect(noteOf(proposed)).toContain('#### Hva som ble foreslått\n\nDirektoratet foreslår frokost til alle.');
    expect(noteOf(described('Elevene har i dag ingen frokost.'))).not.toMatch(/Hva som ble foreslått|ingen frokost/);
    // People's words stand in its place, also when the theme has got another name.
    const [theme] = proposed.themes;
    proposed.texts.set(`proposal:${theme?.id}`, 'Staten betaler frokosten.');
    if (theme) theme.label = 'Utgifter';
    const chapter = noteOf(proposed).split('### 1. Utgifter')[1]?.split('### 2. ')[0] ?? '';
    expect(chapter).toMatch(/#### Hva som ble foreslått\n\n<!-- horing:skriv .* -->\nStaten betaler frokosten\.\n/);
    expect(chapter).not.toContain('frokost til alle');
    expect(recount(readNote(noteOf(proposed)).lines)).toEqual([]);
  });

  test('that the machine alone has proposed the themes is said once, or beside those it is true of', () => {
    const state = stateOf(LETTERS);
    const some = noteOf({
      ...state,
      themes: state.themes.map((theme, at) => (at ? theme : { ...theme, status: 'proposed' })),
    });
    expect(some.match(/foreslått av maskinen/g)).toHaveLength(1);
    expect(some).toContain('### 1. Kostnader *(foreslått av maskinen, ikke bekreftet)*');
    const all = noteOf({ ...state, themes: state.themes.map((theme) => ({ ...theme, status: 'proposed' })) });
    expect(all).not.toContain('*(foreslått av maskinen');
    expect(all).toContain('Temaene er foreslått av maskinen');
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
      'Av dei ni høyringsinstansane som hadde merknader, uttaler fem seg: tre er for (',
    );
    expect(noteOf(stateOf(LETTERS, { language: 'en' }))).toContain(
      'Of the nine respondents with remarks, five speak on this: three are for (',
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
    'Av de seks støtter tre forslaget og én går imot det; to er ikke klart lest. Lesningen er usikker for tre av dem.',
    '- **Kostnader** – seks uttaler seg: tre er for og én er mot; to er ikke klart lest.',
    'Alle de seks høringsinstansene som hadde merknader, uttaler seg: tre er for (Avlund kommune; usikkert: Bakken kommune og Dalen kommune) og én er mot (usikkert: Grunn-laget); to er ikke klart lest (Elva-laget og Fjord-laget). Lesningen er usikker for tre av dem.',
    '| Kostnader | 3 (2\u00a0usikkert) | 0 | 1 (1\u00a0usikkert) | 0 | 2 | 6 |',
    '| Bakken kommune | 14. mars 2025 | F? | F? |',
    '| Elva-laget | 14. mars 2025 | U | U |',
    '| 1. Kostnader | F 1, F? 2 | M? 1, U 2 | 6 |',
    '«Usikkert» er lest med 50–70 prosent sikkerhet',
  ])('%s', (sentence) => {
    expect(noteOf(mixed())).toContain(sentence);
  });

  test.each(['nb', 'nn', 'en'] as const)(
    'the %s note adds up, and every forged figure or name of doubt is caught',
    (language) => {
      const note = noteOf(mixed(language));
      expect(recount(readNote(note).lines)).toEqual([]);
      const lines = note.split('\n');
      const forge = (find: RegExp, to: string) => {
        const at = lines.findIndex((line) => find.test(line));
        expect(at, String(find)).toBeGreaterThan(0);
        const forged = lines.with(at, lines[at]?.replace(find, to) ?? '').join('\n');
        expect(recount(readNote(forged).lines), String(find)).not.toEqual([]);
      };
      forge(/\(2\u00a0(?=usikkert|uncertain)/, '(1\u00a0');
      forge(/(?<=\| Bakken kommune \| [^|]+ \| F\? \| )F\?/, 'F');
      forge(/(?<=\| Bakken kommune \| [^|]+ \| )F\?/, 'F');
      forge(/(?<=\| F 1, )F\? 2/, 'F? 1');
      forge(/; (?:usikkert|uncertain): Bakken kommune (?:og|and)/, ', Bakken kommune,');
      forge(/(?<=(?:usikker for|usikker for|uncertain for) )(?:tre|three)/, language === 'en' ? 'two' : 'to');
    },
  );

  test('«ingen er mot» and «alle som …» stand only where no doubt can turn them', () => {
    const four = (confidence: number) => [
      ...['A', 'B', 'C'].map((name) => read(`${name}-laget`, 'organisation', 'supports', 0.9)),
      read('Dalen kommune', 'municipality', 'supports', confidence),
    ];
    expect(noteOf(made(four(0.7)))).toContain('uttaler seg: alle er for. ');
    expect(noteOf(made(four(0.7)))).toContain('Ingen av dem er mot.');
    expect(noteOf(made(four(0.69)))).not.toContain('Ingen av dem er mot.');
    const divided = (confidence: number) => [
      ...['A', 'B', 'C', 'D', 'E'].map((name) => read(`${name}-laget`, 'organisation', 'supports', 0.9)),
      ...['Dalen', 'Elva'].map((name) => read(`${name} kommune`, 'municipality', 'opposes', 0.9)),
      read('Fjord kommune', 'municipality', 'opposes', confidence),
    ];
    expect(noteOf(made(divided(0.9)))).toContain('Kommunal sektor: alle de tre som uttaler seg, er mot.');
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
    expect(note).toContain('seks uttaler seg: fire er for og to er mot.');
    expect(note).not.toMatch(/\d\susikkert\)|usikkert: |Lesningen er usikker/);
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
      'Det er brukt en kodebok med to temaer: to står i høringens egen fil (consultation.yaml).',
    ],
    [
      'a part of it by a person',
      2,
      new Map([['0', 'Kari Koder']]),
      'ett står i høringens egen fil (consultation.yaml) og ett er lagt inn, endret eller bekreftet av Kari Koder.',
    ],
    [
      'half of it the machine’s',
      1,
      new Map<string, string>(),
      'De andre temaene er funnet av maskinen, ut fra forslagets kapitler',
    ],
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

  test('a page has the first rows of the table of bodies, and how many there are', () => {
    const report = buildReport(stateOf(LETTERS));
    const note = noteOf(stateOf(LETTERS));
    const shown = unsealedNote(report, [], { stages: [] }, 3);
    const [, table = ''] = shown.split('### Høringsinstansene og temaene');
    const rows = /\n((?:\|.*\n)+)<!-- horing:rader (\d+) -->\n/.exec(table);
    expect(rows?.[1]?.trim().split('\n')).toHaveLength(5);
    const whole = /\n((?:\|.*\n)+)/.exec(note.split('### Høringsinstansene og temaene')[1] ?? '')?.[1] ?? '';
    expect(whole.startsWith(rows?.[1] ?? '?')).toBe(true);
    expect(whole.trim().split('\n')).toHaveLength(Number(rows?.[2]) + 2);
    expect(note).not.toContain('horing:rader');
  });

  test('a title of 300 characters and one answer are told as they are', () => {
    const title = 'Å'.repeat(300);
    expect(noteOf(stateOf(LETTERS.slice(0, 1), { title }))).toContain(`# ${title}`);
    expect(noteOf(stateOf(LETTERS.slice(0, 1)))).toContain('Det kom inn ett høringssvar, med merknader.');
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
