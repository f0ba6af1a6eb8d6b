import { WordTable } from '../word-table.ts';
import { GROUP, Groups } from './letters.ts';
import { freshForm } from './normal.ts';
import { Trie } from './trie.ts';

/** A word of the corpus, or what opens several of its words, by its normal form. */
export interface Part {
  form: string;
  count: number;
}

/** What the opening of a word may be as a first part. */
export interface Head {
  part: Part;
  /** Letters before the joint. */
  letters: number;
  /** A hyphen says itself that it joins: «e-helse», «IKT-løsning». */
  hyphen: boolean;
}

/** «havbruks-fond», «e-helse», «barne-hage», «skole-eier»: what may stand between two parts. Longest first. */
const JOINTS = ['s-', 's', '-', 'e', ''];
/** Two letters are «by», «øy», «år»; as a part of a compound they are wrong more often than right. */
export const SHORTEST = 3;
/** Endings that look like words but only inflect or derive what stands before them. */
const NO_TAIL =
  /^(?:[nrls]?ing|s?jon|asjon|isjon|el|ell|skap|heit|het|lig|elig|delig|lett|leg|som|dom|er|ert|ere|else|sjen|ling|isk|isme|end|and|eri|st|ster|tor|ter|ten|ner|rer|ker|ger|den|ene|ane|net|bar|løs|ren|rens)(?:e|en|et|er|a|ar|ane|ene|s|t)*$/u;
/** Prefixes that make a new word, not a compound: «utdanning» is no «dannelse» «ut». */
const NO_HEAD = new Set(
  'for fra fram inn opp ned ute unn mot med til ved over under etter mellom ved sam gjen mis van ut av på om an be er ett van den det som han hun har kan man sin vil'.split(
    ' ',
  ),
);
const NO_HEADS: readonly Head[] = [];

/** What is known of an opening or an end, `undefined` where nobody has asked. */
type Asked<T> = (T | undefined)[];

function remember<T>(known: Asked<T>, node: number, value: T): T {
  while (known.length <= node) known.push(undefined);
  known[node] = value;
  return value;
}

/**
 * What a corpus knows of the parts of compounds. Each opening and each end of its words is looked into once, however many
 * words share it, and none is made a string before it is.
 */
export class Parts {
  readonly #openings = new Trie();
  /** The first letters of all words. */
  readonly #firsts = new Groups();
  readonly #endings = new WordTable();
  readonly #forms = new WordTable();
  readonly #parts: Part[] = [];
  /** Openings that are words by themselves. */
  readonly #isWord: Asked<boolean> = [];
  readonly #byOpening: Asked<Part | null> = [];
  #headsOf: Asked<readonly Head[]> = [];
  readonly #byEnding: Asked<Part | null> = [];

  /**
   * @param plain a word of the corpus, in bokmål's spelling
   * @param form its normal form
   */
  add(plain: string, count: number, form: string): void {
    let node = 0;
    for (let at = 0; at < plain.length; at += 1) node = this.#openings.grow(node, plain.charCodeAt(at));
    remember(this.#isWord, node, true);
    for (const length of [SHORTEST, GROUP]) if (plain.length >= length) this.#firsts.add(plain, length, length);
    const part = this.#own(form);
    part.count += count;
    remember(this.#byOpening, node, part);
  }

  #own(form: string): Part {
    const number = this.#forms.numberOf(form);
    const known = this.#parts[number];
    if (known !== undefined) return known;
    const part = { form, count: 0 };
    this.#parts.push(part);
    return part;
  }

  /** First parts that never stand alone. What was found to be none may be one now. */
  addOpenings(openings: Iterable<readonly [form: string, count: number]>): void {
    for (const [form, count] of openings) this.#own(form).count = count;
    this.#headsOf = [];
    for (const known of [this.#byOpening, this.#byEnding])
      for (let node = 0; node < known.length; node += 1) if (known[node] === null) known[node] = undefined;
  }

  /** How often a word stands as a part by itself. */
  countOf(plain: string): number {
    let node = 0;
    for (let at = 0; at < plain.length && node >= 0; at += 1) node = this.longer(node, plain.charCodeAt(at));
    const known = node > 0 ? this.#byOpening[node] : undefined;
    return (known ?? this.byForm(freshForm(plain)))?.count ?? 0;
  }

  byForm(form: string): Part | undefined {
    const number = this.#forms.find(form);
    return number < 0 ? undefined : this.#parts[number];
  }

  /** The opening that is longer by a letter; -1 when no word of the corpus opens so, nor did before. */
  longer(opening: number, code: number): number {
    return opening < 0 ? -1 : this.#openings.next(opening, code) || -1;
  }

  /** Whether some word of the corpus opens with the `length` letters of a word from a place. */
  opens(word: string, from: number, length: number): boolean {
    let node = 0;
    for (let at = from; at < from + length && node >= 0; at += 1) node = this.longer(node, word.charCodeAt(at));
    return node >= 0;
  }

  /** Number of the end of a word from a place, the same for all words that end alike. */
  endOf(word: string, from: number): number {
    return this.#endings.numberOf(word, from);
  }

  /** The end of a word as a last part. */
  tail(word: string, at: number): Part | null {
    const letters = word.length - at;
    // Most fail here: no word of the corpus begins so, and the dearer questions need not be asked.
    const first = letters < 5 ? SHORTEST : GROUP;
    if (letters < SHORTEST || !this.#firsts.has(word, at + first, first) || !this.opens(word, at, first)) return null;
    const end = this.endOf(word, at);
    const known = this.#byEnding[end];
    if (known !== undefined) return known;
    const rest = word.slice(at);
    const part = NO_TAIL.test(rest) ? undefined : this.byForm(freshForm(rest));
    return remember(this.#byEnding, end, part ?? null);
  }

  /**
   * What the opening of a word may be as a first part, by the joint after it.
   * @param opening its number, -1 when no word of the corpus opens so
   */
  heads(word: string, from: number, to: number, opening: number): readonly Head[] {
    const known = opening < 0 ? undefined : this.#headsOf[opening];
    if (known !== undefined) return known;
    const found = this.#findHeads(word.slice(from, to), opening);
    return opening < 0 ? found : remember(this.#headsOf, opening, found);
  }

  #findHeads(head: string, opening: number): readonly Head[] {
    const found: Head[] = [];
    const isWord = this.#isWord[opening] === true;
    for (const joint of JOINTS) {
      if (!head.endsWith(joint)) continue;
      // «helse» is a word of this corpus, so «helsekøen» is no «hel» with a joint e.
      if (joint === 'e' && isWord) continue;
      const letters = head.length - joint.length;
      const hyphen = joint.endsWith('-');
      if (letters === 0 || (letters < SHORTEST && !hyphen)) continue;
      const bare = head.slice(0, letters);
      if (!hyphen && NO_HEAD.has(bare)) continue;
      const part = this.#opening(bare, opening, joint.length);
      if (joint === 's' && (head.endsWith('ss') || (isWord && part === null))) continue;
      // «havbruks-» left over from «havbruks- og fiskeri» is «havbruk» with its joint.
      if (joint === '' && head.endsWith('s') && this.#opening(head.slice(0, -1), opening, 1) !== null) continue;
      if (part !== null) found.push({ part, letters, hyphen });
      else if (hyphen) found.push({ part: { form: freshForm(bare), count: 1 }, letters, hyphen });
    }
    return found.length > 0 ? found : NO_HEADS;
  }

  /** The part that an opening is without the `joint` last letters of one whose number is known. */
  #opening(bare: string, longer: number, joint: number): Part | null {
    let opening = longer;
    for (let left = joint; left > 0 && opening > 0; left -= 1) opening = this.#openings.parent(opening);
    const known = opening < 0 ? undefined : this.#byOpening[opening];
    if (known !== undefined) return known;
    const part = this.byForm(freshForm(bare)) ?? null;
    return opening < 0 ? part : remember(this.#byOpening, opening, part);
  }
}
