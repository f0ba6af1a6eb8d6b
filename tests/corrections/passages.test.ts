import { expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import { decidedTags } from '../../src/corrections/codebook.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { idOf } from '../../src/ids.ts';
import type { ConsultationState } from '../../src/state.ts';
import { decided, machine, P1, P2, R1, T1, T2, TEXT } from './machine.ts';

const FIRST = idOf(R1, 0, 16);
const SECOND = idOf(R1, 17, 50);
const WHOLE = idOf(R1, 0, 50);
const about = { responseId: R1, start: 0, end: 50 };
const split: Decision = { kind: 'split', ...about, passageId: P1, until: 16, from: 17 };
const join: Decision = { kind: 'join', ...about, passageId: FIRST, nextId: SECOND };
const says = (passageId: string, stance: 'supports' | 'opposes' | 'neutral'): Decision => ({
  kind: 'passage-stance',
  responseId: R1,
  passageId,
  themeId: T1,
  stance,
});

/** «Navn» is carried by words in the second half, «Råd» by none alone. */
const read = (): ConsultationState => ({
  ...machine(),
  tags: [
    { passageId: P1, themeId: T1, confidence: 0.6, because: [{ rule: 'word', cue: 'råd', source: 'text', start: 43 }] },
    { passageId: P1, themeId: T2, confidence: 0.7, because: [] },
  ],
  quotes: [
    { id: 'q1', themeId: T1, responseId: R1, passageId: P1, start: 0, end: 50, page: 1, side: 'for' },
    { id: 'q2', themeId: T1, responseId: R1, passageId: P1, start: 26, end: 50, page: 1, side: 'for' },
  ],
});
const apply = (...decisions: Decision[]) => applyCorrections(read(), decisions.map(decided));
const passagesIn = ({ responses }: ConsultationState) =>
  responses[0]?.passages.map(({ id, start, end }) => [id, TEXT.slice(start, end)]);
const tagsIn = ({ tags }: ConsultationState) => tags.map(({ passageId, themeId }) => [passageId, themeId]);

test('a passage in two: themes go where their words stand, quotes keep their words', () => {
  const { state, orphans } = apply(split);
  expect(orphans).toEqual([]);
  expect(passagesIn(state)).toEqual([
    [FIRST, 'Fagervik kommune'],
    [SECOND, 'støtter forslaget om et nytt råd.'],
  ]);
  expect(tagsIn(state)).toEqual([
    [FIRST, T2],
    [SECOND, T1],
    [SECOND, T2],
  ]);
  expect(state.quotes.map(({ id, passageId, start, end }) => [id, passageId, start, end])).toEqual([
    ['q1', FIRST, 0, 50],
    ['q2', SECOND, 26, 50],
  ]);
});

test('two in one: as it was, under the name its words give it', () => {
  const { state } = apply(split, join);
  expect(passagesIn(state)).toEqual([[WHOLE, TEXT.slice(0, 50)]]);
  expect(tagsIn(state).sort()).toEqual(
    [
      [WHOLE, T1],
      [WHOLE, T2],
    ].sort(),
  );
  expect(new Set(state.quotes.map(({ passageId }) => passageId))).toEqual(new Set([WHOLE]));
});

test('a remark and a person’s tag follow their words', () => {
  const note: Decision = { kind: 'text', slot: `passage:${P1}`, markdown: 'Les igjen' };
  const more: Decision = { kind: 'text', slot: `passage:${SECOND}`, markdown: 'Og dette' };
  const { state } = apply({ kind: 'tag', passageId: P1, themeId: T1, on: true }, note, split, more);
  expect([...state.texts]).toEqual([
    [`passage:${FIRST}`, 'Les igjen'],
    [`passage:${SECOND}`, 'Og dette'],
  ]);
  expect(state.tags.find(({ passageId, themeId }) => passageId === SECOND && themeId === T1)?.by).toBe('Ada');
  expect([...apply(note, split, more, join).state.texts]).toEqual([[`passage:${WHOLE}`, 'Les igjen\n\nOg dette']]);
});

test.each<[string, Decision]>([
  ['in the middle of nothing', { kind: 'split', ...about, passageId: P1, until: 50, from: 51 }],
  ['words left out between', { kind: 'split', ...about, passageId: P1, until: 9, from: 17 }],
  ['other ends than it has', { kind: 'split', ...about, passageId: P1, end: 40, until: 16, from: 17 }],
  ['of another letter', { kind: 'split', ...about, passageId: P2, until: 16, from: 17 }],
  ['what is not there', join],
])('no passage is divided %s', (_, decision) => {
  const { state, orphans } = apply(decision);
  expect(orphans).toHaveLength(1);
  expect(passagesIn(state)).toEqual([[P1, TEXT.slice(0, 50)]]);
});

test('a split taken back leaves what was decided on the parts without a place, and named', () => {
  const made = decided(split);
  const tag = decided({ kind: 'tag', passageId: SECOND, themeId: T2, on: true });
  const log: Correction[] = [made, tag, decided({ kind: 'undo', of: made.id })];
  const { state, orphans } = applyCorrections(read(), log);
  expect(orphans).toEqual([tag]);
  expect(passagesIn(state)).toEqual([[P1, TEXT.slice(0, 50)]]);
  expect(state.tags).toEqual(read().tags);
});

test('what the parts are said to hold on a theme is what the answer holds on it', () => {
  const held = (...decisions: Decision[]) => apply(split, ...decisions).state.responses[0]?.byTheme.get(T1)?.value;
  expect(held(says(SECOND, 'opposes'))).toBe('opposes');
  expect(held(says(FIRST, 'neutral'), says(SECOND, 'opposes'))).toBe('opposes');
  expect(held(says(FIRST, 'supports'), says(SECOND, 'opposes'))).toBe('supports-with-reservations');
  const off: Decision = { kind: 'tag', passageId: FIRST, themeId: T1, on: false };
  expect(held(says(FIRST, 'supports'), says(SECOND, 'opposes'), off)).toBe('opposes');
  // The last word on the answer as a whole stands.
  expect(held(says(SECOND, 'opposes'), { kind: 'stance', responseId: R1, themeId: T1, stance: 'supports' })).toBe(
    'supports',
  );
  expect(held(says(FIRST, 'supports'), off)).toBeUndefined();
  const merged = apply(split, says(SECOND, 'opposes'), { kind: 'theme-merge', themeId: T1, into: T2 }).state;
  expect(merged.responses[0]?.byTheme.get(T2)?.value).toBe('opposes');
  expect(merged.tags.find(({ passageId }) => passageId === SECOND)).toMatchObject({ themeId: T2, said: 'opposes' });
});

test('what is said of a part puts the theme on it, as a person’s', () => {
  const { state } = apply(split, says(FIRST, 'supports'));
  const own = state.tags.find(({ passageId, themeId }) => passageId === FIRST && themeId === T1);
  expect(own).toMatchObject({ by: 'Ada', said: 'supports', confidence: 1 });
  expect([state.passageStances.get(FIRST)?.value, state.passageStances.get(SECOND)]).toEqual(['supports', undefined]);
});

test('the machine reads whole passages: a theme on a part is on the whole, one taken off a part is still on the other', () => {
  const on = (...decisions: Decision[]) =>
    decidedTags(read().tags, read().themes, decisions.map(decided)).map(({ passageId, themeId }) => [
      passageId,
      themeId,
    ]);
  const whole = [
    [P1, T1],
    [P1, T2],
  ].sort();
  expect(on(split)).toEqual(whole);
  expect(on(split, { kind: 'tag', passageId: FIRST, themeId: T2, on: false })).toEqual(whole);
  expect(on({ kind: 'tag', passageId: P1, themeId: T2, on: false }, split, says(FIRST, 'supports'))).toEqual([
    [P1, T1],
  ]);
  expect(on(split, join, { kind: 'tag', passageId: WHOLE, themeId: T1, on: false })).toEqual([[P1, T2]]);
});
