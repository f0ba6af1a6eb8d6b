/** Most words whose numbers are kept: the vocabulary of a large consultation, but not of an endless one. */
const MOST_WORDS = 50_000;

const numbers = new Map<string, number>();
let age = 0;
let last: readonly string[] = [];
let lastNumbers: readonly number[] = [];

/** Numbers for types of words, the same for all tables, so that a table keeps what it knows of each in an array. */
export const vocabulary = {
  /** Raised when numbers are given anew. */
  get age(): number {
    return age;
  },

  /** Gives numbers anew where too many are given; never inside a sentence, whose numbers must be of one age. */
  makeRoom(): void {
    if (numbers.size < MOST_WORDS) return;
    numbers.clear();
    last = [];
    age += 1;
  },

  numberOf(word: string): number {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    return number;
  },

  /** The words' numbers. A sentence is looked up in table after table, so those of the last one are kept. */
  of(words: readonly string[]): readonly number[] {
    if (words !== last) {
      vocabulary.makeRoom();
      vocabulary.keep(words, words.map(vocabulary.numberOf));
    }
    return lastNumbers;
  },

  /** Keeps the numbers of a sentence that is about to be read. */
  keep(words: readonly string[], known: readonly number[]): void {
    last = words;
    lastNumbers = known;
  },
};
