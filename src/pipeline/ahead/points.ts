import type { StageQueue } from '../../queue/queue.ts';
import type { InputOf } from '../../stages/stages.ts';
import type { RunningJob } from '../plan.ts';
import { sampleOf } from './sample.ts';

/**
 * Reads some passages for points while the themes, which have one thread, are found (`sample.ts`). Whoever asks for it has
 * asked whether anything is read ahead.
 */
export async function readPointsAhead(
  queue: StageQueue,
  { passages }: InputOf<'themes'>,
  { key, signal }: RunningJob,
): Promise<void> {
  const theme = { id: 'ahead', label: '', description: '', keywords: [], parentId: null, words: [] };
  const input: InputOf<'points'> = {
    themes: [{ ...theme, status: 'proposed' }],
    passages: sampleOf(passages).map(({ id, group, heading: _, question: __, joins: ___, ...passage }) => ({
      ...passage,
      passageId: id,
      themeId: theme.id,
      letter: group,
      confidence: 1,
      because: [],
      sector: 'unknown',
      page: 1,
    })),
  };
  await queue.run('points', input, { key: `${key}:ahead`, signal }).catch(() => undefined);
}
