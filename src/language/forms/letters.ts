/** Cheap questions to the letters of a word, asked before any expression or list is: most words end there. */

const SMALL = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå') SMALL[letter.charCodeAt(0)] = 1;

/** Whether a word is made of a–å in lower case alone, as nearly all words are when their case is folded. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (SMALL[word.charCodeAt(at)] !== 1) return false;
  return word !== '';
}

/** Letters of a group at most: five bits each make one small number. */
export const GROUP = 4;
const BITS = 20;

function groupBefore(word: string, end: number, count: number): number {
  let group = 0;
  for (let at = end - count; at < end; at += 1) group = (group << 5) | (word.charCodeAt(at) & 31);
  return group;
}

/** Groups of three or four letters, each with marks of what it belongs to. One is taken for another where letters share five bits. */
export class Groups {
  /** A bit for each group there is: asked first, since most are not. */
  readonly #bits = new Uint8Array(1 << (BITS - 3));
  readonly #marks = new Map<number, number>();

  /** Adds the group of `count` letters before a place. */
  add(word: string, end: number, count: number, mark = 1): void {
    const group = groupBefore(word, end, count);
    this.#bits[group >> 3] = (this.#bits[group >> 3] ?? 0) | (1 << (group & 7));
    this.#marks.set(group, (this.#marks.get(group) ?? 0) | mark);
  }

  /** Marks of the group of `count` letters before a place; 0 for none. */
  at(word: string, end: number, count: number): number {
    const group = groupBefore(word, end, count);
    return this.#has(group) ? (this.#marks.get(group) ?? 0) : 0;
  }

  /** Whether any four letters of a word are one of the groups. */
  hasAny(word: string): boolean {
    let group = 0;
    for (let at = 0; at < word.length; at += 1) {
      group = ((group << 5) | (word.charCodeAt(at) & 31)) & ((1 << BITS) - 1);
      if (at >= GROUP - 1 && this.#has(group)) return true;
    }
    return false;
  }

  #has(group: number): boolean {
    return (((this.#bits[group >> 3] ?? 0) >> (group & 7)) & 1) === 1;
  }
}
