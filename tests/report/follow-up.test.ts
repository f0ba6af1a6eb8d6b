import { describe, expect, test } from 'vitest';
import { FOLLOW_UP_KINDS, type FollowUp, FollowUpFields } from '../../src/follow-up.ts';
import { idOf } from '../../src/ids.ts';
import type { Point } from '../../src/point.ts';
import { askedFor } from '../../src/report/follow-up/asked.ts';
import { byKind, byStatus, isLate } from '../../src/report/follow-up/board.ts';
import type { ConsultationState } from '../../src/state.ts';
import { type Letter, stateOf } from '../export/sample.ts';

/** Constructed: bodies and sentences are invented. */
const SEAT = 'Fjellby kommune ber om en plass i rådet for små kommuner.';
const WORDS = '§ 4 bør lyde: «Rådet møtes fire ganger i året.»';
const MONEY = 'Vi ønsker at staten dekker utgiftene.';
const PRIVATE = 'Ring meg på 912 34 567 om dette ønsket.';
const letter = (name: string, text: string, over: Partial<Letter> = {}): Letter => ({
  name,
  sector: 'municipality',
  stance: 'supports',
  passages: [{ text, themes: ['Kostnader'] }],
  ...over,
});

function state(): ConsultationState {
  const made = stateOf([
    letter('Fjellby kommune', SEAT),
    letter('Havnes kommune', MONEY),
    letter('Vikerød kommune', MONEY),
    letter('Kari Nordmann', MONEY, { sector: 'individual' }),
    letter('Diktet forbund', WORDS, { sector: 'organisation' }),
    letter('Ringby kommune', PRIVATE),
  ]);
  const themeId = made.themes[0]?.id ?? '';
  const point = (id: string, letters: number[], over: Partial<Point> = {}): Point => {
    const members = letters.flatMap((index) => {
      const response = made.responses[index];
      const passage = response?.passages[0];
      return response && passage
        ? [{ responseId: response.id, passageId: passage.id, start: passage.start, end: passage.end }]
        : [];
    });
    const text = made.responses[letters[0] ?? 0]?.text ?? '';
    return { id: idOf(id), themeId, side: 'wish', members, words: [], single: letters.length < 2, text, ...over };
  };
  made.points = [
    point('money', [1, 2, 3]),
    point('seat', [0]),
    point('words', [4]),
    point('phone', [5]),
    point('support', [0], { side: 'for' }),
    point('elsewhere', [0], { themeId: made.themes[1]?.id ?? '' }),
  ];
  return made;
}
const followUp = (over: Partial<FollowUp> = {}): FollowUp => ({
  id: idOf('follow-up', JSON.stringify(over)),
  themeId: '',
  text: 'Rådet får ett medlem til.',
  kind: 'Mandater',
  responsible: '',
  due: null,
  status: 'proposed',
  asked: [],
  gone: [],
  ...over,
});

describe('what was asked for', () => {
  test('formal requests first, then what most ask for; persons are counted, what may not be told is left out', () => {
    const made = state();
    const [first] = made.themes;
    const told = askedFor(made, []).map(({ themeId, text, formal, bodies, others }) => [
      themeId === first?.id,
      text,
      formal.length > 0,
      bodies.map(({ name }) => name),
      others,
    ]);
    expect(told).toEqual([
      [true, SEAT, true, ['Fjellby kommune'], 0],
      [true, WORDS, true, ['Diktet forbund'], 0],
      [true, MONEY, false, ['Havnes kommune', 'Vikerød kommune'], 1],
      [false, SEAT, true, ['Fjellby kommune'], 0],
    ]);
  });

  test('nothing under a theme that is rejected, or from an answer to another hearing', () => {
    const made = state();
    for (const theme of made.themes.slice(0, 1)) theme.status = 'rejected';
    expect(askedFor(made, [])).toHaveLength(1);
    for (const response of made.responses.slice(0, 1)) response.otherHearing = true;
    expect(askedFor(made, [])).toEqual([]);
  });

  test('a follow-up point answers what it was made of, also where a person marked a part; one that is dropped does not', () => {
    const made = state();
    const [seat] = askedFor(made, []);
    const asked = (seat?.asked ?? []).map((member) => ({ ...member, start: member.start + 20 }));
    const open = (followUps: FollowUp[]) =>
      askedFor(made, followUps).flatMap(({ text, followUps }) => (followUps.length === 0 ? [text] : []));
    expect(open([])).toEqual([SEAT, WORDS, MONEY, SEAT]);
    expect(open([followUp({ asked })])).toEqual([WORDS, MONEY]);
    expect(open([followUp({ asked, status: 'dropped' })])).toEqual([SEAT, WORDS, MONEY, SEAT]);
    const beside = asked.map((member) => ({ ...member, start: member.end, end: member.end + 5 }));
    expect(open([followUp({ asked: beside })])).toEqual([SEAT, WORDS, MONEY, SEAT]);
  });

  test('of several that ask, one who may not be told is not the one that is shown', () => {
    const made = state();
    const [money, , , phone] = made.points;
    if (!money || !phone) throw new Error('no points');
    money.members = [...phone.members, ...money.members];
    money.text = PRIVATE;
    expect(askedFor(made, []).map(({ text }) => text)).toEqual([SEAT, WORDS, MONEY, SEAT]);
  });
});

describe('the board', () => {
  const points = [
    followUp({ text: 'uten dato' }),
    followUp({ text: 'sent', due: '2025-09-01' }),
    followUp({ text: 'snart', due: '2025-05-01', kind: 'Egen sak' }),
    followUp({ text: 'gjort', due: '2025-05-01', status: 'done', kind: 'Ingen endring' }),
  ];
  test('by status, the nearest date first', () => {
    expect(byStatus(points).map(({ key, followUps }) => [key, followUps.map(({ text }) => text)])).toEqual([
      ['proposed', ['snart', 'sent', 'uten dato']],
      ['decided', []],
      ['under-way', []],
      ['done', ['gjort']],
      ['dropped', []],
    ]);
  });

  test('by kind as the consultation has them, and those of other kinds last', () => {
    expect(byKind(points, FOLLOW_UP_KINDS).map(({ key, followUps }) => [key, followUps.length])).toEqual([
      ['Mandater', 2],
      ['Ingen endring', 1],
      ['Egen sak', 1],
    ]);
  });

  test('late is what is not done by its day', () => {
    expect(points.map((one) => isLate(one, '2025-05-02'))).toEqual([false, false, true, false]);
    expect(points.map((one) => isLate(one, '2025-05-01'))).toEqual([false, false, false, false]);
  });
});

test('the fields a person gives are checked', () => {
  const { id: _id, themeId: _themeId, gone: _gone, ...fields } = followUp({ due: '2025-05-01' });
  expect(FollowUpFields.safeParse(fields).success).toBe(true);
  for (const wrong of [{ text: ' ' }, { kind: '' }, { due: '1. mai' }, { status: 'ferdig' }, { other: 1 }])
    expect(FollowUpFields.safeParse({ ...fields, ...wrong }).success).toBe(false);
});
