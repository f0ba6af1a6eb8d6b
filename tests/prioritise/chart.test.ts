import { expect, test } from 'vitest';
import { contributionChart } from '../../src/export/prioritise/chart.ts';
import { FERRY, outcomeOf, read } from './sample.ts';

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test('a bar a measure: what each criterion gives, the total at its end; the same each time', () => {
  const draw = () => contributionChart(outcomeOf(read(FERRY))).svg;
  const svg = draw();
  // Constructed by hand: 2 × 8 + 3 + 5.75 = 24.75.
  for (const text of ['16,0', '3,0', '5,8', '24,8', 'Kostnader']) expect(textsOf(svg)).toContain(text);
  expect(draw()).toBe(svg);
});

test('names and titles that would be markup, and a list where nothing is ranked', () => {
  const hostile = 'title: "<script>"\ncriteria: [{id: "<b>&"}]\nmeasures: [["<img src=x>", 5]]';
  expect(contributionChart(outcomeOf(read(hostile))).svg).not.toMatch(/<script|<img|<b>/);
  expect(contributionChart(outcomeOf(read('criteria: [{id: a}]\nmeasures: [[Tom, null]]'))).svg).toContain('<svg');
});
