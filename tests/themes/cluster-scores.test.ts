import { describe, expect, test } from 'vitest';
import {
  adjustedMutualInformation,
  adjustedRand,
  bCubed,
  topicCoherence,
  topicDiversity,
} from '../../src/services/eval/cluster-scores.ts';

const letters = (text: string) => [...text];

describe('agreement with labels, beside the values of scikit-learn 1.2.1', () => {
  test.each([
    ['aaabbbccc', '112233333', 0.341039, 0.266667],
    ['aabbccddee', '1122334455', 1, 1],
    ['aaaabbbb', '12121212', -0.129745, -0.166667],
    ['aaabbbcccd', '1112223334', 1, 1],
    ['abababab', '11111111', 0, 0],
  ])('%s against %s', (labels, clusters, ami, ari) => {
    expect(adjustedMutualInformation(letters(labels), letters(clusters))).toBeCloseTo(ami, 5);
    expect(adjustedRand(letters(labels), letters(clusters))).toBeCloseTo(ari, 5);
  });

  test('B-cubed: the example of Amigó et al., precision and recall by hand', () => {
    // Cluster 1 holds a, a, b: precision 2/3, 2/3, 1/3. Cluster 2 holds b, b: 1, 1. Recall a: 1; b: 1/3, 2/3, 2/3.
    const precision = (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5;
    const recall = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5;
    expect(bCubed(letters('aabbb'), letters('11122'))).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
  });

  test('different lengths are refused', () => {
    expect(() => adjustedRand(['a'], ['1', '2'])).toThrow(RangeError);
  });
});

describe('topics', () => {
  const documents = ['laks merd lus', 'laks merd', 'skole lærer', 'skole lærer elev'].map(
    (text) => new Set(text.split(' ')),
  );

  test('words that always stand together are coherent, words that never meet are not', () => {
    expect(topicCoherence([['laks', 'merd']], documents)).toBeCloseTo(1, 10);
    expect(topicCoherence([['laks', 'skole']], documents)).toBe(-1);
    expect(
      topicCoherence(
        [
          ['laks', 'merd'],
          ['laks', 'skole'],
        ],
        documents,
      ),
    ).toBeCloseTo(0, 10);
  });

  test('diversity is the share of different words', () => {
    expect(
      topicDiversity([
        ['laks', 'merd'],
        ['laks', 'lus'],
      ]),
    ).toBe(0.75);
    expect(topicDiversity([])).toBe(0);
  });
});
