import { describe, expect, test } from 'vitest';
import type { Judged, Stance } from '../../src/domain.ts';
import { type Letter, type LetterPrediction, scoreLetters } from '../../src/services/eval/letters.ts';
import { isSwapped, readingsIn } from '../../src/services/eval/readings.ts';
import { codedStance, scoreThemeStance } from '../../src/services/eval/theme-stance.ts';
import type { ConsultationState, ResponseState } from '../../src/state.ts';

const letter = (id: string, stance: string, also_ok: string[] = []): Letter => ({
  id,
  hearing: 'h',
  hearing_title: 'Høring',
  proposal: '',
  text: '',
  stance,
  also_ok,
  sector: 'municipality',
});
const read = (id: string, stance: string, confidence: number): LetterPrediction => ({
  id,
  stance,
  confidence,
  sector: 'municipality',
  lang: 'nb',
  outcome: 'analysed',
});

describe('whole letters', () => {
  const letters = [
    letter('a', 'supports'),
    letter('b', 'opposes', ['neutral']),
    letter('c', 'opposes'),
    letter('d', 'neutral'),
  ];
  const result = scoreLetters(letters, [
    read('a', 'supports', 0.92),
    read('b', 'neutral', 0.4),
    read('c', 'supports', 0.7),
    { ...read('d', '', 0), outcome: 'duplicate' },
  ]);

  test('other readings that can be defended are accepted, and told apart', () => {
    expect([result.right, result.strict, result.letters]).toEqual([2, 1, 4]);
  });

  test('an opponent read as a supporter is a fault of its own', () => {
    expect(result.swapped).toBe(1);
    expect(isSwapped({ expected: 'opposes', alsoOk: ['supports'], got: 'supports' })).toBe(false);
    expect(isSwapped({ expected: 'opposes', alsoOk: [], got: 'neutral' })).toBe(false);
  });

  test('.7 is sure; each letter stands in one bin', () => {
    expect([result.sure, result.sureRight]).toEqual([2, 1]);
    expect(result.bins.map(({ from, letters: n, right }) => [from, n, right])).toEqual([
      [0, 1, 0],
      [0.3, 1, 1],
      [0.7, 1, 0],
      [0.9, 1, 1],
    ]);
  });

  test('what the coder did not say is not scored', () => {
    expect(result.sectors).toEqual({ right: 4, of: 4 });
    expect(result.languages).toEqual({ right: 0, of: 0 });
    expect(result.notCounted).toBe(1);
  });
});

test.each([
  ['', []],
  [undefined, []],
  ['opposes', ['opposes']],
  ['individual,neutral; supports  opposes', ['individual', 'neutral', 'supports', 'opposes']],
])('readings in %j', (list, expected) => {
  expect(readingsIn(list)).toEqual(expected);
});

describe('stance per theme', () => {
  const judged = (value: Stance): Judged<Stance> => ({ value, confidence: 1, because: [] });
  const response = (id: string, byTheme: Record<string, Stance>): Partial<ResponseState> => ({
    id,
    files: [`${id}.txt`],
    passages: [{ id: `p-${id}`, start: 0, end: 1, page: 1, kind: 'body', heading: null, question: null }],
    byTheme: new Map(Object.entries(byTheme).map(([theme, stance]) => [theme, judged(stance)])),
  });
  const tag = (id: string, themeId: string) => ({ passageId: `p-${id}`, themeId, confidence: 1, because: [] });
  const state = {
    responses: [
      response('a', { T1: 'supports' }),
      response('b', { T1: 'opposes' }),
      response('c', { T1: 'supports', T2: 'opposes' }),
    ],
    tags: [tag('a', 'T1'), tag('b', 'T1'), tag('b', 'T2'), tag('c', 'T1')],
  } as unknown as ConsultationState;
  const coding = [
    { file: 'a.txt', theme: 'one', stance: 'supports' },
    { file: 'a.txt', theme: 'one', stance: 'supports' },
    { file: 'a.txt', theme: 'one', stance: 'reservation' },
    { file: 'b.txt', theme: 'two', stance: 'neutral' },
    { file: 'c.txt', theme: 'two', stance: 'opposes' },
  ];
  const ownOf = new Map([
    ['one', 'T1'],
    ['two', 'T2'],
  ]);
  const result = scoreThemeStance(state, coding, ownOf);

  test('a cell is a response, a theme and a stance, once; a theme that is not raised is not hit', () => {
    expect([result.hit, result.cells]).toEqual([2, 4]);
    expect(result.missed).toContainEqual({ file: 'c.txt', theme: 'two', expected: 'opposes', got: '' });
  });

  test('claims are counted also where the coder has nothing', () => {
    expect(result.for).toEqual({ claims: 2, right: 1, coded: 1 });
    expect(result.against).toEqual({ claims: 1, right: 0, coded: 0 });
  });

  test('themes raised are scored for each response', () => {
    expect(result.raised).toMatchObject({ precision: 2 / 4, recall: 2 / 3, documents: 3 });
  });

  test('a theme of ours that is nobody’s makes no claims', () => {
    expect(scoreThemeStance(state, coding, new Map()).for.claims).toBe(0);
  });

  test('a coder’s reservation is our support with reservations; an unknown word is no stance', () => {
    expect(['supports', 'opposes', 'reservation', 'neutral', 'x', undefined].map(codedStance)).toEqual([
      'supports',
      'opposes',
      'supports-with-reservations',
      'neutral',
      null,
      null,
    ]);
  });
});
