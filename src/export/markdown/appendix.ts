import { groupBy } from '../../group.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerateNames } from '../../norsk/numbers.ts';
import type { Report, Respondent } from '../../report/model.ts';
import { headingOf } from '../../report/report.ts';
import { blocks, bold, escapeMarkdown, namesOf, table } from './parts.ts';

/** What the note says of how it was made. */
export interface Method {
  stages: { name: string; version: number | string }[];
  /** The machine's tags that people have judged, and those they kept. */
  judged?: { agreed: number; of: number };
  /** Who has brought in or confirmed a theme, by its id; the other confirmed ones are of the consultation's own file. */
  people?: ReadonlyMap<string, string>;
}

/** Bodies, what was not read, what is left out, and how it was made. */
export function appendix(report: Report, words: NoteWords, method: Method): string {
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
    report.notWhollyRead.length ? `### ${words.notWhollyRead}` : '',
    report.notWhollyRead.length
      ? table(
          [words.file, words.reason],
          report.notWhollyRead.map((file) => [escapeMarkdown(file.path), words.reasons[file.reason] ?? '']),
        )
      : '',
    `### ${words.withheldHeading}`,
    words.withheldLead,
    table([words.withheldWhat, words.count, words.withheldIn], kinds),
    report.heldQuotes ? words.heldQuotes(report.heldQuotes) : '',
    report.flagged.sentences ? words.flagged(report.flagged.sentences, report.flagged.responses) : '',
    `### ${words.method}`,
    [codebookUsed(report, words, method), words.methodText].filter(Boolean).join(' '),
    words.thresholds,
    words.doubt,
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
  const stanceOf = ({ stance, unsure }: Respondent) =>
    `${words.stances[stance ?? 'unread']}${unsure ? ` (${words.unsure})` : ''}`;
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
