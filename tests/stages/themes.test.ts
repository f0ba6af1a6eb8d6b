import { describe, expect, test } from 'vitest';
import type { Theme } from '../../src/domain.ts';
import type { ThemedPassage, ThemesInput } from '../../src/stages/themes/rows.ts';
import { themes } from '../../src/stages/themes.ts';

/** An invented hearing on paths and huts: three matters, each raised by several bodies in words of their own. */
const MATTERS: Record<string, string[]> = {
  paths: [
    'Turstiene må merkes bedre. Merking av turstier gjør at flere finner fram, og skilting hindrer at folk går seg bort.',
    'Vi ønsker skilting og merking av alle turstier i kommunen. En tursti uten skilt brukes av de få.',
    'Merking av turstier er frivillig arbeid. Skiltene på stiene må vedlikeholdes, og turstiene ryddes hver vår.',
    'Stiane treng merking. Skilting av turstiar er eit arbeid lag gjer gratis, og merkinga må haldast ved like.',
    'Uten merking og skilting av turstier blir terrenget slitt, fordi folk lager nye stier ved siden av.',
    'Kommunen bør ha ansvaret for merking av turstier. Skilting må følge én standard på alle stier.',
  ],
  fee: [
    'Gebyret for organiserte turer rammer små lag. Et gebyr på fem hundre kroner er mer enn lagets kasse tåler.',
    'Et gebyr per tur er urimelig. Gebyret bør settes etter lagets størrelse, og barnelag bør slippe gebyr.',
    'Vi går imot gebyret. Gebyr for organiserte turer gir mer arbeid enn inntekt for kommunen.',
    'Gebyret må ikkje råke frivillige lag. Eit gebyr for kvar tur tek kroner frå barna.',
    'Størrelsen på gebyret er ikke begrunnet. Gebyr for lag og skoler bør være null kroner.',
    'Innkreving av gebyr koster kommunen mer enn gebyret gir. Små lag bør fritas for gebyr.',
  ],
  reindeer: [
    'Reindriften må skånes i kalvingstiden. Ferdsel i kalvingsområdene stresser reinen og gir tap av kalv.',
    'Hunder i kalvingsområdene jager reinen. Reindriften trenger ro i kalvingstiden fram til juni.',
    'Reinbeitedistriktet må høres før ferdsel åpnes i kalvingsområdene. Reindriften har rett til beitene.',
    'Reindrifta treng vern i kalvingstida. Ferdsle med hund i kalvingsområda skremmer simlene og reinen.',
    'Kalvingstiden er kort, og reinen er sårbar. Ferdsel i kalvingsområdene bør stenges for alle i mai.',
    'Beitene og kalvingsområdene til reindriften må merkes på kartet, så ferdsel kan legges utenom i kalvingstiden.',
  ],
};

function passages(): ThemedPassage[] {
  return Object.entries(MATTERS).flatMap(([matter, texts]) =>
    texts.map((text, i): ThemedPassage => {
      const body = `Laget ${'ABCDEF'[i]}`;
      return {
        id: `${matter}-${i}`,
        responseId: body,
        respondent: body,
        text,
        start: 100 * i,
        language: /\bikkje\b|\btreng\b/u.test(text) ? 'nn' : 'nb',
        heading: null,
        question: null,
        group: body,
      };
    }),
  );
}

const input = (more: Partial<ThemesInput> = {}): ThemesInput => ({
  consultationId: 'turer',
  passages: passages(),
  background: '',
  codebook: [],
  previous: [],
  decided: [],
  ...more,
});

/** Theme of most of a matter's passages. */
function themeOf(matter: string, output: ReturnType<typeof themes>): Theme | undefined {
  const counts = new Map<string, number>();
  for (const { passageId, themeId } of output.tags) {
    if (passageId.startsWith(matter)) counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return output.themes.find(({ id }) => id === best?.[0]);
}

/** Passages of one text each, each from a body of its own. */
const answers = (texts: readonly string[], group?: string): ThemedPassage[] =>
  texts.map((text, i) => ({
    id: `${group ?? 'own'}-${i}`,
    responseId: `${group ?? 'body'} ${i}`,
    respondent: `${group ?? 'Laget'} ${i}`,
    text,
    start: 0,
    language: 'nb',
    heading: null,
    question: null,
    group: group ?? `body ${i}`,
  }));

describe('no theme', () => {
  test('in six unrelated answers', () => {
    const texts = [
      'Brannvesenet trenger nye slanger i de øverste etasjene.',
      'Svømmehallen bør være åpen for babyer på lørdager.',
      'Trikken må gå hele natten i helgene.',
      'Orgelet i kapellet er ustemt og bør repareres.',
      'Hjorten tar for mye av graset om våren.',
      'Kartene over myrene er trettifem år gamle.',
    ];
    expect(themes(input({ passages: answers(texts) })).themes).toEqual([]);
  });

  test('of covering e-mails', () => {
    const covers = Array.from({ length: 9 }, (_, i) =>
      i % 2 === 0
        ? `Vedlagt følger høringssvar fra Lag ${i}. Ta gjerne kontakt hvis noe er uklart.`
        : `Her kommer svaret fra Lag ${i}. Vennligst bekreft mottak.`,
    );
    const output = themes(input({ passages: [...passages(), ...answers(covers)] }));
    expect(output.themes.map(({ label }) => label).join()).not.toMatch(/kontakt|mottak|vedlagt|svar/iu);
    expect(output.tags.filter(({ passageId }) => passageId.startsWith('own'))).toEqual([]);
  });

  test('that only the senders of one letter raise', () => {
    const campaign = answers(
      Array.from(
        { length: 8 },
        (_, i) => `Bålpannene på campingplassen må fjernes før sommeren, sier familie nummer ${i}.`,
      ),
      'campaign',
    );
    const output = themes(input({ passages: [...passages(), ...campaign] }));
    expect(output.themes.map(({ label }) => label).join()).not.toMatch(/bålpann|campingplass|famili/iu);
  });
});

describe('themes of their own', () => {
  const output = themes(input());

  test('each matter has a theme of its own, named by a phrase of its passages', () => {
    const names = Object.keys(MATTERS).map((matter) => themeOf(matter, output)?.label.toLowerCase());
    expect(new Set(names).size).toBe(3);
    const texts = Object.values(MATTERS).flat().join(' ').toLowerCase();
    for (const part of names.flatMap((name) => name?.split(' og ') ?? [])) expect(texts).toContain(part);
    expect(names[0]).toMatch(/sti|merking|skilt/u);
    expect(names[1]).toMatch(/gebyr|lag/u);
    expect(names[2]).toMatch(/rein|kalv|beite|ferdsel/u);
  });

  test('every reason stands where it says, in the response’s coordinates', () => {
    const byId = new Map(passages().map((passage) => [passage.id, passage]));
    let reasons = 0;
    for (const { passageId, because } of output.tags) {
      const passage = byId.get(passageId);
      expect(because.length).toBeGreaterThan(0);
      for (const { cue, start, end } of because) {
        reasons += 1;
        const offset = passage?.start ?? 0;
        expect(passage?.text.slice((start ?? 0) - offset, (end ?? 0) - offset)).toBe(cue);
      }
    }
    expect(reasons).toBeGreaterThan(18);
  });

  test('every passage is tagged or listed as not placed', () => {
    const tagged = new Set(output.tags.map(({ passageId }) => passageId));
    expect(
      passages()
        .filter(({ id }) => !tagged.has(id))
        .map(({ id }) => id),
    ).toEqual(output.unplaced);
    expect(output.unplaced.length).toBeLessThanOrEqual(3);
  });

  test('the same input gives the same bytes', () => {
    expect(JSON.stringify(themes(input()))).toBe(JSON.stringify(output));
  });

  test('a matter one body alone raises, however often, is no theme', () => {
    const loud = Array.from(
      { length: 8 },
      (_, i): ThemedPassage => ({
        ...(passages()[0] as ThemedPassage),
        id: `snow-${i}`,
        responseId: 'Laget G',
        respondent: 'Laget G',
        group: 'Laget G',
        text: `Snøscooterløypene må stenges. Snøscooter nummer ${i} ødelegger løypene, og scooterkjøring bråker.`,
      }),
    );
    const found = themes(input({ passages: [...passages(), ...loud] }));
    expect(found.themes.flatMap(({ words }) => words.slice(0, 3)).map(({ word }) => word)).not.toContain('snøscooter');
  });

  test('the same text gets the same tags in every answer, and counts for all who sent it', () => {
    const copies = ['H', 'I', 'J'].map(
      (name): ThemedPassage => ({
        ...(passages()[7] as ThemedPassage),
        id: `copy-${name}`,
        responseId: `Laget ${name}`,
        respondent: `Laget ${name}`,
        group: 'kampanje',
      }),
    );
    const found = themes(input({ passages: [...passages(), ...copies] }));
    const tagsOn = (id: string) =>
      found.tags.filter(({ passageId }) => passageId === id).map(({ themeId, confidence }) => [themeId, confidence]);
    expect(tagsOn('copy-H').length).toBeGreaterThan(0);
    for (const id of ['copy-I', 'copy-J', passages()[7]?.id ?? '']) expect(tagsOn(id)).toEqual(tagsOn('copy-H'));
  });

  test.each([
    ['nothing', []],
    ['one passage', passages().slice(0, 1)],
    [
      'passages without words',
      passages()
        .slice(0, 6)
        .map((passage) => ({ ...passage, text: '1. 2. 3.' })),
    ],
  ])('%s gives no themes and leaves nothing out', (_, few) => {
    const found = themes(input({ passages: few }));
    expect(found.themes).toEqual([]);
    expect(found.unplaced).toEqual(few.map(({ id }) => id));
  });
});

describe('from run to run', () => {
  const first = themes(input());

  test('a new answer leaves the themes their ids', () => {
    const late: ThemedPassage = {
      ...(passages()[0] as ThemedPassage),
      id: 'fee-late',
      responseId: 'Laget K',
      respondent: 'Laget K',
      group: 'Laget K',
      text: 'Gebyret er for høyt for små lag. Vi ber om at gebyr for organiserte turer fjernes.',
    };
    const second = themes(input({ passages: [...passages(), late], previous: first.themes }));
    for (const matter of Object.keys(MATTERS)) expect(themeOf(matter, second)?.id).toBe(themeOf(matter, first)?.id);
    expect(second.tags.find(({ passageId }) => passageId === 'fee-late')?.themeId).toBe(themeOf('fee', first)?.id);
  });

  test('a rejected theme never comes back, neither by its id nor under another name', () => {
    const fee = themeOf('fee', first);
    expect(fee).toBeDefined();
    const previous = first.themes.map(
      (theme): Theme =>
        theme.id === fee?.id ? { ...theme, label: 'Noe en gjest fant på', status: 'rejected' } : theme,
    );
    const second = themes(input({ previous }));
    expect(second.themes.map(({ id }) => id)).not.toContain(fee?.id);
    expect(second.tags.map(({ themeId }) => themeId)).not.toContain(fee?.id);
    for (const theme of second.themes) {
      expect(theme.words.slice(0, 3).map(({ word }) => word)).not.toContain('gebyret');
    }
  });

  test('a confirmed theme stands as it is, and passages are coded with it', () => {
    const confirmed: Theme = {
      id: 'gebyr',
      label: 'Gebyr for organiserte turer',
      description: 'Om gebyrets størrelse og hvem som bør slippe det.',
      keywords: ['gebyr'],
      status: 'confirmed',
      parentId: null,
      words: [],
    };
    const second = themes(input({ codebook: [confirmed] }));
    expect(second.themes[0]).toEqual(confirmed);
    const tagged = second.tags.filter(({ themeId }) => themeId === 'gebyr').map(({ passageId }) => passageId);
    expect(tagged.filter((id) => id.startsWith('fee')).length).toBeGreaterThanOrEqual(5);
    expect(tagged.filter((id) => !id.startsWith('fee')).length).toBeLessThanOrEqual(2);
  });

  test('when found themes are confirmed, most passages stay where they were', () => {
    const confirmed = first.themes.map((theme): Theme => ({ ...theme, status: 'confirmed' }));
    const second = themes(input({ codebook: confirmed, previous: confirmed }));
    expect(second.themes).toEqual(confirmed);
    const place = (output: typeof first) =>
      new Set(output.tags.map(({ passageId, themeId }) => `${passageId} ${themeId}`));
    const before = [...place(first)];
    expect(before.filter((each) => place(second).has(each)).length).toBeGreaterThanOrEqual(0.75 * before.length);
  });

  test('what people have decided on a passage has the last word', () => {
    const paths = themeOf('paths', first)?.id ?? '';
    const reindeer = themeOf('reindeer', first)?.id ?? '';
    const second = themes(
      input({
        previous: first.themes,
        decided: [
          { passageId: 'paths-0', themeId: paths, accepted: false },
          { passageId: 'paths-1', themeId: reindeer, accepted: true },
        ],
      }),
    );
    const on = (id: string) => second.tags.filter(({ passageId }) => passageId === id).map(({ themeId }) => themeId);
    expect(on('paths-0')).not.toContain(paths);
    expect(on('paths-1')).toContain(reindeer);
  });
});

describe('with a proposal to follow', () => {
  const section = (number: string, heading: string, text: string) => `${number} ${heading}\n${text}\n`;
  const background = [
    section('1', 'Bakgrunn', 'Kommunen har sett at ferdselen i fjellet øker, og vil regulere den bedre enn i dag.'),
    section('2', 'Forslag', 'Kommunen foreslår tre tiltak som skal gjelde fra neste sommer i hele kommunen.'),
    section(
      '2.1',
      'Merking av turstier',
      'Alle turstier skal merkes og skiltes etter én standard. Lagene skal stå for merking og rydding av stiene, og kommunen skal betale for skiltene som settes opp.',
    ),
    section(
      '2.2',
      'Gebyr for organiserte turer',
      'Lag og bedrifter som tar med andre på tur mot betaling, skal betale et gebyr for hver tur. Gebyret skal dekke kommunens utgifter til tilsyn og rydding i området.',
    ),
    section(
      '2.3',
      'Hensynet til reindriften',
      'Ferdsel i kalvingsområdene skal unngås i kalvingstiden. Reindriften skal høres før nye ruter åpnes, og hunder skal holdes i bånd der reinen beiter i mai og juni.',
    ),
    section(
      '2.4',
      'Klesvask på hyttene',
      'Hyttene skal ha vaskemaskin og tørkerom der gjestene kan vaske tøyet sitt. Driveren skal sørge for såpe, klyper og strykejern, og holde rommene rene og varme.',
    ),
  ].join('\n');

  test('its proposals are the themes, under their own headings; one that nobody speaks of is none', () => {
    const output = themes(input({ background }));
    expect(output.themes.map(({ label }) => label)).toEqual([
      'Merking av turstier',
      'Gebyr for organiserte turer',
      'Hensynet til reindriften',
    ]);
    expect(themeOf('paths', output)?.label).toBe('Merking av turstier');
    expect(themeOf('reindeer', output)?.label).toBe('Hensynet til reindriften');
  });

  test('confirming such a theme moves no tag', () => {
    const before = themes(input({ background }));
    const confirmed = before.themes.map((theme): Theme => ({ ...theme, status: 'confirmed' }));
    const after = themes(input({ background, codebook: confirmed, previous: confirmed }));
    expect(after.tags).toEqual(before.tags);
    expect(after.themes).toEqual(confirmed);
  });

  test('keywords that people give such a theme tell it beside its text', () => {
    const huts = 'Køyesenger med gode madrasser trengs på koia. Uten køyesenger og madrasser sover ingen.';
    const [like] = passages();
    if (like === undefined) throw new Error('no passages');
    const given = { passages: [...passages(), { ...like, id: 'huts', text: huts }], background };
    const before = themes(input(given)).themes;
    const fee = before.find(({ label }) => label === 'Gebyr for organiserte turer');
    const under = (keywords: string[]) => {
      const confirmed = before.map(
        (theme): Theme => ({ ...theme, status: 'confirmed', keywords: theme.id === fee?.id ? keywords : [] }),
      );
      const { tags } = themes(input({ ...given, codebook: confirmed, previous: confirmed }));
      return tags.filter(({ themeId }) => themeId === fee?.id).map(({ passageId }) => passageId);
    };
    expect(under([])).not.toContain('huts');
    expect(under(['køyesenger', 'madrasser'])).toEqual(expect.arrayContaining([...under([]), 'huts']));
  });
});

test('a long paragraph of two matters has the themes of both, each with its words where they stand', () => {
  const { paths = [], fee = [] } = MATTERS;
  const text = [...paths.slice(0, 3), ...fee.slice(0, 3)].join(' ');
  const [like] = passages();
  if (like === undefined) throw new Error('no passages');
  const long = { ...like, id: 'long', responseId: 'Laget G', respondent: 'Laget G', group: 'Laget G', text, start: 50 };
  const output = themes(input({ passages: [...passages(), long] }));
  const own = output.tags.filter(({ passageId }) => passageId === 'long');
  expect(own.map(({ themeId }) => themeId)).toEqual(
    expect.arrayContaining([themeOf('paths', output)?.id, themeOf('fee', output)?.id]),
  );
  for (const { because } of own)
    for (const { cue, start = 0, end = 0 } of because) expect(text.slice(start - 50, end - 50)).toBe(cue);
});

test('a passage that only joins another’s statement raises no theme', () => {
  const joining = passages().map((each) => ({ ...each, joins: each.id === 'fee-0' }));
  const output = themes(input({ passages: joining }));
  expect(output.tags.filter(({ passageId }) => passageId === 'fee-0')).toEqual([]);
  expect(output.unplaced).toContain('fee-0');
});

test('what most raise comes first', () => {
  const fewer = passages().filter(({ id }) => !['paths-4', 'paths-5', 'fee-5'].includes(id));
  const output = themes(input({ passages: fewer }));
  const bodyOf = new Map(fewer.map(({ id, respondent }) => [id, respondent]));
  const raised = output.themes.map(
    ({ id }) => new Set(output.tags.filter((tag) => tag.themeId === id).map((tag) => bodyOf.get(tag.passageId))).size,
  );
  expect(raised).toEqual([...raised].sort((a, b) => b - a));
  expect(output.themes[0]?.id).toBe(themeOf('reindeer', output)?.id);
});
