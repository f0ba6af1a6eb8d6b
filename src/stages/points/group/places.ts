import { isAction, isKind } from '../alike.ts';
import { CLEAR, isAskedFor, isMatter, isSpecial } from '../matter.ts';
import { GENERIC, type Node } from './core.ts';

/** What is known of a term in a node: what either of two says of it holds of both. */
export const BIT = {
  /** It says where, by whom or why. */
  scope: 1,
  /** No more than the kind of word. */
  kind: 2,
  /** What may be done to anything: more, less, change. */
  generic: 4,
  /** A kind of what may be asked to be done. */
  action: 8,
  seat: 16,
  /** All under the theme share its word. */
  known: 32,
  /** It is only the last part of its word: «styre» of «prosjektstyre». */
  part: 64,
  matter: 128,
  special: 256,
  askedFor: 512,
  clear: 1024,
} as const;

const SEAT = '~seat';

const bitsOf = (term: string): number =>
  (isKind(term) ? BIT.kind : 0) |
  (GENERIC.has(term) ? BIT.generic : 0) |
  (isAction(term) ? BIT.action : 0) |
  (term === SEAT ? BIT.seat : 0) |
  (isMatter(term) ? BIT.matter : 0) |
  (isSpecial(term) ? BIT.special : 0) |
  (isAskedFor(term) ? BIT.askedFor : 0) |
  (term === CLEAR ? BIT.clear : 0);

/** Strings as numbers, from 0 in the order in which they are met. */
class Numbers {
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#known.size;
  }

  of(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(name, number);
    }
    return number;
  }
}

/**
 * What nodes are compared by, as numbers: the terms of each node, the nodes of each term, and the letters of each node. Two
 * are compared millions of times, where a look into a map of strings each would be most of the time it takes.
 */
export class Places {
  /** Of each node's terms, from `from[node]` to `from[node + 1]`: which it is, its weight, its word and what is known of it. */
  readonly from: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  readonly words: Int32Array;
  readonly bits: Int32Array;
  /** Of each term's nodes, from `start[term]` to `start[term + 1]`: which it is, and the weight there. */
  readonly start: Int32Array;
  readonly nodes: Int32Array;
  readonly theirs: Float64Array;
  /** Of each node's letters, from `first[node]` to `first[node + 1]`: which it is, of so many. */
  readonly first: Int32Array;
  readonly letters: Int32Array;
  readonly allLetters: number;
  /** The most terms that a node has. */
  readonly most: number;

  constructor(nodes: readonly Node[]) {
    const count = nodes.length;
    this.from = new Int32Array(count + 1);
    this.first = new Int32Array(count + 1);
    let most = 0;
    for (const [index, { vector, letters }] of nodes.entries()) {
      this.from[index + 1] = (this.from[index] ?? 0) + vector.size;
      this.first[index + 1] = (this.first[index] ?? 0) + letters.size;
      most = Math.max(most, vector.size);
    }
    this.most = most;
    const all = this.from[count] ?? 0;
    this.terms = new Int32Array(all);
    this.weights = new Float64Array(all);
    this.words = new Int32Array(all);
    this.bits = new Int32Array(all);
    this.letters = new Int32Array(this.first[count] ?? 0);
    const [terms, letters] = [new Numbers(), new Numbers()];
    const known: number[] = [];
    let [place, at] = [0, 0];
    for (const { vector, wordOf, scope, topic, parts, letters: own } of nodes) {
      for (const [term, weight] of vector) {
        const number = terms.of(term);
        const word = wordOf.get(term) ?? 0;
        const bits = known[number] ?? bitsOf(term);
        known[number] = bits;
        this.terms[place] = number;
        this.weights[place] = weight;
        this.words[place] = word;
        this.bits[place] =
          bits |
          (scope.has(word) ? BIT.scope : 0) |
          (topic.has(word) ? BIT.known : 0) |
          (parts.has(term) ? BIT.part : 0);
        place += 1;
      }
      for (const letter of own) {
        this.letters[at] = letters.of(letter);
        at += 1;
      }
    }
    this.allLetters = letters.size;
    this.start = new Int32Array(terms.size + 1);
    for (const term of this.terms) this.start[term + 1] = (this.start[term + 1] ?? 0) + 1;
    for (let term = 0; term < terms.size; term += 1)
      this.start[term + 1] = (this.start[term + 1] ?? 0) + (this.start[term] ?? 0);
    this.nodes = new Int32Array(all);
    this.theirs = new Float64Array(all);
    const next = this.start.slice();
    for (let index = 0; index < count; index += 1)
      for (let e = this.from[index] ?? 0; e < (this.from[index + 1] ?? 0); e += 1) {
        const term = this.terms[e] ?? 0;
        const to = next[term] ?? 0;
        this.nodes[to] = index;
        this.theirs[to] = this.weights[e] ?? 0;
        next[term] = to + 1;
      }
  }

  lettersOf(index: number): number {
    return (this.first[index + 1] ?? 0) - (this.first[index] ?? 0);
  }
}
