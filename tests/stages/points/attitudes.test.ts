import { describe, expect, test } from 'vitest';
import type { Theme } from '../../../src/domain.ts';
import type { Point } from '../../../src/point.ts';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { type PointsInput, points } from '../../../src/stages/points.ts';

const theme = (id: string, label: string): Theme => ({
  id,
  label,
  description: '',
  keywords: [],
  status: 'confirmed',
  parentId: null,
  words: [],
});
const THEMES = [theme('rute', 'Rutetabellen'), theme('kai', 'Kaien')];

type Passage = PointsInput['passages'][number];
type Said = [from: string, text: string, more?: Partial<Passage>];

const passageOf = ([from, text, more]: Said): Passage => ({
  passageId: `${from} ${text.slice(0, 30)}`,
  themeId: 'rute',
  confidence: 0.9,
  because: [],
  responseId: from,
  letter: from,
  sector: 'municipality',
  page: 1,
  start: 0,
  text,
  stance: null,
  language: 'nb',
  respondent: from,
  ...more,
});
/** Other matters, so that words are as rare as they are among many letters. */
const OTHER: Said[] = [
  ['Sund vel', 'Ventesalen på kaien bør pusses opp og få et toalett som er åpent.'],
  ['Havn handelslag', 'Vi foreslår at billettene kan kjøpes i butikken ved torget.'],
  ['Fjordens venner', 'Båten bør gå på strøm fra vannkraft innen tre år.'],
  ['Sund skolelag', 'Elevene må få reise uten å betale når de skal på skolen.'],
];
const among = (...said: Said[]): Point[] =>
  points({ themes: THEMES, passages: [...said, ...OTHER].map(passageOf) }).filter(({ single }) => !single);
const senders = ({ members }: Point): string[] => [...new Set(members.map(({ responseId }) => responseId))].sort();
const ABC = ['Avlund kommune', 'Bakken kommune', 'Dalen kommune'];
const threeOf = (...texts: string[]): Said[] => texts.map((text, index): Said => [ABC[index] ?? `Svar ${index}`, text]);

describe('attitudes, each to its own object', () => {
  test('support with a reserve is support of what it names, and the reserve is told beside it', () => {
    expect(claimsOf('Vi støtter nattruten, men fraråder gebyret.', {}).map(({ side }) => side)).toEqual([
      'for',
      'against',
    ]);
    expect(
      claimsOf('Vi støtter nattruten, forutsatt at den går hver time.', {})
        .map(({ side }) => side)
        .sort(),
    ).toEqual(['for', 'wish']);
  });

  test('what a council that was asked holds is not the body’s own', () => {
    expect(claimsOf('Eldrerådet støtter forslaget om nattrute.', { respondent: 'Sund kommune' })).toEqual([]);
    expect(claimsOf('Eldrerådet støtter forslaget om nattrute.', { respondent: 'Eldrerådet i Sund' })).not.toEqual([]);
  });

  test('what something depends on is not praised', () => {
    expect(claimsOf('Gode ruter er avhengig av et godt samspill mellom båt og buss.', {})).toEqual([]);
  });

  test('who names the same thing stands behind one point, however it is put', () => {
    const [point] = among(
      ...threeOf(
        'Vi støtter nattruten og setter pris på arbeidet.',
        'Nattruten er et spennende tiltak.',
        'Kommunen er positiv til nattruten, men savner en plan for vinteren.',
      ),
    );
    expect(point).toMatchObject({ side: 'for' });
    expect(point && senders(point)).toEqual(ABC);
  });

  test('fault found is opposition, and what is too weak is not what nobody wants', () => {
    expect(claimsOf('Rutetabellen er utilstrekkelig for øyene.', {})).toMatchObject([
      { side: 'against', direction: 1 },
    ]);
    expect(claimsOf('Vi går imot rutetabellen.', {})).toMatchObject([{ side: 'against', direction: -1 }]);
    expect(
      among(...threeOf('Vi går imot nattruten.', 'Nattruten er utilstrekkelig for øyene.')).flatMap(senders),
    ).toEqual([]);
  });

  test('what the department must do is asked of it; what it proposes is not', () => {
    expect(claimsOf('Vi mener at departementet må eie ruteplanen.', {})).toMatchObject([
      { side: 'wish', matters: ['=owner departement'] },
    ]);
    expect(claimsOf('Departementet foreslår at kaien rives.', {}).filter(({ side }) => side === 'wish')).toEqual([]);
  });
});

describe('what two may share and nothing else', () => {
  test.each([
    [
      'seats for the same',
      'Fire plasser i ruterådet til landets fiskere er for lite.',
      'Ruterådet bør ha to representanter for skolene og to for fiskerne.',
    ],
    ['openness', 'Rapportene fra båtene bør publiseres.', 'Klagene fra de reisende bør gjøres offentlige.'],
    [
      'independence',
      'Vi forutsetter at nattruten bygger på uavhengige målinger.',
      'I avtalen bør det stå at båtselskapet skal få en uavhengig vurdering hvert år.',
    ],
    ['an answer', 'De som klager, må få svar innen en uke.', 'Passasjerene bør ha krav på svar fra båtselskapet.'],
  ])('%s', (_, one, other) => {
    const [point, ...more] = among(...threeOf(one, other));
    expect(more).toEqual([]);
    expect(point && senders(point)).toEqual(ABC.slice(0, 2));
  });

  test.each([
    ['seats for others', 'Vi ber om to plasser til fiskerne i rådet.', 'Vi ber om to plasser til skolene i rådet.'],
    ['a word that points', 'Rapportene fra båtene bør publiseres.', 'Den bør være offentlig for studentene.'],
  ])('not %s', (_, one, other) => {
    expect(among(...threeOf(one, other))).toEqual([]);
  });
});
