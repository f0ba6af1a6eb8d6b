import type { Language } from '../../domain.ts';
import { learnCompounds } from '../../language/forms/compounds.ts';
import { freshForm, normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { scan } from '../../language/tokens.ts';
import { WordTable } from '../../language/word-table.ts';
import { SparseBuilder } from '../matrix/builder.ts';
import type { Sparse } from '../matrix/sparse.ts';
import { isFormula } from './formulas.ts';

/** The words of a set of passages, each spelling once. */
export interface Lexicon {
  /** Spellings, lower case, by first occurrence. */
  words: string[];
  /** Normal form of each spelling (index into `forms`). */
  formOf: Int32Array;
  /** Normal forms, by first occurrence. */
  forms: string[];
  /** Numbers of the normal forms, and after them of parts of compounds that are none of their own. */
  numbers: WordTable;
  /** passages × words: how often each spelling stands in each passage. Stop words, numbers and references left out. */
  counts: Sparse;
  /** The parts of a word (its index) as the corpus's own compounds are cut, none where it is no compound; null: not looked into. */
  partsOf(word: number): readonly string[] | null;
}

/**
 * In so many passages a spelling seen once is not looked into, and in more one seen less than once in `ONE_IN` of them: it is
 * counted by its normal form alone. Most spellings of a large collection are such, they take most of the time, and they say
 * nothing that hundreds of others don't.
 */
const MANY = 5_000;
const ONE_IN = 25_000;
const LETTER = /\p{L}/u;

/**
 * Whether a word may carry a theme: letters, two or more, no stop word, no word of answering as such.
 * @param form its normal form as a Norwegian word, where it is known
 */
export function isContent(word: string, language?: Language, form?: string): boolean {
  return word.length > 1 && LETTER.test(word) && !isStopword(word, language) && !isFormula(word, form);
}

/**
 * Reads the words of passages.
 * @param texts the passages
 * @param languages their languages, in the same order; the normal form depends on it
 * @param names words of the respondents' own names, lower case: a body says its name in every letter, so where such a
 * word is written with a capital it is left out
 */
export function readWords(
  texts: readonly string[],
  languages: readonly (Language | undefined)[],
  names: ReadonlySet<string> = new Set(),
): Lexicon {
  const words: string[] = [];
  const forms: string[] = [];
  const numbers = new WordTable();
  const formOf: number[] = [];
  const totals: number[] = [];
  /** Compounds are cut as Norwegian words. */
  const norwegianForms: string[] = [];
  // An English word and a Norwegian one of the same spelling have different normal forms.
  const english = { table: new WordTable(), wordOf: [] as number[] };
  const norwegian = { table: new WordTable(), wordOf: [] as number[] };

  /** Number of a word in lower case that is met for the first time; -1 for one that carries nothing. */
  const add = (word: string, language: Language | undefined): number => {
    const own = freshForm(word);
    if (!isContent(word, language, own)) return -1;
    const form = language === 'en' ? normalForm(word, language) : own;
    const number = numbers.numberOf(form);
    if (number === forms.length) forms.push(form);
    formOf.push(number);
    norwegianForms.push(own);
    totals.push(0);
    return words.push(word) - 1;
  };

  /** Number of a word as it is written. */
  const wordAt = (text: string, start: number, end: number, language: Language | undefined): number => {
    const { table, wordOf } = language === 'en' ? english : norwegian;
    const known = table.size;
    const number = table.numberOf(text, start, end);
    if (number < known) return wordOf[number] ?? -1;
    const written = text.slice(start, end);
    const word = written.toLowerCase();
    wordOf.push(-1);
    let id = -1;
    if (word === written) id = add(word, language);
    else if (!names.has(word)) id = wordAt(word, 0, word.length, language);
    wordOf[number] = id;
    return id;
  };

  const rows = new SparseBuilder(texts.reduce((sum, text) => sum + text.length, 0) >> 3);
  texts.forEach((text, i) => {
    const language = languages[i];
    scan(text, (start, end, kind) => {
      if (kind !== 'word') return;
      const id = wordAt(text, start, end, language);
      if (id < 0) return;
      totals[id] = (totals[id] ?? 0) + 1;
      rows.add(id, 1);
    });
    rows.endRow();
  });
  const least = texts.length > MANY ? Math.max(2, Math.round(texts.length / ONE_IN)) : 1;
  const lookedInto = (word: number): boolean => (totals[word] ?? 0) >= least;
  const learnt = words.flatMap((word, id) =>
    lookedInto(id) ? [[word, totals[id] ?? 0, norwegianForms[id] ?? freshForm(word)] as const] : [],
  );
  const splitter = learnCompounds(learnt);
  return {
    words,
    formOf: Int32Array.from(formOf),
    forms,
    numbers,
    counts: rows.build(words.length),
    partsOf: (word) => (lookedInto(word) ? splitter.split(words[word] ?? '') : null),
  };
}
