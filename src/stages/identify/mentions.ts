import { type Branch, branchAfter, branchBefore, branchOf, findBranch, mayBranch } from '../../register/branches.ts';
import { findBody, findExact, opensName, type RegisterHit } from '../../register/find.ts';
import { cleanName, foldName } from '../../register/names.ts';
import { isPersonName } from '../../register/persons.ts';
import { sectorOf } from '../../register/sector.ts';

/** A body named in the text. */
export interface Mention {
  /** Name to show. */
  name: string;
  /** Same key, same body. */
  key: string;
  hit: RegisterHit | null;
  /** Where it is a local branch of a body of the register; `hit` is null then. */
  branch?: Branch;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\d](?:[\p{L}\p{M}\d'’./&-]*[\p{L}\p{M}\d])?/gu;
const LONGEST = 9;
const KIND_WORD = /kom+un|herad|gielda|suohkan|komuuni|tjïelte/iu;

/** Names whose form alone shows that they are a body's. */
const FORMED =
  /(?<![\p{L}-])\p{Lu}[\p{L}\d&.'’-]{0,60}(?: (?:og|i|for|på|av|&|–|\p{Lu}[\p{L}\d&.'’-]{0,60})){0,6} (?:ASA?|SA|DA|ANS|IKS|HF|KF|kommune|fylkeskommune|Kommune|Fylkeskommune|KOMMUNE|FYLKESKOMMUNE|herad|HERAD|universitet|høgskole|høyskole|næringsforening|næringsforum|bondelag|regionråd)(?![\p{L}-])/gu;
/** The municipality behind its council. */
const COUNCIL =
  /(?:[Kk]ommunestyret|[Ff]ormannskapet|[Bb]ystyret|[Ff]ylkestinget|[Ff]ylkesutvalet|[Ff]ylkesutvalget|[Ff]ylkesrådet|[Kk]ommunedirektøren|[Rr]ådmannen|[Oo]rdføreren|[Oo]rdførar(?:en)?|[Oo]rdfører) i (?<place>\p{Lu}[\p{L}-]+(?: (?:og )?\p{Lu}[\p{L}-]+){0,2})|(?<owner>\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+)?) (?:kommunestyre|formannskap|bystyre|fylkesting|fylkesutval|fylkesutvalg)\b/gu;
/** «postmottak@kld.dep.no», «www.nho.no»: a body's own address. */
const DOMAIN = /(?<=@|www\.)(?<label>[\p{L}\d-]{2,40})(?:\.dep)?\.no\b/giu;
/** «post@lillevik.kommune.no», «www.lillevik.kommune.no». */
const MUNICIPAL_DOMAIN = /(?<![\p{L}\d-])(?<place>[\p{L}\d-]{2,30})\.(?:kommune|herad)\.no\b/giu;

function mention(text: string, start: number, end: number, hit: RegisterHit | null): Mention {
  const written = cleanName(text.slice(start, end));
  const name = hit === null ? written : hit.display;
  return { name, key: hit?.id ?? foldName(written), hit, start, end };
}

/** A name that is known to be one: the register's body, a branch of one, or a name of its own. */
export function named(name: string, start: number, end: number): Mention {
  const branch = findBranch(name);
  if (branch !== null) return { name: branch.name, key: branch.key, hit: null, branch, start, end };
  const hit = findBody(name);
  return { name: hit?.display ?? name, key: hit?.id ?? foldName(name), hit, start, end };
}

/** A branch's name is at most so much longer than its body's. */
const AROUND = 70;

/** The branch that stands where a registered organisation is named, if one does: «Fagforbundet avdeling Bergen», «Oslo Høyre». */
function branchAt(text: string, start: number, end: number, parent: RegisterHit): Mention | null {
  if (!mayBranch(parent)) return null;
  const after = branchAfter(text.slice(end, end + AROUND));
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = after > 0 ? 0 : branchBefore(text.slice(Math.max(line, start - AROUND), start));
  if (after + before === 0) return null;
  const name = cleanName(text.slice(start - before, end + after));
  const branch = branchOf(parent, name, `${text.slice(start - before, start)} ${text.slice(end, end + after)}`);
  return { name: branch.name, key: branch.key, hit: null, branch, start: start - before, end: end + after };
}

/** «NJFF-Troms» */
function hyphened(text: string, word: Word | undefined): Mention | null {
  if (word === undefined || !word.text.includes('-')) return null;
  const short = /^\p{Lu}{2,8}(?=-\p{Lu})/u.exec(word.text)?.[0];
  const hit = short === undefined ? null : findExact(short);
  if (short === undefined || hit === null) return null;
  return branchAt(text, word.start, word.start + short.length, hit);
}

/** Mentions with the same key are of the same body. */
export function bodyKey({ name, key, hit, branch }: Mention): string {
  return hit?.id ?? (branch === undefined ? foldName(name) : key);
}

/**
 * Bodies named in a span of the text: names of the register (longest first), names whose form shows a body, and the
 * municipality behind its council or its domain. Offsets are of the whole text.
 */
export function mentionsIn(text: string, from: number, to: number): Mention[] {
  const zone = text.slice(from, to);
  const found: Mention[] = [];
  const taken = (start: number, end: number) => found.some((other) => start < other.end && other.start < end);
  const add = (one: Mention) => {
    if (one.name !== '' && !taken(one.start, one.end)) found.push(one);
  };
  const words = [...zone.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  for (let i = 0; i < words.length; ) {
    const hit = longest(text, words, i);
    const branch = hit === null ? hyphened(text, words[i]) : branchAt(text, hit.start, hit.end, hit.hit);
    if (branch !== null) add(branch);
    else if (hit !== null) add(mention(text, hit.start, hit.end, hit.hit));
    i += hit?.count ?? 1;
    while (branch !== null && (words[i]?.start ?? branch.end) < branch.end) i += 1;
  }
  for (const match of zone.matchAll(FORMED)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const trimmed = match[0].replace(
      /^(?:(?:Høringssvar|Høring|Fra|Til|Vi|I|For|Med|Mvh|Hilsen|Postadresse|Uttalelse|Deres|Vår|(?:Formannskapet|Kommunestyret|Bystyret|Heradsstyret|Fylkestinget|Fylkesutvalget|Fylkesutvalet|Fylkesrådet|Kommunedirektøren|Rådmannen|Ordføreren|Ordføraren?) i)\s+)+/u,
      '',
    );
    if (!/\n/u.test(match[0])) add(mention(text, end - trimmed.length, end, findBody(cleanName(trimmed))));
  }
  for (const whole of [...found]) {
    const part = withPart(text, whole);
    if (part !== null) found.push(part);
  }
  for (const match of zone.matchAll(COUNCIL)) {
    const place = match.groups?.place ?? match.groups?.owner ?? '';
    const county = /^[Ff]ylkes|fylkes/u.test(match[0]);
    const hit = findExact(`${place} ${county ? 'fylkeskommune' : 'kommune'}`);
    if (hit !== null) found.push(mention(text, from + match.index, from + match.index + match[0].length, hit));
  }
  for (const match of zone.matchAll(MUNICIPAL_DOMAIN)) {
    const hit = findExact(`${match.groups?.place ?? ''} kommune`);
    if (hit !== null) add(mention(text, from + match.index, from + match.index + match[0].length, hit));
  }
  for (const match of zone.matchAll(DOMAIN)) {
    const label = match.groups?.label ?? '';
    const hit = findExact(label.length <= 5 ? label.toUpperCase() : label);
    if (hit !== null && hit.kind !== 'municipality')
      add(mention(text, from + match.index, from + match.index + match[0].length, hit));
  }
  return found.sort((a, b) => a.start - b.start);
}

const PART =
  '(?:(?:(?:Nasjonalt |Regionalt )?[Ss]enter(?:et)?|Institutt|Fakultet|Avdeling|Klinikk|Seksjon|Forskergruppen?) for [^\\n.:;,]{3,60}?|Det [\\p{L}-]+(?: og [\\p{L}-]+)? fakultet|\\p{Lu}[\\p{L}-]+ (?:institutt|fakultet|klinikk))';
const PART_BEFORE = new RegExp(`(?:^|[\\s(«])(?<part>${PART})(?:,\\s*|\\s+ved\\s+|\\s*\\n\\s*)$`, 'u');
const PART_AFTER = new RegExp(`^(?:,\\s*|\\s*\\n\\s*)(?<part>${PART})(?=\\s*(?:\\n|$))`, 'u');

/** «Institutt for X» beside the university or hospital it belongs to: the two together are the sender. */
function withPart(text: string, whole: Mention): Mention | null {
  const sector = whole.hit?.sector ?? sectorOf(whole.name).value;
  if (sector !== 'research' && sector !== 'health-authority') return null;
  const bare = whole.name.replace(/ \([^)]*\)$/u, '');
  const before = PART_BEFORE.exec(text.slice(Math.max(0, whole.start - 110), whole.start))?.groups?.part;
  const after = PART_AFTER.exec(text.slice(whole.end, whole.end + 110))?.groups?.part;
  const part = before ?? after;
  if (part === undefined) return null;
  const name = `${part.trim()}, ${bare}`;
  const start = before === undefined ? whole.start : text.lastIndexOf(before, whole.start);
  const end = before === undefined ? text.indexOf(part, whole.end) + part.length : whole.end;
  return { name, key: foldName(name), hit: null, start, end };
}

type Word = { text: string; start: number; end: number };

function longest(
  text: string,
  words: Word[],
  i: number,
): { hit: RegisterHit; start: number; end: number; count: number } | null {
  const first = words[i];
  if (first === undefined || !/^[\p{Lu}\d]/u.test(first.text) || !opensName(first.text)) return null;
  for (let count = Math.min(LONGEST, words.length - i); count >= 1; count--) {
    const last = words[i + count - 1];
    if (last === undefined) continue;
    const span = text.slice(first.start, last.end);
    if (/\n\s*\n|[.!?:;] |\d{4}/u.test(span)) continue;
    const hit = findExact(span);
    if (hit !== null && plausible(span, hit)) return { hit, start: first.start, end: last.end, count };
  }
  return null;
}

/** In running text a place is a place and a small word is a word: the name must be written as a name. */
function plausible(span: string, hit: RegisterHit): boolean {
  if (hit.kind === 'municipality') return KIND_WORD.test(span);
  if (hit.kind === 'county') return /fylke/iu.test(span);
  if (/\s/u.test(span) || span.length > 8) return true;
  // A single short word: an abbreviation as the register has it, or the body's whole name.
  const abbreviation = /\(([^()]+)\)$/u.exec(hit.name)?.[1];
  return (
    span.length >= 2 &&
    (span === abbreviation || span === hit.display || span === hit.name || /^\p{Lu}{3,}$/u.test(span))
  );
}

const NO_NAME =
  /^(?:(?:hei|hallo|kjære|god dag|dear)(?!\p{L})|vår|deres|din|dykkar|dato|side|høring|høyring|saksbehandl|postadresse|besøks|kontor|telefon|tlf|org|vedtak|departementet|direktoratet|kommunen|avdeling|seksjon|enhet|stab|vedlegg|kopi|postboks|til\b|fra\b|om\b|att\b|emne|sak|arkiv|nou|med |vennlig|mvh|the |it |spørsmål|innledning|generelt|dokumentet)/iu;

/** A whole line that is a body's name (letterheads, signatures), by the register or by its form. */
export function bodyOfLine(text: string, start: number, end: number): Mention | null {
  const line = text.slice(start, end).trim();
  if (line.length < 2 || line.length > 90 || line.split(/\s+/u).length > 10) return null;
  if (!/^[\p{Lu}\d«]/u.test(line) || NO_NAME.test(line) || /[.:?!][\s*]*$|\d{3}|@/u.test(line)) return null;
  // «Kari Nordmann, pensjonist»: what follows a person's name is what the person is.
  if (isPersonName(line.split(',')[0] ?? '')) return null;
  const clean = cleanName(line);
  const offset = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
  // Two columns: «Fagforbundet    Oslo» is a body and where it is.
  if (!/\t| {3}/u.test(line) && findBranch(clean) !== null) return named(clean, offset, offset + line.length);
  const hit = findExact(clean);
  if (hit !== null) return plausible(clean, hit) ? mention(text, offset, offset + line.length, hit) : null;
  const judged = sectorOf(clean);
  if (judged.value === 'unknown' || judged.value === 'individual' || judged.confidence < 0.85) return null;
  return mention(text, offset, offset + line.length, null);
}
