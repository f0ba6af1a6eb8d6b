import { expect, test } from 'vitest';
import { pointsOf, quotesOf } from '../../../db/findings.ts';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { run } from '../../../src/pipeline/run.ts';
import { knownOf } from '../../../src/services/shelf/identity.ts';
import { DEMO, demoWorkspace, inProcess } from '../in-process.ts';

test('of many answers quotes are chosen when points are found, and are the same', async () => {
  const { db, close } = await demoWorkspace();
  const consultation = await loadConsultation(DEMO);
  expect(knownOf(db, consultation)).toBeTruthy();
  const found = () => [quotesOf(db, consultation.id), pointsOf(db, consultation.id)];
  const before = found();
  expect(before.map((list) => list.length > 0)).toEqual([true, true]);
  db.$client.exec(
    "DELETE FROM stage_runs WHERE stage IN ('stance', 'quotes', 'points'); DELETE FROM quotes; DELETE FROM points",
  );
  const stages: string[] = [];
  const onProgress = ({ stage }: { stage: string }) => stages.push(stage);
  await run({ db, queue: inProcess(), consultation, onProgress, beside: 0 });
  expect(found()).toEqual(before);
  expect(stages.at(-1)).toBe('quotes');
  expect(new Set(stages)).toEqual(new Set(['stance', 'points', 'quotes']));
  close();
});
