/** Sparse matrices in compressed rows (CSR) on typed arrays, and the few products the theme engine needs. */

export interface Sparse {
  rows: number;
  cols: number;
  /** Row r holds entries starts[r] … starts[r + 1] - 1. Length rows + 1. */
  starts: Int32Array;
  /** Column of each entry, ascending within a row. */
  columns: Int32Array;
  values: Float64Array;
}

/** A dense matrix, row by row. */
export interface Dense {
  rows: number;
  cols: number;
  values: Float64Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, cols: number): Dense {
  return { rows, cols, values: new Float64Array(rows * cols) };
}

/*
 * One reader for each kind of array: a reader that sees several kinds makes the engine look the kind up at every
 * access, which costs ten times the arithmetic.
 */

/** Entry of an array of reals; reading past the end gives 0. */
export function real(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** Entry of an array of whole numbers; reading past the end gives 0. */
export function whole(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Entry of any list of numbers; for places that are not walked often. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** The matrix without its entries of value 0; the rest moves up, so what is given is used up. */
export function withoutZeros(matrix: Sparse): Sparse {
  const { rows, cols, starts, columns, values } = matrix;
  let size = 0;
  let from = 0;
  for (let r = 0; r < rows; r += 1) {
    const to = starts[r + 1] ?? 0;
    for (let e = from; e < to; e += 1) {
      const value = values[e] ?? 0;
      if (value === 0) continue;
      columns[size] = columns[e] ?? 0;
      values[size] = value;
      size += 1;
    }
    from = to;
    starts[r + 1] = size;
  }
  return { rows, cols, starts, columns: columns.subarray(0, size), values: values.subarray(0, size) };
}

/**
 * Renumbers the columns in place so that none is empty.
 * @returns the matrix, and the number each column had
 */
export function withoutEmptyColumns(matrix: Sparse): { matrix: Sparse; had: Int32Array } {
  const { columns } = matrix;
  const next = new Int32Array(matrix.cols);
  for (let e = 0; e < columns.length; e += 1) next[columns[e] ?? 0] = 1;
  const had = new Int32Array(next.reduce((sum, used) => sum + used, 0));
  let cols = 0;
  for (let c = 0; c < matrix.cols; c += 1) {
    if (next[c] === 0) continue;
    next[c] = cols;
    had[cols] = c;
    cols += 1;
  }
  for (let e = 0; e < columns.length; e += 1) columns[e] = next[columns[e] ?? 0] ?? 0;
  return { matrix: { ...matrix, cols }, had };
}

/** The transposed matrix. Linear in the number of entries. */
export function transpose(matrix: Sparse): Sparse {
  const { rows, cols, starts, columns, values } = matrix;
  const size = columns.length;
  const next = new Int32Array(cols + 1);
  for (let e = 0; e < size; e += 1) {
    const after = (columns[e] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let c = 0; c < cols; c += 1) next[c + 1] = (next[c + 1] ?? 0) + (next[c] ?? 0);
  const outStarts = next.slice();
  const outColumns = new Int32Array(size);
  const outValues = new Float64Array(size);
  for (let r = 0; r < rows; r += 1) {
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) {
      const c = columns[e] ?? 0;
      const place = next[c] ?? 0;
      next[c] = place + 1;
      outColumns[place] = r;
      outValues[place] = values[e] ?? 0;
    }
  }
  return { rows: cols, cols: rows, starts: outStarts, columns: outColumns, values: outValues };
}

/**
 * Sparse × dense: rows(a) × cols(b). Four columns at a time, whose sums are kept out of memory until the row is done.
 * @param places row of `b` that belongs to each column of `a`, -1 for a row of zeros; left out where they are the same
 */
export function times(a: Sparse, b: Dense, places?: Int32Array): Dense {
  const k = b.cols;
  const out = zeros(a.rows, k);
  const { starts, columns, values } = a;
  const from = b.values;
  const into = out.values;
  for (let r = 0; r < a.rows; r += 1) {
    const start = starts[r] ?? 0;
    const end = starts[r + 1] ?? 0;
    let j = 0;
    for (; j + 4 <= k; j += 4) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let e = start; e < end; e += 1) {
        const column = columns[e] ?? 0;
        const other = places === undefined ? column : (places[column] ?? -1);
        if (other < 0) continue;
        const value = values[e] ?? 0;
        const place = other * k + j;
        first += value * (from[place] ?? 0);
        second += value * (from[place + 1] ?? 0);
        third += value * (from[place + 2] ?? 0);
        fourth += value * (from[place + 3] ?? 0);
      }
      const place = r * k + j;
      into[place] = first;
      into[place + 1] = second;
      into[place + 2] = third;
      into[place + 3] = fourth;
    }
    for (; j < k; j += 1) {
      let sum = 0;
      for (let e = start; e < end; e += 1) {
        const column = columns[e] ?? 0;
        const other = places === undefined ? column : (places[column] ?? -1);
        if (other >= 0) sum += (values[e] ?? 0) * (from[other * k + j] ?? 0);
      }
      into[r * k + j] = sum;
    }
  }
  return out;
}

/** The rows of `matrix` named by `rows`, in that order. */
export function pickRows(matrix: Sparse, rows: ArrayLike<number>): Sparse {
  let size = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const r = at(rows, i);
    size += whole(matrix.starts, r + 1) - whole(matrix.starts, r);
  }
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  let place = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const from = whole(matrix.starts, at(rows, i));
    const to = whole(matrix.starts, at(rows, i) + 1);
    columns.set(matrix.columns.subarray(from, to), place);
    values.set(matrix.values.subarray(from, to), place);
    place += to - from;
    starts[i + 1] = place;
  }
  return { rows: rows.length, cols: matrix.cols, starts, columns, values };
}

/** Multiplies each row by its own factor, in place. */
export function scaleRows(matrix: Sparse, factor: (row: number) => number): Sparse {
  const { starts, values } = matrix;
  for (let r = 0; r < matrix.rows; r += 1) {
    const by = factor(r);
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) values[e] = (values[e] ?? 0) * by;
  }
  return matrix;
}

/** Euclidean length of a row. */
export function rowLength({ starts, values }: Sparse, row: number): number {
  let sum = 0;
  const end = starts[row + 1] ?? 0;
  for (let e = starts[row] ?? 0; e < end; e += 1) sum += (values[e] ?? 0) ** 2;
  return Math.sqrt(sum);
}
