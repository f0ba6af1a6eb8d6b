import type { Quote } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { Claim } from '../../stages/points/claim/made.ts';
import { claimsOf } from '../../stages/points/claim.ts';
import type { Node } from '../../stages/points/group/core.ts';
import { termReader } from '../../stages/points/terms.ts';
import { likenessOf, rarityOf, vectorOf } from '../../stages/points/weigh.ts';
import { quoteIn, splitNames, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { sideOf } from '../recounted.ts';
import type { Letter, Lookup } from './lookup.ts';

type Side = Quote['side'];
type Vector = Node['vector'];
const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** So like the point's sentence is one that says the same: less than a point is grouped by, since it is only told. */
const LIKE = 0.2;

/** The note does not tell which words are the theme's own. */
const never = () => false;

/** A sentence that takes a side, with what it claims. */
interface Taken {
  text: string;
  claims: readonly Claim[];
}

/**
 * Lines of points where the letters do not bear out whom they name or the side they take: a named sender has no sentence
 * that takes that side in words like the point's. What people have put together may be so; it is told, not a fault.
 * @param letters all that were read of the folder
 */
export function unechoed(note: Reading, lookup: Lookup, letters: readonly Letter[]): number[] {
  const voices = voicesOf(letters);
  return pointsIn(note).flatMap(({ number, side, said, names }) => {
    const own = voices.vectorsOf(voices.taken.get(said) ?? voices.takenBy(said, side), side);
    const echoes = (taken: Taken) =>
      voices.vectorsOf(taken, side).some((vector) => own.some((centre) => likenessOf(centre, vector) >= LIKE));
    const borneOut = names.every((name) => {
      const written = lookup.of(name);
      // Of whom there is no letter to read, nothing is said here.
      return written.length === 0 || written.some((letter) => voices.of(letter).some(echoes));
    });
    return borneOut && own.length > 0 ? [] : [number];
  });
}

/** What the letters of a folder say, read once for all notes that are held to them. */
function voicesOf(letters: readonly Letter[]): Voices {
  const known = read.get(letters);
  if (known) return known;
  const byLetter = new Map(letters.map((letter) => [letter, takenIn(letter)]));
  const taken = new Map([...byLetter.values()].flat().map((one) => [one.text, one]));
  const reader = termReader(taken.keys());
  const termsOf = (text: string) => reader.read(text, 'nb', new Set());
  const rarity = rarityOf([...taken.keys()].map(termsOf));
  const vectors = new Map<Taken, Map<Side, Vector[]>>();
  const cut = new Map<string, Taken>();
  const voices: Voices = {
    taken,
    of: (letter) => byLetter.get(letter) ?? [],
    takenBy(text, side) {
      const found = cut.get(`${side} ${text}`) ?? takenBy(text, side);
      cut.set(`${side} ${text}`, found);
      return found;
    },
    vectorsOf(one, side) {
      const bySide = vectors.get(one) ?? new Map<Side, Vector[]>();
      vectors.set(one, bySide);
      const found =
        bySide.get(side) ??
        one.claims
          .filter((claim) => claim.side === side)
          .map((claim) => vectorOf(termsOf(one.text), claim, rarity, never, never).vector);
      bySide.set(side, found);
      return found;
    },
  };
  read.set(letters, voices);
  return voices;
}

interface Voices {
  /** Sentences that take a side, by how they stand. */
  taken: ReadonlyMap<string, Taken>;
  of(letter: Letter): readonly Taken[];
  /** A sentence that stands in no letter as a whole. */
  takenBy(text: string, side: Side): Taken;
  vectorsOf(taken: Taken, side: Side): readonly Vector[];
}

const read = new WeakMap<readonly Letter[], Voices>();
const readAlone = new WeakMap<Letter, Taken[]>();

interface NamedPoint {
  number: number;
  side: Side;
  said: string;
  /** The others who say the same. */
  names: string[];
}

function pointsIn(note: Reading): NamedPoint[] {
  const known = new Set(note.byName.keys());
  const [before = '', after = ''] = note.words.pointAlso('\u0001').split('\u0001');
  return note.lines.flatMap(({ text, number }) => {
    const quote = quoteIn(text);
    const side = sideOf(note, quote?.lead ?? '');
    if (!quote || side === undefined) return [];
    const { rest } = quote;
    const told = rest.startsWith(` ${before}`) ? rest.slice(before.length + 1, rest.length - after.length) : '';
    const others = splitNames(told, known, note.words).filter(({ name, hidden }) => hidden === null && known.has(name));
    return [{ number, side, said: unescaped(quote.text), names: others.map(({ name }) => unescaped(name)) }];
  });
}

function takenIn(letter: Letter): Taken[] {
  const known = readAlone.get(letter);
  if (known) return known;
  const taken = sentences(letter.text).flatMap(({ start, end }) => {
    const text = letter.text.slice(start, end);
    const claims = claimsOf(text, { language: letter.language });
    return claims.length > 0 ? [{ text, claims }] : [];
  });
  readAlone.set(letter, taken);
  return taken;
}

/** A sentence that stands in no letter as a whole: in whichever language it takes the side. */
function takenBy(text: string, side: Side): Taken {
  const claims = LANGUAGES.map((language) => claimsOf(text, { language }));
  return { text, claims: claims.find((some) => some.some((one) => one.side === side)) ?? [] };
}
