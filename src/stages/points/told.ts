import type { Group } from './group/grouped.ts';
import { isAskedFor } from './matter.ts';
import type { Said } from './sentences.ts';

/** Where a sentence stands. */
export const placeOf = ({ passage, start }: Said): string => `${passage.responseId} ${start}`;

/** A sentence of fewer words many may write, who have never seen each other's. */
const COPIED = 8;
/** Of two texts from one another so large a part of the words is the same; among more texts than this nobody looks. */
const SAME_WORDS = 0.8;
const MOST_TEXTS = 30;

/** Letters that say it each in its own words: a passage that several have taken from one another is one argument. */
function lettersOf(said: readonly Said[]): number {
  const short = new Set<string>();
  const texts: { text: string; words: ReadonlySet<string> }[] = [];
  const seen = new Set<string>();
  for (const { text, words: count, passage } of said) {
    if (count < COPIED) short.add(`${passage.letter} ${text}`);
    if (count < COPIED || seen.has(text)) continue;
    seen.add(text);
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    if (texts.length > MOST_TEXTS || texts.every((other) => !isTaken(words, other.words))) texts.push({ text, words });
  }
  return Math.min(new Set(said.map(({ passage }) => passage.letter)).size, short.size + texts.length);
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

/**
 * Groups by how many letters and sectors stand behind them, each sentence in the first that has it; who speaks for all
 * stands first in each.
 */
export function toldOnce(groups: readonly Group[], told: Set<string>): Group[] {
  const rank = (list: readonly Group[]): Group[] => {
    const letters = new Map(list.map((group) => [group, lettersOf(group.said)]));
    const of = (group: Group): number => letters.get(group) ?? 0;
    return [...list].sort(
      (a, b) =>
        of(b) - of(a) ||
        sectorsOf(b.said) - sectorsOf(a.said) ||
        sendersOf(b.said) - sendersOf(a.said) ||
        (a.said[0]?.order ?? 0) - (b.said[0]?.order ?? 0),
    );
  };
  const before: { group: Group; places: ReadonlySet<string> }[] = [];
  const kept = rank(groups).flatMap((group): Group[] => {
    const keyOf = (one: Said): string => `${group.told.get(one) ?? group.side} ${placeOf(one)}`;
    const said = group.said.filter((one) => group.also.has(one) || !told.has(keyOf(one)));
    const speaker = group.speakers.find((one) => said.includes(one));
    // Without its centre nothing would hold it together but one matter that all ask for.
    if (speaker === undefined || !(group.matter !== null || said.includes(group.centre)) || sendersOf(said) < 2)
      return [];
    // A sentence may ask for two things, each in its own clause.
    const places = new Set(said.map((one) => `${placeOf(one)} ${group.clauses.get(one) ?? 0}`));
    // What nearly the same say beside another thing is no point more.
    const again = before.some(({ group: other, places: others }) => {
      if (other.themeId !== group.themeId || other.side !== group.side || isItsOwn(group, other)) return false;
      const same = [...places].filter((place) => others.has(place)).length;
      return same > (group.side === 'wish' ? places.size * MOST_OF : Math.min(places.size, others.size) * MOST_OF_HELD);
    });
    if (again) return [];
    before.push({ group, places });
    for (const one of said) if (!group.also.has(one)) told.add(keyOf(one)).add(placeOf(one));
    return [{ ...group, said: [speaker, ...said.filter((one) => one !== speaker)] }];
  });
  const alone = new Map<string, number[]>();
  return rank(kept).filter((group) => {
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
