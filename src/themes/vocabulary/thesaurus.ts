import type { Language } from '../../domain.ts';
import { GROUP, Groups } from '../../language/forms/letters.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { FIELDS } from './fields.ts';
import { FIELDS_EN } from './fields-en.ts';

/** Names of the fields, in fixed order. */
export const FIELD_NAMES: readonly string[] = [...new Set([...Object.keys(FIELDS), ...Object.keys(FIELDS_EN)])];

/** From this length an entry stands for everything that begins with it; shorter ones would catch strangers. */
const PREFIX = 5;
const LONGEST = 16;

/** Fields by what a word begins with, and by whole words' normal forms. */
interface Index {
  /** First letters of all that stand for what begins with them: most words have none of these. */
  first: Groups;
  openings: Map<string, number[]>;
  whole: Map<string, number[]>;
}

function indexOf(fields: Readonly<Record<string, string>>, language: Language): Index {
  const index: Index = { first: new Groups(), openings: new Map(), whole: new Map() };
  for (const [name, entries] of Object.entries(fields)) {
    const field = FIELD_NAMES.indexOf(name);
    for (const entry of entries.split(/\s+/u)) {
      if (entry === '') continue;
      const [by, key] = entry.length >= PREFIX ? [index.openings, entry] : [index.whole, normalForm(entry, language)];
      if (by === index.openings) index.first.add(entry, GROUP, GROUP);
      const found = by.get(key);
      if (found === undefined) by.set(key, [field]);
      else if (!found.includes(field)) found.push(field);
    }
  }
  return index;
}

const NORWEGIAN = indexOf(FIELDS, 'nb');
const ENGLISH = indexOf(FIELDS_EN, 'en');

const NONE: readonly number[] = [];

function mayOpen({ first }: Index, word: string): boolean {
  return word.length >= PREFIX && first.has(word, GROUP, GROUP);
}

function lookUp(index: Index, word: string, form: string): readonly number[] {
  const asWhole = index.whole.get(form) ?? NONE;
  if (!mayOpen(index, word) && !mayOpen(index, form)) return asWhole;
  const found = new Set<number>(asWhole);
  for (const spelling of form === word ? [word] : [word, form]) {
    for (let length = PREFIX; length <= Math.min(spelling.length, LONGEST); length += 1) {
      for (const field of index.openings.get(spelling.slice(0, length)) ?? NONE) found.add(field);
    }
  }
  return found.size > 0 ? [...found] : NONE;
}

/** A word of more fields than this belongs to none in particular. */
const MOST_FIELDS = 2;

function inOrder(found: readonly number[]): readonly number[] {
  if (found.length > MOST_FIELDS) return NONE;
  return found.length > 1 ? [...found].sort((a, b) => a - b) : found;
}

/**
 * The fields a word belongs to (indices into `FIELD_NAMES`), by the word itself, else by the last part of the compound,
 * which says what it is, else by the first.
 * @param parts of the compound, none where it is none
 */
export function fieldsOf(word: string, form: string, parts: readonly string[]): readonly number[] {
  let found = lookUp(NORWEGIAN, word, form);
  for (const part of [parts[parts.length - 1], parts[0]])
    if (found.length === 0 && part !== undefined) found = lookUp(NORWEGIAN, part, part);
  return inOrder(found);
}

/** The fields an English word belongs to (indices into `FIELD_NAMES`). */
export function fieldsOfEnglish(word: string, form: string): readonly number[] {
  return inOrder(lookUp(ENGLISH, word, form));
}
