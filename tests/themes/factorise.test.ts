import { expect, test } from 'vitest';
import { SparseBuilder } from '../../src/themes/matrix/builder.ts';
import { sphericalMeans, strongest, unitRows } from '../../src/themes/matrix/cluster.ts';
import { factorise, project } from '../../src/themes/matrix/factorise.ts';
import { singularVectors } from '../../src/themes/matrix/singular.ts';
import { pickRows, type Sparse, times, transpose } from '../../src/themes/matrix/sparse.ts';

function sparse(rows: number[][]): Sparse {
  const builder = new SparseBuilder();
  for (const row of rows) {
    row.forEach((value, column) => {
      builder.add(column, value);
    });
    builder.endRow();
  }
  return builder.build(rows[0]?.length ?? 0);
}

const BLOCKS = [
  [3, 2, 0, 0, 0, 0.1],
  [2, 3, 0, 0, 0, 0],
  [0, 0, 2, 3, 0, 0],
  [0, 0.1, 3, 2, 0, 0],
  [0, 0, 0, 0, 4, 1],
  [0, 0, 0, 0, 1, 4],
];

test('turning a matrix twice gives it back', () => {
  const matrix = sparse(BLOCKS);
  expect(transpose(transpose(matrix))).toEqual(matrix);
});

test('all singular triplets together are the matrix', () => {
  const matrix = sparse(BLOCKS);
  const { left, values, right } = singularVectors(matrix, 6);
  for (let r = 0; r < 6; r += 1) {
    for (let c = 0; c < 6; c += 1) {
      let sum = 0;
      for (let j = 0; j < 6; j += 1) {
        sum += (left.values[r * 6 + j] ?? 0) * (values[j] ?? 0) * (right.values[c * 6 + j] ?? 0);
      }
      expect(sum).toBeCloseTo(BLOCKS[r]?.[c] ?? 0, 6);
    }
  }
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
});

test('three blocks are three topics, and a row’s weights depend on that row alone', () => {
  const matrix = sparse(BLOCKS);
  const { topics } = factorise(matrix, 3);
  const whole = strongest(project(matrix, topics));
  expect(whole[0]).toBe(whole[1]);
  expect(whole[2]).toBe(whole[3]);
  expect(whole[4]).toBe(whole[5]);
  expect(new Set(whole).size).toBe(3);
  const alone = project(pickRows(matrix, [3]), topics);
  expect([...alone.values]).toEqual([...project(matrix, topics).values.slice(9, 12)]);
});

test('the same matrix gives the same factors to the last bit', () => {
  expect(factorise(sparse(BLOCKS), 3)).toEqual(factorise(sparse(BLOCKS), 3));
});

test('spherical means puts a row by direction, not by length', () => {
  const points = unitRows(
    times(sparse(BLOCKS.map((row, r) => row.map((value) => value * (r + 1)))), {
      rows: 6,
      cols: 6,
      values: Float64Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 1 : 0)),
    }),
  );
  const start = Int32Array.from([0, 1, 1, 1, 2, 2]);
  const { clusters } = sphericalMeans(points, new Float64Array(6).fill(1), start, 3);
  expect([...clusters]).toEqual([0, 0, 1, 1, 2, 2]);
});
