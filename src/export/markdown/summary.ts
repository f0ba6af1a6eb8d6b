import { doubtIn } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { digits } from '../../norsk/numbers.ts';
import type { Report, ThemeReport } from '../../report/model.ts';
import { keyFigures, sectorTotals, sentWhen } from './markdown.ts';
import { blockQuote, blocks, escapeMarkdown } from './parts.ts';
import { plainSlot, sealed } from './slots.ts';
import { overviewTable } from './themes.ts';

/** Lines on two A4 pages, and letters on a line, set in 11 points with ordinary margins. */
const TWO_PAGES = 96;
const LETTERS = 88;
const SIDES = ['for', 'against', 'wish'] as const;

/** The two-page summary: key figures, the themes in a table, and quotes from both sides of those most raised, as there is room. */
export function markdownSummary(report: Report): string {
  const words = noteWords(report.language);
  const lead = blocks(
    `# ${escapeMarkdown(report.title)}: ${words.shortTitle}`,
    `*${words.shortLead}*`,
    keyFigures(report, words),
    sentWhen(report, words),
    words.ledger(report.received, report.ledger.analysed, report.respondents.length),
    plainSlot(report.summaryText),
    `## ${words.bySector}`,
    sectorTotals(report, words),
    `## ${words.themes}`,
    report.themes.length ? words.silence : words.noThemes,
    report.themes.some((theme) => doubtIn(theme) > 0) ? words.doubt : '',
    report.themes.length ? overviewTable(report, words) : '',
  );
  const byWeight = [...report.themes].sort((a, b) => b.speakers.length - a.speakers.length);
  const headOf = (theme: ThemeReport) =>
    `### ${digits(report.themes.indexOf(theme) + 1)}. ${escapeMarkdown(theme.label)}`;
  const followUps = report.themes.flatMap((theme) =>
    theme.written.followUps.flatMap((followUp) => {
      const text = plainSlot(followUp);
      return text === '' ? [] : [`### ${escapeMarkdown(theme.label)}\n\n${text}`];
    }),
  );
  const rest = followUps.length ? blocks(`## ${words.followUp}`, ...followUps) : '';
  let room = TWO_PAGES - [lead, rest].reduce((sum, text) => sum + linesOf(text), 0);
  const quoted = new Map<ThemeReport, string[]>();
  // Both sides of a theme or neither: one side alone would tilt it. A wish where a side is silent.
  for (const theme of byWeight) {
    const sides = SIDES.flatMap((side) => theme.quotes.find((one) => one.side === side) ?? []);
    const argued = sides.filter((quote) => quote.side !== 'wish');
    const told = argued.length > 1 ? argued : sides;
    if (told.length === 0) continue;
    const texts = told.map((quote) => `*${words.sides[quote.side]}:*\n\n${blockQuote(quote, words)}`);
    const lines = [headOf(theme), ...texts].reduce((sum, text) => sum + linesOf(text), 0);
    if (lines > room) continue;
    room -= lines;
    quoted.set(theme, texts);
  }
  const chapters = report.themes
    .filter((theme) => quoted.has(theme))
    .map((theme) => blocks(headOf(theme), ...(quoted.get(theme) ?? [])));
  return sealed(`${blocks(lead, ...chapters, rest)}\n`, report.slug, 'sammendrag');
}

/** How many lines a text takes in print: rows of a table one each, headings and paragraphs with the space around them. */
function linesOf(text: string): number {
  return text
    .split('\n')
    .map((line) => {
      if (line === '' || line === '>' || line.startsWith('| :--')) return 0.3;
      if (line.startsWith('#')) return 1.5;
      return line.startsWith('|') ? 1.1 : Math.ceil(line.length / LETTERS);
    })
    .reduce((sum, lines) => sum + lines, 0);
}
