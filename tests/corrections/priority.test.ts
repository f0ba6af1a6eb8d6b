import { describe, expect, test } from 'vitest';
import { applyCorrections, applyOne, follow } from '../../src/corrections/apply.ts';
import { standing } from '../../src/corrections/before.ts';
import type { Decision } from '../../src/corrections/decision.ts';
import { openDraft, settle } from '../../src/corrections/draft.ts';
import { idOf } from '../../src/ids.ts';
import { priorityOutcome } from '../../src/report/follow-up/priority.ts';
import { decided, machine } from './machine.ts';

const id = (name: string) => idOf('priority', name);
type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;
const criterion = (name: string, over: Partial<Of<'criterion'>> = {}): Of<'criterion'> => ({
  kind: 'criterion',
  criterionId: id(name),
  parentId: null,
  label: name,
  weight: 1,
  combine: 'mean',
  low: '',
  high: '',
  ...over,
});
const measure = (name: string): Of<'measure'> => ({ kind: 'measure', measureId: id(name), name, ranked: true });
const score = (what: string, on: string, value: number | null, scorer = 'Ada'): Of<'score'> => ({
  kind: 'score',
  measureId: id(what),
  criterionId: id(on),
  scorer,
  value,
  comment: '',
});
const SETUP = [criterion('Nytte'), criterion('Pris'), measure('Kai'), measure('Ferje')];
const stateOf = (decisions: readonly Decision[]) => applyCorrections(machine(), decisions.map(decided));
const ranked = (decisions: readonly Decision[]) =>
  priorityOutcome(stateOf(decisions).state.priority)?.ranking.standings.map(
    ({ measure: { name }, rank, total, tied }) => [name, rank, total, tied],
  );

describe('a prioritisation is decisions', () => {
  test('two people score, one leaves a criterion open: it counts in no mean, and a new score changes the rank', () => {
    const given = [...SETUP, score('Kai', 'Nytte', 8), score('Kai', 'Nytte', 6, 'Bo'), score('Ferje', 'Nytte', 7)];
    const open = [...given, score('Kai', 'Pris', null, 'Bo')];
    expect(ranked(open)).toEqual([
      ['Kai', 1, 7, true],
      ['Ferje', 2, 7, true],
    ]);
    expect(ranked([...open, score('Kai', 'Nytte', 2, 'Bo')])?.map(([, rank]) => rank)).toEqual([2, 1]);
  });

  test('undone, whatever it was, all is as before', () => {
    const given = [...SETUP, score('Kai', 'Nytte', 8)].map(decided);
    const more = [
      score('Kai', 'Nytte', 3),
      score('Kai', 'Pris', 3),
      criterion('Under', { parentId: id('Nytte') }),
      { kind: 'measure-drop', measureId: id('Kai') },
      { kind: 'criterion-drop', criterionId: id('Nytte') },
    ] as const;
    const draft = openDraft(machine());
    for (const correction of [...given, ...more.map(decided)]) applyOne(draft, correction);
    follow(draft, given);
    const { state } = applyCorrections(machine(), given);
    expect(settle(draft).priority).toEqual(state.priority);
    follow(draft, []);
    expect(settle(draft)).toEqual(settle(openDraft(machine())));
  });

  test.each<[string, Decision]>([
    ['under itself', criterion('Nytte', { parentId: id('Nytte') })],
    ['under what is not there', criterion('Ny', { parentId: id('borte') })],
    ['weights of nothing', criterion('Ny', { parentId: id('Nytte'), weight: 0 })],
    ['the same measure twice', { ...measure(' kai '), measureId: id('annen') }],
    ['a score on what is not there', score('Kai', 'borte', 5)],
    ['a score of no measure', score('borte', 'Pris', 5)],
    ['a criterion that is gone', { kind: 'criterion-drop', criterionId: id('borte') }],
  ])('refused: %s', (_, wrong) => {
    const draft = openDraft(machine());
    for (const decision of SETUP) applyOne(draft, decided(decision));
    expect(standing(draft, wrong)).toBeUndefined();
    const { state, orphans } = stateOf([...SETUP, wrong]);
    expect(orphans).toHaveLength(1);
    expect(state.priority).toEqual(stateOf(SETUP).state.priority);
  });

  test('a criterion goes with what lies under it, and scores are given on those with nothing under them', () => {
    const tree = [...SETUP, criterion('Trygghet', { parentId: id('Nytte') })];
    expect(stateOf([...tree, score('Kai', 'Nytte', 5)]).orphans).toHaveLength(1);
    const { state } = stateOf([...tree, { kind: 'criterion-drop', criterionId: id('Nytte') }]);
    expect(state.priority.criteria.map(({ label }) => label)).toEqual(['Pris']);
  });
});
