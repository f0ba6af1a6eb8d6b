/**
 * Room for what is in hand at once, in bytes: who asks for more than is left waits in turn. One that alone is more than all
 * of it gets it alone.
 */
export class Room {
  #left: number;
  readonly #all: number;
  #waiting: { bytes: number; enter: () => void }[] = [];

  constructor(bytes: number) {
    this.#all = bytes;
    this.#left = bytes;
  }

  /** @returns how to give it back */
  async take(bytes: number): Promise<() => void> {
    const needed = Math.min(bytes, this.#all);
    if (this.#waiting.length > 0 || needed > this.#left)
      await new Promise<void>((enter) => this.#waiting.push({ bytes: needed, enter }));
    else this.#left -= needed;
    return () => this.#give(needed);
  }

  #give(bytes: number): void {
    this.#left += bytes;
    for (let next = this.#waiting[0]; next && next.bytes <= this.#left; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#left -= next.bytes;
      next.enter();
    }
  }
}
