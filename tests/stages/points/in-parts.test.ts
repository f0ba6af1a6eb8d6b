import { expect, test } from 'vitest';
import { inParts } from '../../../src/pipeline/parallel.ts';
import { readClaims } from '../../../src/pipeline/points/claims.ts';
import type { StageQueue } from '../../../src/queue/queue.ts';
import { type ClaimsInput, claims } from '../../../src/stages/claims.ts';
import { points } from '../../../src/stages/points.ts';
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

/** Does in this thread what is asked of it, and tells of how many passages at a time. */
function here(asked: number[]): StageQueue {
  return {
    threads: 2,
    pages: 2,
    concurrency: 2,
    async run(_: string, input: ClaimsInput) {
      asked.push(input.passages.length);
      return claims(input);
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
  const asked: number[] = [];
  const read = await readClaims(here(asked), input, job, 250);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.length % 2).toBe(0);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBe(SAID.length);
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
  expect(await readClaims(here(asked), input, job)).toEqual([]);
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
  const parts = [...inParts(responses, 300)].map(([, part]) => readStances({ ...input, responses: part, named }));
  expect(parts.length).toBeGreaterThan(2);
  const whole = stance(input);
  expect(inherit(parts.flatMap(({ own }) => own))).toEqual(whole.overall);
  expect(parts.flatMap(({ byTheme }) => byTheme)).toEqual(whole.byTheme);
  expect(parts.flatMap(({ byPassage }) => byPassage)).toEqual(whole.byPassage);
  expect(whole.overall[5]).toMatchObject({ inheritedFrom: 'Svar 1' });
});

test('parts are of one size, in order, and what goes together is not parted', () => {
  const items = ['aa', 'ab', 'ba', 'bb', 'ca'].map((text) => ({ text }));
  const same = (item: { text: string }, last?: { text: string }) => item.text[0] === last?.text[0];
  expect([...inParts(items, 3)].map(([, part]) => part.length)).toEqual([2, 1, 2]);
  expect([...inParts(items, 3, same)].map(([place, part]) => [place, part.length])).toEqual([
    [0, 2],
    [1, 2],
    [2, 1],
  ]);
});
