import type { Passage } from '../domain.ts';
import { argumentOf, wholeSentences } from '../stages/quotes/sentence.ts';
import type { ResponseState } from '../state.ts';
import type { Batch } from './held/batch.ts';
import type { ReportQuote } from './model.ts';
import type { Ground } from './parts.ts';
import { mayBeTold } from './privacy.ts';
import { reportQuote } from './quote.ts';
import { type Row, type Rows, unplacedIn } from './rows.ts';

/** «Other input» looks through about so many passages at most, and shows at most so many sentences. */
const LOOKED_THROUGH = 500;
const OTHERS_SHOWN = 5;

/** A sentence that argues something, where it stands in the passage, and how well it does. */
interface Arguing {
  start: number;
  end: number;
  score: number;
}

/** What was found in a passage, which is asked about anew after every decision at the desk. */
const found = new WeakMap<Passage, { respondent: string; sentences: Arguing[] }>();

function arguingIn(passage: Passage, response: ResponseState): Arguing[] {
  const { language, respondent } = response;
  const known = found.get(passage);
  if (known?.respondent === respondent) return known.sentences;
  const own = response.text.slice(passage.start, passage.end);
  const sentences = wholeSentences(own).flatMap(({ start, end, words }) => {
    const argument = argumentOf(own.slice(start, end), { respondent, language });
    const score = (argument?.strength ?? 0) + (words.length >= 15 ? 1 : 0);
    return argument === null ? [] : [{ start: passage.start + start, end: passage.start + end, score }];
  });
  found.set(passage, { respondent, sentences });
  return sentences;
}

/** What tells which passages are in no theme. */
type Placing = Pick<Rows, 'tagsOf' | 'families'>;

type Looked = { passage: Passage; response: ResponseState }[];

/**
 * Those of the passages in no theme that are looked through: of many, those of a fixed share of the answers, which is written
 * in their own ids, so that a theme put on one passage leaves the others what they were.
 */
function lookedThrough(rows: readonly Row[], oneIn: number, { tagsOf, families }: Placing): Looked {
  return rows
    .filter(({ response: { id } }) => oneIn === 1 || Number.parseInt(id.slice(-6), 16) % oneIn === 0)
    .filter(({ unplaced }) => unplaced > 0)
    .flatMap((row) => unplacedIn(row, tagsOf, families).map((passage) => ({ passage, response: row.response })));
}

/** @param all passages in no theme */
const oneInHow = (all: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(all / LOOKED_THROUGH)));

const lookedThroughIn = new WeakMap<Batch, { oneIn: number; looked: Looked }>();

/** The same of a batch, kept by it. */
function ofBatch(batch: Batch, oneIn: number, placing: Placing): Looked {
  const known = lookedThroughIn.get(batch);
  if (known?.oneIn === oneIn) return known.looked;
  const looked = lookedThrough(
    batch.rows.filter((row) => !row.elsewhere),
    oneIn,
    placing,
  );
  lookedThroughIn.set(batch, { oneIn, looked });
  return looked;
}

/** Reads ahead what `otherInput` looks through, a passage at a time, so that whoever asks may do something else between. */
export function* readOthers(here: readonly Row[], placing: Placing): Generator<void> {
  const all = here.reduce((sum, { unplaced }) => sum + unplaced, 0);
  for (const { passage, response } of lookedThrough(here, oneInHow(all), placing)) {
    arguingIn(passage, response);
    yield;
  }
}

/**
 * A few sentences that argue something, from passages in no theme; one from each respondent.
 * @param all passages in no theme
 */
export function otherInput(ground: Ground, all: number): ReportQuote[] {
  const best = new Map<string, { score: number; quote: ReportQuote }>();
  const oneIn = oneInHow(all);
  for (const { passage, response } of ground.batches.flatMap((batch) => ofBatch(batch, oneIn, ground))) {
    if (response.stance?.value === 'no-remarks') continue;
    for (const { start, end, score } of arguingIn(passage, response)) {
      if (score <= (best.get(response.id)?.score ?? 0)) continue;
      const quote = reportQuote({ start, end, page: passage.page, side: 'wish' }, response, ground);
      if (mayBeTold(quote.text, response)) best.set(response.id, { score, quote });
    }
  }
  const chosen = [...best.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, OTHERS_SHOWN)
    .map(([, { quote }]) => quote);
  return ground.inOrder(chosen, (quote) => quote.respondent);
}
