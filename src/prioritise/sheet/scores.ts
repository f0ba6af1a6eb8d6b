import { themeKey } from '../../formats/codebook/words.ts';
import type { SheetCell } from '../../formats/office/xlsx.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import type { Claim, Fault, Reading } from '../model.ts';
import { numberIn, readScore } from '../numbers.ts';
import { nameOf, type Tree } from '../tree.ts';
import type { ScoreSheet } from './find.ts';
import { columnsIn } from './formulas.ts';

/** What closes a table, and is no measure. */
const FOOT = /^(?:sum|snitt|gjennomsnitt|totalt?|vekt|vekter|maks|min)$/u;

/**
 * Takes in the scores and figures of a sheet.
 * @param scorerId whose scores they are; null for a sheet of results
 * @param stops faults that nothing can be computed with
 */
export function takeIn(
  sheet: ScoreSheet,
  tree: Tree,
  scorerId: string | null,
  by: string,
  into: Extract<Reading, { kind: 'read' }>,
  stops: Fault[],
): void {
  const { cells, columns } = sheet;
  const { measures, scores } = into.prioritisation;
  into.faults.push(...sheet.faults);
  const placeAt = new Map([...columns].map(([place, column]) => [column, place]));
  const known = [...placeAt.keys()];
  const withFormulas = new Set<number>();
  for (const [row, inRow] of cells.rows)
    if (row > sheet.heading) for (const [column, { formula }] of inRow) if (formula !== null) withFormulas.add(column);
  const first = new Map<string, number>();
  const isRank = (cell: SheetCell | undefined) => cell !== undefined && (cell.formula !== null || numbered(cell.value));
  const anyRank = [...cells.rows.keys()].some(
    (row) => row > sheet.heading && isRank(cells.at(row, sheet.rank ?? undefined)),
  );
  let blank = false;

  for (let row = sheet.heading + 1; row <= cells.last; row += 1) {
    const name = cells.text(row, sheet.nameColumn).slice(0, 300);
    const filled = known.some((column) => cells.at(row, column) !== undefined);
    if (name === '' && !filled) {
      blank = true;
      continue;
    }
    // Under a table may stand what explains it.
    if (FOOT.test(themeKey(name)) || (blank && !filled)) continue;
    if (name === '') {
      into.faults.push({ code: 'shape', at: cells.address(row, sheet.nameColumn), said: words.sheet.noName });
      continue;
    }
    const measureId = themeKey(name);
    const before = first.get(measureId);
    if (before !== undefined) {
      const said = words.doubleMeasure(name, cells.address(before, sheet.nameColumn));
      stops.push({ code: 'double-measure', at: cells.address(row, sheet.nameColumn), said });
      continue;
    }
    first.set(measureId, row);
    // The others have a rank, and this has a total and none: it was kept out of the ranking.
    const total = cells.at(row, sheet.total ?? undefined);
    const kept = anyRank && total !== undefined && !isRank(cells.at(row, sheet.rank ?? undefined));
    const standing = measures.find(({ id }) => id === measureId);
    if (!standing) measures.push({ id: measureId, name, ranked: !kept });
    else if (kept) standing.ranked = false;

    const claim = (what: Claim['what'], column: number, about: string) => {
      const cell = cells.at(row, column);
      if (!cell) return;
      const at = cells.address(row, column);
      if (cell.kind === 'error') {
        const zero = cell.value === '#DIV/0!';
        const said = zero ? words.divisionByZero(about) : words.errorCell(cell.value, about);
        into.faults.push({ code: zero ? 'division-by-zero' : 'text', at, said });
        return;
      }
      const value = figureOf(cell);
      // A formula without a result is still held against the tree; one that shows a text shows that there is nothing.
      if (value === null && (cell.formula === null || cell.kind === 'text')) {
        if (cell.formula === null && what.kind !== 'rank' && readScore(cell.value).kind === 'text')
          into.faults.push({ code: 'text', at, said: words.text(cell.value.slice(0, 40), about) });
        return;
      }
      // Without a result a choice says too little: what stands in both of its branches is not counted twice.
      const unread = cell.formula === null || (value === null && /\bIF\(/iu.test(cell.formula));
      const nodes = unread ? [] : columnsIn(cell.formula ?? '', row, known);
      into.claims.push({
        measureId,
        what,
        value,
        typed: cell.formula === null,
        amongFormulas: withFormulas.has(column),
        scorerId,
        at,
        nodes: nodes.flatMap((column) => tree.nodes[placeAt.get(column) ?? -1]?.criterion.id ?? []),
      });
    };

    for (const [place, column] of columns) {
      const criterionId = tree.nodes[place]?.criterion.id ?? '';
      const leaf = tree.nodes[place]?.children.length === 0;
      if (!leaf || scorerId === null) {
        claim({ kind: 'node', criterionId }, column, words.on.node(name, nameOf(tree, place)));
        continue;
      }
      const cell = cells.at(row, column);
      if (!cell) continue;
      const at = cells.address(row, column);
      const { value, fault } = scoreOf(cell, words.on.score(name, nameOf(tree, place), by));
      if (fault) into.faults.push({ ...fault, at });
      scores.push({ measureId, criterionId, scorerId, value, comment: '' });
    }
    if (sheet.total !== null) claim({ kind: 'total' }, sheet.total, words.on.total(name));
    if (sheet.rank !== null) claim({ kind: 'rank' }, sheet.rank, words.on.rank(name));
  }
}

/** A rank as people write it: 3, «3.», «nr. 3». */
const RANK = /^(?:nr\.?\s*)?(\d+)\.?$/iu;
const numbered = (text: string) => RANK.test(text.trim());

function figureOf(cell: SheetCell): number | null {
  const value = numberIn(RANK.exec(cell.value.trim())?.[1] ?? cell.value);
  if (value !== null) return value;
  return cell.kind === 'number' && cell.value !== '' && Number.isFinite(Number(cell.value)) ? Number(cell.value) : null;
}

function scoreOf(cell: SheetCell, on: string): { value: number | null; fault: Omit<Fault, 'at'> | null } {
  if (cell.kind === 'error') {
    const zero = cell.value === '#DIV/0!';
    const said = zero ? words.divisionByZero(on) : words.errorCell(cell.value, on);
    return { value: null, fault: { code: zero ? 'division-by-zero' : 'text', said } };
  }
  const score = readScore(
    cell.kind === 'number' && cell.value !== '' ? Number(cell.value) : cell.kind === 'boolean' ? 'ja/nei' : cell.value,
  );
  if (score.kind !== 'score') {
    const said = score.kind === 'text' ? words.text(score.written, on) : words.outOfRange(score.written, on);
    return { value: null, fault: { code: score.kind, said } };
  }
  const asText = cell.kind === 'text' && score.value !== null;
  return {
    value: score.value,
    fault: asText ? { code: 'number-as-text', said: words.numberAsText(cell.value.trim(), on) } : null,
  };
}
