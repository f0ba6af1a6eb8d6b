import { groupBy } from '../../group.ts';
import { vocabulary } from './vocabulary.ts';
import { type WordClasses, WordLists } from './word-lists.ts';

/**
 * A small notation for cue phrases, matched on words. Space parts the elements of a phrase; each element is one of
 * - `støtter|støttar` one of these words, `svekk*` a word that begins so, `*forslag*` a word that holds this;
 * - `@prop` a word of that class; `(svært|sterkt)` an element that may be missing;
 * - `~` up to four words of any kind, `~2` up to two; a gap never passes a punctuation mark;
 * - `!høy|lav` the next word is none of these (nothing is read by it).
 */

/** Words of a sentence in lower case, in order; a punctuation mark is kept as itself. */
export type Words = readonly string[];

type WordTest = (word: string) => boolean;
/** An element of a phrase, with the list that its word is, or is not, of; `most`: the longest gap. */
interface Element {
  kind: 'word' | 'gap' | 'not';
  list: number;
  optional: boolean;
  most: number;
}

interface Entry<Cue> {
  cue: Cue;
  /** Its place in the table. */
  order: number;
  elements: readonly Element[];
  /** List of the second word, which must stand; 0: it has none. */
  carried: number;
  /** How many elements are met with the word that opens it. */
  opened: number;
}

/** A cue found in a sentence: words `from` up to (not including) `to`. */
export interface CueMatch<Cue> {
  cue: Cue;
  from: number;
  to: number;
}

const ASCII = 0x80;
const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
const PUNCTUATION = /^[^\p{L}\p{N}§]+$/u;

/** Whether a token is a punctuation mark (not a word, a number or a paragraph reference). */
export function isPunctuation(word: string): boolean {
  const code = word.charCodeAt(0);
  if (word.length === 1 && code < ASCII) return !isLetterOrDigit(code);
  // Nearly all words open with a letter of the alphabet.
  return !isLetterOrDigit(code) && PUNCTUATION.test(word);
}

function alternatives(source: string, classes: WordClasses): string[] {
  return source.split('|').flatMap((part) => {
    if (!part.startsWith('@')) return [part];
    const members = classes[part.slice(1)];
    if (members === undefined) throw new Error(`Unknown word class ${part}`);
    return alternatives(members, classes);
  });
}

/** A test for one word from alternatives in the notation (`a|b*|*c*|@class`). */
export function wordTest(source: string, classes: WordClasses = {}): WordTest {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  const inner: string[] = [];
  const suffixes: string[] = [];
  for (const part of alternatives(source, classes)) {
    if (part.startsWith('*') && part.endsWith('*')) inner.push(part.slice(1, -1));
    else if (part.endsWith('*')) prefixes.push(part.slice(0, -1));
    else if (part.startsWith('*')) suffixes.push(part.slice(1));
    else exact.add(part);
  }
  if (prefixes.length + suffixes.length + inner.length === 0) return (word) => exact.has(word);
  // Most words begin and end otherwise than all of them.
  const openings = groupBy(prefixes, (prefix) => prefix.charAt(0));
  const endings = groupBy(suffixes, (suffix) => suffix.charAt(suffix.length - 1));
  return (word) =>
    exact.has(word) ||
    openings.get(word.charAt(0))?.some((prefix) => word.startsWith(prefix)) === true ||
    endings.get(word.charAt(word.length - 1))?.some((suffix) => word.endsWith(suffix)) === true ||
    inner.some((piece) => word.includes(piece));
}

function elementOf(source: string, lists: WordLists): Element {
  if (source.startsWith('~'))
    return { kind: 'gap', list: 0, optional: false, most: source.length > 1 ? Number(source.slice(1)) : 4 };
  if (source.startsWith('!')) return { kind: 'not', list: lists.numberOf(source.slice(1)), optional: false, most: 0 };
  const optional = source.startsWith('(') && source.endsWith(')');
  return { kind: 'word', list: lists.numberOf(optional ? source.slice(1, -1) : source), optional, most: 0 };
}

/** What a table knows of a type of word. */
interface Known<Cue> {
  isMark: boolean;
  /** Lists that hold it. */
  lists: readonly number[];
  /** Patterns that it may open, in the table's order, and the list of the second word that each needs (0: none). */
  opens: readonly Entry<Cue>[];
  needs: readonly number[];
  /** Of its lists, those of second words. */
  carries: readonly number[];
}

const NONE: readonly never[] = [];
const NOTHING: Known<never> = { isMark: false, lists: NONE, opens: NONE, needs: NONE, carries: NONE };

/** Where the elements from `at` on end when they are matched from word `from`; -1 when they do not match. */
function matchFrom(elements: readonly Element[], at: number, words: readonly Known<unknown>[], from: number): number {
  const element = elements[at];
  if (element === undefined) return from;
  const word = words[from];
  if (element.kind === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      const end = matchFrom(elements, at + 1, words, from + skipped);
      if (end >= 0) return end;
      const passed = words[from + skipped];
      if (passed === undefined || passed.isMark) return -1;
    }
    return -1;
  }
  const isOfList = word?.lists.includes(element.list) === true;
  if (element.kind === 'not') return isOfList ? -1 : matchFrom(elements, at + 1, words, from);
  if (isOfList) {
    const end = matchFrom(elements, at + 1, words, from + 1);
    if (end >= 0) return end;
  }
  return element.optional ? matchFrom(elements, at + 1, words, from) : -1;
}

/**
 * Finds all cues of a table in a sentence. A pattern is tried only where its first word stands and its second stands
 * further on in the sentence.
 */
export class CueFinder<Cue> {
  readonly #lists: WordLists;
  /** By the list of the word that opens them; 0: its opening may be left out, so that every word may. */
  readonly #openedBy = new Map<number, Entry<Cue>[]>();
  readonly #carriers = new Set<number>();
  /** By the word's number. */
  readonly #known: (Known<Cue> | undefined)[] = [];
  #age = 0;
  /** Where a second word of each list stood last, counted in words through all sentences. */
  readonly #seen: Float64Array;
  #passed = 0;

  /**
   * @param table cues with their patterns in the notation above
   * @param classes word classes that the patterns name
   * @throws Error on an unknown class
   */
  constructor(table: Iterable<{ cue: Cue; pattern: string }>, classes: WordClasses) {
    const lists = new WordLists(classes);
    let order = 0;
    for (const { cue, pattern } of table) {
      const elements = pattern.split(' ').map((source) => elementOf(source, lists));
      const [first] = elements;
      const opener = first?.kind === 'word' && !first.optional ? first.list : 0;
      const [, second] = elements.filter(({ kind, optional }) => kind === 'word' && !optional);
      const carried = second?.list ?? 0;
      if (carried > 0) this.#carriers.add(carried);
      const entry = { cue, order, elements, carried, opened: opener > 0 ? 1 : 0 };
      const same = this.#openedBy.get(opener);
      if (same === undefined) this.#openedBy.set(opener, [entry]);
      else same.push(entry);
      order += 1;
    }
    this.#lists = lists;
    this.#seen = new Float64Array(lists.size);
  }

  /** All matches in the sentence, in order of their first word; matches may overlap. */
  find(words: Words): CueMatch<Cue>[] {
    const found: CueMatch<Cue>[] = [];
    const numbers = vocabulary.of(words);
    if (this.#age !== vocabulary.age) {
      this.#known.length = 0;
      this.#age = vocabulary.age;
    }
    const passed = this.#passed;
    this.#passed += words.length;
    const seen = this.#seen;
    // No second word is needed where its list is 0: it always stands further on.
    seen[0] = this.#passed;
    const sentence: Known<Cue>[] = [];
    let isOpen = false;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      const known = this.#known[number] ?? this.#learn(number, words[at] ?? '');
      sentence.push(known);
      const { carries } = known;
      // A second word before anything that it could be second to is passed over.
      if (isOpen) for (let each = 0; each < carries.length; each++) seen[carries[each] ?? 0] = passed + at;
      isOpen ||= known.opens.length > 0;
    }
    for (let from = 0; from < sentence.length; from++) {
      const { opens, needs } = sentence[from] ?? NOTHING;
      for (let each = 0; each < needs.length; each++) {
        if ((seen[needs[each] ?? 0] ?? 0) <= passed + from) continue;
        const entry = opens[each];
        if (entry === undefined) continue;
        const to = matchFrom(entry.elements, entry.opened, sentence, from + entry.opened);
        if (to > from) found.push({ cue: entry.cue, from, to });
      }
    }
    return found;
  }

  #learn(number: number, word: string): Known<Cue> {
    const lists = this.#lists.of(word);
    const opens = [...(this.#openedBy.get(0) ?? [])];
    for (const list of lists) opens.push(...(this.#openedBy.get(list) ?? []));
    const isMark = isPunctuation(word);
    let known: Known<Cue> = NOTHING;
    if (lists.length + opens.length > 0 || isMark) {
      opens.sort((a, b) => a.order - b.order);
      const carries = lists.filter((list) => this.#carriers.has(list));
      known = { isMark, lists, opens, needs: opens.map(({ carried }) => carried), carries };
    }
    // Without holes an array is an array, and not a map.
    while (this.#known.length <= number) this.#known.push(undefined);
    this.#known[number] = known;
    return known;
  }
}
