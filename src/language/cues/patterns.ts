import { groupBy } from '../../group.ts';
import { vocabulary } from './vocabulary.ts';

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
/** A test with the alternatives that it is made of. */
interface Choice {
  test: WordTest;
  alternatives: readonly string[];
}
type Element =
  | ({ kind: 'word'; optional: boolean } & Choice)
  | { kind: 'gap'; most: number }
  | { kind: 'not'; test: WordTest };

/** Classes that patterns may name with `@`. Each is a list of alternatives in the notation above. */
export type WordClasses = Readonly<Record<string, string>>;

interface Entry<Cue> {
  cue: Cue;
  elements: Element[];
  /** Number of the second word, which must stand; 0: it has none. */
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

function compile(pattern: string, classes: WordClasses, tests: Map<string, Choice>): Element[] {
  // Classes stand in many patterns: one test each, with one memory.
  const choiceOf = (source: string): Choice => {
    let choice = tests.get(source);
    if (choice === undefined) {
      choice = { test: wordTest(source, classes), alternatives: alternatives(source, classes) };
      tests.set(source, choice);
    }
    return choice;
  };
  return pattern.split(' ').map((source): Element => {
    if (source.startsWith('~')) return { kind: 'gap', most: source.length > 1 ? Number(source.slice(1)) : 4 };
    if (source.startsWith('!')) return { kind: 'not', test: choiceOf(source.slice(1)).test };
    const optional = source.startsWith('(') && source.endsWith(')');
    return { kind: 'word', ...choiceOf(optional ? source.slice(1, -1) : source), optional };
  });
}

/** Where the elements from `at` on end when they are matched from word `from`; -1 when they do not match. */
function matchFrom(elements: readonly Element[], at: number, words: Words, from: number): number {
  const element = elements[at];
  if (element === undefined) return from;
  const word = words[from];
  if (element.kind === 'not') {
    return word !== undefined && element.test(word) ? -1 : matchFrom(elements, at + 1, words, from);
  }
  if (element.kind === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      const end = matchFrom(elements, at + 1, words, from + skipped);
      if (end >= 0) return end;
      const passed = words[from + skipped];
      if (passed === undefined || isPunctuation(passed)) return -1;
    }
    return -1;
  }
  if (word !== undefined && element.test(word)) {
    const end = matchFrom(elements, at + 1, words, from + 1);
    if (end >= 0) return end;
  }
  return element.optional ? matchFrom(elements, at + 1, words, from) : -1;
}

const NONE: readonly never[] = [];
const NEVER: Choice = { test: () => false, alternatives: NONE };

/** Which things a word concerns: all alternatives are met at once, by their letters, and not tested one by one. */
class Lookup {
  readonly #whole = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  readonly #suffixes = new Map<string, number[]>();
  readonly #inner = new Map<string, number[]>();
  readonly #always: number[] = [];
  #longest = 0;

  /** @param choices the words that may open each thing; null where its opening may be left out, so that every word may */
  constructor(choices: readonly (Choice | null)[]) {
    for (const [index, choice] of choices.entries()) {
      if (choice === null) this.#always.push(index);
      else for (const alternative of choice.alternatives) this.#add(alternative, index);
    }
  }

  #add(alternative: string, index: number): void {
    const letters = alternative.replaceAll('*', '');
    const [opens, closes] = [alternative.endsWith('*'), alternative.startsWith('*')];
    const map = opens && closes ? this.#inner : opens ? this.#prefixes : closes ? this.#suffixes : this.#whole;
    const indexes = map.get(letters);
    if (indexes === undefined) map.set(letters, [index]);
    else indexes.push(index);
    if (opens !== closes) this.#longest = Math.max(this.#longest, letters.length);
  }

  /** What the word concerns, in order. */
  of(word: string): readonly number[] {
    const met = [...this.#always, ...(this.#whole.get(word) ?? NONE)];
    for (let length = Math.min(word.length, this.#longest); length >= 0; length--) {
      met.push(...(this.#prefixes.get(word.slice(0, length)) ?? NONE));
      met.push(...(this.#suffixes.get(word.slice(word.length - length)) ?? NONE));
    }
    for (const [piece, indexes] of this.#inner) if (word.includes(piece)) met.push(...indexes);
    return met.length === 0 ? NONE : [...new Set(met)].sort((a, b) => a - b);
  }
}

/** What a table knows of a type of word; numbers stand packed, for they are walked at every word of every letter. */
interface Known<Cue> {
  /** Patterns that it may open, and the number of the second word that each needs (0: none). */
  opens: readonly Entry<Cue>[];
  needs: Uint16Array;
  /** Numbers of the second words that it can be. */
  carries: Uint16Array;
}
const NOTHING: Known<never> = { opens: NONE, needs: new Uint16Array(), carries: new Uint16Array() };

/**
 * Finds all cues of a table in a sentence. A pattern is tried only where its first word stands and its second stands
 * further on in the sentence.
 */
export class CueFinder<Cue> {
  readonly #table: Entry<Cue>[] = [];
  readonly #openedBy: Lookup;
  readonly #carriedBy: Lookup;
  /** By the word's number. */
  readonly #known: (Known<Cue> | undefined)[] = [];
  #age = 0;
  /** Where each second word stood last, counted in words through all sentences. */
  readonly #seen: Float64Array;
  #passed = 0;

  /**
   * @param table cues with their patterns in the notation above
   * @param classes word classes that the patterns name
   * @throws Error on an unknown class
   */
  constructor(table: Iterable<{ cue: Cue; pattern: string }>, classes: WordClasses) {
    const tests = new Map<string, Choice>();
    const opens: (Choice | null)[] = [];
    const carriers = new Map<WordTest, { choice: Choice; index: number }>();
    for (const { cue, pattern } of table) {
      const elements = compile(pattern, classes, tests);
      const [first] = elements;
      const opener = first?.kind === 'word' && !first.optional ? first : null;
      opens.push(opener);
      const [, second] = elements.filter((element) => element.kind === 'word' && !element.optional);
      let carried = 0;
      if (second?.kind === 'word') {
        const carrier = carriers.get(second.test) ?? { choice: second, index: carriers.size + 1 };
        carriers.set(second.test, carrier);
        carried = carrier.index;
      }
      this.#table.push({ cue, elements, carried, opened: opener === null ? 0 : 1 });
    }
    this.#openedBy = new Lookup(opens);
    this.#carriedBy = new Lookup([NEVER, ...[...carriers.values()].map(({ choice }) => choice)]);
    this.#seen = new Float64Array(carriers.size + 1);
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
    // No second word is needed where its number is 0: it always stands further on.
    seen[0] = this.#passed;
    const opening: { from: number; known: Known<Cue> }[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      const known = this.#known[number] ?? this.#learn(number, words[at] ?? '');
      if (known === NOTHING) continue;
      const { carries } = known;
      // A second word before anything that it could be second to is passed over.
      if (opening.length > 0) for (let each = 0; each < carries.length; each++) seen[carries[each] ?? 0] = passed + at;
      if (known.opens.length > 0) opening.push({ from: at, known });
    }
    for (const { from, known } of opening) {
      const { opens, needs } = known;
      for (let each = 0; each < needs.length; each++) {
        if ((seen[needs[each] ?? 0] ?? 0) <= passed + from) continue;
        const entry = opens[each];
        if (entry === undefined) continue;
        const to = matchFrom(entry.elements, entry.opened, words, from + entry.opened);
        if (to > from) found.push({ cue: entry.cue, from, to });
      }
    }
    return found;
  }

  #learn(number: number, word: string): Known<Cue> {
    const opens = this.#openedBy.of(word).flatMap((index) => this.#table[index] ?? NONE);
    const carries = Uint16Array.from(this.#carriedBy.of(word));
    const needs = Uint16Array.from(opens, ({ carried }) => carried);
    const known = opens.length + carries.length === 0 ? NOTHING : { opens, needs, carries };
    // Without holes an array is an array, and not a map.
    while (this.#known.length <= number) this.#known.push(undefined);
    this.#known[number] = known;
    return known;
  }
}
