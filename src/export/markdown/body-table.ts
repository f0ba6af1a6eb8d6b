import type { Sector } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { exportWords } from '../../norsk/export.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, longDate } from '../../norsk/numbers.ts';
import { type Counted, POSITIONS } from '../../position.ts';
import { countHeld } from '../../report/held/counted.ts';
import type { Held, Report, Respondent, Speaker } from '../../report/model.ts';
import { bold, escapeMarkdown, nameIn, namesOf, rowsMark, table } from './parts.ts';
import { pointMarks } from './points.ts';

/** Columns of themes that a page has room for; more themes make another table. */
const COLUMNS = 12;
const SILENT = '–';

/**
 * Every body with what it holds on each theme, by sector: a letter for each, with «?» where the reading is unsure, and the
 * points it stands behind. Senders whose names are withheld are counted together: «F 12, E 3».
 * @param most rows to write of each table
 */
export function bodyTables(report: Report, words: NoteWords, most: number): string[] {
  if (report.respondents.length === 0) return [];
  const count = Math.max(1, Math.ceil(report.themes.length / COLUMNS));
  return Array.from({ length: count }, (_, part) => partOf(report, words, part * COLUMNS, most));
}

function partOf(report: Report, words: NoteWords, from: number, most: number): string {
  const shown = report.themes.slice(from, from + COLUMNS);
  const themes = shown.map(({ speakers }) => inTurn(speakers));
  const marks = shown.map(pointMarks);
  const head = [
    words.respondent,
    ...(from === 0 ? [words.date, words.whole] : []),
    ...themes.map((_, index) => String(from + index + 1)),
  ];
  const one = (respondent: Respondent) => [
    nameIn(respondent.name ?? ''),
    ...(from === 0 ? [dateOf(respondent, report), overallLetter(respondent, words)] : []),
    ...themes.map(
      (heldBy, index) => `${letterOf(heldBy(respondent), words)}${marks[index]?.get(respondent.responseId) ?? ''}`,
    ),
  ];
  const asOne = (group: Respondent[]) => [
    namesOf(group, words, report),
    ...(from === 0 ? [SILENT, tallied(group.map((respondent) => overallLetter(respondent, words)))] : []),
    ...shown.map(({ speakers }) => lettersOf(countedTogether(group, speakers), words)),
  ];
  const told: string[][] = [];
  let rows = 0;
  for (const { heading, respondents } of report.sectors) {
    const hidden = hiddenIn(respondents);
    const named = respondents.length - hidden.length;
    if (rows < most) told.push([bold(escapeMarkdown(heading)), ...head.slice(1).map(() => '')]);
    for (const respondent of respondents) {
      if (told.length >= Math.min(most, rows + 1 + named)) break;
      if (respondent.name !== null) told.push(one(respondent));
    }
    if (hidden.length > 0 && rows + 1 + named < most) told.push(asOne(hidden));
    rows += 1 + named + (hidden.length > 0 ? 1 : 0);
  }
  return told.length === rows ? table(head, told) : `${table(head, told)}\n${rowsMark(rows)}`;
}

/**
 * Who speaks on a theme, asked for in the note's order, which is theirs too: of a long list, as far as one has come. Those
 * whose names are withheld have no row of their own.
 */
function inTurn(speakers: readonly Speaker[]): (respondent: Respondent) => Held | undefined {
  let at = 0;
  return ({ responseId }) => {
    while (speakers[at]?.respondent.name === null) at += 1;
    const next = speakers[at];
    if (next?.respondent.responseId !== responseId) return undefined;
    at += 1;
    return next;
  };
}

/** Senders whose names are withheld, and what they hold together, kept by the lists: both are the same in the next note when nothing has changed there. */
const hiddenBy = new WeakMap<readonly Respondent[], Respondent[]>();
const together = new WeakMap<readonly Respondent[], WeakMap<readonly Speaker[], Counted>>();

function hiddenIn(respondents: readonly Respondent[]): Respondent[] {
  const known = hiddenBy.get(respondents) ?? respondents.filter(({ name }) => name === null);
  hiddenBy.set(respondents, known);
  return known;
}

function countedTogether(group: readonly Respondent[], speakers: readonly Speaker[]): Counted {
  const bySpeakers = together.get(group) ?? new WeakMap<readonly Speaker[], Counted>();
  together.set(group, bySpeakers);
  const ids = new Set(group.map(({ responseId }) => responseId));
  const counted =
    bySpeakers.get(speakers) ?? countHeld(speakers.filter(({ respondent }) => ids.has(respondent.responseId)));
  bySpeakers.set(speakers, counted);
  return counted;
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
export function shortHeading({ language, sectors }: Report, sector: Sector, words: NoteWords): string {
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
