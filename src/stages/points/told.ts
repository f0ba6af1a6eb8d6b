import { tally } from '../../group.ts';
import type { Group } from './group/grouped.ts';
import { isAskedFor } from './matter.ts';
import type { Said } from './sentences.ts';

/** What has been told, and what for: a sentence may ask for two things, each told in its own point. */
export class Told {
  readonly #places = new Set<number>();
  readonly #things = new Set<string>();

  /** Whether a sentence has been told, for whatever. */
  has({ place }: Said): boolean {
    return this.#places.has(place);
  }

  hasFor(said: Said, what: string): boolean {
    return this.has(said) && this.#things.has(`${what} ${said.place}`);
  }

  add({ place }: Said, what?: string): void {
    this.#places.add(place);
    if (what !== undefined) this.#things.add(`${what} ${place}`);
  }
}

/** A sentence of fewer words many may write, who have never seen each other's. */
const COPIED = 8;
/** Of two texts from one another so large a part of the words is the same; among more texts than this nobody looks. */
const SAME_WORDS = 0.8;
const MOST_TEXTS = 30;

/** Letters that say it each in its own words: a passage that several have taken from one another is one argument. */
function lettersOf(said: readonly Said[]): number {
  const short = new Set<string>();
  const texts: ReadonlySet<string>[] = [];
  let more = 0;
  const seen = new Set<string>();
  for (const { text, words: count, passage } of said) {
    if (count < COPIED) short.add(`${passage.letter} ${text}`);
    if (count < COPIED || seen.has(text)) continue;
    seen.add(text);
    if (texts.length > MOST_TEXTS) {
      more += 1;
      continue;
    }
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    if (texts.every((other) => !isTaken(words, other))) texts.push(words);
  }
  return Math.min(new Set(said.map(({ passage }) => passage.letter)).size, short.size + texts.length + more);
}

function isTaken(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let same = 0;
  for (const word of a) if (b.has(word)) same += 1;
  return same >= SAME_WORDS * (a.size + b.size - same);
}

/** So many of a group's sentences in another; an attitude has one object where a demand may hold several things. */
const MOST_OF = 0.8;
const MOST_OF_HELD = 0.6;

/** «minst 60 prosent av inntektene» is asked for beside what else the same sentences ask for. */
const isItsOwn = ({ matter }: Group, other: Group): boolean =>
  matter !== null && matter !== other.matter && isAskedFor(matter);

/** So many have sent it alike; so many points of a theme only likelydende letters stand behind. */
const SEVERAL = 3;
const MOST_ALIKE = 3;
const FOLLOWS = /(?<!\p{L})(?:derfor|difor|dermed|følgelig|følgeleg|therefore)(?!\p{L})/iu;

const sectorsOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.sector)).size;
const sendersOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.responseId)).size;

/** Those behind whom most letters stand first, then most sectors, most senders, who stands first. */
function ranked(groups: readonly Group[]): Group[] {
  return groups
    .map((group) => {
      const { said } = group;
      const by = [lettersOf(said), sectorsOf(said), sendersOf(said), -(said[0]?.order ?? 0)] as const;
      return { group, by };
    })
    .sort(({ by: a }, { by: b }) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || b[3] - a[3])
    .map(({ group }) => group);
}

/** More than the letters of a sentence: a place and where a clause begins in one number. */
const CLAUSES = 1e6;

/** What has been told on each side of each theme, by the places of its sentences. */
class Before {
  readonly #sides = new Map<string, Map<number, { group: Group; size: number }[]>>();

  /** Takes in a group, unless nearly the same sentences have been told there: a sentence may ask for two things, each in its own clause. */
  adds(group: Group, said: readonly Said[]): boolean {
    const side = `${group.themeId} ${group.side}`;
    const known = this.#sides.get(side) ?? new Map<number, { group: Group; size: number }[]>();
    this.#sides.set(side, known);
    const places = new Set(said.map((one) => one.place * CLAUSES + (group.clauses.get(one) ?? 0)));
    const same = tally(
      [...places].flatMap((place) => known.get(place) ?? []),
      (each) => each,
    );
    const mostOf = (size: number): number =>
      group.side === 'wish' ? places.size * MOST_OF : Math.min(places.size, size) * MOST_OF_HELD;
    for (const [{ group: other, size }, count] of same)
      if (count > mostOf(size) && !isItsOwn(group, other)) return false;
    const own = { group, size: places.size };
    for (const place of places) known.set(place, [...(known.get(place) ?? []), own]);
    return true;
  }
}

/**
 * Groups by how many letters and sectors stand behind them, each sentence in the first that has it; who speaks for all
 * stands first in each.
 */
export function toldOnce(groups: readonly Group[], told: Told): Group[] {
  const before = new Before();
  const kept = ranked(groups).flatMap((group): Group[] => {
    const whatOf = (one: Said): string => group.told.get(one) ?? group.side;
    const said = group.said.filter((one) => group.also.has(one) || !told.hasFor(one, whatOf(one)));
    const own = new Set(said);
    const speaker = group.speakers.find((one) => own.has(one));
    // Without its centre nothing would hold it together but one matter that all ask for.
    if (speaker === undefined || !(group.matter !== null || own.has(group.centre)) || sendersOf(said) < 2) return [];
    // What nearly the same say beside another thing is no point more.
    if (!before.adds(group, said)) return [];
    for (const one of said) if (!group.also.has(one)) told.add(one, whatOf(one));
    return [{ ...group, said: [speaker, ...said.filter((one) => one !== speaker)] }];
  });
  const alone = new Map<string, number[]>();
  return ranked(kept).filter((group) => {
    if (lettersOf(group.said) > 1) return true;
    // What two have sent alike is one argument a theme, whatever many things it says: the first of it is told. What three
    // say in the same words is theirs each time, as far as there is room for other letters.
    const key = `${group.themeId} ${[...new Set(group.said.map(({ passage }) => passage.letter))].sort().join(' ')}`;
    const before = alone.get(key) ?? [];
    const { text = '', order = 0 } = group.said[0] ?? {};
    // «Panelet må derfor …»: what follows of the sentence before it is the same argument.
    if (FOLLOWS.test(text) && before.includes(order - 1)) return false;
    alone.set(key, [...before, order]);
    return before.length < (sendersOf(group.said) >= SEVERAL ? MOST_ALIKE : 1);
  });
}
