import { expect, test } from 'vitest';
import { type Judged, SECTORS, STANCES, type Stance } from '../../src/domain.ts';
import { batchesOf } from '../../src/report/held/batch.ts';
import type { Report } from '../../src/report/model.ts';
import { buildReport, reportOf } from '../../src/report/report.ts';
import { familiesOf, inNoteOrder, putInOrder, type Row, rowOf, rowsOf } from '../../src/report/rows.ts';
import { type Letter, stateOf } from '../export/sample.ts';

const THEMES = ['Kostnader', 'Personvern', 'Frist'];
const letters = Array.from(
  { length: 700 },
  (_, index): Letter => ({
    name: `Diktet lag ${(index * 331) % 700}`,
    sector: SECTORS[index % SECTORS.length] ?? 'organisation',
    stance: STANCES[index % STANCES.length] ?? 'neutral',
    passages: [
      { text: `Vi er enige i det som foreslås på side ${index}.`, themes: [THEMES[index % 3] ?? ''] },
      { text: `Ring oss på 22 33 ${10 + (index % 90)} 55, fordi fristen er for kort.`, themes: [] },
    ],
  }),
);

test('what is told of batches that stand as they did is what all answers tell, decision by decision', () => {
  const state = stateOf(letters, { themes: THEMES });
  const { responses, themes } = state;
  const families = familiesOf(themes);
  const { byId, tagsOf } = rowsOf(state);
  const rows = new Map(byId);
  let inOrder = inNoteOrder(rows.values());
  let earlier: Report | null = null;
  for (let round = 0; round < 40; round += 1) {
    const moved: Row[] = [];
    for (let step = 0; step < 3; step += 1) {
      const response = responses[(round * 97 + step * 211) % responses.length];
      if (!response) continue;
      const what = (round + step) % 5;
      if (what === 0) response.sector = { ...response.sector, value: SECTORS[round % SECTORS.length] ?? 'unknown' };
      if (what === 1) response.respondent = `Annet lag ${round}`;
      if (what === 2) response.stance = { value: 'opposes', confidence: 0.4, because: [] };
      if (what === 3) response.otherHearing = !response.otherHearing;
      if (what === 4) {
        const judged: Judged<Stance> = { value: 'opposes', confidence: round / 40, because: [] };
        response.byTheme = new Map(themes.map(({ id }) => [id, judged]));
      }
      const before = rows.get(response.id);
      const row = rowOf(response, tagsOf, () => true, before);
      rows.set(response.id, row);
      moved.push(row);
    }
    const ids = new Set(moved.map(({ response }) => response.id));
    const [standing, few] = [inOrder.filter(({ response }) => !ids.has(response.id)), new Set(moved)];
    inOrder = putInOrder(
      standing,
      [...few].filter((row) => rows.get(row.response.id) === row),
    );
    expect(inOrder).toEqual(inNoteOrder(rows.values()));
    const report = reportOf(state, { byId: rows, inOrder, families, tagsOf }, earlier);
    expect(report).toEqual(buildReport(state));
    earlier = report;
  }
});

test('a changed answer leaves the other batches standing, and the lists it is not in', () => {
  const state = stateOf(letters, { themes: THEMES });
  const { byId, inOrder, tagsOf, families } = rowsOf(state);
  const before = batchesOf(inOrder);
  const report = reportOf(state, { byId, inOrder, tagsOf, families }, null);
  const at = 300;
  const { response } = inOrder[at] ?? {};
  if (!response) throw new Error('no answer');
  response.byTheme = new Map([[state.themes[0]?.id ?? '', { value: 'opposes', confidence: 1, because: [] }]]);
  const row = rowOf(response, tagsOf, () => true, byId.get(response.id));
  const now = inOrder.with(at, row);
  expect(batchesOf(now).filter((batch) => !before.includes(batch))).toHaveLength(1);
  const later = reportOf(state, { byId: new Map(byId).set(response.id, row), inOrder: now, tagsOf, families }, report);
  const same = later.themes.filter(({ speakers }, index) => speakers === report.themes[index]?.speakers);
  expect(same.length).toBe(state.themes.length - row.themes.length);
});
