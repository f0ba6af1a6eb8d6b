import { isAskedFor } from '../matter.ts';
import { coresOf, isObject, isOneMatter, isPlainly, type Node, objectCores, SAME_ASKED } from './core.ts';

/** A centre with those that say the same, itself first; indices of nodes. */
interface Star {
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

interface Edge {
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
  const found: Star[] = [];
  const make = (index: number, edges: readonly Edge[]): { worth: number; members: Edge[] } => {
    const members = coreOf(index, edges, nodes);
    return { worth: worthOf(index, members, nodes) * (nodes[index]?.ease ?? 1), members };
  };
  // What each is worth at most: what they share need be read only of those that may be the best.
  const worths = Float64Array.from(nodes, (_, index) => mostOf(index, near(index), nodes));
  const isRead = nodes.map(() => false);
  const isOut = nodes.map(() => false);
  for (;;) {
    let best = -1;
    for (const [index, worth] of worths.entries())
      if (isOut[index] !== true && (best < 0 || worth > (worths[best] ?? 0))) best = index;
    if (best < 0) return joined(found, nodes, near);
    // What a centre was worth falls as others take its neighbours: only the best need be counted anew.
    const before = worths[best] ?? 0;
    const all = near(best);
    const edges = all.filter(({ to }) => free[to] === true);
    const most = isRead[best] === true ? before : mostOf(best, edges, nodes);
    if (most < before) {
      worths[best] = most;
      continue;
    }
    const { worth, members } = make(best, edges);
    const isFirst = isRead[best] !== true;
    isRead[best] = true;
    // Who stands alone with it from the beginning is no group.
    if (isFirst && worth <= 0 && nodes[best]?.senders.size === 1 && make(best, all).worth <= 0) {
      isOut[best] = true;
      continue;
    }
    if (worth < before) {
      worths[best] = worth;
      continue;
    }
    isOut[best] = true;
    if (nodes[best]?.shown() !== true) continue;
    free[best] = false;
    for (const { to } of members) {
      free[to] = false;
      isOut[to] = true;
    }
    found.push({ centre: best, members: [best, ...members.map(({ to }) => to)], also: [] });
  }
}

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
function joined(found: Star[], nodes: readonly Node[], near: (index: number) => Edge[]): Star[] {
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
    for (const { to } of near(star.centre))
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

/** The sentences like one, most like first; looked for when it is asked for, since all of them would fill the memory. */
function neighbours(nodes: readonly Node[]): (index: number) => Edge[] {
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
  return (index) => {
    const node = nodes[index];
    if (node === undefined) return [];
    const { vector, direction, object } = node;
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
      const least = object.length > 0 && (nodes[to]?.object.length ?? 0) > 0 ? SAME_OBJECT : SAME_ASKED;
      if (to !== index && likeness >= least && direction * (nodes[to]?.direction ?? 0) >= 0)
        edges.push({ to, likeness });
    }
    return edges.sort((a, b) => b.likeness - a.likeness || a.to - b.to);
  };
}
