import type { Quote } from '../domain.ts';
import { sentences } from '../language/tokens.ts';
import { claimsOf } from '../stages/points/claim.ts';
import { type Term, termReader } from '../stages/points/terms.ts';
import type { Letter, Lookup } from './letters.ts';
import { quoteIn, splitNames, unescaped } from './parts.ts';
import type { Reading } from './reading.ts';

const SIDES = ['for', 'against', 'wish'] as const;
/** A word counts as another where it means so much of it. */
const MEANS = 0.5;

/**
 * Lines of points where the letters do not bear out whom they name or the side they take: no sentence of a named sender
 * takes that side in a word of the point's sentence. What people have put together may be so; it is told, not a fault.
 */
export function unechoed(note: Reading, lookup: Lookup): number[] {
  const known = new Set(note.byName.keys());
  const points = note.lines.flatMap(({ text, number }) => {
    const quote = quoteIn(text);
    const side = SIDES.find((one) => sidePattern(note, one).test(quote?.lead ?? ''));
    if (!quote || side === undefined) return [];
    const [before = '', after = ''] = note.words.pointAlso('\u0001').split('\u0001');
    const names = quote.rest.startsWith(` ${before}`)
      ? quote.rest.slice(before.length + 1, -after.length || undefined)
      : '';
    const others = splitNames(names, known, note.words).filter(
      ({ name, hidden }) => hidden === null && known.has(name),
    );
    return [{ number, side, said: unescaped(quote.text), names: others.map(({ name }) => unescaped(name)) }];
  });
  const letters = new Map<string, string[]>();
  for (const name of points.flatMap(({ names }) => names))
    if (!letters.has(name)) letters.set(name, lookup.of(name).flatMap(sentencesOf));
  const reader = termReader(new Set([...points.map(({ said }) => said), ...[...letters.values()].flat()]));
  const meant = (text: string) => new Set(reader.read(text, 'nb', new Set()).flatMap(meanings));
  return points.flatMap(({ number, side, said, names }) => {
    const words = meant(said);
    const echoes = (sentence: string) => takes(sentence, side) && [...meant(sentence)].some((word) => words.has(word));
    const borneOut = names.every((name) => {
      const own = letters.get(name) ?? [];
      // Of whom there is no letter to read, nothing is said here.
      return own.length === 0 || own.some(echoes);
    });
    return borneOut && takes(said, side) ? [] : [number];
  });
}

function sidePattern({ words }: Reading, side: Quote['side']): RegExp {
  const does = words.pointLead(side, 9, 0).replace(/^\S+ /u, '');
  return new RegExp(` ${does}(?:$|[ ,])`, 'u');
}

const sentencesOf = ({ text }: Letter): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

function takes(sentence: string, side: Quote['side']): boolean {
  return (['nb', 'nn', 'en'] as const).some((language) =>
    claimsOf(sentence, { language }).some((claim) => claim.side === side),
  );
}

function meanings({ counts, plain }: Term): string[] {
  return plain ? counts.flatMap(([term, share]) => (share >= MEANS ? [term] : [])) : [];
}
