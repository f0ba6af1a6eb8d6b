import { expect, test } from 'vitest';
import { readOthers } from '../../src/report/other.ts';
import { buildReport } from '../../src/report/report.ts';
import { rowsOf } from '../../src/report/rows.ts';
import { type Letter, stateOf } from '../export/sample.ts';

const letters = Array.from(
  { length: 1200 },
  (_, index): Letter => ({
    name: `Diktet lag ${index}`,
    sector: 'organisation',
    stance: 'supports',
    passages: [
      { text: `Vi ber om at frokosten serveres før klokken ${index}, fordi elevene ellers kommer for sent til timen.` },
    ],
  }),
);
const read = (given: Letter[]) => {
  const rows = rowsOf(stateOf(given));
  return [...readOthers([...rows.byId.values()], rows)].length;
};

test('few passages in no theme are all looked through, of many a share', () => {
  expect(read(letters.slice(0, 400))).toBe(400);
  expect(read(letters)).toBeGreaterThan(200);
  expect(read(letters)).toBeLessThan(600);
});

test('a theme put on one passage leaves what is told of the others as it was', () => {
  const told = (given: Letter[]) =>
    buildReport(stateOf(given)).other.map(({ respondent, text }) => [respondent.name, text]);
  const before = told(letters);
  expect(before.length).toBeGreaterThan(0);
  const names = new Set(before.map(([name]) => name));
  const at = letters.findIndex(({ name }) => !names.has(name));
  const placed = letters.map((letter, index) =>
    index === at ? { ...letter, passages: letter.passages.map((one) => ({ ...one, themes: ['Kostnader'] })) } : letter,
  );
  expect(told(placed)).toEqual(before);
});
