import { describe, expect, test } from 'vitest';
import { applyCorrections, applyOne, follow } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { openDraft, settle } from '../../src/corrections/draft.ts';
import { idOf, wordsMark } from '../../src/ids.ts';
import type { ConsultationState } from '../../src/state.ts';
import { decided, machine, P1, R1, T1, T2, TEXT } from './machine.ts';

const A = idOf('follow-up', 'a');
const B = idOf('follow-up', 'b');
const span = { responseId: R1, passageId: P1, start: 0, end: 20 };
const wanted = (
  over: Partial<Extract<Decision, { kind: 'follow-up' }>['fields']> = {},
  followUpId = A,
  themeId = T1,
): Correction =>
  decided({
    kind: 'follow-up',
    followUpId,
    themeId,
    fields: {
      text: 'Gi kommunene en plass i rådet.',
      kind: 'Mandater',
      responsible: '',
      due: null,
      status: 'proposed',
      asked: [],
      ...over,
    },
  });
const told = ({ followUps }: ConsultationState) => followUps.map(({ id, themeId, status }) => [id, themeId, status]);

describe('a follow-up point is a decision', () => {
  test('made, written anew where it stands, and taken out', () => {
    const log = [wanted(), wanted({}, B), wanted({ status: 'done', responsible: 'Kari' })];
    const { state } = applyCorrections(machine(), log);
    expect(told(state)).toEqual([
      [A, T1, 'done'],
      [B, T1, 'proposed'],
    ]);
    const drop = decided({ kind: 'follow-up-drop', followUpId: A, themeId: T1 });
    expect(told(applyCorrections(machine(), [...log, drop]).state)).toEqual([[B, T1, 'proposed']]);
    expect(applyCorrections(machine(), [drop]).orphans).toEqual([drop]);
  });

  test('undone, it is as if it had not been', () => {
    const [one, two] = [wanted(), wanted({ status: 'done' })];
    const draft = openDraft(machine());
    for (const correction of [one, two]) applyOne(draft, correction);
    follow(draft, [one]);
    expect(told(settle(draft))).toEqual([[A, T1, 'proposed']]);
    follow(draft, []);
    expect(settle(draft)).toEqual(settle(openDraft(machine())));
  });

  test('it goes along when its theme is merged into another', () => {
    const merge = decided({ kind: 'theme-merge', themeId: T1, into: T2 });
    expect(told(applyCorrections(machine(), [wanted(), merge]).state)).toEqual([[A, T2, 'proposed']]);
  });

  test('it waits for a theme that has gone, and finds the one it was merged into', () => {
    const without: ConsultationState = { ...machine(), themes: machine().themes.filter(({ id }) => id !== T1) };
    const one = wanted();
    const lost = applyCorrections(without, [one]);
    expect([told(lost.state), lost.orphans]).toEqual([[], [one]]);
    const merge = decided({ kind: 'theme-merge', themeId: T1, into: T2 });
    const found = applyCorrections(without, [one, merge]);
    expect([told(found.state), found.orphans]).toEqual([[[A, T2, 'proposed']], []]);
  });

  test('a sentence that reads otherwise after a run has not asked: the point stands, and says so', () => {
    const now = wordsMark(TEXT.slice(span.start, span.end));
    const asked = [
      { ...span, mark: now },
      { ...span, end: 21, mark: wordsMark('Noe annet stod her.') },
      { ...span, responseId: idOf('gone'), passageId: idOf('gone'), mark: now },
    ];
    const [point] = applyCorrections(machine(), [wanted({ asked })]).state.followUps;
    expect(point?.asked).toEqual([asked[0]]);
    expect(point?.gone).toEqual(asked.slice(1));
  });
});
