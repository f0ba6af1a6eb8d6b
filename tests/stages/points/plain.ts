import { isAction, isKind } from '../../../src/stages/points/alike.ts';
import {
  GENERIC,
  isAll,
  isObject,
  isOneMatter,
  type Node,
  OBJECT,
  WORDS,
} from '../../../src/stages/points/group/core.ts';
import type { Edge } from '../../../src/stages/points/group/kin.ts';
import { CLEAR, isAskedFor, isMatter, isSpecial } from '../../../src/stages/points/matter.ts';

/** What sentences share, read plainly of their words: what `points/group/kin.ts` must find of numbers. */

const SAME_OF_TWO = 0.55;
const SAME_OF_TWO_DECLARED = 0.42;
const VERY = 0.8;
const PLAINER = 1.5;
/** How alike two sentences must be to say the same; where only two letters do, they must be more so. */
const SAME = 0.23;
/** Where they ask for the same to be done with the same, in so many other words. */
const SAME_ASKED = 0.18;
/** The same where one of the words they share is what all under the theme speak of. */
const SAME_KNOWN = 0.28;
/** And where that word is all they share. */
const SAME_KNOWN_ALONE = 0.44;
/** A word that is most of what two sentences say. */
const MOST = 0.3;
const SEAT = '~seat';

/** The pairs of words (numbers of two words in one) that two sentences share and that say what they ask for. */
function coresOf(a: Node, b: Node, likeness: number): number[] {
  // To have it looked into is not to have it.
  if (a.inquires !== b.inquires) return [];
  const shared = sharedWords(a, b);
  // What is to be clear must be one thing, and the theme's.
  const clear = isOfTheme(shared) ? undefined : a.wordOf.get(CLEAR);
  const words = shared.filter(([word]) => word !== clear);
  const declared = a.declared && b.declared;
  const clausal = a.clausal || b.clausal;
  const cores = new Set<number>();
  for (const [term, word] of a.wordOf)
    if (isMatter(term) && b.wordOf.has(term) && word !== clear) cores.add(word * WORDS);
  for (const [first, one] of words) {
    // Where and by whom is no matter: beside a word of that sort something must be asked to be done.
    // «støtter at X blir Y»: X is what is agreed with only where it is most of it.
    const alone = declared && !one.scope && likeness >= (one.known ? SAME_KNOWN_ALONE : SAME);
    if (alone && (!clausal || (one.weight >= MOST && (!one.known || isAll(a, b, first, one.theirs)))))
      cores.add(first * WORDS);
    for (const [second, other] of words) {
      if (second <= first) continue;
      // A seat is asked for somebody.
      const seated = (one.seat && !other.known && !other.scope) || (other.seat && !one.known && !one.scope);
      const asked = (one.action && !one.scope) || (other.action && !other.scope);
      const beside = one.scope || other.scope;
      const least = asked ? (beside ? SAME : SAME_ASKED) : one.known || other.known ? SAME_KNOWN : SAME;
      if (likeness < least) continue;
      const what = !one.scope && !other.scope && !(one.known && other.known) && !one.seat && !other.seat;
      if (what || seated || (asked && !(one.scope && other.scope))) {
        cores.add(first * WORDS + second);
        // «at navnet endres», «at modellen skifter navn», «navnet»: the theme's own matter.
        if (declared && one.known && !one.scope && (other.generic || (!clausal && other.known)))
          cores.add(first * WORDS);
        if (declared && other.known && !other.scope && (one.generic || (!clausal && one.known)))
          cores.add(second * WORDS);
      }
    }
  }
  for (const core of objectCores(a, b, words)) cores.add(core);
  return [...cores];
}

/** A word that is so much of what each of two says is its object. */
const HEAD = 0.3;

/**
 * What two agree with or oppose, when it is the same: one word where a thing is named («innbyggerpanelet»), two where it is
 * told in a clause («at rådet reduseres»), or its subject alone where that is most of it.
 */
export function objectCores(
  a: Node,
  b: Node,
  words: readonly (readonly [number, Shared])[] = sharedWords(a, b),
): number[] {
  if (a.object.length === 0 || b.object.length === 0) return [];
  const shared = words.filter(
    ([word, { scope, theirs, generic }]) => !scope && !generic && a.object.includes(word) && b.object.includes(theirs),
  );
  const things = !a.clausal && !b.clausal;
  const several = shared.length > 1 && shared.some(([, { known }]) => !known);
  return shared.flatMap(([word, { mine, yours, theirs, known, kind, action }]) => {
    const named = a.heads.includes(word) && b.heads.includes(theirs);
    if (kind && !(action && named)) return [];
    if (several && !known) return [OBJECT + word];
    const most = !known && Math.min(mine, yours) >= HEAD;
    // Of two clauses about one thing each may say its own: «at linjen blir gratis», «at linjen legges om».
    const enough = things || kind || (most && !(a.clausal && b.clausal)) || isAll(a, b, word, theirs);
    return named && enough ? [OBJECT + word] : [];
  });
}

/** A word that two sentences share. */
interface Shared {
  /** What it adds to their likeness. */
  weight: number;
  /** It is a kind of what may be asked to be done. */
  action: boolean;
  seat: boolean;
  /** It says where, by whom or why in one of them. */
  scope: boolean;
  /** All under the theme share it. */
  known: boolean;
  /** They share no more than the kind of word. */
  kind: boolean;
  /** What may be done to anything: more, less, change. */
  generic: boolean;
  /** In one of them it is only the last part of a word: «styre» of «prosjektstyre». */
  part: boolean;
  /** The word in the other. */
  theirs: number;
  /** What it weighs in each. */
  mine: number;
  yours: number;
}

/** The words of a sentence that another shares, in its order. Asked of each two that are like each other: little is made. */
function sharedWords(a: Node, b: Node): [word: number, Shared][] {
  const words: [number, Shared][] = [];
  for (const [term, mine] of a.vector) {
    const theirs = b.wordOf.get(term);
    if (theirs === undefined) continue;
    const word = a.wordOf.get(term);
    if (word === undefined) continue;
    const [mineIsPart, yoursIsPart] = [a.parts.has(term), b.parts.has(term)];
    // «markedspris» and «salgspris» are two things.
    if (mineIsPart && yoursIsPart) continue;
    const yours = b.vector.get(term) ?? 0;
    const isScope = a.scope.has(word) || b.scope.has(theirs);
    const isKnown = a.topic.has(word) || b.topic.has(theirs);
    const before = words.find(([known]) => known === word)?.[1];
    if (before === undefined) {
      const shared: Shared = {
        weight: mine * yours,
        action: isAction(term),
        seat: term === SEAT,
        scope: isScope,
        known: isKnown,
        kind: isKind(term),
        generic: GENERIC.has(term),
        part: mineIsPart || yoursIsPart,
        theirs,
        mine: Math.max(0, mine),
        yours: Math.max(0, yours),
      };
      words.push([word, shared]);
      continue;
    }
    before.weight += mine * yours;
    before.action ||= isAction(term);
    before.seat ||= term === SEAT;
    before.scope &&= isScope;
    before.known ||= isKnown;
    before.kind &&= isKind(term);
    before.generic &&= GENERIC.has(term);
    before.part &&= mineIsPart || yoursIsPart;
    before.theirs = theirs;
    before.mine = Math.max(before.mine, mine);
    before.yours = Math.max(before.yours, yours);
  }
  return words;
}

/** Whether words that two share name the theme's own matter. */
const isOfTheme = (words: readonly (readonly [number, Shared])[]): boolean =>
  words.some(([, { known, kind, part }]) => known && !kind && !part);

/** Whether two ask for the same so plainly that nobody else need: seats for the same, openness, to be read. */
function isPlainly(a: Node, b: Node): boolean {
  for (const term of a.vector.keys()) if (isSpecial(term) && b.vector.has(term)) return true;
  // The theme's own matter is unclear to both.
  const unclear = a.vector.has(CLEAR) && b.vector.has(CLEAR);
  if (unclear && isOfTheme(sharedWords(a, b))) return true;
  // More, or less, of what the theme is named for.
  if (a.direction === 0 || a.direction !== b.direction || a.declared || b.declared) return false;
  return sharedWords(a, b).some(
    ([word, { known, kind, mine, yours }]) => known && !kind && a.topic.has(word) && Math.min(mine, yours) >= HEAD,
  );
}

/** Sentences that share two words, with the nearest of each letter. */
interface Core {
  core: number;
  members: Edge[];
  letters: Map<string, number>;
  worth: number;
}

/** The likeness of the nearest sentence of every other letter, summed: how much is agreed with it. */
export function worthOf(index: number, members: readonly Edge[], nodes: readonly Node[]): number {
  const own = nodes[index]?.letters ?? new Set();
  const nearest = new Map<string, number>();
  for (const { to, likeness } of members)
    for (const letter of nodes[to]?.letters ?? [])
      if (!own.has(letter)) nearest.set(letter, Math.max(nearest.get(letter) ?? 0, likeness));
  let sum = own.size - 1;
  for (const likeness of nearest.values()) sum += likeness;
  return Math.round(sum * 1e6) / 1e6;
}

/**
 * Those of a sentence's neighbours that share one core with it: the two words that most letters share, by how alike they are.
 * A declared attitude needs only its object.
 */
export function membersOf(index: number, neighbours: readonly Edge[], nodes: readonly Node[]): Edge[] {
  const node = nodes[index];
  if (node === undefined || neighbours.length === 0) return [];
  const cores = new Map<number, Core>();
  for (const edge of neighbours) {
    const other = nodes[edge.to];
    if (other === undefined) continue;
    for (const core of coresOf(node, other, edge.likeness)) {
      const found: Core = cores.get(core) ?? { core, members: [], letters: new Map(), worth: 0 };
      cores.set(core, found);
      found.members.push(edge);
      for (const letter of other.letters) {
        const before = found.letters.get(letter) ?? 0;
        if (node.letters.has(letter) || edge.likeness <= before) continue;
        found.letters.set(letter, edge.likeness);
        found.worth += edge.likeness - before;
      }
    }
  }
  let best: Core | undefined;
  const worth = (core: Core): number => (isOneMatter(core.core) ? PLAINER : 1) * core.worth;
  for (const core of cores.values()) if (worth(core) > (best === undefined ? 0 : worth(best)) + 1e-9) best = core;
  // Of one letter with small changes: nearly the same words, or one matter.
  if (best === undefined)
    return neighbours.filter(({ to, likeness }) => likeness >= VERY || isOfMatter(node, nodes[to]));
  const object = isObject(best.core);
  const several = best.letters.size + node.letters.size > 2;
  return best.members.filter(({ to, likeness }) => {
    const least = node.declared && nodes[to]?.declared === true ? SAME_OF_TWO_DECLARED : SAME_OF_TWO;
    const other = nodes[to];
    return several || object || likeness >= least || (other !== undefined && isPlainly(node, other));
  });
}

/** Whether two ask for one special matter. */
const isOfMatter = (a: Node, b: Node | undefined): boolean =>
  b !== undefined && [...a.vector.keys()].some((term) => isAskedFor(term) && b.vector.has(term));
