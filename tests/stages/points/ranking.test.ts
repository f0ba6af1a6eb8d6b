import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ranking } from '../../../src/stages/points/group/ranking.ts';

test('the best is the one a look through all would find, of equals the first', () => {
  const worth = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(worth), fc.array(fc.option(worth)), (worths, steps) => {
      const ranking = new Ranking(Float64Array.from(worths));
      const left: (number | null)[] = [...worths];
      for (const step of [null, ...steps]) {
        const best = left.reduce<number | null>((found, each, index) => {
          if (each === null) return found;
          return found === null || each > (left[found] ?? 0) ? index : found;
        }, null);
        expect(ranking.best()).toBe(best);
        if (best === null) return;
        const lower = step === null ? null : Math.min(step, ranking.worthOf(best));
        left[best] = lower;
        if (lower === null) ranking.drop();
        else ranking.lower(lower);
      }
    }),
  );
});
