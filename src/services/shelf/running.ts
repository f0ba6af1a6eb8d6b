import type { Progress } from '../analyse.ts';

/** How an analysis that was started from the desk goes. */
export interface RunState {
  running: boolean;
  progress: Progress | null;
  /** Pieces a second in the stage at hand. */
  rate: number;
  /** Set when it stopped with an error. */
  error: string | null;
}

/** The analysis as it is started and followed from the desk: one at a time. */
export interface Run {
  state(): RunState;
  /** @returns false when it is running already */
  start(): boolean;
  watch(listener: (state: RunState) => void): () => void;
}

/** @param work the analysis; `after`: what is brought up to date when it is done, before that is told */
export function openRun(work: (onProgress: (progress: Progress) => void) => Promise<unknown>, after: () => void): Run {
  const still: RunState = { running: false, progress: null, rate: 0, error: null };
  let run = still;
  const watchers = new Set<(state: RunState) => void>();
  const tell = (state: RunState) => {
    run = state;
    for (const watcher of watchers) watcher(run);
  };
  return {
    state: () => run,
    start() {
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
        tell({ running: true, progress, rate: progress.done / seconds, error: null });
      })
        .then(after)
        .then(
          () => tell(still),
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
