import { boardWords, type Degree } from '../../norsk/board.ts';
import { doubtIn, unsureOf, withDoubt } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { capital, digits } from '../../norsk/numbers.ts';
import type { Report, ReportPoint, ThemeReport, WrittenText } from '../../report/model.ts';
import { themesLead } from '../markdown/themes.ts';
import { type Box, fitting, flow, heightOf, LINE, linesOf, type Paragraph } from './measure.ts';
import { BODY, type Slide, slide } from './model.ts';
import { namesOf, oneLine, placeOf, senderOf } from './names.ts';
import { textIn } from './opening.ts';

/** The positions told in the list of themes. */
const TOLD = ['supports', 'supports-with-reservations', 'opposes'] as const;

/** The list of themes: how many speak on each, and what they hold. */
export function themeListSlides(report: Report): Slide[] {
  const words = boardWords(report.language);
  const note = noteWords(report.language);
  if (report.themes.length === 0)
    return report.respondents.length === 0
      ? []
      : [slide(note.themes, [textIn(BODY, [{ text: note.noThemes }], 22, 12)], [])];
  const head = ['', note.theme, words.speaking, ...TOLD.map((position) => note.positions[position])];
  const rows = report.themes.map((theme, index) => [
    digits(index + 1),
    oneLine(theme.label),
    digits(theme.speakers.length),
    ...TOLD.map((position) => withDoubt(theme.counts[position], theme.unsure[position], note)),
  ]);
  // «763 (763 usikkert)» is wider than «7 (6 usikkert)».
  const figures = Math.max(...rows.flatMap((row) => row.slice(3).map((cell) => cell.length))) > 16 ? 2.15 : 1.75;
  const widths = [0.55, BODY.w - 0.55 - 1.3 - 3 * figures, 1.3, figures, figures, figures];
  const heightAt = (size: number) => [head, ...rows].reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
  const size = [15, 14, 13, 12].find((one) => heightAt(one) <= BODY.h) ?? 12;
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
      index === 0 ? note.themes : `${note.themes} (${words.continued})`,
      [{ kind: 'table', box: BODY, widths, rows: [head, ...page], size }],
      [themesLead(report, note)],
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
  const note = noteWords(report.language);
  const title = `${digits(number)}. ${oneLine(theme.label)}`;
  const followUp = followUpOf(theme, report);
  const beside = followUp.length > 0 && fitting(followUp, RIGHT, 16, 12) !== null;
  const box = beside ? LEFT : UNDER;
  const brief = writtenLines(theme.written.brief);
  const briefHere = heightOf(brief, box.w, 14) <= box.h * 0.4;
  const proposed = proposedIn(theme);
  const proposal: Paragraph = { lead: `${note.proposed}:`, text: proposed, muted: true };
  const proposalHere = proposed !== '' && heightOf([proposal], box.w, 14) <= box.h * 0.25;
  const first = [...(proposalHere ? [proposal] : []), ...(briefHere ? brief : [])];
  const { paragraphs, told, left } = pointsIn(theme, first, box, report);
  const main = slide(
    title,
    [
      textIn(COUNTS, [supportIn(theme, report)], 16, 12),
      textIn(box, paragraphs, ...TEXT_SIZES),
      ...(beside ? [textIn(RIGHT, followUp, 16, 12)] : []),
    ],
    [
      ...(proposed === '' || proposalHere ? [] : [`${note.proposed}: ${proposed}`]),
      `${boardWords(report.language).sources}:`,
      ...told.map((point) => sourceOf(point, report)),
      note.silence,
      ...(doubtIn(theme) > 0 ? [note.doubt] : []),
    ],
  );
  const aside = [
    ...(briefHere ? [] : [{ text: note.brief, bold: true }, ...brief]),
    ...(left.length ? [{ text: note.points, bold: true }, ...left.map((point) => pointParagraph(point, report))] : []),
    ...(beside ? [] : followUp),
  ];
  const more = flow(aside, BODY, 16).map(
    (page): Slide =>
      slide(
        `${title} (${boardWords(report.language).continued})`,
        [{ kind: 'text', box: BODY, paragraphs: page, size: 16 }],
        left.map((point) => sourceOf(point, report)),
      ),
  );
  return [main, ...more];
}

/** «Bred støtte. 24 uttaler seg: sju er for, …» */
function supportIn(theme: ThemeReport, report: Report): Paragraph {
  const note = noteWords(report.language);
  const speakers = theme.speakers.length;
  if (speakers === 0) return { text: `${note.speak(0, report.withRemarks.length)}.` };
  const degree = degreeOf(theme);
  const doubt = note.doubted(unsureOf(theme), speakers);
  return {
    ...(degree ? { lead: boardWords(report.language).degrees[degree] } : {}),
    text: `${capital(note.spoken(speakers))}: ${note.split(theme.counts)}.${doubt && ` ${doubt}`}`,
  };
}

/** What was proposed, in people's words or the proposal's own; empty where neither is there. */
function proposedIn({ written, proposal }: ThemeReport): string {
  const lines = writtenLines(written.proposal).map(({ text }) => text);
  return lines.length ? lines.join(' ') : oneLine(proposal ?? '');
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

/** A point, or where a theme has too few a quote: what stands on the slide. */
type Told = Pick<ReportPoint, 'side' | 'quote' | 'holders' | 'alike' | 'counted' | 'own'>;

/**
 * Three to five points that fit the box under what stands `first`; long sentences give way to the next, and nothing is cut. What people have put in
 * their own words gives way to nothing: what there is no room for is `left` for the next slide.
 */
function pointsIn(
  theme: ThemeReport,
  first: Paragraph[],
  box: Box,
  report: Report,
): { paragraphs: Paragraph[]; told: Told[]; left: Told[] } {
  const pool: Told[] = [...theme.points];
  // Quotes where there are too few points: each sentence once.
  for (const quote of theme.quotes)
    if (
      pool.length < FEWEST_POINTS &&
      !pool.some((one) => one.quote.text.includes(quote.text) || quote.text.includes(one.quote.text))
    )
      pool.push({ side: quote.side, quote, holders: [quote.respondent], alike: 0, counted: false, own: null });
  const short = pool.filter(({ own, quote }) => own !== null || quote.text.length <= LONG);
  const order = short.length >= FEWEST_POINTS ? short : [...short, ...pool.filter((one) => !short.includes(one))];
  const paragraphs: Paragraph[] = [
    ...first,
    ...(order.length ? [{ text: noteWords(report.language).points, bold: true }] : []),
  ];
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
  const left = order.filter((one) => one.own !== null && !told.includes(one));
  if (told.length > 0) return { paragraphs, told, left };
  const none =
    theme.speakers.length && !left.length ? [{ text: boardWords(report.language).noPoints, muted: true }] : [];
  return { paragraphs: [...first, ...none], told, left };
}

/** «Ni støtter dette: «…» (A)», «A: «…»» of one alone, and a person's words as they are. */
function pointParagraph({ side, quote, holders, alike, counted, own }: Told, report: Report): Paragraph {
  if (own !== null) return { text: oneLine(own), bullet: true };
  const [sender, said] = [senderOf(quote, report), `«${oneLine(quote.text)}»`];
  if (holders.length === 1) return { lead: `${capital(sender)}:`, text: said, bullet: true };
  const lead = noteWords(report.language).pointLead(side, holders.length, alike, counted);
  return { lead: `${lead}:`, text: `${said} (${sender})`, bullet: true };
}

/** Which answers, and the page of the sentence that is quoted. */
function sourceOf({ side, quote, holders, alike, counted, own }: Told, report: Report): string {
  const words = noteWords(report.language);
  const lead = holders.length > 1 ? `${words.pointLead(side, holders.length, alike, counted)}: ` : '';
  const from = `${lead}«${oneLine(quote.text)}» (${senderOf(quote, report)}, ${placeOf(quote, report)}).`;
  const others = holders.slice(1);
  const also = others.length ? ` ${words.pointAlso(namesOf(others, report, 100))}` : '';
  return `• ${own === null ? '' : `${oneLine(own)} – `}${from}${also}`;
}

/** What people have written as follow-up, under the kinds they have given it. */
function followUpOf(theme: ThemeReport, report: Report): Paragraph[] {
  const points = new Map(theme.followUps.map(({ kind, followUps }) => [kind, followUps]));
  const free = new Map(theme.written.followUps.map((followUp) => [followUp.heading, writtenLines(followUp)]));
  const kinds = [...new Set(['', ...points.keys(), ...free.keys()])].flatMap((kind) => {
    const lines: Paragraph[] = [
      ...(points.get(kind) ?? []).map(({ text, responsible }) => ({
        text: oneLine(responsible === '' ? text : `${text} (${responsible})`),
        bullet: true,
      })),
      ...(free.get(kind) ?? []),
    ];
    return lines.length ? [...(kind ? [{ text: oneLine(kind), bold: true }] : []), ...lines] : [];
  });
  return kinds.length ? [{ text: noteWords(report.language).followUp, bold: true }, ...kinds] : [];
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
