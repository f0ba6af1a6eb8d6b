import { themeKey } from '../../formats/codebook/words.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import type { Combine, Criterion, Fault } from '../model.ts';
import { numberIn } from '../numbers.ts';
import { type Cells, COMBINE_WORDS, columnsOf, TOTAL_ROW } from './cells.ts';

const HEAVIEST = 1000;

/** Criteria as they lie in a sheet, one a row; null: it is no sheet of criteria. */
export function criteriaIn(
  cells: Cells,
): { criteria: Criterion[]; total: Combine; at: Map<Criterion, string>; faults: Fault[] } | null {
  const found = columnsOf(
    cells,
    ['id', 'criterion', 'parent', 'weight', 'combine', 'low', 'high'],
    ['criterion', 'parent', 'weight'],
  );
  if (!found) return null;
  const { column } = found;
  const faults: Fault[] = [];
  const at = new Map<Criterion, string>();
  let total: Combine = 'sum';
  for (let row = found.row + 1; row <= cells.last; row += 1) {
    const text = (key: Parameters<typeof column.get>[0]) => cells.text(row, column.get(key));
    const address = (key: Parameters<typeof column.get>[0]) => cells.address(row, column.get(key) ?? 0);
    const label = text('criterion');
    if (label === '') continue;
    const combine = combineOf(text('combine'));
    if (combine === null)
      faults.push({ code: 'shape', at: address('combine'), said: words.sheet.combine(text('combine'), label) });
    if (label === TOTAL_ROW) {
      // Nothing said of it: a sum, as anywhere.
      total = text('combine') === '' ? 'sum' : (combine ?? 'sum');
      continue;
    }
    const weight = text('weight') === '' ? 1 : (numberIn(text('weight')) ?? Number(text('weight')));
    if (!(weight >= 0 && weight <= HEAVIEST))
      faults.push({ code: 'shape', at: address('weight'), said: words.sheet.weight(text('weight'), label) });
    const one: Criterion = {
      id: text('id') || label,
      parentId: text('parent') || null,
      label,
      weight,
      combine: combine ?? 'mean',
      low: text('low'),
      high: text('high'),
    };
    at.set(one, address('criterion'));
  }
  const criteria = [...at.keys()];
  // A parent is told by its id, or by its name.
  const idOf = new Map([
    ...criteria.map(({ id, label }) => [themeKey(label), id] as const),
    ...criteria.map(({ id }) => [themeKey(id), id] as const),
  ]);
  for (const one of criteria)
    if (one.parentId !== null) one.parentId = idOf.get(themeKey(one.parentId)) ?? one.parentId;
  return { criteria, total, at, faults };
}

function combineOf(text: string): Combine | null {
  const key = themeKey(text);
  if (key === '' || key === COMBINE_WORDS.mean || /^(?:gjennomsnitt|mean|middel)$/u.test(key)) return 'mean';
  return key === COMBINE_WORDS.sum ? 'sum' : null;
}

/** Who gives scores, by the sheet they stand on; null: the workbook does not say. */
export function scorersIn(sheets: readonly Cells[]): { name: string; sheet: string; left: boolean }[] | null {
  for (const cells of sheets) {
    const found = columnsOf(cells, ['scorer', 'sheet', 'left'], ['scorer', 'sheet', 'left']);
    if (!found) continue;
    const scorers = [];
    for (let row = found.row + 1; row <= cells.last; row += 1) {
      const sheet = cells.text(row, found.column.get('sheet'));
      const name = cells.text(row, found.column.get('scorer'));
      const left = /^(?:ja|x|true|1)/iu.test(cells.text(row, found.column.get('left')));
      if (sheet !== '') scorers.push({ name, sheet, left });
    }
    return scorers;
  }
  return null;
}

/** Comments by measure, criterion and scorer, as they are written there. */
export function commentsIn(
  sheets: readonly Cells[],
): { measure: string; criterion: string; who: string; comment: string }[] {
  for (const cells of sheets) {
    const found = columnsOf(
      cells,
      ['measure', 'criterion', 'who', 'comment'],
      ['measure', 'criterion', 'who', 'comment'],
    );
    if (!found) continue;
    const comments = [];
    for (let row = found.row + 1; row <= cells.last; row += 1) {
      const comment = cells.at(row, found.column.get('comment'))?.value.trim() ?? '';
      const [measure = '', criterion = '', who = ''] = (['measure', 'criterion', 'who'] as const).map((key) =>
        cells.text(row, found.column.get(key)),
      );
      if (comment !== '') comments.push({ measure, criterion, who, comment: comment.slice(0, 2000) });
    }
    return comments;
  }
  return [];
}
