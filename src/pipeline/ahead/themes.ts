import { isCounted } from '../../domain.ts';
import type { StageQueue } from '../../queue/queue.ts';
import { packed } from '../../stages/packed.ts';
import type { InputOf } from '../../stages/stages.ts';
import type { RunningJob } from '../plan.ts';
import { isReadAhead, sampleOf } from './sample.ts';

/** Of a proposal, enough to have sections. */
const PROPOSAL = 20_000;

/** Finds themes in some passages while the answers, which have one thread, are compared (`sample.ts`). */
export async function readThemesAhead(
  queue: StageQueue,
  { consultation, responses }: InputOf<'compare'>,
  { key, signal }: RunningJob,
): Promise<void> {
  const letters = responses.reduce((sum, { text }) => sum + text.length, 0);
  if (!isReadAhead(queue, letters)) return;
  const counted = responses.flatMap((response) =>
    response.passages.flatMap((passage) => (isCounted(passage.kind) ? [{ response, passage }] : [])),
  );
  const input: InputOf<'themes'> = {
    consultationId: '',
    passages: packed(
      sampleOf(counted).map(({ response, passage: { id, start, end, heading, question } }) => ({
        responseId: response.id,
        respondent: response.respondent,
        language: response.language,
        group: response.id,
        passages: [{ id, text: response.text.slice(start, end), start, heading, question }],
      })),
    ),
    background: consultation.background.slice(0, PROPOSAL),
    codebook: [],
    previous: [],
    decided: [],
  };
  await queue.run('themes', input, { key: `${key}:ahead`, signal }).catch(() => undefined);
}
