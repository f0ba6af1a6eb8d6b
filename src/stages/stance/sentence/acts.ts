import type { Act, ActGroup, ActLexicon } from '../../../language/cues/acts/act.ts';
import { CueFinder, type Words } from '../../../language/cues/patterns.ts';

/** An act of a sentence, with the words that show it. */
export interface FoundAct {
  act: Act;
  from: number;
  to: number;
}

/** Finds the acts of sentences of one language. */
export type ActReader = (words: Words, reported: () => readonly boolean[]) => FoundAct[];

/**
 * Builds the finder of acts from a lexicon.
 * @returns a function of a sentence's words and, word by word, whether it is another's speech; of each act the first place
 */
export function actReader({ classes, acts }: ActLexicon): ActReader {
  const finder = new CueFinder<ActGroup>(
    acts.flatMap((group) => group.patterns.map((pattern) => ({ cue: group, pattern: pattern.trim() }))),
    classes,
  );
  return (words, reported) => {
    const found = new Map<Act, FoundAct>();
    for (const { cue, from, to } of finder.find(words)) {
      if (found.has(cue.act)) continue;
      if (cue.anyHolder !== true && reported()[from] === true) continue;
      found.set(cue.act, { act: cue.act, from, to });
    }
    return [...found.values()];
  };
}
