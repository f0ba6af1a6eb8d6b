import { describe, expect, test } from 'vitest';
import { describe as division, measure, type Row } from '../../src/themes/division.ts';
import { WHOLE } from '../../src/themes/matrix/choose.ts';
import { place } from '../../src/themes/place.ts';
import { settle } from '../../src/themes/settle.ts';

const row = (group: string, text: string): Row => ({ text, group, language: 'nb', respondents: new Set([group]) });

/** Invented answers about a harbour: [theme, sender, text]. */
const CRANES = [
  [0, 'a', 'Kranen på kaia er rusten, og kranføreren mangler dekning.'],
  [0, 'b', 'En ny kran på kaia trengs, for den rustne kranen svikter.'],
  [0, 'c', 'Kranføreren sier at kranen på kaia må byttes.'],
  [0, 'd', 'Kaia uten kran er ingen havn, og rusten kran er farlig.'],
] as const;
const ICE = [
  [1, 'a', 'Ismaskinen leverer for lite is til reketrålerne.'],
  [1, 'b', 'Reketrålerne venter på is fra ismaskinen hver morgen.'],
  [1, 'c', 'Uten ismaskin får ikke reketrålerne is.'],
  [1, 'e', 'Is til reketrålerne bør komme fra to ismaskiner.'],
] as const;

function settled(rows: readonly (readonly [number, string, string])[]) {
  const measured = measure(
    rows.map(([, group, text]) => row(group, text)),
    '',
  );
  const clusters = Int32Array.from(rows, ([theme]) => theme);
  return settle(division(measured, clusters, Math.max(...clusters) + 1, 1), WHOLE);
}

describe('a theme', () => {
  test('settles on the rows that carry words several senders share', () => {
    const { k, clusters } = settled([...CRANES, ...ICE]);
    expect(k).toBe(2);
    expect([...clusters]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  test('is none when one sender has most of it', () => {
    const alone = [
      'Mursteinen sprekker.',
      'Murstein i grus.',
      'Mursteinsvegg sprekker.',
      'Grus og murstein.',
      'Murstein.',
    ];
    const found = settled([
      ...CRANES,
      ...ICE,
      ...alone.map((text) => [2, 'e', `Murstein og grus. ${text}`] as const),
      [2, 'f', 'Murstein og grus.'],
      [2, 'g', 'Murstein og grus.'],
    ]);
    expect(found.k).toBe(2);
  });

  test('is none when all say it in the same sentence', () => {
    const same = ['a', 'b', 'c', 'd', 'e'].map((group) => [2, group, 'Brygga må få lys om vinteren.'] as const);
    expect(settled([...CRANES, ...ICE, ...same]).k).toBe(2);
  });

  test('is none when who is spoken of holds it together, and not what is said', () => {
    const bodies = [
      [2, 'a', 'Saker som angår kommuner og sykehus, bør komme først.'],
      [2, 'b', 'Vi har medlemmer i kommuner, sykehus og verksteder.'],
      [2, 'c', 'Både kommune og sykehus får regningen.'],
      [2, 'd', 'Nettet mellom kommunen og sykehuset er tregt.'],
    ] as const;
    const said = bodies.map(([theme, group, text]) => {
      return [
        theme,
        group,
        text.replace(/kommun(?:er|en|e)/u, 'lykter').replace(/sykehus(?:et)?/u, 'lysmaster'),
      ] as const;
    });
    expect([settled([...CRANES, ...ICE, ...bodies]).k, settled([...CRANES, ...ICE, ...said]).k]).toEqual([2, 3]);
  });

  test('is not placed on a row that only lies beside it', () => {
    const rows = [...CRANES, ...ICE, [0, 'f', 'Fuglene hekker i mai på holmen utenfor.'] as const];
    const found = settled(rows);
    const last = rows.length - 1;
    expect(place(row('f', rows[last]?.[2] ?? ''), last, found)).toEqual([]);
  });

  test('that says the same as another from the same senders is one with it', () => {
    const again = CRANES.map(([, group, text]) => [2, group, `${text} Kranen på kaia er rusten.`] as const);
    expect(settled([...CRANES, ...ICE, ...again]).k).toBe(2);
  });
});
