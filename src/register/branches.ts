import { findExact, findSlug, opensName, type RegisterHit } from './find.ts';
import { plainWords } from './fold.ts';
import { isGiven, isPersonName } from './persons.ts';
import { isPlace, opensPlace, placeAtEnd, placeAtStart } from './places.ts';
import { remembered } from './remembered.ts';

/** A local branch of an organisation of the register that the register does not hold itself. */
export interface Branch {
  parent: RegisterHit;
  /** As it is written, with no parentheses: «Fagforbundet, Bergen» for «Fagforbundet (Bergen)». */
  name: string;
  /** Same key, same branch: «NJFF Troms» and «Norges Jeger- og Fiskerforbund, Troms fylkeslag». */
  key: string;
}

/** Only organisations have branches that answer for themselves: a region of a state body is that body. */
export function mayBranch({ kind }: RegisterHit): boolean {
  return kind === 'labour-or-trade' || kind === 'health-or-user' || kind === 'society';
}

/** What a branch calls itself, in small letters and any written standard. */
const UNIT =
  '(?:(?:fylkes|lokal|distrikts|region|by|bydels|kommune)?(?:avdeling|lag|forening|foreining|parti|klubb)(?:en|et|a)?|avd\\.?|krets(?:en)?|krins(?:en)?|region(?:en)?|distrikt(?:et)?|seksjon(?:en)?)';
const UNIT_FIRST = new RegExp(`^${UNIT}(?![\\p{L}\\d-])`, 'iu');
/** A unit behind a place that no list needs to know: «Vikebygd lokallag»; a «lag» alone has other meanings. */
const NAMED_UNIT =
  "^\\p{Lu}[\\p{L}'’-]+(?: (?:og )?\\p{Lu}[\\p{L}'’-]+)? (?:krets|krins|lokallag|fylkeslag|lokalavdeling|fylkesavdeling|lokalforening|fylkesforening|kommuneforening)(?![\\p{L}-])";
const NAMED = new RegExp(NAMED_UNIT, 'u');
/** «Oslo krets av X», «lokallaget i Vikebygd av X», «avdeling 12 i X». */
const UNIT_BEFORE = new RegExp(
  `(?:${NAMED_UNIT.slice(1)} (?:av|i) |(?:[Ll]okallag|[Ff]ylkeslag|[Ll]okalavdeling|[Ff]ylkesavdeling|[Aa]vdeling|[Aa]vd\\.|[Kk]rets)(?:et|en|a)?(?: \\d{1,4}| (?:i |for )?\\p{Lu}[\\p{L}'’-]+(?: og \\p{Lu}[\\p{L}'’-]+)?) (?:av|i|til) )$`,
  'u',
);
const UNIT_WORD =
  /^(?:(?:fylkes|lokal|distrikts|region|by|bydels|kommune)?(?:avdeling|lag|forening|foreining|parti|klubb)(?:en|et|a)?|avd|krets(?:en)?|krins(?:en)?|region(?:en)?|distrikt(?:et)?|seksjon(?:en)?|i|av|for|nr|til)$/u;
const SIDE =
  /^(?:[Nn]ord|[Ss]ør|[Øø]st|[Aa]ust|[Vv]est|[Mm]idt|[Ss]entrum)(?:[ -](?:[Nn]ord|[Ss]ør|[Øø]st|[Aa]ust|[Vv]est))?(?![\p{L}-])/u;
const SIDE_WORD = /^(?:nord|sor|ost|aust|vest|midt|sentrum|\d+)$/u;
/** A short form in parentheses, and what sets a branch off from its whole. */
const SEPARATOR = /^(?: ?\(\p{Lu}[\p{L}&.-]{1,12}\))?(?:, ?| ?[–—/] ?| - ?|-| |,? ?\n)/u;
const NUMBER = /^(?:nr\.? ?)?\d{1,4}(?![\d./:])/iu;
const IN_PARENTHESES = /^ ?\(([^()\n]{3,50})\)/u;
/** Behind the place: a date, so that the place is where the letter was written. */
const DATED =
  /^[,.]? ?(?:den |dato|\d{1,2}\s?[./]|\d{4}|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?!\p{L}))/iu;
/** Behind «X, Oslo»: the name's end, or what X does. */
const ENDS = /^(?:\s*$|\s*\n|[.;:)»]|,? \p{Ll})/u;
const NO_PLACE = /^(?:Norge|Noreg|Norden|Europa|Skandinavia|Stortinget|Regjering\p{L}*|EU|EØS)(?!\p{L})/u;

/**
 * Length of what makes a branch of the body before it: «avdeling Bergen», «i Alta», «, Tromsø krets», «Region Nord».
 * @param after text behind the body's name
 * @returns 0 when it is no branch; the line's end, where that decides, is the end of `after` or a line break
 */
export function branchAfter(after: string): number {
  const inside = IN_PARENTHESES.exec(after);
  if (inside !== null && isPart(inside[1] ?? '')) return inside[0].length;
  const separator = SEPARATOR.exec(after)?.[0];
  if (separator === undefined) return 0;
  const rest = after.slice(separator.length);
  const length = unitFirst(rest) || placeFirst(rest, separator) || (NAMED.exec(rest)?.[0].length ?? 0);
  if (length === 0) return 0;
  const behind = rest.slice(length);
  if (/^[\p{L}\d]/u.test(behind)) return 0;
  // On a line of its own it is all there is on the line.
  if (separator.includes('\n') && (!hasUnit(rest.slice(0, length)) || !/^ *(?:\n|$)/u.test(behind))) return 0;
  return separator.length + length;
}

const hasUnit = (text: string): boolean => text.split(/[ ,]+/u).some((word) => UNIT_FIRST.test(word));

/** «avdeling 12 Bergen», «Region Nord», «lokallaget i Alta». */
function unitFirst(text: string): number {
  const unit = UNIT_FIRST.exec(text)?.[0];
  if (unit === undefined) return 0;
  let at = unit.length;
  const number = /^ /u.test(text.slice(at)) ? (NUMBER.exec(text.slice(at + 1))?.[0] ?? '') : '';
  if (number !== '') at += 1 + number.length;
  const joint = /^(?:, | [-–] | )(?:i |for )?/u.exec(text.slice(at))?.[0] ?? '';
  const where = joint === '' ? '' : text.slice(at + joint.length);
  const place =
    placeAtStart(where) ||
    (SIDE.exec(where)?.[0].length ?? 0) ||
    (number === '' ? (/^\p{Lu}[\p{L}'’-]+(?: og \p{Lu}[\p{L}'’-]+)?/u.exec(where)?.[0].length ?? 0) : 0);
  if (place > 0) return at + joint.length + place;
  return number === '' ? 0 : at;
}

/** «i Alta», «Vestland», «Troms fylkeslag»; «Oslo, 12. mars» is where and when the letter was written. */
function placeFirst(text: string, separator: string): number {
  const inside = /^i /u.test(text) ? 2 : 0;
  const place = placeAtStart(text.slice(inside));
  if (place === 0) return withinBody(text);
  const at = inside + place;
  const unit = /^ /u.test(text.slice(at)) ? (UNIT_FIRST.exec(text.slice(at + 1))?.[0] ?? '') : '';
  if (unit !== '') return at + 1 + unit.length;
  const behind = text.slice(at);
  if (DATED.test(behind)) return 0;
  return inside === 0 && /[,–—-] ?$/u.test(separator) && !ENDS.test(behind) ? 0 : at;
}

/** «ved NTNU»: where the members work. */
function withinBody(text: string): number {
  const words = /^ved ((?:\S+ ?){1,6})/u.exec(text)?.[1]?.trim() ?? '';
  for (let span = words; span !== ''; span = span.replace(/(?:^| )\S+$/u, '')) {
    const bare = span.replace(/[.,;:]$/u, '');
    const hit = findExact(bare);
    if (hit !== null && (hit.sector === 'research' || hit.sector === 'health-authority')) return 4 + bare.length;
  }
  return 0;
}

/**
 * Length of what makes a branch of the body behind it: «Oslo », «Tromsø krets av ».
 * @param before text of the same line before the body's name
 */
export function branchBefore(before: string): number {
  const unit = UNIT_BEFORE.exec(before)?.[0];
  if (unit !== undefined) return unit.length;
  if (!before.endsWith(' ')) return 0;
  const line = before.slice(0, -1);
  const place = placeAtEnd(line);
  if (place === 0) return 0;
  const lead = line.slice(0, -place);
  // «0155 Oslo», «Kari Lund»: an address, a surname.
  if (/[\d/] ?$|@$/u.test(lead) || isGiven(/(\S+) $/u.exec(lead)?.[1])) return 0;
  return place + 1;
}

/** Whether it says nothing but which branch: «Bergen», «avdeling Bergen», «Tromsø krets», «i Alta», «Vikebygd lokallag». */
const isPart = (text: string): boolean =>
  isPlace(text) ||
  [unitFirst(text), placeFirst(text, ' '), NAMED.exec(text)?.[0].length].some((length) => length === text.length);

/** «Fagforbundet, Bergen» for «Fagforbundet (Bergen)»: what stands in parentheses is no part of other names. */
const opened = (name: string): string =>
  name.replace(/ ?\(([^()]+)\)$/u, (whole, inside: string) => (isPart(inside) ? `, ${inside}` : whole));

/** The branch that a part of its name makes of its body. */
export function branchOf(parent: RegisterHit, name: string, part: string): Branch {
  const words = plainWords(part);
  const bare = words.filter((word) => !UNIT_WORD.test(word));
  // «Region Nord» is no «Nord», but «avdeling Bergen» is «Bergen».
  const kept = bare.some((word) => !SIDE_WORD.test(word)) ? bare : words;
  return { parent, name: opened(name), key: `${parent.id}/${kept.join(' ')}` };
}

/**
 * The branch that a whole name is: «Fagforbundet avdeling Bergen», «Oslo Høyre», «LO i Nord-Gudbrandsdal».
 * @param name a clean name; see cleanName
 * @returns null for bodies that the register holds, and for all that are no branches of them
 */
export function findBranch(name: string): Branch | null {
  return found(name);
}
const found = remembered(read);

function read(given: string): Branch | null {
  // «NJFF-Troms»
  const name = opened(given).replace(/^(\p{Lu}{2,8})-(?=\p{Lu})/u, '$1 ');
  const ends = [...name.matchAll(/[ ,]+/gu)].map(({ index }) => index);
  if (ends.length === 0 || ends.length > 12) return null;
  // Most names begin neither as a body's nor with a place or a unit: one look tells.
  const first = name.slice(0, ends[0]);
  const mayLead = opensName(first);
  const mayFollow =
    opensPlace(first) || /(?:krets|krins|lag|avdeling|forening)(?:en|et|a)? (?:.+ )?(?:av|i|til) /iu.test(name);
  if (!(mayLead || mayFollow) || isPersonName(name)) return null;
  if (name === given && findExact(name) !== null) return null;
  for (const end of mayLead ? [...ends].reverse() : []) {
    const parent = findExact(name.slice(0, end));
    if (parent === null || !mayBranch(parent)) continue;
    const after = name.slice(end);
    if (branchAfter(after) === after.length || isLoose(after)) return branchOf(parent, given, after);
  }
  for (const end of mayFollow ? ends : []) {
    const before = name.slice(0, end + 1);
    if (branchBefore(before) !== before.length) continue;
    const parent = findExact(name.slice(end + 1));
    if (parent !== null && mayBranch(parent)) return branchOf(parent, given, before);
  }
  return null;
}

/** Where the name is known to end here, any place will do: «i Vikebygd», «avdeling Ytre Vikebygd og omland». */
function isLoose(after: string): boolean {
  const inside = /^,? i (?<place>\p{Lu}[\p{L} '’-]{1,40})$/u.exec(after)?.groups?.place;
  if (inside !== undefined) return !NO_PLACE.test(inside);
  const rest = after.replace(/^(?:, ?| ?[–—-] ?| )/u, '');
  const unit = UNIT_FIRST.exec(rest)?.[0];
  return unit !== undefined && /^ (?:i )?[\p{Lu}\d]/u.test(rest.slice(unit.length)) && rest.split(' ').length <= 5;
}

/** Words of a file name that stay small in a name. */
const SMALL = new RegExp(`^(?:i|og|av|ved|omegn|omland|${UNIT})$`, 'iu');

/**
 * The branch that a file name's words are, with real letters: «fagforbundet-avdeling-bergen», «nsf-tromso», «oslo-hoyre».
 * @returns null when they are none
 */
export function branchOfSlug(words: readonly string[]): string | null {
  for (let cut = words.length - 1; cut >= 1; cut--) {
    for (const [whole, part, isFirst] of [
      [words.slice(0, cut), words.slice(cut), true],
      [words.slice(-cut), words.slice(0, -cut), false],
    ] as const) {
      const body = bodyOfSlug(whole);
      if (body === null) continue;
      const name = isFirst ? `${body} ${partOfSlug(part)}` : `${partOfSlug(part)} ${body}`;
      if (findBranch(name) !== null) return name;
    }
  }
  return null;
}

function bodyOfSlug(words: readonly string[]): string | null {
  const written = words.join(' ');
  const hit = findSlug(written, false);
  if (hit === null || !mayBranch(hit)) return null;
  const official = hit.name.replace(/ \([^()]*\)$/u, '');
  const isOfficial = hit.matched === 'slug' || plainWords(official).join(' ') === plainWords(written).join(' ');
  if (isOfficial) return official;
  return hit.name.endsWith(`(${written.toUpperCase()})`) ? written.toUpperCase() : withCapital(written);
}

/** A unit and a place: «avdeling Bergen», «i Møre og Romsdal». */
function partOfSlug(words: readonly string[]): string {
  const from = words.findIndex((word) => !SMALL.test(word));
  const to = words.findLastIndex((word) => !SMALL.test(word)) + 1;
  if (from === -1) return words.join(' ');
  const named = words.slice(from, to).join(' ');
  const hit = findSlug(named, false) ?? findSlug(`${named} fylkeskommune`, false);
  const place = hit?.kind === 'municipality' || hit?.kind === 'county' ? hit.name : null;
  const where =
    place?.replace(/ (?:kommune|herad|fylkeskommune)$/u, '') ??
    words
      .slice(from, to)
      .map((word) => (SMALL.test(word) ? word : withCapital(word)))
      .join(' ');
  return [...words.slice(0, from), where, ...words.slice(to)].join(' ');
}

const withCapital = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
