import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decision } from '../../src/corrections/decision.ts';
import { shorten } from '../../src/corrections/shorten.ts';
import type { Span } from '../../src/domain.ts';
import { quoteParts, quoteText } from '../../src/told.ts';

const TEXT = 'Hei. Vi støtter, som nevnt i møtet den 3. mai, forslaget om et nytt råd. Hilsen';
const span = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const quote = span('Vi støtter, som nevnt i møtet den 3. mai, forslaget om et nytt råd.');

const read = (cuts: string[]) => {
  let now: { start: number; end: number; cuts?: Span[] } | null = quote;
  for (const words of cuts) now = now && shorten(TEXT, now, span(words));
  return now && quoteText(TEXT, now);
};

describe('a shortened quote', () => {
  test.each([
    [['som nevnt i møtet den 3. mai,'], 'Vi støtter, […] forslaget om et nytt råd.'],
    [['som nevnt', 'den 3. mai,'], 'Vi støtter, […] i møtet […] forslaget om et nytt råd.'],
    [['som nevnt', 'i møtet', 'den 3. mai,'], 'Vi støtter, […] forslaget om et nytt råd.'],
    [['nevnt i møtet', 'som nevnt'], 'Vi støtter, […] den 3. mai, forslaget om et nytt råd.'],
    [['Vi støtter, som nevnt'], 'i møtet den 3. mai, forslaget om et nytt råd.'],
    [[', forslaget om et nytt råd.'], 'Vi støtter, som nevnt i møtet den 3. mai'],
    [['i møtet', 'den 3. mai, forslaget om et nytt råd.'], 'Vi støtter, som nevnt'],
  ])('without %j', (cuts, shown) => {
    expect(read(cuts)).toBe(shown);
  });

  test('nothing is left: there is no such quote', () => {
    expect(read(['Vi støtter, som nevnt i møtet den 3. mai, forslaget om et nytt råd.'])).toBeNull();
  });

  test('whatever is left out, each part is the text’s own words, in order, and a decision holds it', () => {
    const place = fc.integer({ min: quote.start, max: quote.end });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 6 }), (pairs) => {
        let now: { start: number; end: number; cuts?: Span[] } = quote;
        for (const [a, b] of pairs) {
          if (a === b) continue;
          const cut = { start: Math.max(now.start, Math.min(a, b)), end: Math.min(now.end, Math.max(a, b)) };
          const next = cut.start < cut.end ? shorten(TEXT, now, cut) : now;
          if (next === null) return;
          now = next;
        }
        let at = 0;
        // Before a full stop that is left there is no space.
        for (const part of quoteText(TEXT, now).split(/ \[…\](?: |(?=\.$))/u)) {
          expect(part.trim()).not.toBe('');
          at = TEXT.indexOf(part, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += part.length;
        }
        const id = '00000000-0000-4000-8000-000000000000';
        const decision = { kind: 'quote', themeId: id, responseId: id, side: 'for', pinned: true, ...now };
        expect(Decision.safeParse(decision).success).toBe(true);
      }),
    );
  });

  test.each([
    ['before the quote', [{ start: 0, end: 7 }]],
    ['the whole quote', [{ start: 5, end: 72 }]],
    ['nothing', [{ start: 10, end: 10 }]],
    ['backwards', [{ start: 20, end: 10 }]],
    [
      'out of order',
      [
        { start: 30, end: 40 },
        { start: 10, end: 20 },
      ],
    ],
  ])('forged cuts are refused: %s', (_, cuts) => {
    const id = '00000000-0000-4000-8000-000000000000';
    const quoted = { kind: 'quote', themeId: id, responseId: id, side: 'for', pinned: true, start: 5, end: 72 };
    expect(Decision.safeParse({ ...quoted, cuts }).success).toBe(false);
  });

  test('an uncut quote is one part', () => {
    expect(quoteParts(quote)).toEqual([{ start: quote.start, end: quote.end }]);
  });
});
