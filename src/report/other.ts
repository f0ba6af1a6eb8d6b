import type { Passage } from '../domain.ts';
import { argumentOf, wholeSentences } from '../stages/quotes/sentence.ts';
import type { ResponseState } from '../state.ts';
import type { ReportQuote } from './model.ts';
import type { Ground } from './parts.ts';
import { mayBeTold } from './privacy.ts';
import { reportQuote } from './quote.ts';

/** «Other input» looks through at most so many passages, evenly spread, and shows at most so many sentences. */
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

/** A few sentences that argue something, from passages in no theme; one from each respondent. */
export function otherInput(ground: Ground): ReportQuote[] {
  const step = Math.max(1, Math.ceil(ground.here.reduce((sum, row) => sum + row.unplaced.length, 0) / LOOKED_THROUGH));
  let at = 0;
  const looked = ground.here.flatMap(({ response, unplaced }) =>
    unplaced.flatMap((passage) => (at++ % step === 0 ? [{ passage, response }] : [])),
  );
  const best = new Map<string, { score: number; quote: ReportQuote }>();
  for (const { passage, response } of looked) {
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
