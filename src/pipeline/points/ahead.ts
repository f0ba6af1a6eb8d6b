import type { StageQueue } from '../../queue/queue.ts';
import { packed, passagesIn } from '../../stages/packed.ts';
import type { InputOf } from '../../stages/stages.ts';
import type { RunningJob } from '../plan.ts';

/** Passages that are read ahead, taken evenly from all. */
const SAMPLE = 80;
/** Of more letters, the reading itself is what takes time, in threads of its own (queue/pool.ts). */
const FEW = 1_000_000;

/**
 * Reads some passages for points while the themes are found, and drops what is found: the themes have one thread, and most of
 * what points of a small consultation take is compiling what reads the first of them, in the other. It decides nothing, and what
 * goes wrong here is no fault of anything.
 */
export async function readAhead(
  queue: StageQueue,
  { passages }: InputOf<'themes'>,
  { key, signal }: RunningJob,
): Promise<void> {
  if (queue.threads < 2 || passages.reduce((sum, { letters }) => sum + letters, 0) > FEW) return;
  const all = passagesIn([...passages]);
  const every = Math.max(1, Math.floor(all.length / SAMPLE));
  const sample = all.filter((_, index) => index % every === 0).slice(0, SAMPLE);
  const theme = { id: 'ahead', label: '', description: '', keywords: [], parentId: null, words: [] };
  const tags = [{ themeId: theme.id, confidence: 1, because: [] }];
  const input: InputOf<'points'> = {
    themes: [{ ...theme, status: 'proposed' }],
    passages: packed(
      sample.map(({ id, responseId, respondent, language, group, start, text }) => ({
        responseId,
        sector: 'unknown',
        language,
        respondent,
        letter: group,
        passages: [{ passageId: id, page: 1, start, text, tags }],
      })),
    ),
  };
  await queue.run('points', input, { key: `${key}:ahead`, signal }).catch(() => undefined);
}
