import fnrvalidator from '@navikt/fnrvalidator';
import { isPersonName } from '../register/persons.ts';

export const PERSONAL_KINDS = ['e-mail', 'phone', 'national-id', 'address'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A span that must not leave the machine. */
export interface PersonalSpan {
  start: number;
  end: number;
  kind: PersonalKind;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Eleven digits, as written: «010190 12345». Only those whose control digits fit are national ids. */
const ELEVEN_DIGITS = /(?<!\d)\d{6}[ \u00a0]?\d{5}(?!\d)/g;
/** Norwegian numbers of eight digits in the usual groupings, with or without +47; not sums («5 000 000») or case numbers. */
const PHONE =
  /(?<![\d/.,:-])(?:(?:\+|00)47[ \u00a0]?)?(?:[2-79]\d[ \u00a0]\d\d[ \u00a0]\d\d[ \u00a0]\d\d|[489]\d\d[ \u00a0]\d\d[ \u00a0]\d\d\d|[2-9]\d{7})(?![\d/]|[.,:]\d)/g;
/** What makes eight bare digits something else than a telephone. */
const NUMBER_BEFORE =
  /(?:kr|org\.?[ ]?(?:nr|nummer)\.?|orgnr\.?|sak(?:snr)?\.?|ref\.?|arkiv\w*|konto\w*)[:. \u00a0]{0,3}$/i;
/**
 * «Storgata 5», «Øvre Bakkevei 12 B», with the postal code and place that may follow. Whether somebody lives there can't be
 * seen. Numbered roads («Riksvei 3») are no addresses.
 */
const STREET =
  /(?<![\p{L}\p{N}])(?!(?:Riks|Fylkes|Europa|Stam)ve)(?:\p{Lu}[\p{L}-]{1,30}(?:veien|vegen|vei|veg|gata|gaten|gate|svingen|stien|bakken|tunet|kroken|løkka)|(?:\p{Lu}[\p{L}.-]{1,30}[ \u00a0]){1,3}(?:veien|vegen|vei|veg|gata|gaten|gate|allé|terrasse|plass))[ \u00a0]\d{1,3}(?:[ \u00a0]?[A-Z])?(?![\p{L}\p{N}])(?:,[ \u00a0]?\d{4}[ \u00a0]\p{Lu}[\p{L}-]+)?/gu;

/**
 * Finds e-mail addresses, telephone numbers, national identity numbers (fødselsnummer, D-number; control digits are
 * checked by @navikt/fnrvalidator) and street addresses.
 * @returns spans in order, not overlapping
 */
export function findPersonal(text: string): PersonalSpan[] {
  let found: PersonalSpan[] = [];
  /** A later kind gives way to an earlier one. Both come in order, so each span is looked at once. */
  const add = (kind: PersonalKind, pattern: RegExp, isOne: (match: RegExpExecArray) => boolean = () => true) => {
    const more: PersonalSpan[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      while ((found[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      if ((found[at]?.start ?? Number.POSITIVE_INFINITY) >= end && isOne(match)) more.push({ start, end, kind });
    }
    if (more.length > 0) found = [...found, ...more].sort((a, b) => a.start - b.start);
  };
  // The pattern is tried at every letter, and few letters have one.
  if (text.includes('@')) add('e-mail', EMAIL);
  add('national-id', ELEVEN_DIGITS, ([digits]) => fnrvalidator.idnr(digits.replace(/\D/g, '')).status === 'valid');
  add('phone', PHONE, ({ index }) => !NUMBER_BEFORE.test(text.slice(Math.max(0, index - 20), index)));
  add('address', STREET);
  return found;
}

const CAPITALISED = /\p{Lu}[\p{L}.'’-]*(?:[ \u00a0]\p{Lu}[\p{L}.'’-]*)+/gu;

/** Whether a text names a person («Kari Nordmann»), by the register's given names: such a sentence is quoted by people only. */
export function namesPerson(text: string): boolean {
  for (const [run] of text.matchAll(CAPITALISED)) {
    const words = run.split(/[ \u00a0]/u).slice(0, 12);
    for (let from = 0; from < words.length - 1; from += 1)
      for (let to = from + 2; to <= Math.min(words.length, from + 4); to += 1)
        if (isPersonName(words.slice(from, to).join(' ').replace(/[.,]$/u, ''))) return true;
  }
  return false;
}
