import { gram } from './orthonormal.ts';
import { type SingularVectors, singularVectors } from './singular.ts';
import { type Dense, real, type Sparse, times, transpose, zeros } from './sparse.ts';

/** Non-negative factors: matrix ≈ weights · topicsᵀ. */
export interface Factors {
  /** rows × k: how much of each topic is in each row. */
  weights: Dense;
  /** cols × k: how much of each column is in each topic. */
  topics: Dense;
}

/** NNDSVD start: each singular pair's positive or negative part, whichever is heavier (Boutsidis & Gallopoulos 2008). */
function nonNegativeStart(left: Dense, values: Float64Array, right: Dense, k: number): Factors {
  const weights = zeros(left.rows, k);
  const topics = zeros(right.rows, k);
  for (let j = 0; j < Math.min(k, left.cols); j += 1) {
    let leftPlus = 0;
    let leftMinus = 0;
    let rightPlus = 0;
    let rightMinus = 0;
    for (let r = 0; r < left.rows; r += 1) {
      const value = real(left.values, r * left.cols + j);
      if (value > 0) leftPlus += value * value;
      else leftMinus += value * value;
    }
    for (let c = 0; c < right.rows; c += 1) {
      const value = real(right.values, c * right.cols + j);
      if (value > 0) rightPlus += value * value;
      else rightMinus += value * value;
    }
    const plus = Math.sqrt(leftPlus * rightPlus);
    const minus = Math.sqrt(leftMinus * rightMinus);
    const sign = plus >= minus ? 1 : -1;
    const mass = Math.max(plus, minus);
    const leftNorm = Math.sqrt(sign > 0 ? leftPlus : leftMinus);
    const rightNorm = Math.sqrt(sign > 0 ? rightPlus : rightMinus);
    if (leftNorm === 0 || rightNorm === 0) continue;
    const root = Math.sqrt(real(values, j) * mass);
    for (let r = 0; r < left.rows; r += 1) {
      const value = sign * real(left.values, r * left.cols + j);
      if (value > 0) weights.values[r * k + j] = (root * value) / leftNorm;
    }
    for (let c = 0; c < right.rows; c += 1) {
      const value = sign * real(right.values, c * right.cols + j);
      if (value > 0) topics.values[c * k + j] = (root * value) / rightNorm;
    }
  }
  return { weights, topics };
}

/**
 * One round of hierarchical alternating least squares on one row (Cichocki & Phan 2009): each entry in turn gets its
 * best non-negative value with the others fixed. Returns the sum of absolute changes.
 */
function improveRow(
  target: Float64Array,
  products: Float64Array,
  base: number,
  k: number,
  crossed: Float64Array,
): number {
  let change = 0;
  for (let j = 0; j < k; j += 1) {
    const own = crossed[j * k + j] ?? 0;
    if (own < 1e-12) continue;
    let gradient = products[base + j] ?? 0;
    for (let i = 0; i < k; i += 1) gradient -= (target[base + i] ?? 0) * (crossed[j * k + i] ?? 0);
    const before = target[base + j] ?? 0;
    const after = Math.max(0, before + gradient / own);
    target[base + j] = after;
    change += Math.abs(after - before);
  }
  return change;
}

function improve(target: Dense, products: Dense, crossed: Dense): number {
  const k = target.cols;
  let change = 0;
  for (let r = 0; r < target.rows; r += 1) {
    change += improveRow(target.values, products.values, r * k, k, crossed.values);
  }
  return change;
}

/**
 * Non-negative matrix factorisation (Lee & Seung 1999) with a NNDSVD start and HALS updates: the same input gives the
 * same factors. Topics have length 1, so weights can be compared across topics.
 * @param matrix non-negative rows × cols
 * @param k number of topics
 * @param rounds upper bound of rounds; it stops earlier when the weights stand still
 */
export function factorise(matrix: Sparse, k: number, rounds = 200, start?: SingularVectors): Factors {
  const turned = transpose(matrix);
  const { left, values, right } = start ?? singularVectors(matrix, k, turned);
  const factors = nonNegativeStart(left, values, right, k);
  const { weights, topics } = factors;
  let first = 0;
  for (let round = 0; round < rounds; round += 1) {
    const change = improve(weights, times(matrix, topics), gram(topics));
    improve(topics, times(turned, weights), gram(weights));
    if (round === 0) first = change;
    else if (change <= 1e-4 * first) break;
  }
  for (let j = 0; j < k; j += 1) {
    let norm = 0;
    for (let c = 0; c < topics.rows; c += 1) norm += real(topics.values, c * k + j) ** 2;
    norm = Math.sqrt(norm);
    if (norm === 0) continue;
    for (let c = 0; c < topics.rows; c += 1) topics.values[c * k + j] = real(topics.values, c * k + j) / norm;
    for (let r = 0; r < weights.rows; r += 1) weights.values[r * k + j] = real(weights.values, r * k + j) * norm;
  }
  return factors;
}

/**
 * Weights of given topics in given rows: non-negative least squares by the same updates. A row's answer depends on
 * that row alone, so identical text lands in the same place.
 */
export function project(matrix: Sparse, topics: Dense, rounds = 60): Dense {
  const products = times(matrix, topics);
  const crossed = gram(topics);
  const weights = zeros(matrix.rows, topics.cols);
  const k = topics.cols;
  for (let r = 0; r < matrix.rows; r += 1) {
    for (let round = 0; round < rounds; round += 1) {
      if (improveRow(weights.values, products.values, r * k, k, crossed.values) < 1e-9) break;
    }
  }
  return weights;
}
