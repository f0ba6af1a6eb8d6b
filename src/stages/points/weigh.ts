import { isKind } from './alike.ts';
import type { Claim } from './claim/made.ts';
import { thingsOf } from './effect.ts';
import { GENERIC, type Node } from './group/core.ts';
import { isThemes } from './matter.ts';
import type { Term } from './terms.ts';

/** What a word outside the clause that says what is asked weighs. */
const BESIDE = 0.2;
/** What a word of the sentence before weighs, where it is pointed back to. */
const CARRIED = 0.5;
/** What a word that no other sentence has weighs: it parts no two, but need not be said. */
const ALONE = 0.4;
/** How fast a word loses weight, word by word, from the words that take the side. */
const FADES = 0.25;

/** What a matter weighs beside all its words. */
const MATTER = 0.7;
/** Its word: after the last of any sentence. */
const OF_MATTER = 99_999;

/** How rare a term is. */
export type Rarity = (term: string) => number;

/** Inverse document frequency over sentences. */
export function rarityOf(sentences: Iterable<readonly Term[]>): Rarity {
  const found = new Map<string, number>();
  const own = new Set<string>();
  let all = 0;
  for (const terms of sentences) {
    all += 1;
    own.clear();
    for (const { counts, carried } of terms) if (carried !== true) for (const [name] of counts) own.add(name);
    for (const name of own) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return (term) => {
    const count = found.get(term) ?? 1;
    return count === 1 ? ALONE * Math.log((all + 1) / 2) : Math.log((all + 1) / count);
  };
}

/**
 * What a sentence is compared by: its words by rarity, those nearest to the words that take the side before the others, those
 * outside the clause last; length 1. What only declares an attitude («hilser velkommen») is no matter.
 */
export function vectorOf(
  terms: readonly Term[],
  { side, from, to, about, cue, declared, lack, matters, effects, judged }: Claim,
  rarity: Rarity,
  isKnown: (term: Term) => boolean,
  isCore: (term: Term) => boolean,
  isSubject: (term: Term) => boolean = isCore,
  isOwnAct: (counts: Term['counts']) => boolean = () => false,
): Pick<Node, 'vector' | 'wordOf' | 'scope' | 'topic' | 'parts' | 'object' | 'heads' | 'rest' | 'changes'> {
  const vector = new Map<string, number>();
  const wordOf = new Map<string, number>();
  const scope = new Set<number>();
  const topic = new Set<number>();
  const parts = new Set<string>();
  const before = terms.filter(({ at }) => at < cue.start).length;
  const after = terms.filter(({ at }) => at < cue.end).length;
  for (const [index, each] of terms.entries()) {
    const { at, counts, scope: beside, carried = false } = each;
    const inside = index >= before && index < after;
    // «støtter», «for lite»: how it is held is no matter.
    if (inside && (declared || side === 'for' || lack === 'more')) continue;
    const focal = at >= from && at >= about && at < to;
    if (beside || !focal || isCore(each)) scope.add(at);
    const away = inside ? 0 : index < before ? before - 1 - index : index - after;
    if (isKnown(each) || (side !== 'wish' && isSubject(each))) topic.add(at);
    const place = carried ? CARRIED : (focal ? 1 : BESIDE) / (1 + FADES * away);
    const names = counts.flatMap(([name]) => (isKind(name) ? [] : [name]));
    const [whole, head] = [names[0], names.at(-1)];
    for (const [term, share] of counts) {
      const worth = share * place * rarity(term);
      if (worth <= (vector.get(term) ?? 0)) continue;
      if (term === head && term !== whole) parts.add(term);
      else parts.delete(term);
      vector.set(term, worth);
      // «konsekvensutredes» says what and of what, as «konsekvensene må utredes» does.
      wordOf.set(term, isKind(term) && counts.length > 2 ? at + 1 : at);
    }
  }
  const all = Math.hypot(...vector.values());
  // What is to be clear must be the theme's own matter.
  const held = matters.filter((matter) => !isThemes(matter) || topic.size > 0);
  for (const [index, matter] of [...held, ...thingsOf(terms, effects, isSubject)].entries()) {
    vector.set(matter, MATTER * all);
    wordOf.set(matter, OF_MATTER - index);
  }
  const length = Math.hypot(...vector.values());
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  const isAside = (term: Term): boolean => (term.at >= from && scope.has(term.at)) || term.scope || isSubject(term);
  const object = !judged
    ? { object: [], heads: [], rest: [], changes: false }
    : objectOf(terms, { from, to, cue, declared }, isAside, isOwnAct);
  // What is judged may be told in the clause before.
  for (const at of object.object)
    if (at < from && !terms.some((term) => term.at === at && (term.scope || isSubject(term)))) scope.delete(at);
  return { vector, wordOf, scope, topic, parts, ...object };
}

/** Words of what an attitude is held to that are read, and those of them that may be its name. */
const OBJECT = 4;
const HEADS = 3;
/** Nouns before what is spoken of: «hensynet til regelverket», «prinsippet om åpenhet». */
const BEFORE =
  /^(?:hensyn|omsyn|forslag|framlegg|fremlegg|prinsipp|intensjon|tank|ambisjon|målet|ordning|henvisning|tilvising|begrunnelsen|behov|bruk|innhold|virkemid|verkemid|tiltak|grep|løsning|løysing|u?tilstrekkel|rådet?$)/u;
/** Verbs by their endings: «erstattes», «trekkje». */
const VERB = /(?:\p{L}{3}(?:es|ast|as)|\p{L}{3}(?<!(?:els|ans|ens|en|an|ern|rs))e)$/u;

const isGeneric = ({ counts }: Pick<Term, 'counts'>): boolean =>
  counts.length <= 2 && counts.some(([name]) => GENERIC.has(name));

/** What is agreed with stands after the words that declare it, what is judged before; else on the other side. */
function objectOf(
  terms: readonly Term[],
  { from, to, cue, declared }: Pick<Claim, 'from' | 'to' | 'cue' | 'declared'>,
  isAside: (term: Term) => boolean,
  isOwnAct: (counts: Term['counts']) => boolean,
): Pick<Node, 'object' | 'heads' | 'rest' | 'changes'> {
  const own = terms.filter(
    (term) => term.plain && term.at >= from && term.at < to && !isAside(term) && !BEFORE.test(term.word),
  );
  const after = own.filter(({ at }) => at >= cue.end);
  const before = own.filter(({ at }) => at < cue.start);
  // «… er bra, men virkemiddelet er svakt»: what it stands for is told before.
  const earlier = terms.filter((term) => term.plain && term.at < from && !isAside(term) && !BEFORE.test(term.word));
  const [first, second] = declared ? [after, before] : [before, after];
  const object = ([first, second].find(({ length }) => length > 0) ?? earlier).slice(0, OBJECT);
  const heads = object
    .filter(({ word, counts }) => isOwnAct(counts) || (!VERB.test(word) && !isGeneric({ counts })))
    .slice(0, HEADS);
  const rest = terms.filter(
    (term) =>
      term.at >= cue.end &&
      term.at < to &&
      !isAside(term) &&
      term.counts.some(([name]) => !isKind(name)) &&
      !isGeneric(term),
  );
  const changes = terms.some((term) => term.at >= from && term.at < to && isGeneric(term));
  return {
    object: object.map(({ at }) => at),
    heads: heads.map(({ at }) => at),
    rest: rest.map(({ at }) => at),
    changes,
  };
}

/** The cosine of two vectors of length 1. */
export function likenessOf(a: Node['vector'], b: Node['vector']): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

/** The terms that weigh most, heaviest first. */
export function heaviestOf(weights: ReadonlyMap<string, number>, most: number): string[] {
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
}

/** The terms that a sentence shares with others, by what they weigh in both; kinds of words are not told. */
export function sharedTerms(centre: Node['vector'], others: readonly Node['vector'][], most: number): string[] {
  const weights = new Map<string, number>();
  for (const vector of others)
    for (const [term, weight] of vector) {
      const own = centre.get(term);
      if (own !== undefined && !isKind(term)) weights.set(term, (weights.get(term) ?? 0) + weight * own);
    }
  return heaviestOf(weights, most);
}
