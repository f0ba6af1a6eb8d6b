import type { Quote } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { Claim } from '../../stages/points/claim/made.ts';
import { claimsOf } from '../../stages/points/claim.ts';
import { termReader } from '../../stages/points/terms.ts';
import { likenessOf, rarityOf, vectorOf } from '../../stages/points/weigh.ts';
import { quoteIn, splitNames, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { sideOf } from '../recounted.ts';
import type { Letter, Lookup } from './lookup.ts';

type Side = Quote['side'];
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
 */
export function unechoed(note: Reading, lookup: Lookup): number[] {
  const points = pointsIn(note);
  const letters = new Map<string, Taken[]>();
  for (const name of points.flatMap(({ names }) => names))
    if (!letters.has(name)) letters.set(name, lookup.of(name).flatMap(takenIn));
  const all = [...points.map(({ said }) => said), ...[...letters.values()].flat().map(({ text }) => text)];
  const reader = termReader(new Set(all));
  const terms = new Map([...new Set(all)].map((text) => [text, reader.read(text, 'nb', new Set())]));
  const rarity = rarityOf(terms.values());
  const vectorsOf = ({ text, claims }: Taken, side: Side) =>
    claims
      .filter((claim) => claim.side === side)
      .map((claim) => vectorOf(terms.get(text) ?? [], claim, rarity, never, never).vector);
  return points.flatMap(({ number, side, said, names }) => {
    const claims = LANGUAGES.map((language) => claimsOf(said, { language }));
    const own = vectorsOf(
      { text: said, claims: claims.find((some) => some.some((one) => one.side === side)) ?? [] },
      side,
    );
    const echoes = (taken: Taken) =>
      vectorsOf(taken, side).some((vector) => own.some((centre) => likenessOf(centre, vector) >= LIKE));
    const borneOut = names.every((name) => {
      const written = letters.get(name) ?? [];
      // Of whom there is no letter to read, nothing is said here.
      return lookup.of(name).length === 0 || written.some(echoes);
    });
    return borneOut && own.length > 0 ? [] : [number];
  });
}

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

/** Of letters that are checked against more than once. */
const read = new WeakMap<Letter, Taken[]>();

function takenIn(letter: Letter): Taken[] {
  const known = read.get(letter);
  if (known) return known;
  const taken = sentences(letter.text).flatMap(({ start, end }) => {
    const text = letter.text.slice(start, end);
    const claims = claimsOf(text, { language: letter.language });
    return claims.length > 0 ? [{ text, claims }] : [];
  });
  read.set(letter, taken);
  return taken;
}
