import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/point.ts';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { quoteText } from '../../../src/told.ts';
import { among, passageOf, type Said, senders, threeOf } from './ferry.ts';

/** How a point's first sentence reads in the note. */
const shown = (point: Point | undefined): string | undefined => {
  const [first] = point?.members ?? [];
  return point && first && quoteText(point.text, { ...first, start: first.start, end: first.end });
};

describe('a sentence that speaks for others is shown without what is its own', () => {
  test.each([
    [
      'another demand',
      'Vi mener at nattruten bør gå hele vinteren, og at kaféen må selge lapper til alle voksne og barn om bord.',
      'Når dagene blir korte og mørke, bør nattruten gå hele vinteren med to båter og ekstra mannskap for syke folk.',
      'Vi mener at nattruten bør gå hele vinteren […].',
    ],
    [
      'its own reason',
      'Nattruten bør gå hele vinteren slik at fiskerne kan selge torsk på torget i byen.',
      'Dersom det blir kaldt, bør nattruten gå hele vinteren med 2 båter og ekstra mannskap.',
      'Nattruten bør gå hele vinteren […].',
    ],
    [
      'its own deadline',
      'Alle som klager på nattruten, må få svar innen seks uker.',
      'Dersom noen klager på nattruten i november, bør de som klager få svar av rederiet og to kopper kaffe.',
      'Alle som klager på nattruten, må få svar […].',
    ],
  ])('%s', (_, first, second, told) => {
    const [point] = among(...threeOf(first, second));
    expect(point && senders(point)).toHaveLength(2);
    expect(shown(point)).toBe(told);
    expect(point?.text).toBe(first);
  });

  test('never without its condition', () => {
    const first = 'Nattruten bør gå hele vinteren dersom staten betaler.';
    const [point] = among(
      ...threeOf(first, 'Når dagene blir korte, bør nattruten gå hele vinteren med 2 båter og ekstra mannskap.'),
    );
    expect(shown(point)).toBe(first);
  });

  test('a demand that stands second is told with the words that both share', () => {
    const text = 'Vi ber om at antallet økes til fire, og at fiskerne selv får velge styrmannen.';
    const list = ['A-laget', 'B-laget', 'C-laget'].map((from): Said => [from, text, { letter: 'likelydende' }]);
    expect(among(...list).map(shown)).toContain('Vi ber om […] at fiskerne selv får velge styrmannen.');
  });

  test('what is asked for beside another thing is a claim of its own', () => {
    const other = 'Laget fraråder bare én tur i året og krever at fiskerne får to faste plasser i brukerrådet.';
    expect(claimsOf(other, {}).map(({ matters }) => matters)).toEqual([['=often'], ['=seat fisk']]);
  });

  test('what is to be kept only as the reason for another demand speaks for nobody', () => {
    const first = 'Nytt gebyr må utsettes til 2030 slik at partene kan finne løsninger som ikke hindrer forskning.';
    const second = 'Gebyret bør utformes slik at det ikke hindrer forskning.';
    const list = among(...threeOf(first, second));
    expect(list.map(({ text }) => text)).not.toContain(first);
  });
});

describe('held apart', () => {
  test('the level of two things is two levels', () => {
    const [gebyr, avgift] = ['Nivået på gebyret må vurderes.', 'Størrelsen på gebyrskatten må vurderes.'].map(
      (text) => claimsOf(text, {})[0]?.matters,
    );
    expect(gebyr).toEqual(['=level gebyr']);
    expect(avgift).not.toEqual(gebyr);
  });

  test('a quality that two things lack is two', () => {
    const lacks = (text: string) => claimsOf(text, {}).flatMap(({ matters }) => matters);
    expect(lacks('Kaigebyret er ikke rettferdig.')).not.toEqual(lacks('Forslaget er ikke en rettferdig båtavgift.'));
    expect(lacks('Kaigebyret er ikke rettferdig.')).toEqual(lacks('Kaigebyret vil ikke virke rettferdig.'));
  });

  test('a premise does not carry the side against its conclusion', () => {
    const [point] = among(...threeOf('Nattruten bør betales av reelle billettinntekter.'), [
      'Bakken kommune',
      'Dette tilsier at nattruten bør betales av reelle billettinntekter. Vi mener derfor at staten bør ta regningen.',
    ]);
    expect(point).toBeUndefined();
    expect(
      among(...threeOf('Nattruten bør betales av reelle billettinntekter.'), [
        'Bakken kommune',
        'Dette tilsier at nattruten bør betales av reelle billettinntekter. Staten har andre oppgaver.',
      ]),
    ).toHaveLength(1);
  });
});

describe('found in other forms', () => {
  test('a part of the money by its figure, who is for introducing it, and a proposal that is judged', () => {
    expect(claimsOf('Kommunen mener at minst 40 % av inntektene må gå til fiskere.', {})[0]?.matters).toContain(
      '=share 40',
    );
    expect(claimsOf('Vi er for innføring av nattrute.', {})[0]).toMatchObject({ side: 'for', declared: true });
    expect(
      claimsOf('Forslaget om at rederiet drøfter ruten og anbefaler endringer, er en forbedring.', {})[0]?.side,
    ).toBe('for');
  });

  test('an article and its noun point at nothing before', () => {
    const text = 'Det endelige forslaget må sikre nattruten hele vinteren.';
    const list = among(...threeOf(text, text));
    expect(list.map((one) => one.text)).toEqual([text]);
    expect(passageOf(['A', text]).text).toBe(text);
  });
});
