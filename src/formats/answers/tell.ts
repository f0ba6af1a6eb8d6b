import type { Grid } from '../document.ts';

/** A table has this many answers at least, and its head this many columns; fewer where the head leaves no doubt. */
const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;
const PLAIN_HEAD = 3;
/** Rows that the judging looks at. */
const JUDGED = 200;
/** A text of so many even rows is a table, whatever it is of. */
const LEAST_LINES = 4;
/** Longest head of a column: a whole question with its lead. */
const LONGEST_HEAD = 600;
/** How columns of a survey are headed: who answers, when, what was asked. */
const HEAD =
  /(?:^|[^\p{L}])(?:navn|namn|name|virksomhet|verksemd|organisasjon|organi[sz]ation|avsender|avsendar|respondent|høringsinstans|høyringsinstans|e-?post|epost|e-?mail|tidsstempel|timestamp|created|submission|completion|answer|svar|kommentar|begrunnelse|grunngiving|spørsmål \d*|q\d+)(?!\p{L})|\?\s*$/iu;

/** «Navn;Støtter dere forslaget?;Begrunnelse» is a survey's head, whatever stands below it. */
export function isPlainHead(head: readonly string[]): boolean {
  const filled = head.filter((cell) => cell.trim() !== '');
  return filled.length >= PLAIN_HEAD && filled.filter((cell) => HEAD.test(cell)).length >= LEAST_COLUMNS;
}

/**
 * Whether rows are a table of answers, one a row: the first row heads columns as a survey does, and the others fill them.
 * Such a table is never one letter.
 */
export function isAnswerTable(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...answers] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = head.filter((cell) => cell.trim() !== '').length;
  const known = head.filter((cell) => HEAD.test(cell)).length;
  if (columns < LEAST_COLUMNS || known === 0 || head.some((cell) => cell.length > LONGEST_HEAD)) return false;
  // Though nobody or one alone has answered, or rows are ragged: those are told one by one.
  if (isPlainHead(head)) return true;
  if (answers.length < LEAST_ROWS) return false;
  const judged = answers.slice(0, JUDGED);
  const full = judged.filter(
    (row) => row.length <= head.length && row.filter((cell) => cell.trim() !== '').length >= 2,
  );
  return full.length >= judged.length * 0.8;
}

/** Whether a text is a table of something else: a list of names and addresses, a budget. */
export function isOtherTable({ rows }: Grid): boolean {
  const full = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = full[0]?.cells.length ?? 0;
  return full.length >= LEAST_LINES && width >= LEAST_COLUMNS && full.every(({ cells }) => cells.length === width);
}
