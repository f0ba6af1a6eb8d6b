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
type Element =
  | { kind: 'word'; test: WordTest; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not'; test: WordTest };

/** Classes that patterns may name with `@`. Each is a list of alternatives in the notation above. */
export type WordClasses = Readonly<Record<string, string>>;

interface Compiled<Cue> {
  cue: Cue;
  elements: Element[];
}

/** A cue found in a sentence: words `from` up to (not including) `to`. */
export interface CueMatch<Cue> {
  cue: Cue;
  from: number;
  to: number;
}

/** Most words whose answers are kept: the vocabulary of a large consultation, but not of an endless one. */
const MOST_WORDS = 50_000;

const PUNCTUATION = /^[^\p{L}\p{N}§]+$/u;

/** Whether a token is a punctuation mark (not a word, a number or a paragraph reference). */
export function isPunctuation(word: string): boolean {
  return PUNCTUATION.test(word);
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
  const inexact = (word: string): boolean =>
    prefixes.some((prefix) => word.startsWith(prefix)) ||
    suffixes.some((suffix) => word.endsWith(suffix)) ||
    inner.some((piece) => word.includes(piece));
  const known = new Map<string, boolean>();
  return (word) => {
    if (exact.has(word)) return true;
    if (prefixes.length + suffixes.length + inner.length < 3) return inexact(word);
    let answer = known.get(word);
    if (answer === undefined) {
      answer = inexact(word);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, answer);
    }
    return answer;
  };
}

function compile(pattern: string, classes: WordClasses, tests: Map<string, WordTest>): Element[] {
  // Classes stand in many patterns: one test each, with one memory.
  const testOf = (source: string): WordTest => {
    const test = tests.get(source) ?? wordTest(source, classes);
    tests.set(source, test);
    return test;
  };
  return pattern.split(' ').map((source): Element => {
    if (source.startsWith('~')) return { kind: 'gap', most: source.length > 1 ? Number(source.slice(1)) : 4 };
    if (source.startsWith('!')) return { kind: 'not', test: testOf(source.slice(1)) };
    const optional = source.startsWith('(') && source.endsWith(')');
    return { kind: 'word', test: testOf(optional ? source.slice(1, -1) : source), optional };
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

/** Finds all cues of a table in a sentence. Which patterns a word can open is worked out once per word. */
export class CueFinder<Cue> {
  readonly #table: Compiled<Cue>[];
  readonly #openedBy = new Map<string, Compiled<Cue>[]>();

  /**
   * @param table cues with their patterns in the notation above
   * @param classes word classes that the patterns name
   * @throws Error on an unknown class
   */
  constructor(table: Iterable<{ cue: Cue; pattern: string }>, classes: WordClasses) {
    const tests = new Map<string, WordTest>();
    this.#table = Array.from(table, ({ cue, pattern }) => ({ cue, elements: compile(pattern, classes, tests) }));
  }

  /** All matches in the sentence, in order of their first word; matches may overlap. */
  find(words: Words): CueMatch<Cue>[] {
    const found: CueMatch<Cue>[] = [];
    for (const [from, word] of words.entries()) {
      for (const { cue, elements } of this.#openers(word)) {
        const to = matchFrom(elements, 0, words, from);
        if (to > from) found.push({ cue, from, to });
      }
    }
    return found;
  }

  #openers(word: string): Compiled<Cue>[] {
    let openers = this.#openedBy.get(word);
    if (openers === undefined) {
      openers = this.#table.filter(({ elements: [first] }) => {
        return first?.kind !== 'word' || first.optional || first.test(word);
      });
      if (this.#openedBy.size >= MOST_WORDS) this.#openedBy.clear();
      this.#openedBy.set(word, openers);
    }
    return openers;
  }
}
