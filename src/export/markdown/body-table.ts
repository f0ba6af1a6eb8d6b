import type { Sector } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { exportWords } from '../../norsk/export.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, longDate } from '../../norsk/numbers.ts';
import { type Counted, POSITIONS } from '../../position.ts';
import type { Held, Report, Respondent, Speaker } from '../../report/model.ts';
import { countHeld } from '../../report/parts.ts';
import { bold, escapeMarkdown, nameIn, namesOf, table } from './parts.ts';

/** Columns of themes that a page has room for; more themes make another table. */
const COLUMNS = 12;
const SILENT = '–';

/**
 * Every body with what it holds on each theme, by sector: a letter for each, with «?» where the reading is unsure. Senders
 * whose names are withheld are counted together: «F 12, E 3».
 */
export function bodyTables(report: Report, words: NoteWords): string[] {
  if (report.respondents.length === 0) return [];
  const spoken = report.themes.map(({ speakers }) => new Map(speakers.map((one) => [one.respondent, one])));
  const parts = Array.from({ length: Math.max(1, Math.ceil(spoken.length / COLUMNS)) }, (_, part) => part * COLUMNS);
  return parts.map((from) => part(report, words, spoken, from));
}

type Spoken = ReadonlyMap<Respondent, Speaker>;

function part(report: Report, words: NoteWords, spoken: Spoken[], from: number): string {
  const themes = spoken.slice(from, from + COLUMNS);
  const head = [
    words.respondent,
    ...(from === 0 ? [words.date, words.whole] : []),
    ...themes.map((_, index) => String(from + index + 1)),
  ];
  const one = (respondent: Respondent) => [
    nameIn(respondent.name ?? ''),
    ...(from === 0 ? [dateOf(respondent, report), overallLetter(respondent, words)] : []),
    ...themes.map((speakers) => letterOf(speakers.get(respondent), words)),
  ];
  const together = (group: Respondent[]) => [
    namesOf(group, words, report),
    ...(from === 0 ? [SILENT, tallied(group.map((respondent) => overallLetter(respondent, words)))] : []),
    ...themes.map((speakers) =>
      lettersOf(countHeld(group.flatMap((respondent) => speakers.get(respondent) ?? [])), words),
    ),
  ];
  return table(
    head,
    report.sectors.flatMap(({ heading, respondents }) => {
      const hidden = respondents.filter(({ name }) => name === null);
      return [
        [bold(escapeMarkdown(heading)), ...head.slice(1).map(() => '')],
        ...respondents.flatMap((respondent) => (respondent.name === null ? [] : [one(respondent)])),
        ...(hidden.length ? [together(hidden)] : []),
      ];
    }),
  );
}

function dateOf({ date }: Respondent, { language }: Report): string {
  return date === null ? SILENT : longDate(date, language);
}

function letterOf(held: Held | undefined, words: NoteWords): string {
  return held ? `${words.letters[held.position]}${held.unsure ? '?' : ''}` : SILENT;
}

function overallLetter({ stance, unsure }: Respondent, words: NoteWords): string {
  return `${words.letters[stance ?? 'unclear']}${unsure ? '?' : ''}`;
}

/** «F 12, F? 3, E 3»: so many of each letter. */
function tallied(letters: string[]): string {
  return [...groupBy(letters, (letter) => letter)].map(([letter, all]) => `${letter} ${digits(all.length)}`).join(', ');
}

/** The same of counts, in the order of positions; a dash where nobody speaks. */
export function lettersOf({ counts, unsure }: Counted, { letters }: NoteWords): string {
  const told = POSITIONS.flatMap((position) => [
    { letter: letters[position], count: counts[position] - unsure[position] },
    { letter: `${letters[position]}?`, count: unsure[position] },
  ]);
  const there = told.filter(({ count }) => count > 0);
  return there.length ? there.map(({ letter, count }) => `${letter} ${digits(count)}`).join(', ') : SILENT;
}

/** A sector's short word, unless the owner has chosen a heading for it. */
function shortHeading({ language, sectors }: Report, sector: Sector, words: NoteWords): string {
  const heading = sectors.find((group) => group.sector === sector)?.heading ?? '';
  return heading === words.sectors[sector] ? exportWords(language).charts.sectors[sector] : escapeMarkdown(heading);
}

/** Themes × sectors: how each sector is divided. */
export function themeSectorTable(report: Report, words: NoteWords): string {
  return table(
    [words.theme, ...report.sectors.map(({ sector }) => shortHeading(report, sector, words)), words.total],
    report.themes.map((theme, index) => [
      `${index + 1}. ${escapeMarkdown(theme.label)}`,
      ...report.sectors.map((group) => {
        const row = theme.table.find(({ sector }) => sector === group.sector);
        return row ? lettersOf(row, words) : SILENT;
      }),
      digits(theme.speakers.length),
    ]),
  );
}
