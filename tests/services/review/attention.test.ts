import { describe, expect, test } from 'vitest';
import { openDraft } from '../../../src/corrections/draft.ts';
import { pageSlot, reviewedSlot } from '../../../src/corrections/slots.ts';
import type { Judged, Sector, Stance } from '../../../src/domain.ts';
import { type Attention, attention, fileSlot } from '../../../src/services/review/attention.ts';
import { Lists } from '../../../src/services/review/lists.ts';
import type { ConsultationState } from '../../../src/state.ts';
import { stateOf } from '../../export/sample.ts';

type Answer = [name: string, sector: Sector, stance: Stance, confidence: number];

/** Invented answers; an id that ends in …1 is never in the sample, one of zeroes is. */
function made(answers: Answer[], sampled: readonly string[] = []): ConsultationState {
  const state = stateOf(
    answers.map(([name, sector, stance]) => ({ name, sector, stance, passages: [{ text: `${name} mener dette.` }] })),
  );
  for (const [index, response] of state.responses.entries()) {
    const [name = '', , stance = 'neutral', confidence = 0] = answers[index] ?? [];
    response.stance = { value: stance, confidence, because: [] };
    response.id = `${response.id.slice(0, -6)}${sampled.includes(name) ? '000000' : '000001'}`;
  }
  return state;
}

const listed = (state: ConsultationState) => attention(new Lists(openDraft(state), []));
const names = (items: Attention[], kind: Attention['kind']) =>
  items.flatMap((item) => (item.kind === kind && 'response' in item ? [item.response.respondent] : []));

const person: Pick<Judged<Stance>, 'because'> = { because: [{ rule: 'reviewer', cue: 'Kari', source: 'reviewer' }] };
const four: Answer[] = [
  ['Avlund', 'municipality', 'supports', 0.9],
  ['Bakken', 'municipality', 'supports', 0.8],
  ['Dalen', 'municipality', 'opposes', 0.9],
  ['Elva', 'municipality', 'supports', 0.7],
];

describe('stances the machine is not sure of wait for a person', () => {
  test('those below .7 as the note counts them: unsure, unclear, and whether they have remarks at all', () => {
    const state = made([
      ['Avlund', 'state', 'opposes', 0.69],
      ['Bakken', 'state', 'neutral', 0.7],
      ['Dalen', 'state', 'supports', 0.4],
      ['Elva', 'state', 'neutral', 0.55],
      ['Fjord', 'state', 'no-remarks', 0.3],
    ]);
    const items = listed(state);
    expect(names(items, 'stance')).toEqual(['Elva', 'Avlund']);
    expect(names(items, 'unclear')).toEqual(['Dalen']);
    expect(names(items, 'no-remarks')).toEqual(['Fjord']);
  });

  test('not when a person has said it', () => {
    const state = made([['Avlund', 'state', 'opposes', 0.2]]);
    const [response] = state.responses;
    if (response?.stance) response.stance = { ...response.stance, ...person };
    expect(listed(state)).toEqual([]);
  });

  test('one that joins a body that is not here says so', () => {
    const state = made([['Avlund', 'state', 'neutral', 0.3]]);
    const responseId = state.responses[0]?.id ?? '';
    state.endorsements = [
      { responseId, name: 'Måltidsnettverket', endorsedResponseId: null, part: null, confidence: 0.9, because: [] },
    ];
    expect(listed(state)).toMatchObject([{ kind: 'unclear', joins: 'Måltidsnettverket' }]);
  });
});

describe('a share of what it is sure of is offered too', () => {
  test.each<[string, Answer[], string[]]>([
    ['three of four support: one wrong reading leaves half, no majority', four, ['Avlund', 'Bakken', 'Elva']],
    [
      'four of five support: one wrong reading turns nothing',
      [...four, ['Fjord', 'municipality', 'supports', 0.9]],
      [],
    ],
    ['one alone in its sector', [['Avlund', 'research', 'supports', 0.9]], ['Avlund']],
    [
      'with and without reservations together',
      [
        ['Avlund', 'business', 'supports', 0.9],
        ['Bakken', 'business', 'supports-with-reservations', 0.9],
        ['Dalen', 'business', 'opposes', 0.9],
      ],
      ['Avlund'],
    ],
    [
      'a guess is no support',
      [
        ['Avlund', 'business', 'supports', 0.9],
        ['Bakken', 'business', 'supports', 0.3],
      ],
      [],
    ],
    [
      'who has no remarks is not counted',
      [
        ['Avlund', 'business', 'supports', 0.9],
        ['Bakken', 'business', 'supports', 0.9],
        ['Dalen', 'business', 'opposes', 0.9],
        ['Elva', 'business', 'no-remarks', 0.9],
      ],
      ['Avlund', 'Bakken'],
    ],
  ])('every «støtter» that a sector’s majority hangs on: %s', (_, answers, expected) => {
    expect(names(listed(made(answers)), 'majority')).toEqual(expected);
  });

  test('what the majority is, for the list to tell', () => {
    expect(listed(made(four)).find(({ kind }) => kind === 'majority')).toMatchObject({
      sector: 'municipality',
      count: 3,
      of: 4,
      withReservations: false,
    });
  });

  test('then one in ten, by the answer’s own id: settling one brings no other', () => {
    const answers = ['Avlund', 'Bakken', 'Dalen', 'Elva'].map((name): Answer => [name, 'state', 'opposes', 0.9]);
    const state = made(answers, ['Bakken', 'Elva']);
    expect(names(listed(state), 'sample')).toEqual(['Bakken', 'Elva']);
    state.texts.set(reviewedSlot(state.responses[1]?.id ?? ''), 'Gjennomgått');
    const [, , , last] = state.responses;
    if (last?.stance) last.stance = { ...last.stance, ...person };
    expect(listed(state)).toEqual([]);
  });

  test('where chance leaves none, one stands for all', () => {
    const answers = ['Avlund', 'Bakken', 'Dalen'].map((name): Answer => [name, 'state', 'opposes', 0.9]);
    const state = made(answers);
    expect(names(listed(state), 'sample')).toHaveLength(1);
    const [first] = state.responses;
    if (first?.stance) first.stance = { ...first.stance, ...person };
    expect(names(listed(state), 'sample')).toEqual([]);
  });

  test('nobody is asked about twice', () => {
    const items = listed(made(four, ['Avlund', 'Dalen']));
    expect(names(items, 'sample')).toEqual(['Dalen']);
    expect(items.map(({ kind }) => kind)).toEqual(['majority', 'majority', 'majority', 'sample']);
  });
});

describe('pages that were read poorly', () => {
  const read = (code: 'scanned' | 'scanned-poorly') => {
    const state = made([['Avlund', 'state', 'opposes', 0.9]]);
    const [response] = state.responses;
    const [file] = state.files;
    if (!response || !file) throw new Error('no answer');
    response.stance = { value: 'opposes', confidence: 1, ...person };
    response.pages = [1, 2].map((number) => ({ number, start: 0, end: 0, scanned: true, scan: `ark:${number}` }));
    file.unread = [
      { code: 'scanned', where: '1', scan: 'ark:1' },
      { code, where: '2', scan: 'ark:2' },
    ];
    return { state, file };
  };

  test('wait for a person, with their place', () => {
    expect(listed(read('scanned-poorly').state)).toMatchObject([{ kind: 'scan', places: [2] }]);
    expect(listed(read('scanned').state)).toEqual([]);
  });

  test('not when somebody has put them right, also before the next run, or finds them good enough', () => {
    for (const slot of ['page', 'file']) {
      const { state, file } = read('scanned-poorly');
      state.texts.set(slot === 'page' ? pageSlot('ark:2') : fileSlot(file.id), 'Rettet.');
      expect(listed(state)).toEqual([]);
    }
  });
});
