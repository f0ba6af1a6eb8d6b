import { at, type Dense, zeros } from './sparse.ts';

/** A copy with every row of length 1 (a row of zeros stays). */
export function unitRows(matrix: Dense): Dense {
  const { rows, cols } = matrix;
  const out = zeros(rows, cols);
  for (let r = 0; r < rows; r += 1) {
    let sum = 0;
    for (let j = 0; j < cols; j += 1) sum += at(matrix.values, r * cols + j) ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let j = 0; j < cols; j += 1) out.values[r * cols + j] = at(matrix.values, r * cols + j) * scale;
  }
  return out;
}

function dotRows(a: Dense, i: number, b: Dense, j: number): number {
  const k = a.cols;
  let sum = 0;
  for (let c = 0; c < k; c += 1) sum += at(a.values, i * k + c) * at(b.values, j * k + c);
  return sum;
}

/** Column of the greatest value of each row, the first of equals; -1 for a row without a positive value. */
export function strongest(matrix: Dense): Int32Array {
  const out = new Int32Array(matrix.rows);
  for (let r = 0; r < matrix.rows; r += 1) {
    let best = -1;
    let most = 0;
    for (let j = 0; j < matrix.cols; j += 1) {
      const value = at(matrix.values, r * matrix.cols + j);
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
 * @returns cluster of each row, and the mean cosine to its centre
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
    const sums = zeros(k, points.cols);
    for (let r = 0; r < points.rows; r += 1) {
      const cluster = at(clusters, r);
      if (cluster < 0) continue;
      for (let c = 0; c < points.cols; c += 1) {
        const place = cluster * points.cols + c;
        sums.values[place] = at(sums.values, place) + at(mass, r) * at(points.values, r * points.cols + c);
      }
    }
    const centres = unitRows(sums);
    const next = new Int32Array(points.rows);
    let moved = 0;
    let total = 0;
    let weight = 0;
    for (let r = 0; r < points.rows; r += 1) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < k; j += 1) {
        const cosine = dotRows(points, r, centres, j);
        if (cosine > most + 1e-9) {
          most = cosine;
          best = j;
        }
      }
      next[r] = best;
      if (best !== at(clusters, r)) moved += 1;
      total += most * at(mass, r);
      weight += at(mass, r);
    }
    clusters = next;
    fit = weight > 0 ? total / weight : 0;
    if (moved === 0) break;
  }
  return { clusters, fit };
}

/**
 * Agglomerative clustering with average linkage by nearest-neighbour chains (Müllner 2011).
 * @param similarity n × n, symmetric; overwritten
 * @param mass weight of each point in the averages
 * @param k number of clusters to stop at
 */
export function averageLinkage(similarity: Float64Array, n: number, mass: Float64Array, k: number): Int32Array {
  const size = mass.slice();
  const active = new Uint8Array(n).fill(1);
  const merges: { a: number; b: number; height: number }[] = [];
  const chain: number[] = [];
  let from = 0;
  for (let left = n; left > 1; left -= 1) {
    if (chain.length === 0) {
      while (at(active, from) === 0) from += 1;
      chain.push(from);
    }
    for (;;) {
      const a = chain[chain.length - 1] ?? 0;
      const before = chain[chain.length - 2] ?? -1;
      let best = before;
      let most = before < 0 ? Number.NEGATIVE_INFINITY : at(similarity, a * n + before);
      for (let b = 0; b < n; b += 1) {
        if (b === a || at(active, b) === 0) continue;
        const value = at(similarity, a * n + b);
        if (value > most + 1e-12) {
          most = value;
          best = b;
        }
      }
      if (best === before && before >= 0) {
        chain.length -= 2;
        const into = Math.min(a, before);
        const gone = Math.max(a, before);
        merges.push({ a: into, b: gone, height: most });
        const total = at(size, into) + at(size, gone);
        for (let c = 0; c < n; c += 1) {
          if (at(active, c) === 0 || c === into || c === gone) continue;
          const value =
            (at(similarity, into * n + c) * at(size, into) + at(similarity, gone * n + c) * at(size, gone)) / total;
          similarity[into * n + c] = value;
          similarity[c * n + into] = value;
        }
        size[into] = total;
        active[gone] = 0;
        break;
      }
      chain.push(best);
    }
  }
  // The chain finds merges out of order; the strongest n - k of them give k clusters.
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (at(parent, root) !== root) root = at(parent, root);
    return root;
  };
  const ordered = merges.map((merge, i) => ({ ...merge, i })).sort((x, y) => y.height - x.height || x.i - y.i);
  for (const { a, b } of ordered.slice(0, Math.max(0, n - k))) {
    const x = find(a);
    const y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const names = new Map<number, number>();
  return Int32Array.from({ length: n }, (_, i) => {
    const root = find(i);
    const name = names.get(root) ?? names.size;
    names.set(root, name);
    return name;
  });
}
