import { type ComparedText, shinglesOf } from './texts.ts';

/** Sentences shorter than this are phrases, not text that was copied. */
const MIN_SENTENCE_WORDS = 8;
/** A sentence is another's when most of its shingles stand there: one word changed in eight still leaves a third. */
const MIN_SENTENCE_SHARE = 0.5;
/** Shared words below which it is a short phrase that happens to be the same: about two sentences. */
const MIN_SHARED_WORDS = 30;
/** Shingles in more texts than this are idiom («det er viktig at»), or a letter that clusters() has found. */
const MAX_CARRIERS = 400;

/** For each shingle in several texts, and not in too many, which texts: compressed rows over typed arrays. */
function postings(sets: readonly Uint32Array[]): (shingle: number) => Uint32Array {
  const total = sets.reduce((sum, set) => sum + set.length, 0);
  // Shingle and text in one number: 32 bits, then the text's place; exact up to 2^21 texts.
  const WIDTH = 2 ** 21;
  const pairs = new Float64Array(total);
  let filled = 0;
  sets.forEach((set, text) => {
    for (const shingle of set) {
      pairs[filled] = shingle * WIDTH + text;
      filled += 1;
    }
  });
  pairs.sort();
  const texts = new Uint32Array(total);
  // Rows that are kept: their shingles ascending, where each begins, and where it ends.
  const keys = new Uint32Array(total >>> 1);
  const from = new Uint32Array(total >>> 1);
  const to = new Uint32Array(total >>> 1);
  let rows = 0;
  let start = 0;
  for (let at = 0; at < total; at += 1) {
    texts[at] = (pairs[at] ?? 0) % WIDTH;
    const shingle = Math.floor((pairs[at] ?? 0) / WIDTH);
    if (at + 1 < total && Math.floor((pairs[at + 1] ?? 0) / WIDTH) === shingle) continue;
    if (at > start && at - start < MAX_CARRIERS) {
      keys[rows] = shingle;
      from[rows] = start;
      to[rows] = at + 1;
      rows += 1;
    }
    start = at + 1;
  }
  const none = new Uint32Array();
  return (shingle) => {
    let low = 0;
    let high = rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < shingle) low = middle + 1;
      else high = middle;
    }
    return low < rows && keys[low] === shingle ? texts.subarray(from[low], to[low]) : none;
  };
}

/**
 * Finds sentences that several senders share although their letters are their own.
 * @param texts compared texts, in the input's order
 * @param senders a key for each text's sender
 * @param letterOf for a text that sends a campaign's letter, the place of the campaign's typical text; itself for that
 * one; null for the others. A letter counts once, by its typical text; of the other members only what they add counts.
 * @returns groups of places with the ids of the passages they share, most senders first
 */
export function sharedText(
  texts: readonly ComparedText[],
  senders: readonly string[],
  letterOf: readonly (number | null)[],
): { texts: number[]; passageIds: string[] }[] {
  const letterSets = new Map<number, Set<number>>();
  for (const centre of letterOf) {
    if (centre !== null && !letterSets.has(centre)) letterSets.set(centre, new Set(texts[centre]?.shingles ?? []));
  }
  const sets = texts.map((text, at) => {
    const centre = letterOf[at] ?? null;
    const letter = centre === null || centre === at ? undefined : letterSets.get(centre);
    return letter === undefined ? text.shingles : text.shingles.filter((shingle) => !letter.has(shingle));
  });
  const carriers = postings(sets);

  const groups = new Map<string, { texts: number[]; words: Map<number, number>; passages: Set<string> }>();
  // How many shingles of the sentence in hand each text has, and which have any.
  const counts = new Uint32Array(texts.length);
  texts.forEach((text, at) => {
    const centre = letterOf[at] ?? null;
    const letter = centre === null || centre === at ? undefined : letterSets.get(centre);
    for (const unit of text.units) {
      if (unit.to - unit.from < MIN_SENTENCE_WORDS) continue;
      const shingles = shinglesOf(text.words, unit.from, unit.to);
      const met: number[] = [];
      for (const shingle of shingles) {
        if (letter?.has(shingle)) continue;
        for (const other of carriers(shingle)) {
          const count = counts[other] ?? 0;
          if (count === 0) met.push(other);
          counts[other] = count + 1;
        }
      }
      const least = MIN_SENTENCE_SHARE * shingles.length;
      const isIn = (counts[at] ?? 0) > 0 && (counts[at] ?? 0) >= least;
      const members = isIn ? met.filter((other) => (counts[other] ?? 0) >= least).sort((a, b) => a - b) : [];
      for (const other of met) counts[other] = 0;
      if (new Set(members.map((member) => senders[member])).size < 2) continue;
      const key = members.join(' ');
      const group = groups.get(key) ?? {
        texts: members,
        words: new Map<number, number>(),
        passages: new Set<string>(),
      };
      group.words.set(at, (group.words.get(at) ?? 0) + unit.to - unit.from);
      group.passages.add(unit.passageId);
      groups.set(key, group);
    }
  });
  return [...groups.values()]
    .filter((group) => Math.max(...group.words.values()) >= MIN_SHARED_WORDS)
    .sort(
      (a, b) =>
        b.texts.length - a.texts.length ||
        (a.texts[0] ?? 0) - (b.texts[0] ?? 0) ||
        (a.texts[1] ?? 0) - (b.texts[1] ?? 0),
    )
    .map((group) => ({ texts: group.texts, passageIds: [...group.passages] }));
}
