import { priorityNoteWords } from '../../norsk/priority-note.ts';
import type { Reading } from '../reading.ts';

/** How far a figure with one decimal may be from what it was made of. */
const ROUNDED = 0.05;
/** Stands where there is no figure. */
const NONE = '–';
/** What a weight that is told with three decimals may add to its column. */
const WEIGHT_ROUNDED = 0.005;

/**
 * The ranking of measures: each total is its columns by their weights, as far as rounding lets that be seen; the places
 * follow from the totals. The scores themselves stand in no letter.
 */
export function rankedMeasures(note: Reading): void {
  const words = priorityNoteWords(note.language);
  const [table] = note.tablesIn(...note.under(words.title, 2));
  if (!table) return;
  const [before = '', after = ''] = words.weight(7).split('7');
  const weights = table.head.slice(2, -2).map((head) => {
    const at = head.lastIndexOf(before);
    return at >= 0 && head.endsWith(after) ? figure(head.slice(at + before.length, -after.length)) : null;
  });
  const weighted = weights.every((weight) => weight !== null);
  const weightAt = (column: number) => (weighted ? (weights[column] ?? 1) : 1);
  const slack = weights.reduce<number>((sum, _, column) => sum + weightAt(column) * ROUNDED + WEIGHT_ROUNDED, ROUNDED);
  const totals = table.rows.map(({ cells }) => figure(cells.at(-2) ?? '') ?? Number.NaN);
  for (const [index, { cells, line }] of table.rows.entries()) {
    const total = totals[index] ?? Number.NaN;
    const values = cells.slice(2, -2).map((cell) => figure(cell));
    const sum = values.reduce<number>((so, value, column) => so + (value ?? 0) * weightAt(column), 0);
    const tied = totals[index - 1] === total || totals[index + 1] === total;
    const follows = cells[0] === `${index + 1}` || (cells[0] === `${index + 1} =` && tied);
    const missing = values.filter((value) => value === null).length;
    if (
      !cells.slice(2).every((cell) => cell === NONE || figure(cell) !== null) ||
      !(Math.abs(sum - total) <= slack) ||
      !follows ||
      total > (totals[index - 1] ?? total) ||
      (Number(cells.at(-1)) || 0) < missing
    )
      note.fault(line, 'sum');
  }
}

/** «22,8», English «22.8»; null where there is none. */
function figure(cell: string): number | null {
  return /^\d+(?:[,.]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : null;
}
