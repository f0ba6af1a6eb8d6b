/** Cheap questions to the letters of a word, asked before any expression or list is: most words end there. */

/** Below this, what is a letter is looked up. */
export const LATIN = 0x250;
export const isLatinLetter = Uint8Array.from({ length: LATIN }, (_, code) =>
  /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0,
);

const SMALL = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå') SMALL[letter.charCodeAt(0)] = 1;

/** Whether a word is made of a–å in lower case alone, as nearly all words are when their case is folded. */
export function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (SMALL[word.charCodeAt(at)] !== 1) return false;
  return word !== '';
}

/** What the letters of a word may hold, by three of them in a row; each is asked of a word in one walk over it. */
export class Marks {
  readonly #ofThree = new Uint8Array(1 << 15);

  /** Marks the words that hold a run of two or three letters, which must be of a–å; a space is where the word begins. */
  add(run: string, mark: number): void {
    const own = groupBefore(run, run.length, run.length);
    // Of a run of two, whatever stands before it.
    const step = 1 << (5 * run.length);
    for (let three = own; three < this.#ofThree.length; three += step)
      this.#ofThree[three] = (this.#ofThree[three] ?? 0) | mark;
  }

  /** Marks of all runs that a word may hold: some it holds not, where letters share five bits. -1 for a word that is not plain. */
  of(word: string): number {
    const ofThree = this.#ofThree;
    let three = 0;
    let marks = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (SMALL[code] !== 1) return -1;
      three = ((three << 5) | (code & 31)) & 0x7fff;
      marks |= ofThree[three] ?? 0;
    }
    return word === '' ? -1 : marks;
  }
}

/** Letters of a group at most: five bits each make one small number. */
export const GROUP = 4;
const BITS = 20;

function groupBefore(word: string, end: number, count: number): number {
  let group = 0;
  for (let at = end - count; at < end; at += 1) group = (group << 5) | (word.charCodeAt(at) & 31);
  return group;
}

/** Groups of three or four letters. One is taken for another where letters share five bits. */
export class Groups {
  /** A bit for each group there is. */
  readonly #bits = new Uint8Array(1 << (BITS - 3));

  /** Adds the group of `count` letters before a place. */
  add(word: string, end: number, count: number): void {
    const group = groupBefore(word, end, count);
    this.#bits[group >> 3] = (this.#bits[group >> 3] ?? 0) | (1 << (group & 7));
  }

  /** Whether the `count` letters before a place are one of the groups. */
  has(word: string, end: number, count: number): boolean {
    return this.#has(groupBefore(word, end, count));
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

/** Groups each with marks of what it belongs to. */
export class MarkedGroups {
  /** Asked first, since most are none. */
  readonly #groups = new Groups();
  readonly #marks = new Map<number, number>();

  /** Adds the group of `count` letters before a place. */
  add(word: string, end: number, count: number, mark: number): void {
    this.#groups.add(word, end, count);
    const group = groupBefore(word, end, count);
    this.#marks.set(group, (this.#marks.get(group) ?? 0) | mark);
  }

  /** Marks of the group of `count` letters before a place; 0 for none. */
  at(word: string, end: number, count: number): number {
    return this.#groups.has(word, end, count) ? (this.#marks.get(groupBefore(word, end, count)) ?? 0) : 0;
  }
}
