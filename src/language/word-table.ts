const FIRST_SIZE = 1 << 12;

/** FNV-1a. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

/**
 * Words as numbers in the order they are met, told by their letters where they stand: a word that is known makes no string.
 */
export class WordTable {
  /** Letters of all words, one after the other, and where each word's end. */
  #letters = new Uint16Array(8 * FIRST_SIZE);
  #ends = new Int32Array(FIRST_SIZE);
  /** Open addressing, two a place: the word's hash, and its number and one, 0 where nothing stands. At most half full. */
  #slots = new Int32Array(4 * FIRST_SIZE);
  #size = 0;

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** Number of the word that stands in a text; one met for the first time gets the number `size` was. */
  numberOf(text: string, start = 0, end = text.length): number {
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(hash, text, start, end);
    const known = (this.#slots[slot + 1] ?? 0) - 1;
    if (known >= 0) return known;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#size + 1;
    return this.#add(text, start, end);
  }

  /** The same, -1 for a word that has not been met. */
  find(text: string, start = 0, end = text.length): number {
    return (this.#slots[this.#slotOf(hashOf(text, start, end), text, start, end) + 1] ?? 0) - 1;
  }

  /** Where the word stands, or would. */
  #slotOf(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 2;
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const number = (slots[slot + 1] ?? 0) - 1;
      if (number < 0 || (slots[slot] === hash && this.#isAt(number, text, start, end))) return slot;
    }
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = number > 0 ? (this.#ends[number - 1] ?? 0) : 0;
    if ((this.#ends[number] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.#letters[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(text: string, start: number, end: number): number {
    const number = this.#size;
    const from = number > 0 ? (this.#ends[number - 1] ?? 0) : 0;
    const to = from + end - start;
    if (to > this.#letters.length) {
      const letters = new Uint16Array(2 * to);
      letters.set(this.#letters);
      this.#letters = letters;
    }
    for (let at = start; at < end; at += 1) this.#letters[from + at - start] = text.charCodeAt(at);
    this.#ends[number] = to;
    this.#size += 1;
    if (this.#size === this.#ends.length) this.#widen();
    return number;
  }

  #widen(): void {
    const ends = new Int32Array(2 * this.#size);
    ends.set(this.#ends);
    this.#ends = ends;
    const before = this.#slots;
    const slots = new Int32Array(2 * before.length);
    const last = slots.length - 2;
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      const hash = before[old] ?? 0;
      let slot = (hash << 1) & last;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
      slots[slot] = hash;
      slots[slot + 1] = before[old + 1] ?? 0;
    }
    this.#slots = slots;
  }
}
