import type { Lexicon } from './cue.ts';
import { attitudes } from './english/attitudes.ts';
import { courses } from './english/courses.ts';
import { idioms } from './english/idioms.ts';
import { markers } from './english/markers.ts';
import { reserves } from './english/reserves.ts';
import { valuations } from './english/valuations.ts';

const classes = {
  prop: 'proposal*|proposed|bill|draft|amendment*|amended|reform*|scheme*|framework|change|changes|regulation*|initiative*|measure*|legislation|plan|plans|rule|rules|revision|act|approach|model|consultation|duty|requirement*|introduction|directive|ban|levy|tax|fee',
  neg: "not|no|never|cannot|can't|don't|doesn't|neither|nor|nothing|none|without|hardly|unable|didn't|won't|isn't|aren't|wouldn't|nothing",
  be: 'is|are|be|seems|appears|would|will|remain|remains|was|represents|constitutes|strikes|considered|find|consider|it|them|these|this',
  det: 'the|this|these|a|an|that|any|such|all|our|its|their|introducing|making|having|lowering|extending|allowing|giving',
} as const;

/** English: letters from abroad, and English parts of Norwegian ones. */
export const english: Lexicon = {
  classes,
  cues: [...attitudes, ...valuations, ...idioms, ...reserves, ...courses],
  markers,
};
