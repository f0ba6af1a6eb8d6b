import type { NoteLanguage } from '../numbers.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { NoteWords } from './words.ts';

/** The words of the note in the language the consultation asks for. */
export function noteWords(language: NoteLanguage): NoteWords {
  return { nb, nn, en }[language];
}
