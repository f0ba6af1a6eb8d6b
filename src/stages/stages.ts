import { COMPARE_VERSION, compare } from './compare.ts';
import { EXTRACT_VERSION, extract } from './extract.ts';
import { GATHER_VERSION, gather } from './gather.ts';
import { IDENTIFY_VERSION, identify } from './identify.ts';
import { QUOTES_VERSION, quotes } from './quotes.ts';
import { SEGMENT_VERSION, segment } from './segment.ts';
import { STANCE_VERSION, stance } from './stance.ts';
import { THEMES_VERSION, themes } from './themes.ts';

/**
 * The stages in the order they run. Each is a pure function of its input; raising its version makes earlier runs due.
 * `each`: what it runs on. File and response stages may run on any machine; consultation stages see all answers and run
 * in a thread beside the database.
 */
export const stages = {
  extract: { version: EXTRACT_VERSION, each: 'file', run: extract },
  identify: { version: IDENTIFY_VERSION, each: 'file', run: identify },
  gather: { version: GATHER_VERSION, each: 'consultation', run: gather },
  segment: { version: SEGMENT_VERSION, each: 'response', run: segment },
  compare: { version: COMPARE_VERSION, each: 'consultation', run: compare },
  themes: { version: THEMES_VERSION, each: 'consultation', run: themes },
  stance: { version: STANCE_VERSION, each: 'consultation', run: stance },
  quotes: { version: QUOTES_VERSION, each: 'consultation', run: quotes },
} as const;

export type Stages = typeof stages;
export type StageName = keyof Stages;
export type InputOf<S extends StageName> = Parameters<Stages[S]['run']>[0];
export type OutputOf<S extends StageName> = Awaited<ReturnType<Stages[S]['run']>>;

export const STAGE_NAMES = Object.keys(stages) as StageName[];
