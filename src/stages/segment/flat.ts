import { sentences } from '../../language/tokens.ts';
import { cutInside, type Numbering, type Piece } from './inside.ts';
import { CASE_CUTS, CLOSING, isSignatureNote, SUBJECT } from './patterns.ts';
import { hasPredicate, titleLength } from './titles.ts';

/** A whole letter on one line is longer than any address and shorter than no letter. */
const SHORTEST_LETTER = 200;
/** Head matter is sought this far in; the longest letterheads run to about 900 characters. */
const HEAD_WINDOW = 1500;
/** Between two items of head matter stand at most a name and a department; before the first, a name and what it is. */
const HEAD_GAP = 90;
const FIRST_GAP = 170;
/** Items it takes to call the start of a text head matter. */
const HEAD_ITEMS = 2;
/** A foot of addresses and numbers at the end of a page's text, and the items that prove it. */
const FOOT_WINDOW = 420;
const FOOT_ITEMS = 4;
/** A subject line between head matter and body. */
const LONGEST_SUBJECT = 320;
/** Names, titles and copies after the closing; a longer rest is something else, such as an attachment. */
const LONGEST_SIGNATURE = 900;
const LONGEST_NAMES = 260;
const SIGNATURE_NOTE = /(?:Dokumentet|Brevet|Dette (?:dokumentet|brevet)) er (?:elektronisk|digitalt|godkje).{0,120}$/u;

const MONTH =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|august|october|december)';
const HEAD_LABELS = new RegExp(
  `(?<![\\p{L}[])(?:${[
    // References and case numbers.
    String.raw`(?:deres|vår|våre|var|din|dykkar|your|our) ?(?:ref(?:eranse|erence)?\.?|dato)(?!\p{L})[ .:]{0,3}(?:\p{L}{0,4}\/?[\p{L}\p{N}][\p{N}/.-]{2,20})?`,
    String.raw`saksbehandl[ae]r:?|saksframlegg|att:|att\.`,
    String.raw`(?:arkiv|journal|sak)\p{L}{0,8}id:? ?[\p{N}/-]{1,16}|journalpostid:? ?[\p{N}/ -]{1,20}`,
    String.raw`(?<!\p{N})\p{N}{2,4}\/\p{N}{3,6}(?:-\p{N}{1,4})?`,
    // Addresses and numbers of a letterhead.
    String.raw`postboks ?\p{N}{1,5}(?: ?dep\.?)?|p\.? ?o\.? ?box ?\p{N}{1,5}|(?:post|besøks|kontor|retur)?adresse:?`,
    String.raw`(?:til|kopi|fra|frå|to|from|cc): ?(?=\p{Lu})|reg\.? ?no\.?:? ?[\p{N} ]{6,12}|\+\p{N}{2}[\p{N} ]{8,14}|lastet opp på`,
    String.raw`møtedato|saksnummer|utval(?:g)?(?!\p{L})(?= (?:møtedato|saksn))|sakens gang`,
    String.raw`org\.? ?n[ro]\.?:? ?\p{N}[\p{N} ]{6,12}\p{N}|organisasjonsnummer ?:? ?[\p{N} ]{9,12}`,
    String.raw`(?:tlf|telefon|telefaks|tel|fax|mob)(?!\p{L})[.:*]{0,2} ?(?:\+?[\p{N} ]{8,16}|\[[^\]]{1,20}\])?`,
    String.raw`(?:konto(?:nr)?|kommunenr|bankkonto)[.:]{0,2} ?[\p{N} .]{4,14}`,
    String.raw`[\p{L}\p{N}._-]{1,40}@[\p{L}\p{N}.-]{3,40}|www\.[\p{L}\p{N}.-]{3,40}|e-?post:?`,
    // Dates.
    String.raw`dato:? ?\p{N}{1,2}\.? ?(?:\p{N}{1,2}\.|\p{L}{3,9}) ?\p{N}{4}|\p{N}{1,2}\.\p{N}{1,2}\.\p{N}{4}`,
    String.raw`\p{N}{1,2}[.,]? ?${MONTH}[., ]{0,2}\p{N}{4}`,
  ].join('|')})`,
  'giu',
);
/** Post code and place: «0030 OSLO». Case tells a place from «155 ansatte». */
const POST_CODE = /(?<![\p{L}\p{N}])(?:N ?-? ?)?\p{N}{4} ?\p{Lu}\p{L}{1,20}/gu;
const AFTER_DATE = new RegExp(`(?:${MONTH}|[.,/]) ?$`, 'iu');

/** Where a letter's own words begin: a first person, a formal opening, or (found otherwise) the respondent's name. */
const BODY_START =
  /(?<=^|\s)(?:(?:Vi|Det|Me|Jeg|Eg|We) (?:viser|vises|syner|visast|takk(?:er|ar)|stiller|støtt(?:er|ar)|me[in]er|har|er|vil|ønsker|ynskjer|refer)(?!\p{L})|I (?:forbindelse|samband) med|(?:Viser|Syner) til|Ved kongelig|Et utvalg|Eit utval)/u;
const ADDRESSEE = /^(?:Til|To):? (?:Det kongelige )?\p{L}+(?:departement(?:et)?|direktoratet|tilsynet)(?= )/u;
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

/**
 * Cuts a paragraph that holds a whole letter, as text extracted elsewhere often does: head matter, subject, formal
 * opening, body, closing; and inside the body numbered headings, points and the parts of a case presentation.
 * An ordinary paragraph comes back as it is.
 */
export function cutFlat(text: string, start: number, end: number, numbering: Numbering): Piece[] {
  if (end - start < SHORTEST_LETTER) return cutInside(text, start, end, numbering);
  const pieces: Piece[] = [];
  const from = cutHead(text, start, end, pieces);
  let to = end;
  const tail: Piece[] = [];
  let rest: Piece[] = [];
  const closing = CLOSING.exec(text.slice(from, end));
  if (closing !== null && closing.index > 0) {
    to = from + closing.index;
    const last = Math.min(end, to + LONGEST_SIGNATURE);
    cutSignature(text, to, last, tail);
    if (last < end) rest = cutInside(text, last, end, numbering);
  }
  const foot = to === end ? footStart(text, from, to) : null;
  if (foot !== null) {
    tail.unshift({ start: foot, end: to, forced: 'letterhead' });
    to = foot;
  }
  const names = to === end ? namesStart(text, from, to) : null;
  if (names !== null) {
    tail.unshift({ start: names, end: to, forced: 'signature' });
    to = names;
  }
  return pieces.concat(cutInside(text, from, to, numbering), tail, rest);
}

/** Where the names at the end of a letter without «Med hilsen» begin: after its last sentence; null without any. */
function namesStart(text: string, from: number, to: number): number | null {
  const start = Math.max(from, to - LONGEST_SIGNATURE);
  let names: number | null = null;
  for (const { start: at, end } of sentences(text.slice(start, to)).reverse()) {
    const sentence = text.slice(start + at, start + end);
    const bare = sentence.replace(SIGNATURE_NOTE, '').trim();
    if (bare !== '' && !isSignatureNote(sentence) && !isNames(bare)) break;
    if (start + at <= from) break;
    names = start + at;
  }
  return names;
}

function isNames(text: string): boolean {
  const words = text.split(' ');
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}[(]/u.test(word)).length;
  const ended = /[!?:;]$|\p{L}{3}\.$/u.test(text);
  return (
    words.length >= 2 &&
    text.length <= LONGEST_NAMES &&
    capitals * 2 >= words.length &&
    !ended &&
    !hasPredicate(text) &&
    !hasPredicate(text.toLowerCase())
  );
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
  if (!/[\d@]|www/u.test(text.slice(Math.max(start, end - HEAD_GAP), end))) return null;
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
  // Most paragraphs are seen to have no head by their first words.
  if (
    !/[\d@:|]|www|adresse|ref/iu.test(text.slice(start, start + FIRST_GAP * 2)) &&
    !ADDRESSEE.test(text.slice(start, start + FIRST_GAP))
  )
    return start;
  const head = text.slice(start, Math.min(end, start + HEAD_WINDOW));
  const found = headItems(head);
  const addressee = ADDRESSEE.exec(head)?.[0].length ?? 0;
  if (found.length === 0 && addressee === 0) return start;
  const body = earliest(bodyStart(head), caseStart(head));
  let last = addressee;
  let items = 0;
  // Three items close together show that what stands before the first is a letterhead's name, however long.
  const chain = (found[2]?.end ?? HEAD_WINDOW) - (found[0]?.index ?? 0) < FIRST_GAP * 1.5;
  for (const item of found) {
    const gap = items === 0 && chain ? FIRST_GAP : HEAD_GAP;
    if (item.index - last > gap || (body !== null && item.index >= body)) break;
    last = Math.max(last, item.end);
    items++;
  }
  const datedFirst = items > 0 && found[0]?.index === 0 && body !== null && body <= LONGEST_SUBJECT;
  const addressed = addressee > 0 && SUBJECT.test(head.slice(addressee).trimStart());
  if (items < HEAD_ITEMS && !datedFirst && !addressed) return start;
  pieces.push({ start, end: start + last, forced: 'letterhead' });
  return start + cutSubject(head, last, body, start, pieces);
}

/** A part of a case presentation after the case's own title. */
function caseStart(head: string): number | null {
  const found = [...head.matchAll(CASE_CUTS)].find(({ index }) => index > 0);
  return found?.index ?? null;
}

/** The subject after the head matter ends where the letter's own words begin, or where a title does. */
function cutSubject(head: string, last: number, body: number | null, start: number, pieces: Piece[]): number {
  const rest = /^[\s:,.|/]*/u.exec(head.slice(last))?.[0].length ?? 0;
  const title = titleLength(head.slice(last + rest), true);
  const titleEnd = title === 0 ? null : last + rest + title;
  const near =
    body !== null && body > last && body - last <= LONGEST_SUBJECT && !/\p{Ll}[.!?] /u.test(head.slice(last, body));
  const heading = titleEnd !== null && /^ ?\p{N}{1,2}\.? \p{Lu}/u.test(head.slice(titleEnd));
  const end = near && !heading ? body : titleEnd;
  if (end === null || end - last > LONGEST_SUBJECT) return last;
  pieces.push({ start: start + last, end: start + end, forced: 'heading' });
  return end;
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

/** After the signature may stand what belongs at the top: addressee, references, date. */
function cutSignature(text: string, from: number, to: number, pieces: Piece[]): void {
  const signature = text.slice(from, to);
  const reference = /(?<=\s)(?:\p{L}{3,30}departementet Postboks|(?:Deres|Vår|Dykkar) ?ref)/u.exec(signature);
  const cut = reference === null ? to : from + reference.index;
  pieces.push({ start: from, end: cut, forced: 'signature' });
  if (cut < to) pieces.push({ start: cut, end: to, forced: 'references' });
}
