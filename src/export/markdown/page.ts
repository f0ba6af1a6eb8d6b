import { boardWords } from '../../norsk/board.ts';
import { unsureOf } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { enumerateNames, longDate } from '../../norsk/numbers.ts';
import type { Report, ThemeReport } from '../../report/model.ts';
import { type Event, followUpKinds, plannedIn } from '../plan.ts';
import { sentWhen } from './about.ts';
import { keyFigures } from './markdown.ts';
import { blocks, bold, bySector, escapeMarkdown } from './parts.ts';
import { foremost } from './points.ts';
import { plainSlot } from './slots.ts';
import { linesOf } from './summary.ts';

/** Lines on an A4 page set in 11 points with ordinary margins. */
const ONE_PAGE = 47;

/**
 * The board's page: who answered, what they hold, each theme in a line with what most of them say, and what comes next.
 * Where room is short, the themes least raised go without the last, then altogether; what people have written is never cut.
 */
export function markdownPage(report: Report, events: readonly Event[]): string {
  const words = noteWords(report.language);
  const board = boardWords(report.language);
  const head = blocks(
    `# ${escapeMarkdown(report.title || report.slug)}`,
    sentWhen(report, words),
    keyFigures(report, words),
    report.respondents.length ? `${bold(board.who)}: ${bySector(report.respondents, report)}.` : '',
    plainSlot(report.summaryText),
    report.respondents.length ? `## ${words.themes}` : '',
  );
  const next = nextSteps(report, events);
  if (report.themes.length === 0) return `${blocks(head, report.respondents.length ? words.noThemes : '', next)}\n`;
  const more = (count: number) => `- ${board.moreThemes(count)}`;
  let room = ONE_PAGE - linesOf(head) - linesOf(next) - linesOf(more(report.themes.length));
  const told = new Map<ThemeReport, string>();
  // Every theme first, then what is said of each.
  const take = (theme: ThemeReport, line: string) => {
    const before = told.get(theme);
    const lines = linesOf(line) - (before === undefined ? 0 : linesOf(before));
    if (lines > room) return;
    room -= lines;
    told.set(theme, line);
  };
  const byWeight = [...report.themes].sort((a, b) => b.speakers.length - a.speakers.length);
  for (const theme of byWeight) take(theme, supportLine(theme, words));
  for (const theme of byWeight) {
    const point = foremost(theme, words);
    const support = told.get(theme);
    if (point !== null && support !== undefined) take(theme, `${support} ${point}`);
  }
  const lines = report.themes.flatMap((theme) => told.get(theme) ?? []);
  const left = report.themes.length - lines.length;
  return `${blocks(head, [...lines, ...(left > 0 ? [more(left)] : [])].join('\n'), next)}\n`;
}

/** «**Navn og formål** – 24 uttaler seg: sju er for, … Lesningen er usikker for elleve av dem.» */
function supportLine(theme: ThemeReport, words: NoteWords): string {
  const speakers = theme.speakers.length;
  const held = speakers === 0 ? '' : `: ${words.split(theme.counts)}`;
  const doubt = words.doubted(unsureOf(theme), speakers);
  return `- ${bold(escapeMarkdown(theme.label))} – ${words.spoken(speakers)}${held}.${doubt && ` ${doubt}`}`;
}

/** The dates after the deadline, and the themes by kind of follow-up; empty where there are neither. */
function nextSteps(report: Report, events: readonly Event[]): string {
  const planned = plannedIn(report, events).map(
    ({ date, label }) => `- ${bold(longDate(date, report.language))}: ${escapeMarkdown(label)}`,
  );
  const kinds = followUpKinds(report).map(({ kind, themes }) => {
    const labels = themes.map(({ label }) => escapeMarkdown(label));
    return `- ${bold(escapeMarkdown(kind))}: ${enumerateNames(labels, report.language)}`;
  });
  const lines = [...planned, ...kinds];
  return lines.length ? blocks(`## ${boardWords(report.language).next}`, lines.join('\n')) : '';
}
