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
