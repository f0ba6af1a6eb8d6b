import type { Language } from '../../domain.ts';
import type { Reading } from './sentence/read.ts';
import { readSentences } from './sentence/read.ts';
import { tickedOnly } from './sentence/ticks.ts';

/** An answer chosen from a list, with its question as it was put. */
export interface Chosen {
  question: string;
  /** Id of the consultation's question. */
  questionId: string | null;
  /** Where the answer stands in the response's text. */
  start: number;
  end: number;
}

/** Between two options: no position is taken. */
const BETWEEN = /^(?:verken|hverken|korkje|nøytral|neutral|neither)/iu;
/** What is chosen from a list is plainly said. */
const PLAIN = 0.9;
/** The proposal is asked about, not one thing in it. */
const WHOLE =
  /(?<!\p{L})(?:forslag(?:et|a|ene)?|framlegg(?:et|a)?|proposals?|lovforslaget|høringsforslaget)(?!\p{L})/iu;

/** Reads a chosen answer as a form's ticked box: «ja» is a position only where the question asks for one. */
export function readChosen(
  text: string,
  { question, start, end }: Chosen,
  language: Language,
  owner: string,
): Reading[] {
  const said = text.slice(start, end);
  if (BETWEEN.test(said)) return [];
  const asked = `${question.replace(/\s+/gu, ' ').trim()}\n☒ `;
  const ticked = tickedOnly(asked + said).slice(asked.length);
  // A question in English is answered in English, whatever the rest of the answer is written in.
  const read = /^(?:yes|no|agree|disagree|strongly|support|oppose)/iu.test(said) ? 'en' : language;
  return readSentences(ticked, start, read, owner)
    .filter(({ declared }) => declared)
    .map((reading) => ({ ...reading, confidence: Math.max(PLAIN, reading.confidence) }));
}

/** Whether the answer tells what is held of the proposal as a whole. */
export const isOfWhole = ({ question }: Chosen): boolean => WHOLE.test(question);
