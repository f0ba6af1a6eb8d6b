import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import type { Sector } from '../domain.ts';
import { BODIES, type Body, type BodyKind } from './bodies.ts';
import { foldBySlugRules, foldName, plainWords, SLUG_RULES } from './fold.ts';
import { remembered } from './remembered.ts';

/** A name found in the register. */
export interface RegisterHit {
  id: string;
  /** Official name, e.g. «Skjervøy kommune». */
  name: string;
  /** The name to show: the official one, or the register's spelling of the name it was found by (an earlier name). */
  display: string;
  sector: Sector;
  kind: BodyKind;
  former: boolean;
  successor?: string;
  matched: 'name' | 'alias' | 'slug' | 'fuzzy';
  /** Several bodies have the name («Herøy kommune»); the first is given. */
  ambiguous: boolean;
  /** 0–1. */
  confidence: number;
}

interface Entry {
  body: Body;
  /** Spelling in the register. */
  spelled: string;
  official: boolean;
}

const ABBREVIATION = /\(([^()]{2,14})\)$/u;
const ENGLISH = /\b(?:of|and|for the|Norwegian|University|Association|Council|Ministry|Authority|Institute|Norway)\b/u;
const KIND_WORD = /kom+un+e(?![\p{L}])|herad|gielda|suohkan|komuuni|tjïelte/iu;
/** Place names that are ordinary words: without «kommune» they name no municipality. */
const ORDINARY = new Set(
  'time lund hole strand vik os sel gran lier marker alver stad fjord flora sund fjell eid eide berg ski re fet hof bo nes vang lom grue hol gol tinn nome valle sola sula aure heim vega rana grane rost ringebu kinn senja'.split(
    ' ',
  ),
);

/** The register by the keys of its names. */
interface Index {
  byKey: Map<string, Entry[]>;
  bySlug: Map<string, Entry[]>[];
  byLength: Map<number, { key: string; words: string[]; letters: number[]; entry: Entry }[]>;
  /** First words of keys. */
  openings: Set<string>;
}

let built: Index | undefined;
/** Made when a name is first looked for: most commands never do, and folding some thousand names takes its time. */
function index(): Index {
  built ??= indexOf(BODIES);
  return built;
}

function indexOf(bodies: readonly Body[]): Index {
  const made: Index = {
    byKey: new Map(),
    bySlug: SLUG_RULES.map(() => new Map()),
    byLength: new Map(),
    openings: new Set(),
  };
  for (const body of bodies) {
    const abbreviation = ABBREVIATION.exec(body.name)?.[1];
    const names = [body.name, ...(abbreviation === undefined ? [] : [abbreviation]), ...body.aliases];
    names.forEach((spelled, order) => {
      add(made, { body, spelled, official: order === 0 });
    });
  }
  return made;
}

function add({ byKey, bySlug, byLength, openings }: Index, entry: Entry): void {
  const { spelled } = entry;
  const [key = '', ...slugs] = foldBySlugRules(spelled);
  if (!push(byKey, key, entry)) return;
  slugs.forEach((slug, order) => {
    const known = bySlug[order];
    // What the plain key finds is found first.
    if (known !== undefined && slug !== key) push(known, slug, entry);
  });
  const words = key.split(' ');
  openings.add(words[0] ?? '');
  const list = byLength.get(words.length) ?? [];
  list.push({ key, words, letters: words.map(lettersOf), entry });
  byLength.set(words.length, list);
}

/** Adds unless the body stands there already. */
function push(map: Map<string, Entry[]>, key: string, entry: Entry): boolean {
  const there = map.get(key);
  if (there === undefined) map.set(key, [entry]);
  else if (there.some((other) => other.body.id === entry.body.id)) return false;
  else there.push(entry);
  return true;
}

/**
 * Of the bodies under one key those that the name means most likely: first by its own letters («LO» and «LO Kommune» fold
 * alike), then by an official name before another's short form («NAF» is no «Norsk Arbeidsmandsforbund (NAF)»).
 */
function meant(entries: Entry[], name: string): Entry[] {
  if (entries.length < 2) return entries;
  const letters = plainWords(name).join(' ');
  const rank = ({ spelled, official }: Entry) => (plainWords(spelled).join(' ') === letters ? 2 : 0) + Number(official);
  const ranks = entries.map(rank);
  return entries.filter((_, at) => ranks[at] === Math.max(...ranks));
}

function hit(all: Entry[], name: string, matched: 'slug' | 'fuzzy' | null, sure: number): RegisterHit | null {
  const entries = meant(all, name);
  const entry = entries[0];
  if (entry === undefined) return null;
  const { body } = entry;
  const ambiguous = entries.some((other) => other.body.id !== body.id && !other.body.former) && !body.former;
  const confidence = matched === null && entry.official ? sure : Math.min(sure, 0.95);
  const found: RegisterHit = {
    id: body.id,
    name: body.name,
    display: displayOf(entry),
    sector: body.sector,
    kind: body.kind,
    former: body.former,
    matched: matched ?? (entry.official ? 'name' : 'alias'),
    ambiguous,
    confidence: ambiguous ? confidence - 0.1 : confidence,
  };
  if (body.successor !== undefined) found.successor = body.successor;
  return found;
}

/** Parallel names, abbreviations, English names and nynorsk titles give way to the official name; earlier names do not. */
function displayOf({ body, spelled, official }: Entry): string {
  if (official || body.kind === 'municipality' || body.kind === 'county') return body.name;
  if (body.kind === 'governor') return spelled.startsWith('Fylkesmannen') ? spelled : body.name;
  const short = spelled.length <= 6 || /^[\p{Lu}\d&.-]+$/u.test(spelled);
  const part = foldName(body.name).includes(foldName(spelled));
  return short || part || ENGLISH.test(spelled) ? body.name : spelled;
}

/**
 * Finds a body by any of its names, blind to what foldName is blind to; else by a small spelling error when only one body
 * is that near.
 * @param name a clean name; see cleanName
 * @returns null when no body has the name
 */
export function findBody(name: string): Readonly<RegisterHit> | null {
  return found(name);
}
const found = remembered(bodyOf);

function bodyOf(name: string): RegisterHit | null {
  const key = foldName(name);
  if (key === '') return null;
  const entries = index().byKey.get(key);
  if (entries !== undefined) {
    return isOrdinaryWord(key, name, entries) ? null : hit(entries, name, null, 0.98);
  }
  return parallel(name) ?? fuzzy(key, name);
}

/**
 * Finds a body by a file name's words, in which æ, ø and å may be dropped or replaced.
 * @param slug words with spaces or hyphens between
 * @param mayErr whether a small spelling error is borne with
 */
export function findSlug(slug: string, mayErr = true): RegisterHit | null {
  const exact = findExact(slug);
  if (exact !== null) return exact;
  const key = foldName(slug);
  for (const slugs of index().bySlug) {
    const entries = slugs.get(key);
    if (entries !== undefined && !isOrdinaryWord(key, slug, entries)) return hit(entries, slug, 'slug', 0.9);
  }
  return mayErr ? fuzzy(key, slug) : null;
}

/** As findBody, without tolerance for spelling errors. */
export function findExact(name: string): RegisterHit | null {
  const key = foldName(name);
  const entries = index().byKey.get(key);
  if (entries === undefined || isOrdinaryWord(key, name, entries)) return null;
  return hit(entries, name, null, 0.95);
}

/** «Time» names no municipality, «Time kommune» does. */
function isOrdinaryWord(key: string, name: string, entries: Entry[]): boolean {
  const kind = entries[0]?.body.kind;
  return kind === 'municipality' && ORDINARY.has(key) && !KIND_WORD.test(name) && !name.includes('(');
}

/** «Kárášjoga gielda – Karasjok kommune»: two names of one body. */
function parallel(name: string): RegisterHit | null {
  const parts = name.split(/\s+[–—-]\s+|\s*\/\s*|\s*\|\s*/u);
  if (parts.length < 2 || parts.length > 3) return null;
  const hits = parts.map((part) => findExact(part));
  const first = hits[0];
  if (first === null || first === undefined || hits.some((other) => other?.id !== first.id)) return null;
  return { ...first, matched: 'name' };
}

/**
 * One word may differ by one letter (two in long words), and only one body may be that near: short words and
 * several differing words tell bodies apart («Helse Nord», «Helse Vest»).
 */
function fuzzy(key: string, name: string): RegisterHit | null {
  const words = key.split(' ');
  const letters = words.map(lettersOf);
  let best: Entry[] = [];
  let bestDistance = 3;
  for (const candidate of index().byLength.get(words.length) ?? []) {
    const distance = wordDistance(words, letters, candidate);
    if (distance === null || distance > bestDistance || !sameForm(name, candidate.entry.body)) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    if (!best.some((other) => other.body.id === candidate.entry.body.id)) best.push(candidate.entry);
  }
  return best.length === 1 ? hit(best, name, 'fuzzy', 0.85 - 0.05 * bestDistance) : null;
}

/** A legal form that is written must be one the body can have: «X RHF» is no misspelled region. */
function sameForm(name: string, { sector, kind }: Body): boolean {
  if (/\bR?HF\b/u.test(name)) return sector === 'health-authority';
  if (KIND_WORD.test(name)) return sector === 'municipality';
  if (/\bASA?\b/u.test(name)) return kind === 'company' || kind === 'institute' || kind === 'health-authority';
  // Invented names are near each other by chance.
  return kind !== 'company' || name.includes(' ');
}

function wordDistance(
  a: string[],
  lettersA: number[],
  { words: b, letters: lettersB }: { words: string[]; letters: number[] },
): number | null {
  let distance = 0;
  let differing = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? '';
    const y = b[i] ?? '';
    if (x === y) continue;
    const shorter = Math.min(x.length, y.length);
    // A slip seldom falls on the first letter: «Hestnes» is no misspelt «Vestnes».
    if (++differing > 1 || x[0] !== y[0] || shorter < 6 || Math.abs(x.length - y.length) > 2 || /\d/u.test(x + y))
      return null;
    const most = shorter >= 10 ? 2 : 1;
    // Most words differ in too many letters for the distance to be worth finding out.
    if (differingBits(lettersA[i] ?? 0, lettersB[i] ?? 0) > 2 * most) return null;
    distance = editDistance(x, y);
    if (distance > most) return null;
  }
  return distance;
}

/** Which letters stand in a word, a bit each; an edit changes two at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function differingBits(a: number, b: number): number {
  let bits = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** Whether a registered name begins with this word: a cheap test before trying the words that follow. */
export function opensName(word: string): boolean {
  return index().openings.has(foldName(word).split(' ')[0] ?? '');
}

/** Letters to insert, delete, replace or swap with their neighbour to make one word the other. */
export function editDistance(a: string, b: string): number {
  return levenshtein.DamerauLevenshteinDistance(a, b, { restricted: true });
}
