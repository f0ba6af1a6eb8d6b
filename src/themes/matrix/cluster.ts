import { type Dense, real, whole, zeros } from './sparse.ts';

/** A copy with every row of length 1 (a row of zeros stays). */
export function unitRows(matrix: Dense): Dense {
  const { rows, cols, values } = matrix;
  const out = zeros(rows, cols);
  const into = out.values;
  for (let base = 0; base < rows * cols; base += cols) {
    let sum = 0;
    for (let j = 0; j < cols; j += 1) sum += (values[base + j] ?? 0) ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let j = 0; j < cols; j += 1) into[base + j] = (values[base + j] ?? 0) * scale;
  }
  return out;
}

/** Product of row `i` of one matrix and row `j` of another of as many columns. */
export function dotRows(a: Dense, i: number, b: Dense, j: number): number {
  const k = a.cols;
  const left = a.values;
  const right = b.values;
  let sum = 0;
  for (let c = 0; c < k; c += 1) sum += (left[i * k + c] ?? 0) * (right[j * k + c] ?? 0);
  return sum;
}

/** Centre of each cluster, of length 1; rows in no cluster (-1) count for none. */
export function centresOf(points: Dense, clusters: Int32Array, k: number, mass: Float64Array): Dense {
  const { rows, cols, values } = points;
  const sums = zeros(k, cols);
  const into = sums.values;
  for (let r = 0; r < rows; r += 1) {
    const cluster = whole(clusters, r);
    if (cluster < 0) continue;
    const weight = real(mass, r);
    for (let c = 0; c < cols; c += 1) {
      const place = cluster * cols + c;
      into[place] = (into[place] ?? 0) + weight * (values[r * cols + c] ?? 0);
    }
  }
  return unitRows(sums);
}

/** Column of the greatest value of each row, the first of equals; -1 for a row without a positive value. */
export function strongest(matrix: Dense): Int32Array {
  const out = new Int32Array(matrix.rows);
  for (let r = 0; r < matrix.rows; r += 1) {
    let best = -1;
    let most = 0;
    for (let j = 0; j < matrix.cols; j += 1) {
      const value = real(matrix.values, r * matrix.cols + j);
      // A hair's difference is no difference: the last bit must not decide.
      if (value > most + 1e-9) {
        most = value;
        best = j;
      }
    }
    out[r] = best;
  }
  return out;
}

/**
 * Spherical k-means (Dhillon & Modha 2001): rows of length 1 around centres of length 1, by cosine.
 * @param points rows of length 1
 * @param start cluster of each row to begin with (-1 = none)
 * @returns cluster of each row (-1 for a row of zeros), and the mean cosine to its centre
 */
export function sphericalMeans(
  points: Dense,
  mass: Float64Array,
  start: Int32Array,
  k: number,
  rounds = 40,
): { clusters: Int32Array; fit: number } {
  let clusters = start.slice();
  let fit = 0;
  for (let round = 0; round < rounds; round += 1) {
    const centres = centresOf(points, clusters, k, mass);
    const next = new Int32Array(points.rows);
    let moved = 0;
    let total = 0;
    let weight = 0;
    for (let r = 0; r < points.rows; r += 1) {
      // A row without anything in it is near nothing.
      let best = dotRows(points, r, points, r) > 0 ? 0 : -1;
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < k && best >= 0; j += 1) {
        const cosine = dotRows(points, r, centres, j);
        if (cosine > most + 1e-9) {
          most = cosine;
          best = j;
        }
      }
      next[r] = best;
      if (best !== whole(clusters, r)) moved += 1;
      if (best < 0) continue;
      total += most * real(mass, r);
      weight += real(mass, r);
    }
    clusters = next;
    fit = weight > 0 ? total / weight : 0;
    if (moved === 0) break;
  }
  return { clusters, fit };
}
