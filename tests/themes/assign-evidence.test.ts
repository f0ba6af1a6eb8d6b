import { describe, expect, it, test } from 'vitest';
import { isCountedTag, THIN_TAG, type Theme } from '../../src/domain.ts';
import { rightSpellings } from '../../src/themes/assign/misspelt.ts';
import { bodyNames } from '../../src/themes/assign/names.ts';
import { findAll, readAll } from '../../src/themes/assign/texts.ts';
import { assign } from '../../src/themes/assign.ts';
import { computing } from '../computing.ts';

// All texts are constructed.

const theme = (id: string, label: string, keywords: string[]): Theme => {
  return { id, label, description: '', keywords, status: 'confirmed', parentId: null, words: [] };
};
const themes = [
  theme('billett', 'Billetter og takst', ['billettpris', '40 prosent', 'prinsippet om takst', 'rabattordning']),
  theme('rute', 'Ruter og avganger', ['avganger', 'rutetider', 'nattbuss', '1. mars 2031']),
  theme('by', 'Kommunene langs ruta', ['rutekommunene', 'vertskommuner']),
  theme('liv', 'Bransjen', ['Norsk Ferjeliv']),
];
/** What of a theme's own text is found in a passage, in worth. */
const worth = (text: string, id: string): number => {
  const input = { passages: [{ text, heading: null, responseId: 'r' }], background: '' };
  const [row] = findAll(input, themes, readAll(input, themes));
  return row?.[themes.findIndex((each) => each.id === id)]?.worth ?? 0;
};

describe('what of a theme’s text is evidence', () => {
  it('a keyword with a number is met with its number', () => {
    expect(worth('Ordningen bør tre i kraft 1. mars 2031 som varslet.', 'rute')).toBeGreaterThan(1);
    expect(worth('Vi viser til brev av 9. mars i år.', 'rute')).toBeLessThan(0.2);
    expect(worth('Et påslag på 40 % er for mye.', 'billett')).toBeGreaterThan(1);
    expect(worth('Bare noen få prosent av oss reiser.', 'billett')).toBeLessThan(0.3);
  });

  it('a phrase has no other words of weight between its own', () => {
    const near = worth('Vi holder på prinsippet om en felles takst.', 'billett');
    const whole = worth('Vi holder på prinsippet om takst.', 'billett');
    expect(whole).toBeGreaterThan(near);
  });

  it('a misspelt keyword is met', () => {
    expect(worth('Rabatordningen for unge må bli værende.', 'billett')).toBeGreaterThanOrEqual(1);
  });

  it('a first part is met as the whole word it stands for, where that word is used', () => {
    expect(worth('Buss- og billettpriser, og rute- og avgangstider, må ses samlet.', 'rute')).toBeGreaterThanOrEqual(1);
    expect(worth('Rute- og avgangslister, må ses samlet.', 'rute')).toBeLessThan(1);
  });

  it('a part of a compound that another theme asks for is none', () => {
    const apart = [theme('a', 'Ansvar', ['kommuner']), theme('b', 'Verter', ['vertskommuner'])];
    const input = {
      passages: [
        { text: 'Vertskommuner må få dekket sine utgifter. Kommuner har ansvar.', heading: null, responseId: 'r' },
        { text: 'Vertskommuner må få dekket sine utgifter.', heading: null, responseId: 's' },
      ],
      background: '',
    };
    const found = findAll(input, apart, readAll(input, apart));
    expect(found[0]?.[0]?.worth).toBeGreaterThanOrEqual(1);
    expect(found[1]?.[0]?.worth).toBe(0);
    expect(found[1]?.[1]?.worth).toBeGreaterThanOrEqual(1);
  });

  it('the name of a body is none, unless the codebook names it', () => {
    expect(worth('Vi er medlem i Nettverk for vertskommuner og slutter oss til dem.', 'by')).toBe(0);
    expect(worth('Vertskommuner må få dekket sine utgifter.', 'by')).toBeGreaterThanOrEqual(1);
    expect(worth('Pengene til Norsk Ferjeliv bør opphøre.', 'liv')).toBeGreaterThan(1);
  });
});

test.each([
  [
    'Avganger hvert kvarter og flere rutetider; nattbuss alle dager fra 1. mars 2031, og billettprisen er så som så.',
    false,
  ],
  // In a sentence of its own it is what the sentence is about.
  [
    'Avganger hvert kvarter og flere rutetider; nattbuss alle dager fra 1. mars 2031. Billettprisen er så som så.',
    true,
  ],
])('a theme in the shadow of another is a suggestion: «%s»', (long, raised) => {
  const passages = [long, ...Array.from({ length: 30 }, (_, i) => `Nattbuss nummer ${i} er billett og holdeplass.`)];
  const { tags } = assign({
    passages: passages.map((text, i) => ({ id: String(i), text, start: 0, heading: null, responseId: String(i >> 1) })),
    themes,
    examples: [],
    background: '',
  });
  for (const tag of tags.filter(({ passageId }) => passageId === '0'))
    expect([tag.themeId, isCountedTag(tag)]).toEqual([tag.themeId, tag.themeId === 'rute' || raised]);
});

test('a person’s tag counts however unsure the machine was', () => {
  expect(isCountedTag({ confidence: THIN_TAG })).toBe(true);
  expect(isCountedTag({ confidence: THIN_TAG - 0.001 })).toBe(false);
  expect(isCountedTag({ confidence: 0.1, by: 'Kari' })).toBe(true);
});

test.each([
  ['Vi viser til Nettverk fjord- og fjellkommuner, som har skrevet mer.', ['Nettverk fjord- og fjellkommuner']],
  ['Nærings- og ferjedepartementet bør svare.', ['Nærings- og ferjedepartementet']],
  ['Vi i Ferje- og fjordtrafikkens opplysningskontor AS er små.', ['Ferje- og fjordtrafikkens opplysningskontor AS']],
  ['Det mener også Norsk Ferjeliv, og vi er enige.', ['Norsk Ferjeliv']],
  ['Nettverket er for tregt. Ferjer og busser må korrespondere.', []],
])('names of bodies in «%s»', (text, expected) => {
  expect(bodyNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('names are found in time that follows the length of the text', () => {
  for (const text of ['A- og '.repeat(50_000), 'Ab '.repeat(100_000), 'Forening for '.repeat(50_000)]) {
    expect(computing(() => bodyNames(text))).toBeLessThan(1000);
  }
});

test('one slip in a long word is put right, in a short one not, and two are not', () => {
  const right = rightSpellings(['produksjonsavgift', 'fellesskap', 'avgift']);
  expect(right('produsjonsavgift')).toBe('produksjonsavgift');
  expect(right('fellesksap')).toBe('fellesskap');
  expect(right('felleskap')).toBe('fellesskap');
  expect(right('avgfit')).toBeNull();
  expect(right('produsjonavgift')).toBeNull();
  expect(right('fellesskap')).toBeNull();
});
