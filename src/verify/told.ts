import { numbersIn } from '../norsk/numbers.ts';

/** What a sentence of the note's words was made of. */
export interface Told {
  numbers: number[];
  strings: string[];
}

/** Numbers a sentence may hold beside those it shows: one that is told by a word's form. */
const UNTOLD = [0, 1];
const MOST_NUMBERS = 6;
const HOLE = '\uE000';

/**
 * Reads a sentence back into what it was made of.
 * @param make the sentence of so many numbers and texts; null when it can't be made of these numbers
 * @returns null when the text is not such a sentence
 */
export function toldBy(
  text: string,
  numbers: number,
  strings: number,
  make: (numbers: number[], strings: string[]) => string,
): Told | null {
  const shown = [...new Set(numbersIn(text).map(({ value }) => value))].slice(0, MOST_NUMBERS);
  const candidates = [...new Set([...shown, ...UNTOLD])];
  const holes = Array.from({ length: strings }, () => HOLE);
  const tried = (chosen: number[]): Told | null => {
    if (chosen.length < numbers) {
      for (const candidate of candidates) {
        const found = tried([...chosen, candidate]);
        if (found) return found;
      }
      return null;
    }
    const pieces = make(chosen, holes).split(HOLE);
    if (!text.startsWith(pieces[0] ?? '') || !text.endsWith(pieces.at(-1) ?? '')) return null;
    const pattern = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)');
    const [whole, ...filled] = new RegExp(`^${pattern}$`, 'u').exec(text) ?? [];
    return whole === undefined ? null : { numbers: chosen, strings: filled };
  };
  return tried([]);
}
