import type { Counted, Position } from '../../position.ts';
import { digits, enumerate, inBrackets, type NoteLanguage } from '../numbers.ts';

/** In the order a sentence tells them. */
const TOLD = ['supports', 'supports-with-reservations', 'opposes', 'neutral', 'unclear'] as const;

/** What so many are said to do: «er for», «er uavklarte». */
export type Verbs = Record<Position, (count: number) => string>;

/** «12 er for (3 usikkert), 4 ønsker endring og 2 er uavklarte»: those of whom there are some. */
export function divided({ counts, unsure }: Counted, verbs: Verbs, language: NoteLanguage, word: string): string {
  return enumerate(
    TOLD.flatMap((position) => {
      const count = counts[position];
      if (count === 0) return [];
      const doubt = unsure[position] === 0 ? '' : ` ${inBrackets(unsure[position], word)}`;
      return [`${digits(count)} ${verbs[position](count)}${doubt}`];
    }),
    language,
  );
}
