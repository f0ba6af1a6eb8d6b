import type { Evidence } from '../../domain.ts';
import { at } from '../matrix/sparse.ts';
import type { Reading, ReadText, Word } from './reading.ts';
import type { Span } from './retold.ts';

/** A word or phrase of a theme's text, and what meeting it is worth. */
interface Term {
  rule: 'keyword' | 'label' | 'description';
  /** Each word's alternatives: its normal form, and that of its Norwegian meeting. */
  words: readonly (readonly string[])[];
  weight: number;
}

/*
 * Measured on real responses coded by theme and on invented sets (docs/method.md). A label says the theme, a keyword
 * was chosen to find it, a description also says what surrounds it. Where there are keywords the label counts less,
 * since the keywords repeat what in it is telling.
 */
const LABEL = 1;
const LABEL_BESIDE_KEYWORDS = 0.5;
const KEYWORD = 1;
const DESCRIPTION = 0.2;
/** A whole phrase in order and near, worth more than a word; its words far apart less; some of them less still. */
const PHRASE = 1.3;
const SCATTERED = 0.5;
const PARTIAL = 0.35;
/** A compound is what its last part is; the first says what kind. */
const LAST_PART = 0.6;
const FIRST_PART = 0.4;
/** Words of what only retells the proposal. */
const RETOLD = 0.25;
/** A keyword was chosen by a person: however many write it, so much of it is told. */
const COMMON_KEYWORD = 0.5;
/** Small words that may stand between those of a phrase; «grunnlaget for beregning av skatt» is no «grunnlag for skatt». */
const GAP = 4;

function alternatives(word: Word): string[] {
  return word.meets === null ? [word.form] : [word.form, word.meets];
}

/**
 * Terms of a theme. `texts` are the read label and description, and each keyword by itself.
 */
export function termsOf(
  reading: Reading,
  label: ReadText,
  keywords: readonly ReadText[],
  description: ReadText,
): Term[] {
  const content = (text: ReadText): string[][] =>
    [...text.words].flatMap((id) => {
      const word = reading.words[id];
      return word === undefined || (word.stop && !word.number) ? [] : [alternatives(word)];
    });
  const terms = new Map<string, Term>();
  const add = (rule: Term['rule'], words: string[][], weight: number): void => {
    if (words.length === 0) return;
    const key = words.map((each) => each[0]).join(' ');
    const before = terms.get(key);
    if (before === undefined || before.weight < weight) terms.set(key, { rule, words, weight });
  };
  for (const keyword of keywords) add('keyword', content(keyword), KEYWORD);
  for (const word of content(label)) add('label', [word], keywords.length > 0 ? LABEL_BESIDE_KEYWORDS : LABEL);
  for (const word of content(description)) add('description', [word], DESCRIPTION);
  return [...terms.values()];
}

interface Place {
  /** Index of the token in its text. */
  token: number;
  strength: number;
  /** Less than 1 in what only retells the proposal; `strength` holds it too. */
  share: number;
  /** Normal form of the whole word, where only a part of it was met. */
  partOf?: string;
}

/** How rare each normal form is, 0–1: 1 when it stands in one passage of fifty or fewer. */
export function rarities(reading: Reading, passages: number): (form: string) => number {
  const spread = new Map<string, number>();
  for (let i = 0; i < passages; i += 1) {
    const seen = new Set<string>();
    for (const id of reading.texts[i]?.words ?? []) {
      const word = reading.words[id];
      if (word === undefined || word.stop) continue;
      seen.add(word.form);
      if (word.meets !== null) seen.add(word.meets);
      for (const part of word.parts) seen.add(part);
    }
    for (const form of seen) spread.set(form, (spread.get(form) ?? 0) + 1);
  }
  // In a handful of passages a count says nothing about how common a word is.
  const scale = Math.log(Math.max(passages, 1) / 5);
  return (form) => {
    const count = spread.get(form) ?? 0;
    if (passages < 20 || count === 0) return 1;
    return Math.max(0, Math.min(1, Math.log(passages / count) / scale));
  };
}

/** Forms that a theme asks for in so many words. */
export function askedFor(terms: readonly Term[]): Set<string> {
  const single = terms.filter(({ rule, words }) => rule !== 'description' && words.length === 1);
  return new Set(single.flatMap(({ words }) => words[0] ?? []));
}

/** What of a theme's text a passage holds: worth in all, and the places, weightiest first. */
export interface Found {
  worth: number;
  because: (Evidence & { worth: number; start: number; end: number })[];
}

/**
 * Index of a passage's words by all the forms they may be met by.
 * @param names spans of names in order, whose words are passed over
 * @param told spans in order that only retell the proposal, whose words count less
 * @param rightOf the right form of a misspelt word
 */
export function placesOf(
  reading: Reading,
  text: ReadText,
  { names, told }: { names: readonly Span[]; told: readonly Span[] },
  rightOf: (word: number) => string | null,
): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let share = 1;
  const put = (form: string, token: number, whole: number, partOf?: string): void => {
    const met = { token, strength: share * whole, share };
    const place = partOf === undefined ? met : { ...met, partOf };
    const list = places.get(form);
    if (list === undefined) places.set(form, [place]);
    else list.push(place);
  };
  let next = 0;
  let retold = 0;
  text.words.forEach((id, token) => {
    const word = reading.words[id];
    const start = at(text.starts, token);
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if (word === undefined || (names[next]?.start ?? Number.POSITIVE_INFINITY) <= start) return;
    while ((told[retold]?.end ?? Number.POSITIVE_INFINITY) <= start) retold += 1;
    share = (told[retold]?.start ?? Number.POSITIVE_INFINITY) <= start ? RETOLD : 1;
    put(word.form, token, 1);
    const right = rightOf(id);
    if (right !== null) put(right, token, 1);
    const full = text.wholes?.get(token);
    if (full !== undefined) put(full, token, 1);
    if (word.meets !== null && word.meets !== word.form) put(word.meets, token, 1);
    word.parts.forEach((part, p) => {
      put(part, token, p === word.parts.length - 1 ? LAST_PART : FIRST_PART, word.form);
    });
  });
  return places;
}

/**
 * Looks for a theme's terms in a passage.
 * @param places the passage's words by form
 * @param terms the theme's terms
 * @param rarity how rare a form is in the collection
 * @param others words that other themes ask for: a part of such a compound tells nothing of this theme
 * @param says whether the token at a place says something itself
 */
export function find(
  text: ReadText,
  places: ReadonlyMap<string, Place[]>,
  terms: readonly Term[],
  rarity: (form: string) => number,
  source: string,
  others: ReadonlySet<string>,
  says: (token: number) => boolean,
): Found {
  const all: (Evidence & { worth: number; start: number; end: number })[] = [];
  const add = (rule: string, from: number, to: number, worth: number): void => {
    if (worth <= 0) return;
    const start = at(text.starts, from);
    const end = at(text.ends, to);
    all.push({ rule, cue: source.slice(start, end), source: 'text', start, end, worth });
  };
  for (const term of terms) {
    const hits = term.words.map((forms) =>
      forms.flatMap((form) =>
        (places.get(form) ?? []).filter(({ partOf }) => partOf === undefined || !others.has(partOf)),
      ),
    );
    const met = hits.filter((places) => places.length > 0).length;
    if (met === 0) continue;
    const first = strongest(hits[0] ?? []);
    if (term.words.length === 1) {
      const telling = rarity(term.words[0]?.[0] ?? '');
      const least = term.rule === 'keyword' ? COMMON_KEYWORD : 0;
      if (first) add(term.rule, first.token, first.token, term.weight * first.strength * Math.max(telling, least));
      continue;
    }
    if (met === term.words.length) {
      const span = together(hits, term.words.length, says);
      if (span) add(term.rule, span.from, span.to, term.weight * PHRASE * span.share);
      else if (first) add(term.rule, first.token, first.token, term.weight * SCATTERED * first.share);
      continue;
    }
    let got = 0;
    let whole = 0;
    let best: Place | null = null;
    term.words.forEach((forms, i) => {
      const weight = rarity(forms[0] ?? '');
      whole += weight;
      const place = strongest(hits[i] ?? []);
      if (place === null) return;
      got += weight * place.strength;
      if (best === null || place.strength > best.strength) best = place;
    });
    const place = best as Place | null;
    if (place !== null && whole > 0) add(term.rule, place.token, place.token, (term.weight * PARTIAL * got) / whole);
  }
  all.sort((a, b) => b.worth - a.worth || a.start - b.start);
  // A word is one reason, however many of the theme's terms it meets.
  const because: typeof all = [];
  for (const each of all)
    if (!because.some((other) => each.start < other.end && other.start < each.end)) because.push(each);
  return { worth: because.reduce((sum, each) => sum + each.worth, 0), because };
}

function strongest(places: readonly Place[]): Place | null {
  let best: Place | null = null;
  for (const place of places) if (best === null || place.strength > best.strength) best = place;
  return best;
}

/**
 * First stretch in which every word of the phrase has a place, with nothing but small words between; the sender's own
 * before what it retells.
 */
function together(
  hits: readonly (readonly Place[])[],
  words: number,
  says: (token: number) => boolean,
): { from: number; to: number; share: number } | null {
  const width = words + GAP;
  const starts = [...(hits[0] ?? [])].sort((a, b) => b.share - a.share || a.token - b.token);
  for (const { token, share } of starts) {
    const near = hits.map((places) => places.find((place) => Math.abs(place.token - token) <= width)?.token);
    if (near.some((each) => each === undefined)) continue;
    const tokens = near.filter((each) => each !== undefined);
    const [from, to] = [Math.min(...tokens), Math.max(...tokens)];
    const between = Array.from({ length: to - from }, (_, i) => from + i).filter((token) => !tokens.includes(token));
    if (!between.some(says)) return { from, to, share };
  }
  return null;
}
