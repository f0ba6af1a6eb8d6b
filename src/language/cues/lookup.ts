import { Trie } from '../forms/trie.ts';

/** Which things a word concerns: all alternatives are met at once, by their letters, and not tested one by one. */
export class Lookup {
  readonly #always: number[] = [];
  /** What is opened by the same alternatives, which are looked up once for them all. */
  readonly #things: number[][] = [];
  /** Numbers of those lists by whole words, by what words open and end with (its number in the trie), and by what they hold. */
  readonly #whole = new Map<string, number[]>();
  readonly #openings = new Trie();
  readonly #opened = new Map<number, number[]>();
  readonly #endings = new Trie();
  readonly #ended = new Map<number, number[]>();
  readonly #inner = new Map<string, number[]>();

  /**
   * @param choices the words that each thing is concerned by, in the notation of patterns.ts, the same list for the same words;
   * null where every word may be
   */
  constructor(choices: readonly (readonly string[] | null)[]) {
    const lists = new Map<readonly string[], number[]>();
    for (const [index, words] of choices.entries()) {
      if (words === null) {
        this.#always.push(index);
        continue;
      }
      const known = lists.get(words);
      if (known !== undefined) {
        known.push(index);
        continue;
      }
      const list = [index];
      lists.set(words, list);
      for (const word of words) this.#add(word, this.#things.length);
      this.#things.push(list);
    }
  }

  #add(alternative: string, list: number): void {
    const [opens, closes] = [alternative.endsWith('*'), alternative.startsWith('*')];
    const letters = alternative.slice(closes ? 1 : 0, opens ? -1 : undefined);
    if (opens === closes) {
      put(opens ? this.#inner : this.#whole, letters, list);
      return;
    }
    let node = 0;
    if (opens) for (let at = 0; at < letters.length; at++) node = this.#openings.grow(node, letters.charCodeAt(at));
    else for (let at = letters.length - 1; at >= 0; at--) node = this.#endings.grow(node, letters.charCodeAt(at));
    put(opens ? this.#opened : this.#ended, node, list);
  }

  /** What the word concerns, in order. */
  of(word: string): readonly number[] {
    const met: number[] = [];
    const meet = (lists: readonly number[] | undefined): void => {
      if (lists !== undefined) for (const list of lists) if (!met.includes(list)) met.push(list);
    };
    meet(this.#whole.get(word));
    for (let at = 0, node = 0; at < word.length; at++) {
      node = this.#openings.next(node, word.charCodeAt(at));
      if (node === 0) break;
      meet(this.#opened.get(node));
    }
    for (let at = word.length - 1, node = 0; at >= 0; at--) {
      node = this.#endings.next(node, word.charCodeAt(at));
      if (node === 0) break;
      meet(this.#ended.get(node));
    }
    for (const [piece, lists] of this.#inner) if (word.includes(piece)) meet(lists);
    if (met.length === 0) return this.#always;
    return [...this.#always, ...met.flatMap((list) => this.#things[list] ?? [])].sort((a, b) => a - b);
  }
}

function put<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
