import type { Language } from '../../domain.ts';
import { detectLanguage } from '../../language/detect.ts';

/** One text to tell the language of; `lang` where it is known. */
export interface LanguageDocument {
  id: string;
  text: string;
  lang?: string | undefined;
}

export interface LanguageEvaluation {
  predictions: { id: string; lang: Language }[];
  /** Share rightly told among documents whose language is known; null when none is. */
  accuracy: number | null;
  documents: number;
}

/**
 * Tells the language of each document by itself, without a document around it as prior, and scores it where known.
 * @param documents any texts
 */
export function evaluateLanguage(documents: readonly LanguageDocument[]): LanguageEvaluation {
  const predictions = documents.map(({ id, text }) => ({ id, lang: detectLanguage(text).language }));
  const known = documents.flatMap(({ lang }, i) => (lang === undefined ? [] : [lang === predictions[i]?.lang]));
  return {
    predictions,
    accuracy: known.length > 0 ? known.filter(Boolean).length / known.length : null,
    documents: known.length,
  };
}
