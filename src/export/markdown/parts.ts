import { groupBy } from '../../group.ts';
import { hiddenNames } from '../../norsk/note/hidden.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerate, enumerateNames, type NoteLanguage } from '../../norsk/numbers.ts';
import { shownName } from '../../norsk/unit-name.ts';
import type { Report, ReportQuote, Respondent } from '../../report/model.ts';
import { remembered } from '../../report/remembered.ts';
import { headingOf } from '../../report/report.ts';
import { SECTOR_ORDER } from '../../report/rows.ts';
import type { Chart } from '../charts.ts';

/** Text as text: no markup, no entity, no line break, no control character. */
export function escapeMarkdown(text: string): string {
  // Names come again and again.
  return text.length > 200 ? escaped(text) : escapedBefore(text);
}

const escapedBefore = remembered(escaped);

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>|#~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A body's name as it stands everywhere in the note. */
export function nameIn(name: string): string {
  return escapeMarkdown(shownName(name)).trim();
}

/** A table; columns of words to the left, of figures to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const figures = (column: number) =>
    rows.length > 0 &&
    rows.every((row) => /^\**[\d\u2009]+(?: \([\d\u2009]+\s\p{L}+\))?\**$/u.test(String(row[column] ?? '')));
  const align = head.map((_, column) => (column > 0 && figures(column) ? '--:' : ':--'));
  return [line(head), line(align), ...rows.map(line)].join('\n');
}

/** Stands under a table that only the first rows were written of; the rows there are. */
export const rowsMark = (of: number): string => `<!-- horing:rader ${of} -->`;

/** How many characters a text has as the note writes it, its escapes left out. */
export const lengthIn = (written: string): number => written.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').length;

export const bold = (text: string): string => `**${text}**`;

/** A figure: its picture and nothing else; the numbers stand in the table under it. */
export function figure(charts: Chart[], name: string): string {
  const chart = charts.find((other) => other.name === name);
  return chart ? `![${escapeMarkdown(chart.alt)}](charts/${chart.name})` : '';
}

/** What is written of a list is kept by it from so many on: a list that has not changed is the same in the next report. */
const LONG = 50;
const kept = new WeakMap<Respondent[], { language: NoteLanguage; names: string }>();
/** More names than this are told by sector; they stand in the table of bodies. */
const MANY = 60;

/** Whether a list is too long for its names. */
export function isMany(respondents: readonly Respondent[]): boolean {
  return respondents.length > MANY && respondents.filter(({ name }) => name !== null).length > MANY;
}

/** Names in the note's order; private persons and unsettled senders as counts at the end. Of many, the sectors. */
export function namesOf(respondents: Respondent[], words: NoteWords, report: Report): string {
  const { language } = report;
  const known = kept.get(respondents);
  if (known?.language === language) return known.names;
  const names = isMany(respondents) ? bySector(respondents, report) : eachOf(respondents, words, language);
  if (respondents.length >= LONG) kept.set(respondents, { language, names });
  return names;
}

function eachOf(respondents: Respondent[], words: NoteWords, language: NoteLanguage): string {
  const named = respondents.flatMap((respondent) => (respondent.name === null ? [] : [nameIn(respondent.name)]));
  return enumerateNames([...named, ...hiddenNames(respondents, words)], language);
}

/** «Kommunal sektor (8) og Næringsliv (5)» */
export function bySector(respondents: readonly Respondent[], report: Report): string {
  const groups = groupBy(respondents, ({ sector }) => sector);
  return enumerate(
    SECTOR_ORDER.flatMap((sector) => {
      const group = groups.get(sector);
      return group ? [`${escapeMarkdown(headingOf(report, sector))} (${digits(group.length)})`] : [];
    }),
    report.language,
  );
}

/** Who said a quote and where: «Fjellvik kommune, s. 2», with the attachment it stands in. */
function sourceOf({ respondent, attachment, page }: ReportQuote, words: NoteWords): string {
  const who =
    respondent.name === null
      ? respondent.sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : nameIn(respondent.name);
  return `${who}${attachment ? `, ${escapeMarkdown(attachment)}` : ''}, ${words.page} ${page}`;
}

/** A quote with who said it and where. */
export function blockQuote(quote: ReportQuote, words: NoteWords): string {
  return `> «${escapeMarkdown(quote.text)}»\n>\n> — ${sourceOf(quote, words)}`;
}

/** The same within a line: «…» (Fjellvik kommune, s. 2). */
export function inlineQuote(quote: ReportQuote, words: NoteWords): string {
  return `«${escapeMarkdown(quote.text)}» (${sourceOf(quote, words)})`;
}

/** Blocks with an empty line between; empty ones are left out. */
export function blocks(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
