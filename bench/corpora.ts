import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** One passage of a benchmark. */
export interface BenchPassage {
  id: string;
  text: string;
  label: string;
}

/** mulberry32: the same passages each time. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const goldSchema = z.object({ id: z.string(), text: z.string(), themes: z.array(z.string()) });
const sentenceSchema = z.object({ id: z.string(), text: z.string(), label: z.string() });

function lines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** The demo's passages of exactly one theme, each text once. */
export function demoPassages(): BenchPassage[] {
  const seen = new Set<string>();
  return lines(join('tests', 'demo', 'gold', 'passages.jsonl')).flatMap((line) => {
    const { id, text, themes } = goldSchema.parse(line);
    const [label] = themes;
    if (themes.length !== 1 || label === undefined || seen.has(text)) return [];
    seen.add(text);
    return [{ id, text, label }];
  });
}

const SYLLABLES =
  'ber dal fjel gar hav kul lan mor nes ord pla ran sko tun vei vin syk bro ham lys mel nor rev sti tor'.split(' ');

/**
 * `size` passages of some 60 words: sentences of the demo's passages of one theme, shuffled, with two words each of a
 * long (Zipf) tail, so that the vocabulary grows as it does in real collections.
 */
export function madePassages(size: number): BenchPassage[] {
  const random = generator(size);
  const sentences = new Map<string, string[]>();
  for (const { text, label } of demoPassages()) {
    const own = sentences.get(label) ?? [];
    own.push(...text.split(/(?<=[.!?])\s+/u));
    sentences.set(label, own);
  }
  const labels = [...sentences.keys()].sort();
  const tail = (): string => {
    let rank = Math.floor(1 / (random() + 1e-5));
    let word = '';
    for (let i = 0; i < 4; i += 1) {
      word += SYLLABLES[rank % SYLLABLES.length] ?? '';
      rank = Math.floor(rank / SYLLABLES.length) + 7 * i;
    }
    return word;
  };
  return Array.from({ length: size }, (_, i) => {
    const label = labels[i % labels.length] ?? '';
    const own = sentences.get(label) ?? [];
    const text = Array.from({ length: 4 }, () => own[Math.floor(random() * own.length)] ?? '');
    return { id: String(i), text: `${text.join(' ')} ${tail()} ${tail()}.`, label };
  });
}

/** Where labelled sentences lie beside the project; they are not part of it. */
const BESIDE = process.env.HORING_BENCH_DATA ?? join('..', 'shared', 'data', 'sib200');

/**
 * A hundred passages of about 60 words, seven topics, put together of labelled sentences drawn at random.
 * @param languages the files drawn from; of several, each passage is of one
 * @returns null when the sentences are not there
 */
export function shortPassages(languages: readonly ('nb' | 'nn')[], seed: number): BenchPassage[] | null {
  const files = languages.map((language) => join(BESIDE, `${language}.jsonl`));
  if (files.some((file) => !existsSync(file))) return null;
  const random = generator(seed);
  const sets = files.map((file) => lines(file).map((line) => sentenceSchema.parse(line)));
  const first = sets[0] ?? [];
  const order = first.map((_, i) => ({ i, key: random() })).sort((a, b) => a.key - b.key);
  const open = new Map<string, { text: string[]; words: number; set: number }>();
  const passages: BenchPassage[] = [];
  for (const { i } of order) {
    const label = first[i]?.label ?? '';
    const passage = open.get(label) ?? { text: [], words: 0, set: Math.floor(random() * sets.length) };
    const text = sets[passage.set]?.[i]?.text ?? '';
    passage.text.push(text);
    passage.words += text.split(/\s+/u).length;
    if (passage.words < 55) {
      open.set(label, passage);
      continue;
    }
    open.delete(label);
    passages.push({ id: String(passages.length), text: passage.text.join(' '), label });
    if (passages.length === 100) break;
  }
  return passages;
}
