import type { StageQueue } from '../../queue/queue.ts';
import { textsIn } from '../../stages/packed.ts';
import { type SpokenOn, together } from '../../stages/quotes/speaking.ts';
import type { InputOf, OutputOf } from '../../stages/stages.ts';
import { namedIn } from '../../stages/stance/subject.ts';
import { inParallel, partsOf } from '../parallel.ts';
import type { RunningJob } from '../plan.ts';

/**
 * Chooses quotes. Of many answers the sentences that speak best of each theme are found part by part, and the quotes chosen of
 * these.
 * @param most letters that are read at a time
 */
export async function chooseQuotes(
  queue: StageQueue,
  input: InputOf<'quotes'>,
  job: RunningJob,
  most?: number,
): Promise<OutputOf<'quotes'>> {
  const { passages, ...asked } = input;
  const parts = partsOf(passages, most);
  if (parts.length === 0) return queue.run('quotes', input, job);
  const { key, signal, took } = job;
  const named = namedIn(textsIn(passages));
  let spoken: SpokenOn[] = [];
  await inParallel(parts, queue.threads, signal, async ([place, part], stopped) => {
    const one = { key: `speaking:${key}:${place}`, signal: stopped, took };
    const found = await queue.run('speaking', { themes: asked.themes, passages: part }, one);
    // Whichever comes first: the best are the best in any order.
    spoken = together(spoken, found);
  });
  return queue.run('quotes', { ...asked, passages: [], read: { spoken, named } }, job);
}
