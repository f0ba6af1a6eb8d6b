import type { NoteLanguage } from '../numbers.ts';
import { countsEn } from './counts-en.ts';
import { countsNb } from './counts-nb.ts';
import { countsNn } from './counts-nn.ts';
import { labelsEn } from './labels-en.ts';
import { labelsNb } from './labels-nb.ts';
import { labelsNn } from './labels-nn.ts';
import type { NoteWords } from './words.ts';

const WORDS: Record<NoteLanguage, NoteWords> = {
  nb: { ...labelsNb, ...countsNb },
  nn: { ...labelsNn, ...countsNn },
  en: { ...labelsEn, ...countsEn },
};

/** The words of the note in the language the consultation asks for. */
export function noteWords(language: NoteLanguage): NoteWords {
  return WORDS[language];
}
