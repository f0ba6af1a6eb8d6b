import fnrvalidator from '@navikt/fnrvalidator';

export type PersonalKind = 'e-mail' | 'phone' | 'national-id';

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
 * Finds e-mail addresses, telephone numbers and national identity numbers (fødselsnummer, D-number; control digits are
 * checked by @navikt/fnrvalidator).
 * @returns spans in order, not overlapping
 */
export function findPersonal(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const add = (kind: PersonalKind, start: number, end: number) => {
    if (!found.some((span) => start < span.end && span.start < end)) found.push({ start, end, kind });
  };
  for (const match of text.matchAll(EMAIL)) add('e-mail', match.index, match.index + match[0].length);
  for (const match of text.matchAll(ELEVEN_DIGITS))
    if (fnrvalidator.idnr(match[0].replace(/\D/g, '')).status === 'valid')
      add('national-id', match.index, match.index + match[0].length);
  for (const match of text.matchAll(PHONE)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (!NUMBER_BEFORE.test(before)) add('phone', match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}
