import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { ABC, among, type Said, senders, threeOf } from './ferry.ts';

/** Constructed sentences of a ferry hearing: matters that letters put in ever new words, and what only looks like one. */

describe('one point, however it is put', () => {
  test.each([
    [
      'too seldom',
      'wish',
      'Vi fraråder et årlig brukermøte som eneste møteplass.',
      'Rederiet møter brukerne bare én gang i året.',
      'Vi ber om minst tre møter i året med brukerne.',
    ],
    [
      'too slow',
      'against',
      'Saksgangen i rederiet er altfor treg.',
      'Klager gir i beste fall et svar etter ni måneder.',
      'Det betyr åtte ukers behandling av enkle klager.',
    ],
    [
      'what today’s order has made people believe',
      'for',
      'Ordet «hurtigrute» har skapt misforståelser på øyene.',
      'Mange har alltid trodd at skipperen bestemmer rutene.',
      'Navnet har gitt forventninger som rederiet aldri har kunnet innfri.',
    ],
    [
      'a broad agreement',
      'wish',
      'Rutene bør forankres i et bredt forlik i fylkestinget.',
      'Vi ber om at takstene fastsettes på tvers av partiene.',
      'Endringen bryter med prinsippet om faste priser, og at store endringer skal skje gjennom brede forlik.',
    ],
    [
      'open to all',
      'for',
      'Vi støtter at ventesalen blir åpen for alle.',
      'Vi er enige i at kaien skal være en arena for alle.',
      'Kommunen er positiv til at også små båter skal kunne legge til.',
    ],
    [
      'the small ones’ seats',
      'wish',
      'Vi ber om at minst ett medlem i brukerrådet kommer fra en kommune med under 3 000 innbyggere.',
      'Ingen av plassene er forbeholdt små kommuner.',
      'Minst én plass i brukerrådet bør gå til små kommuner.',
    ],
    [
      'how much it is to be',
      'wish',
      'Nivået på gebyret må vurderes ut fra prisene i butikken.',
      'Størrelsen på gebyret for øyene bør drøftes med fiskerne.',
    ],
    [
      'a reason to help',
      'wish',
      'Inntektene må fordeles slik at det blir attraktivt å legge til rette for båter.',
      'Øyene bør ha ressurser til å legge til rette for turister.',
    ],
  ])('%s', (_, side, ...texts) => {
    const [point] = among(...threeOf(...texts));
    expect(point).toMatchObject({ side });
    expect(point && senders(point)).toEqual(ABC.slice(0, texts.length));
  });

  test('one matter holds together what two common words part', () => {
    const list = among(
      ...threeOf(
        'Endringer i rutesystemet bør skje gjennom brede forlik.',
        'Rutesystemet bør forankres i et bredt forlik, slik at endringer av takster blir vanskelige.',
        'Vi ber om nødvendige endringer i et rutesystem som ivaretar turister, hoteller, kafeer og handel langs hele fjorden.',
      ),
    );
    expect(list.map(senders)).toEqual([ABC.slice(0, 2)]);
  });

  test('two who find the theme’s own matter unclear need no other word', () => {
    const [point] = among(
      ...threeOf(
        'Forholdet mellom rutetabellen og skoleskyssen er fortsatt uavklart.',
        'Det er vanskelig for en fisker å vite om laksen kommer fram til torget når rutetabellen skifter.',
      ),
    );
    expect(point).toMatchObject({ side: 'against' });
  });

  test('harmed is met by kept: the one is critical, the other asks', () => {
    const [point] = among(
      ...threeOf('Gebyret må ikke svekke konkurranseevnen til verftet.', 'Forslaget svekker konkurransekraften.'),
    );
    expect(point).toMatchObject({ side: 'wish' });
    expect(point && senders(point)).toEqual(ABC.slice(0, 2));
    const both = among(...threeOf('Gebyret svekker rekrutteringen.', 'Forslaget skader rekrutteringsarbeidet.'));
    expect(both).toMatchObject([{ side: 'against' }]);
  });

  test('both critical, one of them beside another theme', () => {
    const because = [{ rule: 'keyword', source: 'text' as const, cue: 'rutetabellen', start: 0, end: 12 }];
    const text = 'Rutetabellen vil svekke rekrutteringen til øyene.';
    const list = among(
      ['Nes kommune', text, { because }],
      ['Nes kommune', text, { themeId: 'kai' }],
      ['Bakken kommune', 'Forslaget skader rekrutteringen på kaien.', { themeId: 'kai' }],
    );
    expect(list).toMatchObject([{ themeId: 'kai', side: 'against' }]);
  });

  test('«ikke minst» denies nothing', () => {
    expect(
      claimsOf('Gebyret er uheldig for øyene, og ikke minst er det uheldig for handelen.', {})[0]?.effects,
    ).toMatchObject([{ kind: 'harm' }, { kind: 'harm' }]);
  });

  test('who asks for it beside another theme joins those whose theme it is', () => {
    const kai = { themeId: 'kai' };
    const passage = 'Vi ber om at rutetabellen og følgene av forslaget utredes.';
    const beside: Said[] = [
      ['Nes kommune', passage, { because: [{ rule: 'keyword', cue: 'rutetabellen', start: 15 }] }],
      ['Nes kommune', passage, kai],
    ];
    const list = among(
      ...beside,
      ['Bakken kommune', 'Følgene av forslaget for kaien må utredes bedre.', kai],
      ['Dalen kommune', 'Vi mener at virkningene for fiskerne på kaien må utredes.', kai],
    );
    expect(list.map(({ themeId }) => themeId)).toEqual(['kai']);
    expect(list.flatMap(senders)).toEqual(['Bakken kommune', 'Dalen kommune', 'Nes kommune']);
  });

  test('instead of what it will not have', () => {
    expect(claimsOf('Gebyret bør ikke gå til rederiet, men tilføres øyene direkte.', {})).toMatchObject([
      { side: 'wish', from: 0 },
      { side: 'wish', from: 33 },
    ]);
  });
});

describe('not the same', () => {
  test('a level raised, and one lowered', () => {
    expect(
      among(
        ...threeOf('Nivået på gebyret bør økes før sommeren.', 'Størrelsen på gebyret bør reduseres for fiskerne.'),
      ),
    ).toEqual([]);
  });

  test('what a word is to mean, and what it is to be based on', () => {
    expect(
      among(
        ...threeOf(
          'Nautisk kompetanse må bety at skipperen kan svømme.',
          'Nautisk kompetanse må bety fartstid på havet.',
        ),
      ),
    ).toEqual([]);
    expect(
      among(
        ...threeOf(
          'Vi foreslår at rabatten for de minste båtene ikke baseres på lengde, men på vekt.',
          'Vi foreslår rabatten for de minste båtene om vinteren.',
        ),
      ),
    ).toEqual([]);
  });

  test('to study it, and to study what came of it', () => {
    expect(claimsOf('Virkningene må utredes etter en tid.', {})).toMatchObject([{ matters: ['=afterwards'] }]);
    expect(claimsOf('Virkningene må utredes.', {})).toMatchObject([{ matters: ['=study'] }]);
    // What is weighed is not studied for being mentioned.
    expect(claimsOf('På grunn av konsekvensene bør kaien males.', {})).toMatchObject([{ matters: [] }]);
  });

  test.each([
    'Her er noen forhold som ikke er tilstrekkelig belyst.',
    'Dette av hensyn til det samlede avgiftstrykket.',
  ])('a list’s head and a ground claim nothing: «%s»', (text) => {
    expect(claimsOf(text, {})).toEqual([]);
  });

  test('income kept and income kept: whose says more', () => {
    expect(
      among(...threeOf('Avtalen må sikre inntektene til rederiet.', 'Det er viktig å trygge inntekter for hotellet.')),
    ).toEqual([]);
  });
});

describe('who speaks for all', () => {
  test.each([
    ['praises no wording', 'Kravene til nattruten er godt formulert.', 'Kravene til nattruten er kloke.'],
    ['tells not what comes of it', 'Nattruten vil gi verdifulle besøk.', 'Nattruten er et spennende tiltak.'],
    ['praises for all', 'Nattruten er bra for store øyer.', 'Vi støtter en nattrute til øyene.'],
    ['says no aside', 'Vi vil for egen del legge til at vi ikke liker gebyret.', 'Vi går imot gebyret.'],
    ['leans on nothing', 'Vi støtter derfor nattruten.', 'Vi er positive til nattruten.'],
    ['may be short', 'Vi støtter nattruten på betingelse av at den er gratis.', 'Nattruten støtter vi.'],
  ])('%s', (_, more, plain) => {
    const [point] = among(...threeOf(more, plain));
    expect(point?.text).toBe(plain);
  });
});
