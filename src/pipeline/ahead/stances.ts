import { isCounted } from '../../domain.ts';
import type { StageQueue } from '../../queue/queue.ts';
import type { InputOf } from '../../stages/stages.ts';
import type { RunningJob } from '../plan.ts';

/** Letters of answers that are read ahead: some twenty passages, as of the others, in answers that are whole. */
const LETTERS = 5_000;

/**
 * Reads the stances of the first answers while the themes are saved, in the thread that found them (`sample.ts`). Whoever asks
 * for it has asked whether anything is read ahead.
 */
export async function readStancesAhead(
  queue: StageQueue,
  proposal: string,
  answers: Iterable<
    Pick<InputOf<'stance'>['responses'][number], 'id' | 'respondent' | 'text' | 'language' | 'passages'>
  >,
  { key, signal }: RunningJob,
): Promise<void> {
  const responses: InputOf<'stance'>['responses'] = [];
  let letters = 0;
  for (const { id, respondent, text, language, passages } of answers) {
    if (!passages.some(({ kind }) => isCounted(kind))) continue;
    responses.push({ id, respondent, text, language, passages, declared: null, themes: [], endorses: [] });
    letters += text.length;
    if (letters >= LETTERS) break;
  }
  const input: InputOf<'stance'> = { owner: '', title: '', proposal, responses };
  await queue.run('stance', input, { key: `${key}:stances-ahead`, signal }).catch(() => undefined);
}
