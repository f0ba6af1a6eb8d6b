import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import type { Language } from '../../domain.ts';
import { PAIRS } from './bridge.ts';
import { GROUP, Groups } from './letters.ts';
import { nounOf } from './nouns.ts';
import { derivationCut, inflectionCut, isVowel } from './snowball.ts';
import { DOCTOR, fold, folded, IG, irregular, LEG, LONGEST_WORD, marks, parse, STRESSED, spelt } from './spelling.ts';

/** Words repeat far more than they vary; the cap keeps a long-lived process from growing without end. */
const CACHE_LIMIT = 400_000;
const normalCache = new Map<string, string>();
const englishCache = new Map<string, string>();

function remembered(cache: Map<string, string>, word: string, make: (word: string) => string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = make(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

/** Definite and plural forms of agents; «fjerne», «interne», «levere», «notere» are none. */
const AGENT =
  /(?<=.{2})(?:(?<!suv)eren|(?<!fj|[gkh]j|stj|^st|int|ekst|mod|lant|kas|[kt]av|alt)erne)s?$|(?<=.{4}|^(?:giv|tak|søk|før|mal|bak|tal|bær|ei|lei|hev))(?:ere|erane|aren|arane|arar)s?$/u;

/** «veien», «byene», «sjøen»: an ending right after the first vowel. */
const OPEN = /^([^aeiouyæøå]*(?:ei|øy|au|[aeiouyæøå]))(?:e|ene?s?|ets?|ers?|ar|ane)$/u;
/** Most letters of such a word from its first vowel on. */
const OPEN_REST = 6;

const [E, L, M, N, R, T] = Array.from('elmnrt', (letter) => letter.charCodeAt(0));

/** «viktigere, viktigst, viktigste», nynorsk «-are, -ast, -aste»: the adjective itself. */
const COMPARED = /(?<=.{2}ig)(?:ere|er|e?ste?|are|aste?)$/u;

/** Vowels with a mark that is no letter of its own. */
const MARKED = /[àáâèéêëìíîïòóôùúû]/u;

/**
 * Stem of a Norwegian word: Snowball's Norwegian stemmer (Porter 2001, as `natural` has it), with what it leaves apart
 * brought together: «brukere/brukerne/bruker», «middel/midler», «program/programmet», «generelt/generell».
 * @param word one word, any case
 */
export function stem(word: string): string {
  const lower = fold(word);
  return stemOf(lower, marks.of(lower));
}

/** @param held the word's marks; below 0, where it has other letters and signs, no rule is passed over */
function stemOf(lower: string, held: number): string {
  const noun = lower.length < 3 ? null : nounOf(lower, (held & STRESSED) !== 0);
  if (noun !== null) return noun;
  if (lower.length <= 3) return lower;
  if (held < 0 && MARKED.test(lower)) return unmarkedStem(lower);
  const doctor = (held & LEG) !== 0 ? DOCTOR.exec(lower)?.[1] : undefined;
  if (doctor !== undefined) return `${doctor}leg`;
  // «lederen, søkerne»: no verb ends so, but «fjerne» does.
  const agent = mayBeAgent(lower) ? lower.replace(AGENT, 'er') : lower;
  // Snowball's region never starts in «veien», «byene», «sjøen»: no consonant follows the first vowel.
  const open = mayBeOpen(agent) ? OPEN.exec(agent)?.[1] : undefined;
  if (open !== undefined && open.length >= 2) return open;
  const positive = (held & IG) !== 0 ? agent.replace(COMPARED, '') : agent;
  const once = held < 0 ? norwegian.step2(norwegian.step1(positive)) : positive.slice(0, inflectionCut(positive));
  const cut = held < 0 ? norwegian.step3(once) : positive.slice(0, derivationCut(positive, once.length));
  return mended(cut.length >= 3 ? cut : once.length >= 3 ? once : agent);
}

/** «fôret»: the stemmer knows no such vowel. It only cuts, so the marks of what it leaves are the word's own. */
function unmarkedStem(lower: string): string {
  const unmarked = lower
    .normalize('NFD')
    .replace(/(?<![aA])\p{M}|(?<=[aA])[\u0300-\u0309\u030b-\u036f]/gu, '')
    .normalize('NFC');
  const bare = stem(unmarked);
  return unmarked.length === lower.length && unmarked.startsWith(bare) ? lower.slice(0, bare.length) : bare;
}

/** Consonants that an «el» after them, doubled or not, is brought together after: «middel/midler», «muskel/musklar». */
const BEFORE_EL = 'bdfgkmpst';

/** «globalt», «tvilsomt», «lesbart», «politiskt», «sært». */
const LOSES_T = ['alt', 'somt', 'bart', 'skt', 'ært'];

/** A stem with what the stemmer leaves apart brought together. */
function mended(stem: string): string {
  let made = stem;
  // «regulere» and «regulering» meet; «rapport» and «rapportering», «plass» and «plassering» are different things.
  if (made.length >= 7 && made.endsWith('er')) made = made.slice(0, -2);
  else if (made.length >= 7 && made.endsWith('ering') && !/(?:[rn]t|ss)ering$/u.test(made)) made = made.slice(0, -5);
  const end = made.length - 1;
  switch (made.charCodeAt(end)) {
    case L: {
      const vowel = made.charCodeAt(end - 1) === E ? end - 1 : end;
      const consonant = made.charAt(vowel - 1);
      if (vowel > 2 && BEFORE_EL.includes(consonant)) {
        const from = vowel > 3 && made.charAt(vowel - 2) === consonant ? vowel - 2 : vowel - 1;
        return `${made.slice(0, from + 1)}el`;
      }
      return made.endsWith('ell') ? made.slice(0, end) : made;
    }
    case M:
      return made.endsWith('mm') ? made.slice(0, end) : made;
    case T:
      return (end > 2 && made.endsWith('elt')) || LOSES_T.some((each) => made.endsWith(each))
        ? made.slice(0, end)
        : made;
    default:
      return made;
  }
}

/** Whether `AGENT` has anything to look for. */
function mayBeAgent(word: string): boolean {
  const end = word.endsWith('s') ? word.length - 1 : word.length;
  switch (word.charCodeAt(end - 1)) {
    case N:
      return word.endsWith('eren', end) || word.endsWith('aren', end);
    case E:
      return word.endsWith('ere', end) || word.endsWith('erne', end) || word.endsWith('rane', end);
    case R:
      return word.endsWith('arar', end);
    default:
      return false;
  }
}

/** Whether `OPEN` has anything to look for: no vowel but among the last letters. */
function mayBeOpen(word: string): boolean {
  for (let at = word.length - OPEN_REST - 1; at >= 0; at -= 1) if (isVowel(word.charCodeAt(at))) return false;
  return true;
}

/** Letters a tail of a compound has that the list of pairs may change. */
const LONG_TAIL = 5;

const pairs = new Map<string, string>();
{
  const all = parse(PAIRS);
  // A stem bokmål has itself is never led elsewhere: nynorsk «rettar» may not drag «rett» along to «rettighet».
  const bokmal = new Set(all.map((pair) => stem(pair[1])));
  for (const [from, to] of all) {
    const source = stem(from);
    if (!bokmal.has(source) && !pairs.has(source)) pairs.set(source, stem(to));
  }
}
/** How the pairs' first words end, those that may stand last in a compound. */
const closings = new Groups();
for (const source of pairs.keys()) if (source.length >= LONG_TAIL) closings.add(source, source.length, GROUP);

/** Longest tail of a compound's stem that the pair list knows: «kraftløysing» → «kraftløsning». */
function bridgeTail(made: string): string {
  const whole = pairs.get(made);
  if (whole !== undefined) return whole;
  if (made.length < 3 + LONG_TAIL || !closings.has(made, made.length, GROUP)) return made;
  for (let at = 3; at <= made.length - LONG_TAIL; at += 1) {
    const tail = pairs.get(made.slice(at));
    if (tail !== undefined) return made.slice(0, at) + tail;
  }
  return made;
}

function normal(word: string): string {
  const asIs = marks.of(word);
  const lower = asIs < 0 ? folded(word) : word;
  const held = asIs < 0 ? marks.of(lower) : asIs;
  if (lower.length > LONGEST_WORD || (held < 0 && !/\p{L}/u.test(lower))) return lower;
  const known = irregular.get(lower) ?? spelt(lower, held);
  const bridged = known === lower ? lower : (irregular.get(known) ?? known);
  return bridgeTail(stemOf(bridged, bridged === lower ? held : marks.of(bridged)));
}

/** So many words are kept of those who ask each once: in a small consultation the next reading asks for the same. */
const FIRST_KEPT = 30_000;

/**
 * What `normalForm` gives of a Norwegian word, for those who ask each word once: of many words most are not kept.
 * @param word one word as it stands
 */
export function freshForm(word: string): string {
  if (word.length > 2 * LONGEST_WORD) return fold(word);
  return normalCache.size < FIRST_KEPT ? remembered(normalCache, word, normal) : normal(word);
}

/**
 * The one form in which inflections, bokmål and nynorsk of a word meet: «høyringane» and «høringene», «løysing» and
 * «løsning», «ikkje» and «ikke». For counting and comparing, not for showing.
 * @param word one word as it stands
 * @param language `en` uses Porter's English stemmer; everything else is read as Norwegian
 */
export function normalForm(word: string, language?: Language): string {
  if (word.length > 2 * LONGEST_WORD) return fold(word);
  if (language === 'en') return remembered(englishCache, word, (each) => english.stem(fold(each)));
  return remembered(normalCache, word, normal);
}
