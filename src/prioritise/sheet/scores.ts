import { themeKey } from '../../formats/codebook/words.ts';
import type { SheetCell } from '../../formats/office/xlsx.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import type { Claim, Fault, Reading } from '../model.ts';
import { numberIn, readScore } from '../numbers.ts';
import { nameOf, type Tree } from '../tree.ts';
import type { Cells } from './cells.ts';
import { columnsIn, fetches } from './formulas.ts';

type Means = number | 'measure' | 'total' | 'rank';

/** A sheet with a column a criterion. */
export interface ScoreSheet {
  cells: Cells;
  heading: number;
  nameColumn: number;
  /** Column by node; nodes without one are left out. */
  columns: Map<number, number>;
  total: number | null;
  rank: number | null;
  /** It fetches its scores from other sheets: all of it follows from them. */
  result: boolean;
  faults: Fault[];
}

const OTHERS: readonly (readonly [Exclude<Means, number>, RegExp])[] = [
  ['measure', /^(?:tiltak|tiltaket|navn|forslag|prosjekt|measure)$/u],
  ['total', /^(?:sum|snitt|sum poeng|total|totalt|totalsum|totalscore|samlet|samlet poeng|poengsum|i alt)$/u],
  ['rank', /^(?:plass|plassering|rang|rangering|rank|prioritet|nr\.? i rekken)$/u],
];

/** What closes a table, and is no measure. */
const FOOT = /^(?:sum|snitt|gjennomsnitt|totalt?|vekt|vekter|maks|min)$/u;

/** Finds the row of headings where at least half of the leaves have a column; null: there is none. */
export function findScores(cells: Cells, tree: Tree): ScoreSheet | null {
  const places = new Map<string, number>();
  const labels = new Map<string, number[]>();
  tree.nodes.forEach(({ criterion }, place) => {
    const key = themeKey(criterion.label);
    labels.set(key, [...(labels.get(key) ?? []), place]);
  });
  for (const [key, [place, ...more]] of labels) if (place !== undefined && more.length === 0) places.set(key, place);
  tree.nodes.forEach(({ criterion }, place) => {
    if (!places.has(themeKey(criterion.id))) places.set(themeKey(criterion.id), place);
    places.set(themeKey(nameOf(tree, place)), place);
  });
  const leaves = new Set(tree.leaves);
  const otherwise = (heading: string) => OTHERS.find(([, pattern]) => pattern.test(heading))?.[0];
  const found = cells.headings<Means>(
    (heading) => places.get(heading) ?? otherwise(heading),
    (means) => {
      const own = new Set(means.filter((one) => typeof one === 'number' && leaves.has(one))).size;
      return own * 2 >= leaves.size ? own : 0;
    },
  );
  if (found === null) return null;
  const columns = new Map<number, number>();
  const others = new Map<Means, number>();
  const faults: Fault[] = [];
  for (const { column, means } of found.columns) {
    const into: Map<Means, number> = typeof means === 'number' ? columns : others;
    const before = into.get(means);
    // A criterion may be called «Sum» as well: the later column is then the sum.
    const other = before === undefined ? undefined : otherwise(themeKey(cells.text(found.row, column)));
    if (before === undefined) into.set(means, column);
    else if (other !== undefined) others.set(other, others.get(other) ?? column);
    else if (typeof means === 'number') {
      const said = words.sheet.columnTwice(nameOf(tree, means), cells.address(found.row, before));
      faults.push({ code: 'counted-twice', at: cells.address(found.row, column), said });
    }
  }
  // A heading over two rows stands in the upper: «Tiltak», «Sum», a parent beside its children.
  const headed = new Set(found.columns.map(({ column }) => column));
  for (let row = found.row - 1; row >= 0; row -= 1)
    for (const [column, { value }] of cells.rows.get(row) ?? []) {
      const key = themeKey(value);
      const means = places.get(key) ?? otherwise(key);
      if (means === undefined || headed.has(column) || cells.text(found.row, column) !== '') continue;
      const into: Map<Means, number> = typeof means === 'number' ? columns : others;
      if (!into.has(means)) into.set(means, column);
    }
  for (const place of tree.leaves)
    if (!columns.has(place)) {
      const at = cells.address(found.row, found.columns[0]?.column ?? 0);
      faults.push({ code: 'shape', at, said: words.sheet.columnMissing(nameOf(tree, place)) });
    }
  const result = [...cells.rows].some(
    ([row, inRow]) =>
      row > found.row &&
      tree.leaves.some((place) => {
        const formula = inRow.get(columns.get(place) ?? -1)?.formula;
        return formula != null && fetches(formula);
      }),
  );
  return {
    cells,
    heading: found.row,
    nameColumn: others.get('measure') ?? nameColumnOf(cells, found.row, [...columns.values()]),
    columns,
    total: others.get('total') ?? null,
    rank: others.get('rank') ?? null,
    result,
    faults,
  };
}

/** Where no heading says so: the column left of the scores with most text in it. */
function nameColumnOf(cells: Cells, heading: number, columns: readonly number[]): number {
  const texts = new Map<number, number>();
  const first = Math.min(...columns);
  for (const [row, inRow] of cells.rows)
    if (row > heading)
      for (const [column, { kind }] of inRow)
        if (kind === 'text' && column < first) texts.set(column, (texts.get(column) ?? 0) + 1);
  return [...texts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? Math.max(0, first - 1);
}

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
  const ranks = [...cells.rows.keys()].filter(
    (row) => row > sheet.heading && numbered(cells.text(row, sheet.rank ?? undefined)),
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
    const rankCell = cells.at(row, sheet.rank ?? undefined);
    const total = cells.text(row, sheet.total ?? undefined);
    // The others have a rank, and this has a total and none: it was kept out of the ranking.
    const kept =
      sheet.rank !== null &&
      ranks.length > 0 &&
      total !== '' &&
      rankCell?.formula == null &&
      !numbered(rankCell?.value ?? '');
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
