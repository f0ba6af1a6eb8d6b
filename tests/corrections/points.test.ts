import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { idOf } from '../../src/ids.ts';
import type { Point, PointMember } from '../../src/point.ts';
import type { ConsultationState, ResponseState } from '../../src/state.ts';
import { decided, machine, T1, T2, TEXT } from './machine.ts';

/** Six letters with the same two sentences. */
const LETTERS = [1, 2, 3, 4, 5, 6];
const FIRST = { start: 0, end: 50 };
const SECOND = { start: 51, end: TEXT.length };
const letter = (number: number) => idOf('letter', number);
const said = (number: number, { start, end }: typeof FIRST): PointMember => ({
  responseId: letter(number),
  passageId: idOf('passage', number),
  start,
  end,
});
const all = (span: typeof FIRST, ...letters: number[]) => letters.map((number) => said(number, span));
const A = idOf('point', 'a');
const B = idOf('point', 'b');
const NEW = idOf('point', 'new');
const point = (id: string, members: PointMember[], over: Partial<Point> = {}): Point => ({
  id,
  themeId: T1,
  side: 'wish',
  members,
  words: ['navn'],
  single: false,
  text: TEXT.slice(members[0]?.start, members[0]?.end),
  ...over,
});

function state(points: Point[], over: Partial<ConsultationState> = {}): ConsultationState {
  const base = machine();
  const [first] = base.responses;
  if (!first) throw new Error('the fixture has a letter');
  const responses = LETTERS.map(
    (number): ResponseState => ({
      ...first,
      id: letter(number),
      passages: first.passages.map((passage) => ({ ...passage, id: idOf('passage', number), end: TEXT.length })),
    }),
  );
  return { ...base, responses, tags: [], points, ...over };
}
const MADE = [point(A, all(FIRST, 1, 2, 3, 4)), point(B, all(SECOND, 5, 6))];
const rewritten = (over: Partial<Extract<Decision, { kind: 'point' }>> = {}): Correction =>
  decided({
    kind: 'point',
    pointId: A,
    themeId: T1,
    side: 'wish',
    text: 'Rådet bør få et annet navn.',
    members: all(FIRST, 1, 2, 3, 4),
    from: [A],
    ...over,
  });
const told = ({ state: { points } }: { state: ConsultationState }) =>
  points.map(({ id, themeId, own, by, members }) => [id, themeId, own ?? null, by ?? null, members.length]);
const HERS = 'Rådet bør få et annet navn.';

describe('a point is hers once she has said what it says', () => {
  test('rewritten: her words, beside the sentence as it stands, in the place of the machine’s', () => {
    const { state: now } = applyCorrections(state(MADE), [rewritten()]);
    expect(now.points.map(({ id }) => id)).toEqual([A, B]);
    expect(now.points[0]).toEqual({ ...MADE[0], own: HERS, by: 'Ada' });
  });

  test('without words of hers the sentence stands as a quote', () => {
    const [first] = applyCorrections(state(MADE), [rewritten({ text: '' })]).state.points;
    expect(first).toEqual({ ...MADE[0], by: 'Ada' });
  });

  test('merged, split, dropped, ordered', () => {
    const members = [...all(FIRST, 1, 2, 3, 4), ...all(SECOND, 5, 6)];
    const merged = applyCorrections(state(MADE), [rewritten({ pointId: B, members, from: [A, B] })]);
    expect(told(merged)).toEqual([[B, T1, HERS, 'Ada', 6]]);
    const split = applyCorrections(state(MADE), [
      rewritten({ members: all(FIRST, 1, 2, 3) }),
      rewritten({ pointId: NEW, text: '', members: all(FIRST, 4), from: [] }),
    ]);
    expect(told(split)).toEqual([
      [A, T1, HERS, 'Ada', 3],
      [NEW, T1, null, 'Ada', 1],
      [B, T1, null, null, 2],
    ]);
    expect(split.state.points.map(({ single }) => single)).toEqual([false, true, false]);
    const dropped = decided({ kind: 'point-drop', pointId: A, themeId: T1, members: all(FIRST, 1, 2, 3, 4) });
    expect(told(applyCorrections(state(MADE), [dropped]))).toEqual([[B, T1, null, null, 2]]);
    const ordered = decided({ kind: 'point-order', themeId: T1, pointIds: [B, A] });
    expect(applyCorrections(state(MADE), [ordered]).state.points.map(({ id }) => id)).toEqual([B, A]);
  });
});

describe('when the machine has made its points anew', () => {
  const again = idOf('point', 'again');

  test('her point stands with her words and members; the machine’s with half of the senders in hers is not shown', () => {
    const anew = [point(again, all(FIRST, 3, 4, 5, 6)), point(B, all(SECOND, 5, 6))];
    expect(told(applyCorrections(state(anew), [rewritten()]))).toEqual([
      [A, T1, HERS, 'Ada', 4],
      [B, T1, null, null, 2],
    ]);
    const most = [point(again, all(FIRST, 4, 5, 6))];
    expect(told(applyCorrections(state(most), [rewritten()]))).toEqual([
      [again, T1, null, null, 3],
      [A, T1, HERS, 'Ada', 4],
    ]);
  });

  test('nor is one that she has taken out, whatever it is called now', () => {
    const drop = decided({ kind: 'point-drop', pointId: A, themeId: T1, members: all(FIRST, 1, 2) });
    const { state: now, orphans } = applyCorrections(state([point(again, all(FIRST, 1, 2, 3, 4))]), [drop]);
    expect([now.points, orphans]).toEqual([[], []]);
  });

  test('nor one that she has divided between two', () => {
    const split = [
      rewritten({ members: all(FIRST, 1) }),
      rewritten({ pointId: NEW, members: all(FIRST, 2), from: [] }),
    ];
    const now = applyCorrections(state([point(again, all(FIRST, 1, 2, 3, 4))]), split);
    expect(new Set(told(now).map(([id]) => id))).toEqual(new Set([A, NEW]));
  });

  test('other sentences of the same senders are another matter', () => {
    const anew = [...MADE, point(again, all(SECOND, 1, 2))];
    expect(applyCorrections(state(anew), [rewritten()]).state.points).toHaveLength(3);
  });

  test('what has gone from the answers falls away; with nothing left the decision is «uten feste»', () => {
    const five = rewritten({ members: [said(9, FIRST), { ...said(1, FIRST), end: 900 }, said(2, FIRST)] });
    const now = applyCorrections(state([]), [five]);
    expect(now.state.points).toMatchObject([{ own: HERS, text: TEXT.slice(0, 50), single: true }]);
    expect(now.state.points[0]?.members).toEqual([said(2, FIRST)]);
    const none = applyCorrections(state(MADE), [rewritten({ members: [said(9, FIRST)] })]);
    expect([none.orphans.length, told(none)[0]]).toEqual([1, [A, T1, null, null, 4]]);
  });

  test('a theme that is merged takes its points along, also when the machine no longer makes it', () => {
    const merge = decided({ kind: 'theme-merge', themeId: T1, into: T2 });
    const log = [rewritten(), merge];
    expect(told(applyCorrections(state(MADE), log))).toEqual([
      [A, T2, HERS, 'Ada', 4],
      [B, T2, null, null, 2],
    ]);
    const themes = machine().themes.filter(({ id }) => id === T2);
    const anew = [point(B, all(SECOND, 5, 6), { themeId: T2 }), point(again, all(FIRST, 1, 2, 3), { themeId: T2 })];
    const after = applyCorrections(state(anew, { themes }), log);
    expect(after.orphans).toEqual([]);
    expect(told(after)).toEqual([
      [B, T2, null, null, 2],
      [A, T2, HERS, 'Ada', 4],
    ]);
    const lost = applyCorrections(state(anew, { themes }), [rewritten()]);
    expect([lost.orphans.length, told(lost)]).toEqual([1, [[B, T2, null, null, 2]]]);
  });
});
