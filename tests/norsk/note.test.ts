import { describe, expect, test } from 'vitest';
import { noteWords, quantity } from '../../src/norsk/note.ts';
import { daysBetween, digits, enumerate, enumerateNames, longDate } from '../../src/norsk/numbers.ts';

describe('the words for a share have fixed thresholds', () => {
  test.each([
    [0, 20, 'none'],
    [1, 20, 'one'],
    [2, 20, 'few'],
    [3, 20, 'few'],
    [4, 20, 'several'],
    [8, 20, 'several'],
    [9, 20, 'half'],
    [10, 20, 'half'],
    [11, 20, 'half'],
    [12, 20, 'majority'],
    [15, 20, 'majority'],
    [16, 20, 'large-majority'],
    [20, 20, 'all'],
    [3, 5, 'majority'],
    [2, 4, 'few'],
  ])('%i of %i: %s', (count, total, word) => {
    expect(quantity(count, total)).toBe(word);
  });
});

describe('count sentences', () => {
  const nb = noteWords('nb');
  const nn = noteWords('nn');
  const en = noteWords('en');
  const counts = { supports: 12, 'supports-with-reservations': 4, opposes: 5, neutral: 1 };

  test.each([
    [nb.received(41, 35, 6), 'Det kom inn 41 høringssvar. 35 hadde merknader, 6 hadde ingen merknader.'],
    [nb.received(0, 0, 0), 'Det kom ikke inn noen høringssvar.'],
    [nb.received(3, 3, 0), 'Det kom inn 3 høringssvar. Alle hadde merknader.'],
    [nb.received(2, 0, 2), 'Det kom inn 2 høringssvar. Ingen hadde merknader.'],
    [nb.speak(22, 35), 'Av de 35 høringsinstansene som hadde merknader, uttaler 22 seg om temaet'],
    [nb.split(counts), '12 støtter, 4 støtter med forbehold, 5 går imot og 1 tar ikke klart stilling'],
    [nn.split(counts), '12 stør, 4 stør med atterhald, 5 går imot og 1 tek ikkje klart stilling'],
    [nn.speak(22, 35), 'Av dei 35 høyringsinstansane som hadde merknader, uttaler 22 seg om temaet'],
    [nb.degree('majority', 'supports', 12, 22), 'Et flertall (12 av 22) støtter forslaget'],
    [nn.degree('few', 'opposes', 2, 22), 'Enkelte (2 av 22) går imot'],
    [nb.degree('one', 'opposes', 1, 22), 'Én høringsinstans (1 av 22) går imot'],
    [nb.degree('all', 'supports', 2, 2), 'Begge (2 av 2) støtter forslaget'],
    [en.degree('half', 'supports', 10, 20), 'About half (10 of 20) are in support'],
    [nb.speak(35, 35), 'Alle de 35 høringsinstansene som hadde merknader, uttaler seg om temaet'],
    [nb.speak(0, 35), 'Ingen av høringsinstansene uttaler seg om temaet'],
    [nb.received(1, 0, 1), 'Det kom inn 1 høringssvar, uten merknader.'],
    [nb.campaign(18), '18 likelydende svar teller som 18 avsendere og ett argument'],
    [nn.campaign(18), '18 likelydande svar tel som 18 avsendarar og eitt argument'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 3, 5), 'Kommunal sektor: 3 av de 5 som uttaler seg, går imot.'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 5, 5), 'Kommunal sektor: alle de 5 som uttaler seg, går imot.'],
    [nb.private(3), '3 privatpersoner'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

test.each([
  [digits(4000), '4000'],
  [digits(12_000), '12\u2009000'],
  [longDate('2022-04-11', 'nb'), '11. april 2022'],
  [longDate('2022-04-11', 'en'), '11 April 2022'],
  [enumerate(['A', 'B', 'C'], 'nb'), 'A, B og C'],
  [enumerate([], 'nb'), ''],
  [enumerateNames(['A', 'B og C'], 'nb'), 'A og B og C'],
  [enumerateNames(['A, avd. X', 'B'], 'nb'), 'A, avd. X; B'],
  [String(daysBetween('2022-02-02', '2022-04-11')), '68'],
])('%s', (got, expected) => {
  expect(got).toBe(expected);
});
