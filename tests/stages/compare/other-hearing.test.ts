import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/stages/compare.ts';
import { answer, consultation } from './answers.ts';

const title = 'Høring – NOU 2024: 7 Fordeling av bryggeplasser';
const background =
  'NOU 2024: 7. Utvalget foreslår at bryggeplasser fordeles etter bud. Avgift for båter. Havner, kaier og moloer.';
const usual = Array.from({ length: 6 }, (_, at) =>
  answer(
    `Lag ${at}`,
    `Høringssvar – NOU 2024: 7 Fordeling av bryggeplasser\n\nVi mener at bryggeplasser og kaier bør fordeles likt i havna.`,
  ),
);

function flagged(text: string, more: Parameters<typeof consultation>[1] = {}, language: 'nb' | 'nn' | 'en' = 'nb') {
  const output = compare(
    consultation([answer('Lia kommune', text, { id: 'x', language }), ...usual], { title, background, ...more }),
  );
  return output.otherHearing.map(({ responseId }) => responseId);
}

describe('answers another hearing by its own words', () => {
  it.each([
    [
      'a number in the subject',
      'Fråsegn til NOU 5-2024 Veglysutvalet\n\nLia kommune krev at veglysa vert haldne ved lag av staten.',
    ],
    [
      'a number behind «høringen av»',
      'Høringssvar fra Lia kommune\n\nVi viser til høringen av NOU 2024: 5 Lys langs vei. Lysene må ikke slukkes.',
    ],
    [
      'a title',
      'Høring – forslag til endringer i forskrift om hundehold i boligområder ved skoler\n\nVi støtter båndtvang.',
    ],
    [
      'a title and another owner',
      'Høring – endringer i forskrift om snøscooter\n\nDet vises til høringsbrev fra Direktoratet for sledeføre av 3. mai. Løypene må stenges tidligere.',
    ],
    [
      'a title and another case number',
      'Deres ref.: 2023/4451\n\nHøring – forskrift om snøscooterløyper\n\nLøypene må stenges tidligere.',
    ],
  ])('%s', (_, text) => {
    expect(flagged(text)).toEqual(['x']);
  });

  it('is told from the other answers when the consultation has no title', () => {
    expect(flagged('Fråsegn til NOU 5-2024 Veglysutvalet\n\nVeglysa må stå.', { title: '', background: '' })).toEqual([
      'x',
    ]);
  });

  it('says which words and where', () => {
    const response = answer('Lia kommune', 'Fråsegn til NOU 5-2024 Veglysutvalet\n\nVeglysa må stå.');
    const [found] = compare(consultation([response, ...usual], { title, background })).otherHearing;
    const [because] = found?.because ?? [];
    expect(response.text.slice(because?.start, because?.end)).toBe('NOU 5-2024');
    expect(because).toMatchObject({ rule: 'other-reference', source: 'text' });
  });
});

describe('may answer another hearing: counted, and a person is asked', () => {
  const outcome = (text: string) => {
    const output = compare(consultation([answer('Lia kommune', text, { id: 'x' }), ...usual], { title, background }));
    return { out: output.otherHearing.length, asked: output.doubtfulHearing.map(({ responseId }) => responseId) };
  };
  it.each([
    [
      'names another report twice behind the word «høringen», but not in its opening',
      'Høringssvar fra Lia kommune\n\nSaken er behandlet i formannskapet.\n\nKommunen mener høringen av NOU 2024: 5 Lys langs vei kom brått. Det som står i NOU 2024: 5 om lys må endres.',
    ],
    [
      'has another number in its subject, but speaks of this hearing',
      'Fråsegn til NOU 2024: 5\n\nSaken ble behandlet i kommunestyret i mai, etter innstilling fra formannskapet og et langt ordskifte.\n\nVi er imot den foreslåtte fordelingen av bryggeplasser i havna.',
    ],
    [
      'has a subject of its own that shares words with this hearing',
      'Høring – forslag til forskrift om båtopplag ved moloer og naust\n\nVi er imot.',
    ],
  ])('%s', (_, text) => {
    expect(outcome(text)).toEqual({ out: 0, asked: ['x'] });
  });

  it('not for one parallel report in the argument, behind the word «høringen»', () => {
    const text =
      'Høringssvar fra Lia kommune\n\nKommunen viser til høringsnotatet om fordeling av bryggeplasser.\n\nProsessen er uryddig sett mot den parallelle høringen av NOU 2024: 5 Lys langs vei.';
    expect(outcome(text)).toEqual({ out: 0, asked: [] });
  });
});

describe('answers this hearing', () => {
  it.each([
    ['with its number written otherwise', 'Høringssvar NOU 7:2024\n\nNei.'],
    ['with a slip in the number but the right title', 'Uttalelse til NOU 2024: 8 Fordeling av bryggeplasser\n\nNei.'],
    [
      'and cites another report too',
      'Høringssvar NOU 2024: 7\n\nVi skrev det samme om NOU 2019: 16 og Prop. 12 L (2020–2021).',
    ],
    [
      'and mentions another report only, in the argument',
      'Høringssvar fra Lia kommune\n\nBrygger bør fordeles likt.\n\nErfaringene etter NOU 2019: 16 var dårlige.',
    ],
    ['by its case number', 'Deres ref: 24/1187-3\n\nHøring – noe ganske annet om hunder og katter i gata'],
    ['under a headline of its own', 'Høringssvar: Ikke selg arvesølvet!\n\nKaiene tilhører alle.'],
    [
      'under a long headline of its own',
      'Høringssvar – Stopp raseringen av arvesølvet langs hele kysten nå!\n\nKaiene tilhører alle.',
    ],
    ['with a general subject', 'Høring\n\nVi er imot.'],
    ['with its own name as title', 'Høringssvar fra Lia kommune\n\nVi er imot.'],
    ['with quite other words', 'Snøscootere støyer, og hunder bjeffer. Slik er det her hos oss på fjellet.'],
    ['in a word', 'Nei'],
    ['with nothing', ''],
  ])('%s', (_, text) => {
    expect(flagged(text)).toEqual([]);
  });

  it('in a foreign language', () => {
    expect(
      flagged(
        'Consultation response on the allocation of berths and jetties in coastal towns\n\nWe disagree.',
        {},
        'en',
      ),
    ).toEqual([]);
  });

  it('when every answer cites a different report and the consultation has no title', () => {
    const output = compare(
      consultation(
        [3, 4, 5].map((number) => answer(`Lag ${number}`, `Høringssvar til NOU 2024: ${number}\n\nVi er imot.`)),
        { title: '', background: '' },
      ),
    );
    expect(output.otherHearing).toEqual([]);
  });
});
