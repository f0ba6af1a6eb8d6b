import { Trie } from '../../language/forms/trie.ts';

/** Letter groups of words, numbered as they are met. A longer group is found from the shorter one that it begins with. */
export class Grams {
  readonly #shortest: number;
  readonly #longest: number;
  readonly #openings = new Trie();
  /** Number and one of the group that an opening is, 0 for none. */
  #numbers = new Int32Array(1 << 12);
  #size = 0;
  /** Openings of the word at hand: by their length, then by where they start. */
  #at = new Int32Array(1 << 10);

  /** @param shortest letters of a group at least; `longest` at most */
  constructor(shortest: number, longest: number) {
    this.#shortest = shortest;
    this.#longest = longest;
  }

  /** How many groups there are. */
  get size(): number {
    return this.#size;
  }

  /** Numbers of a word's groups, where it begins and ends being letters as well: the shortest first, each as often as it stands. */
  of(word: string): number[] {
    const padded = ` ${word} `;
    const width = padded.length;
    if (this.#at.length < width * (this.#longest + 1)) this.#at = new Int32Array(width * (this.#longest + 1));
    const at = this.#at;
    for (let from = 0; from < width; from += 1) {
      let opening = 0;
      const most = Math.min(this.#longest, width - from);
      for (let length = 1; length <= most; length += 1) {
        opening = this.#openings.grow(opening, padded.charCodeAt(from + length - 1));
        at[length * width + from] = opening;
      }
    }
    const found: number[] = [];
    for (let length = this.#shortest; length <= this.#longest; length += 1)
      for (let from = 0; from + length <= width; from += 1) found.push(this.#numberOf(at[length * width + from] ?? 0));
    return found;
  }

  #numberOf(opening: number): number {
    if (opening >= this.#numbers.length) {
      const numbers = new Int32Array(2 * opening);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    const known = this.#numbers[opening] ?? 0;
    if (known > 0) return known - 1;
    this.#size += 1;
    this.#numbers[opening] = this.#size;
    return this.#size - 1;
  }
}
