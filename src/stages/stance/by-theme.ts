import type { Judged, Stance } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import type { ReadPassage } from './letter.ts';
import { type Said, saidOn } from './said-on.ts';
import { type Relevance, relevances, type ThemeTag, termsOf } from './speaks-of.ts';

/** A sentence that hardly speaks of the theme settles nothing. */
const LEAST_RELEVANT = 0.3;
/** Less than this in all is a mention. */
const LEAST = 0.25;
/** How plainly of the theme a sentence must speak for what it declares to be aimed at the theme; «for» most of all. */
const AIMED = 0.7;
const AIMED_WHOLE = 0.75;
const AIMED_AGAINST = 0.4;
/** Further sentences that say the same add so much. */
const FURTHER = 0.35;
/** Agreement with so much beside it asks for a change. */
const BESIDE = 0.4;
/** A mention, and a guess from what the answer holds as a whole. */
const MENTIONED = 0.4;
const GUESSED = 0.3;
const MOST_REASONS = 4;

/** An item of a list. */
const LISTED = /^(?:[-–•*▪\uf0b7]|\(?[a-z\d]{1,2}[.)]\s)/iu;

const VALUE = { for: 'supports', wish: 'supports-with-reservations', against: 'opposes' } as const;

/** What the answer holds as a whole makes one reading of a doubtful sentence likelier than another. */
const LIKELIER: Readonly<Record<'for' | 'against' | 'open', Readonly<Record<Said['side'], number>>>> = {
  for: { for: 1, wish: 1.1, against: 0.8 },
  against: { for: 0.3, wish: 0.85, against: 1.25 },
  open: { for: 0.7, wish: 1, against: 1 },
};

interface Vote extends Said {
  weight: number;
  start: number;
}

/**
 * Reads what an answer holds on each of its themes, from the sentences that speak of the theme. What is declared of the
 * proposal as a whole says nothing of a theme unless the theme's own words stand in it.
 * @param text the answer's text
 * @param tags the themes of its passages
 * @param read the passages that count, in order, with their sentences read
 * @param overall what the answer holds on the whole, where that could be read
 * @param keywords what a codebook knows a theme by
 * @returns for each theme `supports`, `supports-with-reservations` (asks for a change), `opposes`, or `neutral` (mentions)
 */
export function stanceByTheme(
  text: string,
  tags: readonly ThemeTag[],
  read: readonly ReadPassage[],
  overall: Stance | null,
  keywords: ReadonlyMap<string, readonly string[]> = new Map(),
): { themeId: string; stance: Judged<Stance> }[] {
  const byPassage = groupBy(tags, ({ passageId }) => passageId);
  const terms = new Map(
    [...groupBy(tags, ({ themeId }) => themeId)].map(([id, own]) => [id, termsOf(own, keywords.get(id))] as const),
  );
  const likelier =
    LIKELIER[overall === 'opposes' ? 'against' : overall === null || !overall.startsWith('supports') ? 'open' : 'for'];
  const votes = new Map<string, Vote[]>();
  const plainest = new Map<string, Relevance>();
  let asking = false;
  for (const { passage, readings } of read) {
    const own = byPassage.get(passage.id) ?? [];
    const said = readings.map((reading) => {
      const sentence = text.slice(reading.start, reading.end);
      // «Vi ber om at:» asks for each item below it, also where the items are passages of their own.
      asking &&= LISTED.test(sentence) || endsInColon(text, reading.start);
      const result = own.length === 0 ? [] : saidOn(reading, sentence, asking);
      if (sentence.endsWith(':')) asking = reading.acts.some(({ act }) => act === 'demand');
      return result;
    });
    if (own.length === 0 || readings.length === 0) continue;
    const relevant = relevances(own, terms, keywords, text, readings);
    for (const [index, { themeId }] of own.entries()) {
      const list = votes.get(themeId) ?? [];
      votes.set(themeId, list);
      for (const [at, { start }] of readings.entries()) {
        const relevance = relevant[index]?.[at] ?? 0;
        plainest.set(themeId, Math.max(relevance, plainest.get(themeId) ?? 0));
        if (relevance < LEAST_RELEVANT) continue;
        for (const each of said[at] ?? []) {
          if (each.declared && relevance < (each.general ? AIMED_WHOLE : each.side === 'for' ? AIMED : AIMED_AGAINST))
            continue;
          list.push({ ...each, start, weight: each.strength * relevance * likelier[each.side] });
        }
      }
    }
  }
  return [...votes].map(([themeId, list]) => {
    const found = judge(list);
    // Who is against, and plainly speaks of the theme, hardly does it without meaning something by it.
    const guess = found.value === 'neutral' && overall === 'opposes' && (plainest.get(themeId) ?? 0) >= AIMED;
    return { themeId, stance: guess ? { ...found, value: 'opposes' as const, confidence: GUESSED } : found };
  });
}

/** Whether what stands before an offset is a colon, white space apart. */
function endsInColon(text: string, offset: number): boolean {
  return text
    .slice(Math.max(0, offset - 20), offset)
    .trimEnd()
    .endsWith(':');
}

/** Joins what the sentences say: the side that is plainest; agreement only where little stands beside it. */
function judge(votes: readonly Vote[]): Judged<Stance> {
  const sum = (side: Said['side']): number => {
    const own = votes.filter((vote) => vote.side === side).map(({ weight }) => weight);
    const most = Math.max(0, ...own);
    return most + FURTHER * (own.reduce((total, each) => total + each, 0) - most);
  };
  const sums = { for: sum('for'), wish: sum('wish'), against: sum('against') };
  const all = sums.for + sums.wish + sums.against;
  let side: Said['side'] = 'against';
  for (const other of ['wish', 'for'] as const) if (sums[other] > sums[side]) side = other;
  const top = sums[side];
  if (top < LEAST) return { value: 'neutral', confidence: MENTIONED, because: [] };
  if (side === 'for' && all - top > BESIDE * top) side = 'wish';
  const confidence = Math.min(0.9, Math.min(1, top) * (0.35 + (0.55 * top) / all));
  return {
    value: VALUE[side],
    confidence: Math.round(confidence * 100) / 100,
    because: votes
      .filter((vote) => vote.side === side)
      .sort((a, b) => b.weight - a.weight || a.start - b.start)
      .flatMap(({ because }) => because)
      .slice(0, MOST_REASONS),
  };
}
