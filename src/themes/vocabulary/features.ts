import { type Sparse, SparseBuilder, whole } from '../matrix/sparse.ts';
import type { Lexicon } from './terms.ts';
import { FIELD_NAMES, fieldsOf } from './thesaurus.ts';

const GRAM_SHORTEST = 3;
const GRAM_LONGEST = 6;

/** words × features: what each word of the lexicon is counted as, and how much of it. */
function featuresOf(
  lexicon: Lexicon,
  features: (word: string, w: number) => Iterable<readonly [number, number]>,
  size: () => number,
): Sparse {
  const rows = new SparseBuilder();
  lexicon.words.forEach((word, w) => {
    for (const [feature, share] of features(word, w)) rows.add(feature, share);
    rows.endRow();
  });
  return rows.build(size());
}

/** A word's normal form, and half of each part of a compound. */
export function formFeatures(lexicon: Lexicon): Sparse {
  const ids = new Map(lexicon.forms.map((form, id) => [form, id]));
  const idOf = (form: string): number => {
    const id = ids.get(form) ?? ids.size;
    ids.set(form, id);
    return id;
  };
  return featuresOf(
    lexicon,
    (word, w) => {
      const own: [number, number][] = [[whole(lexicon.formOf, w), 1]];
      const parts = lexicon.lookedInto(w) ? lexicon.splitter.split(word) : [];
      if (parts.length > 1) for (const part of parts) own.push([idOf(part), 0.5]);
      return own;
    },
    () => ids.size,
  );
}

/** The letter groups of a word's normal form. */
export function gramFeatures(lexicon: Lexicon): Sparse {
  const ids = new Map<string, number>();
  return featuresOf(
    lexicon,
    (_, w) => {
      const padded = ` ${lexicon.forms[whole(lexicon.formOf, w)] ?? ''} `;
      const own: [number, number][] = [];
      for (let length = GRAM_SHORTEST; length <= GRAM_LONGEST; length += 1) {
        for (let from = 0; from + length <= padded.length; from += 1) {
          const gram = padded.slice(from, from + length);
          const id = ids.get(gram) ?? ids.size;
          ids.set(gram, id);
          own.push([id, 1]);
        }
      }
      return own;
    },
    () => ids.size,
  );
}

/** The fields of the thesaurus a word belongs to. */
export function fieldFeatures(lexicon: Lexicon): Sparse {
  return featuresOf(
    lexicon,
    (word, w) => {
      if (!lexicon.lookedInto(w)) return [];
      const form = lexicon.forms[whole(lexicon.formOf, w)] ?? word;
      return fieldsOf(word, form, lexicon.splitter).map((field) => [field, 1] as const);
    },
    () => FIELD_NAMES.length,
  );
}
