import { OUTCOMES, type Outcome } from '../domain.ts';
import { groupBy } from '../group.ts';
import { type NoteWords, noteWords } from '../norsk/note.ts';
import { daysBetween, digits, enumerateNames, longDate } from '../norsk/numbers.ts';
import type { Chart } from './charts.ts';
import { blockQuote, blocks, bold, escapeMarkdown, figure, namesOf, table } from './markdown-parts.ts';
import { questionChapters, themeChapters } from './markdown-themes.ts';
import { headingOf, type Report, type Respondent } from './report.ts';
import { sealed, slotBlock } from './slots.ts';

/** What the note says of how it was made. */
export interface Method {
  stages: { name: string; version: number | string }[];
  /** The machine's tags that people have judged, and those they kept. */
  judged?: { agreed: number; of: number };
}

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
    .map((theme) => `- ${bold(escapeMarkdown(theme.label))} – ${words.line(theme.counts, theme.speakers.length)}`);
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
  return blocks(
    `## ${words.endorsements}`,
    words.inherited,
    joins === '' ? '' : `${words.joins}:`,
    joins,
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

function appendix(report: Report, words: NoteWords, method: Method): string {
  const { tags, byPeople, unsure } = report.tagging;
  const { agreed, of } = method.judged ?? { agreed: 0, of: 0 };
  const kinds = (['names', 'e-mail', 'phone', 'national-id', 'address'] as const).map((kind) => [
    words.withheldKinds[kind],
    digits(report.withheld[kind].count),
    digits(report.withheld[kind].responses),
  ]);
  return blocks(
    `## ${words.appendix}`,
    report.respondents.length ? `### ${words.bodies}` : '',
    report.respondents.length ? bodies(report, words) : '',
    `### ${words.files}`,
    report.notAnalysed.length
      ? table(
          [words.file, words.outcomeHeading, words.reason],
          report.notAnalysed.map((file) => [
            escapeMarkdown(file.path),
            words.outcomes[file.outcome],
            `${words.reasons[file.reason ?? ''] ?? ''}${file.of ? ` (${escapeMarkdown(file.of)})` : ''}`,
          ]),
        )
      : words.notAnalysed,
    `### ${words.withheldHeading}`,
    words.withheldLead,
    table([words.withheldWhat, words.count, words.withheldIn], kinds),
    report.heldQuotes ? words.heldQuotes(report.heldQuotes) : '',
    report.flagged.sentences ? words.flagged(report.flagged.sentences, report.flagged.responses) : '',
    `### ${words.method}`,
    words.methodText,
    words.thresholds,
    [
      words.tagging(tags, byPeople, unsure),
      words.agreement(agreed, of),
      report.themes.length
        ? words.codebook(report.themes.length, report.themes.filter((theme) => theme.confirmed).length)
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    `${words.versions}: ${method.stages.map((stage) => `${stage.name} ${stage.version}`).join(', ')}.`,
  );
}

/** What was written of a list of bodies, which is the same list in the next report when none of them has changed. */
const kept = new WeakMap<Respondent[], { on: string; text: string }>();

/** Every body with its sector, date and stance; senders whose names are withheld are counted together. */
function bodies(report: Report, words: NoteWords): string {
  const on = JSON.stringify([report.language, report.sectors.map(({ sector, heading }) => [sector, heading])]);
  const known = kept.get(report.respondents);
  if (known?.on === on) return known.text;
  const text = bodyTable(report, words);
  kept.set(report.respondents, { on, text });
  return text;
}

function bodyTable(report: Report, words: NoteWords): string {
  const stanceOf = ({ stance }: Respondent) => words.stances[stance ?? 'unread'];
  const named = report.respondents.filter((respondent) => respondent.name !== null);
  const hidden = groupBy(
    report.respondents.filter((respondent) => respondent.name === null),
    (respondent) => `${respondent.sector} ${stanceOf(respondent)}`,
  );
  const headings = new Map(report.sectors.map(({ sector }) => [sector, escapeMarkdown(headingOf(report, sector))]));
  const row = (who: string, one: Respondent, date: string | null, count: number) => [
    who,
    headings.get(one.sector) ?? '',
    date ?? '–',
    stanceOf(one),
    digits(count),
  ];
  return table(
    [words.respondent, words.sector, words.date, words.stance, words.count],
    [
      ...named.map((one) => row(escapeMarkdown(one.name ?? ''), one, one.date, 1)),
      ...[...hidden.values()].flatMap((group) =>
        group[0] === undefined ? [] : [row(namesOf(group, words, report), group[0], null, group.length)],
      ),
      [bold(words.total), '', '', '', bold(digits(report.respondents.length))],
    ],
  );
}
