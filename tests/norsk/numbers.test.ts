import { expect, test } from 'vitest';
import { numberAtHead, numbersIn } from '../../src/norsk/numbers.ts';

test('a number in words is a word of its own; digits stand wherever they stand', () => {
  const found = (text: string) => numbersIn(text).map(({ at, value }) => [at, value]);
  expect(found('Møtet i juni: tre av ti tok ordet, tolvte gang')).toEqual([
    [14, 3],
    [21, 10],
  ]);
  expect(found('Ett svar, éin merknad, 12\u2009000 kroner og side 12a')).toEqual([
    [0, 1],
    [10, 1],
    [23, 12_000],
    [45, 12],
  ]);
});

test('a text begins with a number only where that is a whole word', () => {
  expect(['To har svart', '12 har svart', 'Tolv', 'Tonen er', 'Av de to'].map(numberAtHead)).toEqual([
    2,
    12,
    12,
    null,
    null,
  ]);
});
