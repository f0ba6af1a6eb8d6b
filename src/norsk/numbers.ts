/** Numbers, dates and lists as Norwegian prose has them. */

export type NoteLanguage = 'nb' | 'nn' | 'en';

const THIN_SPACE = '\u2009';
const MONTHS: Record<NoteLanguage, string[]> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const AND: Record<NoteLanguage, string> = { nb: 'og', nn: 'og', en: 'and' };

/** Digits with a thin space between thousands from five digits on, as Språkrådet advises: 4000, 12 000. */
export function digits(value: number): string {
  const plain = String(value);
  return plain.length < 5 ? plain : plain.replace(/\B(?=(\d{3})+(?!\d))/g, THIN_SPACE);
}

/** «1 fil», «4000 filer»: in digits, with what is counted. */
export const counted = (count: number, one: string, more: string): string =>
  `${digits(count)} ${count === 1 ? one : more}`;

/** What is counted: «én høringsinstans», «ett svar», nynorsk «éi fil». */
export type Gender = 'common' | 'neuter' | 'feminine';

const ONE: Record<NoteLanguage, Record<Gender, string>> = {
  nb: { common: 'én', neuter: 'ett', feminine: 'én' },
  nn: { common: 'éin', neuter: 'eitt', feminine: 'éi' },
  en: { common: 'one', neuter: 'one', feminine: 'one' },
};
const TO_TWELVE: Record<NoteLanguage, string[]> = {
  nb: 'to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '),
  nn: 'to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '),
  en: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
};
const NONE: Record<NoteLanguage, string> = { nb: 'ingen', nn: 'ingen', en: 'none' };

/** A number as a sentence has it: in words to twelve, then in digits. */
export function inWords(count: number, language: NoteLanguage, gender: Gender = 'common'): string {
  if (count === 0) return NONE[language];
  return count === 1 ? ONE[language][gender] : (TO_TWELVE[language][count - 2] ?? digits(count));
}

const WRITTEN = new Map<string, number>(
  (['nb', 'nn', 'en'] as const).flatMap((language) => [
    ...Object.values(ONE[language]).map((word) => [word, 1] as const),
    ...TO_TWELVE[language].map((word, index) => [word, index + 2] as const),
    [NONE[language], 0] as const,
  ]),
);

const FORMS = [...WRITTEN.keys()].flatMap((word) => [word, capital(word)]);

/** What a number in a sentence looks like: digits or a word of any language, at the head of a sentence too. */
export const NUMBER = `\\d[\\d\\u2009]*|${FORMS.join('|')}`;

/** The number that digits or a word stand for; null when they stand for none. */
export function numberOf(written: string): number | null {
  if (!/^[\d\u2009]/.test(written)) return WRITTEN.get(written.toLowerCase()) ?? null;
  const plain = written.replace(/\u2009/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

/** Digits, and whole words: to look each of them up is several times as fast as to try all forms at every letter. */
const IN_TEXT = /\d[\d\u2009]*|\p{L}+/gu;
const IS_FORM = new Set(FORMS);
const AT_HEAD = new RegExp(`^(?:${NUMBER})(?!\\p{L})`, 'u');

/** A number as it stands in a text. */
export interface WrittenNumber {
  /** Offset in the text. */
  at: number;
  text: string;
  value: number;
}

/** The numbers of a text in digits and in words, in the order they stand. */
export function numbersIn(text: string): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const { 0: found, index: at } of text.matchAll(IN_TEXT))
    if (/^\d/.test(found) || IS_FORM.has(found)) numbers.push({ at, text: found, value: numberOf(found) ?? 0 });
  return numbers;
}

/** The number a text begins with; null when it begins with something else. */
export function numberAtHead(text: string): number | null {
  return numberOf(AT_HEAD.exec(text)?.[0] ?? '');
}

/** With a capital first letter, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «1: F 8, E 15 + 0 + M 20 · 2: 0 + 12 + 0»: what there is of each kind, by number. */
export function tallied(all: readonly (readonly (readonly string[])[])[]): string {
  return all.map((kinds, index) => `${digits(index + 1)}: ${kinds.map(listed).join(' + ')}`).join(' · ');
}

/** «F 8, E 15», or 0. */
export function listed(items: readonly (string | number)[]): string {
  return items.length === 0 ? '0' : items.map(String).join(', ');
}

/** «(3 usikkert)», which no line breaks within. */
export function inBrackets(unsure: number, word: string): string {
  return `(${digits(unsure)}\u00a0${word})`;
}

/** «11. april 2022» of an ISO date. */
export function longDate(iso: string, language: NoteLanguage): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === 'en' ? `${Number(day)} ${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}

/** «11. april 2022 kl. 14.05» in the machine's time zone, of an ISO time. */
export function longTime(iso: string, language: 'nb' | 'nn'): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${longDate(day, language)} kl. ${two(at.getHours())}.${two(at.getMinutes())}`;
}

/** «A, B og C». */
export function enumerate(items: string[], language: NoteLanguage): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${AND[language]} ${last}`;
}

/** Names as a list; with semicolons where one of them holds a comma, so that it is seen where each ends. */
export function enumerateNames(names: string[], language: NoteLanguage): string {
  return names.some((name) => name.includes(',')) && names.length > 1 ? names.join('; ') : enumerate(names, language);
}

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
