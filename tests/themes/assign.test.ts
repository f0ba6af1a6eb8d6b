import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/domain.ts';
import { asManyAs } from '../../src/themes/assign/decide.ts';
import { type AssignInput, assign } from '../../src/themes/assign.ts';

const theme = (id: string, label: string, description = '', keywords: string[] = []): Theme => {
  return { id, label, description, keywords, status: 'confirmed', parentId: null, words: [] };
};
const passage = (id: string, text: string, start = 0): AssignInput['passages'][number] => {
  return { id, text, start, heading: null, responseId: id };
};
const run = (input: Partial<AssignInput>): Map<string, string[]> => {
  const { tags } = assign({ passages: [], themes: [], examples: [], background: '', ...input });
  const found = new Map<string, string[]>();
  for (const tag of tags) found.set(tag.passageId, [...(found.get(tag.passageId) ?? []), tag.themeId]);
  return found;
};

const themes = [
  theme('pris', 'Billettpriser', 'Hva reisen koster, rabatter og gratis kort.', [
    'billettpris',
    'månedskort',
    'dyrt å reise',
  ]),
  theme('rute', 'Avganger og rutetider', 'Hvor ofte bussen går, kveld og helg.', [
    'avganger',
    'rutetider',
    'kveldsbuss',
  ]),
  theme('trygg', 'Trygghet', 'Belysning, vold og vakthold.', ['utrygg', 'belysning', 'vakthold']),
];

describe('assign with a codebook alone', () => {
  const answers = [
    passage('a', 'Månedskortet er blitt for dyrt for en familie på fire.'),
    passage('b', 'Det trengs fleire avgangar om kvelden, og rutetidene må passe med skuledagen.'),
    passage('c', 'Ungdommene kjenner seg utrygge på holdeplassen; bedre belysning hjelper.'),
    passage('d', 'Prisen på billetten stiger hvert år, og kveldsbussen er borte.'),
    passage('e', 'Takk for tilsendt brev.'),
  ];
  const found = run({ passages: answers, themes });

  it.each([
    ['a', ['pris']],
    ['b', ['rute']],
    ['c', ['trygg']],
  ])('%s has %j first', (id, expected) => {
    expect(found.get(id)?.slice(0, 1)).toEqual(expected);
  });

  it('puts several themes on a passage that raises several, and none on one that raises none', () => {
    expect(new Set(found.get('d'))).toEqual(new Set(['pris', 'rute']));
    expect(found.get('e')).toBeUndefined();
  });

  it('English answers that share no word with the themes are told by what they argue from', () => {
    const arguments_ = [
      theme('cost', 'Cost', 'People worry that it is too expensive.'),
      theme('delay', 'Delays', 'People worry that it takes too long.'),
      theme('safety', 'Safety', 'People worry that somebody gets hurt.'),
    ];
    const english = [
      passage('m', 'Poorer households cannot find that kind of money.'),
      passage('q', 'I have been waiting in the queue since the spring.'),
      passage('d', 'It is dangerous: two accidents at that corner this year.'),
    ];
    expect([...run({ passages: english, themes: arguments_, oneEach: true })]).toEqual([
      ['m', ['cost']],
      ['q', ['delay']],
      ['d', ['safety']],
    ]);
  });

  it('gives its reasons where they stand in the response', () => {
    const text = 'Innledning uten innhold. Månedskortet er dyrt.';
    const start = text.indexOf('Månedskortet');
    const { tags } = assign({
      passages: [passage('x', text.slice(start), start)],
      themes,
      examples: [],
      background: '',
    });
    const reason = tags[0]?.because[0];
    expect(reason).toMatchObject({ rule: 'keyword', cue: 'Månedskortet', source: 'text', start, end: start + 12 });
    for (const tag of tags) {
      for (const each of tag.because) expect(text.slice(each.start, each.end)).toBe(each.cue);
    }
  });

  it('counts a word once however many of the theme’s terms it meets', () => {
    const [once] = assign({
      passages: [passage('x', 'Billettprisen.')],
      themes: [theme('t', 'Billettpriser', 'Billettpriser.', ['billettpris', 'billettpriser', 'billettprisen i byen'])],
      examples: [],
      background: '',
    }).tags;
    expect(once?.because.filter((each) => each.start === 0)).toHaveLength(1);
  });

  it('reads an English codebook against Norwegian answers', () => {
    const english = [theme('school', 'Schools and teachers'), theme('health', 'Hospitals and patients')];
    const found = run({
      passages: [
        passage('a', 'Skolen trenger flere lærere.'),
        passage('b', 'Pasientane ventar for lenge på sjukehuset.'),
      ],
      themes: english,
    });
    expect(found.get('a')).toEqual(['school']);
    expect(found.get('b')).toEqual(['health']);
  });

  it('never puts a rejected theme', () => {
    const rejected = themes.map((each): Theme => ({ ...each, status: each.id === 'pris' ? 'rejected' : 'confirmed' }));
    expect([...run({ passages: answers, themes: rejected }).values()].flat()).not.toContain('pris');
  });

  it('gives the same answer on the same input', () => {
    const input = { passages: answers, themes, examples: [], background: '' };
    expect(assign(input)).toEqual(assign(input));
  });

  it('answers nothing to nothing', () => {
    expect(assign({ passages: [], themes, examples: [], background: '' }).tags).toEqual([]);
    expect(assign({ passages: answers, themes: [], examples: [], background: '' }).tags).toEqual([]);
  });
});

describe('assign with examples', () => {
  // «Kvernhuset» is in no theme text: only people can teach it.
  const answers = [
    ...[
      'Kvernhuset må få øve.',
      'Uten kvernhuset blir det stille.',
      'Kvernhuset betyr mye for bygda.',
      'Hvem har glemt kvernhuset?',
    ].map((text, i) => passage(`k${i}`, text)),
    ...['Veien er full av hull.', 'Hull i veien hver vår.', 'Ingen fyller hullene.', 'Grusveien støver.'].map(
      (text, i) => passage(`v${i}`, text),
    ),
    passage('ny', 'Det er kvernhuset vi er stolte av.'),
  ];
  const two = [theme('kultur', 'Kulturliv'), theme('vei', 'Veier')];
  const examples = [0, 1, 2, 3].flatMap((i) => [
    { passageId: `k${i}`, themeId: 'kultur', accepted: true },
    { passageId: `v${i}`, themeId: 'vei', accepted: true },
  ]);

  it('learns words the codebook lacks', () => {
    expect(run({ passages: answers, themes: two }).get('ny') ?? []).not.toContain('kultur');
    expect(run({ passages: answers, themes: two, examples }).get('ny')).toEqual(['kultur']);
  });

  it('gives each passage one theme when told so', () => {
    const found = run({ passages: answers, themes: two, examples, oneEach: true });
    expect([...found.values()].every((labels) => labels.length === 1)).toBe(true);
    expect(found.size).toBe(answers.length);
  });

  it('takes a lone rejection for what it is', () => {
    const said = [{ passageId: 'v0', themeId: 'vei', accepted: false }];
    const found = run({ passages: answers, themes: two, examples: said });
    expect(found.get('v3')).toEqual(['vei']);
    expect(found.get('v0') ?? []).not.toContain('vei');
  });
});

it('examples of short answers say how many themes are put: a quarter more than they have themselves', () => {
  const examples = Array.from({ length: 10 }, (_, row) => ({ row, targets: [1, 0], whole: true }));
  const chances = Array.from({ length: 14 }, (_, row) => Float64Array.from([row / 20, row / 40]));
  const known = new Map(examples.map((each) => [each.row, each]));
  const cut = asManyAs(examples, chances, known) ?? 1;
  const put = chances.slice(10).flatMap((row) => [...row].filter((chance) => chance >= cut));
  expect(put).toHaveLength(5);
  expect(asManyAs(examples.slice(0, 9), chances, known)).toBeNull();
});
