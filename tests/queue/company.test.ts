import { expect, test } from 'vitest';
import { inCompany } from '../../src/queue/company.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 1));
const open = (messages: string[][], stopped = 'none') =>
  inCompany<string, string>(
    () => 2,
    async (jobs) => {
      messages.push([...jobs]);
      await later();
      if (jobs.includes(stopped)) throw new Error('stopped');
      return jobs.map((job) => job.toUpperCase());
    },
    (job) => job.length < 9,
    (job, first) => job[0] === first[0],
  );

test('small jobs of a kind go together, shared out to the threads, and each has its own answer', async () => {
  const messages: string[][] = [];
  const company = open(messages);
  const jobs = ['a1', 'a2', 'b1', 'a3', 'a very large one', 'b2', 'a4', 'b3'];
  expect(await Promise.all(jobs.map((job) => company.run(job)))).toEqual(jobs.map((job) => job.toUpperCase()));
  // Small at the end, so that no thread waits long for the other.
  expect(messages).toEqual([['a1', 'a2'], ['b1', 'b2'], ['a3'], ['a very large one'], ['a4'], ['b3']]);
});

test('of company that was stopped, the one to blame is stopped and the others are answered', async () => {
  const messages: string[][] = [];
  const company = open(messages, 'a2');
  const told = await Promise.allSettled(['a1', 'a2', 'a3', 'a4', 'a5'].map((job) => company.run(job)));
  expect(told.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    'A1',
    'stopped',
    'A3',
    'A4',
    'A5',
  ]);
  // Tried twice: in company, and by itself. So were those it was with.
  expect(messages.filter((sent) => sent.includes('a2'))).toEqual([expect.arrayContaining(['a1', 'a2']), ['a2']]);
  expect(messages).toContainEqual(['a1']);
});

test('who gives up while waiting is not worked for', async () => {
  const messages: string[][] = [];
  const company = open(messages);
  const aborter = new AbortController();
  const busy = ['a very large one', 'a very large two'].map((job) => company.run(job));
  await later();
  const waiting = company.run('a1', aborter.signal);
  aborter.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await Promise.all(busy);
  expect(messages.flat()).not.toContain('a1');
});
