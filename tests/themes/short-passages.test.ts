import { describe, expect, test } from 'vitest';
import { demoPassages, shortPassages } from '../../bench/corpora.ts';
import { evaluateClusters } from '../../src/services/eval/clusters.ts';

const meanAmi = (languages: readonly ('nb' | 'nn')[]) => {
  const seeds = [21, 22];
  const scores = seeds.map((seed) => evaluateClusters(shortPassages(languages, seed) ?? [], 7).scores?.ami ?? 0);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

// Labelled sentences beside the project (SIB-200, CC BY-SA 4.0); not copied into it.
describe.skipIf(shortPassages(['nb', 'nn'], 21) === null)('a hundred passages of sixty words, seven topics', () => {
  // The best of scikit-learn reaches 0.3–0.5 on such sets, see docs/benchmarks.md.
  test.each([
    ['bokmål', ['nb']],
    ['nynorsk', ['nn']],
    ['mixed: the languages meet in one normal form', ['nb', 'nn']],
  ] as const)('%s', (_, languages) => {
    expect(meanAmi(languages)).toBeGreaterThan(0.55);
  });
});

test('the demo’s passages without the proposal, at the right number of themes', () => {
  const { scores, topics, coherence, diversity } = evaluateClusters(demoPassages(), 9);
  expect(scores?.ami).toBeGreaterThan(0.6);
  expect(topics).toHaveLength(9);
  expect(coherence).toBeGreaterThan(0.25);
  expect(diversity).toBe(1);
});
