import type { StageQueue } from '../../queue/queue.ts';
import type { ClaimsRead } from '../../stages/claims.ts';
import { textsIn } from '../../stages/packed.ts';
import type { InputOf } from '../../stages/stages.ts';
import { namedIn } from '../../stages/stance/subject.ts';
import { inParallel, partsOf } from '../parallel.ts';
import type { RunningJob } from '../plan.ts';

/**
 * Reads what the sentences of many answers claim in all threads there are, before points are found of them in one.
 * @param most letters that are read at a time
 * @returns nothing where the answers are few
 */
export async function readClaims(
  queue: StageQueue,
  { passages, title = '', proposal = '' }: Pick<InputOf<'points'>, 'passages' | 'title' | 'proposal'>,
  { key, signal, took }: RunningJob,
  most?: number,
): Promise<ClaimsRead[]> {
  const parts = partsOf(passages, most);
  if (parts.length === 0) return [];
  const named = namedIn(textsIn(passages));
  const read: ClaimsRead[] = [];
  await inParallel(parts, queue.threads, signal, async ([place, part], stopped) => {
    const job = { key: `claims:${key}:${place}`, signal: stopped, took };
    read[place] = await queue.run('claims', { passages: part, title, proposal, named }, job);
  });
  return read;
}
