import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import type { Decision } from '../../src/corrections/decision.ts';
import { idOf } from '../../src/ids.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { noteOf } from '../export/note-of.ts';
import { LETTERS, stateOf } from '../export/sample.ts';

const decided = (state: ConsultationState, ...decisions: Decision[]) =>
  applyCorrections(
    state,
    decisions.map((decision, index) => ({
      id: idOf('given', index),
      who: 'Ada',
      at: '2025-04-01T10:00:00Z',
      decision,
      before: null,
      why: '',
    })),
  ).state;

test('an answer to another hearing answers no invitation to this one', () => {
  const state = stateOf(LETTERS);
  const [answer] = state.responses;
  if (!answer) throw new Error('no answers');
  const invitation = { name: answer.respondent, sector: null };
  const all = { name: 'Alle kommuner', sector: null };
  const match = { answeredBy: [answer.id], doubtful: false, because: [] };
  state.invitations = [
    { ...match, invitation, collective: false },
    { ...match, invitation: all, collective: true },
  ];
  expect(buildReport(state).invited).toMatchObject({ answered: [answer.respondent], silent: [] });
  answer.otherHearing = true;
  expect(buildReport(state).invited).toMatchObject({
    answered: [],
    silent: [answer.respondent],
    collective: [{ name: 'Alle kommuner', answers: 0 }],
  });
});

describe('the note says whose name and date people have given', () => {
  const given = (state: ConsultationState) =>
    noteOf(state)
      .markdown.split('\n')
      .filter((line) => / (?:gitt|gjevne|given) /.test(line) && / av | by /.test(line));

  test('nothing where nobody has', () => {
    expect(given(stateOf(LETTERS))).toEqual([]);
  });

  test('of decisions that change what was read, in each language', () => {
    const state = stateOf(LETTERS);
    const [first, second] = state.responses;
    if (!first || !second) throw new Error('no answers');
    const changed = decided(
      state,
      { kind: 'respondent', responseId: first.id, name: 'Diktet råd' },
      { kind: 'respondent', responseId: second.id, name: second.respondent },
      { kind: 'date', responseId: first.id, date: '2025-01-02' },
      { kind: 'date', responseId: second.id, date: second.date ?? '' },
    );
    expect(given(changed)).toEqual([
      'Avsendernavn gitt eller rettet av mennesker: Diktet råd.',
      'Datoer gitt eller rettet av mennesker: Diktet råd.',
    ]);
    expect(given({ ...changed, language: 'nn' })).toContain('Datoar gjevne eller retta av menneske: Diktet råd.');
    expect(given({ ...changed, language: 'en' })).toContain('Dates given or corrected by people: Diktet råd.');
  });

  test('of the consultation’s own file', () => {
    const state = stateOf(LETTERS);
    const [first] = state.responses;
    if (!first) throw new Error('no answers');
    first.identity.respondent.because = [{ rule: 'configured', cue: first.respondent, source: 'config' }];
    expect(given(state)).toEqual([`Avsendernavn gitt eller rettet av mennesker: ${first.respondent}.`]);
  });
});
