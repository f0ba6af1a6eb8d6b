import { noteWords } from '../norsk/note.ts';
import { digits } from '../norsk/numbers.ts';
import type { Chart } from './charts.ts';
import { keyFigures, sectorTotals, sentWhen } from './markdown.ts';
import { blockQuote, blocks, escapeMarkdown, figure } from './markdown-parts.ts';
import { countSentence, overviewTable } from './markdown-themes.ts';
import type { Report, ReportQuote, ThemeReport } from './report.ts';
import { plainSlot, sealed } from './slots.ts';

/** Words on two pages with two tables and a figure. Quotes are left out before sentences are. */
const TWO_PAGES = 850;

/** The two-page summary: key figures, the themes with a sentence each, a quote from each side as far as there is room. */
export function markdownSummary(report: Report, charts: Chart[]): string {
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
    report.themes.length ? figure(charts, 'standpunkter.svg') : '',
    report.themes.length ? overviewTable(report, words) : '',
  );
  const sentences = report.themes.map(
    (theme, index) =>
      `### ${digits(index + 1)}. ${escapeMarkdown(theme.label)}\n\n${countSentence(theme, report, words)}`,
  );
  const followUps = report.themes.flatMap((theme) =>
    theme.written.followUps.flatMap((followUp) => {
      const text = plainSlot(followUp);
      return text === '' ? [] : [`### ${escapeMarkdown(theme.label)}\n\n${text}`];
    }),
  );
  const rest = followUps.length ? blocks(`## ${words.followUp}`, ...followUps) : '';
  let room = TWO_PAGES - [lead, ...sentences, rest].reduce((sum, text) => sum + wordCount(text), 0);
  const quoted = new Map<ThemeReport, string[]>();
  // One from each side first, of the themes most raised; a wish where one side is silent.
  const byWeight = [...report.themes].sort((a, b) => b.speakers.length - a.speakers.length);
  for (const sides of [['against'], ['for'], ['wish']] as const)
    for (const theme of byWeight) {
      const told = quoted.get(theme) ?? [];
      const quote = theme.quotes.find((one) => sides.some((side) => side === one.side));
      if (!quote || (sides[0] === 'wish' && told.length > 1)) continue;
      const text = sideQuote(quote, words);
      if (wordCount(text) > room) continue;
      room -= wordCount(text);
      quoted.set(theme, [...told, text]);
    }
  const chapters = report.themes.map((theme, index) => blocks(sentences[index] ?? '', ...(quoted.get(theme) ?? [])));
  return sealed(`${blocks(lead, ...chapters, rest)}\n`, report.slug, 'sammendrag');
}

function sideQuote(quote: ReportQuote, words: ReturnType<typeof noteWords>): string {
  return `*${words.sides[quote.side]}:*\n\n${blockQuote(quote, words)}`;
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}
