import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { mayBeShown } from '../../../src/stages/points/shown.ts';
import { points } from '../../../src/stages/points.ts';
import { ABC, among, passageOf, type Said, senders, THEMES, threeOf } from './ferry.ts';

describe('what letters ask for in ever new words', () => {
  test.each([
    [
      'to have the consequences studied',
      'Konsekvensene for øyene må utredes før det gjøres vedtak.',
      'Vi mener at følgene av forslaget ikke er tilstrekkelig utredet.',
      'Kommunen savner en skikkelig konsekvensanalyse av endringene.',
    ],
    [
      'to have it made clear',
      'Rutetabellen bør gjøres tydeligere for de reisende.',
      'Det er vanskelig for turister å forstå rutetabellen på nettsiden.',
      'En tydelig rutetabell ville spart oss for mange telefoner.',
    ],
    [
      'to have more time',
      'Vi ber om minst seks uker til å svare.',
      'Fristen på ti virkedager er altfor kort for en liten kommune.',
      'Kommunen ber om at svarfristen forlenges.',
    ],
    [
      'to have it later',
      'Innføringen må utsettes til båtene er bygd.',
      'Endringene bør ikke innføres før tidligst i 2030.',
      'Kommunen mener at oppstarten må utsettes et år.',
    ],
    [
      'to have the money',
      'Inntektene fra avgiften må i hovedsak gå til øykommunene.',
      'En større del av avgiften bør tilfalle kommunene langs fjorden.',
      'Vi mener at halvparten av inntektene bør gå til kommunene.',
    ],
    [
      'to have steady terms',
      'Næringen må sikres forutsigbare rammevilkår i mange år.',
      'Det er avgjørende at rammevilkårene er stabile.',
      'Vi ber om langsiktige rammebetingelser for rederiene.',
    ],
  ])('is one point: %s', (_, ...texts) => {
    const [point, ...more] = among(...threeOf(...texts));
    expect(more).toEqual([]);
    expect(point).toMatchObject({ side: 'wish' });
    expect(point && senders(point)).toEqual(ABC);
  });

  test('is criticism where all find it lacking and nobody asks', () => {
    const [point] = among(
      ...threeOf(
        'Konsekvensene for øyene er ikke tilstrekkelig utredet.',
        'Følgene av forslaget er i liten grad belyst.',
        'Vi kan ikke se at virkningene av forslaget er godt nok vurdert.',
      ),
    );
    expect(point?.side).toBe('against');
  });

  test('to be made clear is of the theme’s own matter', () => {
    expect(
      among(
        ...threeOf(
          'Det bør gjøres tydeligere hvem som rydder snø på kaien.',
          'Billettprisene bør gjøres tydeligere for pensjonister.',
        ),
      ),
    ).toEqual([]);
  });

  test('to study another way is not to study what is proposed', () => {
    const list = among(
      ...threeOf(
        'Konsekvensene for øyene må utredes.',
        'Virkningene av alternative løsninger må utredes.',
        'Vi ber om at følgene for øyene blir utredet.',
      ),
    );
    expect(list.map(senders)).toEqual([['Avlund kommune', 'Dalen kommune']]);
  });
});

describe('what is shared', () => {
  test('a seat says nothing without for whom', () => {
    expect(
      among(
        ...threeOf(
          'To plasser på kaien til fiskerne er for lite.',
          'Én plass på kaien til skolene er altfor lite.',
          'Fire plasser på kaien til bobiler er for lite.',
        ).map(([from, text]): Said => [from, text, { themeId: 'kai' }]),
      ),
    ).toEqual([]);
  });

  test('that they speak of one thing does not make them agree with the same of it', () => {
    const list = among(
      ...threeOf(
        'Vi er samde i at linjen bør skifte eier til sommeren.',
        'Vi støtter at linjen skal betjene øyene om vinteren.',
        'Vi er enige i at linjen blir gratis for barn og eldre.',
      ),
      // Words that many use weigh little.
      ...['eier', 'øyene', 'barn', 'eldre', 'navn'].map((word): Said => [word, `Linjen er kjent for ${word} i Havn.`]),
    );
    expect(list).toEqual([]);
  });

  test('praise is support', () => {
    const [point] = among(
      ...threeOf('Nattruten er et svært godt tiltak.', 'Vi støtter nattruten.', 'Kommunen er positiv til nattruten.'),
    );
    expect(point).toMatchObject({ side: 'for' });
    expect(point && senders(point)).toEqual(ABC);
    expect(claimsOf('Nattruten er ikke et godt tiltak.', {}).filter(({ side }) => side === 'for')).toEqual([]);
    expect(claimsOf('Nattruten er et godt tiltak, men den koster for mye.', {})).not.toMatchObject([{ side: 'for' }]);
  });

  test('what is asked for in a clause is not the clause’s own view', () => {
    // One question is to be answered, which is not to have the matter made clear.
    expect(claimsOf('Vi ber om at det avklares hva som skjer når rådet og styret er uenige.', {})).toMatchObject([
      { side: 'wish', matters: [] },
    ]);
  });
});

describe('likelydende letters', () => {
  const ALIKE = [
    'Vi ber om at nattruten går hele vinteren.',
    'Vi foreslår at hundene får ligge i salongen hos eieren.',
    'Kioskene i salongen bør selge varm mat hele dagen.',
    'Matrosene bør få nye varme uniformer til jul.',
  ];
  const many: Said[] = ['A-laget', 'B-laget', 'C-laget'].flatMap((from) =>
    ALIKE.map((text, at): Said => [from, text, { letter: 'likelydende', sector: 'organisation', start: at * 100 }]),
  );

  test('of three are a point each time, three of a theme at most; of two one', () => {
    const list = among(...many);
    expect(list.map(({ text }) => text)).toEqual(ALIKE.slice(0, 3));
    expect(list.map(senders)).toEqual(list.map(() => ['A-laget', 'B-laget', 'C-laget']));
    expect(among(...many.filter(([from]) => from !== 'C-laget'))).toHaveLength(1);
  });

  test('what follows of the sentence before it is the same argument', () => {
    const both = ['Vi ber om at nattruten går hele vinteren.', 'Nattruten må derfor ha et eget mannskap på lønn.'];
    const list = ['A-laget', 'B-laget', 'C-laget'].map((from): Said[] =>
      both.map((text, at): Said => [from, text, { letter: 'likelydende', sector: 'organisation', start: at * 100 }]),
    );
    expect(among(...list.flat()).map(({ text }) => text)).toEqual(both.slice(0, 1));
    expect(among(...list.flatMap(([, second]) => (second ? [second] : [])))).toHaveLength(1);
  });

  test('stand after what letters say each in its own words', () => {
    const own = threeOf('Vi støtter gratis reise for barn.', 'Gratis reise for barn er vi positive til.');
    expect(among(...many, ...own).map(({ side }) => side)).toEqual(['for', 'wish', 'wish', 'wish']);
  });

  test('a passage that two have taken from each other is one argument', () => {
    const taken = 'Når rederiet venter at kommunene skal bygge kai, må det følge med penger til byggingen.';
    const own = threeOf('Vi støtter gratis reise for barn.', 'Gratis reise for barn er vi positive til.');
    const list = among(['Ytre Sund kommune', taken], ['Indre Sund kommune', taken], ...own);
    expect(list.map(({ side }) => side)).toEqual(['for', 'wish']);
  });

  test('a few words that anyone may write are nobody’s copy', () => {
    const short: Said[] = ABC.map((from) => [from, 'Vi støtter den nye nattruten.']);
    const own: Said[] = [
      ['Ytre Sund kommune', 'Vi støtter gratis reise for barn.'],
      ['Indre Sund kommune', 'Gratis reise for barn er vi positive til.'],
    ];
    expect(among(...own, ...short).map((point) => senders(point).length)).toEqual([3, 2]);
  });

  test('are no single body’s request', () => {
    const passages = ['A-laget', 'B-laget'].map((from) =>
      passageOf([from, 'Vi ber om en fast plass i brukerrådet.', { letter: 'en', sector: 'organisation' }]),
    );
    expect(points({ themes: THEMES, passages }).filter(({ single }) => single)).toEqual([]);
  });
});

describe('a sentence that is shown', () => {
  test.each([
    'Vi ber om to plasser.',
    'Vi ber om minst fire uker, og om at papirene er korte.',
    'Vi ber om at antallet økes til fire.',
    'Vi støtter ordningen og ønsker den velkommen.',
    'Kommunen ber om at fristen forlenges.',
  ])('tells which: not «%s»', (text) => {
    expect(mayBeShown(text)).toBe(false);
  });

  test.each([
    'Vi ber om at antallet båter økes til fire.',
    'Vi støtter ordningen med gratis reise.',
    'Vi ber om at fristen for å svare forlenges.',
  ])('tells which: «%s»', (text) => {
    // «antallet båter» is told by the word after it; the others by a phrase.
    expect(mayBeShown(text)).toBe(true);
  });

  test('is another member’s where the nearest to the others does not stand alone', () => {
    const [point] = among(
      ...threeOf(
        'Vi ber om at antallet økes om vinteren.',
        'Antallet båter om vinteren bør økes.',
        'Kommunen ber om at antallet båter økes om vinteren.',
      ),
    );
    expect(point?.text).toMatch(/antallet båter/iu);
    expect(point && senders(point)).toEqual(ABC);
  });
});

describe('a request for a seat', () => {
  const requests = (text: string): string[] =>
    points({ themes: THEMES, passages: [passageOf(['Sund skolelag', text, { sector: 'organisation' }])] }).map(
      (point) => point.text,
    );

  test.each(['Laget ber om å få minst tre plasser, der den ene går til fiskerne.', 'Vi ber om to plasser.'])(
    'says where: not «%s»',
    (text) => {
      expect(requests(text)).toEqual([]);
    },
  );

  test.each([
    'Vi ber om to plasser i brukerrådet.',
    'Brukerrådet bør ha to representanter for fiskerne.',
    'Vi foreslår at to av plassene i brukerrådet går til skolene.',
  ])('says where: «%s»', (text) => {
    expect(requests(text)).toEqual([text]);
  });
});

describe('bad input is a plain result', () => {
  test('a theme nobody argues about has no point', () => {
    expect(
      among(['A', 'Kaien ligger i Havn.', { themeId: 'kai' }], ['B', 'Kaien er bygd i 1962.', { themeId: 'kai' }]),
    ).toEqual([]);
  });

  test('a demand that names a private person is never shown', () => {
    expect(
      among(
        ...threeOf(
          'Vi krever at skipperen Kari Nordmann får tilbake nattruten.',
          'Vi krever at skipperen Kari Nordmann får nattruten tilbake.',
        ),
      ),
    ).toEqual([]);
  });

  test('no themes, no passages and empty passages', () => {
    expect(points({ themes: [], passages: [] })).toEqual([]);
    expect(points({ themes: THEMES, passages: [passageOf(['A', ''])] })).toEqual([]);
    expect(points({ themes: [], passages: [passageOf(['A', 'Vi ber om at nattruten går.'])] })).toEqual([]);
  });
});
