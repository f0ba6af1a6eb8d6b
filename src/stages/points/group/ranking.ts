/** Numbers ranked by what they are worth, of equals the lowest first; a heap, in which only the best falls. */
export class Ranking {
  readonly #worths: Float64Array;
  readonly #heap: Int32Array;
  #size: number;

  /** @param worths of 0, 1, … */
  constructor(worths: Float64Array) {
    this.#worths = worths;
    this.#heap = Int32Array.from(worths, (_, index) => index);
    this.#size = worths.length;
    for (let place = this.#size >> 1; place >= 0; place -= 1) this.#sink(place);
  }

  best(): number | null {
    return this.#size === 0 ? null : (this.#heap[0] ?? null);
  }

  worthOf(index: number): number {
    return this.#worths[index] ?? 0;
  }

  /** The best is worth only so much. */
  lower(worth: number): void {
    this.#worths[this.#heap[0] ?? 0] = worth;
    this.#sink(0);
  }

  /** Takes the best out. */
  drop(): void {
    this.#size -= 1;
    this.#heap[0] = this.#heap[this.#size] ?? 0;
    this.#sink(0);
  }

  #isBefore(a: number, b: number): boolean {
    const [mine, other] = [this.worthOf(a), this.worthOf(b)];
    return mine > other || (mine === other && a < b);
  }

  #sink(from: number): void {
    const index = this.#heap[from] ?? 0;
    let place = from;
    for (;;) {
      let next = 2 * place + 1;
      if (next >= this.#size) break;
      if (next + 1 < this.#size && this.#isBefore(this.#heap[next + 1] ?? 0, this.#heap[next] ?? 0)) next += 1;
      const child = this.#heap[next] ?? 0;
      if (this.#isBefore(index, child)) break;
      this.#heap[place] = child;
      place = next;
    }
    this.#heap[place] = index;
  }
}
