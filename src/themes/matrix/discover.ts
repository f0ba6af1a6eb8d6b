import { sphericalMeans, strongest, unitRows } from './cluster.ts';
import { factorise, project } from './factorise.ts';
import { type SingularVectors, singularVectors } from './singular.ts';
import {
  type Dense,
  pickRows,
  real,
  type Sparse,
  scaleRows,
  times,
  whole,
  withoutEmptyColumns,
  zeros,
} from './sparse.ts';

/** A partition of passages into themes. */
export interface Partition {
  /** Theme of each row of the matrix; -1 for a row without any word that counts. */
  clusters: Int32Array;
  k: number;
  /** How alike the themes come out when the space is made coarser and finer: mean adjusted Rand index, 0–1. */
  stability: number;
}

/** A reduced space in which passages are compared. */
export interface Space {
  /** passages × dimensions, before scaling to length 1. */
  points: Dense;
  /** The passages it was learnt from (row numbers), weighed by mass, and their singular vectors. */
  learnt: { sample: Int32Array; matrix: Sparse; vectors: SingularVectors };
}

/**
 * Numbers of dimensions the passages are compared in. Measured on labelled passages, 12–24 do equally well; each alone
 * is unlucky on some set, so all are tried and the partition closest to the others is kept.
 */
const DIMENSIONS = [10, 12, 16, 20, 24] as const;
const MOST_DIMENSIONS = 24;
/** The middle of them, where only one is used. */
export const SETTLED_IN = 16;
/** Rows that the axes and the start are learnt from; more change nothing but the time. */
const LEARNT_ROWS = 6_000;
/** Rounds of the factorisation: it only starts the settling, and its clear rows stand still long before. */
const ROUNDS = 30;

/** Evenly spread row numbers, at most `limit`. */
function spreadRows(rows: number, limit: number): Int32Array {
  if (rows <= limit) return Int32Array.from({ length: rows }, (_, r) => r);
  return Int32Array.from({ length: limit }, (_, i) => Math.floor((i * rows) / limit));
}

/**
 * The space of the strongest co-occurrences (latent semantic analysis, Deerwester et al. 1990).
 * @param matrix weighted passages
 * @param mass how much each passage counts: a group's passages share the mass of one group
 */
export function reduce(matrix: Sparse, light: Sparse, mass: Float64Array): Space {
  const sample = spreadRows(matrix.rows, LEARNT_ROWS);
  const heavyRows = (rows: Sparse): Sparse =>
    scaleRows(pickRows(rows, sample), (i) => Math.sqrt(real(mass, whole(sample, i))));
  const rank = Math.min(MOST_DIMENSIONS, sample.length, light.cols);
  // An even spread of many passages leaves most of their features empty.
  const { matrix: start, had } = withoutEmptyColumns(heavyRows(light));
  const vectors = singularVectors(start, rank);
  const points =
    matrix === light
      ? times(matrix, vectors.right, placesIn(had, matrix.cols))
      : times(matrix, singularVectors(heavyRows(matrix), rank).right);
  return { points, learnt: { sample, matrix: start, vectors } };
}

/** Where each column is now that some are left out, -1 for those; undefined when all are there. */
function placesIn(had: Int32Array, columns: number): Int32Array | undefined {
  if (had.length === columns) return undefined;
  const places = new Int32Array(columns).fill(-1);
  had.forEach((before, now) => {
    places[before] = now;
  });
  return places;
}

/** The first dimensions of the space, rows of length 1. */
export function firstDimensions(points: Dense, dimensions: number): Dense {
  const cols = Math.min(dimensions, points.cols);
  const cut = zeros(points.rows, cols);
  for (let r = 0; r < points.rows; r += 1)
    for (let j = 0; j < cols; j += 1) cut.values[r * cols + j] = points.values[r * points.cols + j] ?? 0;
  return unitRows(cut);
}

/** Adjusted Rand index of two partitions of the same rows (Hubert & Arabie 1985). */
export function agreement(a: Int32Array, b: Int32Array, ka: number, kb: number): number {
  const cells = new Float64Array(ka * kb);
  const left = new Float64Array(ka);
  const right = new Float64Array(kb);
  let n = 0;
  for (let r = 0; r < a.length; r += 1) {
    const x = whole(a, r);
    const y = whole(b, r);
    if (x < 0 || y < 0) continue;
    cells[x * kb + y] = real(cells, x * kb + y) + 1;
    left[x] = real(left, x) + 1;
    right[y] = real(right, y) + 1;
    n += 1;
  }
  const pairs = (sizes: Float64Array): number => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const most = (pairs(left) + pairs(right)) / 2;
  const expected = n < 2 ? 0 : (pairs(left) * pairs(right)) / ((n * (n - 1)) / 2);
  return most === expected ? 1 : (pairs(cells) - expected) / (most - expected);
}

/** One partition for each number of dimensions from one start; the one closest to the others, and how close. */
export function settle(points: Dense, mass: Float64Array, start: Int32Array, k: number, rounds = 40): Partition {
  const runs = DIMENSIONS.filter((d, i) => i === 0 || d <= points.cols).map(
    (dimensions) => sphericalMeans(firstDimensions(points, dimensions), mass, start, k, rounds).clusters,
  );
  let best = runs[0] ?? start;
  let most = -2;
  let total = 0;
  runs.forEach((run, i) => {
    const alike = runs.reduce((sum, other, j) => sum + (i === j ? 0 : agreement(run, other, k, k)), 0);
    total += alike;
    if (alike > most + 1e-9) {
      most = alike;
      best = run;
    }
  });
  const pairs = runs.length * (runs.length - 1);
  return { clusters: best, k, stability: pairs > 0 ? total / pairs : 1 };
}

/**
 * Themes from the passages alone: a non-negative factorisation starts them, the reduced space settles them. Of many
 * passages an even spread is settled first, the rest follow.
 */
export function partition(space: Space, mass: Float64Array, k: number): Partition {
  const { sample, matrix, vectors } = space.learnt;
  const { topics } = factorise(matrix, k, ROUNDS, vectors);
  const start = strongest(project(matrix, topics));
  if (sample.length === space.points.rows) return settle(space.points, mass, start, k);
  const points = pickDense(space.points, sample);
  const own = Float64Array.from(sample, (r) => real(mass, r));
  const learnt = settle(points, own, start, k);
  const clusters = new Int32Array(space.points.rows).fill(-1);
  sample.forEach((r, i) => {
    clusters[r] = whole(learnt.clusters, i);
  });
  // Two rounds: the centres of the spread, then those of all.
  return {
    ...learnt,
    clusters: sphericalMeans(firstDimensions(space.points, SETTLED_IN), mass, clusters, k, 2).clusters,
  };
}

function pickDense(matrix: Dense, rows: Int32Array): Dense {
  const out = zeros(rows.length, matrix.cols);
  rows.forEach((r, i) => {
    out.values.set(matrix.values.subarray(r * matrix.cols, (r + 1) * matrix.cols), i * matrix.cols);
  });
  return out;
}
