import { freshForm } from './normal.ts';
import { Parts, SHORTEST } from './parts.ts';
import { LONGEST_WORD, respelled } from './spelling.ts';

/** Cuts compounds into parts; learnt from one corpus. */
export interface Splitter {
  /**
   * @param word as it stands
   * @returns the parts' normal forms in order; none when it is no compound. Nothing is kept: ask each word once
   */
  split(word: string): readonly string[];
}

/** Words that one which never stands alone must open, and the letters it has. */
const OPENED = 3;
const OPENING = 4;
/** Parts within parts. */
const DEEPEST = 3;
const [S, HYPHEN] = Array.from('s-', (joint) => joint.charCodeAt(0));
/** Short parts arise by accident far more often than long ones. */
const SHORT_COSTS = 1.5;

/** A way to cut a word. */
interface Cut {
  parts: string[];
  score: number;
}

/**
 * Learns from a corpus's own words which of them are built of others. A part must stand alone in the corpus, or open
 * several words whose rest stands alone («havbruk» in «havbruksfond», «havbruksnæring»). Among the possible cuts the
 * one with the greatest geometric mean of the parts' counts wins, the whole word included (Koehn and Knight 2003,
 * «Empirical methods for compound splitting», with normal forms for surface words).
 * @param words the corpus's words in lower case with their counts, in any order, and their normal forms where they are known
 */
export function learnCompounds(words: Iterable<readonly [word: string, count: number, form?: string]>): Splitter {
  const parts = new Parts();
  const spellings: string[] = [];
  for (const [word, count, form] of words) {
    const plain = respelled(word);
    spellings.push(plain);
    parts.add(plain, count, form !== undefined && plain === word ? form : freshForm(plain));
  }
  learnOpenings(parts, spellings);
  return new Cutter(parts);
}

/** First parts that never stand alone: counted by the different words they open. */
function learnOpenings(parts: Parts, spellings: readonly string[]): void {
  const openings = new Map<string, Set<string>>();
  // The rests of each opening met, null where it is known or too short: asked once however many words open so.
  const met = new Map<number, Set<string> | null>();
  for (const word of spellings) {
    if (word.length < 2 * OPENING || word.length > LONGEST_WORD) continue;
    // The opening before `walked`.
    let before = 0;
    let walked = 0;
    for (let at = OPENING; at <= word.length - OPENING; at += 1) {
      const joint = word.charCodeAt(at - 1);
      if (joint !== S && joint !== HYPHEN) continue;
      for (; walked < at - 1; walked += 1) before = parts.longer(before, word.charCodeAt(walked));
      let rests = met.get(before);
      if (rests === null) continue;
      const rest = parts.tail(word, at);
      if (rest === null) continue;
      if (rests === undefined) {
        const head = freshForm(word.slice(0, at - 1));
        const none = head.length < OPENING || parts.byForm(head) !== undefined;
        rests = none ? null : (openings.get(head) ?? new Set<string>());
        met.set(before, rests);
        if (rests === null) continue;
        openings.set(head, rests);
      }
      rests.add(rest.form);
    }
  }
  parts.addOpenings([...openings].flatMap(([head, { size }]) => (size >= OPENED ? [[head, size] as const] : [])));
}

class Cutter implements Splitter {
  readonly #parts: Parts;
  /** The best cut of each end of a word, by how deep it stands. */
  readonly #cuts = Array.from({ length: DEEPEST + 1 }, () => new Map<number, Cut | null>());

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  split(word: string): readonly string[] {
    const plain = respelled(word);
    const best = this.#best(plain);
    if (best === null || best.score <= 0) return [];
    // The word as a whole counts as one «part»: a frequent word stays whole unless its parts are common as well.
    return best.score >= Math.log(this.#parts.countOf(plain) + 1) * 0.5 ? best.parts : [];
  }

  #best(word: string): Cut | null {
    if (word.length < 2 * SHORTEST - 1 || word.length > LONGEST_WORD) return null;
    // Where the shortest last part starts: nothing is cut behind it, and most words have none.
    let last = word.length - SHORTEST;
    while (last > 1 && this.#parts.tail(word, last) === null) last -= 1;
    return last > 1 ? this.#cut(word, last, 0, 0) : null;
  }

  /** The best cut of what stands from a place; what is asked first is what is cheapest to know. */
  #cut(word: string, last: number, from: number, depth: number): Cut | null {
    if (word.length - from < SHORTEST + 2 || depth > DEEPEST) return null;
    const parts = this.#parts;
    const end = depth > 0 ? parts.endOf(word, from) : -1;
    const done = depth > 0 ? this.#cuts[depth]?.get(end) : undefined;
    if (done !== undefined) return done;
    let best: Cut | null = null;
    let opening = parts.longer(0, word.charCodeAt(from));
    for (let at = from + 2; at <= last; at += 1) {
      opening = parts.longer(opening, word.charCodeAt(at - 1));
      if (at - from < SHORTEST && word[at - 1] !== '-') continue;
      if (opening >= 0 && parts.heads(word, from, at, opening).length === 0) continue;
      if (!parts.opens(word, at, SHORTEST) && !word.includes('-', at)) continue;
      const left = word.length - at;
      const tail = parts.tail(word, at);
      if (tail === null && left < SHORTEST + 2) continue;
      const heads = parts.heads(word, from, at, opening);
      if (heads.length === 0) continue;
      const deeper = tail === null ? this.#cut(word, last, at, depth + 1) : null;
      if (tail === null && deeper === null) continue;
      const rest = deeper?.parts ?? [tail?.form ?? ''];
      const weight = deeper === null ? Math.log((tail?.count ?? 0) + 1) : deeper.score * rest.length;
      for (const { part, letters, hyphen } of heads) {
        const short = (letters <= SHORTEST && !hyphen ? SHORT_COSTS : 0) + (left <= SHORTEST ? SHORT_COSTS : 0);
        const score = (Math.log(part.count + 1) + weight) / (1 + rest.length) - short;
        if (best === null || score > best.score) best = { parts: [part.form, ...rest], score };
      }
    }
    if (depth > 0) this.#cuts[depth]?.set(end, best);
    return best;
  }
}
