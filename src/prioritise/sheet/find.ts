import { themeKey } from '../../formats/codebook/words.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import type { Fault } from '../model.ts';
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

/** Rows that tell what a column is made of, and as many formulas. */
const ROWS_TOLD_BY = 20;
const MOST_FORMULAS = 500;

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
  const byFormula = byFormulas(cells, found.row, tree, columns, new Set(others.values()));
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
    total: others.get('total') ?? byFormula,
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
 * Columns under headings of their own («Snitt av målene») that are what a node is by their formulas: they count with just
 * the columns of its children. Children stand after their parents, so from the end each is met before what it counts into.
 */
function byFormulas(
  cells: Cells,
  heading: number,
  tree: Tree,
  columns: Map<number, number>,
  taken: ReadonlySet<number>,
): number | null {
  const formulas: { row: number; column: number; formula: string }[] = [];
  for (let row = heading + 1; row <= heading + ROWS_TOLD_BY; row += 1)
    for (const [column, { formula }] of cells.rows.get(row) ?? [])
      if (formula !== null && !taken.has(column)) formulas.push({ row, column, formula });
  const countedWith = new Map<string, Set<number>>();
  const free = () => {
    countedWith.clear();
    const known = new Set(columns.values());
    for (const { row, column, formula } of formulas.slice(0, MOST_FORMULAS)) {
      if (known.has(column)) continue;
      const key = [...new Set(columnsIn(formula, row, [...known]))].sort((a, b) => a - b).join();
      const found = countedWith.get(key) ?? new Set();
      countedWith.set(key, found.add(column));
    }
  };
  const of = (nodes: readonly number[]): number | undefined => {
    const own = nodes.map((node) => columns.get(node));
    if (own.includes(undefined)) return undefined;
    const found = countedWith.get([...(own as number[])].sort((a, b) => a - b).join());
    // Several columns of the same cells are a mean, a sum and more: no telling which is the node's.
    return found?.size === 1 ? [...found][0] : undefined;
  };
  for (let place = tree.nodes.length - 1; place >= 0; place -= 1) {
    const children = tree.nodes[place]?.children ?? [];
    if (children.length === 0 || columns.has(place)) continue;
    free();
    const column = of(children);
    if (column !== undefined) columns.set(place, column);
  }
  free();
  return of(tree.top) ?? null;
}
