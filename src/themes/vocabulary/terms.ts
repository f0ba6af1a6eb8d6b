import type { Language } from '../../domain.ts';
import { learnCompounds, type Splitter } from '../../language/forms/compounds.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { scan } from '../../language/tokens.ts';
import { type Sparse, SparseBuilder } from '../matrix/sparse.ts';
import { isFormula } from './formulas.ts';

/** The words of a set of passages, each spelling once. */
export interface Lexicon {
  /** Spellings, lower case, by first occurrence. */
  words: string[];
  /** Normal form of each spelling (index into `forms`). */
  formOf: Int32Array;
  /** Normal forms, by first occurrence. */
  forms: string[];
  /** passages × words: how often each spelling stands in each passage. Stop words, numbers and references left out. */
  counts: Sparse;
  /** How the corpus's own compounds are cut. */
  splitter: Splitter;
  /** Whether a word (its index) is looked into: its parts and its fields. */
  lookedInto(word: number): boolean;
}

/**
 * In so many passages a spelling seen once is not looked into: it is counted by its normal form alone. Half the spellings of
 * a large collection are such, they take most of the time, and they say nothing that hundreds of others don't.
 */
const MANY = 5_000;

/** Whether a word may carry a theme: letters, two or more, no stop word, no word of answering as such. */
export function isContent(word: string, language?: Language): boolean {
  return word.length > 1 && /\p{L}/u.test(word) && !isStopword(word, language) && !isFormula(word);
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
  const formIds = new Map<string, number>();
  const formOf: number[] = [];
  const totals: number[] = [];
  // An English word and a Norwegian one of the same spelling have different normal forms.
  const english = { written: new Map<string, number>(), lower: new Map<string, number>() };
  const norwegian = { written: new Map<string, number>(), lower: new Map<string, number>() };

  /** Number of a word as it is written; -1 for one that carries nothing. */
  const add = (written: string, language: Language | undefined): number => {
    const word = written.toLowerCase();
    if (word !== written && names.has(word)) return -1;
    const { lower } = language === 'en' ? english : norwegian;
    const known = lower.get(word);
    if (known !== undefined) return known;
    const id = isContent(word, language) ? words.length : -1;
    lower.set(word, id);
    if (id < 0) return id;
    words.push(word);
    totals.push(0);
    const form = normalForm(word, language);
    const formId = formIds.get(form) ?? forms.length;
    if (formId === forms.length) {
      formIds.set(form, formId);
      forms.push(form);
    }
    formOf.push(formId);
    return id;
  };

  const rows = new SparseBuilder();
  texts.forEach((text, i) => {
    const language = languages[i];
    const { written } = language === 'en' ? english : norwegian;
    scan(text, (start, end, kind) => {
      if (kind !== 'word') return;
      const word = text.slice(start, end);
      let id = written.get(word);
      if (id === undefined) {
        id = add(word, language);
        written.set(word, id);
      }
      if (id < 0) return;
      totals[id] = (totals[id] ?? 0) + 1;
      rows.add(id, 1);
    });
    rows.endRow();
  });
  const least = texts.length > MANY ? 2 : 1;
  const lookedInto = (word: number): boolean => (totals[word] ?? 0) >= least;
  const learnt = words.flatMap((word, id) => (lookedInto(id) ? [[word, totals[id] ?? 0] as const] : []));
  const splitter = learnCompounds(learnt);
  return { words, formOf: Int32Array.from(formOf), forms, counts: rows.build(words.length), splitter, lookedInto };
}
