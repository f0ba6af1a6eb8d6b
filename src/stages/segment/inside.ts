import type { PassageKind } from '../../domain.ts';
import { HEAD_INSIDE } from './apart.ts';
import { CASE_CUTS } from './patterns.ts';
import { sentenceStarts, titleLength } from './titles.ts';

/** A piece of a block with its kind where the cut itself decides it. */
export interface Piece {
  start: number;
  end: number;
  forced: PassageKind | null;
}

/** Headings are sought in text at least this long; shorter paragraphs have their headings on lines of their own. */
const LONG = 300;
/** Points inside a sentence are words of one thought; longer ones are demands of their own. */
const LONG_POINT = 60;

const NUMBER = /^(?:(\p{N}{1,2})(\.)?|\p{N}{1,2}(?:\.\p{N}{1,2}){1,3}\.?|[IVX]{1,4}\.) (?=[«"“]?\p{Lu})/u;
const LEADING_NUMBER = /(?:^|[.!?:;»)] )((?:[1-9]\p{N}?(?:\.[1-9]\p{N}?){0,3}\.|[IVX]{1,4}\.) )$/u;
const SIGN = /(?<=^|\s)[•●▪◦○■□➢✓] ?(?=\S)/gu;
const DASH = /(?<=^|[.:;,!?] )[-–—] (?=\p{L})/gu;
const FIGURE = /(?<=^|\s)([1-9]\p{N}?)\. (?=[«"“]?\p{L})/gu;
/** Words a number belongs to: «punkt 1. Forslaget», «s. 28. Innretningen». */
const NUMBERED_WORD =
  /(?:^|[^\p{L}])(?:art|artikkel|s|ss|side|nr|nummer|pkt|punkt|punktene|kap|kapittel|paragraf|avsnitt|ledd|bind|fase|trinn|steg|alternativ|modell|spørsmål|tabell|figur|versjon|del|nivå|klasse|vedlegg|den|av|til|og|på|NOU [0-9]{4}:|§§?)\.? $/iu;
const MARKS = /(?<=^|\s)\(?(\p{N}{1,2}|[a-h]|[ivx]{1,4})\) (?=\S)/gu;
const MAY_MARK = /[•●▪◦○■□➢✓]|[-–—)] |[1-9].?\. /;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Numbers of headings and points seen so far in a document: «2 Tiltak» follows a 1. */
export type Numbering = Set<number>;

/**
 * Cuts a stretch of running text at headings, points and the parts of a case presentation. Text that has its line breaks
 * comes back whole, but for points that are written after each other on one line.
 */
export function cutInside(text: string, from: number, to: number, numbering: Numbering): Piece[] {
  const inside = text.slice(from, to);
  const cuts = new Map<number, PassageKind | null>([[0, null]]);
  for (const start of pointStarts(inside, numbering)) cuts.set(start, null);
  if (inside.length >= LONG) {
    for (const match of inside.matchAll(CASE_CUTS)) {
      const end = match.index + match[0].length;
      const runsOn = /^ \p{Lu}/u.test(inside.slice(end, end + 2));
      cuts.set(match.index, runsOn ? 'heading' : null);
      if (runsOn) cuts.set(end, null);
    }
    for (const match of inside.matchAll(HEAD_INSIDE)) cuts.set(match.index, null);
    for (const start of [...sentenceStarts(inside), ...cuts.keys()]) markTitles(inside, start, cuts, numbering);
  }
  const places = [...cuts].sort(([a], [b]) => a - b);
  return places.map(([start, forced], index) => ({
    start: from + start,
    end: from + (places[index + 1]?.[0] ?? inside.length),
    forced,
  }));
}

/** Length of a number before a place: most sentences have none, and the full stop tells it. */
function leadingNumber(inside: string, start: number): number {
  if (inside[start - 2] !== '.') return 0;
  return LEADING_NUMBER.exec(inside.slice(Math.max(0, start - 12), start))?.[1]?.length ?? 0;
}

/** A heading at a place where a sentence may open, and those that follow it without text between. */
function markTitles(inside: string, start: number, cuts: Map<number, PassageKind | null>, numbering: Numbering): void {
  // A sentence is cut after «1.»: the number belongs to what follows.
  let at = start - leadingNumber(inside, start);
  for (;;) {
    const rest = inside.slice(at, at + 600);
    const number = NUMBER.exec(rest);
    const value = Number(number?.[1] ?? Number.NaN);
    const due = Number.isNaN(value) || value === 1 || numbering.has(value - 1);
    const chapter = Number(/^\p{N}{1,2}(?=\.\p{N})/u.exec(rest)?.[0] ?? Number.NaN);
    const length = titleLength(rest.slice(number?.[0].length ?? 0), number !== null);
    if (length === 0 || (!due && number?.[2] === undefined)) return;
    for (const seen of [value, chapter]) if (!Number.isNaN(seen)) numbering.add(seen);
    const end = at + (number?.[0].length ?? 0) + length;
    const next = end + (/^\s*/u.exec(inside.slice(end))?.[0].length ?? 0);
    if (next >= inside.length) return;
    if (cuts.get(at) === 'heading') return;
    cuts.set(at, 'heading');
    if (!cuts.has(next)) cuts.set(next, null);
    at = next;
  }
}

/** Where points written after each other begin: «• … • …», «1) … 2) …», «a) … b) …», «1. … 2. …», «: - … - …». */
function pointStarts(inside: string, numbering: Numbering): number[] {
  // Most lines hold no mark at all, and need not be tried for each at every place.
  if (!MAY_MARK.test(inside)) return [];
  const signs = [...inside.matchAll(SIGN)].map(({ index }) => index);
  const dashes = [...inside.matchAll(DASH)].map(({ index }) => index);
  const listed = dashes.length >= 2 && /(?:^|: )$/u.test(inside.slice(0, dashes[0])) ? dashes : [];
  const figures = figuresInOrder(inside, numbering);
  const marks = inOrder([...inside.matchAll(MARKS)].map(({ index, 1: mark = '' }) => ({ index, mark })));
  return [signs, listed, figures, marks].flatMap((starts) => {
    if (starts.length === 0) return [];
    if (starts.length >= 2 && starts !== signs && !apart(inside, starts)) return [];
    return [...starts, ...afterLast(inside, starts)];
  });
}

/** Numbered points: from 1, or going on from a number met earlier in the letter. */
function figuresInOrder(inside: string, numbering: Numbering): number[] {
  const starts: number[] = [];
  let last = 0;
  let goesOn = false;
  for (const { index, 1: mark } of inside.matchAll(FIGURE)) {
    const value = Number(mark);
    if (NUMBERED_WORD.test(inside.slice(Math.max(0, index - 16), index))) continue;
    const next = last > 0 ? value === last + 1 : value === 1 || numbering.has(value - 1);
    if (!next) continue;
    if (last === 0 && value > 1) goesOn = true;
    starts.push(index);
    last = value;
  }
  if (starts.length < 2 && !goesOn) return [];
  for (let value = last; value > last - starts.length; value--) numbering.add(value);
  return starts;
}

/** The marks of one list: from 1, a or i, each the next of the one before. */
function inOrder(found: { index: number; mark: string }[]): number[] {
  for (const name of [
    (n: number) => String(n + 1),
    (n: number) => 'abcdefgh'[n] ?? '',
    (n: number) => ROMAN[n] ?? '',
  ]) {
    const starts: number[] = [];
    for (const { index, mark } of found) if (mark === name(starts.length)) starts.push(index);
    if (starts.length >= 2) return starts;
  }
  return [];
}

/** Points after a full stop or a colon, or long ones. */
function apart(inside: string, starts: number[]): boolean {
  const marked = starts.every((start) => /(?:^|[.:;!?»)])\s*$/u.test(inside.slice(Math.max(0, start - 3), start)));
  const mean = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / (starts.length - 1);
  return marked || mean >= LONG_POINT;
}

/**
 * Where the letter goes on after a point: the last of several one-sentence points ends with its sentence, and a sentence
 * that ends with a colon introduces the next list.
 */
function afterLast(inside: string, starts: number[]): number[] {
  const more: number[] = [];
  let single = starts.length >= 2;
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1];
    const item = inside.slice(start, next);
    const opens = sentenceStarts(item);
    const last = opens.at(-1) ?? 0;
    if (next === undefined && single && opens[1] !== undefined) more.push(start + opens[1]);
    else if (next !== undefined && last > 0 && item.trimEnd().endsWith(':')) more.push(start + last);
    else if (opens.length > 1) single = false;
  }
  return more;
}
