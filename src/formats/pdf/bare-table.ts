import { type PlacedText, type Segment, segmentsOf } from './segments.ts';
import type { TableRow } from './table.ts';

/** A distance of baselines this much above the usual is white between rows. */
const APART = 1.3;
/** A table has so many rows, and so many of them with a cell of several lines: others read well line by line. */
const LEAST_ROWS = 3;
const LEAST_WRAPPED = 2;
/** More on one page are a drawing. */
const MOST_ROWS = 300;
/** White between columns, in letter heights. */
const WHITE = 0.9;
/** Lines that begin a row stand on one baseline, give or take this share of their height. */
const LEVEL = 0.45;

/** What stands between two whites that run over the whole width: its pieces, and these by column. */
interface Band {
  segments: Segment[];
  cells: Segment[][];
}

/**
 * Finds the rows of tables that are drawn without lines. White runs across the page above and below each row, and the
 * row's cells begin on one baseline. Columns of prose may have a white in common too, but then they have others of their own.
 */
export function bareRows(texts: PlacedText[]): { rows: TableRow[]; rest: Segment[] } {
  const whole = segmentsOf(texts);
  const rows = rowsAmong(whole);
  return rows.length === 0 ? { rows, rest: whole } : parted(texts, rows);
}

type FoundRow = TableRow & { walls: number[] };

function rowsAmong(whole: readonly Segment[]): FoundRow[] {
  const segments = [...whole].sort((a, b) => a.baseline - b.baseline);
  // Most pages have no two things beside each other.
  if (!haveLevel(segments)) return [];
  const pitch = pitchOf(segments);
  return pitch === null ? [] : runsOf(bandsOf(segments, pitch)).flatMap((run) => rowsOf(run, pitch));
}

/** Whether as many stand beside another as a table has rows. */
function haveLevel(sorted: readonly Segment[]): boolean {
  let beside = 0;
  let above = Number.NEGATIVE_INFINITY;
  for (const { baseline, size } of sorted) {
    if (baseline - above < size * LEVEL) beside += 1;
    above = baseline;
  }
  return beside >= LEAST_ROWS;
}

/** Puts what stands in the rows in their cells. */
function parted(texts: PlacedText[], rows: FoundRow[]): { rows: TableRow[]; rest: Segment[] } {
  const taken = new Set<PlacedText>();
  for (const text of texts) {
    const x = text.left + Math.min(text.width, text.size) / 2;
    const row = rows.find(({ top, bottom }) => text.baseline > top && text.baseline <= bottom);
    const cell = row?.walls.findLastIndex((wall) => x >= wall) ?? -1;
    if (row === undefined || cell < 0) continue;
    row.cells[cell]?.push(text);
    taken.add(text);
  }
  return { rows, rest: segmentsOf(texts.filter((text) => !taken.has(text))) };
}

/** The usual distance of lines below each other: the lower third, as rows' and paragraphs' whites only make it larger. */
function pitchOf(segments: readonly Segment[]): number | null {
  const above = new Map<number, number>();
  const distances: number[] = [];
  for (const { left, baseline, size } of segments) {
    const key = Math.round(left / 4);
    const before = above.get(key);
    if (before !== undefined && baseline - before > size * LEVEL && baseline - before < size * 4)
      distances.push(baseline - before);
    above.set(key, baseline);
  }
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 3)] ?? null;
}

function bandsOf(segments: readonly Segment[], pitch: number): Band[] {
  const bands: Segment[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    if (segment.baseline - last > pitch * APART) bands.push([]);
    bands.at(-1)?.push(segment);
    last = segment.baseline;
  }
  return bands.map((band) => ({ segments: band, cells: band.length === 1 ? [band] : columnsIn(band) }));
}

type Reach = Pick<Segment, 'left' | 'right' | 'size'>;

/** Pieces by column, from left to right: where a white runs down between them. */
function columnsIn<T extends Reach>(segments: readonly T[]): T[][] {
  const columns: T[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    if (segment.left - reach > segment.size * WHITE) columns.push([]);
    columns.at(-1)?.push(segment);
    reach = Math.max(reach, segment.right);
  }
  return columns;
}

/** Bands below each other that have a white between columns in common. */
function runsOf(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [];
  let open: Band[] = [];
  // The open run's columns, each as one piece: a hostile page may have a thousand bands.
  let columns: Reach[] = [];
  const close = () => {
    while ((open.at(-1)?.cells.length ?? 2) < 2) open.pop();
    runs.push(open);
    open = [];
    columns = [];
  };
  for (const band of bands) {
    const isRow = band.cells.length >= 2 && isLevel(band);
    const own = band.cells.map(reachOf);
    const together = columnsIn([...columns, ...own]).map(reachOf);
    const goesOn = open.length > 0 && together.length >= 2 && (isRow || band.cells.length < 2);
    if (!goesOn) close();
    if (!goesOn && !isRow) continue;
    open.push(band);
    columns = goesOn ? together : own;
  }
  close();
  return runs;
}

const reachOf = (pieces: readonly Reach[]): Reach => ({
  left: least(pieces.map(({ left }) => left)),
  right: -least(pieces.map(({ right }) => -right)),
  size: pieces[0]?.size ?? 0,
});

/** Without spreading: a hostile page may have a million pieces. */
const least = (numbers: readonly number[]): number =>
  numbers.reduce((lowest, number) => Math.min(lowest, number), Number.POSITIVE_INFINITY);

/** All cells begin at the same height. */
function isLevel({ cells }: Band): boolean {
  const tops = cells.map((cell) => least(cell.map(({ baseline }) => baseline)));
  const size = cells[0]?.[0]?.size ?? 0;
  return -least(tops.map((top) => -top)) - least(tops) < size * LEVEL;
}

/** The rows of a run that is a table, their cells still empty; none when it is not. */
function rowsOf(run: readonly Band[], pitch: number): FoundRow[] {
  const cells = run.flatMap((band) => (band.cells.length < 2 ? [] : [band.cells.map(baselinesOf)]));
  const wrapped = cells.filter((row) => row.some((lines) => lines.length > 1)).length;
  const whites = cells.flat().reduce((sum, lines) => sum + whitesIn(lines, pitch), 0);
  if (cells.length < LEAST_ROWS || run.length > MOST_ROWS) return [];
  if (wrapped < LEAST_WRAPPED || whites > cells.length / 2) return [];
  const columns = columnsIn(run.flatMap(({ segments }) => segments)).map(reachOf);
  const walls = columns.map(({ left }) => left - 1);
  return run.map(({ segments }) => ({
    top: least(segments.map(({ baseline, size }) => baseline - size)),
    bottom: -least(segments.map(({ baseline }) => -baseline)) + pitch * LEVEL,
    left: walls[0] ?? 0,
    right: columns.at(-1)?.right ?? 0,
    walls,
    cells: walls.map(() => []),
  }));
}

/** Heights of a cell's lines, from the top. */
function baselinesOf(cell: readonly Segment[]): number[] {
  const sorted = [...cell].sort((a, b) => a.baseline - b.baseline);
  return sorted.flatMap(({ baseline, size }, index) =>
    index > 0 && baseline - (sorted[index - 1]?.baseline ?? 0) < size * LEVEL ? [] : [baseline],
  );
}

const whitesIn = (lines: readonly number[], pitch: number): number =>
  lines.filter((line, index) => index > 0 && line - (lines[index - 1] ?? 0) > pitch * APART).length;
