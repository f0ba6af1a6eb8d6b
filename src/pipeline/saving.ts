import type { Db } from '../../db/open.ts';

/** So many pieces are saved together, or those of so many milliseconds: a transaction waits for the disk. */
const MOST = 1000;
const LONGEST_MS = 500;

/** A piece of work that is done. */
export interface Done {
  /** Writes it; called inside the transaction. */
  save(): void;
  /** Called when it can't be lost any more. */
  saved(): void;
}

/**
 * Saves what is done, several pieces to a transaction: of a program that is killed in between, the last half second is
 * done again by the next run.
 */
export class Saving {
  readonly #db: Db;
  #waiting: Done[] = [];
  #timer: NodeJS.Timeout | null = null;
  #fault: { error: unknown } | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** @throws what the database said, of this piece or of one before it */
  add(done: Done): void {
    this.#rethrow();
    this.#waiting.push(done);
    this.#timer ??= setTimeout(() => {
      try {
        this.flush();
      } catch (error) {
        this.#fault = { error };
      }
    }, LONGEST_MS);
    if (this.#waiting.length >= MOST) this.flush();
  }

  /** Saves what waits. @throws what the database said */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#rethrow();
    const pieces = this.#waiting;
    this.#waiting = [];
    if (pieces.length === 0) return;
    this.#db.transaction(() => {
      for (const { save } of pieces) save();
    });
    for (const { saved } of pieces) saved();
  }

  #rethrow(): void {
    if (this.#fault !== null) throw this.#fault.error;
  }
}
