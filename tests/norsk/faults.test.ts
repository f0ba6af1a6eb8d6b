import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOfMachine, toldFault } from '../../src/norsk/faults.ts';

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

test('a file where a folder should be, and a name that is too long, are the machine’s and told in a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'horing-feil-'));
  const file = join(folder, 'notater');
  writeFileSync(file, '');
  const taken = faultOf(() => mkdirSync(file, { recursive: true }));
  const long = faultOf(() => mkdirSync(join(folder, 'x'.repeat(300))));
  for (const fault of [taken, long]) expect(isOfMachine(fault)).toBe(true);
  expect(toldFault(taken)).toBe(
    `Det ligger noe annet der en fil eller mappe skulle lages. Det som er gjort til nå, er tatt vare på. Kjør på nytt når det er rettet. (${file})`,
  );
  expect(toldFault(long)).toContain('er for langt');
});
