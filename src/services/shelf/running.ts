import type { Progress } from '../analyse.ts';

/** How an analysis that was started from the desk goes. */
export interface RunState {
  running: boolean;
  progress: Progress | null;
  /** Pieces a second in the stage at hand. */
  rate: number;
  /** Set when it stopped with an error. */
  error: string | null;
  /** What came and went in it, once it has ended. */
  news: readonly string[];
}

/** The analysis as it is started and followed from the desk: one at a time. */
export interface Run {
  state(): RunState;
  /** @param all reads everything anew @returns false when it is running already */
  start(all?: boolean): boolean;
  watch(listener: (state: RunState) => void): () => void;
}

/**
 * @param work the analysis
 * @param after what is brought up to date when it is done, before that is told; it says what came and went
 */
export function openRun<Done>(
  work: (onProgress: (progress: Progress) => void, all: boolean) => Promise<Done>,
  after: (done: Done) => readonly string[],
): Run {
  const still: RunState = { running: false, progress: null, rate: 0, error: null, news: [] };
  let run = still;
  const watchers = new Set<(state: RunState) => void>();
  const tell = (state: RunState) => {
    run = state;
    for (const watcher of watchers) watcher(run);
  };
  return {
    state: () => run,
    start(all = false) {
      if (run.running) return false;
      let stage = '';
      let since = 0;
      tell({ ...still, running: true });
      work((progress) => {
        if (progress.stage !== stage) {
          stage = progress.stage;
          since = performance.now();
        }
        const seconds = Math.max((performance.now() - since) / 1000, 0.001);
        tell({ ...still, running: true, progress, rate: progress.done / seconds });
      }, all)
        .then(after)
        .then(
          (news) => tell({ ...still, news }),
          (error: unknown) => tell({ ...still, error: error instanceof Error ? error.message : String(error) }),
        );
      return true;
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
