const FIRST_SIZE = 1 << 12;

/**
 * Openings of words as numbers: one for each different run of letters from the start, 0 for the empty one. Typed arrays
 * alone, since a collection's words have hundreds of thousands of openings.
 */
export class Trie {
  #parents = new Int32Array(FIRST_SIZE);
  #codes = new Uint16Array(FIRST_SIZE);
  /** Open addressing: number of the opening, 0 where nothing stands. At most half full. */
  #slots = new Int32Array(2 * FIRST_SIZE);
  #size = 1;

  /**
   * @param node an opening
   * @param code UTF-16 code of the letter after it
   * @returns the opening that is longer by the letter; 0 when there is none
   */
  next(node: number, code: number): number {
    return this.#slots[this.#slotOf(node, code)] ?? 0;
  }

  /** The same, made where there is none. */
  grow(node: number, code: number): number {
    const slot = this.#slotOf(node, code);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known;
    const made = this.#size;
    this.#slots[slot] = made;
    this.#parents[made] = node;
    this.#codes[made] = code;
    this.#size += 1;
    if (this.#size === this.#parents.length) this.#widen();
    return made;
  }

  /** The opening that is shorter by a letter. */
  parent(node: number): number {
    return this.#parents[node] ?? 0;
  }

  #slotOf(node: number, code: number): number {
    const last = this.#slots.length - 1;
    let slot = Math.imul(Math.imul(node, 0x9e37_79b1) ^ code, 0x85eb_ca6b) >>> 7;
    for (slot &= last; ; slot = (slot + 1) & last) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0 || (this.#parents[found] === node && this.#codes[found] === code)) return slot;
    }
  }

  #widen(): void {
    const parents = new Int32Array(2 * this.#size);
    parents.set(this.#parents);
    this.#parents = parents;
    const codes = new Uint16Array(2 * this.#size);
    codes.set(this.#codes);
    this.#codes = codes;
    this.#slots = new Int32Array(4 * this.#size);
    for (let node = 1; node < this.#size; node += 1)
      this.#slots[this.#slotOf(parents[node] ?? 0, codes[node] ?? 0)] = node;
  }
}
