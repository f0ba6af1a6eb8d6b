import { isAction } from './alike.ts';
import { isMatter } from './matter.ts';

/** Something to be grouped: weighted terms of unit length, and who says it. */
export interface Node {
  vector: ReadonlyMap<string, number>;
  /** The word that each term is of: a compound, its parts and what it is another word for are one word. */
  wordOf: ReadonlyMap<string, number>;
  /** Words that say where, by whom or why, not what. */
  scope: ReadonlySet<number>;
  /** Words of the theme's name, which all under it share. */
  topic: ReadonlySet<number>;
  /** Letters it stands in. */
  letters: ReadonlySet<string>;
  /** Who sent them. */
  senders: ReadonlySet<string>;
  /** More of it, less of it, or not told: who want more are not of those who want less. */
  direction: -1 | 0 | 1;
  /** A declared attitude: its object alone says what. */
  declared: boolean;
  /** What is agreed with or opposed is told in a clause: «at …». */
  clausal: boolean;
  /** How easily it is read for others, 0–1. */
  ease: number;
  /** Whether it may stand for others. */
  shown(): boolean;
}

/** A centre with those that say the same, itself first; indices of nodes. */
interface Star {
  centre: number;
  members: number[];
}

/** How alike two sentences must be to say the same; where only two letters do, they must be more so. */
const SAME = 0.23;
/** The same where one of the words they share is what all under the theme speak of. */
const SAME_KNOWN = 0.28;
/** And where that word is all they share. */
const SAME_KNOWN_ALONE = 0.44;
/** A word that is most of what two sentences say. */
const MOST = 0.3;
const SEAT = '~seat';
const SAME_OF_TWO = 0.55;
/** Where they ask for the same to be done with the same, in so many other words. */
const SAME_ASKED = 0.18;
const SAME_OF_TWO_DECLARED = 0.42;
/** Nearly the same words, whichever. */
const VERY = 0.8;
/** More than the letters of a sentence: two offsets in one number. */
const WORDS = 1e5;
/** Terms that so large a part of many sentences have say little of what they have in common. */
const COMMON = 0.25;
const FEW = 60;

interface Edge {
  to: number;
  likeness: number;
}

/** Sentences that share two words, with the nearest of each letter. */
interface Core {
  members: Edge[];
  letters: Map<string, number>;
  worth: number;
}

/**
 * Groups by stars (Aslam, Pelekhov and Rus 2004, «The star clustering algorithm»): the sentence that most letters agree with
 * is a centre, those as like it as `SAME` (or `SAME_ASKED`) are its group, and so on among those left. So each member is like the very
 * sentence that is shown for it, which single linkage and averages do not promise. All of a group share its core besides:
 * what it is about and what shall be done with it (`coreOf`).
 * @param nodes in a fixed order, which decides ties
 */
export function stars(nodes: readonly Node[]): Star[] {
  const edges = neighbours(nodes);
  const free = nodes.map(() => true);
  const found: Star[] = [];
  const queue = new Set(nodes.keys());
  const made = new Map<number, { worth: number; members: Edge[] }>();
  const make = (index: number): { worth: number; members: Edge[] } => {
    const members = coreOf(
      index,
      (edges[index] ?? []).filter(({ to }) => free[to] === true),
      nodes,
    );
    const star = { worth: worthOf(index, members, nodes) * (nodes[index]?.ease ?? 1), members };
    made.set(index, star);
    return star;
  };
  // Who stands alone with it from the beginning is no group.
  for (const index of queue) if (make(index).worth <= 0 && nodes[index]?.senders.size === 1) queue.delete(index);
  for (;;) {
    let best = -1;
    for (const index of queue) {
      if (best < 0 || (made.get(index)?.worth ?? 0) > (made.get(best)?.worth ?? 0)) best = index;
    }
    if (best < 0) return found;
    // What a centre was worth falls as others take its neighbours: only the best need be counted anew.
    const before = made.get(best)?.worth ?? 0;
    const { worth, members } = make(best);
    if (worth < before) continue;
    queue.delete(best);
    if (nodes[best]?.shown() !== true) continue;
    free[best] = false;
    for (const { to } of members) {
      free[to] = false;
      queue.delete(to);
    }
    found.push({ centre: best, members: [best, ...members.map(({ to }) => to)] });
  }
}

/** The likeness of the nearest sentence of every other letter, summed: how much is agreed with it. */
function worthOf(index: number, members: readonly Edge[], nodes: readonly Node[]): number {
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
function coreOf(index: number, neighbours: readonly Edge[], nodes: readonly Node[]): Edge[] {
  const node = nodes[index];
  if (node === undefined || neighbours.length === 0) return [];
  const cores = new Map<number, Core>();
  for (const edge of neighbours) {
    const other = nodes[edge.to];
    if (other === undefined) continue;
    for (const core of coresOf(node, other, edge.likeness)) {
      const found: Core = cores.get(core) ?? { members: [], letters: new Map(), worth: 0 };
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
  for (const core of cores.values()) if (core.worth > (best?.worth ?? 0) + 1e-9) best = core;
  if (best === undefined) return neighbours.filter(({ likeness }) => likeness >= VERY);
  const several = best.letters.size + node.letters.size > 2;
  return best.members.filter(({ to, likeness }) => {
    const least = node.declared && nodes[to]?.declared === true ? SAME_OF_TWO_DECLARED : SAME_OF_TWO;
    return several || likeness >= least;
  });
}

/** The pairs of words (numbers of two words in one) that two sentences share and that say what they ask for. */
function coresOf(a: Node, b: Node, likeness: number): number[] {
  const words = [...sharedWords(a, b)];
  const declared = a.declared && b.declared;
  const clausal = a.clausal || b.clausal;
  const cores = new Set<number>();
  for (const [term, word] of a.wordOf) if (isMatter(term) && b.wordOf.has(term)) cores.add(word * WORDS);
  for (const [first, one] of words) {
    // Where and by whom is no matter: beside a word of that sort something must be asked to be done.
    // «støtter at X blir Y»: X is what is agreed with only where it is most of it.
    const alone = declared && !one.scope && likeness >= (one.known ? SAME_KNOWN_ALONE : SAME);
    if (alone && (one.weight >= MOST || !clausal)) cores.add(first * WORDS);
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
        if (declared && one.known && !one.scope) cores.add(first * WORDS);
        if (declared && other.known && !other.scope) cores.add(second * WORDS);
      }
    }
  }
  return [...cores];
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
}

/** The words of a sentence that another shares. */
function sharedWords(a: Node, b: Node): Map<number, Shared> {
  const words = new Map<number, Shared>();
  for (const [term, mine] of a.vector) {
    const word = a.wordOf.get(term);
    const theirs = b.wordOf.get(term);
    if (word === undefined || theirs === undefined) continue;
    const before = words.get(word);
    words.set(word, {
      weight: (before?.weight ?? 0) + mine * (b.vector.get(term) ?? 0),
      action: before?.action === true || isAction(term),
      seat: before?.seat === true || term === SEAT,
      scope: before?.scope !== false && (a.scope.has(word) || b.scope.has(theirs)),
      known: before?.known === true || a.topic.has(word) || b.topic.has(theirs),
    });
  }
  return words;
}

function neighbours(nodes: readonly Node[]): Edge[][] {
  const places = new Map<string, { index: number; weight: number }[]>();
  nodes.forEach(({ vector }, index) => {
    for (const [term, weight] of vector) {
      const list = places.get(term);
      if (list) list.push({ index, weight });
      else places.set(term, [{ index, weight }]);
    }
  });
  const most = Math.max(FEW, nodes.length * COMMON);
  const sums = new Float64Array(nodes.length);
  return nodes.map(({ vector, direction }, index) => {
    const met: number[] = [];
    for (const [term, weight] of vector) {
      const list = places.get(term) ?? [];
      if (list.length > most) continue;
      for (const other of list) {
        if (sums[other.index] === 0) met.push(other.index);
        sums[other.index] = (sums[other.index] ?? 0) + weight * other.weight;
      }
    }
    const edges: Edge[] = [];
    for (const to of met) {
      const likeness = sums[to] ?? 0;
      sums[to] = 0;
      if (to !== index && likeness >= SAME_ASKED && direction * (nodes[to]?.direction ?? 0) >= 0)
        edges.push({ to, likeness });
    }
    return edges.sort((a, b) => b.likeness - a.likeness || a.to - b.to);
  });
}
