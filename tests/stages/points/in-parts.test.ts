import { expect, test } from 'vitest';
import { inParts } from '../../../src/pipeline/parallel.ts';
import { readClaims } from '../../../src/pipeline/points/claims.ts';
import { chooseQuotes } from '../../../src/pipeline/points/quotes.ts';
import type { StageQueue } from '../../../src/queue/queue.ts';
import { packed, rowsIn, type TaggedAnswer } from '../../../src/stages/packed.ts';
import { points } from '../../../src/stages/points.ts';
import { quotes } from '../../../src/stages/quotes.ts';
import { type StageName, stages } from '../../../src/stages/stages.ts';
import { inherit } from '../../../src/stages/stance/inherit.ts';
import { namedIn } from '../../../src/stages/stance/subject.ts';
import { readStances, type StanceInput, stance } from '../../../src/stages/stance.ts';
import { passageOf, type Said, THEMES } from './ferry.ts';

/** A constructed hearing: what is read of many answers part by part is what is read of them at once. */
const TEXTS = [
  'Vi støtter innføring av nattferge. Nattferga må gå hver time om sommeren.',
  'Kommunen er imot nattferge. Nattferga bør ikke gå om vinteren, og fergene må bli flere.',
  'Vi ber om at rutetabellen blir tydeligere. Nattferga må gå hver time.',
  'Vi støtter også at rutetabellen blir klarere, forutsatt at nattferga går oftere.',
];
const SAID = Array.from({ length: 16 }, (_, at): Said => [`Svar ${at}`, TEXTS[at % TEXTS.length] ?? '']);
const passages = SAID.flatMap((said) => [passageOf(said), passageOf([said[0], said[1], { themeId: 'kai' }])]);
/** The same, packed an answer at a time. */
const inPieces = (said: readonly Said[] = SAID, more: { position?: 'supports' | 'opposes' }[] = [{}]) =>
  packed(
    said.map((one, at): TaggedAnswer => {
      const { passageId, page, start, text, confidence, because, ...answer } = passageOf(one);
      const tags = ['rute', 'kai'].map((themeId) => ({ themeId, confidence, because, ...more[at % more.length] }));
      const { responseId, sector, letter, language = 'nb', respondent = '' } = answer;
      return { responseId, sector, letter, language, respondent, passages: [{ passageId, page, start, text, tags }] };
    }),
    1,
  );

/** Does in this thread what is asked of it, and tells of how many pieces at a time. */
function here(asked: [StageName, number][]): StageQueue {
  return {
    threads: 2,
    pages: 2,
    concurrency: 2,
    async run(stage: StageName, input: { passages: unknown[] }) {
      asked.push([stage, input.passages.length]);
      const run = (await stages[stage].load()) as unknown as (input: object) => unknown;
      return run(structuredClone(input));
    },
    close: async () => undefined,
  } as unknown as StageQueue;
}
const job = {
  key: 'prove',
  signal: new AbortController().signal,
  took: () => undefined,
  onPage: () => undefined,
};

test('points of claims that were read in parts are those of claims read at once', async () => {
  const input = { themes: THEMES, passages, title: 'Forslag om nattferge', proposal: 'Innføring av nattferge.' };
  const asked: [StageName, number][] = [];
  const pieces = { ...input, passages: inPieces() };
  const read = await readClaims(here(asked), pieces, job, 250);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.length % 2).toBe(0);
  expect(asked.reduce((sum, [, each]) => sum + each, 0)).toBe(SAID.length);
  const whole = points(input);
  expect(whole.length).toBeGreaterThan(0);
  expect(points({ ...input, claims: read })).toEqual(whole);
  // They are what is told of: without one part's claims other points are found.
  const none = {
    ...(read[0] ?? { sentences: 0 }),
    claims: new TextEncoder().encode(
      JSON.stringify([
        [0, []],
        [1, []],
      ]),
    ),
  };
  expect(points({ ...input, claims: [none, ...read.slice(1)] })).not.toEqual(whole);
  expect(await readClaims(here(asked), pieces, job)).toEqual([]);
});

test('quotes of sentences that were found in parts are those of all sentences at once', async () => {
  const input = { themes: THEMES, title: 'Forslag om nattferge', proposal: 'Innføring av nattferge.' };
  const texts = (at: number) => [
    `Kommunen støtter at rutetabellen for nattferge fornyes, fordi den i dag er på bare ${at} linjer.`,
    `Vi er imot at kaien i sentrum flyttes for nattferge, fordi det vil koste ${at} millioner kroner.`,
    `Vi ber om at rutetabellen fornyes senest ${at} uker før sommeren.`,
  ];
  const said = Array.from({ length: 24 }, (_, at): Said => [`Svar ${at}`, texts(at)[at % 3] ?? '']);
  const all = inPieces(said, [{ position: 'supports' }, { position: 'opposes' }, {}]);
  const asked: [StageName, number][] = [];
  const found = await chooseQuotes(here(asked), { ...input, passages: all }, job, 250);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.at(-1)).toEqual(['quotes', 0]);
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(quotes({ ...input, passages: rowsIn(all) }));
  expect(all).toEqual([]);
});

test('what is packed comes back as its rows, a tag each', () => {
  const all = inPieces();
  expect(all.length).toBe(SAID.length);
  const own = (list: readonly object[]) => list.map((row) => ({ ...row, stance: null }));
  expect(rowsIn([...all])).toEqual(own(passages));
  expect(rowsIn([...all], 1)).toEqual(own(passages.filter((_, at) => at % 2 === 0)));
  expect(rowsIn(packed([]))).toEqual([]);
});

test('stances that were read in parts are those read at once', () => {
  const responses = SAID.map(([id, text], at) => ({
    id,
    respondent: id,
    text: at === 5 ? 'Vi slutter oss til Svar 1.' : text,
    language: 'nb' as const,
    declared: null,
    passages: [{ id, start: 0, end: text.length, page: 1, kind: 'body' as const, heading: null, question: null }],
    themes: [{ passageId: id, themeId: 'rute', because: [] }],
    endorses: at === 5 ? [{ endorsedResponseId: 'Svar 1' }] : [],
  }));
  const input: StanceInput = { responses, owner: '', themes: THEMES, title: 'Ferger', proposal: '' };
  const named = namedIn(responses.map(({ text }) => text));
  expect(named).toContain('nattferge');
  const parts = [...inParts(responses, 300, ({ text }) => text.length)].map(([, part]) =>
    readStances({ ...input, responses: part, named }),
  );
  expect(parts.length).toBeGreaterThan(2);
  const whole = stance(input);
  expect(inherit(parts.flatMap(({ own }) => own))).toEqual(whole.overall);
  expect(parts.flatMap(({ byTheme }) => byTheme)).toEqual(whole.byTheme);
  expect(parts.flatMap(({ byPassage }) => byPassage)).toEqual(whole.byPassage);
  expect(whole.overall[5]).toMatchObject({ inheritedFrom: 'Svar 1' });
});

test('parts are of one size, and in order', () => {
  const sizes = [...inParts([2, 2, 2, 2, 2], 3, (item) => item)];
  expect(sizes).toEqual([
    [0, [2, 2]],
    [1, [2]],
    [2, [2, 2]],
  ]);
});
