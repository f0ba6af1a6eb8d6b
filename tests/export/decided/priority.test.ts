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
const ranked = (language: 'nb' | 'nn' | 'en', weight = 1): ConsultationState => ({
  ...base,
  language,
  priority: {
    criteria: [{ ...criterion('nytte', 'Nytte'), weight }, criterion('pris', 'Pris *nå*')],
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
  expect(chapter).toContain('To tiltak er gitt poeng fra 0 til 10 på to kriterier av to personer.');
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

test('weights stand in the heads, so that the totals can be made anew', () => {
  const { markdown } = noteOf(ranked('nb', 2.5));
  expect(markdown).toContain('| Nytte (vekt 2,5) | Pris \\*nå\\* (vekt 1) | Poengsum |');
  expect(markdown).toContain('| 1 | Ny kai \\| 2 | 8,0 | 3,5 | 23,5 | – |');
  expect(markdown).toContain('Poengsummen er kolonnene lagt sammen, hver ganget med vekten sin.');
});

test.each(['nb', 'nn', 'en'] as const)('%s: a total, a place or a weight that does not follow is found', (language) => {
  for (const weight of [1, 2.5]) {
    const { markdown } = noteOf(ranked(language, weight));
    const wrongIn = (text: string) => recountWhole(readNote(text).lines).faults.map(({ line }) => line);
    const right = wrongIn(markdown);
    const [first = '', second = ''] = markdown.split('\n').filter((line) => /^\| [12] \| (?:Ny kai|Ferje)/.test(line));
    const lineOf = (text: string) => markdown.split('\n').indexOf(text) + 1;
    expect(right).not.toContain(lineOf(first));
    const forged = [
      [first, first.replace(/\| (\d+)([,.])5 \| – \|$/, '| $1$29 | – |')],
      [first, first.replace(/8([,.])0/, '7$10')],
      [first, first.replace('| 1 |', '| 2 |')],
      [first, first.replace('| 1 |', '| 1 = |')],
      [second, second.replace(/1 \|$/, '– |')],
    ];
    for (const [was = '', is = ''] of forged) {
      expect(is).not.toBe(was);
      expect(wrongIn(markdown.replace(was, () => is)), is).toContain(lineOf(was));
    }
    const swapped = markdown
      .replace(first, '\u0001')
      .replace(second, () => first)
      .replace('\u0001', () => second);
    expect(wrongIn(swapped)).toContain(lineOf(first));
  }
});
