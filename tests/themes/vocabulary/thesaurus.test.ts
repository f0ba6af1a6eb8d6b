import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain.ts';
import { normalForm } from '../../../src/language/forms/normal.ts';
import { FIELDS } from '../../../src/themes/vocabulary/fields.ts';
import { FIELDS_EN } from '../../../src/themes/vocabulary/fields-en.ts';
import { FIELD_NAMES, fieldsOf, fieldsOfEnglish } from '../../../src/themes/vocabulary/thesaurus.ts';

const entriesOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([name, entries]) =>
    entries
      .split(/\s+/u)
      .filter((entry) => entry !== '')
      .map((entry) => ({ name, entry })),
  );
/** Entries that don't find the field they stand in; a word of more fields than two belongs to none. */
const lost = (
  fields: Readonly<Record<string, string>>,
  language: Language,
  find: (word: string, form: string) => readonly number[],
) => {
  const all = entriesOf(fields);
  return all.filter(({ name, entry }) => {
    const holding = new Set(all.filter((other) => entry.startsWith(other.entry)).map((other) => other.name));
    return holding.size <= 2 && !find(entry, normalForm(entry, language)).includes(FIELD_NAMES.indexOf(name));
  });
};

test('every entry finds its field, however long it is', () => {
  expect(lost(FIELDS, 'nb', (word, form) => fieldsOf(word, form, []))).toEqual([]);
  expect(lost(FIELDS_EN, 'en', fieldsOfEnglish)).toEqual([]);
});
