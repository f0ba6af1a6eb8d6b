import type { NoteWords } from '../../norsk/note/words.ts';
import { enumerateNames, type NoteLanguage } from '../../norsk/numbers.ts';
import type { Report, ReportQuote, Respondent } from '../../report/model.ts';
import { remembered } from '../../report/remembered.ts';
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

/** A table; columns of words to the left, of figures to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const figures = (column: number) =>
    rows.length > 0 &&
    rows.every((row) => /^\**[\d\u2009]+(?: \([\d\u2009]+\s\p{L}+\))?\**$/u.test(String(row[column] ?? '')));
  const align = head.map((_, column) => (column > 0 && figures(column) ? '--:' : ':--'));
  return [line(head), line(align), ...rows.map(line)].join('\n');
}

export const bold = (text: string): string => `**${text}**`;

/** A figure: its picture and nothing else; the numbers stand in the table under it. */
export function figure(charts: Chart[], name: string): string {
  const chart = charts.find((other) => other.name === name);
  return chart ? `![${escapeMarkdown(chart.alt)}](charts/${chart.name})` : '';
}

/** What is written of a list is kept by it from so many on: a list that has not changed is the same in the next report. */
const LONG = 50;
const kept = new WeakMap<Respondent[], { language: NoteLanguage; names: string }>();

/** Names in the note's order; private persons and unsettled senders as counts at the end. */
export function namesOf(respondents: Respondent[], words: NoteWords, { language }: Report): string {
  const known = kept.get(respondents);
  if (known?.language === language) return known.names;
  const named = respondents.flatMap((respondent) =>
    respondent.name === null ? [] : [escapeMarkdown(respondent.name).trim()],
  );
  const persons = respondents.filter((respondent) => respondent.sector === 'individual').length;
  const unsettled = respondents.length - named.length - persons;
  const names = enumerateNames(
    [...named, ...(persons ? [words.private(persons)] : []), ...(unsettled ? [words.unresolved(unsettled)] : [])],
    language,
  );
  if (respondents.length >= LONG) kept.set(respondents, { language, names });
  return names;
}

/** A quote with who said it and where. */
export function blockQuote(quote: ReportQuote, words: NoteWords): string {
  const { respondent } = quote;
  const who =
    respondent.name === null
      ? respondent.sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : escapeMarkdown(respondent.name).trim();
  const where = quote.attachment
    ? `, ${escapeMarkdown(quote.attachment)}, ${words.page} ${quote.page}`
    : `, ${words.page} ${quote.page}`;
  return `> «${escapeMarkdown(quote.text)}»\n>\n> — ${who}${where}`;
}

/** Blocks with an empty line between; empty ones are left out. */
export function blocks(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
