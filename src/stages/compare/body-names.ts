import { tokenize } from '../../language/tokens.ts';
import { findBranch } from '../../register/branches.ts';
import { abbreviates } from '../../register/names.ts';
import { NO_BODY } from './endorsements/rules.ts';

/** A body's name as it stands in a text. Offsets into the text read. */
export interface ReadName {
  name: string;
  /** Short form given beside it: «(NFKK)». */
  abbreviation: string | null;
  start: number;
  end: number;
}

/** Words at which a name in running text is over. */
const STOPS = new Set(
  (
    'datert dagsett avgitt avgjeve sendt gitt gjeve levert publisert knyttet tilknyttet tilknytt vedrørende angående om til på med ' +
    'som der hvor når kva hva har hev er var vil skal kan bør må blir vert sin sitt si sine men samt dersom fordi slik jf jfr ' +
    'dated regarding on to in which that who has have is are was and their punkt pkt side med mot under etter ut utover hvis ' +
    'støtter støttar mener meiner slutter sluttar viser synar peker uttaler skriver sier seier går ønsker ynskjer gir gjev kommer ' +
    'kjem fremmer fram frem også òg i-saken også dette denne det den de dei ikke ikkje at å deres dets dens dess hans hennes vår vårt våre mer meir nærmere nærare utfyllende utfyllande ytterligere ytterlegare'
  ).split(' '),
);
/** Lower-case words a name may hold between its capitals: «Landsorganisasjonen i Norge», «Norsk forening for …». */
const LINKS = new Set('i for av og & of for the and ved på de'.split(' '));
const MAX_WORDS = 12;
const SEARCH = 400;

const isShort = (word: string): boolean => /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}&-]{2,12}$/u.test(word);

const SHORTENED = /^((?:[\p{L}-]+ ){2,8})\((\p{Lu}[\p{L}&-]{1,10})\)/u;

/**
 * Reads a name written in small letters, which its short form gives away: «nettverk for kystbyer (NK)».
 * @param at offset where the name begins
 */
export function readShortened(text: string, at: number): ReadName | null {
  const match = SHORTENED.exec(text.slice(at, at + SEARCH));
  const [all = '', long = '', short = ''] = match ?? [];
  const name = long.trim();
  if (match === null || !isShort(short) || !abbreviates(short, name)) return null;
  return { name: name.charAt(0).toUpperCase() + name.slice(1), abbreviation: short, start: at, end: at + all.length };
}

/**
 * Reads the name or list of names that begins at an offset: «KS, Norsk Industri og Nettverk for kystbyer (NK)».
 * @returns names in order; «A og B» is left as one name, for the caller to decide whether it is one body («Natur og
 * Ungdom») or two
 */
export function readNames(text: string, at: number): ReadName[] {
  const window = text.slice(at, at + SEARCH);
  const tokens = tokenize(window);
  const names: ReadName[] = [];
  let from = -1;
  let to = -1;
  let words = 0;
  let lowers = 0;
  let abbreviation: string | null = null;
  const close = (): void => {
    if (from >= 0) {
      const name = window
        .slice(from, to)
        .replace(/[\s\n]+/gu, ' ')
        .replace(/(?:\s(?:i|for|av|og|of|the|and|ved|på))+$/u, '');
      if (/\p{Lu}/u.test(name)) names.push({ name, abbreviation, start: at + from, end: at + to });
    }
    from = -1;
    words = 0;
    lowers = 0;
    abbreviation = null;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    const capital = /^\p{Lu}/u.test(token.text);
    if (token.text === '(') {
      const shut = window.indexOf(')', token.end);
      if (from < 0 || shut < 0 || shut - token.end > 80) break;
      const inside = window.slice(token.end, shut).trim();
      const name = window.slice(from, to);
      if (findBranch(`${name} (${inside})`) !== null) {
        // «Fagforbundet (Oslo)»: a part of the name, and its end.
        to = shut + 1;
        close();
        while ((tokens[index + 1]?.start ?? to) <= shut) index += 1;
        continue;
      }
      if (isShort(inside)) abbreviation = inside;
      else if (isShort(name) && abbreviates(name, inside)) {
        // «NFKK (Nettverk fjord- og kystkommuner)»: the long form is the name.
        names.push({ name: inside.replace(/\s+/gu, ' '), abbreviation: name, start: at + from, end: at + shut + 1 });
        from = -1;
      } else break;
      to = shut + 1;
      if (from >= 0) {
        const end = to;
        to = token.start;
        while (to > from && window[to - 1] === ' ') to -= 1;
        const length = names.length;
        close();
        const last = names[length];
        if (last !== undefined) last.end = at + end;
      }
      while (tokens[index + 1] !== undefined && (tokens[index + 1]?.start ?? 0) <= shut) index += 1;
      continue;
    }
    if (
      token.text === ',' ||
      token.text === '/' ||
      ((token.text === 'og' || token.text === 'samt' || token.text === 'and') && from < 0)
    ) {
      close();
      if (names.length === 0) break;
      const after = token.text === ',' && /^(?:og|samt|and)$/u.test(next?.text ?? '') ? tokens[index + 2] : next;
      if (after === undefined || !/^["«“]?\p{Lu}/u.test(after.text)) break;
      continue;
    }
    if (/^[-–—]$/u.test(token.text) && /^-?og$/u.test(next?.text ?? '')) continue;
    if (token.kind === 'punctuation' && token.text !== '&') break;
    if (token.text === 'samt') {
      close();
      continue;
    }
    if (token.text === 'og' || token.text === 'and' || token.text === '&' || token.text === '-og') {
      const hyphen = /[-–]\s*$/u.test(window.slice(Math.max(0, token.start - 3), token.start)) || token.text === '-og';
      const nextCapital = /^\p{Lu}/u.test(next?.text ?? '');
      if (!hyphen && !nextCapital && lowers === 0) break;
      to = token.end;
      continue;
    }
    if (!capital && token.kind === 'word') {
      if (from < 0 && names.length > 0) break;
      if (STOPS.has(token.text.toLowerCase())) break;
      if (LINKS.has(token.text)) {
        // «KS i saken»: the link leads out of the name unless a name word follows.
        if (token.text === 'i' && !/^\p{Lu}/u.test(next?.text ?? '')) break;
        if (token.text === 'av' && /^\d/u.test(next?.text ?? '')) break;
      } else lowers += 1;
      if (isShort(window.slice(from, to).split(' ').at(-1) ?? '') && from >= 0 && lowers > 0 && !LINKS.has(token.text))
        break;
    } else if (token.kind !== 'word' && token.kind !== 'number') break;
    else if (token.kind === 'number' && from >= 0 && /^\d{4}$|\./u.test(token.text)) break;
    if (from < 0) from = token.start;
    to = token.end;
    words += 1;
    if (words > MAX_WORDS) break;
  }
  close();
  return names.filter(({ name }) => !NO_BODY.test(name));
}

/**
 * Reads the name that ends at an offset: before «sin uttale», before a genitive s.
 * @returns null when no capitalised name stands there
 */
export function readNameBefore(text: string, end: number): ReadName | null {
  const start = Math.max(0, end - 120);
  const window = text.slice(start, end);
  const tokens = tokenize(window);
  let from = -1;
  let inside = '';
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.text === ')' && from < 0) {
      const open = window.lastIndexOf('(');
      inside = window.slice(open + 1, token.start).trim();
      if (open < 0 || inside === '') return null;
      while (index > 0 && (tokens[index - 1]?.start ?? 0) >= open) index -= 1;
      continue;
    }
    if (token.kind !== 'word' && !/^[-–]$/u.test(token.text)) break;
    const lower = token.text === token.text.toLowerCase();
    const first = index === tokens.length - 1;
    if (
      lower &&
      (STOPS.has(token.text) ||
        (LINKS.has(token.text) && (first || !/^[\p{L}–-]/u.test(tokens[index - 1]?.text ?? ''))))
    )
      break;
    // Left of a capital only capitals and links between capitals go on: «Landsorganisasjonen i Norge».
    if (lower && from >= 0 && !(LINKS.has(token.text) && /^\p{Lu}/u.test(tokens[index - 1]?.text ?? ''))) break;
    if (!lower) from = token.start;
    // A capital after a lower-case preposition begins the name; «i Norge» in the middle goes on.
    if (!lower && /^(?:i|fra|frå|av|til|hos|from|of|både)$/u.test(tokens[index - 1]?.text ?? '')) {
      const before = tokens[index - 2]?.text ?? '';
      if (!/^\p{Lu}/u.test(before) || !/^(?:i|av|of)$/u.test(tokens[index - 1]?.text ?? '')) break;
    }
    if (
      !lower &&
      /^(?:og|and)$/u.test(tokens[index - 1]?.text ?? '') &&
      /^(?:sin|sitt|uttal\p{L}*|fråsegn\p{L}*|\p{L}*svar\p{L}*)$/u.test(tokens[index - 2]?.text ?? '')
    )
      break;
  }
  if (from < 0) return null;
  const cut = inside === '' ? window.length : window.lastIndexOf('(');
  const name = window.slice(from, cut).replace(/\s+/gu, ' ').trim();
  if (name === '' || NO_BODY.test(name)) return null;
  const whole = inside === '' ? name : `${name} (${inside})`;
  if (inside === '' || findBranch(whole) !== null) return { name: whole, abbreviation: null, start: start + from, end };
  return isShort(inside) ? { name, abbreviation: inside, start: start + from, end } : null;
}
