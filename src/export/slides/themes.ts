import { doubtIn } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { digits } from '../../norsk/numbers.ts';
import { type Degree, slideWords } from '../../norsk/slides.ts';
import type { Report, ReportPoint, ReportQuote, ThemeReport, WrittenText } from '../../report/model.ts';
import { type Box, fitting, flow, heightOf, LINE, linesOf, type Paragraph } from './measure.ts';
import { BODY, type Slide, slide } from './model.ts';
import { namesOf, oneLine, placeOf, senderOf } from './names.ts';
import { textIn } from './opening.ts';

/** The list of themes: how many speak on each, and what they hold. */
export function themeListSlides(report: Report): Slide[] {
  const words = slideWords(report.language);
  const note = noteWords(report.language);
  if (report.themes.length === 0) return [];
  const widths = [0.55, BODY.w - 0.55 - 4 * 1.35, 1.35, 1.35, 1.35, 1.35];
  const head = [
    '',
    note.theme,
    words.speaking,
    note.positions.supports,
    note.positions['supports-with-reservations'],
    note.positions.opposes,
  ];
  const rows = report.themes.map((theme, index) => [
    digits(index + 1),
    oneLine(theme.label),
    digits(theme.speakers.length),
    digits(theme.counts.supports),
    digits(theme.counts['supports-with-reservations']),
    digits(theme.counts.opposes),
  ]);
  const heightAt = (size: number) => [head, ...rows].reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
  const size = [14, 13, 12, 11].find((one) => heightAt(one) <= BODY.h) ?? 12;
  const pages: string[][][] = [];
  let room = 0;
  for (const row of rows) {
    const height = rowHeight(row, widths, size);
    if (pages.length === 0 || height > room) {
      pages.push([]);
      room = BODY.h - rowHeight(head, widths, size);
    }
    pages.at(-1)?.push(row);
    room -= height;
  }
  return pages.map((page, index) =>
    slide(
      index === 0 ? words.themes : `${words.themes} (${words.continued})`,
      [{ kind: 'table', box: BODY, widths, rows: [head, ...page], size }],
      [words.silence, words.reading],
    ),
  );
}

/** Height of a table's row, with the room around its text. */
export function rowHeight(row: readonly string[], widths: readonly number[], size: number): number {
  const lines = row.map((cell, index) => linesOf(cell, (widths[index] ?? 1) - 0.2, size * 1.08));
  return (Math.max(...lines) * LINE * size) / 72 + 0.14;
}

const MOST_POINTS = 5;
const FEWEST_POINTS = 3;
/** A sentence longer than this waits for shorter ones. */
const LONG = 260;
const TEXT_SIZES = [18, 12] as const;
const COUNTS: Box = { ...BODY, h: 0.85 };
const UNDER: Box = { ...BODY, y: BODY.y + 0.95, h: BODY.h - 0.95 };
const LEFT: Box = { ...UNDER, w: 7.6 };
const RIGHT: Box = { ...UNDER, x: UNDER.x + LEFT.w + 0.35, w: UNDER.w - LEFT.w - 0.35 };

/** A slide for the theme, with what people have written as follow-up beside or, where it is much, on slides of its own. */
export function themeSlides(theme: ThemeReport, number: number, report: Report): Slide[] {
  const words = slideWords(report.language);
  const title = `${digits(number)}. ${oneLine(theme.label)}`;
  const degree = degreeOf(theme);
  const counts = words.spoken(theme.speakers.length, report.withRemarks.length, theme);
  const followUp = followUpOf(theme, report);
  const beside = followUp.length > 0 && fitting(followUp, RIGHT, 16, 12) !== null;
  const box = beside ? LEFT : UNDER;
  const brief = writtenLines(theme.written.brief);
  const briefHere = heightOf(brief, box.w, 14) <= box.h * 0.4;
  const { paragraphs, told } = pointsIn(theme, briefHere ? brief : [], box, report);
  const notes = [
    ...(theme.proposal === null ? [] : [`${noteWords(report.language).proposed}: ${oneLine(theme.proposal)}`]),
    `${words.sources}:`,
    ...told.map((point) => sourceOf(point, report)),
    words.silence,
    ...(doubtIn(theme) > 0 ? [words.reading] : []),
  ];
  const main = slide(
    title,
    [
      textIn(COUNTS, [{ ...(degree ? { lead: words.degrees[degree] } : {}), text: counts }], 16, 11),
      textIn(box, paragraphs, ...TEXT_SIZES),
      ...(beside ? [textIn(RIGHT, followUp, 16, 12)] : []),
    ],
    notes,
  );
  const aside = [
    ...(briefHere ? [] : [{ text: noteWords(report.language).brief, bold: true }, ...brief]),
    ...(beside ? [] : followUp),
  ];
  const more = flow(aside, BODY, 16).map(
    (page): Slide =>
      slide(`${title} (${words.continued})`, [{ kind: 'text', box: BODY, paragraphs: page, size: 16 }], []),
  );
  return [main, ...more];
}

/**
 * The word for how wide the support is, of those who speak; null where the counts bear none, or fewer than four speak. What
 * is read without being sure counts for no side: broad is more than three quarters, split at least a quarter on either.
 */
export function degreeOf({ speakers, counts, unsure }: ThemeReport): Degree | null {
  const of = speakers.length;
  if (of < 4) return null;
  const [yes, wishes, no] = (['supports', 'supports-with-reservations', 'opposes'] as const).map(
    (position) => counts[position] - unsure[position],
  ) as [number, number, number];
  const pro = yes + wishes;
  if (pro / of > 0.75) return wishes > pro / 2 ? 'broad-with-wishes' : 'broad-for';
  if (no / of > 0.75) return 'broad-against';
  if (pro / of >= 0.25 && no / of >= 0.25) return 'split';
  if (pro / of > 0.5) return 'majority-for';
  return no / of > 0.5 ? 'majority-against' : null;
}

/** A point, or where a theme has none a quote: what stands on the slide. */
interface Told {
  side: ReportQuote['side'];
  quote: ReportQuote;
  holders: ReportPoint['holders'];
  alike: number;
  /** A person's words for it. */
  own: string;
}

/** Three to five points that fit the box; long sentences give way to the next, and nothing is cut. */
function pointsIn(
  theme: ThemeReport,
  brief: Paragraph[],
  box: Box,
  report: Report,
): { paragraphs: Paragraph[]; told: Told[] } {
  const words = slideWords(report.language);
  const points = theme.points.map((point): Told => ({ ...point, own: oneLine(point.own ?? '') }));
  const quotes = theme.quotes.map(
    (quote): Told => ({
      side: quote.side,
      quote,
      holders: [quote.respondent],
      alike: 0,
      own: '',
    }),
  );
  // Quotes where there are too few points: each sentence once.
  const pool = [...points];
  for (const quote of quotes)
    if (pool.length < FEWEST_POINTS && pool.every((one) => oneLine(one.quote.text) !== oneLine(quote.quote.text)))
      pool.push(quote);
  const short = pool.filter((one) => (one.own || one.quote.text).length <= LONG);
  const order = short.length >= FEWEST_POINTS ? short : [...short, ...pool.filter((one) => !short.includes(one))];
  const paragraphs: Paragraph[] = [...brief, ...(order.length ? [{ text: words.points, bold: true }] : [])];
  const told: Told[] = [];
  for (const one of order) {
    if (told.length === MOST_POINTS) break;
    const paragraph = pointParagraph(one, report);
    // Full at a size that is read across a table; the smaller sizes are for the points that must come along.
    const size = told.length < FEWEST_POINTS ? TEXT_SIZES[1] : 14;
    if (heightOf([...paragraphs, paragraph], box.w, size) > box.h) continue;
    paragraphs.push(paragraph);
    told.push(one);
  }
  if (told.length > 0) return { paragraphs, told };
  return { paragraphs: [...brief, ...(theme.speakers.length ? [{ text: words.noPoints, muted: true }] : [])], told };
}

function pointParagraph({ side, quote, holders, alike, own }: Told, report: Report): Paragraph {
  const lead = `${slideWords(report.language).point(side, holders.length, alike)}:`;
  const sender = `(${senderOf(quote, report)})`;
  return { lead, text: own || `«${oneLine(quote.text)}» ${sender}`, bullet: true };
}

/** Which answers, and the page of the sentence that is quoted. */
function sourceOf({ quote, holders, own }: Told, report: Report): string {
  const words = noteWords(report.language);
  const from = `${senderOf(quote, report)}, ${placeOf(quote, report)}`;
  const others = holders.filter(({ responseId }) => responseId !== quote.respondent.responseId);
  const said = own ? `${own} — ` : '';
  return `• ${said}«${oneLine(quote.text)}» — ${from}.${others.length ? ` ${words.respondents}: ${namesOf(others, report, 100)}.` : ''}`;
}

/** What people have written as follow-up, under the kinds they have given it. */
function followUpOf(theme: ThemeReport, report: Report): Paragraph[] {
  return theme.written.followUps.flatMap((followUp) => {
    const lines = writtenLines(followUp);
    const heading = oneLine(followUp.heading) || slideWords(report.language).followUp;
    return lines.length ? [{ text: heading, bold: true }, ...lines] : [];
  });
}

/** People's Markdown as paragraphs: list items as such, marks of emphasis and headings gone. */
export function writtenLines({ markdown }: Pick<WrittenText, 'markdown'>): Paragraph[] {
  return markdown
    .split('\n')
    .map((line) => ({ text: oneLine(line), bullet: /^\s*[-*+]\s/.test(line) }))
    .flatMap(({ text, bullet }) => {
      const plain = text
        .replace(/^#{1,6} /, '')
        .replace(/^[-*+] /, '')
        .replace(/^> ?/, '')
        .replace(/(\*\*|__)(.+?)\1/g, '$2')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
      return plain === '' ? [] : [bullet ? { text: plain, bullet } : { text: plain }];
    });
}
