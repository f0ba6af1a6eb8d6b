import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/point.ts';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { mayBeShown } from '../../../src/stages/points/shown.ts';
import { points } from '../../../src/stages/points.ts';
import { quoteText } from '../../../src/told.ts';
import { ABC, among, passageOf, type Said, senders, theme, threeOf } from './ferry.ts';

/** Constructed sentences of a ferry hearing: what stands beside another thing, or in the sentence before. */

const shown = (point: Point | undefined): string | undefined => {
  const [first] = point?.members ?? [];
  return point && first && quoteText(' '.repeat(first.start) + point.text, first);
};

describe('what is asked for beside another thing is a point of its own', () => {
  const money = [
    'Loven må sikre at kommunene får minst 60 prosent av gebyret, og at midlene ikke inngår i inntektssystemet.',
    'Forskriften bør sikre at båtfolket langs fjordene får minst 60 prosent av midlene til brygger, fyr og kaier.',
  ];

  test('how large a part, of a letter that several have sent with small changes', () => {
    const [first = '', second = ''] = money;
    const list = [first, first, second].flatMap((text, index): Said[] =>
      ['Vi ber om at nattruten går hele året.', text].map(
        (one): Said => [ABC[index] ?? '', one, { letter: 'likelydende', start: text === one ? 100 : 0 }],
      ),
    );
    const told = among(...list, ['Fjordens venner', 'Midlene bør ikke inngå i inntektssystemet.']);
    const part = told.find((point) => shown(point)?.includes('60 prosent'));
    expect(part && senders(part)).toEqual([...ABC].sort());
    expect(shown(part)).toMatch(/ \[…\]\.$/u);
    expect(told.length).toBeGreaterThan(1);
  });

  test('each of two things that the same agree with', () => {
    const list = among(
      ...threeOf(
        'Vi støtter nattruten og venterommet.',
        'Vi støtter nattruten og venterommet på kaien.',
        'Vi støtter nattruten.',
      ),
    );
    expect(list.map(senders)).toEqual([ABC, ABC.slice(0, 2)]);
    expect(shown(list[1])).toMatch(/^Vi støtter […[\] ]+venterommet/u);
  });

  test('a matter is told too of who stands behind another point with another matter', () => {
    const passages = [
      ...threeOf(
        'Vi mener at avtalen må være bindende for rederiet.',
        'Erklæringene må være bindende.',
        'Erklæringene må være bindende og følges av midler.',
      ),
      ['Sund vel', 'Da må det følge med finansiering av kaien.', { themeId: 'kai' }] as Said,
      ['Havn vel', 'Kaien må følges opp med midler.', { themeId: 'kai' }] as Said,
    ].map(passageOf);
    const both = passages.flatMap((one) =>
      one.responseId === ABC[2] ? [one, { ...one, themeId: 'kai', confidence: 0 }] : [one],
    );
    const list = points({ themes: [theme('rute', 'Avtalene'), theme('kai', 'Kaien og midlene')], passages: both });
    expect(list.filter(({ single }) => !single).map(({ themeId, members }) => [themeId, members.length])).toEqual([
      ['rute', 3],
      ['kai', 3],
    ]);
  });
});

describe('what the sentence before tells', () => {
  const unclear = 'Det er vanskelig for en turist å vite hvilken rutetabell som gjelder.';
  const tidy = (before: string) => `${before} Det bør ryddes i dette før sommeren.`;

  test('is what is to be made clear', () => {
    const [point] = among(...threeOf(unclear, tidy('Vi fant ni utgaver av den ene rutetabellen.')));
    expect(point && senders(point)).toEqual(ABC.slice(0, 2));
    expect(point?.text).toBe(unclear);
    expect(among(...threeOf(unclear, tidy('Vi fant ni hull i taket.')))).toEqual([]);
  });

  test('is missed by who finds its limits wrong, and that is not against what is proposed', () => {
    const text = 'Dette slår uheldig ut for arbeidsplassene på øyene.';
    expect(claimsOf(text, {}, 'Gebyret skal øke neste år.').map(({ side }) => side)).toEqual(['against']);
    expect(claimsOf(text, {}, 'Utgifter til nye motorer er ikke fradragsberettiget.')).toEqual([]);
    expect(claimsOf(text, {}, 'Verftene får ikke støtte.')).toEqual([]);
  });

  test('what should be clear must be one thing, and the theme’s', () => {
    const list = among(
      ...threeOf(
        unclear,
        tidy('Vi fant ni utgaver av den ene rutetabellen.'),
        'Forholdet til tabellen i vitenskapen er fortsatt uavklart.',
      ),
      ['Sund vel', 'Ruten går forbi kaien.'],
    );
    expect(list.map(senders)).toEqual([ABC.slice(0, 2)]);
  });
});

describe('the same in other words', () => {
  test('to support that it becomes clearer is to ask for it, and who asks outright speaks for both', () => {
    const [point] = among(
      ...threeOf('Vi støtter også at rutetabellen blir tydeligere.', 'Rutetabellen må beskrives i en enkel tegning.'),
    );
    expect(point).toMatchObject({ side: 'wish', text: 'Rutetabellen må beskrives i en enkel tegning.' });
    expect(point && senders(point).toSorted()).toEqual(ABC.slice(0, 2));
  });

  test('where all support that it becomes clearer, all are for it', () => {
    const [point] = among(
      ...threeOf('Vi støtter også at rutetabellen blir tydeligere.', 'Vi støtter at rutetabellen blir klarere.'),
    );
    expect(point).toMatchObject({ side: 'for' });
  });

  test('to be concerned with keeping a thing is to ask for it to be kept', () => {
    expect(claimsOf('Vi er derfor opptatt av å trygge arbeidsplassene på øyene.', {})).toMatchObject([
      { side: 'wish', effects: [{ kind: 'keep' }] },
    ]);
  });

  test('what another demand is for is not asked for', () => {
    expect(claimsOf('Det må være mulig å bygge kaier, for å sikre arbeidsplasser på øyene.', {})).toMatchObject([
      { side: 'wish', effects: [] },
    ]);
  });

  test.each([
    'Av disse grunner vil det være viktig at gebyret ikke svekker forskningen.',
    'Avgiften bør forankres i et bredt forlik der det er vanskelig å endre satsen.',
    'Forslaget har derimot skapt stor usikkerhet hos verftene.',
  ])('may be shown: «%s»', (text) => {
    expect(mayBeShown(text)).toBe(true);
  });

  test('a rate of nothing may not', () => {
    expect(mayBeShown('Det bør bli vanskelig å endre satsen.')).toBe(false);
  });
});

describe('who speaks for all says no more than all', () => {
  test.each([
    [
      'demands',
      'Fiskerlaget krever at nattruten går hele vinteren.',
      'Vi ber om at nattruten må gå hele vinteren hver eneste uke.',
    ],
    [
      'tells which again and again',
      'Rederier som gis lov til å bruke fjorden og som får overskudd av fjorden, bør betale overskudd til fellesskapet.',
      'Rederilaget mener derfor det er fornuftig at de som bruker fjorden får betale noe tilbake til fellesskapet.',
    ],
    [
      'tells of what stood before',
      'Usikkerheten har satt en stopper for verftene.',
      'Forslaget har skapt stor usikkerhet hos verftene og blant alle de andre bedriftene langs hele kysten vår.',
    ],
  ])('not who %s', (_, first, second) => {
    const [point] = among(...threeOf(first, second));
    expect(point?.text).toBe(second);
  });

  test('whose wish it is, is not left out of a common one', () => {
    const text = 'En tydeligere rutetabell er et felles ønske fra alle øyene i regionen.';
    const [point] = among(
      ...threeOf(text, 'Rutetabellen må beskrives i en tegning for 2 000 turister, og kaien bør rives.'),
    );
    expect(shown(point)).toBe(text);
  });

  test('words that stand before too are not lost with a reason', () => {
    const text = 'Vi tilrår at bemanningen økes slik at flere kan reise trygt med økt bemanning.';
    const [point] = among(
      ...threeOf(text, 'Vi foreslår økt bemanning på kaien hele vinteren for å hjelpe turister som trenger 2 timer.'),
    );
    expect(shown(point)).toBe('Vi tilrår at bemanningen økes […].');
  });
});
