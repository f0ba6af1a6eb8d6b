import type { Quote, Span } from '../domain.ts';

/**
 * Leaves a span out of a quote: cuts that meet become one, and a cut at an end makes the quote itself shorter.
 * @returns null when nothing would be left
 */
export function shorten(
  text: string,
  quote: Pick<Quote, 'start' | 'end' | 'cuts'>,
  cut: Span,
): { start: number; end: number; cuts: Span[] } | null {
  const isEmpty = (start: number, end: number) => text.slice(start, end).trim() === '';
  const cuts: Span[] = [];
  for (const next of [...(quote.cuts ?? []), cut].sort((a, b) => a.start - b.start)) {
    const last = cuts.at(-1);
    if (last && (next.start <= last.end || isEmpty(last.end, next.start))) last.end = Math.max(last.end, next.end);
    else cuts.push({ ...next });
  }
  let { start, end } = quote;
  const [first] = cuts;
  if (first && isEmpty(start, first.start)) {
    start = first.end;
    cuts.shift();
  }
  const last = cuts.at(-1);
  if (last && isEmpty(last.end, end)) {
    end = last.start;
    cuts.pop();
  }
  while (start < end && isEmpty(start, start + 1)) start += 1;
  while (end > start && isEmpty(end - 1, end)) end -= 1;
  return start < end ? { start, end, cuts } : null;
}
