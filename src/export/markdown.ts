import { OUTCOMES, type Outcome } from '../domain.ts';
import { type NoteWords, noteWords, POSITIONS, type Position, quantity } from '../norsk/note.ts';
import { daysBetween, digits, enumerate, longDate } from '../norsk/numbers.ts';
import type { Chart } from './charts.ts';
import type { Report, ReportQuote, Respondent, ThemeReport } from './report.ts';
import { sealed, slotBlock } from './slots.ts';

/** What the note says of how it was made. */
export interface Method {
  stages: { name: string; version: number | string }[];
}

/**
 * The note as Markdown. Every figure stands in the report; names and quotes are escaped, so that nothing a sender wrote
 * becomes markup.
 */
export function markdownNote(report: Report, charts: Chart[], method: Method): string {
  const words = noteWords(report.language);
  const parts = [
    `# ${escapeMarkdown(report.title)}`,
    `*${words.constructedBy}*`,
    summary(report, words),
    about(report, words, charts),
    sectors(report, words, charts),
    themes(report, words, charts),
    questions(report, words),
    campaigns(report, words),
    endorsements(report, words),
    withoutRemarks(report, words),
    unplaced(report, words),
    appendix(report, words, method),
  ];
  return sealed(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

/** Text as text: no markup, no line break, no control character. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const align = head.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [line(head), line(align), ...rows.map(line)].join('\n');
}

function figure(charts: Chart[], name: string): string {
  const chart = charts.find((other) => other.name === name);
  return chart ? `![${escapeMarkdown(chart.alt)}](charts/${chart.name})` : '';
}

/** Names in the note's order; private persons and unsettled senders as counts at the end. */
function namesOf(respondents: Respondent[], words: NoteWords, report: Report): string {
  const named = respondents.flatMap((respondent) =>
    respondent.name === null ? [] : [escapeMarkdown(respondent.name)],
  );
  const persons = respondents.filter((respondent) => respondent.sector === 'individual').length;
  const unsettled = respondents.length - named.length - persons;
  return enumerate(
    [...named, ...(persons ? [words.private(persons)] : []), ...(unsettled ? [words.unresolved(unsettled)] : [])],
    report.language,
  );
}

function summary(report: Report, words: NoteWords): string {
  const lines = [
    `${words.received(report.respondents.length, report.withRemarks.length, report.withoutRemarks.length)} ${words.overall(report.stances, report.withRemarks.length)}`.trim(),
    ...report.themes.map(
      (theme) => `- **${escapeMarkdown(theme.label)}**: ${words.line(theme.counts, theme.speakers.length)}`,
    ),
  ];
  return [
    `## ${words.summary}`,
    lines[0],
    lines.slice(1, 10).join('\n'),
    slotBlock(report.summaryText, words.summarySlot),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function about(report: Report, words: NoteWords, _charts: Chart[]): string {
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
  const asked = report.questions.length
    ? `${words.asked}\n\n${report.questions.map((question) => `- **${escapeMarkdown(question.id)}**: ${escapeMarkdown(question.text)}`).join('\n')}`
    : '';
  const received = `${words.ledger(report.received, report.ledger.analysed, report.respondents.length)}\n\n${table(
    [words.outcomeHeading, words.count],
    [
      ...OUTCOMES.map((outcome: Outcome) => [words.outcomes[outcome], digits(report.ledger[outcome])]),
      [`**${words.total}**`, `**${digits(report.received)}**`],
    ],
  )}`;
  const late = report.late.length ? words.late(report.late.length, namesOf(report.late, words, report)) : '';
  const other = report.otherHearing.length
    ? words.otherHearing(report.otherHearing.length, namesOf(report.otherHearing, words, report))
    : '';
  return [
    `## ${words.about}`,
    [who, when].filter(Boolean).join(' '),
    asked,
    received,
    late,
    other,
    invited(report, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function invited(report: Report, words: NoteWords): string {
  const { invited: found } = report;
  if (!found) return '';
  const parts = [words.invitedCount(found.named, found.answered.length, found.uninvited.length)];
  if (found.silent.length)
    parts.push(`${words.silent}: ${enumerate(found.silent.map(escapeMarkdown), report.language)}.`);
  if (found.uninvited.length) parts.push(`${words.uninvited}: ${namesOf(found.uninvited, words, report)}.`);
  for (const item of found.collective) parts.push(words.collective(escapeMarkdown(item.name), item.answers));
  for (const item of found.doubtful)
    parts.push(words.doubtful(escapeMarkdown(item.name), namesOf(item.by, words, report)));
  return `### ${words.invited}\n\n${parts.join('\n\n')}`;
}

function sectors(report: Report, words: NoteWords, charts: Chart[]): string {
  const rows = report.sectors.map((group) => [escapeMarkdown(group.heading), digits(group.respondents.length)]);
  const lists = report.sectors.map(
    (group) =>
      `- **${escapeMarkdown(group.heading)}** (${digits(group.respondents.length)}): ${group.respondents.length ? namesOf(group.respondents, words, report) : '–'}`,
  );
  const joint = report.respondents
    .filter((respondent) => respondent.signatories.length > 1 && respondent.name !== null)
    .map((respondent) =>
      words.joint(
        escapeMarkdown(respondent.name ?? ''),
        enumerate(respondent.signatories.map(escapeMarkdown), report.language),
      ),
    );
  return [
    `## ${words.bySector}`,
    figure(charts, 'sektorer.svg'),
    table([words.sector, words.count], [...rows, [`**${words.total}**`, `**${digits(report.respondents.length)}**`]]),
    lists.join('\n'),
    joint.join('\n\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function themes(report: Report, words: NoteWords, charts: Chart[]): string {
  if (report.themes.length === 0) return `## ${words.themes}\n\n${words.noThemes}`;
  return [
    `## ${words.themes}`,
    figure(charts, 'standpunkter.svg'),
    figure(charts, 'temaer-sektorer.svg'),
    ...report.themes.map((theme, index) => themeChapter(theme, index + 1, report, words)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function themeChapter(theme: ThemeReport, number: number, report: Report, words: NoteWords): string {
  const { speakers, counts } = theme;
  const status = theme.confirmed ? '' : ` *(${words.proposedTheme})*`;
  const says = `${words.speak(speakers.length, report.withRemarks.length)}${speakers.length ? `; ${words.split(counts)}` : ''}.`;
  const leading = POSITIONS.filter((position) => position !== 'neutral').sort((a, b) => counts[b] - counts[a])[0];
  const degree =
    leading && counts[leading] > 0 && speakers.length > 1
      ? `${words.degree(quantity(counts[leading], speakers.length), leading, counts[leading], speakers.length)}.`
      : '';
  const who = POSITIONS.flatMap((position: Position) => {
    const holding = speakers.filter((speaker) => speaker.position === position).map((speaker) => speaker.respondent);
    return holding.length
      ? [`- *${words.positions[position]}* (${digits(holding.length)}): ${namesOf(holding, words, report)}`]
      : [];
  });
  const sides = (['for', 'against', 'wish'] as const).flatMap((side) => {
    const chosen = theme.quotes.filter((quote) => quote.side === side);
    return chosen.length
      ? [`**${words.sides[side]}**\n\n${chosen.map((quote) => blockQuote(quote, words)).join('\n\n')}`]
      : [];
  });
  return [
    `### ${number}. ${escapeMarkdown(theme.label)}${status}`,
    theme.description ? escapeMarkdown(theme.description) : '',
    theme.proposal ? `#### ${words.proposed}\n\n${escapeMarkdown(theme.proposal)}` : '',
    `#### ${words.brief}`,
    `${says} ${degree}`.trim(),
    who.join('\n'),
    table(
      [words.sector, ...POSITIONS.map((position) => words.positions[position]), words.total],
      [
        ...theme.table.map((row) => [
          escapeMarkdown(
            report.sectors.find((group) => group.sector === row.sector)?.heading ?? words.sectors[row.sector],
          ),
          ...POSITIONS.map((position) => digits(row.counts[position])),
          digits(row.total),
        ]),
        [
          `**${words.total}**`,
          ...POSITIONS.map((position) => `**${digits(counts[position])}**`),
          `**${digits(speakers.length)}**`,
        ],
      ],
    ),
    theme.parts.length
      ? `${words.parts}: ${enumerate(
          theme.parts.map((part) => `${escapeMarkdown(part.label)} (${digits(part.respondents)})`),
          report.language,
        )}.`
      : '',
    ...sides,
    slotBlock(theme.written.brief, words.briefSlot),
    `#### ${words.followUp}`,
    ...theme.written.followUps.map((followUp) =>
      followUp.heading === ''
        ? slotBlock(followUp, words.followUpSlot)
        : `##### ${escapeMarkdown(followUp.heading)}\n\n${slotBlock(followUp, words.followUpSlot)}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A quote with who said it and where. */
function blockQuote(quote: ReportQuote, words: NoteWords): string {
  const { respondent } = quote;
  const who =
    respondent.name === null
      ? respondent.sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : escapeMarkdown(respondent.name);
  const where = quote.attachment
    ? `, ${escapeMarkdown(quote.attachment)}, ${words.page} ${quote.page}`
    : `, ${words.page} ${quote.page}`;
  return `> «${escapeMarkdown(quote.text)}»\n>\n> — ${who}${where}`;
}

function questions(report: Report, words: NoteWords): string {
  if (report.questions.every((question) => question.answered === 0)) return '';
  return `## ${words.questions}\n\n${table(
    [words.question, ...POSITIONS.map((position) => words.positions[position]), words.total],
    report.questions.map((question) => [
      escapeMarkdown(question.id),
      ...POSITIONS.map((position) => digits(question.counts[position])),
      digits(question.answered),
    ]),
  )}`;
}

function campaigns(report: Report, words: NoteWords): string {
  if (report.campaigns.length === 0 && report.shared.length === 0) return '';
  const letters = report.campaigns.map((campaign) => {
    const additions = campaign.additions.flatMap(({ respondent, texts }) =>
      texts.map((text) => `- ${namesOf([respondent], words, report)}: «${escapeMarkdown(text)}»`),
    );
    const told = `${words.campaign(campaign.senders.length)}: ${namesOf(campaign.senders, words, report)}.`;
    return additions.length ? `${told} ${words.added}:\n\n${additions.join('\n')}` : told;
  });
  const shared = report.shared.map((group) => `${words.shared}: ${namesOf(group, words, report)}.`);
  return `## ${words.campaigns}\n\n${[...letters, ...shared].join('\n\n')}`;
}

function endorsements(report: Report, words: NoteWords): string {
  if (report.endorsements.length === 0) return '';
  const lines = report.endorsements.map(
    ({ respondent, name, part }) =>
      `- ${namesOf([respondent], words, report)} ${words.joins} ${escapeMarkdown(name)}${part ? ` (${escapeMarkdown(part)})` : ''}`,
  );
  return `## ${words.endorsements}\n\n${words.inherited}\n\n${lines.join('\n')}`;
}

function withoutRemarks(report: Report, words: NoteWords): string {
  const names = report.withoutRemarks.length ? `${namesOf(report.withoutRemarks, words, report)}.` : words.nobody;
  return `## ${words.noRemarks}\n\n${names}`;
}

function unplaced(report: Report, words: NoteWords): string {
  const { passages, of, respondents } = report.unplaced;
  const who = respondents.length ? ` ${words.inNoTheme(respondents.length, namesOf(respondents, words, report))}` : '';
  return `## ${words.unplaced}\n\n${words.unplacedCount(passages, of)}${who}`;
}

function appendix(report: Report, words: NoteWords, method: Method): string {
  const files = report.notAnalysed.length
    ? table(
        [words.file, words.outcomeHeading, words.reason],
        report.notAnalysed.map((file) => [
          escapeMarkdown(file.path),
          words.outcomes[file.outcome],
          `${words.reasons[file.reason ?? ''] ?? ''}${file.of ? ` (${escapeMarkdown(file.of)})` : ''}`,
        ]),
      )
    : words.notAnalysed;
  const versions = method.stages.map((stage) => `${stage.name} ${stage.version}`).join(', ');
  return `## ${words.appendix}\n\n### ${words.files}\n\n${files}\n\n### ${words.withheldHeading}\n\n${words.withheld(report.withheld)}\n\n### ${words.method}\n\n${words.methodText}\n\n${words.versions}: ${versions}.`;
}
