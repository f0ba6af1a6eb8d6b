import { real, type Sparse } from './sparse.ts';

/** Rows of so few entries are put in order by hand. */
const SHORT_ROW = 48;

/** Collects rows of a sparse matrix one after another, each from entries in any order. */
export class SparseBuilder {
  readonly #starts: number[] = [0];
  #columns: Int32Array;
  #values: Float64Array;
  #size = 0;
  /** Sums of the row at hand by column, and the columns that have one. */
  #sums = new Float64Array(1024);
  #touched = new Int32Array(1024);
  #count = 0;

  /** @param expected entries there may be; what is not used is never touched, and costs nothing */
  constructor(expected = 1024) {
    this.#columns = new Int32Array(expected);
    this.#values = new Float64Array(expected);
  }

  /** Adds to a column of the row at hand. */
  add(column: number, value: number): void {
    if (value === 0) return;
    if (column >= this.#sums.length) this.#sums = longer(this.#sums, column + 1);
    const before = real(this.#sums, column);
    if (before === 0) {
      if (this.#count === this.#touched.length) this.#touched = longer(this.#touched, this.#count + 1);
      this.#touched[this.#count] = column;
      this.#count += 1;
    }
    this.#sums[column] = before + value;
  }

  /** Adds entries `from` to `to` - 1 of two lists, each value `by` times, to the row at hand. */
  addAll(columns: Int32Array, values: Float64Array, from: number, to: number, by: number): void {
    let sums = this.#sums;
    let touched = this.#touched;
    let count = this.#count;
    for (let e = from; e < to; e += 1) {
      const value = by * (values[e] ?? 0);
      if (value === 0) continue;
      const column = columns[e] ?? 0;
      if (column >= sums.length) sums = this.#sums = longer(sums, column + 1);
      const before = sums[column] ?? 0;
      if (before === 0) {
        if (count === touched.length) touched = this.#touched = longer(touched, count + 1);
        touched[count] = column;
        count += 1;
      }
      sums[column] = before + value;
    }
    this.#count = count;
  }

  /** Closes the row at hand. */
  endRow(): void {
    const touched = this.#touched;
    const count = this.#count;
    const size = this.#size;
    if (count > SHORT_ROW) touched.subarray(0, count).sort();
    else sortFew(touched, count);
    if (size + count > this.#columns.length) {
      this.#columns = longer(this.#columns, size + count);
      this.#values = longer(this.#values, size + count);
    }
    const columns = this.#columns;
    const values = this.#values;
    const sums = this.#sums;
    for (let i = 0; i < count; i += 1) {
      const column = touched[i] ?? 0;
      columns[size + i] = column;
      values[size + i] = sums[column] ?? 0;
      sums[column] = 0;
    }
    this.#size = size + count;
    this.#count = 0;
    this.#starts.push(this.#size);
  }

  /** The matrix of the rows closed so far. */
  build(cols: number): Sparse {
    return {
      rows: this.#starts.length - 1,
      cols,
      starts: Int32Array.from(this.#starts),
      columns: this.#columns.subarray(0, this.#size),
      values: this.#values.subarray(0, this.#size),
    };
  }
}

/** Puts the first entries in order, each walked back to its place. */
function sortFew(values: Int32Array, count: number): void {
  for (let i = 1; i < count; i += 1) {
    const value = values[i] ?? 0;
    let place = i;
    for (; place > 0 && (values[place - 1] ?? 0) > value; place -= 1) values[place] = values[place - 1] ?? 0;
    values[place] = value;
  }
}

/** The same numbers in an array of at least `length`, growing by half so that memory is not doubled at the end. */
function longer<T extends Int32Array | Float64Array>(values: T, length: number): T;
function longer(values: Int32Array | Float64Array, length: number): Int32Array | Float64Array {
  const size = Math.max(length, Math.ceil(values.length * 1.5));
  const next = values instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
  next.set(values);
  return next;
}

/** Sparse × sparse: rows(a) × cols(b) (Gustavson 1978). */
export function timesSparse(a: Sparse, b: Sparse): Sparse {
  const rows = new SparseBuilder(a.columns.length);
  const { starts, columns, values } = a;
  for (let r = 0; r < a.rows; r += 1) {
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) {
      const other = columns[e] ?? 0;
      rows.addAll(b.columns, b.values, b.starts[other] ?? 0, b.starts[other + 1] ?? 0, values[e] ?? 0);
    }
    rows.endRow();
  }
  return rows.build(b.cols);
}
