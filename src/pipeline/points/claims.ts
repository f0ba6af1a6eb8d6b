import type { StageQueue } from '../../queue/queue.ts';
import type { ClaimsRead } from '../../stages/claims.ts';
import type { ArguedPassage } from '../../stages/points/sentences.ts';
import type { InputOf } from '../../stages/stages.ts';
import { namedIn } from '../../stages/stance/subject.ts';
import { inParallel } from '../parallel.ts';
import type { RunningJob } from '../plan.ts';

/** Letters of passages that are read at a time. Of fewer, all is read where the points are found: in one thread, at once. */
const AT_A_TIME = 2_500_000;

/**
 * Reads what the sentences of many answers claim in all threads there are, before points are found of them in one.
 * @returns nothing where the answers are few
 */
export async function readClaims(
  queue: StageQueue,
  { passages, title = '', proposal = '' }: InputOf<'points'>,
  { key, signal, took }: RunningJob,
): Promise<ClaimsRead[]> {
  const letters = lettersIn(passages);
  if (letters < 2 * AT_A_TIME) return [];
  const named = namedIn(texts(passages));
  const read: ClaimsRead[] = [];
  await inParallel(partsOf(passages, letters), queue.pages, signal, async ([place, part], stopped) => {
    const job = { key: `claims:${key}:${place}`, signal: stopped, took };
    read[place] = await queue.run('claims', { passages: part, title, proposal, named }, job);
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

/** Cuts the passages between answers, into an even number of parts of about the same size. */
function* partsOf(
  passages: readonly ArguedPassage[],
  letters: number,
): Generator<[place: number, part: ArguedPassage[]]> {
  const size = letters / (2 * Math.floor(letters / AT_A_TIME / 2));
  let place = 0;
  let part: ArguedPassage[] = [];
  let held = 0;
  for (const passage of once(passages)) {
    if (held >= size * (place + 1) && part.at(-1)?.responseId !== passage.responseId) {
      yield [place, part];
      place += 1;
      part = [];
    }
    // What is read of a sentence needs none of its themes.
    part.push({ ...passage, because: [] });
    held += passage.text.length;
  }
  if (part.length > 0) yield [place, part];
}
