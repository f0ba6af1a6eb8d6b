import type { Quote, Theme } from '../domain.ts';
import { groupBy, joined } from '../group.ts';
import { proposes } from '../language/proposes.ts';
import { doubtIn } from '../norsk/note/doubt.ts';
import type { Counted, Position } from '../position.ts';
import { followUpsOn } from './follow-up/told.ts';
import { sumOf } from './held/counted.ts';
import { positionOn } from './held/hear.ts';
import { isSameSpeaker } from './held/held.ts';
import type { Apart, ReportQuote, ThemeReport } from './model.ts';
import { type Ground, keep, type Untagged, written } from './parts.ts';
import { pointsOn } from './points.ts';
import { holdsPersonal, mayBeTold } from './privacy.ts';
import { reportQuote } from './quote.ts';
import { SECTOR_ORDER } from './rows.ts';

/** Quotes of one side under a theme, unless people have chosen more. */
const PER_SIDE = 3;
/** A sector stands apart when at least so many of it speak, and a majority of them hold what most others don't. */
const LEAST_IN_SECTOR = 3;
/** «Alle som er mot, hører til …» is said of at least so many. */
const LEAST_ALONE = 3;

/** The chapters in the order of the state (the proposal's or the codebook's), and how many pinned quotes were held back. */
export function themeReports(ground: Ground): { themes: ThemeReport[]; held: number } {
  const { state, earlier } = ground;
  const quotesByTheme = groupBy(state.quotes, (quote) => quote.themeId);
  let held = 0;
  const shown = state.themes.filter((theme) => theme.status !== 'rejected');
  const tops = shown.filter((theme) => isTop(theme, shown));
  const partsOf = (theme: Theme) => shown.filter((other) => other.parentId === theme.id);
  const earlierThemes = new Map(earlier?.themes.map((theme) => [theme.id, theme]));
  const themes = tops.map((theme): ThemeReport => {
    const parts = partsOf(theme);
    const ids = ground.families.get(theme.id) ?? [];
    const before = earlierThemes.get(theme.id);
    const { speakers, counts, unsure, table } = speakersOn(ground, theme.id, before);
    const chosen = quotesOf(
      ids.flatMap((id) => quotesByTheme.get(id) ?? []),
      theme.id,
      ({ passageId }) => ground.carries(passageId, ids),
      ground,
    );
    held += chosen.held;
    return {
      id: theme.id,
      label: theme.label,
      description: theme.description,
      confirmed: theme.status === 'confirmed',
      proposal: state.proposals.get(theme.id) ?? proposalIn(theme),
      speakers,
      counts,
      unsure,
      table,
      apart: apartOf(table, { counts, unsure }),
      points: pointsOn(ground, ids, theme.id, tops.length),
      quotes: chosen.quotes,
      words: theme.words.slice(0, 8).map((word) => word.word),
      followUps: followUpsOn(ground, ids),
      written: {
        brief: written(state, `brief:${theme.id}`),
        proposal: written(state, `proposal:${theme.id}`),
        followUps: followUpsOf(state, theme.id),
      },
      parts: parts.map((part) => ({
        label: part.label,
        respondents: ground.batches.reduce((sum, batch) => sum + batch.withTheme(part.id), 0),
      })),
    };
  });
  return { themes, held };
}

/** A machine's theme is described with the sentence of the proposal's section that proposes, where one does. */
function proposalIn({ status, description }: Theme): string | null {
  return status !== 'confirmed' && proposes(description) ? description : null;
}

/** Who speaks on a theme, in the note's order, and how many of each sector hold what. */
function speakersOn(
  { batches, families }: Ground,
  themeId: string,
  before: ThemeReport | undefined,
): Pick<ThemeReport, 'speakers' | 'counts' | 'unsure' | 'table'> {
  const index = [...families.keys()].indexOf(themeId);
  const voices = batches.flatMap((batch) => batch.voices(families)[index] ?? []);
  const speakers = keep(before?.speakers, joined(voices.map((voice) => voice.speakers)), isSameSpeaker);
  if (before?.speakers === speakers) return before;
  const bySector = groupBy(voices, ({ sector }) => sector);
  return {
    speakers,
    ...sumOf(voices.map(({ counted }) => counted)),
    table: SECTOR_ORDER.flatMap((sector) => {
      const inSector = bySector.get(sector) ?? [];
      const total = inSector.reduce((sum, voice) => sum + voice.speakers.length, 0);
      return total === 0 ? [] : [{ sector, ...sumOf(inSector.map(({ counted }) => counted)), total }];
    }),
  };
}

/** A theme whose parent is gone or rejected stands on its own: its answers must be told. */
function isTop(theme: Theme, shown: Theme[]): boolean {
  return theme.parentId === null || !shown.some((other) => other.id === theme.parentId && other.parentId === null);
}

function followUpsOf(state: Untagged, themeId: string): ThemeReport['written']['followUps'] {
  const prefix = `follow-up:${themeId}:`;
  const headings = [...state.texts.keys()]
    .filter((slot) => slot.startsWith(prefix) && slot !== prefix)
    .map((slot) => slot.slice(prefix.length))
    .sort((a, b) => a.localeCompare(b, 'nb'));
  return ['', ...headings].map((heading) => ({ heading, ...written(state, `${prefix}${heading}`) }));
}

/**
 * Sectors that go against where most support, or the other way, and views against the stream held in one sector alone. Said
 * of nothing that a wrong reading could turn: the stream must be wider than all doubt, a sector's view must be sure, and
 * that nobody else holds a view is said only where nobody's is in doubt.
 */
export function apartOf<S extends string>(
  table: readonly (Counted & { sector: S; total: number })[],
  { counts, unsure }: Counted,
): Apart<S>[] {
  const pro = counts.supports + counts['supports-with-reservations'];
  const doubt = doubtIn({ counts, unsure });
  if (table.length < 2 || Math.abs(pro - counts.opposes) <= doubt) return [];
  const few: readonly Position[] = pro > counts.opposes ? ['opposes'] : ['supports', 'supports-with-reservations'];
  const only = few.flatMap((position): Apart<S>[] => {
    const [row, ...more] = table.filter((other) => other.counts[position] > 0);
    const alone = row !== undefined && more.length === 0 && counts[position] >= LEAST_ALONE && doubt === 0;
    return alone ? [{ kind: 'only', sector: row.sector, position }] : [];
  });
  const sectors = table.flatMap((row): Apart<S>[] => {
    const position = few.find((other) => row.counts[other] * 2 > row.total);
    return position === undefined || row.total < LEAST_IN_SECTOR || row.unsure[position] > 0
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
  themeId: string,
  carried: (quote: Quote) => boolean,
  ground: Ground,
): { quotes: ReportQuote[]; held: number } {
  let held = 0;
  const perSide = new Map<Quote['side'], number>();
  const shown: ReportQuote[] = [];
  for (const quote of [...quotes.filter((one) => one.pinned), ...quotes.filter((one) => !one.pinned)]) {
    const response = ground.byId.get(quote.responseId)?.response;
    if (!response || response.otherHearing) continue;
    const told = reportQuote(quote, response, ground);
    if (quote.pinned) {
      if (holdsPersonal(told.text, response)) {
        held += 1;
        continue;
      }
    } else {
      const row = ground.byId.get(quote.responseId);
      const position = row ? positionOn(row, ground.families, themeId) : null;
      if (position === null || !carried(quote)) continue;
      // Where the view is unclear, so is the side its sentences speak for.
      const forbidden = quote.side === 'for' ? ['opposes', 'unclear'].includes(position) : position !== 'opposes';
      if (quote.side !== 'wish' && forbidden) continue;
      if (!mayBeTold(told.text, response) || (perSide.get(quote.side) ?? 0) >= PER_SIDE) continue;
    }
    perSide.set(quote.side, (perSide.get(quote.side) ?? 0) + 1);
    shown.push(told);
  }
  return { quotes: shown, held };
}
