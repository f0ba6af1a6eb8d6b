import type { Passage } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import { withoutArgument } from './argument-cues.ts';

/** Words in a shingle: Broder (1997) used 10 on web pages; private answers are 20–100 words, where 4 still overlap. */
export const SHINGLE = 4;

/** One sentence of a compared text. `from`, `to`: word positions; `start`, `end`: UTF-16 offsets in the response. */
export interface Unit {
  from: number;
  to: number;
  start: number;
  end: number;
  passageId: string;
}

/** What one respondent argues, as numbers that can be compared. */
export interface ComparedText {
  /** One hash a word, in order. */
  words: Uint32Array;
  units: Unit[];
  /** Hashes of all runs of SHINGLE words, distinct, ascending. */
  shingles: Uint32Array;
}

const LETTER = 1;
const MARK = 2;

/** Character class of each UTF-16 unit: part of a word, skipped inside a word, or a separator. */
const CLASS = ((): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{N}]/u;
  const mark = /[\p{M}\u00ad]/u;
  for (let code = 0; code < 0x10000; code += 1) {
    const char = String.fromCharCode(code);
    // Halves of surrogate pairs count as letters, so that rare scripts still make words.
    if (letter.test(char) || (code >= 0xd800 && code < 0xe000)) classes[code] = LETTER;
    else if (mark.test(char)) classes[code] = MARK;
  }
  return classes;
})();

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Word hashes (32-bit FNV-1a of the lower-case word) of a text, appended to `into`; words in `drop` are left out. */
function hashWords(text: string, into: number[], drop: ReadonlySet<number>): void {
  const shown = text.normalize('NFC');
  const lower = shown.toLowerCase();
  // Lower-casing keeps the length except for a few letters (İ); then capitals cannot be told by position.
  const aligned = lower.length === shown.length;
  let hash = FNV_OFFSET;
  let capital = false;
  let open = false;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    const kind = CLASS[code] ?? 0;
    if (kind === MARK) continue;
    if (kind === LETTER) {
      if (!open) {
        open = true;
        hash = FNV_OFFSET;
        capital = aligned && shown.charCodeAt(at) !== code;
      }
      hash = Math.imul(hash ^ code, FNV_PRIME);
    } else if (open) {
      open = false;
      const word = hash >>> 0;
      if (!(capital && drop.has(word))) into.push(word);
    }
  }
}

const NONE: ReadonlySet<number> = new Set();

/**
 * A text without its sender's name: senders of one letter put their own name in. The whole name goes wherever it stands,
 * its capitalised words («Lia» of «Lia kommune») where they stand alone.
 */
interface Masked {
  /** Matches the whole name or its short form; null without a name. */
  whole: RegExp | null;
  /** First words of the forms, lower case: a text without them need not be searched. */
  starts: string[];
  /** Hashes of the name's capitalised words, three letters up. */
  words: Set<number>;
}

/** Reads the forms of a respondent's name that stand in for «we» in a shared letter. */
function ownName(name: string): Masked {
  const words: number[] = [];
  for (const [word] of name.matchAll(/\p{Lu}[\p{L}\p{N}]{2,}/gu)) hashWords(word, words, NONE);
  const short = /\(([^()]{2,12})\)/u.exec(name)?.[1];
  const forms = [name, name.replace(/\s*\([^()]*\)/gu, ''), short ?? '']
    .map((form) => form.trim())
    .filter((form) => form.length > 1)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  const whole = forms.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu');
  const starts = [...new Set(forms.map((form) => form.split('\\s+')[0]?.replace(/\\/gu, '').toLowerCase() ?? ''))];
  return { whole, starts, words: new Set(words) };
}

/** Hash of the SHINGLE words from `at`. */
function shingleAt(words: ArrayLike<number>, at: number): number {
  let hash = FNV_OFFSET;
  for (let offset = 0; offset < SHINGLE; offset += 1) {
    hash = Math.imul(hash ^ (words[at + offset] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function distinctSorted(values: Uint32Array): Uint32Array {
  values.sort();
  let kept = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (at === 0 || value !== values[kept - 1]) {
      values[kept] = value;
      kept += 1;
    }
  }
  return values.slice(0, kept);
}

/** Shingle hashes from word position `from` to `to` (exclusive), in order, repeats kept. */
export function shinglesOf(words: Uint32Array, from = 0, to = words.length): Uint32Array {
  const count = Math.max(0, to - from - SHINGLE + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) shingles[at] = shingleAt(words, from + at);
  return shingles;
}

/** The distinct shingles of any text: the proposal's, a title's. */
export function shingleSet(text: string): Set<number> {
  const words: number[] = [];
  hashWords(text, words, NONE);
  return new Set(shinglesOf(Uint32Array.from(words)));
}

/** Share of a sentence's shingles found in the proposal above which it is the proposal's sentence, not the sender's. */
const QUOTED = 0.8;

/**
 * Reads what a response itself argues: the counted passages (body, vedtak) sentence by sentence, without sentences that
 * carry no argument and without the proposal's own sentences. The sender's name is taken out, since senders of one
 * letter put their own name in.
 * @param proposal shingles of the proposal's text; empty when it is not known
 */
export function comparedText(
  response: { respondent: string; text: string; passages: readonly Passage[] },
  proposal: ReadonlySet<number>,
): ComparedText {
  const own = ownName(response.respondent);
  const words: number[] = [];
  const units: Unit[] = [];
  for (const passage of response.passages) {
    if (passage.kind !== 'body' && passage.kind !== 'vedtak') continue;
    const text = response.text.slice(passage.start, passage.end);
    const lower = text.toLowerCase();
    const whole = own.starts.some((start) => lower.includes(start)) ? own.whole : null;
    for (const span of sentences(text)) {
      const sentence = text.slice(span.start, span.end);
      if (withoutArgument(sentence)) continue;
      const from = words.length;
      hashWords(whole === null ? sentence : sentence.replace(whole, ' '), words, own.words);
      if (words.length === from) continue;
      if (proposal.size > 0) {
        const shingles = shinglesOf(Uint32Array.from(words.slice(from)));
        let quoted = 0;
        for (const shingle of shingles) if (proposal.has(shingle)) quoted += 1;
        if (shingles.length > 0 && quoted >= QUOTED * shingles.length) {
          words.length = from;
          continue;
        }
      }
      units.push({
        from,
        to: words.length,
        start: passage.start + span.start,
        end: passage.start + span.end,
        passageId: passage.id,
      });
    }
  }
  const hashes = Uint32Array.from(words);
  return { words: hashes, units, shingles: distinctSorted(shinglesOf(hashes)) };
}

/** Number of values two ascending lists of distinct numbers have in common. */
export function overlap(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const x = a[left] ?? 0;
    const y = b[right] ?? 0;
    if (x === y) common += 1;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return common;
}
