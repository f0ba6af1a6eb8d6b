import { describe, expect, test } from 'vitest';
import { borneQuantity } from '../../src/norsk/note/doubt.ts';
import { noteWords } from '../../src/norsk/note/note.ts';
import { quantity } from '../../src/norsk/note/words.ts';
import { daysBetween, digits, enumerate, enumerateNames, longDate } from '../../src/norsk/numbers.ts';
import { NO_COUNTS } from '../../src/position.ts';

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
    [2, 4, 'half'],
  ])('%i of %i: %s', (count, total, word) => {
    expect(quantity(count, total)).toBe(word);
  });
});

describe('a word for a share stands only where it holds also without the unsure', () => {
  test.each([
    [13, 0, 22, 'majority'],
    [13, 3, 22, 'counted'],
    [20, 3, 22, 'large-majority'],
    [5, 1, 5, 'counted'],
    [1, 1, 1, 'one'],
    [3, 3, 9, 'few'],
    [5, 5, 22, 'several'],
  ])('%i (%i unsure) of %i: %s', (count, unsure, total, word) => {
    expect(borneQuantity(count, unsure, total)).toBe(word);
  });
});

describe('count sentences', () => {
  const nb = noteWords('nb');
  const nn = noteWords('nn');
  const en = noteWords('en');
  const counts = { supports: 12, 'supports-with-reservations': 4, opposes: 5, neutral: 1, unclear: 0 };
  const counted = { counts, unsure: NO_COUNTS };
  const doubted = { counts: { ...counts, unclear: 2 }, unsure: { ...NO_COUNTS, supports: 3 } };
  const oneEach = {
    counts: { supports: 1, 'supports-with-reservations': 1, opposes: 1, neutral: 1, unclear: 1 },
    unsure: { ...NO_COUNTS, opposes: 1 },
  };

  test.each([
    [nb.received(41, 35, 6), 'Det kom inn 41 høringssvar. 35 hadde merknader, 6 hadde ingen merknader.'],
    [nb.received(35, 34, 1), 'Det kom inn 35 høringssvar. 34 hadde merknader, én hadde ingen merknader.'],
    [nn.received(5, 1, 4), 'Det kom inn 5 høyringssvar. Éin hadde merknader, 4 hadde ingen merknader.'],
    [nb.received(0, 0, 0), 'Det kom ikke inn noen høringssvar.'],
    [nb.received(3, 3, 0), 'Det kom inn 3 høringssvar. Alle hadde merknader.'],
    [nb.received(2, 0, 2), 'Det kom inn 2 høringssvar. Ingen hadde merknader.'],
    [nb.speak(22, 35), 'Av de 35 høringsinstansene som hadde merknader, uttaler 22 seg om temaet'],
    [nb.whole(counted), '12 støtter, 4 støtter med forbehold, 5 går imot og 1 tar ikke klart stilling'],
    [nn.whole(counted), '12 stør, 4 stør med atterhald, 5 går imot og 1 tek ikkje klart stilling'],
    [nb.split(counted), '12 er for, 4 ønsker endring, 5 er mot og 1 omtaler det uten å ta stilling'],
    [
      nb.split(doubted),
      '12 er for (3\u00a0usikkert), 4 ønsker endring, 5 er mot, 1 omtaler det uten å ta stilling og 2 er uavklarte',
    ],
    [
      nn.split(oneEach),
      '1 er for, 1 ønskjer endring, 1 er mot (1\u00a0usikkert), 1 omtaler det utan å ta stilling og 1 er uavklart',
    ],
    [
      en.split(doubted),
      '12 for (3\u00a0uncertain), 4 asking for change, 5 against, 1 mentioning it without taking a stand and 2 unclear',
    ],
    [
      en.whole(oneEach),
      '1 in support, 1 in support with reservations, 1 against (1\u00a0uncertain), 1 taking no clear stand and 1 unclear',
    ],
    [nb.degree('counted', 'supports', 12, 22), '12 av 22 er for'],
    [nn.degree('few', 'unclear', 2, 22), 'Uavklart hos 2 av 22'],
    [en.degree('one', 'unclear', 1, 22), 'Unclear for 1 of 22'],
    [nb.onlySector('Næringsliv', 'opposes'), 'Alle som er mot, hører til sektoren «Næringsliv».'],
    [nb.joinsAbsent('X', 'A', 1), 'Slutter seg til X (som ikke har svart her): standpunkt uavklart for A.'],
    [
      nn.joinsAbsent('X', 'A og B', 2),
      'Sluttar seg til X (som ikkje har svart her): standpunkt uavklart for 2 høyringsinstansar: A og B.',
    ],
    [
      nb.codebookUsed(1, 1, ''),
      'Det er brukt en kodebok med 1 tema: 1 tema står i høringens egen fil (consultation.yaml). Avsnittene er lagt til temaene ut fra ordene i kodeboken og det mennesker har merket.',
    ],
    [
      nn.codebookUsed(3, 2, 'Kari'),
      'Det er brukt ei kodebok med 3 tema: 2 tema står i fila til høyringa (consultation.yaml) og 1 er lagde inn, endra eller stadfesta av Kari. Avsnitta er lagde til temaa ut frå orda i kodeboka og det menneske har merkt.',
    ],
    [nn.speak(22, 35), 'Av dei 35 høyringsinstansane som hadde merknader, uttaler 22 seg om temaet'],
    [nb.degree('majority', 'supports', 12, 22), 'Et flertall (12 av 22) er for'],
    [nn.degree('few', 'opposes', 2, 22), 'Enkelte (2 av 22) er mot'],
    [nb.degree('one', 'opposes', 1, 22), 'Én høringsinstans (1 av 22) er mot'],
    [nb.degree('all', 'supports', 2, 2), 'Begge (2 av 2) er for'],
    [en.degree('half', 'supports', 10, 20), 'About half (10 of 20) are for'],
    [nb.speak(35, 35), 'Alle de 35 høringsinstansene som hadde merknader, uttaler seg om temaet'],
    [nb.speak(0, 35), 'Ingen av høringsinstansene uttaler seg om temaet'],
    [nb.received(1, 0, 1), 'Det kom inn 1 høringssvar, uten merknader.'],
    [nb.campaign(18), '18 likelydende svar teller som 18 avsendere og ett argument'],
    [nn.campaign(18), '18 likelydande svar tel som 18 avsendarar og eitt argument'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 3, 5), 'Kommunal sektor: 3 av de 5 som uttaler seg, er mot.'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 5, 5), 'Kommunal sektor: alle de 5 som uttaler seg, er mot.'],
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
