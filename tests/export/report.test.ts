import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/domain.ts';
import { idOf } from '../../src/ids.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { LETTERS, type Letter, stateOf } from './sample.ts';

const themeOf = (state: ConsultationState, label: string) => {
  const found = buildReport(state).themes.find((theme) => theme.label === label);
  if (!found) throw new Error(`no theme ${label}`);
  return found;
};
const responseOf = (state: ConsultationState, name: string) => {
  const found = state.responses.find((response) => response.respondent === name);
  if (!found) throw new Error(`no response from ${name}`);
  return found;
};
const quotesOf = (state: ConsultationState, label = 'Kostnader') => themeOf(state, label).quotes;

/** A quote of a whole passage, as a person pins it. */
function pinned(state: ConsultationState, name: string, more: Partial<Quote> = {}): Quote {
  const response = responseOf(state, name);
  const [passage] = response.passages;
  return {
    id: idOf(name, 'pinned'),
    themeId: state.themes[0]?.id ?? '',
    responseId: response.id,
    passageId: passage?.id ?? '',
    start: passage?.start ?? 0,
    end: passage?.end ?? 0,
    page: 1,
    side: 'wish',
    pinned: true,
    ...more,
  };
}

describe('quotes in the report', () => {
  test('those that people pinned come first, also where the machine would not', () => {
    const state = stateOf(LETTERS);
    state.quotes.push(pinned(state, 'Havre & Sønn AS'));
    expect(quotesOf(state)[0]).toMatchObject({ text: 'Vi leverer havregryn.', side: 'wish' });
  });

  test('a pinned quote with personal data is held back and counted', () => {
    const letters: Letter[] = [
      ...LETTERS,
      {
        name: 'Grøtlaget',
        sector: 'organisation',
        stance: 'neutral',
        passages: [{ text: 'Ring oss på 99 88 77 66.' }],
      },
    ];
    const state = stateOf(letters);
    state.quotes.push(pinned(state, 'Grøtlaget'));
    expect(buildReport(state)).toMatchObject({ heldQuotes: 1 });
    expect(quotesOf(state).map(({ text }) => text)).not.toContain('Ring oss på 99 88 77 66.');
  });

  test('when a person says otherwise, the machine’s quote on the other side goes', () => {
    const state = stateOf(LETTERS);
    const letter = responseOf(state, 'Fjellvik kommune');
    const theme = state.themes[0]?.id ?? '';
    expect(
      quotesOf(state).some((quote) => quote.side === 'against' && quote.respondent.name === 'Fjellvik kommune'),
    ).toBe(true);
    letter.byTheme.set(theme, { value: 'supports', confidence: 1, because: [] });
    expect(quotesOf(state).some((quote) => quote.respondent.name === 'Fjellvik kommune')).toBe(false);
  });

  test('a quote whose passage no longer carries the theme goes', () => {
    const state = stateOf(LETTERS);
    const [quote] = state.quotes;
    const tags = state.tags.filter((tag) => tag.passageId !== quote?.passageId || tag.themeId !== quote.themeId);
    expect(quotesOf({ ...state, tags }).length).toBe(quotesOf(state).length - 1);
  });

  test('a span outside the text stops the note', () => {
    const state = stateOf(LETTERS);
    state.quotes.push(pinned(state, 'Sørnes kommune', { end: 10_000 }));
    expect(() => buildReport(state)).toThrow('does not stand in the text');
  });

  test('a private person’s sentence with the own name is not quoted, and never the name', () => {
    const letters = LETTERS.map((letter) =>
      letter.sector === 'individual'
        ? {
            ...letter,
            passages: [
              {
                text: 'Jeg, Peder Ås, mener at kostnadene er små.',
                themes: ['Kostnader'],
                stance: 'supports' as const,
              },
            ],
          }
        : letter,
    );
    const report = buildReport(stateOf(letters));
    expect(JSON.stringify(report)).not.toMatch(/Peder|Privatmann/);
  });
});

describe('what is told of persons', () => {
  test('endorsed persons are counted, not named; references are told apart from endorsements', () => {
    const state = stateOf(LETTERS);
    const from = responseOf(state, 'Sørnes kommune').id;
    const also = responseOf(state, 'Fjellvik kommune').id;
    const endorsement = { endorsedResponseId: null, part: null, because: [] };
    state.endorsements = [
      { ...endorsement, responseId: from, name: 'Kari Nordmann', confidence: 0.9 },
      { ...endorsement, responseId: from, name: 'Måltidsnettverket', confidence: 0.9, part: 'om fristen' },
      { ...endorsement, responseId: also, name: 'Måltidsnettverket', confidence: 0.9 },
      { ...endorsement, responseId: also, name: 'Brødlaget', confidence: 0.55 },
    ];
    expect(
      buildReport(state).endorsements.map(({ name, joins, by }) => [name, joins, by.map((one) => one.respondent.name)]),
    ).toEqual([
      ['Måltidsnettverket', true, ['Fjellvik kommune', 'Sørnes kommune']],
      [null, true, ['Sørnes kommune']],
      ['Brødlaget', false, ['Fjellvik kommune']],
    ]);
  });

  test('file names that tell who a private sender is are numbered', () => {
    const state = stateOf(LETTERS, {
      files: [
        { id: 'f1', path: 'Høringssvar_Kari_Nordmann.pdf', outcome: 'unreadable', reason: 'encrypted', of: null },
        { id: 'f2', path: 'kopi.pdf', outcome: 'duplicate', reason: 'same-bytes', of: 'Peder Ås Privatmann.pdf' },
        { id: 'f3', path: 'Fjellvik kommune.docx', outcome: 'empty', reason: 'empty', of: null },
      ],
    });
    const told = buildReport(state).notAnalysed;
    expect(told[2]?.path).toBe('Fjellvik kommune.docx');
    expect(JSON.stringify(told)).not.toMatch(/Nordmann|Peder|kopi/);
  });

  test('a file of which something was left out is told of, and is not among those left out', () => {
    const state = stateOf(LETTERS, {
      files: [
        {
          id: 'f1',
          path: 'Fjellvik kommune.docx',
          outcome: 'analysed',
          reason: 'partly-read',
          of: null,
          unread: [{ code: 'page-without-text', where: '2' }],
        },
        { id: 'f2', path: 'Sørnes kommune.docx', outcome: 'analysed', reason: null, of: null },
      ],
    });
    const report = buildReport(state);
    expect(report.notAnalysed).toEqual([]);
    expect(report.notWhollyRead).toEqual([
      {
        path: 'Fjellvik kommune.docx',
        reason: 'partly-read',
        unread: [{ code: 'page-without-text', where: '2' }],
        named: true,
      },
    ]);
  });

  test('threats and slurs are counted for a person to see', () => {
    const letters: Letter[] = [
      ...LETTERS,
      {
        name: 'Sintlaget',
        sector: 'organisation',
        stance: 'opposes',
        passages: [{ text: 'Vi vet hvor dere bor. De som foreslår dette, er idioter.' }],
      },
    ];
    expect(buildReport(stateOf(letters)).flagged).toEqual({ sentences: 2, responses: 1 });
  });

  test('personal data is counted by kind and by answer', () => {
    const letters: Letter[] = [
      {
        name: 'A-laget',
        sector: 'organisation',
        stance: 'supports',
        passages: [{ text: 'a@lag.example, b@lag.example, Storgata 5' }],
      },
    ];
    expect(buildReport(stateOf(letters)).withheld).toMatchObject({
      'e-mail': { count: 2, responses: 1 },
      address: { count: 1, responses: 1 },
      phone: { count: 0, responses: 0 },
    });
  });
});

describe('who stands apart', () => {
  const letter = (name: string, sector: Letter['sector'], stance: NonNullable<Letter['stance']>): Letter => ({
    name,
    sector,
    stance,
    passages: [{ text: `${name} skriver om kostnadene i saken.`, themes: ['Kostnader'], stance }],
  });
  const support = ['A', 'B', 'C', 'D'].map((name) => letter(`${name}-laget`, 'organisation', 'supports'));

  test.each<[string, Letter[], unknown[]]>([
    [
      'a sector whose majority goes against',
      [
        letter('X', 'municipality', 'opposes'),
        letter('Y', 'municipality', 'opposes'),
        letter('V', 'municipality', 'supports'),
        letter('Z', 'business', 'opposes'),
      ],
      [{ kind: 'sector', sector: 'municipality', position: 'opposes', count: 2, of: 3 }],
    ],
    [
      'one sector alone against',
      [
        letter('X', 'research', 'opposes'),
        letter('Y', 'research', 'opposes'),
        letter('V', 'research', 'opposes'),
        letter('Z', 'research', 'supports'),
        letter('W', 'research', 'supports'),
        letter('U', 'research', 'supports'),
      ],
      [{ kind: 'only', sector: 'research', position: 'opposes' }],
    ],
    [
      'two of a sector are too few to speak of it',
      [letter('X', 'research', 'opposes'), letter('Y', 'research', 'opposes')],
      [],
    ],
    ['one body alone is told in its own line', [letter('X', 'research', 'opposes')], []],
    ['nobody against', [letter('X', 'research', 'supports-with-reservations')], []],
  ])('%s', (_, others, expected) => {
    expect(themeOf(stateOf([...support, ...others]), 'Kostnader').apart).toEqual(expected);
  });
});

test('other input: a few arguing sentences from passages in no theme, one from each', () => {
  const letters: Letter[] = [
    {
      name: 'Melkelaget',
      sector: 'organisation',
      stance: 'neutral',
      passages: [
        {
          text: 'Vi takker for muligheten til å svare på denne saken. Vi ber om at skolemelken også blir gratis fra samme dato i alle landets kommuner.',
        },
      ],
    },
    {
      name: 'Tielaget',
      sector: 'organisation',
      stance: 'neutral',
      passages: [{ text: 'Laget ble stiftet i 1998 og har 40 medlemmer fordelt på tre bygder i dalen.' }],
    },
  ];
  const { other } = buildReport(stateOf(letters));
  expect(other.map(({ text, respondent }) => [respondent.name, text])).toEqual([
    ['Melkelaget', 'Vi ber om at skolemelken også blir gratis fra samme dato i alle landets kommuner.'],
  ]);
});
