import { type Passage, type Quote, quoteParts, quoteText, type Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import type { Position } from '../norsk/note.ts';
import { quotableSentences } from '../stages/quotes/sentence.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { holdsPersonal, isNamed, mayBeTold } from './privacy.ts';
import type { Apart, ReportQuote, Speaker, ThemeReport } from './report.ts';
import { countPositions, type Ground, positionOf, SECTOR_ORDER, written } from './report-parts.ts';

/** Quotes of one side under a theme, unless people have chosen more. */
const PER_SIDE = 3;
/** A sector stands apart when at least so many of it speak, and a majority of them hold what most others don't. */
const LEAST_IN_SECTOR = 2;
/** «Other input» looks through at most so many passages, evenly spread, and shows at most so many sentences. */
const LOOKED_THROUGH = 500;
const OTHERS_SHOWN = 5;

/** The chapters in the order of the state (the proposal's or the codebook's), and how many pinned quotes were held back. */
export function themeReports(ground: Ground): { themes: ThemeReport[]; held: number } {
  const { state, responseOf, respondents, inOrder } = ground;
  const tagsByTheme = groupBy(state.tags, (tag) => tag.themeId);
  const quotesByTheme = groupBy(state.quotes, (quote) => quote.themeId);
  const speakersOf = (themeIds: string[]) =>
    new Set(
      themeIds.flatMap((id) => (tagsByTheme.get(id) ?? []).flatMap((tag) => responseOf.get(tag.passageId)?.id ?? [])),
    );
  let held = 0;
  const shown = state.themes.filter((theme) => theme.status !== 'rejected');
  const themes = shown
    .filter((theme) => isTop(theme, shown))
    .map((theme): ThemeReport => {
      const parts = shown.filter((other) => other.parentId === theme.id);
      const ids = [theme.id, ...parts.map((part) => part.id)];
      // Who has no remarks speaks on nothing, also when the sentence that says so names a theme.
      const withRemarks = [...speakersOf(ids)]
        .flatMap((id) => respondents.get(id) ?? [])
        .filter((r) => r.stance !== 'no-remarks');
      const speakers = inOrder(withRemarks).map((respondent): Speaker => {
        const response = ground.responses.get(respondent.responseId);
        const judged = ids.flatMap((id) => response?.byTheme.get(id) ?? []);
        return { respondent, position: positionOf(judged[0]?.value ?? null) };
      });
      const table = SECTOR_ORDER.flatMap((sector) => {
        const inSector = speakers.filter((speaker) => speaker.respondent.sector === sector);
        return inSector.length === 0
          ? []
          : [{ sector, counts: countPositions(inSector.map((s) => s.position)), total: inSector.length }];
      });
      const tagged = new Set(ids.flatMap((id) => (tagsByTheme.get(id) ?? []).map((tag) => tag.passageId)));
      const chosen = quotesOf(
        ids.flatMap((id) => quotesByTheme.get(id) ?? []),
        new Map(speakers.map((speaker) => [speaker.respondent.responseId, speaker.position])),
        tagged,
        ground,
      );
      held += chosen.held;
      return {
        id: theme.id,
        label: theme.label,
        description: theme.description,
        confirmed: theme.status === 'confirmed',
        proposal: state.proposals.get(theme.id) ?? null,
        speakers,
        counts: countPositions(speakers.map((speaker) => speaker.position)),
        table,
        apart: apartOf(table, speakers),
        quotes: chosen.quotes,
        words: theme.words.slice(0, 8).map((word) => word.word),
        written: { brief: written(state, `brief:${theme.id}`), followUps: followUpsOf(state, theme.id) },
        parts: parts.map((part) => ({ label: part.label, respondents: speakersOf([part.id]).size })),
      };
    });
  return { themes, held };
}

/** A theme whose parent is gone or rejected stands on its own: its answers must be told. */
function isTop(theme: Theme, shown: Theme[]): boolean {
  return theme.parentId === null || !shown.some((other) => other.id === theme.parentId && other.parentId === null);
}

function followUpsOf(state: ConsultationState, themeId: string): ThemeReport['written']['followUps'] {
  const prefix = `follow-up:${themeId}:`;
  const headings = [...state.texts.keys()]
    .filter((slot) => slot.startsWith(prefix) && slot !== prefix)
    .map((slot) => slot.slice(prefix.length))
    .sort((a, b) => a.localeCompare(b, 'nb'));
  return ['', ...headings].map((heading) => ({ heading, ...written(state, `${prefix}${heading}`) }));
}

/** Sectors that go against where most support, or the other way, and views against the stream held in one sector alone. */
function apartOf(table: ThemeReport['table'], speakers: Speaker[]): Apart[] {
  const counts = countPositions(speakers.map((speaker) => speaker.position));
  const pro = counts.supports + counts['supports-with-reservations'];
  if (table.length < 2 || pro === counts.opposes) return [];
  const few: readonly Position[] = pro > counts.opposes ? ['opposes'] : ['supports', 'supports-with-reservations'];
  const only = few.flatMap((position): Apart[] => {
    const [row, ...more] = table.filter((other) => other.counts[position] > 0);
    return row && more.length === 0 && counts[position] > 1 ? [{ kind: 'only', sector: row.sector, position }] : [];
  });
  const sectors = table.flatMap((row): Apart[] => {
    const position = few.find((other) => row.counts[other] * 2 > row.total);
    return position === undefined || row.total < LEAST_IN_SECTOR
      ? []
      : [{ kind: 'sector', sector: row.sector, position, count: row.counts[position], of: row.total }];
  });
  return [...sectors, ...only];
}

/**
 * The quotes as they may stand: what people have chosen first; the machine's only where the passage still carries the theme
 * and the sentence's side agrees with what its sender is counted as.
 */
function quotesOf(
  quotes: Quote[],
  positions: Map<string, Position>,
  tagged: Set<string>,
  ground: Ground,
): { quotes: ReportQuote[]; held: number } {
  let held = 0;
  const perSide = new Map<Quote['side'], number>();
  const shown: ReportQuote[] = [];
  for (const quote of [...quotes.filter((one) => one.pinned), ...quotes.filter((one) => !one.pinned)]) {
    const response = ground.responses.get(quote.responseId);
    if (!response || response.otherHearing) continue;
    const told = reportQuote(quote, response, ground);
    if (quote.pinned) {
      if (holdsPersonal(told.text, response)) {
        held += 1;
        continue;
      }
    } else {
      const position = positions.get(quote.responseId);
      if (position === undefined || !tagged.has(quote.passageId)) continue;
      if (quote.side === 'for' ? position === 'opposes' : quote.side === 'against' && position !== 'opposes') continue;
      if (!mayBeTold(told.text, response) || (perSide.get(quote.side) ?? 0) >= PER_SIDE) continue;
    }
    perSide.set(quote.side, (perSide.get(quote.side) ?? 0) + 1);
    shown.push(told);
  }
  return { quotes: shown, held };
}

/** @throws Error when the quote's span does not lie in the text */
function reportQuote(
  quote: Pick<Quote, 'start' | 'end' | 'page' | 'side' | 'cuts'>,
  response: ResponseState,
  { respondents }: Ground,
): ReportQuote {
  const respondent = respondents.get(response.id);
  const stands = quoteParts(quote).every(
    ({ start, end }) => start < end && end <= response.text.length && response.text.slice(start, end).trim() !== '',
  );
  if (!respondent || !stands)
    throw new Error(`quote at ${quote.start}–${quote.end} does not stand in the text of ${response.respondent}`);
  const page = response.pages.find((other) => quote.start >= other.start && quote.start < other.end);
  const attachment = isNamed(response) ? (page?.attachment ?? null) : null;
  return {
    text: quoteText(response.text, quote),
    respondent,
    page: page?.number ?? quote.page,
    attachment,
    side: quote.side,
  };
}

/** A few sentences that argue something, from passages in no theme; one from each respondent. */
export function otherInput(unplaced: { passage: Passage; response: ResponseState }[], ground: Ground): ReportQuote[] {
  const step = Math.max(1, Math.ceil(unplaced.length / LOOKED_THROUGH));
  const best = new Map<string, { score: number; quote: ReportQuote }>();
  for (const { passage, response } of unplaced.filter((_, index) => index % step === 0)) {
    if (response.stance?.value === 'no-remarks') continue;
    for (const sentence of quotableSentences(response.text.slice(passage.start, passage.end), response.language)) {
      if (!sentence.wishes && sentence.stance === 'neutral') continue;
      const score =
        (sentence.wishes ? 1 : 0) + (sentence.stance === 'neutral' ? 0 : 1) + (sentence.words.length >= 15 ? 1 : 0);
      if (score <= (best.get(response.id)?.score ?? 0)) continue;
      const span = { start: passage.start + sentence.start, end: passage.start + sentence.end, page: passage.page };
      const quote = reportQuote({ ...span, side: 'wish' }, response, ground);
      if (mayBeTold(quote.text, response)) best.set(response.id, { score, quote });
    }
  }
  const chosen = [...best.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, OTHERS_SHOWN)
    .map(([, { quote }]) => quote);
  const order = ground.inOrder(chosen.map((quote) => quote.respondent));
  return chosen.sort((a, b) => order.indexOf(a.respondent) - order.indexOf(b.respondent));
}
