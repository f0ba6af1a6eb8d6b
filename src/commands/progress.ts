import cliProgress from 'cli-progress';
import { STAGE_WORDS, scannedPages } from '../norsk/stages.ts';
import type { Progress } from '../services/analyse.ts';
import { isLogging, log } from '../services/upkeep/log.ts';

/** Where there is no terminal, pages of a long scan are told so often. */
const PAGES_APART = 25;

/** Shows how work goes: a bar with count and rate on a terminal, a plain line per stage and per hundred elsewhere. */
export function progressReporter(stream: NodeJS.WriteStream = process.stderr): {
  show(progress: Progress): void;
  stop(): void;
} {
  let bar: cliProgress.SingleBar | null = null;
  let stage = '';
  let started = 0;
  return {
    show(progress) {
      if (isLogging()) {
        const { stage, done, total, pages } = progress;
        if (!pages && (done === total || done % 100 === 0)) log('stage', { stage, done, total });
        return;
      }
      const name = STAGE_WORDS[progress.stage];
      if (progress.stage !== stage) {
        bar?.stop();
        bar = null;
        stage = progress.stage;
        started = performance.now();
        if (stream.isTTY) {
          bar = new cliProgress.SingleBar(
            {
              stream,
              format: '{stage} {bar} {value}/{total} · {rate}/s · {current}',
              hideCursor: true,
            },
            cliProgress.Presets.shades_classic,
          );
          bar.start(progress.total, 0, { stage: name.padEnd(22), rate: '–', current: '' });
        }
      }
      const seconds = Math.max((performance.now() - started) / 1000, 0.001);
      const { pages } = progress;
      const current = pages ? scannedPages(plain(progress.current), pages.done, pages.total) : plain(progress.current);
      if (bar) bar.update(progress.done, { rate: (progress.done / seconds).toFixed(1), current });
      else if (pages) {
        if (pages.done % PAGES_APART === 0) stream.write(`${current}\n`);
      } else if (progress.done === progress.total || progress.done % 100 === 0)
        stream.write(`${name}: ${progress.done}/${progress.total}\n`);
    },
    stop() {
      bar?.stop();
    },
  };
}

/** A name or another text of a file's on one line of a terminal: control characters can't steer it. */
export function plain(name: string, longest = 60): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}]/gu, '�');
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
