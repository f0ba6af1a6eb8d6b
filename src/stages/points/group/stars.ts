import type { Node } from './core.ts';
import { type Edge, Kin } from './kin.ts';
import { Ranking } from './ranking.ts';

/** A centre with those that say the same, itself first; indices of nodes. */
export interface Star {
  centre: number;
  members: number[];
  /** Who joined it afterwards, some of them from others: a sentence may agree with two things. */
  also: number[];
}

/** So many of a group's members must share the core of who joins it. */
const MOST_OF = 0.6;

/** Those that may be of a sentence's group, and what that is worth. */
interface Made {
  worth: number;
  members: Edge[];
}

/**
 * Groups by stars (Aslam, Pelekhov and Rus 2004, «The star clustering algorithm»): the sentence that most letters agree with
 * is a centre, those as like it as `SAME` (or `SAME_ASKED`) are its group, and so on among those left. So each member is like the very
 * sentence that is shown for it, which single linkage and averages do not promise. All of a group share its core besides:
 * what it is about and what shall be done with it (`coreOf`).
 * @param nodes in a fixed order, which decides ties
 */
export function stars(nodes: readonly Node[]): Star[] {
  const kin = new Kin(nodes);
  const free = new Uint8Array(nodes.length).fill(1);
  const found: Star[] = [];
  const make = (index: number, isAsked: Uint8Array | null): Made => {
    const members = kin.membersOf(index, kin.near(index, isAsked));
    return { worth: kin.worthOf(index, members) * (nodes[index]?.ease ?? 1), members };
  };
  // What each is worth at most: what they share need be read only of those that may be the best.
  const ranking = new Ranking(Float64Array.from(nodes, (_, index) => kin.mostOf(index, null)));
  const isRead = new Uint8Array(nodes.length);
  // What is read of a sentence stands until a group is taken out.
  const standing = new Map<number, Made>();
  const isOut = new Uint8Array(nodes.length);
  for (;;) {
    const best = ranking.best();
    if (best === null) return agreedWith(found, nodes, kin);
    if (isOut[best] === 1) {
      ranking.drop();
      continue;
    }
    // What a centre was worth falls as others take its neighbours: only the best need be counted anew.
    const before = ranking.worthOf(best);
    const isFirst = isRead[best] === 0;
    const most = isFirst ? kin.mostOf(best, free) : before;
    if (most < before) {
      ranking.lower(most);
      continue;
    }
    const made = standing.get(best) ?? make(best, free);
    standing.set(best, made);
    const { worth, members } = made;
    isRead[best] = 1;
    // Who stands alone with it from the beginning is no group.
    const isAlone = () => nodes[best]?.senders.size === 1 && make(best, null).worth <= 0;
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
    free[best] = 0;
    for (const { to } of members) {
      free[to] = 0;
      isOut[to] = 1;
    }
    standing.clear();
    found.push({ centre: best, members: [best, ...members.map(({ to }) => to)], also: [] });
  }
}

/**
 * Those who agree with or oppose the group's object join it, though they are less like its centre than what makes a group: who
 * shares the word that most of its members share with the centre.
 */
export function agreedWith(found: readonly Star[], nodes: readonly Node[], kin: Kin): Star[] {
  const bySize = [...found].sort((a, b) => b.members.length - a.members.length);
  const gone = new Set<Star>();
  for (const star of bySize) {
    const centre = nodes[star.centre];
    const others = star.members.slice(1);
    if (centre === undefined || centre.object.length === 0 || others.length === 0 || gone.has(star)) continue;
    const counts = new Map<number, number>();
    const { pairs } = kin;
    pairs.of(star.centre);
    const coresWith = (index: number): number[] => {
      pairs.readObjects(index);
      return pairs.cores.slice(0, pairs.count);
    };
    for (const index of others) for (const core of coresWith(index)) counts.set(core, (counts.get(core) ?? 0) + 1);
    const own = new Set(star.members);
    for (const { to } of kin.near(star.centre, null))
      if (!own.has(to) && coresWith(to).some((core) => (counts.get(core) ?? 0) >= others.length * MOST_OF))
        star.also.push(to);
    // What most of another's say is said here.
    const all = new Set([...star.members, ...star.also]);
    for (const other of bySize.slice(bySize.indexOf(star) + 1)) {
      if (other.members.length < 2 || !all.has(other.centre)) continue;
      const same = other.members.filter((index) => all.has(index)).length;
      if (same >= other.members.length * MOST_OF) gone.add(other);
    }
  }
  return found.filter((star) => !gone.has(star));
}
