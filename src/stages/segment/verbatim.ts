import { tokenize } from '../../language/tokens.ts';

/** Words in a shingle. Five in a row are seldom the same by chance in Norwegian prose. */
const SHINGLE = 5;
/** Share of a passage's shingles that must stand in the source to call it quoted. */
const QUOTED = 0.8;
/** Shorter passages share phrases with any proposal. */
const SHORTEST = 9;

/** Letters in which a passage's first words stand. */
const OPENING = 120;

/** Lower-case words of a text. */
export function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text.toLowerCase());
}

/** Shingles of word sequences (Broder 1997), as a set of strings. */
export function shinglesOf(words: string[], size = SHINGLE): Set<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + size <= words.length; i++) shingles.add(words.slice(i, i + size).join(' '));
  return shingles;
}

let lastSource = '';
let lastShingles = new Set<string>();

/** Shingles of the proposal. All responses of a consultation are held against one proposal, so the last is remembered. */
export function sourceShingles(source: string): Set<string> {
  if (source !== lastSource) {
    lastShingles = shinglesOf(wordsOf(source));
    lastSource = source;
  }
  return lastShingles;
}

/**
 * True when a passage stands nearly word for word in the source. Its first words must stand there too: «vi støtter at …»
 * before the proposal's own words is a view, not a quote.
 */
export function isQuoted(words: string[], source: Set<string>, size = SHINGLE): boolean {
  if (words.length < size || !source.has(words.slice(0, size).join(' '))) return false;
  const shingles = shinglesOf(words, size);
  let found = 0;
  for (const shingle of shingles) if (source.has(shingle)) found++;
  return found >= shingles.size * QUOTED;
}

/** True when a passage is long enough to tell, and stands in the proposal. */
export function isFromProposal(passage: string, source: Set<string>): boolean {
  if (source.size === 0) return false;
  // Nearly all passages open in other words, and need not be read on.
  const opening = wordsOf(passage.slice(0, OPENING));
  if (opening.length > SHINGLE && !source.has(opening.slice(0, SHINGLE).join(' '))) return false;
  const words = wordsOf(passage);
  return words.length >= SHORTEST && isQuoted(words, source);
}
