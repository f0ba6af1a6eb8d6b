import type { Quote } from '../domain.ts';
import type { Point } from '../point.ts';
import type { ClaimsInput, ClaimsRead } from './claims.ts';
import { type OfPacked, onRows, packedTags, passagesIn, type ThemedAnswer } from './packed.ts';
import type { PointsInput } from './points.ts';
import type { SpeakingInput, SpokenOn } from './quotes/speaking.ts';
import type { QuotesInput } from './quotes.ts';
import type { ThemesInput } from './themes/rows.ts';

/**
 * The stages in the order they run. Each is a pure function of its input, loaded where it runs; raise its version when its
 * output changes, and earlier runs become due. `each`: what it runs on. File and response stages, and
 * `recognise`, may run on any machine; consultation stages see all answers and run in a thread beside the database. Those of
 * pages have no turn of their own: `recognise` is run on the pages that are pictures when `extract` meets them; `draw` when
 * somebody is to see one of those, and `render` when she is to see a sender's PDF. Nor have those of parts: `claims` and
 * `speaking` are run on some answers at a time before `points` and `quotes` on all.
 */
export const stages = {
  extract: { version: 9, each: 'file', load: async () => (await import('./extract.ts')).extract },
  recognise: { version: 2, each: 'page', load: async () => (await import('./recognise.ts')).recognise },
  draw: { version: 1, each: 'page', load: async () => (await import('./draw.ts')).draw },
  render: { version: 1, each: 'page', load: async () => (await import('./render.ts')).render },
  identify: { version: 6, each: 'file', load: async () => (await import('./identify.ts')).identify },
  gather: { version: 3, each: 'consultation', load: async () => (await import('./gather.ts')).gather },
  segment: { version: 5, each: 'response', load: async () => (await import('./segment.ts')).segment },
  compare: { version: 6, each: 'consultation', load: async () => (await import('./compare.ts')).compare },
  themes: {
    version: 11,
    each: 'consultation',
    async load() {
      const { themes } = await import('./themes.ts');
      return (input: OfPacked<ThemesInput, ThemedAnswer>) => {
        const { tags, ...found } = themes({ ...input, passages: passagesIn(input.passages) });
        return { ...found, tags: packedTags(tags) };
      };
    },
  },
  stance: { version: 5, each: 'consultation', load: async () => (await import('./stance.ts')).readStances },
  speaking: {
    version: 1,
    each: 'part',
    load: onRows<SpeakingInput, SpokenOn[]>(async () => (await import('./quotes/speaking.ts')).speaking),
  },
  quotes: {
    version: 8,
    each: 'consultation',
    load: onRows<QuotesInput, Quote[]>(async () => (await import('./quotes.ts')).quotes),
  },
  claims: {
    version: 1,
    each: 'part',
    // What is read of a sentence needs none of its themes but one.
    load: onRows<ClaimsInput, ClaimsRead>(async () => (await import('./claims.ts')).claims, 1),
  },
  points: {
    version: 9,
    each: 'consultation',
    load: onRows<PointsInput, Point[]>(async () => (await import('./points.ts')).points),
  },
} as const;

export type Stages = typeof stages;
export type StageName = keyof Stages;
/** Stages that have their turn in a run. */
export type TurnName = { [S in StageName]: Stages[S]['each'] extends 'page' | 'part' ? never : S }[StageName];
type StageFunction<S extends StageName> = Awaited<ReturnType<Stages[S]['load']>>;
export type InputOf<S extends StageName> = Parameters<StageFunction<S>>[0];
export type OutputOf<S extends StageName> = Awaited<ReturnType<StageFunction<S>>>;

export const STAGE_NAMES = (Object.keys(stages) as StageName[]).filter(
  (name): name is TurnName => stages[name].each !== 'page' && stages[name].each !== 'part',
);
