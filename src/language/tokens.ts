import { isLatinLetter, LATIN } from './forms/letters.ts';

/** Words, numbers, references and sentences of Norwegian (and English) prose, with UTF-16 offsets into the text. */

export type TokenKind = 'word' | 'number' | 'reference' | 'punctuation';

export interface Token {
  /** As it stands: `text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  kind: TokenKind;
}

const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]';

/*
 * One alternation, tried in order at each place. The order is the grammar: a web address before its words, «§ 4-2»
 * before its digits, «2023:5» before «2023», «5 000» before «5».
 */
const TOKEN = new RegExp(
  [
    // Web and e-mail addresses.
    '((?:https?://|www\\.)[^\\s<>«»"]*[^\\s<>«»".,;:!?)\\]]' +
      '|[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]*@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+' +
      // «§ 4-2», «§§ 3 a og …» (the first), «§ 12-1a».
      `|§{1,2}${SPACE}?\\d+(?:[-–]\\d+)*(?:${SPACE}?[a-z](?![\\p{L}\\p{N}]))?` +
      // «2023:5», «2019: 18», «19/4419», «2019/12345-3».
      `|\\d{4}:${SPACE}?\\d{1,3}(?!\\d)|\\d{2,4}/\\d{3,6}(?:-\\d+)?)`,
    // «5 000», «1 250 000,50», «04.11.2019», «3,5», «40».
    `(\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?(?![\\d\\p{L}])|\\d+(?:[.,:]\\d+)*(?![\\p{L}\\p{N}]|[-‑]\\p{L}))`,
    // Letters, with inner hyphens and apostrophes («e-post», «IKT-løsninger», «3-årig», «don’t»). A soft hyphen stays
    // inside its word.
    "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00ad]*(?:[-‑'’][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00ad]*)*)",
    '[^\\s]',
  ].join('|'),
  'uy',
);
const SKIP = /\s*/uy;

/*
 * Nine tokens of ten are plain words or marks, and need no grammar: letters up to a space or a closing mark, and marks
 * that open nothing longer. Both give what the grammar gives, in a quarter of the time.
 */
const isClose = new Uint8Array(LATIN);
for (const mark of ' \n\t\r\u00a0,;!?)]»"') isClose[mark.charCodeAt(0)] = 1;
const isMark = new Uint8Array(LATIN);
for (const mark of '.,;:!?()[]«»"/-') isMark[mark.charCodeAt(0)] = 1;
const SPACE_CODE = 32;
const STOP_CODE = 46;

/** End of the plain word that starts at `start`; `start` itself where the grammar must decide. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while ((isLatinLetter[text.charCodeAt(end)] ?? 0) === 1) end += 1;
  if (end === start || end === text.length) return end;
  const next = text.charCodeAt(end);
  // «www.» and «a.b@c» go on after their full stop.
  const last = next === STOP_CODE ? text.charCodeAt(end + 1) : next;
  return (isClose[last] ?? 0) === 1 || Number.isNaN(last) ? end : start;
}

/**
 * Walks a text token by token; what stands between tokens is white space only.
 * @param text any text
 * @param found called for each token in order, with UTF-16 offsets
 */
export function scan(text: string, found: (start: number, end: number, kind: TokenKind) => void): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE_CODE) {
      at += 1;
      continue;
    }
    const plain = plainWordEnd(text, at);
    if (plain > at) {
      found(at, plain, 'word');
      at = plain;
      continue;
    }
    if ((isMark[code] ?? 0) === 1) {
      found(at, at + 1, 'punctuation');
      at += 1;
      continue;
    }
    SKIP.lastIndex = at;
    SKIP.exec(text);
    at = SKIP.lastIndex;
    if (at >= text.length) break;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    // A lone surrogate or mark matches no class under the u flag: pass over it.
    if (match === null || match[0].length === 0) {
      at += 1;
      continue;
    }
    const [token, reference, number, word] = match;
    const kind: TokenKind =
      reference !== undefined
        ? 'reference'
        : number !== undefined
          ? 'number'
          : word !== undefined
            ? 'word'
            : 'punctuation';
    found(at, at + token.length, kind);
    at += token.length;
  }
}

/**
 * Cuts a text into tokens, see `scan`.
 * @param text any text
 * @returns tokens in order, with UTF-16 offsets
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end, kind) => {
    tokens.push({ text: text.slice(start, end), start, end, kind });
  });
  return tokens;
}

/** Abbreviations after which a capital or a digit does not open a sentence. Without the final full stop, lower case. */
const NEVER_LAST = new Set(
  (
    'jf jfr bl.a blant.a f.eks feks eks dvs d.v.s m.a t.d ev evt nr no pkt p.kt kap kapt art ca ang vedr iht i.h.t ift i.f.t pga ' +
    'p.g.a mht m.h.t mtp ifm i.f.m ihht hhv h.h.v st.meld meld st ot.prp prop innst dok rskr nou s ss sml jmf mfl.a inkl ' +
    'ekskl eksl tlf tel mob adr postb pb red forf utg overs etg gt gnr bnr fnr snr org avd seksj dir adm kom komm kgl fylk ' +
    'dr prof cand stud mr mrs ms hr fru frk fr sr jr vs approx fig tab vedl bil ref deres.ref vår.ref d.d d.å f.o.m ' +
    't.o.m fom tom t.d mill mrd pst kr nkr i.e e.g cf eg ie para sec ch vol pp ed eds sgd resp off priv tils tilsv av.d ' +
    'v ved.r o.l.a d.e eft aug sept okt nov des jan feb febr mars apr n.å fork int nat norw samf vit avsn innl merkn gj.sn'
  ).split(' '),
);
/** Abbreviations that may close a sentence: a capital after them opens a new one. */
const MAYBE_LAST = new Set(
  'osv o.s.v mv m.v mm m.m mfl m.fl ol o.l etc o.a d.s s.d kl sa a.s ltd inc co st.prp as asa f.kr e.kr fkr ekr'.split(
    ' ',
  ),
);

const BREAK = /\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-–—•▪●○·*\uf0b7]\s|\(?[0-9]{1,2}[.)]\s|\(?[a-z]\)\s))/gu;
/** An end of a sentence, with the mark of a note that hangs on it: «….[1]», «…!²», «… tilbud.1 Kommunen». */
const STOP =
  /[.!?…]+["'»”’)\]]*(?:(?:\[\d{1,3}\])+|[¹²³⁰⁴-⁹]{1,3}|(?<=\p{Ll}{3}[.!?]["'»”’)]?)\d{1,2}(?=\s+\p{Lu}|$))?(?=\s|$)/gu;

/** What may stand inside an abbreviation, a number or a date. */
const INSIDE = /[\p{L}\p{N}.\-/:]/u;

/** Whether the full stop that ends at `end` (exclusive) closes a sentence, given what follows it. */
function closes(text: string, from: number, stop: number, next: number): boolean {
  const following = text.slice(next, next + 2);
  const opener = /^["'«“”‘([–—-]?\p{Lu}|^["'«“”‘([]?\p{N}|^§/u.test(following);
  if (text[stop] !== '.' || text[stop + 1] === '.') return opener || /^["«“]/u.test(following);
  // Walked backwards: an expression that ends in `$` is tried at every place.
  const least = Math.max(from, stop - 30);
  let first = stop;
  while (first > least && INSIDE.test(text.charAt(first - 1))) first -= 1;
  const before = text.slice(first, stop).toLowerCase();
  if (before === '') return opener;
  if (NEVER_LAST.has(before)) return false;
  if (MAYBE_LAST.has(before)) return /^["'«“”‘([–—-]?\p{Lu}/u.test(following);
  // «23.01. 2020» is one date.
  if (/^\d{1,2}\.\d{1,2}$/u.test(before) && /^\d{2}/u.test(following)) return false;
  // An initial: «A. Hansen».
  if (/^(?:\p{L}\.)*\p{L}$/u.test(before)) return false;
  if (/^\d+$/u.test(before)) {
    // «1. Innledning» opens its line; «4. november» and «17. Mai» are dates, «2019. Vi» is an end.
    const line = text.slice(from, stop - before.length).trim();
    if (line === '' || !opener) return false;
    if (
      /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/iu.test(
        text.slice(next, next + 9),
      )
    )
      return false;
    return before.length > 2 || !/^\p{N}/u.test(following);
  }
  if (opener) return true;
  // Private answers often go on in lower case after a full stop; a long word before it is no abbreviation.
  return before.length >= 4 && /^\p{L}+$/u.test(before) && /^\p{Ll}/u.test(following);
}

/**
 * Cuts a text into sentences. Blank lines and list items break always; a full stop after an abbreviation, an ordinal
 * or an initial does not.
 * @param text any text
 * @returns spans in order, trimmed of white space, UTF-16 offsets
 */
export function sentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
  };
  const block = (start: number, end: number): void => {
    let from = start;
    const part = text.slice(start, end);
    for (const stop of part.matchAll(STOP)) {
      const at = start + stop.index;
      const after = at + stop[0].length;
      const next = after + (/^\s*/u.exec(text.slice(after, end))?.[0].length ?? 0);
      if (next >= end || !closes(text, from, at, next)) continue;
      add(from, after);
      from = after;
    }
    add(from, end);
  };
  let from = 0;
  for (const stop of text.matchAll(BREAK)) {
    block(from, stop.index);
    from = stop.index + stop[0].length;
  }
  block(from, text.length);
  return spans;
}
