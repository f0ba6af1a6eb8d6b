import { expect, test } from 'vitest';
import { extract } from '../../../src/stages/extract.ts';
import { compared } from './compare.ts';
import { LAYOUTS, laidOut, wordsOf } from './layouts.ts';

/** Two chapters; the bench reads more. */
const PAGES = 6;

test.each(LAYOUTS)('$name: every word, in order', async (layout) => {
  const { bytes, words } = await laidOut(layout, PAGES);
  const read = await extract({ name: 'side.pdf', bytes });
  const { read: found, inOrder, extra } = compared(words, wordsOf(read.kind === 'text' ? read.text : ''));
  expect(found).toBeGreaterThan(0.99);
  expect(inOrder).toBeGreaterThan(0.99);
  expect(extra).toBeLessThan(0.01);
});
