import { gram, orthonormalise } from './orthonormal.ts';
import { type Dense, real, type Sparse, times, transpose, zeros } from './sparse.ts';

/**
 * Deterministic start for the power iteration: a fixed linear congruential sequence (Numerical Recipes' constants) in
 * (-1, 1), so that no run depends on chance or on the machine.
 */
function fixedSequence(length: number): Float64Array {
  const out = new Float64Array(length);
  let state = 20_220_202;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    out[i] = state / 2_147_483_648 - 1;
  }
  return out;
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, Matrix
 * Computations, 8.5). Eigenvectors are the columns of `vectors`, by falling eigenvalue.
 */
function eigen(symmetric: Dense): { values: Float64Array; vectors: Dense } {
  const n = symmetric.rows;
  const a = symmetric.values.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const entry = a[i * n + j] ?? 0;
        const square = entry * entry;
        total += square;
        if (i !== j) off += square;
      }
    }
    if (off <= 1e-24 * total) break;
    for (let p = 0; p < n - 1; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        const apq = real(a, p * n + q);
        if (apq === 0) continue;
        const theta = (real(a, q * n + q) - real(a, p * n + p)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < n; i += 1) {
          const ip = a[i * n + p] ?? 0;
          const iq = a[i * n + q] ?? 0;
          a[i * n + p] = c * ip - s * iq;
          a[i * n + q] = s * ip + c * iq;
        }
        for (let i = 0; i < n; i += 1) {
          const pi = a[p * n + i] ?? 0;
          const qi = a[q * n + i] ?? 0;
          a[p * n + i] = c * pi - s * qi;
          a[q * n + i] = s * pi + c * qi;
          const vp = v[i * n + p] ?? 0;
          const vq = v[i * n + q] ?? 0;
          v[i * n + p] = c * vp - s * vq;
          v[i * n + q] = s * vp + c * vq;
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((x, y) => real(a, y * n + y) - real(a, x * n + x) || x - y);
  const vectors = zeros(n, n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i += 1) vectors.values[i * n + to] = real(v, i * n + from);
  });
  return { values: Float64Array.from(order, (i) => real(a, i * n + i)), vectors };
}

/** rows × k times the first `cols` columns of k × m, all dense; four columns at a time, whose sums are kept out of memory. */
function product(a: Dense, b: Dense, cols: number): Dense {
  const out = zeros(a.rows, cols);
  const { rows, cols: inner, values } = a;
  const { cols: width, values: right } = b;
  const into = out.values;
  for (let r = 0; r < rows; r += 1) {
    const row = r * inner;
    let j = 0;
    for (; j + 4 <= cols; j += 4) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let i = 0; i < inner; i += 1) {
        const left = values[row + i] ?? 0;
        const place = i * width + j;
        first += left * (right[place] ?? 0);
        second += left * (right[place + 1] ?? 0);
        third += left * (right[place + 2] ?? 0);
        fourth += left * (right[place + 3] ?? 0);
      }
      const place = r * cols + j;
      into[place] = first;
      into[place + 1] = second;
      into[place + 2] = third;
      into[place + 3] = fourth;
    }
    for (; j < cols; j += 1) {
      let sum = 0;
      for (let i = 0; i < inner; i += 1) sum += (values[row + i] ?? 0) * (right[i * width + j] ?? 0);
      into[r * cols + j] = sum;
    }
  }
  return out;
}

/** Turns of the power iteration: after eight, twice as many change no division on any set measured. */
const TURNS = 8;

/** Singular triplets of a matrix. */
export interface SingularVectors {
  /** rows × rank. */
  left: Dense;
  values: Float64Array;
  /** cols × rank. */
  right: Dense;
}

/**
 * Truncated singular value decomposition by block power iteration (Halko, Martinsson & Tropp 2011, algorithm 4.4) from
 * a fixed start.
 * @param matrix rows × cols
 * @param rank number of singular triplets wanted; at most min(rows, cols) are non-zero
 * @returns left vectors (rows × rank), singular values, right vectors (cols × rank). The sign makes the sum of each
 * left vector non-negative.
 */
export function singularVectors(matrix: Sparse, rank: number, turned: Sparse = transpose(matrix)): SingularVectors {
  // The basis is made orthonormal on the shorter side: a few hundred passages have tens of thousands of features.
  if (matrix.rows < matrix.cols) {
    const { left, values, right } = shortSide(turned, rank, matrix);
    return signed({ left: right, values, right: left });
  }
  return signed(shortSide(matrix, rank, turned));
}

/** Turns each pair of vectors so that the left one's sum is not negative. */
function signed(vectors: SingularVectors): SingularVectors {
  const { left, right } = vectors;
  for (let j = 0; j < left.cols; j += 1) {
    let sum = 0;
    for (let r = 0; r < left.rows; r += 1) sum += left.values[r * left.cols + j] ?? 0;
    if (sum >= 0) continue;
    for (const { rows, cols, values } of [left, right])
      for (let r = 0; r < rows; r += 1) values[r * cols + j] = -(values[r * cols + j] ?? 0);
  }
  return vectors;
}

/** Singular vectors of a matrix that has at least as many rows as columns. */
function shortSide(matrix: Sparse, rank: number, turned: Sparse): SingularVectors {
  const width = Math.min(rank + 8, matrix.rows, matrix.cols);
  let basis: Dense = { rows: matrix.cols, cols: width, values: fixedSequence(matrix.cols * width) };
  let image = times(matrix, basis);
  for (let turn = 0; turn < TURNS; turn += 1) {
    basis = times(turned, image);
    orthonormalise(basis);
    image = times(matrix, basis);
  }
  // matrix · basis = image, so the small problem is the eigenproblem of imageᵀ·image.
  const { values, vectors } = eigen(gram(image));
  const left = product(image, vectors, rank);
  const right = product(basis, vectors, rank);
  const singular = Float64Array.from({ length: rank }, (_, j) => Math.sqrt(Math.max(0, real(values, j))));
  for (let j = 0; j < rank; j += 1) {
    const sigma = real(singular, j);
    const isNone = sigma < 1e-12;
    for (let place = j; place < left.values.length; place += rank)
      left.values[place] = isNone ? 0 : (left.values[place] ?? 0) / sigma;
    for (let place = j; isNone && place < right.values.length; place += rank) right.values[place] = 0;
  }
  return { left, values: singular, right };
}
