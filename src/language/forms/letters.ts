/** Cheap questions to the letters of a word, asked before any expression or list is: most words end there. */

const SMALL = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå') SMALL[letter.charCodeAt(0)] = 1;

/** Whether a word is made of a–å in lower case alone, as nearly all words are when their case is folded. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (SMALL[word.charCodeAt(at)] !== 1) return false;
  return word !== '';
}

/** Letters of a group: five bits each make one small number. */
export const GROUP = 4;
const BITS = 20;

/** The last letters before a place as one number, five bits each. */
function lastLetters(word: string, end: number, count: number): number {
  let sum = 0;
  for (let at = end - count; at < end; at += 1) sum = (sum << 5) | (word.charCodeAt(at) & 31);
  return sum;
}

/** A set of groups of letters, a bit each. It may take one group for another, so it only ever says «perhaps». */
export class Groups {
  readonly #bits = new Uint8Array(1 << (BITS - 3));

  /** Adds the group of `count` letters before a place. */
  add(word: string, end: number, count: number): void {
    const group = lastLetters(word, end, count);
    this.#bits[group >> 3] = (this.#bits[group >> 3] ?? 0) | (1 << (group & 7));
  }

  /** Whether the group of `count` letters before a place may be among them. */
  has(word: string, end: number, count: number): boolean {
    const group = lastLetters(word, end, count);
    return (((this.#bits[group >> 3] ?? 0) >> (group & 7)) & 1) === 1;
  }

  /** Whether any group of `GROUP` letters of a word may be among them. */
  hasAny(word: string): boolean {
    let group = 0;
    for (let at = 0; at < word.length; at += 1) {
      group = ((group << 5) | (word.charCodeAt(at) & 31)) & ((1 << BITS) - 1);
      if (at >= GROUP - 1 && (((this.#bits[group >> 3] ?? 0) >> (group & 7)) & 1) === 1) return true;
    }
    return false;
  }
}
