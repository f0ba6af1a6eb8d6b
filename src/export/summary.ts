import { noteWords } from '../norsk/note.ts';
import { digits } from '../norsk/numbers.ts';
import { keyFigures, sectorTotals, sentWhen } from './markdown.ts';
import { blockQuote, blocks, escapeMarkdown } from './markdown-parts.ts';
import { countSentence, overviewTable } from './markdown-themes.ts';
import type { Report, ThemeReport } from './report.ts';
import { plainSlot, sealed } from './slots.ts';

/** Lines on two A4 pages, and letters on a line, set in 11 points with ordinary margins. */
const TWO_PAGES = 96;
const LETTERS = 88;
/** So many themes get a sentence and quotes; all are in the table. */
const CHAPTERS = 8;
const SIDES = ['for', 'against', 'wish'] as const;

/** The two-page summary: key figures, the themes with a sentence each, a quote from each side as far as there is room. */
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
    report.themes.length ? overviewTable(report, words) : '',
  );
  const byWeight = [...report.themes]
    .sort((a, b) => b.speakers.length - a.speakers.length)
    .filter((theme) => theme.speakers.length > 0)
    .slice(0, CHAPTERS);
  const headOf = (theme: ThemeReport) =>
    `### ${digits(report.themes.indexOf(theme) + 1)}. ${escapeMarkdown(theme.label)}\n\n${countSentence(theme, report, words)}`;
  const followUps = report.themes.flatMap((theme) =>
    theme.written.followUps.flatMap((followUp) => {
      const text = plainSlot(followUp);
      return text === '' ? [] : [`### ${escapeMarkdown(theme.label)}\n\n${text}`];
    }),
  );
  const rest = followUps.length ? blocks(`## ${words.followUp}`, ...followUps) : '';
  let room = TWO_PAGES - [lead, ...byWeight.map(headOf), rest].reduce((sum, text) => sum + linesOf(text), 0);
  const quoted = new Map<ThemeReport, Map<(typeof SIDES)[number], string>>();
  // What is against first, theme by theme; a wish where there is nothing else.
  for (const side of ['against', 'for', 'wish'] as const)
    for (const theme of byWeight) {
      const chosen = quoted.get(theme) ?? new Map<(typeof SIDES)[number], string>();
      const quote = theme.quotes.find((one) => one.side === side);
      if (!quote || (side === 'wish' && chosen.size > 0)) continue;
      const text = `*${words.sides[side]}:*\n\n${blockQuote(quote, words)}`;
      if (linesOf(text) > room) continue;
      room -= linesOf(text);
      quoted.set(theme, chosen.set(side, text));
    }
  const chapters = report.themes
    .filter((theme) => byWeight.includes(theme))
    .map((theme) => blocks(headOf(theme), ...SIDES.flatMap((side) => quoted.get(theme)?.get(side) ?? [])));
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
