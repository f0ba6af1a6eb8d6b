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
/** A test with the words that pass it by themselves, when there are no others (no prefixes, no endings). */
interface Choice {
  test: WordTest;
  words: readonly string[] | null;
}
type Element =
  | { kind: 'word'; test: WordTest; words: readonly string[] | null; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not'; test: WordTest };

/** Classes that patterns may name with `@`. Each is a list of alternatives in the notation above. */
export type WordClasses = Readonly<Record<string, string>>;

interface Entry<Cue> {
  cue: Cue;
  elements: Element[];
  /** It has a second word that must stand. */
  carried: boolean;
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

function compile(pattern: string, classes: WordClasses, tests: Map<string, Choice>): Element[] {
  // Classes stand in many patterns: one test each, with one memory.
  const choiceOf = (source: string): Choice => {
    let choice = tests.get(source);
    if (choice === undefined) {
      const words = alternatives(source, classes);
      choice = { test: wordTest(source, classes), words: words.some((word) => word.includes('*')) ? null : words };
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

const any: WordTest = () => true;

/** Which entries of a table a word concerns; worked out once per word, and for plain words by looking them up. */
class Lookup {
  readonly #plain = new Map<string, number[]>();
  /** Choices that many patterns share are tested once. */
  readonly #tested: { test: WordTest; indexes: number[] }[] = [];
  readonly #known = new Map<string, readonly number[]>();

  /** @param choices what concerns each entry; null: any word does; undefined: none */
  constructor(choices: readonly (Choice | null | undefined)[]) {
    const shared = new Map<WordTest, number[]>();
    for (const [index, choice] of choices.entries()) {
      if (choice === undefined) continue;
      if (choice === null || choice.words === null) {
        const test = choice?.test ?? any;
        const indexes = shared.get(test);
        if (indexes === undefined) shared.set(test, [index]);
        else indexes.push(index);
      } else {
        for (const word of new Set(choice.words)) {
          const plain = this.#plain.get(word);
          if (plain === undefined) this.#plain.set(word, [index]);
          else plain.push(index);
        }
      }
    }
    for (const [test, indexes] of shared) this.#tested.push({ test, indexes });
  }

  /** The entries that the word concerns, in order. */
  of(word: string): readonly number[] {
    let known = this.#known.get(word);
    if (known === undefined) {
      const tested = this.#tested.flatMap(({ test, indexes }) => (test(word) ? indexes : []));
      known = [...(this.#plain.get(word) ?? []), ...tested].sort((a, b) => a - b);
      if (this.#known.size >= MOST_WORDS) this.#known.clear();
      this.#known.set(word, known);
    }
    return known;
  }
}

/**
 * Finds all cues of a table in a sentence. A pattern is tried only where its first word stands and its second stands
 * somewhere in the sentence.
 */
export class CueFinder<Cue> {
  readonly #table: Entry<Cue>[] = [];
  readonly #openedBy: Lookup;
  readonly #carriedBy: Lookup;
  /** The last sentence in which each pattern's second word stood. */
  readonly #seen: Uint32Array;
  #sentence = 0;

  /**
   * @param table cues with their patterns in the notation above
   * @param classes word classes that the patterns name
   * @throws Error on an unknown class
   */
  constructor(table: Iterable<{ cue: Cue; pattern: string }>, classes: WordClasses) {
    const tests = new Map<string, Choice>();
    const opens: (Choice | null)[] = [];
    const carries: (Choice | undefined)[] = [];
    for (const { cue, pattern } of table) {
      const elements = compile(pattern, classes, tests);
      const [first] = elements;
      opens.push(first?.kind === 'word' && !first.optional ? first : null);
      const [, second] = elements.filter((element) => element.kind === 'word' && !element.optional);
      carries.push(second?.kind === 'word' ? second : undefined);
      this.#table.push({ cue, elements, carried: second !== undefined });
    }
    this.#openedBy = new Lookup(opens);
    this.#carriedBy = new Lookup(carries);
    this.#seen = new Uint32Array(this.#table.length);
  }

  /** All matches in the sentence, in order of their first word; matches may overlap. */
  find(words: Words): CueMatch<Cue>[] {
    const found: CueMatch<Cue>[] = [];
    this.#sentence = (this.#sentence + 1) % 0xffffffff;
    for (const word of words) for (const index of this.#carriedBy.of(word)) this.#seen[index] = this.#sentence;
    for (let from = 0; from < words.length; from++) {
      for (const index of this.#openedBy.of(words[from] ?? '')) {
        const entry = this.#table[index];
        if (entry === undefined || (entry.carried && this.#seen[index] !== this.#sentence)) continue;
        const to = matchFrom(entry.elements, 0, words, from);
        if (to > from) found.push({ cue: entry.cue, from, to });
      }
    }
    return found;
  }
}
