import { expect, test } from 'vitest';
import { Trie } from '../../src/language/forms/trie.ts';
import { WordTable } from '../../src/language/word-table.ts';

/** Constructed words, as many as make the tables grow several times. */
const words = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919).toString(36)}ø${i % 13}`);

test('words have the numbers they were met in, wherever they stand', () => {
  const table = new WordTable();
  const text = words.join(' ');
  let start = 0;
  const wrong = words.filter((word, i) => {
    const before = table.find(word);
    const number = table.numberOf(text, start, start + word.length);
    start += word.length + 1;
    return before !== -1 || number !== i;
  });
  expect(wrong).toEqual([]);
  expect(table.size).toBe(words.length);
  expect(words.filter((word, i) => table.find(word) !== i || table.numberOf(word) !== i)).toEqual([]);
  expect(table.find('')).toBe(-1);
  expect(table.numberOf('')).toBe(words.length);
  expect(table.find(words[0] ?? '', 0, 1)).toBe(-1);
});

test('openings that words share are one, and each knows the shorter one', () => {
  const trie = new Trie();
  const grow = (word: string) => Array.from(word).reduce((node, letter) => trie.grow(node, letter.charCodeAt(0)), 0);
  const ends = words.map(grow);
  expect(new Set(ends).size).toBe(new Set(words).size);
  expect(words.map(grow)).toEqual(ends);
  const kommune = grow('kommune');
  expect(trie.next(kommune, 's'.charCodeAt(0))).toBe(0);
  const plural = grow('kommuner');
  expect(trie.next(kommune, 'r'.charCodeAt(0))).toBe(plural);
  expect(trie.parent(plural)).toBe(kommune);
});
