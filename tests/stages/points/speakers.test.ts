import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { points } from '../../../src/stages/points.ts';
import { ABC, among, passageOf, type Said, senders, THEMES, threeOf } from './ferry.ts';

describe('who speaks for all', () => {
  test('says least beside what all say: no second demand, no reserve, no figure', () => {
    const [point] = among(
      ...threeOf(
        'Vi ber om at nattruten går hele vinteren, og om at billettene blir billigere for pensjonister.',
        'Nattruten bør gå hele vinteren.',
        'Dersom det blir kaldt, bør nattruten gå hele vinteren med 2 båter.',
      ),
    );
    expect(point?.text).toBe('Nattruten bør gå hele vinteren.');
    expect(point && senders(point)).toEqual(ABC);
  });

  test('is chosen by letters, not by copies', () => {
    const copy = 'Vi støtter nattruten og gratis kaffe til alle som venter lenge på båten i kulda.';
    const copies = ['A-laget', 'B-laget', 'C-laget'].map((from): Said => [from, copy, { letter: 'likelydende' }]);
    const [point] = among(...copies, ['Bakken kommune', 'Kommunen er positiv til nattruten.']);
    expect(point?.text).toBe('Kommunen er positiv til nattruten.');
  });

  test('may have no objection, which is one denial', () => {
    const [point] = among(
      ...threeOf('Vi har ikke innvendinger mot nattruten om vinteren.', 'Vi støtter nattruten, men ikke gebyret.'),
    );
    expect(point?.text).toMatch(/^Vi har ikke innvendinger/u);
  });
});

describe('one sentence, two things', () => {
  test('each joined demand is one', () => {
    expect(claimsOf('Vi ber om at nattruten går hele året, og om at kaien rives.', {}).map(({ side }) => side)).toEqual(
      ['wish', 'wish'],
    );
    expect(claimsOf('Vi støtter at ruten består og at kaien rives.', {}).map(({ side }) => side)).toEqual([
      'for',
      'for',
    ]);
  });

  test('who agrees with two things stands behind both points', () => {
    const list = among(
      ...threeOf('Vi støtter nattruten og venterommet.', 'Vi støtter nattruten.', 'Vi er positive til venterommet.'),
    );
    expect(list.map(senders)).toEqual([ABC.slice(0, 2), [ABC[0], ABC[2]]]);
  });

  test('what is praised before another thing is told', () => {
    expect(claimsOf('Nattruten er et godt tiltak, og vi har sett det andre steder.', {})).toMatchObject([
      { side: 'for', from: 0 },
    ]);
  });

  test('a list’s head asks for nothing', () => {
    expect(claimsOf('Utredningen bør blant annet omfatte:', {})).toEqual([]);
  });
});

describe('what is harmed or kept', () => {
  test.each([
    [
      'harmed',
      'against',
      'Gebyret vil svekke handelen på øyene.',
      'Vi frykter at handelen svekkes av forslaget.',
      'Forslaget er uheldig for handelen.',
    ],
    [
      'kept',
      'wish',
      'Gebyret må innrettes slik at handelen ivaretas.',
      'Kommunen ber om en løsning som ikke svekker handelen.',
      'Det må legges vekt på å trygge handelen.',
    ],
  ])('is one point by the thing: %s', (_, side, ...texts) => {
    const [point] = among(...threeOf(...texts));
    expect(point).toMatchObject({ side });
    expect(point && senders(point).length).toBeGreaterThan(1);
  });

  test('what something else is for is not asked for', () => {
    expect(claimsOf('Båten bør gå på strøm som fremmer handelen.', {})).toMatchObject([{ effects: [] }]);
    expect(claimsOf('Båten bør gå på en måte som fremmer handelen.', {})).toMatchObject([
      { effects: [{ kind: 'keep' }] },
    ]);
  });

  test('out of the same: «ikke inngå i», «holdes utenfor»', () => {
    const [point] = among(
      ...threeOf(
        'Vi mener at skoleturene ikke bør inngå i rabattordningen.',
        'Inntektene fra billettene må holdes utenfor rabattordningen.',
      ),
    );
    expect(point && senders(point)).toEqual(ABC.slice(0, 2));
  });
});

describe('not the same', () => {
  test('to have it looked into is not to have it', () => {
    expect(
      among(
        ...threeOf(
          'Det må sees på hvordan rutetabellen bygges.',
          'Vi mener at rutetabellen bør bygges på flo og fjære.',
        ),
      ),
    ).toEqual([]);
  });

  test('two compounds that only end alike are two things', () => {
    expect(among(...threeOf('Vi støtter kaffekortet.', 'Vi støtter månedskortet.'))).toEqual([]);
  });

  test('what cannot replace another may be good: it is no opposition', () => {
    expect(
      claimsOf('Panelet kan være nyttig, men kan ikke erstatte brukerrådet.', {}).filter(
        ({ side }) => side === 'against',
      ),
    ).toEqual([]);
  });

  test('a case that the office laid before its council is nobody’s answer', () => {
    const text = 'Vi støtter nattruten.';
    const council = (from: string, start: number, said: string): Said => [from, said, { start, passageId: said }];
    const list = among(
      council('Avlund kommune', 0, 'Kommunedirektøren vurderer saken slik. Kommunen er positiv til nattruten.'),
      council('Avlund kommune', 500, 'Formannskapet avgir følgende uttalelse: Kaien bør males.'),
      ['Bakken kommune', text],
      ['Dalen kommune', 'Nattruten er vi positive til.'],
    );
    expect(list.map(senders)).toEqual([ABC.slice(1)]);
  });
});

describe('single requests', () => {
  test('a change put in words comes first', () => {
    const passages = [
      'Vi ber om to plasser i brukerrådet.',
      'Brukerrådet: Nytt punkt om at fiskerne skal høres før rutene legges om.',
    ].map((text, index) => passageOf(['Sund skolelag', text, { sector: 'organisation', start: index * 200 }]));
    expect(points({ themes: THEMES, passages }).map(({ text }) => text)).toEqual([
      'Brukerrådet: Nytt punkt om at fiskerne skal høres før rutene legges om.',
      'Vi ber om to plasser i brukerrådet.',
    ]);
  });
});
