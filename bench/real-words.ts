import { existsSync, readFileSync } from 'node:fs';
import { type BenchPassage, generator } from './corpora.ts';

/** Debian's wnorwegian (a list of word forms, not shipped here): `apt-get install wnorwegian`. */
const LIST = '/usr/share/dict/bokmaal';
/** The words everyone uses come first, as in life. */
const CORE =
  'og i det er på som til av for at en å den ikke vi har om et kan fra de med må bør ved vil mer skal blir slik dette også være eller hvor hva når etter under mot uten samt flere andre alle denne disse deres dermed både men så her dersom ut over inn'.split(
    ' ',
  );
/*
 * Zipf–Mandelbrot: the word of rank r is drawn in proportion to (r + SHIFT)^-SLOPE. With these, 100,000 passages of 40 words
 * hold some 170,000 word types, half of them once, as 100,000 real paragraphs did.
 */
const SLOPE = 1.2;
const SHIFT = 2.7;
const WORDS = 290_000;
const WORDS_IN_PASSAGE = 40;
/** One word in so many is misspelt. */
const SLIPS = 250;
/** Share of a passage's words that are its topic's. */
const ON_TOPIC = 0.15;
const TOPICS = 9;
const WORDS_IN_TOPIC = 80;

/**
 * Passages with a vocabulary as large and as thin as real text's: word forms of a Norwegian list, compounds and inflections
 * among them, some misspelt, and the words of nine topics to be found.
 * @returns null when the list is not on this machine
 */
export function realWordPassages(size: number): BenchPassage[] | null {
  if (!existsSync(LIST)) return null;
  const random = generator(size);
  const listed = readFileSync(LIST, 'latin1')
    .split('\n')
    .filter((word) => /^\p{Ll}{2,}$/u.test(word));
  const words = [...CORE, ...shuffled(listed, random)].slice(0, WORDS);
  const ranks = new Float64Array(words.length);
  let total = 0;
  for (let rank = 0; rank < words.length; rank += 1) {
    total += (rank + 1 + SHIFT) ** -SLOPE;
    ranks[rank] = total;
  }
  const draw = (): string => {
    const wanted = random() * total;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const word = words[low] ?? '';
    return random() * SLIPS < 1 ? misspelt(word, random) : word;
  };
  const topics = Array.from({ length: TOPICS }, (_, topic) =>
    Array.from({ length: WORDS_IN_TOPIC }, (_, index) => words[300 + topic * WORDS_IN_TOPIC + index] ?? ''),
  );
  return Array.from({ length: size }, (_, id) => {
    const own = topics[id % TOPICS] ?? [];
    const said = Array.from({ length: WORDS_IN_PASSAGE }, () =>
      random() < ON_TOPIC ? (own[Math.floor(own.length * random() ** 2)] ?? '') : draw(),
    );
    return { id: String(id), text: `${said.join(' ')}.`, label: String(id % TOPICS) };
  });
}

function shuffled(words: readonly string[], random: () => number): string[] {
  return words
    .map((word) => ({ word, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word);
}

/** Two neighbouring letters in each other's place. */
function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
