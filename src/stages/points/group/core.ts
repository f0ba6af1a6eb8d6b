/** What may be asked of anything, and seats of whatever sort. */
export const GENERIC = new Set(['~more', '~fewer', '~change', '~small', 'plass', 'medlem', 'represent', 'set']);

/** Something to be grouped: weighted terms of unit length, and who says it. */
export interface Node {
  vector: ReadonlyMap<string, number>;
  /** The word that each term is of: a compound, its parts and what it is another word for are one word. */
  wordOf: ReadonlyMap<string, number>;
  /** Words that say where, by whom or why, not what. */
  scope: ReadonlySet<number>;
  /** Words of the theme's name, which all under it share. */
  topic: ReadonlySet<number>;
  /** Terms that are only the last part of its words: «pris» of «markedspris». */
  parts: ReadonlySet<string>;
  /** Letters it stands in. */
  letters: ReadonlySet<string>;
  /** Who sent them. */
  senders: ReadonlySet<string>;
  /** More of it, less of it, or not told: who want more are not of those who want less. */
  direction: -1 | 0 | 1;
  /** Words of what is agreed with or opposed, nearest first; empty where something is asked for. */
  object: readonly number[];
  /** It is changed, made more or less of. */
  changes: boolean;
  /** All words of it but what may be asked of anything. */
  rest: readonly number[];
  /** Those of them that name a thing, or do what the theme proposes. */
  heads: readonly number[];
  /** A declared attitude: its object alone says what. */
  declared: boolean;
  /** What is agreed with or opposed is told in a clause: «at …». */
  clausal: boolean;
  /** It asks for something to be looked into. */
  inquires: boolean;
  /** How easily it is read for others, 0–1. */
  ease: number;
  /** Whether it may stand for others. */
  shown(): boolean;
}

/** More than the letters of a sentence: two offsets in one number. */
export const WORDS = 1e5;
/** Cores of one object, apart from the others. */
export const OBJECT = 1e11;
/** Whether a core is what two agree with or are against, whatever else they say. */
export const isObject = (core: number): boolean => core >= OBJECT;
/** Whether a core is a matter that both ask for, whatever their words. */
export const isOneMatter = (core: number): boolean => core < OBJECT && core % WORDS === 0 && core / WORDS > WORDS - 100;

/** Whether a clause names nothing else than the word that two share. */
export function isAll(a: Node, b: Node, word: number, theirs: number): boolean {
  return [[a, word] as const, [b, theirs] as const].every(
    ([{ clausal, rest, changes, topic }, own]) =>
      !clausal || ((changes || !topic.has(own)) && rest.every((other) => other === own)),
  );
}
