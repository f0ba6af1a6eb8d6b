import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/language/forms/normal.ts';

const lines = (file: string): string[] =>
  readFileSync(new URL(`../fixtures/words/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** Our own lists: all forms of a noun on a line, bokmål | nynorsk; pairs of words that look alike and are not. */
describe('word forms', () => {
  const nouns = lines('nouns.txt').map((line) => line.split(/[ |]+/u).filter((word) => word !== ''));
  const pairs = lines('apart.txt').map((line) => line.split(' '));

  it('are enough to tell', () => {
    expect(nouns.length).toBeGreaterThanOrEqual(200);
    expect(pairs.length).toBeGreaterThanOrEqual(150);
  });

  it.each(nouns.map((forms) => [forms[0], forms] as const))('%s meets its inflections', (_, forms) => {
    expect(new Set(forms.map((form) => normalForm(form))).size, forms.join(' ')).toBe(1);
  });

  it.each(pairs)('%s and %s stay apart', (one = '', other = '') => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it('the genitive meets its noun', () => {
    for (const forms of [
      ['alder', 'alders', 'alderen'],
      ['universitetets', 'universitet'],
      ['registerets', 'registre'],
    ])
      expect(new Set(forms.map((form) => normalForm(form))).size).toBe(1);
  });

  it('nynorsk and bokmål meet in them', () => {
    for (const [nynorsk = '', bokmal = ''] of [
      ['leiarane', 'lederne'],
      ['lærarar', 'lærere'],
      ['fråsegner', 'uttalelser'],
      ['høyringssvaret', 'høringssvar'],
      ['vêret', 'været'],
      ['meisterskapet', 'mesterskap'],
      ['eigarane', 'eierne'],
      ['tema', 'temaene'],
    ])
      expect(normalForm(nynorsk)).toBe(normalForm(bokmal));
  });
});
