import { expect, test } from 'vitest';
import { completed } from '../../src/language/ellipsis.ts';
import { tokenize } from '../../src/language/tokens.ts';

const KNOWN = new Set(['billettpris', 'parkeringspris', 'ruteplan', 'sommerruteplan', 'takstplan']);

test.each([
  ['Både billett- og parkeringspris øker.', ['billettpris']],
  ['Rute- eller takstplan mangler.', ['ruteplan']],
  ['Billett-, rute- og parkeringspris.', ['billettpris']],
  // No one uses the word it would be.
  ['Vinter- og parkeringspris.', []],
  // A hyphen inside a word, and a dash, complete nothing.
  ['IKT-billett og parkeringspris, billett - og parkeringspris.', []],
  ['Vi kjøpte billett- av parkeringspris.', []],
])('%s', (text, expected) => {
  const words = tokenize(text).filter(({ kind }) => kind === 'word');
  expect([...completed(text, words, (word) => KNOWN.has(word)).values()]).toEqual(expected);
});
