import type { Language, Passage } from '../../domain.ts';
import type { ReadPassage } from './letter.ts';
import { type Reading, readSentences } from './sentence/read.ts';
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
function readChosen(text: string, { question, start, end }: Chosen, language: Language, owner: string): Reading[] {
  const said = text.slice(start, end);
  const asked = `${question.replace(/\s+/gu, ' ').trim()}\n☒ `;
  const ticked = tickedOnly(asked + said).slice(asked.length);
  // A question in English is answered in English, whatever the rest of the answer is written in.
  const read = /^(?:yes|no|agree|disagree|strongly|support|oppose)/iu.test(said) ? 'en' : language;
  const readings = readSentences(ticked, start, read, owner).map((reading) => ({
    ...reading,
    confidence: Math.max(PLAIN, reading.confidence),
  }));
  const plain = BETWEEN.test(said) ? [] : readings.filter(({ declared }) => declared);
  if (plain.length > 0) return plain;
  // Whoever has chosen «vet ikke» has answered, and takes no side.
  return readings.slice(0, 1).map((reading) => ({ ...reading, stance: 'neutral', because: [], declared: false }));
}

/** Chosen answers as they are read. */
interface ChosenReading extends Chosen {
  readings: Reading[];
}

/** What a response has chosen from lists, and what it holds by that. */
export function chosenIn(
  { text, language, chosen = [] }: { text: string; language: Language; chosen?: Chosen[] },
  owner: string,
): ChosenReading[] {
  return chosen.map((one) => ({ ...one, readings: readChosen(text, one, language, owner) }));
}

/** With what was chosen of the proposal as a whole, which is the sender's view as much as its words are. */
export function withChosen(
  read: ReadPassage[],
  passages: readonly Passage[],
  chosen: readonly ChosenReading[],
): ReadPassage[] {
  const more = chosen.flatMap(({ question, start, readings }): ReadPassage[] => {
    const plain = readings.filter(({ declared }) => declared);
    const passage = WHOLE.test(question) ? passages.find((one) => one.start === start) : undefined;
    return passage === undefined || plain.length === 0 ? [] : [{ passage, readings: plain }];
  });
  return more.length === 0 ? read : [...read, ...more].sort((a, b) => a.passage.start - b.passage.start);
}
