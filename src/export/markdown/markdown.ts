import { unsureOf } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerateNames } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import type { Chart } from '../charts.ts';
import { about } from './about.ts';
import { appendix, type Method } from './appendix.ts';
import { campaigns, endorsements, jointly } from './lists.ts';
import { blocks, bold, escapeMarkdown, figure, inlineQuote, isMany, nameIn, namesOf, table } from './parts.ts';
import { foremost } from './points.ts';
import { priorityChapter } from './priority.ts';
import { questionChapters } from './questions.ts';
import { sealed, slotBlock } from './slots.ts';
import { themeChapters } from './themes.ts';

/** At most so many lines of themes in the summary, so that the whole of it is ten lines. */
const SUMMARY_THEMES = 9;

/**
 * The note as Markdown. Every figure stands in the report; names and quotes are escaped, so that nothing a sender wrote
 * becomes markup.
 */
export function markdownNote(report: Report, charts: Chart[], method: Method): string {
  return sealed(unsealedNote(report, charts, method), report.slug, 'note');
}

/**
 * The same without the seal at its end.
 * @param most rows of the table of bodies; for who reads on a screen, where `rowsMark` stands for the rest
 */
export function unsealedNote(report: Report, charts: Chart[], method: Method, most = Number.POSITIVE_INFINITY): string {
  const words = noteWords(report.language);
  const note = blocks(
    `# ${escapeMarkdown(report.title)}`,
    `*${words.constructedBy}*`,
    `## ${words.summary}`,
    keyFigures(report, words),
    summaryLines(report, words),
    slotBlock(report.summaryText, words.summarySlot),
    about(report, words),
    sectors(report, words, charts),
    themeChapters(report, words, charts),
    questionChapters(report, words, charts),
    priorityChapter(report, charts),
    campaigns(report, words),
    endorsements(report, words),
    `## ${words.noRemarks}`,
    report.withoutRemarks.length
      ? words.withoutRemarks(report.withoutRemarks.length, namesOf(report.withoutRemarks, words, report))
      : words.nobody,
    otherInput(report, words),
    unplaced(report, words),
    appendix(report, words, method, most),
  );
  return `${note}\n`;
}

/** How many answered, with and without remarks, what they hold as a whole, and how much of it is unsure. */
export function keyFigures(report: Report, words: NoteWords): string {
  const withRemarks = report.withRemarks.length;
  return [
    words.received(report.respondents.length, withRemarks, report.withoutRemarks.length),
    words.overall(report.stances.counts, withRemarks),
    words.doubted(unsureOf(report.stances), withRemarks),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The themes most raised, a line each, in the chapters' order: how many speak, and what most of them say. */
function summaryLines(report: Report, words: NoteWords): string {
  const most = report.themes.length > SUMMARY_THEMES ? SUMMARY_THEMES - 1 : SUMMARY_THEMES;
  const told = new Set([...report.themes].sort((a, b) => b.speakers.length - a.speakers.length).slice(0, most));
  const lines = report.themes
    .filter((theme) => told.has(theme) && theme.speakers.length > 0)
    .map((theme) => {
      const point = foremost(theme, words);
      const rest = point === null ? `: ${words.split(theme.counts)}.` : `. ${point}`;
      return `- ${bold(escapeMarkdown(theme.label))} – ${words.spoken(theme.speakers.length)}${rest}`;
    });
  const left = report.themes.length - lines.length;
  if (report.themes.length > SUMMARY_THEMES && left > 0) lines.push(`- ${words.moreThemes(left)}`);
  return lines.join('\n');
}

/** The table of answers by sector with its sum. */
export function sectorTotals(report: Report, words: NoteWords): string {
  return table(
    [words.sector, words.count],
    [
      ...report.sectors.map((group) => [escapeMarkdown(group.heading), digits(group.respondents.length)]),
      [bold(words.total), bold(digits(report.respondents.length))],
    ],
  );
}

/** The same with who they are. */
function sectorNames(report: Report, words: NoteWords): string {
  return table(
    [words.sector, words.count, words.respondents],
    [
      ...report.sectors.map(({ heading, respondents }) => [
        escapeMarkdown(heading),
        digits(respondents.length),
        isMany(respondents) ? words.namesBelow : namesOf(respondents, words, report),
      ]),
      [bold(words.total), bold(digits(report.respondents.length)), ''],
    ],
  );
}

function sectors(report: Report, words: NoteWords, charts: Chart[]): string {
  const joint = jointly(report).map(({ name, signatories }) =>
    words.joint(nameIn(name ?? ''), enumerateNames(signatories.map(nameIn), report.language)),
  );
  return blocks(`## ${words.bySector}`, figure(charts, 'sektorer.svg'), sectorNames(report, words), ...joint);
}

function otherInput(report: Report, words: NoteWords): string {
  const quotes = report.other.map((quote) => `- ${inlineQuote(quote, words)}`);
  return quotes.length === 0 ? '' : blocks(`## ${words.other}`, words.otherLead, quotes.join('\n'));
}

function unplaced(report: Report, words: NoteWords): string {
  const { passages, of, respondents } = report.unplaced;
  const who = respondents.length ? ` ${words.inNoTheme(respondents.length, namesOf(respondents, words, report))}` : '';
  return blocks(`## ${words.unplaced}`, `${words.unplacedCount(passages, of)}${who}`);
}
