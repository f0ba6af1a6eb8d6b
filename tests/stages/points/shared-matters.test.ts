import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/stages/points/claim.ts';
import { isRetold, withoutCase } from '../../../src/stages/points/whose/whose.ts';
import { ABC, among, type Said, senders, threeOf } from './ferry.ts';

/** Constructed sentences of a ferry hearing. */

describe('whose view it is', () => {
  test.each([
    'Utvalgets mindretall foreslår at nattruten videreføres.',
    'Rederiet tar ikke stilling til om nattruten bør videreføres.',
    'Valg av dieseldrift vil påføre rederiet større administrative kostnader.',
  ])('is not the sender’s: «%s»', (text) => {
    expect(claimsOf(text, {})).toEqual([]);
  });

  const from = (text: string, start = 0, respondent = 'Sund kommune') => ({
    responseId: respondent,
    respondent,
    text,
    start,
  });

  test('another body’s that the sender nowhere joins', () => {
    const told = 'KNFØ mener at nattruten må videreføres.';
    const joined = from('Sund kommune støtter uttalelsen fra KNFØ.', 100);
    expect(isRetold([from(told)])(from(told), told)).toBe(true);
    expect(isRetold([from(told), joined])(from(told), told)).toBe(false);
    // Its own short name.
    const own = from(told, 0, 'Kommunenettverket for fjord og øy');
    expect(isRetold([own])(own, told)).toBe(false);
  });

  test('a clause of a list is of who its head names', () => {
    const item = from('• At nattruten bør videreføres.', 200);
    const text = 'At nattruten bør videreføres.';
    expect(isRetold([item])(item, text)).toBe(true);
    expect(isRetold([from('Utvalgets mindretall foreslår:', 100), item])(item, text)).toBe(true);
    expect(isRetold([from('Sund kommune vedtar følgende:', 100), item])(item, text)).toBe(false);
    expect(isRetold([item])(item, 'At nattruten videreføres, er bra.')).toBe(false);
  });

  test('the case begins where the statement that stands first ends', () => {
    const answer = [
      from('Formannskapet avgir følgende uttalelse: Nattruten må bestå.', 0),
      from('Kaien må pusses opp.', 80),
      from('Erfaringen er at ventesalen er for liten.', 900),
      from('Rådmannen vurderer at gebyret er rimelig.', 1200),
    ];
    expect(withoutCase(answer).map(({ start }) => start)).toEqual([0, 80]);
  });
});

describe('what is held in ever new words', () => {
  test.each([
    [
      'the shared good',
      'wish',
      'Det er rimelig at de som bruker fjorden, betaler tilbake til fellesskapet.',
      'Når verdiene hentes fra havet, er det fornuftig at en del av dette tilfaller fellesskapet.',
    ],
    [
      'too much in all',
      'against',
      'Vi vil advare mot det samlede avgiftstrykket på rederiene.',
      'Gebyret kommer på toppen av økte avgifter på drivstoff.',
    ],
    [
      'a quality it lacks',
      'against',
      'Avgiften er ikke en rettferdig utformet ordning.',
      'Avgiften vil ikke virke rettferdig, og følgene bør utredes.',
    ],
    [
      'more of one thing',
      'wish',
      'Kommunen tilrår at bemanningen økes slik at flere kan reise trygt om natten.',
      'Vi foreslår økt bemanning på kaien hele vinteren for å hjelpe turister.',
    ],
    [
      'the shared good, asked for',
      'wish',
      'Det er rimelig at de som bruker fjorden, betaler tilbake til fellesskapet.',
      'Rederier som får store overskudd, bør betale deler av dem til fellesskapet.',
    ],
    [
      'what is made uncertain',
      'against',
      'Forslaget har skapt stor usikkerhet hos verftene.',
      'Måten gebyret er lagt fram på, fører til uro blant fiskerne.',
    ],
    [
      'what is paid back',
      'wish',
      'Negativt gebyr må utbetales fra staten hvert år.',
      'Underskudd i rutedriften bør refunderes rederiet.',
    ],
    [
      'what is deducted',
      'wish',
      'Gebyret må innrettes slik at rederiene får fradragsført investeringen umiddelbart.',
      'Kostnadene til nye båter bør kunne trekkes fra når de oppstår.',
    ],
    [
      'what is rewarded',
      'wish',
      'Gebyret bør gi insentiver til en mer miljøvennlig drift.',
      'Ordningen bør belønne rederier som slipper ut lite og forurenser havna mindre.',
    ],
    [
      'a thing kept',
      'wish',
      'Gebyret bør utformes slik at det ikke reduserer forskningen på nye båter.',
      'Ordningen bør innrettes slik at den ikke hindrer satsing på FoU hos verftene.',
    ],
  ])('is one point: %s', (_, side, ...texts) => {
    const [point] = among(...threeOf(...texts));
    expect(point).toMatchObject({ side });
    expect(point && senders(point)).toEqual(ABC.slice(0, 2));
  });

  test.each([
    'Nedleggelsen får store konsekvenser for verftene.',
    'Avgiften vil føre til at rederier flytter til utlandet.',
    'Båttrafikken påvirker sjøfuglene negativt.',
  ])('criticism by what comes of it: «%s»', (text) => {
    expect(claimsOf(text, {})).toMatchObject([{ side: 'against' }]);
  });

  test('two matters of one sentence are two', () => {
    const both = 'Erklæringene må være bindende og følges av midler.';
    const list = among(
      ...threeOf(
        both,
        'Vi mener at avtalen må være bindende for rederiet.',
        'Da må det følge med finansiering av kaien.',
      ),
    );
    expect(list.map(senders)).toEqual([ABC.slice(0, 2), [ABC[0], ABC[2]]]);
  });

  test('to have other ways studied is not to have them', () => {
    expect(
      among(
        ...threeOf('Vi savner en vurdering av alternativer til økt bemanning.', 'Vi foreslår økt bemanning om natten.'),
      ),
    ).toEqual([]);
  });

  test('a matter is told of those left when one of them stands behind a larger point', () => {
    const kai = { themeId: 'kai' };
    const study = 'Konsekvensene for øyene må utredes før det gjøres vedtak.';
    const both: Said[] = [
      ['Avlund kommune', study],
      ['Avlund kommune', study, kai],
    ];
    const list = among(
      ...both,
      ['Bakken kommune', 'Følgene av forslaget må utredes bedre.'],
      ['Dalen kommune', 'Vi mener at virkningene for fiskerne må utredes.'],
      ['Nes kommune', 'Virkningene av forslaget for kaien må utredes.', kai],
      ['Vik kommune', 'Vi ber om at følgene av forslaget på kaien utredes.', kai],
    );
    expect(list.map(senders)).toEqual([ABC, ['Nes kommune', 'Vik kommune']]);
  });
});

describe('who speaks for all', () => {
  test('says outright what most do', () => {
    const [point] = among(
      ...threeOf(
        'Vi har ingen innvendinger mot nattruten.',
        'Vi støtter nattruten til øyene.',
        'Kommunen er positiv til nattruten på fjorden.',
      ),
    );
    expect(point?.text).not.toMatch(/innvendinger/u);
  });
});
