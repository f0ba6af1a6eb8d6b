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
  return (word) =>
    exact.has(word) ||
    prefixes.some((prefix) => word.startsWith(prefix)) ||
    suffixes.some((suffix) => word.endsWith(suffix)) ||
    inner.some((piece) => word.includes(piece));
}

function compile(pattern: string, classes: WordClasses): Element[] {
  return pattern.split(' ').map((source): Element => {
    if (source.startsWith('~')) return { kind: 'gap', most: source.length > 1 ? Number(source.slice(1)) : 4 };
    if (source.startsWith('!')) return { kind: 'not', test: wordTest(source.slice(1), classes) };
    const optional = source.startsWith('(') && source.endsWith(')');
    return { kind: 'word', test: wordTest(optional ? source.slice(1, -1) : source, classes), optional };
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

/** A finder of all cues of a table in a sentence, indexed by the first word so that its cost does not grow with the table. */
export class CueFinder<Cue> {
  readonly #byWord = new Map<string, Compiled<Cue>[]>();
  readonly #byStart = new Map<string, Compiled<Cue>[]>();
  readonly #rest: Compiled<Cue>[] = [];

  /**
   * @param table cues with their patterns in the notation above
   * @param classes word classes that the patterns name
   * @throws Error on an unknown class
   */
  constructor(table: Iterable<{ cue: Cue; pattern: string }>, classes: WordClasses) {
    for (const { cue, pattern } of table) {
      const compiled = { cue, elements: compile(pattern, classes) };
      const first = (pattern.split(' ')[0] ?? '').replace(/^\(|\)$/g, '');
      const optional = pattern.startsWith('(');
      const starts = alternatives(first, classes);
      if (optional || starts.some((start) => start.startsWith('*') || (start.endsWith('*') && start.length < 4))) {
        this.#rest.push(compiled);
        continue;
      }
      for (const start of new Set(starts)) {
        const [index, key] = start.endsWith('*') ? [this.#byStart, start.slice(0, 3)] : [this.#byWord, start];
        const bucket = index.get(key);
        if (bucket === undefined) index.set(key, [compiled]);
        else if (bucket.at(-1) !== compiled) bucket.push(compiled);
      }
    }
  }

  /** All matches in the sentence, in order of their first word; matches may overlap. */
  find(words: Words): CueMatch<Cue>[] {
    const found: CueMatch<Cue>[] = [];
    for (let from = 0; from < words.length; from++) {
      const word = words[from] ?? '';
      const seen = new Set<Compiled<Cue>>();
      for (const bucket of [this.#byWord.get(word), this.#byStart.get(word.slice(0, 3)), this.#rest]) {
        for (const compiled of bucket ?? []) {
          if (seen.has(compiled)) continue;
          seen.add(compiled);
          const to = matchFrom(compiled.elements, 0, words, from);
          if (to > from) found.push({ cue: compiled.cue, from, to });
        }
      }
    }
    return found;
  }
}
