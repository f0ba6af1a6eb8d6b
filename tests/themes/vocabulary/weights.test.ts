import { expect, test } from 'vitest';
import type { Sparse } from '../../../src/themes/matrix/sparse.ts';
import { type Lexicon, readWords } from '../../../src/themes/vocabulary/terms.ts';
import { weigh } from '../../../src/themes/vocabulary/weights.ts';

const LETTERS = [
  ['Stien må ryddes.', 'a'],
  ['Gebyret er for høyt.', 'b'],
  ['Gebyret rammer lagene.', 'c'],
  ['Tilsynet bør styrkes.', 'd'],
  ['Tilsynet mangler folk.', 'e'],
  ['Hytta trenger vann.', 'f'],
  ['Hytta trenger vei.', 'g'],
  ['Bommen stenger veien.', 'h'],
  ['Stien går over myra.', 'i'],
] as const;

function weightOf(lexicon: Lexicon, forms: Sparse, row: number, form: string): number {
  const column = lexicon.forms.indexOf(form);
  for (let e = forms.starts[row] ?? 0; e < (forms.starts[row + 1] ?? 0); e += 1) {
    if (forms.columns[e] === column) return forms.values[e] ?? 0;
  }
  return 0;
}

const read = (texts: readonly string[]) =>
  readWords(
    texts,
    texts.map(() => 'nb' as const),
  );

test('one long letter that says a word everywhere counts as one letter that says it', () => {
  const texts = [
    ...LETTERS.map(([text]) => text),
    ...Array.from({ length: 30 }, (_, i) => `Bommen er stengt, side ${i}.`),
  ];
  const groups = [...LETTERS.map(([, group]) => group), ...Array.from({ length: 30 }, () => 'j')];
  const lexicon = read(texts);
  const long = weigh(lexicon, groups, new Map()).forms;
  const few = read([...texts.slice(0, LETTERS.length), 'Bommen er stengt.']);
  const short = weigh(few, [...groups.slice(0, LETTERS.length), 'j'], new Map()).forms;
  const bom = lexicon.forms.find((form) => form.startsWith('bom')) ?? '';
  expect(weightOf(lexicon, long, 7, bom)).toBeCloseTo(weightOf(few, short, 7, bom), 6);
});

test('a word of one respondent alone carries nothing; one of two does', () => {
  const lexicon = read(LETTERS.map(([text]) => text));
  const { forms } = weigh(
    lexicon,
    LETTERS.map(([, group]) => group),
    new Map(),
  );
  expect(weightOf(lexicon, forms, 8, lexicon.forms.find((form) => form.startsWith('myr')) ?? '')).toBe(0);
  expect(weightOf(lexicon, forms, 8, lexicon.forms.find((form) => form.startsWith('sti')) ?? '')).toBeGreaterThan(0);
});

test('what the proposal says weighs less than what the letters bring', () => {
  const texts = ['Gebyret og stien.', 'Gebyret og myra.', ...LETTERS.slice(3).map(([text]) => text)];
  const lexicon = read(texts);
  const groups = texts.map((_, i) => String(i));
  const gebyr = lexicon.forms.find((form) => form.startsWith('gebyr')) ?? '';
  const plain = weigh(lexicon, groups, new Map()).forms;
  const damped = weigh(lexicon, groups, new Map([[gebyr, 20]])).forms;
  expect(weightOf(lexicon, damped, 0, gebyr)).toBeLessThan(weightOf(lexicon, plain, 0, gebyr));
});

test('rows have length 1', () => {
  const lexicon = read(LETTERS.map(([text]) => text));
  const { matrix } = weigh(
    lexicon,
    LETTERS.map(([, group]) => group),
    new Map(),
  );
  for (let r = 0; r < matrix.rows; r += 1) {
    const values = matrix.values.slice(matrix.starts[r], matrix.starts[r + 1]);
    if (values.length > 0) expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 9);
  }
});

test('in a large collection a word seen once is not looked into, in a small one it is', () => {
  const texts = [...LETTERS.map(([text]) => text), 'Hytta og vannet.', 'Hyttevannet renner.'];
  const partsOf = (lexicon: Lexicon, word: string) => lexicon.partsOf(lexicon.words.indexOf(word));
  expect(partsOf(read(texts), 'hyttevannet')).toHaveLength(2);
  const many = read([...texts, ...Array.from({ length: 5_000 }, () => 'Hytta trenger vann.')]);
  expect(partsOf(many, 'hyttevannet')).toBeNull();
  expect(partsOf(many, 'hytta')).toEqual([]);
});
