import { queueWords } from '../../norsk/queue.ts';

/** What waits, in milliseconds. */
export interface Patience {
  /** Between looks at what has become of the work. */
  look: number;
  /** Before it is told that Redis does not answer. */
  silent: number;
  /** Before it is told that no worker is there. */
  noWorker: number;
  /** The same trouble for so long: the run is stopped. */
  giveUp: number;
  /** A worker that has had a job for so long has lost it: its own limits are far below. */
  job: number;
}

type Kind = 'silent' | 'full' | 'refuses' | 'noWorker';

/**
 * What keeps the work from going on: each told once when it comes and, where it was told, when it goes. Time is counted in
 * looks, so that a machine that slept has waited for nobody.
 */
export class Trouble {
  /** This one's own clock. */
  now = 0;
  #last = performance.now();
  #since = new Map<Kind, number>();
  #told = new Set<Kind>();
  #others = 0;
  #refusal = '';
  readonly #where: string;
  readonly #patience: Patience;
  readonly #tell: (line: string) => void;

  constructor(where: string, patience: Patience, tell: (line: string) => void) {
    this.#where = where;
    this.#patience = patience;
    this.#tell = tell;
  }

  /** A look begins. */
  tick(): void {
    const now = performance.now();
    this.now += Math.min(now - this.#last, 2 * this.#patience.look + this.#patience.silent);
    this.#last = now;
  }

  silent(): void {
    this.#come('silent', this.#patience.silent, queueWords.silent(this.#where));
  }

  answered(): void {
    if (this.#gone('silent')) this.#tell(queueWords.back);
  }

  full(is: boolean): void {
    if (is) this.#come('full', 0, queueWords.full(this.#where));
    else this.#gone('full');
  }

  /** @param refusal its word for why; '': it does what it is asked for */
  refuses(refusal: string): void {
    if (refusal !== '') {
      this.#refusal = refusal;
      this.#come('refuses', this.#patience.silent, queueWords.refuses(this.#where, refusal));
    } else if (this.#gone('refuses')) this.#tell(queueWords.takes);
  }

  /** @param isWaiting there is work for them */
  workers(mine: number, others: number, isWaiting: boolean): void {
    const { noWorker } = this.#patience;
    if (mine > 0 || !isWaiting) {
      if (this.#gone('noWorker') && mine > 0) this.#tell(queueWords.workerHere);
    } else this.#come('noWorker', noWorker, queueWords.noWorker(Math.round(noWorker / 1000)));
    if (others > this.#others) this.#tell(queueWords.otherWorkers(others));
    this.#others = Math.max(others, this.#others);
  }

  /** Why nobody waits any longer; null: one does. */
  gaveUp(): string | null {
    const { giveUp } = this.#patience;
    for (const [kind, since] of this.#since)
      if (this.now - since >= giveUp) return `${this.#wordsOf(kind)} ${queueWords.gaveUp(Math.round(giveUp / 60_000))}`;
    return null;
  }

  #wordsOf(kind: Kind): string {
    const { noWorker } = this.#patience;
    return {
      silent: queueWords.silentStill(this.#where),
      full: queueWords.fullStill(this.#where),
      refuses: queueWords.refusesStill(this.#where, this.#refusal),
      noWorker: queueWords.noWorker(Math.round(noWorker / 1000)),
    }[kind];
  }

  #come(kind: Kind, after: number, words: string): void {
    const since = this.#since.get(kind) ?? this.now;
    this.#since.set(kind, since);
    if (this.#told.has(kind) || this.now - since < after) return;
    this.#told.add(kind);
    this.#tell(words);
  }

  /** @returns whether it had been told */
  #gone(kind: Kind): boolean {
    this.#since.delete(kind);
    return this.#told.delete(kind);
  }
}
