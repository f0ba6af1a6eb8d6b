import type { Quote } from '../../domain.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import type { Report, ReportPoint, ReportQuote, Respondent, ThemeReport } from '../../report/model.ts';
import { ELLIPSIS } from '../../told.ts';
import { blockQuote, bold, bySector, escapeMarkdown, inlineQuote, lengthIn, namesOf } from './parts.ts';

/** More others than this who say the same are told by sector. */
const MOST_NAMED = 12;
/** Quotes of one side where the theme has no points, and of a side that no point speaks for where it has. */
const PER_SIDE = 3;
const BESIDE_POINTS = 1;
const SIDES = ['for', 'against', 'wish'] as const;
/** The letter of a point's side is the one of who holds it on the theme. */
export const POSITION_OF = { for: 'supports', wish: 'supports-with-reservations', against: 'opposes' } as const;
/** A theme has hardly ever more points; those after the ninth have no mark. */
export const POINT_MARKS = '¹²³⁴⁵⁶⁷⁸⁹';

/** What several say the same of, each counted and named, then single bodies' own. */
export function pointLists(theme: ThemeReport, report: Report, words: NoteWords): string[] {
  const several = theme.points.filter(({ single }) => !single).map((point) => pointLine(point, report, words));
  const singles = theme.points
    .filter(({ single }) => single)
    .map((point) => item(point, inlineQuote(point.quote, words)));
  return [
    several.length ? `##### ${words.points}` : '',
    several.join('\n'),
    singles.length ? `##### ${words.singles}` : '',
    singles.join('\n'),
  ];
}

/** A point as a list item; under a person's words for it stands who says it and the sentence it rests on. */
function item({ own }: ReportPoint, told: string): string {
  return own === null ? `- ${told}` : `- ${escapeMarkdown(own)}\n  - ${told}`;
}

/** «**Fire ber om endring**: «…» (A, s. 2). Det samme sier B, C og D.» */
export function pointLine(point: ReportPoint, report: Report, words: NoteWords): string {
  const others = point.holders.slice(1);
  const also =
    others.length > MOST_NAMED
      ? words.pointAlsoMany(others.length, bySector(others, report))
      : words.pointAlso(namesOf(others, words, report));
  return item(point, `${bold(leadOf(point, words))}: ${inlineQuote(point.quote, words)}. ${also}`);
}

function leadOf({ side, holders, alike, counted }: ReportPoint, words: NoteWords): string {
  return words.pointLead(side, holders.length, alike, counted);
}

/** A theme's most important point in a line: «Fire ber om endring: «…»»; null when it has none. */
export function foremost(theme: ThemeReport, words: NoteWords): string | null {
  const [first] = theme.points.filter(({ single }) => !single);
  const said = first?.own === null ? `«${escapeMarkdown(first.quote.text)}»` : escapeMarkdown(first?.own ?? '');
  return first ? `${leadOf(first, words)}: ${said}` : null;
}

/** The sides' quotes that say something no point holds. */
export function quoteSections(theme: ThemeReport, words: NoteWords): string[] {
  return SIDES.flatMap((side) => {
    const quotes = besidePoints(theme, side);
    if (quotes.length > 0) return [`##### ${words.sides[side]}`, ...quotes.map((quote) => blockQuote(quote, words))];
    return side === 'against' && areUnheard(theme) ? [words.noQuote(theme.counts.opposes)] : [];
  });
}

/** The points, single requests and quotes beside them that stand under a theme, each with its side and its length. */
export function tallyOf(theme: ThemeReport, words: NoteWords): string[][] {
  const sided = ({ side, text }: Pick<ReportQuote, 'side' | 'text'>) =>
    `${words.letters[POSITION_OF[side]]}\u00a0${lengthIn(escapeMarkdown(text))}`;
  const told = (single: boolean) => theme.points.filter((point) => point.single === single);
  return [
    told(false).map(({ side, quote }) => sided({ side, text: quote.text })),
    told(true).map(({ quote }) => String(lengthIn(escapeMarkdown(quote.text)))),
    SIDES.flatMap((side) => besidePoints(theme, side).map(sided)),
  ];
}

/** Which of a theme's points each respondent stands behind, as raised figures: «¹³». */
export function pointMarks(theme: ThemeReport): Map<string, string> {
  const marks = new Map<string, string>();
  for (const [index, { holders }] of theme.points.filter(({ single }) => !single).entries())
    for (const { responseId } of holders)
      marks.set(responseId, `${marks.get(responseId) ?? ''}${POINT_MARKS[index] ?? ''}`);
  return marks;
}

function isAgainst({ speakers }: ThemeReport, { responseId }: Respondent): boolean {
  return speakers.some((one) => one.position === 'opposes' && one.respondent.responseId === responseId);
}

/** Some are against, and none of them has a sentence among the points and the quotes. */
function areUnheard(theme: ThemeReport): boolean {
  const heard = [
    ...theme.points.flatMap(({ holders }) => holders),
    ...SIDES.flatMap((side) => besidePoints(theme, side)).map(({ respondent }) => respondent),
  ];
  return theme.counts.opposes > 0 && !heard.some((respondent) => isAgainst(theme, respondent));
}

/** A point speaks for the side; for those against, only one that one of them stands behind. */
function isSaid(theme: ThemeReport, side: Quote['side']): boolean {
  return theme.points.some(
    (point) => point.side === side && (side !== 'against' || point.holders.some((one) => isAgainst(theme, one))),
  );
}

/** Of a shortened quote the part that tells most, without its full stop. */
const longestPart = (text: string): string =>
  text
    .split(ELLIPSIS)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');

function besidePoints(theme: ThemeReport, side: Quote['side']): ReportQuote[] {
  const { points } = theme;
  const quotes = theme.quotes.filter(
    (quote) =>
      quote.side === side &&
      !points.some(({ quote: { text } }) => text.includes(quote.text) || quote.text.includes(longestPart(text))),
  );
  const most = points.length === 0 ? PER_SIDE : isSaid(theme, side) ? 0 : BESIDE_POINTS;
  // What people have chosen stands, however many.
  const chosen = quotes.filter(({ pinned }) => pinned);
  return [...chosen, ...quotes.filter(({ pinned }) => !pinned).slice(0, Math.max(0, most - chosen.length))];
}
