import type { Splitter } from '../language/compounds.ts';
import { normalForm } from '../language/normal.ts';
import { FIELDS } from './fields.ts';

/** Names of the fields, in fixed order. */
export const FIELD_NAMES: readonly string[] = Object.keys(FIELDS);

/** From this length an entry stands for everything that begins with it; shorter ones would catch strangers. */
const PREFIX = 5;
const LONGEST = 16;

const openings = new Map<string, number[]>();
const whole = new Map<string, number[]>();
FIELD_NAMES.forEach((name, field) => {
  for (const entry of (FIELDS[name] ?? '').split(/\s+/u)) {
    if (entry === '') continue;
    const [index, key] = entry.length >= PREFIX ? [openings, entry] : [whole, normalForm(entry)];
    const fields = index.get(key);
    if (fields === undefined) index.set(key, [field]);
    else if (!fields.includes(field)) fields.push(field);
  }
});

function lookUp(word: string, form: string): number[] {
  const found = new Set<number>(whole.get(form));
  for (let length = PREFIX; length <= Math.min(word.length, LONGEST); length += 1) {
    for (const field of openings.get(word.slice(0, length)) ?? []) found.add(field);
  }
  if (form !== word) {
    for (let length = PREFIX; length <= Math.min(form.length, LONGEST); length += 1) {
      for (const field of openings.get(form.slice(0, length)) ?? []) found.add(field);
    }
  }
  return [...found];
}

/** A word of more fields than this belongs to none in particular. */
const MOST_FIELDS = 2;

/**
 * The fields a word belongs to (indices into `FIELD_NAMES`), by the word itself, else by the last part of the compound,
 * which says what it is, else by the first.
 */
export function fieldsOf(word: string, form: string, splitter: Splitter): number[] {
  let found = lookUp(word, form);
  if (found.length === 0) {
    const parts = splitter.split(word);
    if (parts.length > 1) {
      for (const part of [parts[parts.length - 1], parts[0]]) {
        if (part !== undefined) found = lookUp(part, part);
        if (found.length > 0) break;
      }
    }
  }
  return found.length > MOST_FIELDS ? [] : found.sort((a, b) => a - b);
}
