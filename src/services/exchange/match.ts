import type { CodedSelection, CodedSource } from '../../codebook.ts';
import type { Span } from '../../domain.ts';
import { sourceText } from '../../export/qda/offsets.ts';
import { themeKey } from '../../formats/codebook/words.ts';
import { groupBy } from '../../group.ts';
import type { ResponseState } from '../../state.ts';

/** The answer a source is. */
export interface Match {
  response: ResponseState;
  /** Known by its own GUID, with the text as it stands here. */
  own: boolean;
  /** Where a selection is in the answer's text; null: its words are not there, or in several places. */
  place(selection: CodedSelection): Span | null;
}

/** Share of the words two texts must have in common to be two states of one letter. */
const ALIKE = 0.8;
/** Words marked in a text that is known by nothing else are sought everywhere when they are as many characters. */
const TELLING = 40;
/** What stands for withheld personal data, and for half a surrogate pair. */
const HIDDEN = new Set(['█', '\uFFFD']);

/**
 * Finds the answer of each source: by its GUID where the text is the same (but for what our export blacks out), else by the
 * same text, else by its GUID where the text has been changed a little, so that each selection is sought by its words. A
 * source without a text (a list of highlights) is known by the sender's or the file's name, or by the marked words. Null:
 * no answer, or several, can be that source.
 */
export function matchSources(
  sources: readonly CodedSource[],
  responses: readonly ResponseState[],
): Map<CodedSource, Match | null> {
  const byId = new Map(responses.map((response) => [response.id, response]));
  const plain = remembered((response: ResponseState) => sourceText(response.text).text.trimEnd());
  const folded = remembered((response: ResponseState) => fold(response.text));
  /** Made when a source asks for it: it reads every text. */
  let lengths: Map<number, ResponseState[]> | null = null;
  const sameText = (source: CodedSource, text: string): ResponseState | null => {
    lengths ??= groupBy(responses, (response) => plain(response).length);
    const same = (lengths.get(text.length) ?? []).filter((response) => isSame(plain(response), text, 0.5));
    const [only] = same.length > 1 ? named(same, source.name) : same;
    return only ?? null;
  };
  const sought = (response: ResponseState): Match => ({
    response,
    own: false,
    place: ({ content, start }) => find(folded(response), content, start),
  });
  const exact = (response: ResponseState, own: boolean): Match => {
    const back = toOriginal(response.text);
    return { response, own, place: ({ start, end }) => ({ start: back(start), end: back(end) }) };
  };
  const matchOf = (source: CodedSource): Match | null => {
    const known = byId.get(source.guid);
    if (source.text === null) {
      const holds = (response: ResponseState) =>
        source.selections.every(({ content }) => folded(response).text.includes(fold(content).text.trim()));
      const byName = named(responses, source.name);
      if (byName.length === 1 && byName[0]) return sought(byName[0]);
      const telling = source.selections.reduce((sum, { content }) => sum + content.length, 0) >= TELLING;
      const [only, ...others] =
        byName.length > 1 || telling ? (byName.length > 1 ? byName : responses).filter(holds) : [];
      return only && others.length === 0 ? sought(only) : null;
    }
    const text = source.text.trimEnd();
    if (known && isSame(plain(known), text, 1)) return exact(known, true);
    const same = sameText(source, text);
    if (same) return exact(same, false);
    return known && areAlike(plain(known), text) ? sought(known) : null;
  };
  return new Map(sources.map((source) => [source, matchOf(source)]));
}

/** Those of a name: the sender's, or that of a file, with its extension or without. */
function named(responses: readonly ResponseState[], name: string): ResponseState[] {
  const key = themeKey(name);
  return responses.filter(
    ({ respondent, files }) =>
      themeKey(respondent) === key ||
      files.some((path) => {
        const file = themeKey(path.replace(/^.*[/\\]/u, ''));
        return file === key || file.replace(/\.[a-z]{2,5}$/u, '') === key;
      }),
  );
}

/** @param hidden the most that may be blacked out, as a share */
function isSame(ours: string, theirs: string, hidden: number): boolean {
  if (ours.length !== theirs.length) return false;
  if (ours === theirs) return true;
  let blacked = 0;
  for (let at = 0; at < ours.length; at += 1)
    if (ours[at] !== theirs[at]) {
      if (!HIDDEN.has(theirs[at] ?? '')) return false;
      blacked += 1;
    }
  return blacked <= ours.length * hidden;
}

/** By how many of their words they have in common, of all the words of both (Jaccard, with repetitions counted). */
function areAlike(one: string, other: string): boolean {
  const counts = new Map<string, number>();
  const words = (text: string) => text.split(/\s+/u);
  for (const word of words(one)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words(other)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  return common >= ALIKE * (words(one).length + words(other).length - common);
}

/** A text with every stretch of white space as one space, and where each unit of it stood. */
function fold(text: string): { text: string; at: number[] } {
  const units: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = /\s/u.test(text[index] ?? '') ? ' ' : (text[index] ?? '');
    if (unit === ' ' && units.at(-1) === ' ') continue;
    units.push(unit);
    at.push(index);
  }
  return { text: units.join(''), at };
}

/** Where words stand; of several places the one nearest to where they stood, and none when that is not known (0). */
function find(folded: ReturnType<typeof fold>, content: string, near: number): Span | null {
  const words = fold(content).text.trim();
  if (words === '') return null;
  const places: number[] = [];
  for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1)) places.push(at);
  const distance = (at: number) => Math.abs((folded.at[at] ?? 0) - near);
  const [best] = places.sort((a, b) => distance(a) - distance(b) || a - b);
  if (best === undefined || (places.length > 1 && near === 0)) return null;
  return { start: folded.at[best] ?? 0, end: (folded.at[best + words.length - 1] ?? 0) + 1 };
}

/** The way back from a text with LF line ends to the text as it is kept. */
function toOriginal(original: string): (offset: number) => number {
  const ends = [...original.matchAll(/\r\n/g)].map((match, index) => match.index - index);
  if (ends.length === 0) return (offset) => Math.min(offset, original.length);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(offset + low, original.length);
  };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const there = made.get(key);
    if (there !== undefined) return there;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
