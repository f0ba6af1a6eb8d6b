import { shingleSet } from '../../stages/compare/texts.ts';
import { type Fault, splitNames, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { Letter, Lookup } from './lookup.ts';

/** So many runs of words have letters in common that are told as one, or to share text: half of the shortest that are. */
const LEAST = 6;

/**
 * Lines that tell of one letter, or of shared text, and name somebody whose letter has nothing of what the others wrote.
 * Nothing is said where a letter of theirs can't be read, or people have put its text right.
 */
export function alikeFaults(note: Reading, lookup: Lookup): Fault[] {
  const { words } = note;
  const known = new Set(note.byName.keys());
  const title = shingleSet(unescaped(note.lines[0]?.text ?? ''));
  return note.lines.slice(...note.under(words.campaigns, 2)).flatMap(({ text, number }): Fault[] => {
    const isTold = /^[^-#«].*: .+\.$/u.test(text);
    const told = isTold ? text.slice(text.indexOf(': ') + 2, -1) : '';
    const named = told === '' ? [] : splitNames(told, known, words).map(({ name }) => name);
    // What is alike may be the letter of one whose name is withheld.
    if (named.some((name) => !known.has(name))) return [];
    const letters = named.map((name) => lookup.of(unescaped(name)));
    if (letters.some((own) => own.length === 0 || own.some((letter) => lookup.isOthers(letter)))) return [];
    const sets = letters.map((own) => own.map(shinglesOf));
    const isAlone = sets.some((own, index) =>
      sets.every((other, at) => at === index || own.every((a) => other.every((b) => common(a, b, title) < LEAST))),
    );
    return isAlone && sets.length > 1 ? [{ line: number, because: 'alike', should: null }] : [];
  });
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>, without: ReadonlySet<number>): number {
  let count = 0;
  for (const shingle of a) if (b.has(shingle) && !without.has(shingle)) count += 1;
  return count;
}

/** Of letters that are checked against more than once. */
const read = new WeakMap<Letter, ReadonlySet<number>>();

function shinglesOf(letter: Letter): ReadonlySet<number> {
  const known = read.get(letter) ?? shingleSet(letter.text);
  read.set(letter, known);
  return known;
}
