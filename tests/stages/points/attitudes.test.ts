import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { ABC, among, senders, threeOf } from './ferry.ts';

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
