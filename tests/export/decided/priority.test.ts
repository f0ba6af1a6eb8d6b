import { expect, test } from 'vitest';
import { readNote } from '../../../src/export/markdown/slots.ts';
import { type Criterion, type GivenScore, scoreKey } from '../../../src/priority.ts';
import type { ConsultationState } from '../../../src/state.ts';
import { recountWhole } from '../../../src/verify/recount.ts';
import { noteOf } from '../note-of.ts';
import { LETTERS, stateOf } from '../sample.ts';

const criterion = (id: string, label: string): Criterion => ({
  id,
  parentId: null,
  label,
  weight: 1,
  combine: 'mean',
  low: '',
  high: '',
});
const scores: GivenScore[] = [
  ['kai', 'nytte', 'Ada', 8],
  ['kai', 'pris', 'Ada', 2],
  ['kai', 'pris', 'Bo', 5],
  ['ferje', 'nytte', 'Ada', 9],
].map(([measureId = '', criterionId = '', scorerId = '', value]) => ({
  measureId: String(measureId),
  criterionId: String(criterionId),
  scorerId: String(scorerId),
  value: Number(value),
  comment: '',
}));
const base = stateOf(LETTERS);
const ranked = (language: 'nb' | 'nn' | 'en'): ConsultationState => ({
  ...base,
  language,
  priority: {
    criteria: [criterion('nytte', 'Nytte'), criterion('pris', 'Pris *nå*')],
    measures: [
      { id: 'kai', name: 'Ny kai | 2', ranked: true },
      { id: 'ferje', name: 'Ferje', ranked: true },
    ],
    scores: new Map(scores.map((score) => [scoreKey(score), score])),
    scorers: new Map(),
  },
});

test('a chapter with the ranking, its figure and what is missing, only where there is one', () => {
  const { markdown, charts } = noteOf(ranked('nb'));
  const chapter = markdown.slice(markdown.indexOf('## Prioritering av tiltak')).split('\n## ')[0] ?? '';
  expect(chapter).toContain('2 tiltak er gitt poeng fra 0 til 10 på 2 kriterier av 2 personer.');
  expect(chapter).toContain('](charts/prioritering.svg)');
  expect(chapter).toContain('| 1 | Ny kai \\| 2 | 8,0 | 3,5 | 11,5 | – |');
  expect(chapter).toContain('| 2 | Ferje | 9,0 | – | 9,0 | 1 |');
  expect(charts.map(({ name }) => name)).toContain('prioritering.svg');
  expect(noteOf(base).markdown).not.toContain('Prioritering');
});

test.each(['nb', 'nn', 'en'] as const)(
  '%s: without the database it is told as unchecked, and raises no alarm',
  (language) => {
    const lines = readNote(noteOf(ranked(language)).markdown).lines;
    const without = readNote(noteOf({ ...base, language }).markdown).lines;
    const { faults, outside } = recountWhole(lines);
    expect(faults.length).toBe(recountWhole(without).faults.length);
    const row = lines.find(({ text }) => text.startsWith('| 1 | Ny kai'));
    expect(outside).toContain(row?.number);
  },
);
