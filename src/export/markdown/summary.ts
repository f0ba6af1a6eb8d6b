import { noteWords } from '../../norsk/note/note.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits } from '../../norsk/numbers.ts';
import type { Report, ThemeReport } from '../../report/model.ts';
import { sentWhen } from './about.ts';
import { shortFollowUpLines } from './follow-ups.ts';
import { keyFigures, sectorTotals } from './markdown.ts';
import { blockQuote, blocks, escapeMarkdown } from './parts.ts';
import { pointLine } from './points.ts';
import { plainSlot, sealed } from './slots.ts';
import { overviewTable, themesLead } from './themes.ts';

/** Lines on two A4 pages, and letters on a line, set in 11 points with ordinary margins. */
const TWO_PAGES = 96;
const LETTERS = 88;
const SIDES = ['for', 'against', 'wish'] as const;

/** The two-page summary: key figures, the themes in a table, and what is most said of those most raised, as there is room. */
export function markdownSummary(report: Report): string {
  const words = noteWords(report.language);
  const lead = blocks(
    `# ${escapeMarkdown(report.title)}: ${words.shortTitle}`,
    `*${words.shortLead}*`,
    keyFigures(report, words),
    sentWhen(report, words),
    words.ledger(report.received, report.ledger.analysed, report.respondents.length, report.ledger['answer-table']),
    plainSlot(report.summaryText),
    `## ${words.bySector}`,
    sectorTotals(report, words),
    `## ${words.themes}`,
    report.themes.length ? themesLead(report, words) : words.noThemes,
    report.themes.length ? overviewTable(report, words) : '',
  );
  const byWeight = [...report.themes].sort((a, b) => b.speakers.length - a.speakers.length);
  const headOf = (theme: ThemeReport) =>
    `### ${digits(report.themes.indexOf(theme) + 1)}. ${escapeMarkdown(theme.label)}`;
  const rest = followUpsInShort(report, words);
  let room = TWO_PAGES - [lead, rest].reduce((sum, text) => sum + linesOf(text), 0);
  const told = new Map<ThemeReport, string>();
  for (const theme of byWeight) {
    const text = argued(theme, report, words);
    const lines = linesOf(headOf(theme)) + linesOf(text);
    if (text === '' || lines > room) continue;
    room -= lines;
    told.set(theme, text);
  }
  const chapters = report.themes
    .filter((theme) => told.has(theme))
    .map((theme) => blocks(headOf(theme), told.get(theme) ?? ''));
  return sealed(`${blocks(lead, ...chapters, rest)}\n`, report.slug, 'sammendrag');
}

/** What people have written of follow-up, and their points: by kind, a line each with its theme; the note has the rest of them. */
function followUpsInShort(report: Report, words: NoteWords): string {
  const written = report.themes.flatMap((theme) => {
    const text = blocks(...theme.written.followUps.map(plainSlot));
    return text === '' ? [] : [`### ${escapeMarkdown(theme.label)}\n\n${text}`];
  });
  const lines = new Map<string, string[]>();
  for (const { label, followUps } of report.themes)
    for (const { kind, followUps: points } of followUps)
      lines.set(kind, [...(lines.get(kind) ?? []), ...shortFollowUpLines(label, points, report)]);
  const kinds = [...new Set([...report.followUpKinds, ...lines.keys()])].flatMap((kind) => {
    const own = lines.get(kind);
    return own === undefined ? [] : [blocks(`### ${escapeMarkdown(kind)}`, own.join('\n'))];
  });
  return written.length + kinds.length === 0 ? '' : blocks(`## ${words.followUp}`, ...written, ...kinds);
}

/** The most said of each side, or where nothing is said by several, a quote from both sides: one alone would tilt it. */
function argued(theme: ThemeReport, report: Report, words: NoteWords): string {
  const points = SIDES.flatMap((side) => theme.points.find((one) => one.side === side && !one.single) ?? []);
  if (points.length > 0) return points.map((point) => pointLine(point, report, words)).join('\n');
  const sides = SIDES.flatMap((side) => theme.quotes.find((one) => one.side === side) ?? []);
  const both = sides.filter((quote) => quote.side !== 'wish');
  const quotes = both.length > 1 ? both : sides;
  return blocks(...quotes.map((quote) => `*${words.sides[quote.side]}:*\n\n${blockQuote(quote, words)}`));
}

/** How many lines a text takes in print: rows of a table one each, headings and paragraphs with the space around them. */
export function linesOf(text: string): number {
  return text
    .split('\n')
    .map((line) => {
      if (line === '' || line === '>' || line.startsWith('| :--')) return 0.3;
      if (line.startsWith('#')) return 1.5;
      return line.startsWith('|') ? 1.1 : Math.ceil(line.length / LETTERS);
    })
    .reduce((sum, lines) => sum + lines, 0);
}
