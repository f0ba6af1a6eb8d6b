import { BODIES } from '../../register/bodies.ts';
import { branchOfSlug } from '../../register/branches.ts';
import { editDistance, findSlug, type RegisterHit } from '../../register/find.ts';
import { plainWords, SLUG_RULES } from '../../register/fold.ts';
import { cleanName } from '../../register/names.ts';

/** What a file name says. */
export interface FileNameReading {
  /** The sender's name as the file name has it, with spaces; '' when it says nothing. */
  name: string;
  hit: RegisterHit | null;
  /** The name of a local branch, with its real letters. */
  branch: string | null;
  /** The same words in the text, with their real letters. */
  echo: { name: string; start: number; end: number } | null;
  noRemarks: boolean;
  revised: boolean;
  appendix: boolean;
}

/** Words of file names that name the document, not the sender. */
const DOCUMENT_WORDS = new Set(
  `horing horingssvar horingsuttalelse horingsuttale horingsfrasegn hoyring hoyringssvar hoyringsuttale hoyringsfrasegn hring
  hringssvar hringsuttalelse hoering hoeringssvar hoeringsuttalelse svar svarbrev brev uttalelse uttale frasegn innspill merknad merknader kommentar
  kommentarer vedlegg bilag signert sign endelig final utkast revidert korrigert oppdatert versjon pdf docx doc scan skannet dokument document
  document1 file fil kopi copy til fra fraa uten utan med ingen nou prop lov forskrift forslag ny v1 v2 v3 no uid innspel kb mb rev response letter
  consultation comments hearing epost mail ekspedert ferdig sendt unntatt journalpost saksframlegg saksfremlegg protokoll særutskrift saerutskrift
  vedtak melding`.split(/\s+/u),
);
const HASH = /\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/giu;

/**
 * Reads the sender out of a file name: GUIDs, hashes, years, file sizes and words for documents go, what is left is looked
 * up in the register and in the text.
 * @param titleWords folded words of the consultation's title, which many file names repeat
 */
export function readFileName(fileName: string, text: string, titleWords: Set<string>): FileNameReading {
  const base = (fileName.split(/[\\/]/u).at(-1) ?? '').normalize('NFC').replace(/\.[\p{L}\d]{2,5}$/u, '');
  const flat = plainWords(base).join(' ');
  const reading: FileNameReading = {
    name: '',
    hit: null,
    branch: null,
    echo: null,
    noRemarks: /\b(?:uten|utan|ingen) merknad/u.test(flat),
    revised: /\b(?:revidert|korrigert|oppdatert|erstatt\w*|rev ?\d)\b/u.test(flat),
    appendix: /^(?:\d+ )?(?:vedlegg|bilag|appendix|attachment|annex)\b|\bvedlegg \d+\b/u.test(flat),
  };
  const spaced = base
    .replace(/^(?:\p{Lu}|\d{1,4})\s*[-–_]\s+/u, '')
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu, ' ')
    .replace(/\b(?:uten|utan|ingen|med)[-_ ]merknad\p{L}*/giu, ' ')
    .replace(/_/gu, ' ')
    .replace(HASH, ' ')
    .replace(/\b\d+ ?[km]b\b/giu, ' ');
  const words = spaced.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word) && !/\d{3}/u.test(word));
  const core = trimmed(words, (word) => DOCUMENT_WORDS.has(word) || titleWords.has(word));
  if (core.length === 0 || core.join('').length < 2) return reading;
  // A word of the title may be a word of the name («Helse …»): the longer reading stands when register or text knows it.
  const full = trimmed(words, (word) => DOCUMENT_WORDS.has(word));
  for (const kept of full.length > core.length ? [full, core] : [core]) {
    reading.name = kept.join(' ');
    reading.hit = findSlug(reading.name);
    reading.branch = reading.hit === null ? branchOfSlug(kept) : null;
    reading.echo = echoOf(kept, text);
    if (reading.hit !== null || reading.branch !== null || reading.echo !== null) break;
  }
  return reading;
}

/** Words without the ones at both ends that say nothing of the sender. */
function trimmed(words: string[], empty: (plain: string) => boolean): string[] {
  const says = (word: string | undefined): boolean => {
    const plain = plainWords(word ?? '').join('');
    return plain !== '' && !empty(plain);
  };
  let from = 0;
  let to = words.length;
  while (from < to && !says(words[from])) from++;
  while (to > from && !says(words[to - 1])) to--;
  return words.slice(from, to);
}

/** Text searched for the file name's words: names stand early or in the signature. */
const ECHO_WINDOW = 12_000;

/**
 * Finds the words of a file name in the text, blind to spaces (letters pulled apart or glued by extraction) and to lost
 * æ, ø and å, and gives them back with their real letters and the file name's word boundaries.
 */
function echoOf(words: string[], text: string): FileNameReading['echo'] {
  if (words.join('').length < 6) return null;
  const head = text.slice(0, ECHO_WINDOW);
  const from = Math.max(ECHO_WINDOW, text.length - 2000);
  const parts = [{ text: head, from: 0 }, ...(from < text.length ? [{ text: text.slice(from), from }] : [])];
  for (const rule of [{ ae: 'ae', oe: 'o', aa: 'a' }, ...SLUG_RULES]) {
    const sought = words.map((word) => plainWords(word, rule).join(''));
    const needle = sought.join('');
    for (const part of parts) {
      const { letters, at } = squeezed(part.text, rule);
      const index = letters.indexOf(needle);
      if (index === -1) continue;
      const start = at[index] ?? 0;
      const end = (at[index + needle.length - 1] ?? 0) + 1;
      // Inside another word («nord» in «nordre»): no echo, unless the text is glued throughout.
      const glued = /\p{L}/u.test(part.text[end] ?? '') || /\p{L}/u.test(part.text[start - 1] ?? '');
      if (glued && words.length < 2 && needle.length < 12) continue;
      return {
        name: respaced(part.text.slice(start, end), sought, rule),
        start: part.from + start,
        end: part.from + end,
      };
    }
  }
  return null;
}

type Rule = (typeof SLUG_RULES)[number];

function squeezed(text: string, rule: Rule): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === ' ') continue;
    const plain = char >= 'a' && char <= 'z' ? char : plainWords(char, rule).join('');
    letters += plain;
    for (let letter = 0; letter < plain.length; letter++) at.push(i);
  }
  return { letters, at };
}

/** The span's letters with a space at each word boundary of the file name; hyphens and commas of the text stay. */
function respaced(span: string, words: string[], rule: Rule): string {
  const plain = span.replace(/\s+/gu, ' ');
  if (plain.split(/[ ]/u).length === words.length || /[-–,]/u.test(plain)) return plain;
  const bounds = new Set<number>();
  let total = 0;
  for (const word of words) {
    total += word.length;
    bounds.add(total);
  }
  let out = '';
  let seen = 0;
  for (const char of plain) {
    if (char === ' ') continue;
    const width = plainWords(char, rule).join('').length;
    if (seen > 0 && bounds.has(seen) && width > 0 && !out.endsWith(' ')) out += ' ';
    out += char;
    seen += width;
  }
  return out.trim();
}

/** Words with æ, ø or å by what is left of them when those letters are dropped: of the register's names and of a text. */
function lettered(text: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const match of text.matchAll(/[\p{L}-]{4,}/gu)) {
    if (!/[æøå]/iu.test(match[0])) continue;
    for (const rule of SLUG_RULES) {
      const key = plainWords(match[0], rule).join('');
      if (key.length >= 4 && !known.has(key)) known.set(key, match[0]);
    }
  }
  return known;
}

let known: Map<string, string> | undefined;
/** Of the register's names; made when a file name's word has to be restored. */
function ofRegister(word: string): string | undefined {
  known ??= lettered(BODIES.map((body) => body.name).join(' '));
  return known.get(word);
}
/** Length from which the last part of a compound, without its letters, is no other word («samfunns|konomi»). */
const LAST_PART = 6;

function restoredWord(word: string, ofText: Map<string, string>): string {
  const plain = word.toLowerCase();
  const cased = (real: string) => (/^\p{Lu}/u.test(word) ? real : real.toLowerCase());
  const whole = ofText.get(plain) ?? ofRegister(plain);
  if (whole !== undefined) return cased(whole);
  for (let at = 3; at + LAST_PART <= plain.length; at++) {
    const last = ofText.get(plain.slice(at)) ?? ofRegister(plain.slice(at));
    if (last !== undefined) return word.slice(0, at) + last.toLowerCase();
  }
  return word;
}

/** A capitalised word of the text that a word of the file name misspells by one letter («orkdalregionen»). */
function nearWord(word: string, text: string): string | null {
  if (word.length < 9) return null;
  for (const match of text.slice(0, ECHO_WINDOW).matchAll(/\p{Lu}\p{Ll}{7,}/gu)) {
    const plain = plainWords(match[0]).join('');
    if (Math.abs(plain.length - word.length) <= 1 && plain[0] === word[0] && editDistance(plain, word) <= 1)
      return match[0];
  }
  return null;
}

const LEGAL_FORM = /^(?:asa?|sa|hf|rhf|iks|kf|ltd|plc|ikp)$/iu;

/**
 * A name out of a file name that stands nowhere in the text as a whole: its words get their real letters from the text and
 * from the register's vocabulary, «ved <abbreviation>» is written out by the register.
 */
export function restoredName(name: string, text: string): string {
  const ofText = lettered(text.slice(0, 40_000));
  const words = name.split(' ').map((word) => {
    const restored = restoredWord(word, ofText);
    return restored === word ? (nearWord(word, text) ?? word) : restored;
  });
  const capitals = new Set(text.slice(0, 40_000).match(/(?<![\p{L}-])\p{Lu}{2,8}(?![\p{L}-])/gu));
  words.forEach((word, index) => {
    const upper = word.toUpperCase();
    // «cnrm-as»: abbreviations and forms of companies have lost their capitals in the file name.
    if (index > 0 && index === words.length - 1 ? LEGAL_FORM.test(word) : capitals.has(upper)) words[index] = upper;
  });
  const whole = /^(.+ (?:ved|i)) (\S+)$/u.exec(words.join(' '));
  const hit = whole === null ? null : findSlug(whole[2] ?? '');
  const written =
    hit !== null && hit.sector === 'research'
      ? `${whole?.[1]} ${hit.name.replace(/ \([^)]*\)$/u, '')}`
      : words.join(' ');
  return cleanName(written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
}
