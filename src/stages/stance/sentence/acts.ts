import type { Act, ActGroup } from '../../../language/cues/acts/act.ts';
import type { CueMatch } from '../../../language/cues/patterns.ts';

/** An act of a sentence, with the words that show it. */
export interface FoundAct {
  act: Act;
  from: number;
  to: number;
}

/**
 * The acts of a sentence, of each the first place.
 * @param matches their cues, in order
 * @param reported word by word, whether it is another's speech
 */
export function actsIn(matches: readonly CueMatch<ActGroup>[], reported: () => readonly boolean[]): FoundAct[] {
  const found = new Map<Act, FoundAct>();
  for (const { cue, from, to } of matches) {
    if (found.has(cue.act)) continue;
    if (cue.anyHolder !== true && reported()[from] === true) continue;
    found.set(cue.act, { act: cue.act, from, to });
  }
  return [...found.values()];
}
