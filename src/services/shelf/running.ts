import { toldFault } from '../../norsk/faults.ts';
import type { Progress } from '../analyse.ts';
import { changesSeen, type Preview } from './preview.ts';

/** A run that is not made yet, since it would change what people have seen. */
export interface Waiting {
  preview: Preview;
  /** It is to read everything anew. */
  all: boolean;
}

/** How an analysis that was started from the desk goes. */
export interface RunState {
  running: boolean;
  /** It is looked at what the run would change; nothing is changed yet. */
  looking: boolean;
  progress: Progress | null;
  /** What was last told of what it waits for; '': nothing was. */
  waitsFor: string;
  /** Pieces a second in the stage at hand. */
  rate: number;
  /** Set when it stopped with an error. */
  error: string | null;
  /** What came and went in it, once it has ended. */
  news: readonly string[];
  /** Waits for somebody to say yes or no. */
  waiting: Waiting | null;
}

export interface RunWish {
  /** Reads everything anew. */
  all?: boolean;
  /** Somebody has seen what will change, or does not want to. */
  sure?: boolean;
}

/** The analysis as it is started and followed from the desk: one at a time. */
export interface Run {
  state(): RunState;
  /** @returns false when it is running already */
  start(wish?: RunWish): boolean;
  /** Lets a run that waits be. */
  leave(): void;
  watch(listener: (state: RunState) => void): () => void;
}

/** What a run is made of. */
export interface RunParts<Done> {
  work(onProgress: (progress: Progress) => void, all: boolean, onWaiting: (line: string) => void): Promise<Done>;
  /** What the work would change; null: nobody has to be asked. */
  look(onProgress: (progress: Progress) => void, all: boolean): Promise<Preview | null>;
  /** What is brought up to date when it is done, before that is told; it says what came and went. */
  after(done: Done): readonly string[];
}

export function openRun<Done>({ work, look, after }: RunParts<Done>): Run {
  const still: RunState = {
    running: false,
    looking: false,
    progress: null,
    waitsFor: '',
    rate: 0,
    error: null,
    news: [],
    waiting: null,
  };
  let run = still;
  const watchers = new Set<(state: RunState) => void>();
  const tell = (state: RunState) => {
    run = state;
    for (const watcher of watchers) watcher(run);
  };
  /** Tells how a part goes, with its speed in the stage at hand. */
  const following = (looking: boolean) => {
    let stage = '';
    let since = 0;
    return (progress: Progress) => {
      if (progress.stage !== stage) {
        stage = progress.stage;
        since = performance.now();
      }
      const seconds = Math.max((performance.now() - since) / 1000, 0.001);
      tell({ ...still, running: true, looking, progress, rate: progress.done / seconds });
    };
  };
  const begin = async (all: boolean, sure: boolean): Promise<RunState> => {
    const preview = sure ? null : await look(following(true), all);
    if (preview !== null && changesSeen(preview)) return { ...still, waiting: { preview, all } };
    tell({ ...still, running: true });
    const waitsFor = (line: string) => tell({ ...run, running: true, waitsFor: line });
    return { ...still, news: after(await work(following(false), all, waitsFor)) };
  };
  return {
    state: () => run,
    start({ all = false, sure = false } = {}) {
      if (run.running) return false;
      tell({ ...still, running: true, looking: !sure });
      begin(all, sure).then(tell, (error: unknown) =>
        tell({ ...still, error: toldFault(error) ?? (error instanceof Error ? error.message : String(error)) }),
      );
      return true;
    },
    leave() {
      if (run.waiting !== null) tell(still);
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
