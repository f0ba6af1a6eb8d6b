import { isAskedFor } from '../matter.ts';
import { coresOf, isObject, isOneMatter, isPlainly, type Node, objectCores, SAME_ASKED } from './core.ts';
import { Ranking } from './ranking.ts';

/** A centre with those that say the same, itself first; indices of nodes. */
export interface Star {
  centre: number;
  members: number[];
  /** Who joined it afterwards, some of them from others: a sentence may agree with two things. */
  also: number[];
}

const SAME_OF_TWO = 0.55;
const SAME_OF_TWO_DECLARED = 0.42;
/** Where they agree with or oppose the same thing. */
const SAME_OBJECT = 0.05;
/** So many of a group's members must share the core of who joins it. */
const MOST_OF = 0.6;
/** Nearly the same words, whichever. */
const VERY = 0.8;
/** One matter says more of what is meant than two words that stand in both. */
const PLAINER = 1.5;
/** Terms that so large a part of many sentences have say little of what they have in common. */
const COMMON = 0.25;
const FEW = 60;

export interface Edge {
  to: number;
  likeness: number;
}

/** Sentences that share two words, with the nearest of each letter. */
interface Core {
  core: number;
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
  const near = neighbours(nodes);
  const free = nodes.map(() => true);
  const isFree = (index: number): boolean => free[index] === true;
  const found: Star[] = [];
  const make = (index: number, edges: Edge[]): { worth: number; members: Edge[] } => {
    const members = membersOf(index, edges, nodes);
    return { worth: worthOf(index, members, nodes) * (nodes[index]?.ease ?? 1), members };
  };
  // What each is worth at most: what they share need be read only of those that may be the best.
  const ranking = new Ranking(
    Float64Array.from(nodes, (_, index) =>
      mostOf(
        index,
        near(index, () => true),
        nodes,
      ),
    ),
  );
  const isRead = nodes.map(() => false);
  const isOut = nodes.map(() => false);
  for (;;) {
    const best = ranking.best();
    if (best === null) return agreedWith(found, nodes, near);
    if (isOut[best] === true) {
      ranking.drop();
      continue;
    }
    // What a centre was worth falls as others take its neighbours: only the best need be counted anew.
    const before = ranking.worthOf(best);
    const edges = near(best, isFree);
    const most = isRead[best] === true ? before : mostOf(best, edges, nodes);
    if (most < before) {
      ranking.lower(most);
      continue;
    }
    const { worth, members } = make(best, edges);
    const isFirst = isRead[best] !== true;
    isRead[best] = true;
    // Who stands alone with it from the beginning is no group.
    const isAlone = () =>
      nodes[best]?.senders.size === 1 &&
      make(
        best,
        near(best, () => true),
      ).worth <= 0;
    if (isFirst && worth <= 0 && isAlone()) {
      ranking.drop();
      continue;
    }
    if (worth < before) {
      ranking.lower(worth);
      continue;
    }
    ranking.drop();
    if (nodes[best]?.shown() !== true) continue;
    free[best] = false;
    for (const { to } of members) {
      free[to] = false;
      isOut[to] = true;
    }
    found.push({ centre: best, members: [best, ...members.map(({ to }) => to)], also: [] });
  }
}

const nearestFirst = (a: Edge, b: Edge): number => b.likeness - a.likeness || a.to - b.to;

/** More than `worthOf` can find, whatever core the neighbours share. */
function mostOf(index: number, edges: readonly Edge[], nodes: readonly Node[]): number {
  let sum = (nodes[index]?.letters.size ?? 0) - 1 + 1e-6;
  for (const { to, likeness } of edges) sum += likeness * (nodes[to]?.letters.size ?? 0);
  return sum * (nodes[index]?.ease ?? 1);
}

/**
 * Those who agree with or oppose the group's object join it, though they are less like its centre than what makes a group: who
 * shares the word that most of its members share with the centre.
 */
export function agreedWith(found: readonly Star[], nodes: readonly Node[], near: Near): Star[] {
  const bySize = [...found].sort((a, b) => b.members.length - a.members.length);
  const gone = new Set<Star>();
  for (const star of bySize) {
    const centre = nodes[star.centre];
    const others = star.members.slice(1);
    if (centre === undefined || centre.object.length === 0 || others.length === 0 || gone.has(star)) continue;
    const counts = new Map<number, number>();
    const coresWith = (index: number): number[] => {
      const node = nodes[index];
      return node === undefined ? [] : objectCores(centre, node);
    };
    for (const index of others) for (const core of coresWith(index)) counts.set(core, (counts.get(core) ?? 0) + 1);
    const own = new Set(star.members);
    for (const { to } of near(star.centre, () => true).sort(nearestFirst))
      if (!own.has(to) && coresWith(to).some((core) => (counts.get(core) ?? 0) >= others.length * MOST_OF))
        star.also.push(to);
    // What most of another's say is said here.
    const all = new Set([...star.members, ...star.also]);
    for (const other of bySize.slice(bySize.indexOf(star) + 1)) {
      const same = other.members.filter((index) => all.has(index)).length;
      if (other.members.length > 1 && all.has(other.centre) && same >= other.members.length * MOST_OF) gone.add(other);
    }
  }
  return found.filter((star) => !gone.has(star));
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

/** A sentence's neighbours that are of its group, nearest first. @param neighbours sorted on the way */
export function membersOf(index: number, neighbours: Edge[], nodes: readonly Node[]): Edge[] {
  return coreOf(index, neighbours.sort(nearestFirst), nodes);
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

/** Terms that nodes have in common, as numbers: the nodes of each, and the terms of each node. */
class Places {
  /** Of each node's terms, from `from[node]` to `from[node + 1]`: which it is, and its weight. */
  readonly from: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Of each term's nodes, from `start[term]` to `start[term + 1]`: which it is, and the weight there. */
  readonly start: Int32Array;
  readonly nodes: Int32Array;
  readonly theirs: Float64Array;

  constructor(nodes: readonly Node[]) {
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    this.from = new Int32Array(nodes.length + 1);
    for (const [index, { vector }] of nodes.entries()) {
      this.from[index + 1] = (this.from[index] ?? 0) + vector.size;
      for (const term of vector.keys()) {
        const number = numbers.get(term) ?? numbers.size;
        numbers.set(term, number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const all = this.from[nodes.length] ?? 0;
    this.terms = new Int32Array(all);
    this.weights = new Float64Array(all);
    this.nodes = new Int32Array(all);
    this.theirs = new Float64Array(all);
    this.start = new Int32Array(counts.length + 1);
    for (const [number, count] of counts.entries()) this.start[number + 1] = (this.start[number] ?? 0) + count;
    const next = this.start.slice();
    let place = 0;
    for (const [index, { vector }] of nodes.entries())
      for (const [term, weight] of vector) {
        const number = numbers.get(term) ?? 0;
        this.terms[place] = number;
        this.weights[place] = weight;
        place += 1;
        const at = next[number] ?? 0;
        this.nodes[at] = index;
        this.theirs[at] = weight;
        next[number] = at + 1;
      }
  }
}

type Near = (index: number, isAsked: (index: number) => boolean) => Edge[];

/** The sentences like one, of those that are asked for; looked for each time, since all of them would fill the memory. */
export function neighbours(nodes: readonly Node[]): Near {
  const { from, terms, weights, start, nodes: places, theirs } = new Places(nodes);
  const most = Math.max(FEW, nodes.length * COMMON);
  const directions = Int8Array.from(nodes, ({ direction }) => direction);
  const hasObject = nodes.map(({ object }) => object.length > 0);
  const sums = new Float64Array(nodes.length);
  const met = new Int32Array(nodes.length);
  return (index, isAsked) => {
    let count = 0;
    for (let e = from[index] ?? 0; e < (from[index + 1] ?? 0); e += 1) {
      const term = terms[e] ?? 0;
      const [first, end] = [start[term] ?? 0, start[term + 1] ?? 0];
      if (end - first > most) continue;
      const weight = weights[e] ?? 0;
      for (let at = first; at < end; at += 1) {
        const other = places[at] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) {
          met[count] = other;
          count += 1;
        }
        sums[other] = sum + weight * (theirs[at] ?? 0);
      }
    }
    const edges: Edge[] = [];
    const direction = directions[index] ?? 0;
    const isHeld = hasObject[index] === true;
    for (let m = 0; m < count; m += 1) {
      const to = met[m] ?? 0;
      const likeness = sums[to] ?? 0;
      sums[to] = 0;
      const least = isHeld && hasObject[to] === true ? SAME_OBJECT : SAME_ASKED;
      if (likeness >= least && to !== index && direction * (directions[to] ?? 0) >= 0 && isAsked(to))
        edges.push({ to, likeness });
    }
    return edges;
  };
}
