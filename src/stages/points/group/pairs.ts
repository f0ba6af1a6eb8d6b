import { isAll, type Node, OBJECT, WORDS } from './core.ts';
import { BIT, type Places } from './places.ts';

/** How alike two sentences must be to say the same; where only two letters do, they must be more so. */
const SAME = 0.23;
/** Where they ask for the same to be done with the same, in so many other words. */
export const SAME_ASKED = 0.18;
/** The same where one of the words they share is what all under the theme speak of. */
const SAME_KNOWN = 0.28;
/** And where that word is all they share. */
const SAME_KNOWN_ALONE = 0.44;
/** A word that is most of what two sentences say. */
const MOST = 0.3;
/** A word that is so much of what each of two says is its object. */
const HEAD = 0.3;

/** What must hold of all of a word's terms to hold of it; of the rest one is enough. */
const ALL = BIT.scope | BIT.kind | BIT.generic | BIT.part;

/**
 * What one sentence shares with others, asked of one after another: the first is set by `of`, and what is found of a pair is
 * held until the next. Asked of each two that are like each other: nothing is made.
 */
export class Pairs {
  /** The pairs of words (numbers of two words in one) that the two share and that say what they ask for, `count` of them. */
  readonly cores: number[] = [];
  count = 0;

  readonly #nodes: readonly Node[];
  readonly #places: Places;
  /** The place of each term among the first's, from 1; 0 where it has none. */
  readonly #at: Int32Array;
  readonly #clear: Int32Array;
  #first = -1;
  /** By the first's terms: the place of the other's, from 1. */
  readonly #other: Int32Array;
  /** The words of the first that the other shares, in its order: what each adds to their likeness and what is known of it. */
  #shared = 0;
  readonly #word: Int32Array;
  readonly #weight: Float64Array;
  readonly #bits: Int32Array;
  /** The word in the other, and what it weighs in each. */
  readonly #theirs: Int32Array;
  readonly #mine: Float64Array;
  readonly #yours: Float64Array;
  /** The words of the first that are matters, which the other has too. */
  #held = 0;
  readonly #matters: Int32Array;

  constructor(nodes: readonly Node[], places: Places) {
    this.#nodes = nodes;
    this.#places = places;
    this.#at = new Int32Array(places.start.length);
    this.#clear = new Int32Array(nodes.length).fill(-1);
    for (let index = 0; index < nodes.length; index += 1)
      for (let e = places.from[index] ?? 0; e < (places.from[index + 1] ?? 0); e += 1)
        if (((places.bits[e] ?? 0) & BIT.clear) !== 0) this.#clear[index] = places.words[e] ?? 0;
    const { most } = places;
    this.#other = new Int32Array(most);
    this.#word = new Int32Array(most);
    this.#weight = new Float64Array(most);
    this.#bits = new Int32Array(most);
    this.#theirs = new Int32Array(most);
    this.#mine = new Float64Array(most);
    this.#yours = new Float64Array(most);
    this.#matters = new Int32Array(most);
  }

  /** Sets whom others are held to. */
  of(index: number): void {
    if (index === this.#first) return;
    const { from, terms } = this.#places;
    const before = this.#first;
    if (before >= 0) for (let e = from[before] ?? 0; e < (from[before + 1] ?? 0); e += 1) this.#at[terms[e] ?? 0] = 0;
    this.#first = index;
    const open = from[index] ?? 0;
    for (let e = open; e < (from[index + 1] ?? 0); e += 1) this.#at[terms[e] ?? 0] = e - open + 1;
  }

  /** Finds the words that the first shares with another. */
  #share(index: number): void {
    const { from, terms, weights, words, bits } = this.#places;
    this.#shared = 0;
    this.#held = 0;
    let some = false;
    for (let e = from[index] ?? 0; e < (from[index + 1] ?? 0); e += 1) {
      const at = this.#at[terms[e] ?? 0] ?? 0;
      if (at === 0) continue;
      this.#other[at - 1] = e + 1;
      some = true;
    }
    if (!some) return;
    const open = from[this.#first] ?? 0;
    const end = from[this.#first + 1] ?? 0;
    for (let own = open; own < end; own += 1) {
      const e = (this.#other[own - open] ?? 0) - 1;
      if (e < 0) continue;
      this.#other[own - open] = 0;
      const [here, there] = [bits[own] ?? 0, bits[e] ?? 0];
      const both = here | there;
      const word = words[own] ?? 0;
      if ((both & BIT.matter) !== 0) {
        this.#matters[this.#held] = word;
        this.#held += 1;
      }
      // «markedspris» and «salgspris» are two things.
      if ((here & there & BIT.part) !== 0) continue;
      const [mine, yours] = [weights[own] ?? 0, weights[e] ?? 0];
      let known = 0;
      while (known < this.#shared && this.#word[known] !== word) known += 1;
      if (known === this.#shared) {
        this.#shared += 1;
        this.#word[known] = word;
        this.#weight[known] = mine * yours;
        this.#bits[known] = both;
        this.#mine[known] = mine;
        this.#yours[known] = yours;
      } else {
        const before = this.#bits[known] ?? 0;
        this.#weight[known] = (this.#weight[known] ?? 0) + mine * yours;
        this.#bits[known] = ((before | both) & ~ALL) | (before & both & ALL);
        this.#mine[known] = Math.max(this.#mine[known] ?? 0, mine);
        this.#yours[known] = Math.max(this.#yours[known] ?? 0, yours);
      }
      this.#theirs[known] = words[e] ?? 0;
    }
  }

  #has(known: number, bit: number): boolean {
    return ((this.#bits[known] ?? 0) & bit) !== 0;
  }

  #add(core: number): void {
    for (let at = 0; at < this.count; at += 1) if (this.cores[at] === core) return;
    this.cores[this.count] = core;
    this.count += 1;
  }

  /** Finds the cores that the first shares with another that is so like it. */
  read(index: number, likeness: number): void {
    this.count = 0;
    const [a, b] = [this.#nodes[this.#first], this.#nodes[index]];
    // To have it looked into is not to have it.
    if (a === undefined || b === undefined || a.inquires !== b.inquires) return;
    this.#share(index);
    // What is to be clear must be one thing, and the theme's.
    const clear = this.#isOfTheme() ? -1 : (this.#clear[this.#first] ?? -1);
    for (let at = 0; at < this.#held; at += 1) {
      const word = this.#matters[at] ?? 0;
      if (word !== clear) this.#add(word * WORDS);
    }
    if (clear >= 0) this.#leave(clear);
    const declared = a.declared && b.declared;
    const clausal = a.clausal || b.clausal;
    for (let one = 0; one < this.#shared; one += 1) {
      const first = this.#word[one] ?? 0;
      const own = this.#bits[one] ?? 0;
      const [isScope, isKnown] = [(own & BIT.scope) !== 0, (own & BIT.known) !== 0];
      // Where and by whom is no matter: beside a word of that sort something must be asked to be done.
      // «støtter at X blir Y»: X is what is agreed with only where it is most of it.
      const alone = declared && !isScope && likeness >= (isKnown ? SAME_KNOWN_ALONE : SAME);
      if (
        alone &&
        (!clausal || ((this.#weight[one] ?? 0) >= MOST && (!isKnown || isAll(a, b, first, this.#theirs[one] ?? 0))))
      )
        this.#add(first * WORDS);
      for (let two = 0; two < this.#shared; two += 1) {
        const second = this.#word[two] ?? 0;
        if (second <= first) continue;
        const other = this.#bits[two] ?? 0;
        const [scope, known] = [(other & BIT.scope) !== 0, (other & BIT.known) !== 0];
        const [seatOne, seatTwo] = [(own & BIT.seat) !== 0, (other & BIT.seat) !== 0];
        // A seat is asked for somebody.
        const seated = (seatOne && !known && !scope) || (seatTwo && !isKnown && !isScope);
        const asked = ((own & BIT.action) !== 0 && !isScope) || ((other & BIT.action) !== 0 && !scope);
        const beside = isScope || scope;
        const least = asked ? (beside ? SAME : SAME_ASKED) : isKnown || known ? SAME_KNOWN : SAME;
        if (likeness < least) continue;
        const what = !isScope && !scope && !(isKnown && known) && !seatOne && !seatTwo;
        if (!what && !seated && !(asked && !(isScope && scope))) continue;
        this.#add(first * WORDS + second);
        // «at navnet endres», «at modellen skifter navn», «navnet»: the theme's own matter.
        if (declared && isKnown && !isScope && ((other & BIT.generic) !== 0 || (!clausal && known)))
          this.#add(first * WORDS);
        if (declared && known && !scope && ((own & BIT.generic) !== 0 || (!clausal && isKnown)))
          this.#add(second * WORDS);
      }
    }
    this.#objects(a, b);
  }

  /**
   * Finds what the first and another agree with or oppose, when it is the same: one word where a thing is named
   * («innbyggerpanelet»), two where it is told in a clause («at rådet reduseres»), or its subject alone where that is most of it.
   */
  readObjects(index: number): void {
    this.count = 0;
    const [a, b] = [this.#nodes[this.#first], this.#nodes[index]];
    if (a === undefined || b === undefined || a.object.length === 0 || b.object.length === 0) return;
    this.#share(index);
    this.#objects(a, b);
  }

  #objects(a: Node, b: Node): void {
    if (a.object.length === 0 || b.object.length === 0) return;
    const isHeld = (at: number): boolean =>
      !this.#has(at, BIT.scope | BIT.generic) &&
      a.object.includes(this.#word[at] ?? 0) &&
      b.object.includes(this.#theirs[at] ?? 0);
    let [all, known] = [0, 0];
    for (let at = 0; at < this.#shared; at += 1)
      if (isHeld(at)) {
        all += 1;
        if (this.#has(at, BIT.known)) known += 1;
      }
    if (all === 0) return;
    const things = !a.clausal && !b.clausal;
    const several = all > 1 && known < all;
    for (let at = 0; at < this.#shared; at += 1) {
      if (!isHeld(at)) continue;
      const [word, theirs] = [this.#word[at] ?? 0, this.#theirs[at] ?? 0];
      const [isKnown, isKind] = [this.#has(at, BIT.known), this.#has(at, BIT.kind)];
      const named = a.heads.includes(word) && b.heads.includes(theirs);
      if (isKind && !(this.#has(at, BIT.action) && named)) continue;
      const most = !isKnown && Math.min(this.#mine[at] ?? 0, this.#yours[at] ?? 0) >= HEAD;
      // Of two clauses about one thing each may say its own: «at linjen blir gratis», «at linjen legges om».
      const enough = (): boolean =>
        things || isKind || (most && !(a.clausal && b.clausal)) || isAll(a, b, word, theirs);
      if ((several && !isKnown) || (named && enough())) this.#add(OBJECT + word);
    }
  }

  /** Whether words that two share name the theme's own matter. */
  #isOfTheme(): boolean {
    for (let at = 0; at < this.#shared; at += 1)
      if (((this.#bits[at] ?? 0) & (BIT.known | BIT.kind | BIT.part)) === BIT.known) return true;
    return false;
  }

  /** Leaves a word out of those that are shared. */
  #leave(word: number): void {
    let to = 0;
    for (let at = 0; at < this.#shared; at += 1) {
      if (this.#word[at] === word) continue;
      this.#word[to] = this.#word[at] ?? 0;
      this.#weight[to] = this.#weight[at] ?? 0;
      this.#bits[to] = this.#bits[at] ?? 0;
      this.#theirs[to] = this.#theirs[at] ?? 0;
      this.#mine[to] = this.#mine[at] ?? 0;
      this.#yours[to] = this.#yours[at] ?? 0;
      to += 1;
    }
    this.#shared = to;
  }

  /** Whether the first and another share a term that is one of some. */
  #shares(index: number, bit: number): boolean {
    const { from, terms, bits } = this.#places;
    for (let e = from[index] ?? 0; e < (from[index + 1] ?? 0); e += 1)
      if (((bits[e] ?? 0) & bit) !== 0 && (this.#at[terms[e] ?? 0] ?? 0) > 0) return true;
    return false;
  }

  /** Whether the first and another ask for one special matter. */
  isOfMatter(index: number): boolean {
    return this.#shares(index, BIT.askedFor);
  }

  /** Whether two ask for the same so plainly that nobody else need: seats for the same, openness, to be read. */
  isPlainly(index: number): boolean {
    if (this.#shares(index, BIT.special)) return true;
    this.#share(index);
    // The theme's own matter is unclear to both.
    if (this.#shares(index, BIT.clear) && this.#isOfTheme()) return true;
    // More, or less, of what the theme is named for.
    const [a, b] = [this.#nodes[this.#first], this.#nodes[index]];
    if (a === undefined || b === undefined) return false;
    if (a.direction === 0 || a.direction !== b.direction || a.declared || b.declared) return false;
    for (let at = 0; at < this.#shared; at += 1)
      if (
        ((this.#bits[at] ?? 0) & (BIT.known | BIT.kind)) === BIT.known &&
        a.topic.has(this.#word[at] ?? 0) &&
        Math.min(this.#mine[at] ?? 0, this.#yours[at] ?? 0) >= HEAD
      )
        return true;
    return false;
  }
}
