import type { Language } from '../../domain.ts';

/** Languages as Word names them; one we can't name is not marked. */
export const LANGUAGE: Record<Exclude<Language, 'other'>, string> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  en: 'en-GB',
  se: 'se-NO',
};

/** The mark of a run in another language than the document's. */
export function languageOf(language: Language | undefined): { language?: { value: string } } {
  return language === undefined || language === 'other' ? {} : { language: { value: LANGUAGE[language] } };
}
