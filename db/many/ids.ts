const LINE_END = 10;
/** FNV-1a (Fowler, Noll, Vo) with 32 bits. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Many ids by number, to be found by their letters. */
export interface Ids {
  /** In ASCII, a line end after each. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each begins, and where the last ends. */
  begins: Uint32Array<ArrayBuffer>;
  /** A hash table with open addressing, linear probing (Knuth, TAOCP 3, 6.4, algorithm L): one more than the number; 0: free. */
  slots: Uint32Array<ArrayBuffer>;
}

/** @returns the id's number, -1 when it is none of them */
export function numberOf({ bytes, begins, slots }: Ids, id: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME);
  const last = slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const from = begins[number] ?? 0;
    if ((begins[number + 1] ?? 0) - from !== id.length + 1) continue;
    let at = 0;
    while (at < id.length && bytes[from + at] === id.charCodeAt(at)) at += 1;
    if (at === id.length) return number;
  }
}

/** The id of a number. */
export function idAt({ bytes, begins }: Ids, number: number): string {
  const from = begins[number] ?? 0;
  return Buffer.from(bytes.buffer).toString('latin1', from, (begins[number + 1] ?? 1) - 1);
}

/** Puts ids together. At most half of the table is taken. */
export class IdTable {
  size = 0;
  private length = 0;
  private readonly chunks: Uint8Array[] = [];
  private readonly begins: Uint32Array<ArrayBuffer>;
  private readonly slots: Uint32Array<ArrayBuffer>;

  constructor(most: number) {
    this.begins = new Uint32Array(most + 1);
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** @param bytes different ids in ASCII, a line end after each */
  add(bytes: Uint8Array): void {
    const last = this.slots.length - 1;
    this.chunks.push(bytes);
    let hash = FNV_BASIS;
    for (let at = 0; at < bytes.length && this.size < this.begins.length - 1; at += 1) {
      const letter = bytes[at] ?? LINE_END;
      if (letter !== LINE_END) {
        hash = Math.imul(hash ^ letter, FNV_PRIME);
        continue;
      }
      let slot = hash & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = ++this.size;
      this.begins[this.size] = this.length + at + 1;
      hash = FNV_BASIS;
    }
    this.length += bytes.length;
  }

  made(): Ids {
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { bytes, begins: this.begins, slots: this.slots };
  }
}
