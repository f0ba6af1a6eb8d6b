import { isObject, isOneMatter, type Node } from './core.ts';
import { Pairs, SAME_ASKED } from './pairs.ts';
import { Places } from './places.ts';

const SAME_OF_TWO = 0.55;
const SAME_OF_TWO_DECLARED = 0.42;
/** Where they agree with or oppose the same thing. */
const SAME_OBJECT = 0.05;
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

/** Sentences that share two words, nearest first, and what it is worth that so many letters do. */
interface Core {
  core: number;
  members: Edge[];
  worth: number;
  letters: number;
  /** Those of the letters that several of the sentences stand in. */
  twice: Set<number> | null;
}

const nearestFirst = (a: Edge, b: Edge): number => b.likeness - a.likeness || a.to - b.to;

/** Which sentences are like which, and what they share; looked for each time, since all of it would fill the memory. */
export class Kin {
  readonly pairs: Pairs;
  readonly #nodes: readonly Node[];
  readonly #places: Places;
  readonly #directions: Int8Array;
  readonly #hasObject: Uint8Array;
  /** Sentences like the one last looked at, and how like. */
  readonly #met: Int32Array;
  readonly #sums: Float64Array;
  /** When each letter was met last, and when it was met twice. */
  readonly #seen: Int32Array;
  readonly #again: Int32Array;
  #time = 0;

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    this.#places = new Places(nodes);
    this.pairs = new Pairs(nodes, this.#places);
    this.#directions = Int8Array.from(nodes, ({ direction }) => direction);
    this.#hasObject = Uint8Array.from(nodes, ({ object }) => (object.length > 0 ? 1 : 0));
    this.#met = new Int32Array(nodes.length);
    this.#sums = new Float64Array(nodes.length);
    this.#seen = new Int32Array(this.#places.allLetters);
    this.#again = new Int32Array(this.#places.allLetters);
  }

  /** Tells each sentence like one, of those that are asked for (all, when not told), as it is met. */
  #eachNear(index: number, isAsked: Uint8Array | null, tell: (to: number, likeness: number) => void): void {
    const { from, terms, weights, start, nodes: places, theirs } = this.#places;
    const [sums, met] = [this.#sums, this.#met];
    const most = Math.max(FEW, this.#nodes.length * COMMON);
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
    const direction = this.#directions[index] ?? 0;
    const isHeld = this.#hasObject[index] === 1;
    for (let m = 0; m < count; m += 1) {
      const to = met[m] ?? 0;
      const likeness = sums[to] ?? 0;
      sums[to] = 0;
      const least = isHeld && this.#hasObject[to] === 1 ? SAME_OBJECT : SAME_ASKED;
      if (likeness < least || to === index || direction * (this.#directions[to] ?? 0) < 0) continue;
      if (isAsked === null || isAsked[to] === 1) tell(to, likeness);
    }
  }

  /** The sentences like one, of those that are asked for, nearest first. */
  near(index: number, isAsked: Uint8Array | null): Edge[] {
    const edges: Edge[] = [];
    this.#eachNear(index, isAsked, (to, likeness) => edges.push({ to, likeness }));
    return edges.sort(nearestFirst);
  }

  /** More than `worthOf` can find, whatever core the neighbours share. */
  mostOf(index: number, isAsked: Uint8Array | null): number {
    let sum = this.#places.lettersOf(index) - 1 + 1e-6;
    this.#eachNear(index, isAsked, (to, likeness) => {
      sum += likeness * this.#places.lettersOf(to);
    });
    return sum * (this.#nodes[index]?.ease ?? 1);
  }

  /** Tells each letter of a sentence, from one time on, whether it was met since. */
  #open(index: number): number {
    const { first, letters } = this.#places;
    this.#time += 1;
    for (let at = first[index] ?? 0; at < (first[index + 1] ?? 0); at += 1) this.#seen[letters[at] ?? 0] = -this.#time;
    return this.#time;
  }

  /** The likeness of the nearest sentence of every other letter, summed: how much is agreed with it. @param members nearest first */
  worthOf(index: number, members: readonly Edge[]): number {
    const { first, letters } = this.#places;
    const time = this.#open(index);
    let sum = this.#places.lettersOf(index) - 1;
    for (const { to, likeness } of members)
      for (let at = first[to] ?? 0; at < (first[to + 1] ?? 0); at += 1) {
        const letter = letters[at] ?? 0;
        if (Math.abs(this.#seen[letter] ?? 0) === time) continue;
        this.#seen[letter] = time;
        sum += likeness;
      }
    return Math.round(sum * 1e6) / 1e6;
  }

  /**
   * A sentence's neighbours that are of its group, nearest first: those that share one core with it, the two words that most
   * letters share, by how alike they are. A declared attitude needs only its object.
   * @param neighbours nearest first
   */
  membersOf(index: number, neighbours: readonly Edge[]): Edge[] {
    const node = this.#nodes[index];
    if (node === undefined || neighbours.length === 0) return [];
    const { pairs } = this;
    pairs.of(index);
    const best = bestOf(this.#coresOf(index, neighbours));
    // Of one letter with small changes: nearly the same words, or one matter.
    if (best === undefined) return neighbours.filter(({ to, likeness }) => likeness >= VERY || pairs.isOfMatter(to));
    if (isObject(best.core) || best.letters + node.letters.size > 2) return best.members;
    return best.members.filter(({ to, likeness }) => {
      const least = node.declared && this.#nodes[to]?.declared === true ? SAME_OF_TWO_DECLARED : SAME_OF_TWO;
      return likeness >= least || pairs.isPlainly(to);
    });
  }

  #coresOf(index: number, neighbours: readonly Edge[]): Map<number, Core> {
    const { first, letters } = this.#places;
    const { pairs } = this;
    const [seen, again] = [this.#seen, this.#again];
    const time = this.#open(index);
    for (const { to } of neighbours)
      for (let at = first[to] ?? 0; at < (first[to + 1] ?? 0); at += 1) {
        const letter = letters[at] ?? 0;
        if (seen[letter] === time) again[letter] = time;
        else if (seen[letter] !== -time) seen[letter] = time;
      }
    const cores = new Map<number, Core>();
    for (const edge of neighbours) {
      const { to, likeness } = edge;
      pairs.read(to, likeness);
      for (let each = 0; each < pairs.count; each += 1) {
        const core = pairs.cores[each] ?? 0;
        let found = cores.get(core);
        if (found === undefined) {
          found = { core, members: [], worth: 0, letters: 0, twice: null };
          cores.set(core, found);
        }
        found.members.push(edge);
        // The nearest of each letter comes first.
        for (let at = first[to] ?? 0; at < (first[to + 1] ?? 0); at += 1) {
          const letter = letters[at] ?? 0;
          if (seen[letter] === -time) continue;
          if (again[letter] === time) {
            found.twice ??= new Set();
            if (found.twice.has(letter)) continue;
            found.twice.add(letter);
          }
          found.letters += 1;
          found.worth += likeness;
        }
      }
    }
    return cores;
  }
}

function bestOf(cores: ReadonlyMap<number, Core>): Core | undefined {
  const worth = (core: Core): number => (isOneMatter(core.core) ? PLAINER : 1) * core.worth;
  let best: Core | undefined;
  let most = 0;
  for (const core of cores.values())
    if (worth(core) > most + 1e-9) {
      best = core;
      most = worth(core);
    }
  return best;
}
