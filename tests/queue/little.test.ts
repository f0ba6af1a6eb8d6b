import { expect, test } from 'vitest';
import { isLittle } from '../../src/queue/pool.ts';
import { packed } from '../../src/stages/packed.ts';

test('what is packed is told to be much by its letters, as lists of texts are', () => {
  const answer = (letters: number) => ({ passages: [{ text: 'a'.repeat(letters) }] });
  expect(isLittle({ passages: packed([answer(1_000_000)]) })).toBe(true);
  expect(isLittle({ passages: packed([answer(1_000_000), answer(1_000_000)]) })).toBe(false);
  expect(isLittle({ responses: [{ text: 'a'.repeat(1_000_000) }], title: 'a'.repeat(2_000_000) })).toBe(true);
  expect(isLittle({ responses: [{ text: 'a'.repeat(2_000_000) }] })).toBe(false);
});
