import type { Language } from '../domain.ts';
import { learnCompounds, type Splitter } from '../language/compounds.ts';
import { normalForm } from '../language/normal.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenize } from '../language/tokens.ts';
import { isFormula } from './formulas.ts';
import { real, type Sparse, SparseBuilder } from './sparse.ts';

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
}

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
  const known = new Map<string, number>();
  const words: string[] = [];
  const forms: string[] = [];
  const formIds = new Map<string, number>();
  const formOf: number[] = [];
  const totals: number[] = [];
  const rows = new SparseBuilder();
  let sums = new Float64Array(4096);
  texts.forEach((text, i) => {
    const language = languages[i];
    const touched: number[] = [];
    for (const token of tokenize(text)) {
      if (token.kind !== 'word') continue;
      const word = token.text.toLowerCase();
      if (names.size > 0 && word !== token.text && names.has(word)) continue;
      // An English word and a Norwegian one of the same spelling have different normal forms.
      const key = language === 'en' ? `\u0000${word}` : word;
      let id = known.get(key);
      if (id === undefined) {
        if (!isContent(word, language)) {
          known.set(key, -1);
          continue;
        }
        id = words.length;
        known.set(key, id);
        words.push(word);
        totals.push(0);
        const form = normalForm(word, language);
        let formId = formIds.get(form);
        if (formId === undefined) {
          formId = forms.length;
          formIds.set(form, formId);
          forms.push(form);
        }
        formOf.push(formId);
      }
      if (id < 0) continue;
      totals[id] = (totals[id] ?? 0) + 1;
      if (id >= sums.length) {
        const longer = new Float64Array(sums.length * 2);
        longer.set(sums);
        sums = longer;
      }
      if (real(sums, id) === 0) touched.push(id);
      sums[id] = real(sums, id) + 1;
    }
    rows.addSums(touched, sums);
  });
  const splitter = learnCompounds(words.map((word, id) => [word, totals[id] ?? 0] as const));
  return { words, formOf: Int32Array.from(formOf), forms, counts: rows.build(words.length), splitter };
}
