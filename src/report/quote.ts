import type { Quote } from '../domain.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { ResponseState } from '../state.ts';
import { quoteParts, quoteText } from '../told.ts';
import type { ReportQuote } from './model.ts';
import type { Ground } from './parts.ts';
import { isNamed } from './privacy.ts';

/**
 * A sentence as the note may tell it, with who says it and where.
 * @throws Error when the quote's span does not lie in the text
 */
export function reportQuote(
  quote: Pick<Quote, 'start' | 'end' | 'page' | 'side' | 'cuts' | 'pinned'>,
  response: ResponseState,
  { byId, state: { language } }: Pick<Ground, 'byId' | 'state'>,
): ReportQuote {
  const respondent = byId.get(response.id)?.respondent;
  const stands = quoteParts(quote).every(
    ({ start, end }) => start < end && end <= response.text.length && response.text.slice(start, end).trim() !== '',
  );
  if (!respondent || !stands)
    throw new Error(`quote at ${quote.start}–${quote.end} does not stand in the text of ${response.respondent}`);
  const page = response.pages.find((other) => quote.start >= other.start && quote.start < other.end);
  const places = [
    ...(isNamed(response) && page?.attachment !== undefined ? [page.attachment] : []),
    ...(page?.scanned ? [noteWords(language)[page.corrected ? 'recognisedAndCorrected' : 'recognised']] : []),
  ];
  return {
    text: onItsOwn(quoteText(response.text, quote)),
    respondent,
    page: page?.number ?? quote.page,
    attachment: places.length === 0 ? null : places.join(', '),
    side: quote.side,
    pinned: quote.pinned ?? false,
  };
}

/** A string cut from another keeps the whole of it in memory: a sentence in the note would keep its letter. */
const onItsOwn = (text: string): string => JSON.parse(JSON.stringify(text));
