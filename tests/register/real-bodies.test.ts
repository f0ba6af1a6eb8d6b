import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { sectorOf } from '../../src/register/sector.ts';

const LIST = join(import.meta.dirname, '../fixtures/sectors/real-bodies.tsv');

test('97 of 100 real bodies, listed apart from the register, get their sector', () => {
  const rows: string[][] = parse(readFileSync(LIST), { delimiter: '\t', quote: null, relax_column_count: true });
  const bodies = rows.filter(([name = '', sector = '']) => name !== 'name' && sector !== '');
  const wrong = bodies
    .map(([name = '', sector = '']) => ({ name, sector, judged: sectorOf(name) }))
    .filter(({ sector, judged }) => judged.value !== sector)
    .map(({ name, sector, judged }) => `${name}: ${sector}, judged ${judged.value} (${judged.because[0]?.rule})`);
  expect(bodies.length).toBeGreaterThanOrEqual(300);
  expect(wrong.length / bodies.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
});
