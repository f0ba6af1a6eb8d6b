import { randomUUID } from 'node:crypto';

/** Files that somebody is looking at before they are brought in: one a person, and so many in all. */
const MOST_PENDING = 5;

export interface PendingFile {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  file: string;
}

/** Keeps what has been handed in until whoever handed it in has seen what would come of it, and says yes. */
export class Pending {
  readonly #files = new Map<string, PendingFile>();

  /** @returns the id that the page's form carries */
  keep(who: string, bytes: Uint8Array<ArrayBuffer>, file: string): string {
    const one = { id: randomUUID(), bytes, file };
    this.#files.delete(who);
    this.#files.set(who, one);
    for (const [oldest] of this.#files) if (this.#files.size > MOST_PENDING) this.#files.delete(oldest);
    return one.id;
  }

  /** Her file, when it is the one the form is of. */
  of(who: string, id: unknown): PendingFile | null {
    const one = this.#files.get(who);
    return one === undefined || one.id !== id ? null : one;
  }

  drop(who: string): void {
    this.#files.delete(who);
  }
}
