import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/export/markdown/slots.ts';
import { idOf } from '../../src/ids.ts';
import type { Point } from '../../src/point.ts';
import { asksForPosition } from '../../src/report/questions.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { quotesIn } from '../../src/verify/quotes.ts';
import { recount } from '../../src/verify/recount.ts';
import { noteOf } from './note-of.ts';
import { type Letter, stateOf } from './sample.ts';

const letter = (name: string, text: string, more: Partial<Letter> = {}): Letter => ({
  name,
  sector: 'municipality',
  stance: 'supports-with-reservations',
  passages: [{ text, themes: ['Kostnader'], stance: more.stance ?? 'supports-with-reservations' }],
  ...more,
});
const STATE_PAYS = [
  letter('Avlund kommune', 'Vi ber om at staten dekker kostnadene for kommunene.'),
  letter('Bakken kommune', 'Kommunen ber om at kostnadene dekkes av staten.'),
  letter('Dalen-laget', 'Staten må dekke kostnadene i kommunene.', { sector: 'organisation' }),
];

/** A point of whole letters, the first the central one. */
function pointOf(state: ConsultationState, names: string[], more: Partial<Point> = {}): Point {
  const members = names.flatMap((name) => {
    const response = state.responses.find((one) => one.respondent === name);
    const passage = response?.passages[0];
    return response && passage
      ? [{ responseId: response.id, passageId: passage.id, start: passage.start, end: passage.end }]
      : [];
  });
  return {
    id: idOf('point', names.join()),
    themeId: state.themes[0]?.id ?? '',
    side: 'wish',
    members,
    words: ['stat', 'kostnad'],
    single: false,
    text: '',
    ...more,
  };
}

function noteWith(letters: Letter[], points: (state: ConsultationState) => Point[]): string {
  const state = stateOf(letters, { themes: ['Kostnader'] });
  state.points = points(state);
  const { markdown } = noteOf(state);
  expect(recount(readNote(markdown).lines)).toEqual([]);
  return markdown;
}

describe('points', () => {
  const three = (state: ConsultationState) => [pointOf(state, ['Bakken kommune', 'Dalen-laget', 'Avlund kommune'])];

  test('are counted and named, the central sentence quoted with its place, and stand in the summary', () => {
    const note = noteWith(STATE_PAYS, three);
    expect(note).toContain(
      '##### Hovedpunkter\n\n- **Tre ber om endring**: «Kommunen ber om at kostnadene dekkes av staten.» (Bakken kommune, s. 1). Det samme sier Avlund kommune og Dalen-laget.',
    );
    expect(note).toContain(
      '- **Kostnader** – tre uttaler seg. Tre ber om endring: «Kommunen ber om at kostnadene dekkes av staten.»',
    );
    expect(quotesIn(readNote(note))).toContainEqual(
      expect.objectContaining({
        text: 'Kommunen ber om at kostnadene dekkes av staten.',
        who: 'Bakken kommune',
        page: 1,
      }),
    );
  });

  test.each([
    ['another number', '**Tre ber om', '**Fire ber om'],
    ['a name left out', 'Avlund kommune og Dalen-laget.', 'Avlund kommune.'],
    ['somebody who does not speak on it', 'Avlund kommune og Dalen-laget.', 'Avlund kommune og Elva-laget.'],
    ['another sentence in the summary', 'ber om endring: «Kommunen', 'ber om endring: «Fylket'],
    [
      'more likelydende than there are',
      '**Tre ber om endring**',
      '**Tre ber om endring, av dem fire i likelydende svar**',
    ],
  ])('%s is caught from the note alone', (_, right, wrong) => {
    const others = [letter('Elva-laget', 'Vi skriver om noe annet her.', { passages: [{ text: 'Vi leverer melk.' }] })];
    const note = noteWith([...STATE_PAYS, ...others], three);
    expect(note).toContain(right);
    expect(recount(readNote(note.replace(right, wrong)).lines)).not.toEqual([]);
  });

  test('no quote repeats a point, and one side that no point speaks for has one', () => {
    const against = letter('Fjellvik kommune', 'Kommunen går imot forslaget fordi kostnadene er for høye.', {
      stance: 'opposes',
    });
    const note = noteWith([against, ...STATE_PAYS], three);
    expect(note).toContain('##### Argumenter mot\n\n> «Kommunen går imot forslaget');
    expect(note.match(/kostnadene dekkes av staten/g)).toHaveLength(2);
    expect(note).not.toContain('##### Ønsker om endring');
  });

  test('those against who have no sentence to quote are told of', () => {
    const silent = letter('Fjellvik kommune', 'Kostnadene er for høye.', { stance: 'opposes' });
    const note = noteWith([...STATE_PAYS, ...STATE_PAYS.slice(0, 0), silent], (state) => {
      state.quotes = [];
      return three(state);
    });
    expect(note).toContain('Den som er mot, har ingen setning som kan siteres alene.');
  });

  test('opposite views share no point, and one who is left stands alone', () => {
    const against = letter('Fjellvik kommune', 'Kommunen er for at staten dekker kostnadene.', { stance: 'opposes' });
    const note = noteWith([...STATE_PAYS.slice(0, 1), against], (state) => [
      pointOf(state, ['Avlund kommune', 'Fjellvik kommune'], { side: 'for' }),
    ]);
    expect(note).not.toContain('##### Hovedpunkter');
    expect(note).toContain(
      '##### Enkeltinnspill\n\n- «Vi ber om at staten dekker kostnadene for kommunene.» (Avlund kommune, s. 1)',
    );
  });

  test('a person’s words stand over the sentence, whoever says it, in her order, and however many there are', () => {
    const hers = 'Staten må ta *regningen*, og <fem> til.';
    const pro = letter('Fjellvik kommune', 'Kommunen er for at staten dekker kostnadene.', { stance: 'supports' });
    const letters = [...STATE_PAYS, pro];
    const all = letters.map(({ name }) => name);
    const pairs = all.flatMap((name, at) => all.slice(at + 1).map((other) => [name, other]));
    const note = noteWith(letters, (state) => [
      pointOf(state, ['Bakken kommune', 'Avlund kommune']),
      pointOf(state, ['Fjellvik kommune', 'Dalen-laget', 'Avlund kommune'], { own: hers, by: 'Kari', side: 'against' }),
      pointOf(state, ['Avlund kommune'], { own: 'Bare hos oss.', by: 'Kari', single: true }),
      ...[...pairs, ...pairs].map((names) => pointOf(state, names, { by: 'Kari' })),
    ]);
    const [own, under] = note.split('##### Hovedpunkter\n\n')[1]?.split('\n') ?? [];
    expect(own).toBe('- Staten må ta \\*regningen\\*, og \\<fem\\> til.');
    expect(under).toBe(
      '  - **Tre er kritiske**: «Kommunen er for at staten dekker kostnadene.» (Fjellvik kommune, s. 1). Det samme sier Avlund kommune og Dalen-laget.',
    );
    expect(note).toContain(
      '- Bare hos oss.\n  - «Vi ber om at staten dekker kostnadene for kommunene.» (Avlund kommune',
    );
    // The machine's have no room left beside hers.
    expect(note.match(/^ *- \*\*.* (?:ber om endring|er kritiske)\*\*:/gm)).toHaveLength(13);
    expect(recount(readNote(note.replace('**Tre er kritiske', '**Fire er kritiske')).lines)).not.toEqual([]);
    expect(quotesIn(readNote(note)).map(({ text }) => text)).toContain('Kommunen er for at staten dekker kostnadene.');
  });

  describe('support', () => {
    const says = (stance: Letter['stance'], name: string) =>
      letter(name, 'Vi støtter at staten dekker kostnadene.', { stance });
    const of = (...stances: Letter['stance'][]): string => {
      const letters = stances.map((stance, at) => says(stance, `K${at} kommune`));
      return noteWith(letters, (state) => [
        pointOf(
          state,
          letters.map(({ name }) => name),
          { side: 'for' },
        ),
      ]);
    };

    test('is so called where all who say it are counted as for', () => {
      expect(of('supports', 'supports')).toContain('**To støtter dette**');
    });

    test('is agreement where more say it than are counted as for', () => {
      const note = of('supports', 'supports-with-reservations', 'supports');
      expect(note).toContain('**Tre er enige i dette**');
      expect(note).not.toContain('støtter dette');
    });

    test('the word for it is held to the names by verify', () => {
      for (const [note, right, wrong] of [
        [of('supports', 'supports-with-reservations'), 'er enige i dette', 'støtter dette'],
        [of('supports', 'supports'), 'støtter dette', 'er enige i dette'],
      ] as const)
        expect(recount(readNote(note.replaceAll(right, wrong)).lines)).not.toEqual([]);
    });
  });

  test('likelydende are told; more than twelve others by sector; at most seven points and five single ones', () => {
    const many = Array.from({ length: 15 }, (_, at) => letter(`K${at} kommune`, `Vi ber staten dekke kostnad ${at}.`));
    const note = noteWith([...STATE_PAYS, ...many], (state) => {
      const [first, second] = state.responses;
      state.campaigns = [
        {
          id: 'c',
          members: [first, second].map((one) => ({
            responseId: one?.id ?? '',
            similarity: 1,
            additions: [],
            omissions: [],
          })),
        },
      ];
      const names = state.responses.map(({ respondent }) => respondent);
      return [
        pointOf(state, names),
        ...names.slice(0, 9).map((name, at) => pointOf(state, [name, names[at + 1] ?? ''])),
        ...names.slice(0, 9).map((name) => pointOf(state, [name], { single: true })),
      ];
    });
    expect(note).toContain(
      '- **18 ber om endring, av dem to i likelydende svar**: «Vi ber om at staten dekker kostnadene for kommunene.» (Avlund kommune, s. 1). Det samme sier 17 andre: Kommunal sektor (16) og Fag-, bruker-, bransje- og interesseorganisasjoner (1).',
    );
    expect(note.match(/^- \*\*[^*]* ber om endring/gm)).toHaveLength(7);
    expect(note.split('##### Enkeltinnspill')[1]?.split('\n\n')[1]?.split('\n')).toHaveLength(5);
  });

  test('a private person is counted and never named, and has no single point', () => {
    const person = letter('Peder Ås Privatmann', 'Jeg ber om at staten dekker kostnadene.', { sector: 'individual' });
    const note = noteWith([...STATE_PAYS, person], (state) => [
      pointOf(state, ['Peder Ås Privatmann', 'Avlund kommune', 'Bakken kommune']),
      pointOf(state, ['Peder Ås Privatmann'], { single: true }),
    ]);
    expect(note).toContain('(Avlund kommune, s. 1). Det samme sier Bakken kommune og én privatperson.');
    expect(note).not.toMatch(/Peder|Enkeltinnspill/);
  });

  test('who no longer carries the theme, or answers another hearing, says it no more', () => {
    const state = stateOf(STATE_PAYS, { themes: ['Kostnader'] });
    state.points = three(state);
    const [avlund] = state.responses;
    state.tags = state.tags.filter((tag) => tag.passageId !== avlund?.passages[0]?.id);
    expect(buildReport(state).themes[0]?.points.map(({ holders }) => holders.map(({ name }) => name))).toEqual([
      ['Bakken kommune', 'Dalen-laget'],
    ]);
  });
});

describe('questions', () => {
  test.each([
    ['Er dere enige i de foreslåtte endringene, eller er det andre tiltak som bør vurderes?', true],
    ['Støtter dere forslaget?', true],
    ['I hvilken grad er dere enige i at fristen er kort?', true],
    ['Bør staten dekke kostnadene?', true],
    ['Stør de framlegget?', true],
    ['Har dere forslag til endringer i mandatene?', false],
    ['Hvilke saker bør behandles i modellen?', false],
    ['Bør tilskuddet gå til kommunen eller til skolen?', false],
    ['Har dere andre innspill?', false],
    ['Korleis bør ordninga finansierast?', false],
    ['Do you support the proposal?', true],
    ['Which measures should be considered?', false],
  ])('%s', (question, supported) => {
    expect(asksForPosition(question)).toBe(supported);
  });

  const asked = (text: string) => {
    const state = stateOf(STATE_PAYS, { themes: ['Kostnader'] });
    state.questions = [{ id: 'Q1', text }];
    for (const [at, response] of state.responses.slice(0, 2).entries()) {
      response.byQuestion.set('Q1', { value: 'supports', confidence: at ? 0.9 : 0.6, because: [] });
      response.passages = response.passages.map((passage) => ({ ...passage, question: 'Q1' }));
    }
    const { markdown } = noteOf(state);
    expect(recount(readNote(markdown).lines)).toEqual([]);
    return markdown;
  };

  test('one that can be supported is told by position, with doubt', () => {
    const note = asked('Støtter dere forslaget?');
    expect(note).toContain(
      'svarer to uttrykkelig på spørsmålet: begge er for (Bakken kommune; usikkert: Avlund kommune). Lesningen er usikker for én av dem.',
    );
    for (const [right, wrong] of [
      ['svarer to uttrykkelig', 'svarer tre uttrykkelig'],
      ['(Bakken kommune; usikkert', '(Bakken kommune og Dalen-laget; usikkert'],
      ['usikker for én av', 'usikker for to av'],
    ] as const) {
      expect(note).toContain(right);
      expect(recount(readNote(note.replace(right, wrong)).lines), wrong).not.toEqual([]);
    }
  });

  test('nobody is for an open one: it is told who answers, and what they ask for', () => {
    const note = asked('Hvilke kostnader bør dekkes?');
    const chapter = note.split('### Q1')[1]?.split('\n## ')[0] ?? '';
    expect(chapter).toContain('svarer to uttrykkelig på spørsmålet: Avlund kommune og Bakken kommune.');
    expect(chapter).toContain('- «Vi ber om at staten dekker kostnadene for kommunene.» (Avlund kommune, s. 1)');
    expect(chapter).not.toContain('er for');
    expect(
      recount(readNote(note.replace('spørsmålet: Avlund kommune og Bakken', 'spørsmålet: Bakken')).lines),
    ).not.toEqual([]);
  });
});

test('10,000 answers, most from private persons: a note that can be read, made in seconds', () => {
  const people = Array.from({ length: 9_700 }, (_, at) =>
    letter(`Person Privatmann nr ${at}`, `Jeg ber om at staten dekker kostnad nr. ${at}.`, { sector: 'individual' }),
  );
  const named = Array.from({ length: 300 }, (_, at) => letter(`K${at} kommune`, `Staten må dekke kostnad nr. ${at}.`));
  const state = stateOf([...people, ...named], { themes: ['Kostnader'] });
  state.points = [
    pointOf(
      state,
      state.responses.map(({ respondent }) => respondent),
    ),
  ];
  const start = performance.now();
  const { markdown } = noteOf(state);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(recount(readNote(markdown).lines)).toEqual([]);
  // About 3000 letters on a page of text, and 45 rows on a page of tables.
  const rows = markdown.split('\n').filter((line) => line.startsWith('| ')).length;
  const letters = markdown
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('').length;
  expect(rows / 45 + letters / 3000).toBeLessThan(40);
}, 120_000);
