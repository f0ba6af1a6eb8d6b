import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeDatabase } from '../../db/moment.ts';
import { openDatabase } from '../../db/open.ts';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { readStancesAhead } from '../../src/pipeline/ahead/stances.ts';
import { readThemesAhead } from '../../src/pipeline/ahead/themes.ts';
import { consultationPlans } from '../../src/pipeline/consultation-plans.ts';
import type { RunningJob } from '../../src/pipeline/plan.ts';
import type { StageQueue } from '../../src/queue/queue.ts';
import { packed, passagesIn } from '../../src/stages/packed.ts';
import type { InputOf, StageName } from '../../src/stages/stages.ts';

const JOB: RunningJob = {
  key: 'compare:1',
  signal: new AbortController().signal,
  took: () => undefined,
  onPage: () => undefined,
};

/** Answers of two passages each, the first of which is a greeting that is not counted. */
function answers(many: number): InputOf<'compare'> {
  const responses = Array.from({ length: many }, (_, n) => ({
    id: `r${n}`,
    respondent: `Kommune ${n}`,
    sector: 'municipality' as const,
    text: `Hei. Vi støtter forslag ${n}.`,
    language: 'nb' as const,
    passages: [
      { id: `r${n}-0`, start: 0, end: 4, page: 1, kind: 'letterhead' as const, heading: null, question: null },
      { id: `r${n}-1`, start: 5, end: 28, page: 1, kind: 'body' as const, heading: null, question: null },
    ],
  }));
  return { consultation: { title: '', owner: '', caseNumber: '', background: '' }, responses, invited: [] };
}

/** A queue that keeps what it is asked for, and does it when it is told to. */
function asked(threads: number) {
  const jobs: { stage: StageName; input: unknown; done: (fault?: Error) => void }[] = [];
  const queue: StageQueue = {
    concurrency: threads,
    threads,
    pages: threads,
    run: (stage, input) =>
      new Promise<never>((resolve, reject) => {
        const nothing = undefined as never;
        jobs.push({ stage, input, done: (fault) => (fault === undefined ? resolve(nothing) : reject(fault)) });
      }),
    close: async () => undefined,
  };
  return { queue, jobs };
}

test('themes are read ahead in twenty counted passages of all answers, and a fault there is none', async () => {
  const { queue, jobs } = asked(2);
  const ahead = readThemesAhead(queue, answers(100), JOB);
  const [job] = jobs;
  expect(jobs.map(({ stage }) => stage)).toEqual(['themes']);
  const passages = passagesIn(((job?.input ?? { passages: [] }) as InputOf<'themes'>).passages);
  expect(passages.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `r${5 * n}-1`));
  expect(passages[1]?.text).toBe('Vi støtter forslag 5.');
  job?.done(new Error('nobody waits for it'));
  await expect(ahead).resolves.toBeUndefined();
});

test('nothing is read ahead in the only thread, nor of many letters or none', async () => {
  for (const [threads, many] of [
    [1, 100],
    [2, 40_000],
    [2, 0],
  ] as const) {
    const { queue, jobs } = asked(threads);
    await readThemesAhead(queue, answers(many), JOB);
    expect(jobs).toEqual([]);
  }
});

test('stances are read ahead in the first answers that say something, and a fault there is none', async () => {
  const { queue, jobs } = asked(2);
  const text = `Hei. Vi støtter forslaget.${' Det er godt.'.repeat(150)}`;
  const long = answers(10).responses.map((answer) => ({ ...answer, text }));
  const silent = long.slice(0, 1).map((answer) => ({ ...answer, id: 'silent', passages: answer.passages.slice(0, 1) }));
  const ahead = readStancesAhead(queue, 'Forslag', [...silent, ...long], JOB);
  const [job] = jobs;
  expect(job?.stage).toBe('stance');
  const { responses, proposal } = (job?.input ?? { responses: [] }) as InputOf<'stance'>;
  expect(proposal).toBe('Forslag');
  expect(responses.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
  job?.done(new Error('nobody waits for it'));
  await expect(ahead).resolves.toBeUndefined();
});

test('what is read ahead gets the first thread, as the themes will, and answers are compared when both are done', async () => {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'horing-ahead-')), 'horing.sqlite'));
  const { compare } = consultationPlans(db, await loadConsultation('corpus/demo'), () => '');
  const { queue, jobs } = asked(2);
  let isDone = false;
  const compared = compare.run?.(queue, answers(30), JOB).then(() => {
    isDone = true;
  });
  expect(jobs.map(({ stage }) => stage)).toEqual(['themes', 'compare']);
  const [ahead, own] = jobs;
  own?.done();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  ahead?.done();
  await compared;
  closeDatabase(db);
});

test('points are read ahead in the thread that waits while themes are found, and stances afterwards in the other', async () => {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'horing-ahead-')), 'horing.sqlite'));
  const passages = packed(
    answers(30).responses.map(({ id, text, respondent, language }) => ({
      responseId: id,
      respondent,
      language,
      group: id,
      passages: [{ id, text, start: 0, heading: null, question: null }],
    })),
  );
  const input = { consultationId: '', passages, background: '', codebook: [], previous: [], decided: [] };
  const { themes } = consultationPlans(db, await loadConsultation('corpus/demo'), () => '');
  for (const [threads, before, after] of [
    [2, ['themes', 'points'], ['themes', 'points', 'stance']],
    [1, ['themes'], ['themes']],
  ] as const) {
    const { queue, jobs } = asked(threads);
    const found = themes.run?.(queue, input, { ...JOB, key: 'themes:1' });
    expect(jobs.map(({ stage }) => stage)).toEqual(before);
    jobs[0]?.done();
    await found;
    expect(jobs.map(({ stage }) => stage)).toEqual(after);
  }
  const { themes: found, stance, points } = consultationPlans(db, await loadConsultation('corpus/demo'), () => '');
  const { queue, jobs } = asked(2);
  const themesFound = found.run?.(queue, input, { ...JOB, key: 'themes:1' });
  void points.run?.(queue, { themes: [], passages: [] }, { ...JOB, key: 'points:1' });
  const later = () => new Promise((resolve) => setImmediate(resolve));
  await later();
  expect(jobs.map(({ stage }) => stage)).toEqual(['themes', 'points']);
  // Points are asked for when the thread that has read some of them is free.
  jobs[1]?.done();
  await later();
  expect(jobs.map(({ stage }) => stage)).toEqual(['themes', 'points', 'points']);
  // And stances when the thread that found the themes is.
  jobs[0]?.done();
  await themesFound;
  for (const { input: due } of stance.work()) void due();
  let isRead = false;
  const stances = stance.run?.(queue, { responses: [], owner: '', themes: [], title: '', proposal: '' }, JOB);
  void stances?.then(() => {
    isRead = true;
  });
  await later();
  expect([jobs.at(-1)?.stage, isRead]).toEqual(['stance', false]);
  jobs.at(-1)?.done();
  await stances;
  closeDatabase(db);
});
