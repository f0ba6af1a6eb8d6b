import { expect, test } from 'vitest';
import { evaluateClusters } from '../../src/services/eval/clusters.ts';

const SENTENCES = {
  choir: [
    'Koret øver på salmer hver torsdag.',
    'Dirigenten valgte salmer som koret kan.',
    'Koret synger, og dirigenten slår takten.',
    'Salmer synges av koret uten noter.',
  ],
  boat: [
    'Seilbåten trenger ny mast og nye seil.',
    'Masten knakk da seilbåten krenget.',
    'Seilbåten har to seil og en lang mast.',
    'Seil og mast kjøpes brukt til seilbåten.',
  ],
};

const documents = Object.entries(SENTENCES).flatMap(([label, texts]) =>
  texts.map((text, i) => ({ id: `${label}-${i}`, text, label })),
);

test('every document gets a cluster, in order, and labels give scores', () => {
  const { predictions, topics, scores } = evaluateClusters(documents, 2);
  expect(predictions.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  expect(scores).toEqual({ ami: 1, ari: 1, bCubed: 1 });
  const words = topics.map((topic) => topic.words.join(' '));
  expect(words.some((each) => each.includes('koret') && !each.includes('mast'))).toBe(true);
});

test('without labels there are no scores', () => {
  expect(
    evaluateClusters(
      documents.map(({ id, text }) => ({ id, text })),
      2,
    ).scores,
  ).toBeNull();
});

test('a document without words stands apart', () => {
  const { predictions } = evaluateClusters([...documents, { id: 'empty', text: '§ 4-2, 2023' }], 2);
  expect(predictions.at(-1)).toEqual({ id: 'empty', cluster: 'ingen' });
});

test('no documents at all', () => {
  expect(evaluateClusters([]).predictions).toEqual([]);
});
