import type { Sector } from '../../domain.ts';
import { isoDate } from '../web/web-answer.ts';

/** A cell as one line, compared without regard to case and a full stop. */
export const fold = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;]+$/u, '')
    .toLowerCase();

/** Days that a spreadsheet's number may stand for: 1954 to 2119. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];
/** What number 0 is in a spreadsheet, in days since 1970 (ECMA-376 part 1, 18.17.4.1). */
const EPOCH = -25_569;

/**
 * The day in a cell of a column of dates: ISO, «01.03.2024 10:12», «1/3/2024», or a spreadsheet's number; null: none.
 * A day and a month that could be either are read as Norwegians write them.
 */
export function dayIn(cell: string): string | null {
  const text = cell.trim();
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) {
    const serial = Math.floor(Number(text.replace(',', '.')));
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
    return new Date((serial + EPOCH) * 86_400_000).toISOString().slice(0, 10);
  }
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text) ?? [];
  if (year !== undefined) return isoDate(`${day}.${month}.${year}`);
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/u.exec(text) ?? [];
  if (last === '') return null;
  const full = last.length === 2 ? `20${last}` : last;
  return isoDate(`${first}.${second}.${full}`) ?? isoDate(`${second}.${first}.${full}`);
}

const KINDS: readonly [Sector, RegExp][] = [
  [
    'individual',
    /privat(?:person|e|t)?(?! (?:virksomhet|verksemd|næring|bedrift|sektor))|enkeltperson|innbygger|innbyggjar|individual|citizen|member of the public|(?:^|\s)meg sel[vf]|myself|pasient$|pårørende|pårørande|forelder|foreldre$/iu,
  ],
  ['municipality', /kommun|bydel|municipal|county|local (?:authority|government)/iu],
  ['health-authority', /helseforetak|helseføretak|sykehus|sjukehus|health (?:trust|authority)|hospital/iu],
  [
    'research',
    /universitet|høgskole|høyskole|høgskule|forsk(?:ning|ing)|research|university|academi|utdanningsinstitusjon/iu,
  ],
  ['state', /statlig|statleg|departement|direktorat|tilsyn|etat|state|government|public authority|statsforvalter/iu],
  [
    'business',
    /bedrift|næring|selskap|foretak|føretak|privat (?:virksomhet|verksemd|sektor)|business|company|industry/iu,
  ],
  [
    'organisation',
    /organisasjon|foren|forein|forbund|lag(?:$|\s|\/)|stiftelse|organi[sz]ation|union|association|charity|ngo/iu,
  ],
];

/** The sector that a kind of sender names; null: none, or another word. */
export function sectorOfKind(cell: string): Sector | null {
  const text = fold(cell);
  if (text === '' || text.length > 80) return null;
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const YES = /^(?:ja|yes|true|sant|x|☒|☑|✓|1)(?![\p{L}\d])/iu;
const NO = /^(?:nei|no|false|usant|0|ikke|ikkje)(?![\p{L}\d])/iu;
/** A column that asks whether the answer may be shown, where the others ask whether it may not. */
const MAY_BE_SHOWN = /publiser|offentlig?gjør|offentleggjer|publish|samtykk|consent|vises|visast|delast|deles/iu;
const MAY_NOT = /ikke|ikkje|unnta|unntek|not (?:be )?publish|confidential/iu;

/**
 * Whether an answer is to be kept from the public. Where the cell says something else than yes or no, it is kept: what is
 * shown by mistake can't be taken back.
 */
export function isWithheld(head: string, cell: string): boolean {
  const text = fold(cell);
  const asksToShow = MAY_BE_SHOWN.test(head) && !MAY_NOT.test(head);
  if (asksToShow) return !YES.test(text);
  return text !== '' && !NO.test(text);
}

/** Answers that are a scale's, from one end to the other; what declines to answer stands last. */
const SCALES: readonly (readonly RegExp[])[] = [
  [/^(?:ja|yes)$/u, /^(?:ja, delvis|delvis|til dels|både og|partly|in part)$/u, /^(?:nei|no)$/u],
  [
    /^(?:svært|helt|heilt|veldig|strongly|fully) (?:enig|einig|samd|agree)$/u,
    /^(?:(?:litt|delvis|ganske|noe|noko|somewhat|partly|tend to) )?(?:enig|einig|samd|agree)$/u,
    /^(?:verken|hverken|korkje) (?:enig|einig|samd)(?: eller (?:uenig|ueinig|usamd))?$|^(?:nøytral|neutral|neither agree nor disagree)$/u,
    /^(?:(?:litt|delvis|ganske|noe|noko|somewhat|partly|tend to) )?(?:uenig|ueinig|usamd|disagree)$/u,
    /^(?:svært|helt|heilt|veldig|strongly|fully) (?:uenig|ueinig|usamd|disagree)$/u,
  ],
  [
    /^(?:støtter?|støttar|stør|for|support(?:s)?|i favour)(?: forslaget| framlegget| the proposal)?$/u,
    /^(?:støtter?|støttar|support) (?:delvis|med (?:merknader|merknadar|forbehold|endringer)|in part|with reservations).*$/u,
    /^(?:støtter ikke|støttar ikkje|stør ikkje|imot|mot|går imot|oppose(?:s)?|against)(?: forslaget| framlegget| the proposal)?$/u,
  ],
  [
    /^(?:svært|veldig|very) (?:god|godt|bra|positiv|viktig|good|positive|important)t?$/u,
    /^(?:ganske |nokså |quite )?(?:god|godt|bra|positiv|viktig|good|positive|important)t?$/u,
    /^(?:middels|verken eller|fair|average)$/u,
    /^(?:ganske |nokså |quite |lite )?(?:dårlig|dårleg|negativ|viktig|poor|negative)t?$/u,
    /^(?:svært|veldig|very) (?:dårlig|dårleg|negativ|lite viktig|poor|negative)t?$/u,
  ],
  [
    /^i (?:svært|veldig) (?:stor|høy) grad$/u,
    /^i (?:stor|høy) grad$/u,
    /^i (?:noen|nokon|middels) grad$/u,
    /^i liten grad$/u,
    /^i svært liten grad$/u,
    /^ikke i det hele tatt|ikkje i det heile$/u,
  ],
];
const DECLINES =
  /^(?:vet ikke|veit ikkje|vet ikke\/ikke relevant|ikke relevant|ikkje relevant|ikke aktuelt|ingen mening|inga meining|usikker|annet|anna|ønsker ikke å svare|ingen av delene|don.?t know|not sure|unsure|no opinion|n\/a|not applicable|not answered|prefer not to say|other)$/u;
/** «4», «4.0» of a spreadsheet, «5 – svært enig», «1 (helt uenig)». */
const FIGURE = /^(\d{1,2})(?:\.0+)?(?:\s*[-–—:=(].{1,60})?$/u;
const LAST_PLACE = 1_000;

/** Where on a scale an answer stands, from 0; null: it is no scale's that is known. */
export function placeOnScale(choice: string): number | null {
  const text = fold(choice);
  if (DECLINES.test(text)) return LAST_PLACE;
  const figure = FIGURE.exec(text)?.[1];
  if (figure !== undefined && Number(figure) <= 10) return Number(figure);
  for (const scale of SCALES) {
    const place = scale.findIndex((step) => step.test(text));
    if (place >= 0) return place;
  }
  return null;
}

/** A closed answer as it is told: one line, a figure without the spreadsheet's decimals, a capital first. */
export function choiceIn(cell: string): string {
  const line = cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(\d{1,2})\.0+$/u, '$1');
  const plain = line === line.toUpperCase() ? line.toLowerCase() : line;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Options of a closed question in their order: along the scale, then by their letters. */
export function inScaleOrder(a: string, b: string): number {
  const [first, second] = [placeOnScale(a) ?? LAST_PLACE - 1, placeOnScale(b) ?? LAST_PLACE - 1];
  return first - second || a.localeCompare(b, 'nb');
}

/** Most options of a closed question, and their length. */
const MOST_OPTIONS = 12;
const LONGEST_OPTION = 80;
/** So many answers on each option in the mean, before words that are no known scale are taken for options. */
const EACH = 3;

/** Whether a column's cells are chosen from a list: a known scale, or a few short texts again and again. */
export function isClosed(cells: readonly string[]): boolean {
  const options = new Set(cells.map(fold).filter((cell) => cell !== ''));
  if (options.size === 0 || options.size > MOST_OPTIONS) return false;
  if ([...options].some((option) => option.length > LONGEST_OPTION)) return false;
  const known = [...options].filter((option) => placeOnScale(option) !== null).length;
  // «Annet» beside a scale is an option too.
  if (known >= options.size * 0.6) return true;
  return options.size >= 2 && cells.length >= options.size * EACH;
}

/** Whether cells are such as only a known scale has. */
export function isScale(cells: readonly string[]): boolean {
  const options = new Set(cells.map(fold).filter((cell) => cell !== ''));
  const known = [...options].filter((option) => placeOnScale(option) !== null);
  return isClosed(cells) && known.length >= options.size * 0.6 && known.some((option) => !DECLINES.test(option));
}

/** With a sign after the last mark too, as Forms writes it, a mark need not be seen so often. */
const EACH_CLOSED = 1.5;

/** The marks in a cell of a question where several could be chosen: «A;B;», each once. */
export function marksIn(cell: string): string[] {
  const marks = new Map<string, string>();
  for (const part of cell.split(';')) {
    const mark = part.trim();
    if (mark !== '' && !marks.has(fold(mark))) marks.set(fold(mark), mark);
  }
  return [...marks.values()];
}

/**
 * Whether several could be chosen in a column: cells hold marks with semicolons between, and the marks are a few short texts
 * that come again in other cells. Sentences with a semicolon do not.
 */
export function isSeveral(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const parted = filled.map((cell) => cell.split(';').filter((part) => part.trim() !== ''));
  if (parted.filter((parts) => parts.length > 1).length < 2) return false;
  const uses = new Map<string, number>();
  for (const parts of parted) {
    const folded = new Set(parts.map(fold));
    // Nobody marks the same twice.
    if (folded.size < parts.length) return false;
    for (const option of folded) uses.set(option, (uses.get(option) ?? 0) + 1);
  }
  const options = [...uses.keys()];
  if (options.length < 2 || options.length > MOST_OPTIONS) return false;
  if (options.some((option) => option.length > LONGEST_OPTION)) return false;
  const marks = [...uses.values()].reduce((sum, count) => sum + count, 0);
  const each = filled.every((cell) => cell.endsWith(';')) ? EACH_CLOSED : EACH;
  return marks >= options.length * each;
}
