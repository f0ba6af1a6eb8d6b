import { expect, test } from 'vitest';
import { tellTimings } from '../../src/norsk/timings.ts';

test('what a run took its time for: sums by stage in the order of the run, and the five slowest pieces', () => {
  const read = [300, 100, 2000, 400, 500, 600].map((milliseconds, index) => ({
    stage: 'extract',
    name: `svar-${index}.pdf`,
    milliseconds,
  }));
  expect(tellTimings([...read, { stage: 'themes', name: 'Høring', milliseconds: 1234 }])).toEqual([
    'Tidsbruk per steg:',
    '- Leser filer: 3,90 s (6 stk.)',
    '- Finner temaer: 1,23 s (1 stk.)',
    'Tregest:',
    '- 2,00 s: Leser filer, svar-2.pdf',
    '- 1,23 s: Finner temaer, Høring',
    '- 0,60 s: Leser filer, svar-5.pdf',
    '- 0,50 s: Leser filer, svar-4.pdf',
    '- 0,40 s: Leser filer, svar-3.pdf',
  ]);
  expect(tellTimings([])).toEqual(['Tidsbruk: ingenting måtte gjøres.']);
});
