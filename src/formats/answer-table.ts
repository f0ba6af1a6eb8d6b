import { parse } from 'csv-parse/sync';

/** A table has this many answers at least, and its head this many columns. */
const LEAST_ROWS = 2;
const LEAST_COLUMNS = 2;
/** Rows that the judging looks at. */
const JUDGED = 200;
/** How columns of a survey are headed: who answers, when, what was asked. */
const HEAD =
  /(?:^|[^\p{L}])(?:navn|namn|virksomhet|verksemd|organisasjon|avsender|avsendar|respondent|høringsinstans|høyringsinstans|e-?post|epost|e-?mail|tidsstempel|timestamp|created|submission|answer|svar|kommentar|begrunnelse|grunngiving|spørsmål \d*|q\d+)(?!\p{L})|\?\s*$/iu;

/**
 * Whether rows are a table of answers, one a row: the first row heads columns as a survey does, and the others fill them.
 * Such a table is never one letter.
 */
export function isAnswerTable(rows: string[][]): boolean {
  const [head = [], ...answers] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = head.filter((cell) => cell.trim() !== '').length;
  if (columns < LEAST_COLUMNS || answers.length < LEAST_ROWS) return false;
  if (head.some((cell) => cell.length > 300) || !head.some((cell) => HEAD.test(cell))) return false;
  const judged = answers.slice(0, JUDGED);
  const full = judged.filter(
    (row) => row.length <= head.length && row.filter((cell) => cell.trim() !== '').length >= 2,
  );
  return full.length >= judged.length * 0.8;
}

/** Rows of a text that is CSV, TSV or a list of records in JSON; null when it is none of them. */
export function recordsOf(text: string): string[][] | null {
  const start = text.slice(0, 200_000);
  if (/^\s*\[\s*\{/u.test(start)) return jsonRecords(text);
  const [first = ''] = start.trimStart().split('\n', 1);
  for (const delimiter of ['\t', ';', ',']) {
    const parts = first.split(delimiter).length;
    // Commas with a space after them are a sentence's.
    if (parts < LEAST_COLUMNS || (delimiter === ',' && first.includes(', '))) continue;
    try {
      const rows: string[][] = parse(start.slice(0, cutAt(start, text)), {
        delimiter,
        relax_column_count: true,
        bom: true,
      });
      if (rows.length > LEAST_ROWS && rows.slice(1).every((row) => row.length === rows[0]?.length)) return rows;
    } catch {}
  }
  return null;
}

/** A text that is longer than what is looked at is cut after a whole line. */
const cutAt = (start: string, text: string): number =>
  start.length === text.length ? start.length : Math.max(0, start.lastIndexOf('\n'));

function jsonRecords(text: string): string[][] | null {
  try {
    const records: unknown = JSON.parse(text);
    if (!Array.isArray(records)) return null;
    const rows = records.filter(
      (record): record is Record<string, unknown> => typeof record === 'object' && record !== null,
    );
    const keys = Object.keys(rows[0] ?? {});
    return [keys, ...rows.map((row) => keys.map((key) => String(row[key] ?? '')))];
  } catch {
    return null;
  }
}
