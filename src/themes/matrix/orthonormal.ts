import { type Dense, zeros } from './sparse.ts';

/** aᵀ × a of a tall dense matrix: cols(a) × cols(a), symmetric. Four rows at a time, so that a sum is fetched once for them. */
export function gram(a: Dense): Dense {
  const k = a.cols;
  const out = zeros(k, k);
  const from = a.values;
  const into = out.values;
  const fours = a.rows - (a.rows % 4);
  for (let r = 0; r < fours; r += 4) {
    const first = r * k;
    const second = first + k;
    const third = second + k;
    const fourth = third + k;
    for (let i = 0; i < k; i += 1) {
      const w = from[first + i] ?? 0;
      const x = from[second + i] ?? 0;
      const y = from[third + i] ?? 0;
      const z = from[fourth + i] ?? 0;
      const row = i * k;
      for (let j = i; j < k; j += 1)
        into[row + j] =
          (into[row + j] ?? 0) +
          w * (from[first + j] ?? 0) +
          x * (from[second + j] ?? 0) +
          y * (from[third + j] ?? 0) +
          z * (from[fourth + j] ?? 0);
    }
  }
  for (let base = fours * k; base < a.rows * k; base += k)
    for (let i = 0; i < k; i += 1)
      for (let j = i; j < k; j += 1)
        into[i * k + j] = (into[i * k + j] ?? 0) + (from[base + i] ?? 0) * (from[base + j] ?? 0);
  for (let i = 0; i < k; i += 1) for (let j = 0; j < i; j += 1) into[i * k + j] = into[j * k + i] ?? 0;
  return out;
}

/**
 * Makes the columns orthonormal by the Cholesky factor of their products, twice for stability (CholeskyQR2, Yamamoto et
 * al. 2015): one pass over the rows in order, where Gram-Schmidt walks the columns. A dependent column becomes zero.
 */
export function orthonormalise(matrix: Dense): void {
  const { rows, cols, values } = matrix;
  for (let pass = 0; pass < 2; pass += 1) {
    const { values: products } = gram(matrix);
    // Upper factor R with RᵀR = products, in place.
    for (let j = 0; j < cols; j += 1) {
      const whole = products[j * cols + j] ?? 0;
      let own = whole;
      for (let i = 0; i < j; i += 1) own -= (products[i * cols + j] ?? 0) ** 2;
      const pivot = own > 1e-12 * whole && own > 0 ? Math.sqrt(own) : 0;
      products[j * cols + j] = pivot;
      for (let c = j + 1; c < cols; c += 1) {
        let dot = products[j * cols + c] ?? 0;
        for (let i = 0; i < j; i += 1) dot -= (products[i * cols + j] ?? 0) * (products[i * cols + c] ?? 0);
        products[j * cols + c] = pivot > 0 ? dot / pivot : 0;
      }
    }
    solve(values, rows, cols, products);
  }
}

/** Solves XR = matrix in place for an upper triangle R. Four rows at a time: the sum of one need not wait for another's. */
function solve(values: Float64Array, rows: number, cols: number, upper: Float64Array): void {
  const fours = rows - (rows % 4);
  for (let r = 0; r < fours; r += 4) {
    const first = r * cols;
    const second = first + cols;
    const third = second + cols;
    const fourth = third + cols;
    for (let j = 0; j < cols; j += 1) {
      const pivot = upper[j * cols + j] ?? 0;
      let w = values[first + j] ?? 0;
      let x = values[second + j] ?? 0;
      let y = values[third + j] ?? 0;
      let z = values[fourth + j] ?? 0;
      for (let i = 0; i < j; i += 1) {
        const by = upper[i * cols + j] ?? 0;
        w -= (values[first + i] ?? 0) * by;
        x -= (values[second + i] ?? 0) * by;
        y -= (values[third + i] ?? 0) * by;
        z -= (values[fourth + i] ?? 0) * by;
      }
      values[first + j] = pivot > 0 ? w / pivot : 0;
      values[second + j] = pivot > 0 ? x / pivot : 0;
      values[third + j] = pivot > 0 ? y / pivot : 0;
      values[fourth + j] = pivot > 0 ? z / pivot : 0;
    }
  }
  for (let base = fours * cols; base < rows * cols; base += cols) {
    for (let j = 0; j < cols; j += 1) {
      const pivot = upper[j * cols + j] ?? 0;
      let value = values[base + j] ?? 0;
      for (let i = 0; i < j; i += 1) value -= (values[base + i] ?? 0) * (upper[i * cols + j] ?? 0);
      values[base + j] = pivot > 0 ? value / pivot : 0;
    }
  }
}
