import type { PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import { CLOSING, isFormality } from './patterns.ts';

/** A piece of a block with its kind where the cut itself decides it. */
export interface Piece {
  start: number;
  end: number;
  forced: PassageKind | null;
}

/** A whole letter on one line is longer than any address and shorter than no letter. */
const SHORTEST_LETTER = 200;
/** Head matter is sought this far in; the longest letterheads run to about 900 characters. */
const HEAD_WINDOW = 1500;
/** Between two items of head matter stand at most a name and a department. */
const HEAD_GAP = 90;
/** Items it takes to call the start of a text head matter. */
const HEAD_ITEMS = 2;
/** A foot of addresses and numbers at the end of a page's text, and the items that prove it. */
const FOOT_WINDOW = 420;
const FOOT_ITEMS = 4;
/** A subject line between head matter and body. */
const LONGEST_SUBJECT = 320;
/** Names, titles and copies after the closing; a longer rest is something else, such as an attachment. */
const LONGEST_SIGNATURE = 900;
/** Text from which inner headings and points are sought. */
const LONG = 600;
const LONGEST_TITLE = 90;

const MONTH = '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)';
const HEAD_LABELS = new RegExp(
  `(?<![\\p{L}[])(?:${[
    // References and case numbers.
    String.raw`(?:deres|vår|våre|var|din|dykkar|your|our) ?(?:ref(?:eranse|erence)?\.?|dato)(?!\p{L})[ .:]{0,3}(?:\p{L}{0,4}\/?[\p{L}\p{N}][\p{N}/.-]{2,20})?`,
    String.raw`saksbehandl[ae]r:?|saksframlegg|att:|att\.`,
    String.raw`(?:arkiv|journal|sak)\p{L}{0,8}id:? ?[\p{N}/-]{1,16}|journalpostid:? ?[\p{N}/ -]{1,20}`,
    String.raw`(?<!\p{N})\p{N}{2,4}\/\p{N}{3,6}(?:-\p{N}{1,4})?`,
    // Addresses and numbers of a letterhead.
    String.raw`postboks ?\p{N}{1,5}(?: ?dep\.?)?|(?:post|besøks|kontor|retur)?adresse:?`,
    String.raw`org\.? ?n[ro]\.?:? ?\p{N}[\p{N} ]{6,12}\p{N}|organisasjonsnummer ?:? ?[\p{N} ]{9,12}`,
    String.raw`(?:tlf|telefon|telefaks|tel|fax|mob)(?!\p{L})[.:*]{0,2} ?(?:\+?[\p{N} ]{8,16}|\[[^\]]{1,20}\])?`,
    String.raw`(?:konto(?:nr)?|kommunenr|bankkonto)[.:]{0,2} ?[\p{N} .]{4,14}`,
    String.raw`[\p{L}\p{N}._-]{1,40}@[\p{L}\p{N}.-]{3,40}|www\.[\p{L}\p{N}.-]{3,40}|e-?post:?`,
    // Dates.
    String.raw`dato:? ?\p{N}{1,2}\.? ?(?:\p{N}{1,2}\.|\p{L}{3,9}) ?\p{N}{4}|\p{N}{1,2}\.\p{N}{1,2}\.\p{N}{4}`,
    String.raw`\p{N}{1,2}[.,] ?${MONTH}[., ]{0,2}\p{N}{4}`,
  ].join('|')})`,
  'giu',
);
/** Post code and place: «0030 OSLO». Case tells a place from «155 ansatte». */
const POST_CODE = /(?<![\p{L}\p{N}])(?:N ?-? ?)?\p{N}{4} ?\p{Lu}\p{L}{1,20}/gu;
const AFTER_DATE = new RegExp(`(?:${MONTH}|[.,/]) ?$`, 'iu');

/** Where a letter's own words begin: a first person, a formal opening, or (found otherwise) the respondent's name. */
const BODY_START =
  /(?<=^|\s)(?:(?:Vi|Det|Me|Jeg|Eg|We) (?:viser|vises|syner|visast|takk(?:er|ar)|stiller|støtt(?:er|ar)|me[in]er|har|er|vil|ønsker|ynskjer|refer)(?!\p{L})|I (?:forbindelse|samband) med|(?:Viser|Syner) til|Ved kongelig|Et utvalg|Eit utval)/u;
const SPEAKING =
  / (?:viser til|syner til|har merket seg|har merka seg|støtter|støttar|krev at|krever at|gir med dette|avgir|har mottatt|me[in]er at|takker for|er positiv|ønsker å)(?!\p{L})/u;
/** Second words of names: «Lyngvik kommune». */
const BODY_WORDS = new Set([
  'kommune',
  'fylkeskommune',
  'herad',
  'universitet',
  'forening',
  'forbund',
  'gielda',
  'regionråd',
]);
const CONNECTIVES = new Set(['i', 'og', 'for', 'av', 'de', 'på', 'ved', 'til']);

/** Where a part of a case presentation begins inside a line. */
const CASE_CUT =
  /(?<=\s)(?:(?:\p{Lu}{2,6}[- ]?\p{N}{1,3}\/\p{N}{2,4} )?(?:Enstemmig vedtak|Samrøystes vedtak|Vedtak)(?: i [^:]{2,60})?:|(?:Kommunedirektør|Rådmann|Fylkesrådmann|Byråd)\p{L}{0,3}(?: sitt| si)? (?:innstilling|framlegg til vedtak|forslag til vedtak|tilråding)|Forslag til vedtak|Saks(?:opplysning(?:er|ar)|utredning)|Behandling i \p{Lu}|Votering:|Avrøysting:|Eksterne referans|(?:Kva|Hva) sak(?:a|en) gjeld(?:er)?|Vurdering (?=\p{Lu}))/u;
const CUTS = new RegExp(
  `${CASE_CUT.source}|(?<=\\s)• |(?<=[\\p{L}\\p{N}»”"')][.;!?] )\\p{N}{1,2}(?:\\.\\p{N}{1,2}){0,3}\\.? (?=\\p{Lu})`,
  'gu',
);
const NUMBERED_TITLE = /^(\p{N}{1,2}(?:\.\p{N}{1,2}){0,3}\.? )(\p{Lu}[^.,;:!?•]{2,90})/u;
const TITLE_LINKS = new Set([
  'om',
  'i',
  'for',
  'av',
  'og',
  'til',
  'på',
  'fra',
  'frå',
  'med',
  'ved',
  'hos',
  'eller',
  'som',
  'mot',
]);
const FINITE =
  /(?<!\p{L})(?:er|har|må|skal|bør|vil|kan|blir|vert|mener|meiner|støtter|ber|viser|gjør|krev|legg)(?!\p{L})/u;

/**
 * Cuts a paragraph that holds a whole letter, as text extracted elsewhere often does: head matter, subject, formal
 * opening, body, closing; and inside the body numbered headings, points and the parts of a case presentation.
 * An ordinary paragraph comes back as it is.
 */
export function cutFlat(text: string, start: number, end: number): Piece[] {
  if (end - start < SHORTEST_LETTER) return [{ start, end, forced: null }];
  const pieces: Piece[] = [];
  let from = cutHead(text, start, end, pieces);
  let to = end;
  const tail: Piece[] = [];
  let rest: Piece[] = [];
  const closing = CLOSING.exec(text.slice(from, end));
  if (closing !== null && closing.index > 0) {
    to = from + closing.index;
    const last = Math.min(end, to + LONGEST_SIGNATURE);
    cutSignature(text, to, last, tail);
    if (last < end) rest = cutInside(text, last, end);
  }
  if (pieces.length > 0) from = cutFormalities(text, from, to, pieces);
  const foot = to === end ? footStart(text, from, to) : null;
  if (foot !== null) {
    tail.unshift({ start: foot, end: to, forced: 'letterhead' });
    to = foot;
  }
  return pieces.concat(cutInside(text, from, to), tail, rest);
}

/** Items of head matter in order of place. A year before a capital («februar 2020 Høring») is no post code. */
function headItems(text: string): { index: number; end: number }[] {
  const codes = [...text.matchAll(POST_CODE)].filter(
    (code) => !AFTER_DATE.test(text.slice(Math.max(0, code.index - 12), code.index)),
  );
  return [...text.matchAll(HEAD_LABELS), ...codes]
    .map((item) => ({ index: item.index, end: item.index + item[0].trimEnd().length }))
    .sort((a, b) => a.index - b.index);
}

/** Where a letterhead's foot at the end of a page's text begins: a chain of addresses and numbers; null without one. */
function footStart(text: string, start: number, end: number): number | null {
  const from = Math.max(start, end - FOOT_WINDOW);
  const items = headItems(text.slice(from, end));
  let next = end - from;
  let first: number | null = null;
  let count = 0;
  for (const item of items.reverse()) {
    if (next - item.end > HEAD_GAP / 2) break;
    first = item.index;
    next = item.index;
    count++;
  }
  return first === null || count < FOOT_ITEMS ? null : from + first;
}

function cutHead(text: string, start: number, end: number, pieces: Piece[]): number {
  const head = text.slice(start, Math.min(end, start + HEAD_WINDOW));
  const body = earliest(bodyStart(head), CASE_CUT.exec(head)?.index ?? null);
  let last = 0;
  let items = 0;
  const found = headItems(head);
  for (const item of found) {
    if (item.index - last > HEAD_GAP || (body !== null && item.index >= body)) break;
    last = Math.max(last, item.end);
    items++;
  }
  const datedFirst = items > 0 && found[0]?.index === 0 && body !== null && body <= LONGEST_SUBJECT;
  if (items < HEAD_ITEMS && !datedFirst) return start;
  pieces.push({ start, end: start + last, forced: 'letterhead' });
  if (body !== null && body > last && body - last <= LONGEST_SUBJECT) {
    pieces.push({ start: start + last, end: start + body, forced: 'heading' });
    return start + body;
  }
  return start + last;
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function bodyStart(head: string): number | null {
  const first = BODY_START.exec(head)?.index ?? null;
  const speaking = SPEAKING.exec(head)?.index ?? null;
  if (speaking === null || (first !== null && first < speaking)) return first;
  // Back over the respondent's name: «… havbruksvirksomhet Energi Norge viser til».
  const words = head.slice(0, speaking).split(' ');
  let name = words.length;
  while (name > 0) {
    const word = words[name - 1] ?? '';
    const part = /^[(«]?\p{Lu}/u.test(word) && !/[.:!?]$/u.test(word);
    if (BODY_WORDS.has(word) && /^\p{Lu}/u.test(words[name - 2] ?? '')) {
      name--;
      continue;
    }
    if (!part && !(CONNECTIVES.has(word) && /^\p{Lu}/u.test(words[name - 2] ?? ''))) break;
    name--;
  }
  if (name === words.length) return first;
  return words.slice(0, name).join(' ').length + (name > 0 ? 1 : 0);
}

/** «Vi viser til …» at the start of the body, sentence by sentence. */
function cutFormalities(text: string, from: number, to: number, pieces: Piece[]): number {
  let at = from;
  for (const sentence of sentences(text.slice(from, Math.min(to, from + 1200)))) {
    if (!isFormality(text.slice(from + sentence.start, from + sentence.end))) break;
    at = from + sentence.end;
  }
  if (at > from) pieces.push({ start: from, end: at, forced: 'salutation' });
  return at;
}

/** After the signature may stand what belongs at the top: addressee, references, date. */
function cutSignature(text: string, from: number, to: number, pieces: Piece[]): void {
  const signature = text.slice(from, to);
  const reference = /(?<=\s)(?:\p{L}{3,30}departementet Postboks|(?:Deres|Vår|Dykkar) ?ref)/u.exec(signature);
  const cut = reference === null ? to : from + reference.index;
  pieces.push({ start: from, end: cut, forced: 'signature' });
  if (cut < to) pieces.push({ start: cut, end: to, forced: 'references' });
}

function cutInside(text: string, from: number, to: number): Piece[] {
  if (to - from < LONG) return [{ start: from, end: to, forced: null }];
  const inside = text.slice(from, to);
  const pieces: Piece[] = [];
  let last = 0;
  const add = (end: number) => {
    if (end <= last) return;
    const title = inlineTitle(inside.slice(last, end));
    if (title > 0) pieces.push({ start: from + last, end: from + last + title, forced: 'heading' });
    pieces.push({ start: from + last + title, end: from + end, forced: null });
    last = end;
  };
  for (const cut of inside.matchAll(CUTS)) add(cut.index);
  add(inside.length);
  return pieces;
}

/**
 * Length of a numbered heading that runs straight on into its text: «3.4. Forenkling for næringslivet Utredningen
 * inneholder …». It ends before the first capital that follows a plain word. 0 when there is none.
 */
function inlineTitle(piece: string): number {
  const match = NUMBERED_TITLE.exec(piece);
  if (match === null) return 0;
  const [, number = '', rest = ''] = match;
  const words = rest.split(' ');
  for (let i = 1; i < words.length; i++) {
    const previous = words[i - 1] ?? '';
    if (!/^\p{Lu}/u.test(words[i] ?? '') || TITLE_LINKS.has(previous.toLowerCase()) || !/\p{Ll}$/u.test(previous))
      continue;
    const title = words.slice(0, i).join(' ');
    const whole = number.length + title.length;
    return title.length <= LONGEST_TITLE && title.length >= 5 && !FINITE.test(title) ? whole : 0;
  }
  return 0;
}
