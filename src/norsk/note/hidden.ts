import type { Sector } from '../../domain.ts';
import type { NoteWords } from './words.ts';

/** What senders are told as whose names are withheld. */
export const HIDDEN_KINDS = ['private', 'unresolved', 'unnamed'] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** A person, a sender of unsettled sector, or one of a known sector who is not named: nobody knows it, or it has asked for that. */
export function hiddenKind(sector: Sector): HiddenKind {
  return sector === 'individual' ? 'private' : sector === 'unknown' ? 'unresolved' : 'unnamed';
}

/** «tre privatpersoner», «én avsender med uavklart sektor»: those who are counted and not named, as the last of the names. */
export function hiddenNames(all: readonly { name: string | null; sector: Sector }[], words: NoteWords): string[] {
  const hidden = all.filter(({ name }) => name === null).map(({ sector }) => hiddenKind(sector));
  return HIDDEN_KINDS.flatMap((kind) => {
    const count = hidden.filter((one) => one === kind).length;
    return count === 0 ? [] : [words[kind](count)];
  });
}
