/** Classes that patterns may name with `@`. Each is a list of alternatives in the notation of patterns.ts. */
export type WordClasses = Readonly<Record<string, string>>;

/** The letters that a word is, begins with, ends with or holds, and the lists that name them. */
interface Piece {
  letters: string;
  lists: number[];
}

const NONE: readonly never[] = [];
/** Pieces of words are looked for by so many of their letters. */
const SHOWN = 2;

/**
 * Numbered lists of words (`a|b*|*c|*d*|@class`). A word is looked up once in all of them by its letters, and not tested by
 * each; a class stands once, however many lists name it.
 */
export class WordLists {
  readonly #classes: WordClasses;
  readonly #numbers = new Map<string, number>();
  /** By list, those that hold all of it. */
  readonly #holders: number[][] = [[]];
  /** By the alternative as it is written: whole words as they are. */
  readonly #parts = new Map<string, number[]>();
  /** By their first letters, by their last, and those that may stand anywhere. */
  readonly #openings = new Map<string, Piece[]>();
  readonly #endings = new Map<string, Piece[]>();
  readonly #inner: Piece[] = [];

  constructor(classes: WordClasses) {
    this.#classes = classes;
  }

  /** One more than the highest number of a list; the lowest is 1. */
  get size(): number {
    return this.#holders.length;
  }

  /** Number of the list with these alternatives. @throws Error on an unknown class */
  numberOf(source: string): number {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const number = this.#holders.length;
    this.#numbers.set(source, number);
    this.#holders.push([]);
    for (const part of source.split('|')) {
      if (part.startsWith('@')) {
        const members = this.#classes[part.slice(1)];
        if (members === undefined) throw new Error(`Unknown word class ${part}`);
        this.#holders[this.numberOf(members)]?.push(number);
      } else {
        const same = this.#parts.get(part);
        if (same === undefined) this.#add(part, [number]);
        else same.push(number);
      }
    }
    return number;
  }

  #add(part: string, lists: number[]): void {
    this.#parts.set(part, lists);
    if (!part.includes('*')) return;
    const [opens, closes] = [part.endsWith('*'), part.startsWith('*')];
    const letters = part.slice(closes ? 1 : 0, opens ? -1 : undefined);
    if (opens && closes) this.#inner.push({ letters, lists });
    else {
      const [map, shown] = opens ? [this.#openings, letters.slice(0, SHOWN)] : [this.#endings, letters.slice(-SHOWN)];
      const alike = map.get(shown);
      if (alike === undefined) map.set(shown, [{ letters, lists }]);
      else alike.push({ letters, lists });
    }
  }

  /** Numbers of all lists that hold the word. */
  of(word: string): readonly number[] {
    const met: number[] = [];
    const meet = (lists: readonly number[]): void => {
      for (const list of lists) {
        if (met.includes(list)) continue;
        met.push(list);
        meet(this.#holders[list] ?? NONE);
      }
    };
    meet(this.#parts.get(word) ?? NONE);
    for (let length = 1; length <= SHOWN; length++) {
      for (const { letters, lists } of this.#openings.get(word.slice(0, length)) ?? NONE)
        if (word.startsWith(letters)) meet(lists);
      for (const { letters, lists } of this.#endings.get(word.slice(-length)) ?? NONE)
        if (word.endsWith(letters)) meet(lists);
    }
    for (const { letters, lists } of this.#inner) if (word.includes(letters)) meet(lists);
    return met.length === 0 ? NONE : met;
  }
}
