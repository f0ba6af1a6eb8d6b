import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/norsk/prioritise.ts';
import { prioritise } from '../../src/prioritise/prioritise.ts';
import { readPrioritisation } from '../../src/prioritise/yaml/read.ts';

/** Facts of a real prioritisation, beside the project. Read, never copied. */
const REFERENCE = join(import.meta.dirname, '../../../shared/reference/prioritisation-2022.yaml');

describe.skipIf(!existsSync(REFERENCE))('a real prioritisation (skipped when ../shared/reference is absent)', () => {
  test('every total and rank is what was published', () => {
    const reading = readPrioritisation(readFileSync(REFERENCE, 'utf8'));
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
    const result = prioritise(reading.prioritisation, reading.claims);
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.faults));
    const { ranking, faults } = result.outcome;
    expect(faults).toEqual([]);
    const published = (kind: 'total' | 'rank') =>
      reading.claims.filter(({ what }) => what.kind === kind).map(({ value }) => value);
    expect(ranking.standings).toHaveLength(11);
    expect(ranking.standings.map(({ total }) => decimal(total ?? -1))).toEqual(
      published('total').map((total) => decimal(total ?? -1)),
    );
    expect(ranking.standings.map(({ rank }) => rank)).toEqual(published('rank'));
  });
});
