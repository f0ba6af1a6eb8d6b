import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import type { Language } from '../../domain.ts';
import { INSIDE, IRREGULAR, PAIRS } from './bridge.ts';
import { GROUP, Groups, isPlain } from './letters.ts';
import { nounOf } from './nouns.ts';
import { derivationCut, inflectionCut, isVowel } from './snowball.ts';

/** Words repeat far more than they vary; the cap keeps a long-lived process from growing without end. */
const CACHE_LIMIT = 400_000;
const normalCache = new Map<string, string>();
const englishCache = new Map<string, string>();

/**
 * Letters from which something is no word: Norwegian's longest that are written are some forty. It has itself for a form,
 * since every rule below may look at each place of a word for each other place.
 */
export const LONGEST_WORD = 60;

function remembered(cache: Map<string, string>, word: string, make: (word: string) => string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = make(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

function parse(table: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const entry of table.split(';')) {
    const [from, to] = entry.trim().split(/\s+/u);
    if (from !== undefined && to !== undefined && !from.endsWith('_') && !to.endsWith('_')) pairs.push([from, to]);
  }
  return pairs;
}

/** Lower case, composed letters, no soft hyphens, one kind of hyphen, no genitive apostrophe. */
function fold(word: string): string {
  // Most words are so already.
  if (isPlain(word)) return word;
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/gu, '')
    .replace(/‑/gu, '-')
    .replace(/[’']s?$/u, '');
}

/**
 * «lege», «fastlegen», «kommuneoverlegar»: doctors, whose name the stemmer and nynorsk's adjectives (-leg, bokmål -lig)
 * would cut off. By the first parts that doctors have, since «daglege» and «personlege» are no doctors.
 */
const DOCTOR =
  /^((?:\p{L}*(?:fast|over|kommune|sjukehus|sykehus|bydels?|turnus|assistent|distrikts?|tilsyns|hjems|heims|bedrifts|helse|skole|skule|spesialist|avdelings|fylkes|smittevern|tann|allmenn|vakt|barne|øye|hud|stasjons)-?)?)leg(?:en?|er|ene|ar|ane)s?$/u;

/** Definite and plural forms of agents; «fjerne», «interne», «levere», «notere» are none. */
const AGENT =
  /(?<=.{2})(?:(?<!suv)eren|(?<!fj|[gkh]j|stj|^st|int|ekst|mod|lant|kas|[kt]av|alt)erne)s?$|(?<=.{4}|^(?:giv|tak|søk|før|mal|bak|tal|bær|ei|lei|hev))(?:ere|erane|aren|arane|arar)s?$/u;

/** «veien», «byene», «sjøen»: an ending right after the first vowel. */
const OPEN = /^([^aeiouyæøå]*(?:ei|øy|au|[aeiouyæøå]))(?:e|ene?s?|ets?|ers?|ar|ane)$/u;
/** Most letters of such a word from its first vowel on. */
const OPEN_REST = 6;

const [A, E, F, H, I, K, L, M, S, T, U] = Array.from('aefhiklmstu', (letter) => letter.charCodeAt(0));

/** Vowels with a mark that is no letter of its own. */
const MARKED = /[àáâèéêëìíîïòóôùúû]/u;

/**
 * Stem of a Norwegian word: Snowball's Norwegian stemmer (Porter 2001, as `natural` has it), with what it leaves apart
 * brought together: «brukere/brukerne/bruker», «middel/midler», «program/programmet», «generelt/generell».
 * @param word one word, any case
 */
export function stem(word: string): string {
  const lower = fold(word);
  const noun = lower.length < 3 ? null : nounOf(lower);
  if (noun !== null) return noun;
  if (lower.length <= 3) return lower;
  const plain = isPlain(lower);
  if (!plain && MARKED.test(lower)) {
    // «fôret»: the stemmer knows no such vowel. It only cuts, so the marks of what it leaves are the word's own.
    const unmarked = lower
      .normalize('NFD')
      .replace(/(?<![aA])\p{M}|(?<=[aA])[\u0300-\u0309\u030b-\u036f]/gu, '')
      .normalize('NFC');
    const bare = stem(unmarked);
    return unmarked.length === lower.length && unmarked.startsWith(bare) ? lower.slice(0, bare.length) : bare;
  }
  const doctor = lower.includes('leg') ? DOCTOR.exec(lower)?.[1] : undefined;
  if (doctor !== undefined) return `${doctor}leg`;
  // «lederen, søkerne»: no verb ends so, but «fjerne» does.
  const agent = mayBeAgent(lower) ? lower.replace(AGENT, 'er') : lower;
  // Snowball's region never starts in «veien», «byene», «sjøen»: no consonant follows the first vowel.
  const open = mayBeOpen(agent) ? OPEN.exec(agent)?.[1] : undefined;
  if (open !== undefined && open.length >= 2) return open;
  // «viktigere, viktigst, viktigste», nynorsk «-are, -ast, -aste»: the adjective itself.
  const positive = agent.includes('ig') ? agent.replace(/(?<=.{2}ig)(?:ere|er|e?ste?|are|aste?)$/u, '') : agent;
  const { once, cut } = plain ? cutsOf(positive) : slowCutsOf(positive);
  let made = cut.length >= 3 ? cut : once.length >= 3 ? once : agent;
  // «regulere» and «regulering» meet; «rapport» and «rapportering», «plass» and «plassering» are different things.
  if (made.length >= 7 && (made.endsWith('er') || made.endsWith('ering')))
    made = made.replace(/er$|(?<![rn]t|ss)ering$/u, '');
  // What follows mends endings in l, m and t alone.
  const last = made.charCodeAt(made.length - 1);
  if (last !== L && last !== M && last !== T) return made;
  return made
    .replace(/(?<=.{2})([bdfgkmpst])\1?e?l$/u, '$1el')
    .replace(/mm$/u, 'm')
    .replace(/(?<=.)elt$/u, 'el')
    .replace(/(?<=al|som|bar|sk|ær)t$/u, '')
    .replace(/ell$/u, 'el');
}

/** Whether `AGENT` has anything to look for: an «r» among the last letters, before «n», «e» or «r». */
function mayBeAgent(word: string): boolean {
  const end = word.endsWith('s') ? word.length - 1 : word.length;
  const last = word.charAt(end - 1);
  return (last === 'n' || last === 'e' || last === 'r') && word.lastIndexOf('r', end - 2) >= end - 4;
}

/** Whether `OPEN` has anything to look for: no vowel but among the last letters. */
function mayBeOpen(word: string): boolean {
  for (let at = word.length - OPEN_REST - 1; at >= 0; at -= 1) if (isVowel(word.charCodeAt(at))) return false;
  return true;
}

/** A word without its inflection, and without what made an adjective of it as well. */
function cutsOf(word: string): { once: string; cut: string } {
  const end = inflectionCut(word);
  return { once: word.slice(0, end), cut: word.slice(0, derivationCut(word, end)) };
}

/** The same for a word with other letters and signs in it. */
function slowCutsOf(word: string): { once: string; cut: string } {
  const once = norwegian.step2(norwegian.step1(word));
  return { once, cut: norwegian.step3(once) };
}

/** Letters a tail of a compound has that the list of pairs may change. */
const LONG_TAIL = 5;

const inside = new Map(
  parse(INSIDE)
    .filter(([from, to]) => from !== to)
    .sort((a, b) => b[0].length - a[0].length),
);
const INSIDE_PATTERN = new RegExp([...inside.keys()].join('|'), 'gu');
/** How the pieces open; one that is shorter has a letter that no plain word has. */
const openings = new Groups();
for (const piece of inside.keys()) if (piece.length >= GROUP) openings.add(piece, GROUP, GROUP);
const irregular = new Map(parse(IRREGULAR));
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

/** Some part that a rule of `respell` looks for: nine words of ten have none. */
const RESPELT = /leg|^kv|leik|heit|ande$|ast|^utan|^innan|^frå|^fleir|^eigen/u;

/** Whether `RESPELT` may find anything, by a look at each letter: it opens with k, u, i, f or e, or has «le», «he», «as», «ande». */
function mayRespell(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first === K || first === U || first === I || first === F || first === E) return true;
  for (let at = word.length - 2; at >= 0; at -= 1) {
    const code = word.charCodeAt(at);
    const next = word.charCodeAt(at + 1);
    if (next === E ? code === L || code === H : next === S && code === A) return true;
  }
  return word.endsWith('ande');
}

/** Regular differences of spelling and endings, applied to a lower-case word. */
function respell(word: string): string {
  if (!mayRespell(word) || !RESPELT.test(word)) return word;
  const doctor = DOCTOR.exec(word)?.[1];
  if (doctor !== undefined) return `${doctor}lege`;
  return word
    .replace(/^kv(?=[aeiouyåøæ])/u, (kv) =>
      /^kv(?:inn|al[ie]t|ant|arts|art[ae]l|eld|ot|ikk|itt|eg|est|iss|ass|erk)/u.test(word) ? kv : 'hv',
    )
    .replace(/leik(?:en)?s?$|leikar$|leikane$/u, (end) => (word.length - end.length > 3 ? 'het' : end))
    .replace(/heit(?=$|a$|er$|ene$|s)/u, 'het')
    .replace(/leg(?=$|e$|t$|are$|ast$|aste$|het|vis$)/u, 'lig')
    .replace(/(?<=.{3})ande$/u, (end) => (/(?:land|strand|brand|stand|band|rand|sand)e$/u.test(word) ? end : 'ende'))
    .replace(
      /(?<=.{3})(?<!(?:ut|inn|om|av|for|ned|til|opp|over)k|pl|(?:be|av|over|om|inn|opp|ut|bal)l|kontr|gymn|entusi|fant)(?:ast|aste)$/u,
      'est',
    )
    .replace(/^utan(?=.{3})/u, 'uten')
    .replace(/^innan(?=.{3})/u, 'innen')
    .replace(/^frå(?=.{3})/u, 'fra')
    .replace(/^fleir(?=.{2})/u, 'fler')
    .replace(/^eigen(?=.{2})/u, 'egen');
}

/** Longest tail of a compound's stem that the pair list knows: «kraftløysing» → «kraftløsning». */
function bridgeTail(made: string): string {
  const whole = pairs.get(made);
  if (whole !== undefined) return whole;
  if (made.length < 3 + LONG_TAIL || closings.at(made, made.length, GROUP) === 0) return made;
  for (let at = 3; at <= made.length - LONG_TAIL; at += 1) {
    const tail = pairs.get(made.slice(at));
    if (tail !== undefined) return made.slice(0, at) + tail;
  }
  return made;
}

/**
 * A word in bokmål's spelling, inflection kept: «skuleeigar» → «skoleeier». For cutting compounds before stemming.
 * @param word one word, any case
 */
export function respelled(word: string): string {
  const lower = fold(word);
  if (lower.length > LONGEST_WORD) return lower;
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const bokmal =
    isPlain(lower) && !openings.hasAny(lower)
      ? lower
      : lower.replace(INSIDE_PATTERN, (piece) => inside.get(piece) ?? piece);
  // «fråsegner» has become «uttalelseer».
  return respell(bokmal === lower ? lower : bokmal.replace(/(?<=\p{L}{4})e(?=(?:er|en|ene|ar|ane|a)s?$)/u, ''));
}

function normal(word: string): string {
  const lower = fold(word);
  if (lower.length > LONGEST_WORD || !/\p{L}/u.test(lower)) return lower;
  const bridged = respelled(lower);
  return bridgeTail(stem(irregular.get(bridged) ?? bridged));
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
