import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysedDemo, type Demo, deskOf } from '../desk/demo.ts';
import { plain } from '../desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;
beforeAll(async () => {
  demo = await analysedDemo();
  kari = await deskOf(demo, 'Kari');
}, 180_000);
afterAll(async () => {
  kari?.close();
  await demo?.close();
});

async function decide(decision: Record<string, unknown>): Promise<void> {
  const answer = await kari.send('/avgjor', { act: JSON.stringify({ decision }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
}

test('weights stand in the heads of the ranking as soon as one is not 1', async () => {
  const [gain, cost, measureId] = [randomUUID(), randomUUID(), randomUUID()];
  const criterion = (criterionId: string, label: string, weight: number) =>
    decide({ kind: 'criterion', criterionId, parentId: null, label, weight, combine: 'mean', low: '', high: '' });
  await criterion(gain, 'Nytte', 1);
  await criterion(cost, 'Kostnad', 1);
  await decide({ kind: 'measure', measureId, name: 'Ny kai', ranked: true });
  await decide({ kind: 'score', measureId, criterionId: gain, scorer: 'Kari', value: 8, comment: '' });
  const heads = async () => {
    const html = await (await kari.get('/prioritering')).text();
    const table = html.slice(html.indexOf('id="rangering"')).split('</thead>')[0] ?? '';
    return [...table.matchAll(/<th scope="col">([\s\S]*?)<\/th>/g)].map(([, head = '']) =>
      plain(head.replace(/<[^>]*>/g, '')).trim(),
    );
  };
  expect((await heads()).slice(2, 4)).toEqual(['Nytte', 'Kostnad']);
  await criterion(gain, 'Nytte', 2.5);
  expect((await heads()).slice(2, 4)).toEqual(['Nytte (vekt 2,5)', 'Kostnad (vekt 1)']);
});

test('the contents of the note say that follow-up points are written once there is one', async () => {
  const [theme] = kari.desk.lists().draft.state.themes;
  const told = async () => [
    ...plain(await (await kari.get('/notat')).text()).matchAll(/Oppfølgingspunkter: (ikke )?skrevet/g),
  ];
  const before = await told();
  expect(before.every(([, not]) => not)).toBe(true);
  const fields = {
    text: 'Navnet endres.',
    kind: 'Mandater',
    responsible: '',
    due: null,
    status: 'proposed',
    asked: [],
  };
  await decide({ kind: 'follow-up', followUpId: randomUUID(), themeId: theme?.id, fields });
  const after = await told();
  expect(after.filter(([, not]) => not).length).toBe(before.length - 1);
});
