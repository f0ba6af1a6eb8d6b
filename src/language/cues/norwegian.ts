import type { Lexicon } from './cue.ts';
import { attitudes } from './norwegian/attitudes.ts';
import { classes } from './norwegian/classes.ts';
import { courses } from './norwegian/courses.ts';
import { doubts } from './norwegian/doubts.ts';
import { effects } from './norwegian/effects.ts';
import { idioms } from './norwegian/idioms.ts';
import { indirect } from './norwegian/indirect.ts';
import { judgements } from './norwegian/judgements.ts';
import { markers } from './norwegian/markers.ts';
import { reserves } from './norwegian/reserves.ts';
import { silences } from './norwegian/silences.ts';
import { valuations } from './norwegian/valuations.ts';

/** Norwegian, bokmål and nynorsk together: senders mix them, and so do the letters that they quote. */
export const norwegian: Lexicon = {
  classes,
  cues: [
    ...attitudes,
    ...doubts,
    ...valuations,
    ...judgements,
    ...effects,
    ...idioms,
    ...indirect,
    ...reserves,
    ...silences,
    ...courses,
  ],
  markers,
};
