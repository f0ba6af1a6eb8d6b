import { SparseBuilder } from '../matrix/builder.ts';
import { type Sparse, whole } from '../matrix/sparse.ts';
import { Grams } from './grams.ts';
import type { Lexicon } from './terms.ts';
import { FIELD_NAMES, fieldsOf } from './thesaurus.ts';

const GRAM_SHORTEST = 3;
const GRAM_LONGEST = 6;

/** What each word of the lexicon is counted as (words × features), and how much of it. */
export interface WordFeatures {
  /** Its normal form, and half of each part of a compound. */
  forms: Sparse;
  /** The fields of the thesaurus it belongs to. */
  fields: Sparse;
}

/** Looks into each word once. */
export function wordFeatures(lexicon: Lexicon): WordFeatures {
  const size = lexicon.words.length;
  const forms = new SparseBuilder(size);
  const fields = new SparseBuilder();
  lexicon.words.forEach((word, w) => {
    const own = whole(lexicon.formOf, w);
    forms.add(own, 1);
    const parts = lexicon.partsOf(w);
    if (parts !== null) {
      for (const part of parts) forms.add(lexicon.numbers.numberOf(part), 0.5);
      for (const field of fieldsOf(word, lexicon.forms[own] ?? word, parts)) fields.add(field, 1);
    }
    forms.endRow();
    fields.endRow();
  });
  return { forms: forms.build(lexicon.numbers.size), fields: fields.build(FIELD_NAMES.length) };
}

/** The letter groups of a word's normal form. */
export function gramFeatures(lexicon: Lexicon): Sparse {
  const grams = new Grams(GRAM_SHORTEST, GRAM_LONGEST);
  const rows = new SparseBuilder();
  lexicon.formOf.forEach((form) => {
    for (const gram of grams.of(lexicon.forms[form] ?? '')) rows.add(gram, 1);
    rows.endRow();
  });
  return rows.build(grams.size);
}
