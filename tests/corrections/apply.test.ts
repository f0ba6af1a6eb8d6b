import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections, applyOne, follow, inForce } from '../../src/corrections/apply.ts';
import { themeDecisions } from '../../src/corrections/codebook.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { type Draft, openDraft, settle } from '../../src/corrections/draft.ts';
import { idOf } from '../../src/ids.ts';
import type { Point } from '../../src/point.ts';
import type { ConsultationState } from '../../src/state.ts';
import { decided, machine, P1, P2, R1, R2, T1, T2, theme } from './machine.ts';

const apply = (...decisions: Decision[]) => applyCorrections(machine(), decisions.map(decided));

describe('the word of a person stands', () => {
  test('a corrected sector, with who said so', () => {
    const { state, disagreements } = apply({ kind: 'sector', responseId: R1, sector: 'state' });
    expect(state.responses[0]?.sector).toEqual({
      value: 'state',
      confidence: 1,
      because: [{ rule: 'reviewer', cue: 'Ada', source: 'reviewer' }],
    });
    expect(disagreements.map(({ machine: said }) => said)).toEqual(['municipality']);
  });

  test('what the machine said when it was put right is no news; what it says since is', () => {
    const log = (before: unknown, sector: 'state' | 'municipality' | 'business') => ({
      ...decided({ kind: 'sector', responseId: R1, sector }),
      before,
    });
    const tag = (before: string) => ({ ...decided({ kind: 'tag', passageId: P1, themeId: T1, on: false }), before });
    const heard = (...corrections: Correction[]) =>
      applyCorrections(machine(), corrections).disagreements.map(({ machine: said }) => said);
    expect(heard(log('municipality', 'state'))).toEqual([]);
    expect(heard(log('business', 'state'))).toEqual(['municipality']);
    // The second person corrects the first: the machine is no party to that.
    expect(heard(log('municipality', 'state'), log('state', 'business'))).toEqual([]);
    expect(heard(log('business', 'state'), log('state', 'municipality'))).toEqual([]);
    expect([heard(tag('machine')), heard(tag('none'))]).toEqual([[], [0.6]]);
  });

  test('whoever has seen what the machine says now and stands by her word, is not asked again', () => {
    const sector = { ...decided({ kind: 'sector', responseId: R1, sector: 'state' }), before: 'business' };
    const hold = (machine: string) => decided({ kind: 'hold', of: sector.id, machine });
    const heard = (...corrections: Correction[]) =>
      applyCorrections(machine(), corrections).disagreements.map(({ reading }) => reading);
    expect(heard(sector)).toEqual(['municipality']);
    expect(heard(sector, hold('municipality'))).toEqual([]);
    // She stood by it against another reading; this one is news.
    expect(heard(sector, hold('research'))).toEqual(['municipality']);
    const held = hold('municipality');
    expect(heard(sector, held, decided({ kind: 'undo', of: held.id }))).toEqual(['municipality']);
    const gone = applyCorrections(machine(), [sector, held, decided({ kind: 'undo', of: sector.id })]);
    expect([gone.orphans, gone.state.responses[0]?.sector.value]).toEqual([[], 'municipality']);
  });

  test('whom an answer joins is put and taken away', () => {
    const joins = (name: string, on: boolean, endorsedResponseId: string | null = null): Decision => ({
      kind: 'endorsement',
      responseId: R1,
      name,
      endorsedResponseId,
      on,
    });
    const put = apply(joins('Norsk råd', true, R2), joins('Diktet forbund', true)).state;
    expect(put.endorsements.map(({ name, endorsedResponseId }) => [name, endorsedResponseId])).toEqual([
      ['Norsk råd', R2],
      ['Diktet forbund', null],
    ]);
    const taken = apply(joins('Norsk råd', true, R2), joins('Norsk råd', false, R2)).state;
    expect(taken.endorsements).toEqual([]);
    expect(apply(joins('Norsk råd', true, idOf('gone'))).orphans).toHaveLength(1);
  });

  test('a tag put, a tag refused', () => {
    const { state } = apply(
      { kind: 'tag', passageId: P2, themeId: T2, on: true },
      { kind: 'tag', passageId: P1, themeId: T1, on: false },
    );
    expect(state.tags.map(({ passageId, themeId, by }) => [passageId, themeId, by])).toEqual([[P2, T2, 'Ada']]);
  });

  test('merged themes: the tags follow, the merged one is gone', () => {
    const { state } = apply({ kind: 'theme-merge', themeId: T1, into: T2 });
    expect(state.tags.map((tag) => tag.themeId)).toEqual([T2]);
    expect(state.themes.map(({ id, status }) => [id, status])).toEqual([
      [T1, 'rejected'],
      [T2, 'confirmed'],
    ]);
  });

  test('a renamed theme is confirmed', () => {
    const { state } = apply({ kind: 'theme-edit', themeId: T1, label: 'Navn på rådet', description: 'Om navnet' });
    expect(state.themes[0]).toMatchObject({ label: 'Navn på rådet', status: 'confirmed' });
  });

  test('an answer moved to another hearing takes its files along in the ledger', () => {
    const { state } = apply({ kind: 'other-hearing', responseId: R1, on: true });
    expect(state.files[0]?.outcome).toBe('other-hearing');
  });

  test('a date after the deadline makes the answer late', () => {
    expect(apply({ kind: 'date', responseId: R1, date: '2022-04-12' }).state.responses[0]?.late).toBe(true);
  });

  test('a pinned quote stands first; an unpinned one is out', () => {
    const pin = (start: number, pinned: boolean): Decision => ({
      kind: 'quote',
      themeId: T1,
      responseId: R1,
      start,
      end: 50,
      side: 'for',
      pinned,
    });
    const { state } = apply(pin(0, true), pin(9, true), pin(0, false));
    expect(state.quotes.map(({ start, pinned }) => [start, pinned])).toEqual([[9, true]]);
  });
});

describe('undo', () => {
  const sector = decided({ kind: 'sector', responseId: R1, sector: 'state' });
  const undo = decided({ kind: 'undo', of: sector.id });
  const redo = decided({ kind: 'undo', of: undo.id });

  test.each([
    [[sector], 'state'],
    [[sector, undo], 'municipality'],
    [[sector, undo, redo], 'state'],
  ])('%#: the log only grows', (log, expected) => {
    expect(applyCorrections(machine(), log).state.responses[0]?.sector.value).toBe(expected);
  });
});

test('a decision whose ground has gone is listed, never dropped', () => {
  const gone = idOf('gone');
  const { orphans } = apply(
    { kind: 'tag', passageId: gone, themeId: T1, on: true },
    { kind: 'sector', responseId: gone, sector: 'state' },
    { kind: 'theme-edit', themeId: gone, label: 'X', description: '' },
  );
  expect(orphans.map(({ decision }) => decision.kind)).toEqual(['tag', 'sector', 'theme-edit']);
});

test('the machine’s own state is not touched', () => {
  const state = machine();
  const before = structuredClone({ ...state });
  applyCorrections(state, [
    decided({ kind: 'sector', responseId: R1, sector: 'state' }),
    decided({ kind: 'theme-merge', themeId: T1, into: T2 }),
    decided({ kind: 'passage', passageId: idOf('new'), responseId: R1, start: 3, end: 9 }),
  ]);
  expect(state).toEqual(before);
});

const sentence = (responseId: string, passageId: string, start: number, end: number) => ({
  responseId,
  passageId,
  start,
  end,
});
/** Two in each letter, and one of a letter that is gone. */
const SENTENCES = [
  sentence(R1, P1, 0, 20),
  sentence(R2, P2, 0, 20),
  sentence(R1, P1, 21, 50),
  sentence(R2, P2, 21, 50),
  sentence(idOf('gone'), P1, 0, 20),
];
const POINTS = [1, 2, 3, 4].map((number) => idOf('point', number));
const point = (number: number, themeId: string, members: Point['members']): Point => ({
  id: idOf('point', number),
  themeId,
  side: 'wish',
  members,
  words: [`ord${number}`],
  single: false,
  text: `Setning ${number}`,
});

/** The first letter's passage in two, and in three; and those made one again. */
const PART = (start: number, end: number) => idOf(R1, start, end);
const PARTS = [PART(0, 16), PART(17, 50), PART(17, 24), PART(25, 50), PART(0, 50)] as const;
const split = (passageId: string, start: number, until: number, end: number): Decision => ({
  kind: 'split',
  responseId: R1,
  passageId,
  start,
  end,
  until,
  from: until + 1,
});
const join = (passageId: string, nextId: string, start: number, end: number): Decision => ({
  kind: 'join',
  responseId: R1,
  passageId,
  nextId,
  start,
  end,
});
const DIVIDED = [
  split(P1, 0, 16, 50),
  split(PARTS[1], 17, 24, 50),
  split(PARTS[4], 0, 16, 50),
  join(PARTS[0], PARTS[1], 0, 50),
  join(PARTS[2], PARTS[3], 17, 50),
] as const;

/** A decision as drawn: `take` undoes one of the log's corrections, `cut` takes the newest away, as a failed write does. */
type Step = Decision | { take: number } | { cut: number } | { hold: number; machine: string };

test('step by step, taken back and put on again: any log gives the same state as from the beginning', () => {
  const passageId = fc.constantFrom(P1, P2, ...PARTS, idOf('new', 1), idOf('new', 2));
  const themeId = fc.constantFrom(T1, T2, idOf('theme', 1), idOf('theme', 2));
  const responseId = fc.constantFrom(R1, R2);
  const kind = <K extends string>(name: K) => fc.constant(name);
  const on = fc.boolean();
  const pointId = fc.constantFrom(...POINTS);
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: kind('tag'), passageId, themeId, on }) },
    fc.record({ kind: kind('sector'), responseId, sector: fc.constantFrom('state', 'business') }),
    fc.record({ kind: kind('respondent'), responseId, name: fc.constantFrom('Ås kommune', 'Norsk råd') }),
    fc.record({ kind: kind('date'), responseId, date: fc.constantFrom('2022-04-01', '2022-05-01') }),
    fc.record({ kind: kind('other-hearing'), responseId, on }),
    fc.record({
      kind: kind('stance'),
      responseId,
      themeId: fc.option(themeId),
      stance: fc.constantFrom('supports', 'opposes'),
    }),
    fc.record({
      kind: kind('passage'),
      passageId,
      responseId,
      start: fc.nat(20),
      end: fc.integer({ min: 21, max: 60 }),
    }),
    { weight: 4, arbitrary: fc.constantFrom(...DIVIDED) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: kind('passage-stance'),
        responseId: kind(R1),
        passageId: fc.constantFrom(P1, ...PARTS),
        themeId,
        stance: fc.constantFrom('supports', 'opposes', 'neutral'),
      }),
    },
    fc.record({
      kind: kind('theme-add'),
      themeId,
      label: kind('Nytt'),
      description: kind(''),
      parentId: fc.option(themeId),
    }),
    fc.record({ kind: kind('theme-edit'), themeId, label: fc.constantFrom('A', 'B'), description: kind('') }),
    fc.record({ kind: kind('theme-merge'), themeId, into: themeId }),
    fc.record({ kind: kind('theme-move'), themeId, parentId: fc.option(themeId) }),
    fc.record({ kind: kind('theme-status'), themeId, status: fc.constantFrom('confirmed', 'rejected', 'proposed') }),
    fc.record({ kind: kind('theme-order'), themeIds: fc.shuffledSubarray([T1, T2, idOf('theme', 1)]) }),
    fc.record({
      kind: kind('quote'),
      themeId,
      responseId,
      start: fc.constantFrom(0, 9),
      end: fc.constantFrom(30, 50),
      side: fc.constantFrom('for', 'wish'),
      pinned: on,
    }),
    fc.record({ kind: kind('quote-order'), themeId, quoteIds: fc.shuffledSubarray([idOf(T1, R1, 0, 50)]) }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: kind('point'),
        pointId,
        themeId,
        side: fc.constantFrom('for', 'wish'),
        text: fc.constantFrom('', 'Våre ord'),
        members: fc.subarray(SENTENCES, { minLength: 1 }),
        from: fc.subarray(POINTS, { maxLength: 2 }),
      }),
    },
    fc.record({ kind: kind('point-drop'), pointId, themeId, members: fc.subarray(SENTENCES) }),
    fc.record({ kind: kind('point-order'), themeId, pointIds: fc.shuffledSubarray(POINTS) }),
    fc.record({
      kind: kind('text'),
      slot: fc.constantFrom('summary', `brief:${T1}`, `brief:${T2}`, `passage:${P1}`, `passage:${PARTS[1]}`),
      markdown: fc.constantFrom('', 'Ord', 'Andre ord'),
    }),
    fc.record({ kind: kind('invitation'), name: kind('Invitert råd'), answeredBy: fc.subarray([R1, R2]) }),
    fc.record({ kind: kind('sign-off'), on }),
    fc.record({
      kind: kind('endorsement'),
      responseId,
      name: fc.constantFrom('Norsk råd', 'Diktet forbund'),
      endorsedResponseId: fc.option(responseId),
      on,
    }),
    fc.record({ hold: fc.nat(40), machine: fc.constantFrom('municipality', 'machine', 'supports') }),
    { weight: 4, arbitrary: fc.record({ take: fc.nat(40) }) },
    fc.record({ cut: fc.nat(3) }),
  );
  const invitation = { name: 'Invitert råd', sector: null };
  const machineWithInvited = (): ConsultationState => ({
    ...machine(),
    points: [
      point(1, T1, SENTENCES.slice(0, 2)),
      point(2, T1, SENTENCES.slice(2, 3)),
      point(3, T2, SENTENCES.slice(3)),
    ],
    invitations: [{ invitation, answeredBy: [], collective: false, doubtful: true, because: [] }],
  });
  /** Maps as lists, so that their order counts too. */
  const told = (draft: Draft) =>
    JSON.stringify(
      [
        settle(draft),
        [...draft.passages.keys()].sort(),
        [...draft.heard.keys()],
        draft.orphans,
        draft.disagreements,
        draft.readings,
        draft.dropped,
        [...draft.tags.keys()],
      ],
      (_, value: unknown) => (value instanceof Map ? [...value] : value),
    );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const draft = openDraft(machineWithInvited());
      let log: Correction[] = [];
      for (const one of steps) {
        if ('cut' in one) log = log.slice(0, log.length - one.cut);
        else if ('hold' in one)
          log = [...log, decided({ kind: 'hold', of: log[one.hold % log.length]?.id ?? '', machine: one.machine })];
        else if (!('take' in one)) log = [...log, decided(one)];
        else if (log.length > 0) log = [...log, decided({ kind: 'undo', of: log[one.take % log.length]?.id ?? '' })];
        follow(draft, inForce(log));
      }
      const anew = openDraft(machineWithInvited());
      for (const correction of inForce(log)) applyOne(anew, correction);
      expect(told(draft)).toBe(told(anew));
      expect(settle(anew)).toEqual(applyCorrections(machineWithInvited(), log).state);
      follow(draft, []);
      expect(told(draft)).toBe(told(openDraft(machineWithInvited())));
    }),
    { numRuns: 300 },
  );
});

test('what people confirm is fixed for the theme stage, what they reject is told to it', () => {
  const {
    codebook,
    previous,
    decided: tags,
  } = themeDecisions(
    [],
    [theme(T1, 'Navn'), theme(T2, 'Råd')],
    [
      decided({ kind: 'theme-edit', themeId: T1, label: 'Navn på rådet', description: '' }),
      decided({ kind: 'theme-status', themeId: T2, status: 'rejected' }),
      decided({ kind: 'tag', passageId: P1, themeId: T1, on: true }),
      decided({ kind: 'tag', passageId: P1, themeId: T1, on: false }),
    ],
  );
  expect(codebook.map(({ label }) => label)).toEqual(['Navn på rådet']);
  expect(previous.map(({ status }) => status)).toEqual(['confirmed', 'rejected']);
  expect(tags).toEqual([{ passageId: P1, themeId: T1, accepted: false }]);
});
