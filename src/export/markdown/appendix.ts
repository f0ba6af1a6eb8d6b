import { tellUnread } from '../../norsk/note/unread.ts';
import type { NoteLists, NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerateNames } from '../../norsk/numbers.ts';
import { stageWords } from '../../norsk/stages.ts';
import type { Report, ReportQuote, Respondent } from '../../report/model.ts';
import { bodyTables, themeSectorTable } from './body-table.ts';
import { absentJoined, jointly, MOST_ADDING } from './lists.ts';
import { blocks, escapeMarkdown, lengthIn, nameIn, table } from './parts.ts';
import { tallyOf } from './points.ts';

/** What the note says of how it was made. */
export interface Method {
  stages: { name: string; version: number | string }[];
  /** The machine's tags that people have judged, and those they kept. */
  judged?: { agreed: number; of: number };
  /** Who has brought in or confirmed a theme, by its id; the other confirmed ones are of the consultation's own file. */
  people?: ReadonlyMap<string, string>;
}

/** Bodies and themes (`most` rows of them), themes by sector, what was not read, what is left out, and how it was made. */
export function appendix(report: Report, words: NoteWords, method: Method, most: number): string {
  const tables = bodyTables(report, words, most);
  return blocks(
    `## ${words.appendix}`,
    tables.length ? `### ${words.bodies}` : '',
    tables.length ? words.lettersKey : '',
    ...tables,
    report.themes.length && tables.length ? `### ${words.byThemeAndSector}` : '',
    report.themes.length && tables.length ? themeSectorTable(report, words) : '',
    files(report, words),
    withheld(report, words),
    made(report, words, method),
  );
}

function files(report: Report, words: NoteWords): string {
  const left = report.notAnalysed.map((file) => [
    escapeMarkdown(file.path),
    words.outcomes[file.outcome],
    `${escapeMarkdown(tellUnread(words, file, file.named))}${file.of ? ` (${escapeMarkdown(file.of)})` : ''}`,
  ]);
  const partly = report.notWhollyRead.map((file) => [
    escapeMarkdown(file.path),
    escapeMarkdown(tellUnread(words, file, file.named)),
  ]);
  return blocks(
    `### ${words.files}`,
    left.length ? table([words.file, words.outcomeHeading, words.reason], left) : words.notAnalysed,
    partly.length ? `### ${words.notWhollyRead}` : '',
    partly.length ? table([words.file, words.reason], partly) : '',
  );
}

function withheld(report: Report, words: NoteWords): string {
  const kinds = withheldIn(report).map(({ kind, count, responses }) => [
    words.withheldKinds[kind],
    digits(count),
    digits(responses),
  ]);
  return blocks(
    `### ${words.withheldHeading}`,
    kinds.length ? words.withheldLead : words.withheldNone,
    kinds.length ? table([words.withheldWhat, words.count, words.withheldIn], kinds) : '',
    report.heldQuotes ? words.heldQuotes(report.heldQuotes) : '',
    report.flagged.sentences ? words.flagged(report.flagged.sentences, report.flagged.responses) : '',
  );
}

function withheldIn({ withheld: all }: Report) {
  const kinds = ['names', 'e-mail', 'phone', 'national-id', 'address'] as const;
  return kinds.flatMap((kind) => (all[kind].count > 0 ? [{ kind, ...all[kind] }] : []));
}

/** How it was made in words for anybody, and last in few for those who want to make it again. */
function made(report: Report, words: NoteWords, method: Method): string {
  const { tags, byPeople, unsure } = report.tagging;
  const { agreed, of } = method.judged ?? { agreed: 0, of: 0 };
  const confirmed = report.themes.filter((theme) => theme.confirmed).length;
  const names = stageWords(report.language);
  const steps = method.stages.map(({ name, version }) => `${names[name] ?? name} ${version}`.toLowerCase());
  return blocks(
    `### ${words.method}`,
    [codebookUsed(report, words, method), words.methodText].filter(Boolean).join(' '),
    `### ${words.recompute}`,
    words.thresholds,
    tally(report, words),
    words.listed(listsOf(report)),
    [
      words.tagging(tags, byPeople, unsure),
      words.agreement(agreed, of),
      report.themes.length ? words.codebook(report.themes.length, confirmed) : '',
    ]
      .filter(Boolean)
      .join(' '),
    given(words.namesGiven, report.given.names, report),
    given(words.datesGiven, report.given.dates, report),
    joinsGiven(report, words),
    own(report, words),
    `${words.versions}: ${steps.join(', ')}.`,
  );
}

/** Each by name, however many: whoever checks the note against the letters must know which. */
function given(label: string, respondents: readonly Respondent[], { language }: Report): string {
  const names = respondents.map(({ name }) => nameIn(name ?? ''));
  return names.length === 0 ? '' : `${label}: ${enumerateNames(names, language)}.`;
}

function tally({ themes, questions, other }: Report, words: NoteWords): string {
  if (themes.length === 0) return '';
  // Where nobody answers the questions, they have no chapter.
  const answered = questions.some((question) => question.answered > 0) ? questions : [];
  const lengths = (quotes: readonly ReportQuote[]) => quotes.map(({ text }) => lengthIn(escapeMarkdown(text)));
  return words.tally(
    themes.map((theme) => tallyOf(theme, words)),
    lengths(answered.flatMap(({ proposed }) => proposed)),
    lengths(other),
  );
}

/** Who joins whom as people have said, where both are named: «A → B; C → B». */
function joinsGiven({ endorsements }: Report, words: NoteWords): string {
  const pairs = endorsements.flatMap(({ name, by }) =>
    by.flatMap(({ given: byPeople, respondent }) =>
      byPeople && name !== null && respondent.name !== null ? [`${nameIn(respondent.name)} → ${nameIn(name)}`] : [],
    ),
  );
  return pairs.length === 0 ? '' : `${words.joinsGiven}: ${pairs.join('; ')}.`;
}

/** How long the lists are that nothing else counts, so that no line of them can go unseen. */
function listsOf(report: Report): NoteLists {
  const { invited, campaigns, shared, unplaced } = report;
  const joining = (joins: boolean) =>
    report.endorsements.reduce((sum, group) => sum + (group.joins === joins ? group.by.length : 0), 0);
  const withheld = withheldIn(report);
  return {
    invited: invited?.named ?? 0,
    collective: invited?.collective.length ?? 0,
    uninvited: invited?.uninvited.length ?? 0,
    joint: jointly(report).length,
    joins: joining(true),
    refers: joining(false),
    absent: absentJoined(report).length,
    letters: campaigns.length,
    added: campaigns.reduce((sum, { additions }) => sum + Math.min(MOST_ADDING, additions.length), 0),
    shared: shared.length,
    unplaced: unplaced.passages > 0 ? [unplaced.passages, unplaced.of] : [],
    withheld: withheld.map(({ count }) => count),
    withheldIn: withheld.map(({ responses }) => responses),
  };
}

/** What people call points in their own words, by theme and place: «1.2 «…»». */
function own({ themes }: Report, words: NoteWords): string {
  const told = themes.flatMap(({ points }, theme) =>
    points.flatMap(({ own: text }, place) =>
      text === null ? [] : [`${theme + 1}.${place + 1} «${escapeMarkdown(text)}»`],
    ),
  );
  return told.length === 0 ? '' : `${words.ownGiven}: ${told.join(' · ')}.`;
}

/** How the themes came to be: of a codebook, and whose, or found by the machine. */
function codebookUsed({ themes, language }: Report, words: NoteWords, { people = new Map() }: Method): string {
  const given = themes.filter((theme) => theme.confirmed);
  if (given.length === 0) return themes.length === 0 ? '' : words.themesFound(false);
  const who = [...new Set(given.flatMap((theme) => people.get(theme.id) ?? []))].sort((a, b) =>
    a.localeCompare(b, 'nb'),
  );
  const fromFile = given.filter((theme) => !people.has(theme.id)).length;
  const used = words.codebookUsed(given.length, fromFile, enumerateNames(who.map(escapeMarkdown), language));
  return given.length === themes.length ? used : `${used} ${words.themesFound(true)}`;
}
