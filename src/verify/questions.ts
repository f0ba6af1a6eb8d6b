import { capital, inWords, NUMBER, numberOf } from '../norsk/numbers.ts';
import { NO_COUNTS, POSITIONS, type PositionCounts } from '../position.ts';
import { choices } from './choices.ts';
import { type NoteLine, splitNames } from './parts.ts';
import type { Reading } from './reading.ts';

/** A count sentence taken apart. */
interface Split {
  counts: PositionCounts;
  /** Names in brackets with how many they stand for. */
  named: { names: string; count: number }[];
  rest: string;
}

/** Each question: its sentence's parts against the number of answers, and the names against the parts. */
export function questions(note: Reading): void {
  const { words } = note;
  const [from, to] = note.under(words.questions, 2);
  const headings = note.headings(/^### /, from, to);
  choices(note, headings);
  for (const at of headings) {
    const [, end] = note.section(at);
    const line = note.lines.slice(at + 1, end).find(({ text }) => text !== '');
    if (!line) continue;
    answered(note, line);
  }
}

function answered(note: Reading, line: NoteLine): void {
  const { words, withRemarks } = note;
  const of = answeredIn(note, line.text);
  if (of === undefined) {
    note.fault(line.number, 'sentence', words.answersTo(0, withRemarks));
    return;
  }
  const rest = line.text.slice(words.answersTo(of, withRemarks).length);
  if (of === 0) return;
  const split = splitIn(note, rest.replace(/^: /, ''), of);
  if (split === null) {
    note.names(rest.replace(/^: /, ''), of, line.number, () => true);
    return;
  }
  if (POSITIONS.reduce((sum, position) => sum + split.counts[position], 0) !== of) note.fault(line.number, 'sentence');
  let unsure = 0;
  for (const { names, count } of split.named) {
    const at = names.indexOf(`${words.unsure}: `);
    const sure = at < 0 ? names : names.slice(0, at).replace(/; $/, '');
    const doubtful = at < 0 ? '' : names.slice(at + words.unsure.length + 2);
    const all = [sure, doubtful].filter((part) => part !== '');
    const each = all.map((part) => tally(note, part));
    if (each.reduce((sum, one) => sum + one, 0) !== count) note.fault(line.number, 'names');
    unsure += doubtful === '' ? 0 : (each.at(-1) ?? 0);
    for (const [index, part] of all.entries()) note.names(part, each[index] ?? 0, line.number, () => true);
  }
  const named = split.named.reduce((sum, { count }) => sum + count, 0);
  if (named === of && split.rest !== [`.`, words.doubted(unsure, of)].join(' ').trim())
    note.fault(line.number, 'sentence');
}

/** How many a question's sentence says answer it; undefined when it is another sentence. */
function answeredIn({ words, withRemarks }: Reading, text: string): number | undefined {
  const numbers = [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${NUMBER})(?!\\p{L})`, 'gu'))].slice(0, 2);
  return [0, 1, ...numbers.map(([found]) => numberOf(found) ?? 0)].find((count) =>
    text.startsWith(words.answersTo(count, withRemarks)),
  );
}

/** Everyone a question's sentence names. */
export function answeringIn(note: Reading, { text }: NoteLine): string[] {
  const { words, withRemarks } = note;
  const of = answeredIn(note, text);
  if (of === undefined || of === 0) return [];
  const told = text.slice(words.answersTo(of, withRemarks).length).replace(/^: /, '');
  const split = splitIn(note, told, of);
  const lists = split ? split.named.flatMap(({ names }) => names.split(`${words.unsure}: `)) : [told];
  const known = new Set(note.byName.keys());
  return lists
    .flatMap((names) => splitNames(names.replace(/(?:; |\.)$/, ''), known, words))
    .flatMap(({ name, hidden }) => (hidden === null && known.has(name) ? [name] : []));
}

function tally(note: Reading, names: string): number {
  let count = 0;
  const faults = note.faults.length;
  // The number that raises no fault is how many they are.
  for (count = 0; count <= 200; count += 1) {
    note.names(names, count, -1, () => true);
    const wrong = note.faults.length > faults;
    note.faults.length = faults;
    if (!wrong) return count;
  }
  return -1;
}

/** «fem er for, én er mot (A) og to omtaler det; tre er ikke klart lest» as counts; null when it is something else. */
function splitIn({ words, language }: Reading, text: string, of: number): Split | null {
  const all = POSITIONS.find((position) => text.startsWith(words.split({ ...NO_COUNTS, [position]: of })));
  if (all !== undefined) {
    const told = words.split({ ...NO_COUNTS, [all]: of });
    const [names, rest] = bracketed(text.slice(told.length));
    return { counts: { ...NO_COUNTS, [all]: of }, named: names === null ? [] : [{ names, count: of }], rest };
  }
  const counts = { ...NO_COUNTS };
  const named: Split['named'] = [];
  let rest = text;
  for (const position of POSITIONS) {
    const number = new RegExp(`^(?:, | og | and |; )?(${NUMBER})(?!\\p{L})`, 'u').exec(rest);
    const count = numberOf(number?.[1] ?? '');
    if (!number || count === null || count === 0) continue;
    const told = words.part(position, count);
    const at = number[0].length - (number[1]?.length ?? 0);
    if (!rest.startsWith(told, at) && !rest.startsWith(capital(told), at)) continue;
    counts[position] = count;
    const [names, after] = bracketed(rest.slice(at + told.length));
    if (names !== null) named.push({ names, count });
    rest = after;
  }
  return inWords(of, language) !== '' && rest !== text ? { counts, named, rest } : null;
}

/** What stands in the bracket a text opens with, brackets within it and all, and what comes after. */
function bracketed(text: string): [string | null, string] {
  if (!text.startsWith(' (')) return [null, text];
  let depth = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return [text.slice(2, at), text.slice(at + 1)];
  }
  return [null, text];
}
