import type { StageQueue } from '../../queue/queue.ts';
import { packed, passagesIn } from '../../stages/packed.ts';
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
  const tags = [{ themeId: theme.id, confidence: 1, because: [] }];
  // A list of its own, for it is emptied as it is read.
  const sample = sampleOf(passagesIn([...passages]));
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
