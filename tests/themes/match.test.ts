import { expect, test } from 'vitest';
import type { Theme } from '../../src/domain.ts';
import { isRejected, keepIds } from '../../src/themes/match.ts';

const words = (list: string) => list.split(' ').map((word, i) => ({ word, weight: 1 / (i + 1) }));
const theme = (id: string, label: string, list: string): Theme => ({
  id,
  label,
  description: '',
  keywords: [],
  status: 'proposed',
  parentId: null,
  words: words(list),
});

test('a theme keeps its id when its words are the same, whatever it is called and in whatever order it comes', () => {
  const before = [theme('1', 'Gebyr', 'gebyr avgift lag'), theme('2', 'Tilsyn', 'tilsyn kontroll brudd')];
  const now = [
    theme('x', 'Kontroll med ferdsel', 'tilsyn kontroll brudd bot'),
    theme('y', 'Parkering', 'parkering bil plass'),
    theme('z', 'Gebyrets størrelse', 'gebyrer avgifter laget'),
  ];
  expect(keepIds(now, before)).toEqual(['2', null, '1']);
});

test('an old id goes to one theme only, the most alike', () => {
  const before = [theme('1', 'Gebyr', 'gebyr avgift lag')];
  const now = [theme('x', 'Avgift', 'avgift gebyr sum'), theme('y', 'Gebyr for lag', 'gebyr avgift lag')];
  expect(keepIds(now, before)).toEqual([null, '1']);
});

test.each([
  ['the same words', theme('x', 'Noe annet', 'gebyr avgift lag'), true],
  ['the same label', theme('x', 'gebyr', 'sti merking skilt'), true],
  ['nynorsk and other endings', theme('x', 'Noko anna', 'gebyra avgiftene laga'), true],
  ['other words', theme('x', 'Stier', 'sti merking skilt'), false],
])('rejected: %s', (_, found, expected) => {
  expect(isRejected(found, [theme('1', 'Gebyr', 'gebyr avgift lag')])).toBe(expected);
});
