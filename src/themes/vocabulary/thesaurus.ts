import type { Language } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { Trie } from '../../language/forms/trie.ts';
import { FIELDS } from './fields.ts';
import { FIELDS_EN } from './fields-en.ts';

/** Names of the fields, in fixed order. */
export const FIELD_NAMES: readonly string[] = [...new Set([...Object.keys(FIELDS), ...Object.keys(FIELDS_EN)])];

/** From this length an entry stands for everything that begins with it; shorter ones would catch strangers. */
const PREFIX = 5;

/** Fields by what a word begins with, and by whole words' normal forms. */
interface Index {
  openings: Trie;
  /** Fields of all that begins so, by the opening. */
  opened: (number[] | undefined)[];
  whole: Map<string, number[]>;
}

function indexOf(fields: Readonly<Record<string, string>>, language: Language): Index {
  const index: Index = { openings: new Trie(), opened: [], whole: new Map() };
  for (const [name, entries] of Object.entries(fields)) {
    const field = FIELD_NAMES.indexOf(name);
    for (const entry of entries.split(/\s+/u)) {
      if (entry === '') continue;
      const found = entry.length >= PREFIX ? openedBy(index, entry) : wholeIn(index, normalForm(entry, language));
      if (!found.includes(field)) found.push(field);
    }
  }
  return index;
}

function openedBy({ openings, opened }: Index, entry: string): number[] {
  let node = 0;
  for (let at = 0; at < entry.length; at += 1) node = openings.grow(node, entry.charCodeAt(at));
  const found = opened[node] ?? [];
  opened[node] = found;
  return found;
}

function wholeIn({ whole }: Index, form: string): number[] {
  const found = whole.get(form) ?? [];
  whole.set(form, found);
  return found;
}

const NORWEGIAN = indexOf(FIELDS, 'nb');
const ENGLISH = indexOf(FIELDS_EN, 'en');

const NONE: readonly number[] = [];

function lookUp(index: Index, word: string, form: string): readonly number[] {
  const found = withOpened(index, word, index.whole.get(form) ?? NONE);
  return form === word ? found : withOpened(index, form, found);
}

/** Fields already found, and those of what a word begins with, shortest first. */
function withOpened({ openings, opened }: Index, word: string, before: readonly number[]): readonly number[] {
  let found = before;
  let node = 0;
  for (let at = 0; at < word.length; at += 1) {
    node = openings.next(node, word.charCodeAt(at));
    if (node === 0) break;
    for (const field of opened[node] ?? NONE) if (!found.includes(field)) found = [...found, field];
  }
  return found;
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
