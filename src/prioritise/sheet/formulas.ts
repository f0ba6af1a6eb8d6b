/** What a formula counts with. Written for sums and means of cells in a row, which is what a sheet of scores holds. */

/** A cell or a range a formula points to; rows and columns from 0. */
interface Reference {
  /** null: the sheet the formula stands on. */
  sheet: string | null;
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** Ask whether there is something, and count nothing with it. */
const ASKING = /\b(?:COUNT|COUNTA|COUNTIF|COUNTBLANK|ISNUMBER|ISBLANK)\([^()]*\)/gi;
/** What is asked before a sum or a mean. */
const CONDITION = /\bIF\([^(),"]*(?:"[^"]*")?[^(),]*,/gi;
const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}(!])/gu;

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The references a formula counts with: not those it only asks about. */
export function referencesOf(formula: string): Reference[] {
  const counting = formula.replace(ASKING, '0').replace(CONDITION, '(');
  return [...counting.matchAll(REFERENCE)].map(([, quoted, plain, from = '', row = '', to = from, last = row]) => ({
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    fromRow: Math.min(Number(row), Number(last)) - 1,
    toRow: Math.max(Number(row), Number(last)) - 1,
    fromColumn: Math.min(columnOf(from), columnOf(to)),
    toColumn: Math.max(columnOf(from), columnOf(to)),
  }));
}

/** Columns of its own row a formula on its own sheet counts with, as often as it does. */
export function columnsIn(formula: string, row: number, columns: readonly number[]): number[] {
  return referencesOf(formula)
    .filter(({ sheet, fromRow, toRow }) => sheet === null && fromRow <= row && row <= toRow)
    .flatMap(({ fromColumn, toColumn }) => columns.filter((column) => fromColumn <= column && column <= toColumn));
}

/** Whether a formula fetches from another sheet. */
export function fetches(formula: string): boolean {
  return referencesOf(formula).some(({ sheet }) => sheet !== null);
}
