import { POSITIONS, type Position, type PositionCounts } from '../../position.ts';
import { enumerate, inWords, type NoteLanguage } from '../numbers.ts';

/** Who holds each position, where they are told: «Åsmarka herad», «A; usikkert: B». */
export type Held = Partial<Record<Position, string>>;

/** How a language tells what those who speak on a theme or answer a question hold. */
export interface Telling {
  /** What so many are said to do: «er for», «omtaler det». */
  verbs: Record<Position, (count: number) => string>;
  /** In place of the number where one speaks: «den er mot»; where all hold the same: «alle er mot», «begge er mot». */
  one: string;
  all: string;
  both: string;
  /** None of two or more can be read. */
  noneRead: string;
}

/** «fem er for, åtte ønsker endring, én er mot (Åsmarka herad) og to omtaler det; åtte er ikke klart lest» */
export function divided(counts: PositionCounts, held: Held, told: Telling, language: NoteLanguage): string {
  const there = POSITIONS.filter((position) => counts[position] > 0);
  const [only, ...others] = there;
  const named = (position: Position) => (held[position] === undefined ? '' : ` (${held[position]})`);
  if (only === undefined) return '';
  if (others.length === 0) {
    const count = counts[only];
    if (only === 'unclear' && count > 1) return `${told.noneRead}${named(only)}`;
    const who = count === 1 ? told.one : count === 2 ? told.both : told.all;
    return `${who} ${told.verbs[only](count)}${named(only)}`;
  }
  const part = (position: Position) =>
    `${inWords(counts[position], language)} ${told.verbs[position](counts[position])}${named(position)}`;
  const read = there.filter((position) => position !== 'unclear').map(part);
  return `${enumerate(read, language)}${counts.unclear > 0 ? `; ${part('unclear')}` : ''}`;
}

/** How a language tells what the answers hold as a whole, after «Av de 34». */
export interface WholeTelling {
  /** The first: «støtter sju forslaget»; those after it: «21 støtter det med forbehold»; of all: «støtter forslaget». */
  first: Record<Position, (who: string, count: number) => string>;
  after: Record<Position, (who: string, count: number) => string>;
}

/** «støtter sju forslaget, 21 støtter det med forbehold og fire går imot det; to er ikke klart lest» */
export function dividedWhole(counts: PositionCounts, told: WholeTelling, language: NoteLanguage): string {
  const there = POSITIONS.filter((position) => counts[position] > 0);
  const part = (position: Position, index: number) =>
    told[index === 0 ? 'first' : 'after'][position](inWords(counts[position], language), counts[position]);
  const read = there.filter((position) => position !== 'unclear').map(part);
  return `${enumerate(read, language)}${counts.unclear > 0 ? `; ${part('unclear', 1)}` : ''}`;
}

/** The position that all hold; null where they are divided. */
export function heldByAll(counts: PositionCounts): Position | null {
  const there = POSITIONS.filter((position) => counts[position] > 0);
  return there.length === 1 ? (there[0] ?? null) : null;
}
