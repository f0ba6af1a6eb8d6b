import type { StageQueue } from '../../queue/queue.ts';
import type { ClaimsRead } from '../../stages/claims.ts';
import type { ArguedPassage } from '../../stages/points/sentences.ts';
import type { InputOf } from '../../stages/stages.ts';
import { namedIn } from '../../stages/stance/subject.ts';
import { inParallel, inParts } from '../parallel.ts';
import type { RunningJob } from '../plan.ts';

/** Letters of passages that are read at a time. Of fewer, all is read where the points are found: in one thread, at once. */
const AT_A_TIME = 2_500_000;

/**
 * Reads what the sentences of many answers claim in all threads there are, before points are found of them in one.
 * @param most letters that are read at a time
 * @returns nothing where the answers are few
 */
export async function readClaims(
  queue: StageQueue,
  { passages, title = '', proposal = '' }: InputOf<'points'>,
  { key, signal, took }: RunningJob,
  most = AT_A_TIME,
): Promise<ClaimsRead[]> {
  const letters = lettersIn(passages);
  if (letters < 2 * most) return [];
  const named = namedIn(texts(passages));
  const read: ClaimsRead[] = [];
  // An even number of them, between answers.
  const size = letters / (2 * Math.floor(letters / most / 2));
  const parts = inParts(once(passages), size, ({ responseId }, last) => responseId === last?.responseId);
  await inParallel(parts, queue.threads, signal, async ([place, part], stopped) => {
    const job = { key: `claims:${key}:${place}`, signal: stopped, took };
    // What is read of a sentence needs none of its themes.
    const own = part.map((passage) => ({ ...passage, because: [] }));
    read[place] = await queue.run('claims', { passages: own, title, proposal, named }, job);
  });
  return read;
}

/** A passage has a row for each of its tags, one after another. */
function* once(passages: readonly ArguedPassage[]): Generator<ArguedPassage> {
  let last = '';
  for (const passage of passages) {
    if (passage.passageId !== last) yield passage;
    last = passage.passageId;
  }
}

function* texts(passages: readonly ArguedPassage[]): Generator<string> {
  for (const { text } of once(passages)) yield text;
}

function lettersIn(passages: readonly ArguedPassage[]): number {
  let letters = 0;
  for (const text of texts(passages)) letters += text.length;
  return letters;
}
