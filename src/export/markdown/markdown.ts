import { OUTCOMES, type Outcome } from '../../domain.ts';
import { noteWords } from '../../norsk/note/note.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { daysBetween, digits, enumerateNames, longDate } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import type { Chart } from '../charts.ts';
import { appendix, type Method } from './appendix.ts';
import { blockQuote, blocks, bold, escapeMarkdown, figure, namesOf, table } from './parts.ts';
import { sealed, slotBlock } from './slots.ts';
import { questionChapters, themeChapters } from './themes.ts';

/** At most so many lines of themes in the summary, so that the whole of it is ten lines. */
const SUMMARY_THEMES = 9;

/**
 * The note as Markdown. Every figure stands in the report; names and quotes are escaped, so that nothing a sender wrote
 * becomes markup.
 */
export function markdownNote(report: Report, charts: Chart[], method: Method): string {
  return sealed(unsealedNote(report, charts, method), report.slug, 'note');
}

/** The same without the seal at its end. */
export function unsealedNote(report: Report, charts: Chart[], method: Method): string {
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
    questionChapters(report, words),
    campaigns(report, words),
    endorsements(report, words),
    `## ${words.noRemarks}`,
    report.withoutRemarks.length
      ? words.withoutRemarks(report.withoutRemarks.length, namesOf(report.withoutRemarks, words, report))
      : words.nobody,
    otherInput(report, words),
    unplaced(report, words),
    appendix(report, words, method),
  );
  return `${note}\n`;
}

/** How many answered, with and without remarks, and what they hold as a whole. */
export function keyFigures(report: Report, words: NoteWords): string {
  const received = words.received(report.respondents.length, report.withRemarks.length, report.withoutRemarks.length);
  return `${received} ${words.overall(report.stances, report.withRemarks.length)}`.trim();
}

/** The themes most raised, a line each, in the chapters' order. */
function summaryLines(report: Report, words: NoteWords): string {
  const most = report.themes.length > SUMMARY_THEMES ? SUMMARY_THEMES - 1 : SUMMARY_THEMES;
  const told = new Set([...report.themes].sort((a, b) => b.speakers.length - a.speakers.length).slice(0, most));
  const lines = report.themes
    .filter((theme) => told.has(theme) && theme.speakers.length > 0)
    .map((theme) => `- ${bold(escapeMarkdown(theme.label))} – ${words.line(theme, theme.speakers.length)}`);
  const left = report.themes.length - lines.length;
  if (report.themes.length > SUMMARY_THEMES && left > 0) lines.push(`- ${words.moreThemes(left)}`);
  return lines.join('\n');
}

/** When it was sent and by whom, as far as it is known. */
export function sentWhen(report: Report, words: NoteWords): string {
  const when =
    report.opened && report.deadline
      ? words.period(
          longDate(report.opened, report.language),
          longDate(report.deadline, report.language),
          daysBetween(report.opened, report.deadline),
        )
      : report.deadline
        ? words.deadlineOnly(longDate(report.deadline, report.language))
        : '';
  const who = report.owner
    ? words.sentBy(escapeMarkdown(report.owner), report.caseNumber ? escapeMarkdown(report.caseNumber) : null)
    : '';
  return [who, when].filter(Boolean).join(' ');
}

function about(report: Report, words: NoteWords): string {
  const asked = report.questions.map(
    (question) => `- ${bold(escapeMarkdown(question.id))}: ${escapeMarkdown(question.text)}`,
  );
  return blocks(
    `## ${words.about}`,
    sentWhen(report, words),
    asked.length ? words.asked : '',
    asked.join('\n'),
    words.ledger(report.received, report.ledger.analysed, report.respondents.length),
    table(
      [words.outcomeHeading, words.count],
      [
        ...OUTCOMES.map((outcome: Outcome) => [words.outcomes[outcome], digits(report.ledger[outcome])]),
        [bold(words.total), bold(digits(report.received))],
      ],
    ),
    report.late.length ? words.late(report.late.length, namesOf(report.late, words, report)) : '',
    report.otherHearing.length
      ? words.otherHearing(report.otherHearing.length, namesOf(report.otherHearing, words, report))
      : '',
    invited(report, words),
  );
}

function invited(report: Report, words: NoteWords): string {
  const { invited: found } = report;
  if (!found) return '';
  const list = (names: string[]) => enumerateNames(names.map(escapeMarkdown), report.language);
  return blocks(
    `### ${words.invited}`,
    words.invitedCount(found.named, found.answered.length, found.uninvited.length),
    found.silent.length ? `${words.silent} (${digits(found.silent.length)}): ${list(found.silent)}.` : '',
    found.uninvited.length
      ? `${words.uninvited} (${digits(found.uninvited.length)}): ${namesOf(found.uninvited, words, report)}.`
      : '',
    ...found.collective.map((item) => words.collective(escapeMarkdown(item.name), item.answers)),
    ...found.doubtful.map((item) => words.doubtful(escapeMarkdown(item.name), namesOf(item.by, words, report))),
  );
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

function sectors(report: Report, words: NoteWords, charts: Chart[]): string {
  const lists = report.sectors.map(
    (group) =>
      `- ${bold(escapeMarkdown(group.heading))} (${digits(group.respondents.length)}): ${namesOf(group.respondents, words, report)}`,
  );
  const joint = report.respondents
    .filter((respondent) => respondent.signatories.length > 1 && respondent.name !== null)
    .map((respondent) =>
      words.joint(
        escapeMarkdown(respondent.name ?? ''),
        enumerateNames(respondent.signatories.map(escapeMarkdown), report.language),
      ),
    );
  return blocks(
    `## ${words.bySector}`,
    figure(charts, 'sektorer.svg'),
    sectorTotals(report, words),
    lists.join('\n'),
    ...joint,
  );
}

function campaigns(report: Report, words: NoteWords): string {
  if (report.campaigns.length === 0 && report.shared.length === 0) return '';
  const letters = report.campaigns.flatMap((campaign) => {
    const additions = campaign.additions.flatMap(({ respondent, texts }) =>
      texts.map((text) => `- ${namesOf([respondent], words, report)}: «${escapeMarkdown(text)}»`),
    );
    const told = `${words.campaign(campaign.senders.length)}: ${namesOf(campaign.senders, words, report)}.`;
    return additions.length ? [told, `${words.added}:`, additions.join('\n')] : [told];
  });
  const shared = report.shared.map((group) => `${words.shared}: ${namesOf(group, words, report)}.`);
  return blocks(`## ${words.campaigns}`, ...letters, ...shared);
}

function endorsements(report: Report, words: NoteWords): string {
  if (report.endorsements.length === 0) return '';
  const list = (joins: boolean) =>
    report.endorsements
      .filter((group) => group.joins === joins)
      .map(({ name, by }) => {
        const who = by.map(({ respondent, part }) => {
          const told = namesOf([respondent], words, report);
          return part === null ? told : `${told} (${escapeMarkdown(part)})`;
        });
        const body = name === null ? words.private(1) : escapeMarkdown(name);
        return `- ${bold(body)} (${digits(by.length)}): ${enumerateNames(who, report.language)}`;
      })
      .join('\n');
  const [joins, refers] = [list(true), list(false)];
  const absent = report.endorsements.flatMap(({ name, joins: wholly, absent: away, by }) => {
    const unread = by.flatMap(({ respondent }) => (respondent.stance === null ? [respondent] : []));
    if (!wholly || !away || unread.length === 0) return [];
    const body = name === null ? words.private(1) : escapeMarkdown(name);
    return [`- ${words.joinsAbsent(body, namesOf(unread, words, report), unread.length)}`];
  });
  return blocks(
    `## ${words.endorsements}`,
    words.inherited,
    joins === '' ? '' : `${words.joins}:`,
    joins,
    absent.join('\n'),
    refers === '' ? '' : `${words.refers}:`,
    refers,
  );
}

function otherInput(report: Report, words: NoteWords): string {
  return report.other.length === 0
    ? ''
    : blocks(`## ${words.other}`, words.otherLead, ...report.other.map((quote) => blockQuote(quote, words)));
}

function unplaced(report: Report, words: NoteWords): string {
  const { passages, of, respondents } = report.unplaced;
  const who = respondents.length ? ` ${words.inNoTheme(respondents.length, namesOf(respondents, words, report))}` : '';
  return blocks(`## ${words.unplaced}`, `${words.unplacedCount(passages, of)}${who}`);
}
