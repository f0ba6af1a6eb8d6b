import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prioritisationPage } from '../../src/export/prioritise/markdown.ts';
import { decimal } from '../../src/norsk/prioritise.ts';
import { outcomeOf, read, told } from './sample.ts';

const page = readFileSync('docs/prioritering.md', 'utf8');
const [example = '', second = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const tableOf = (text: string) => /\| Plass \|[^\n]*\n(?:\|[^\n]*\n)+/.exec(text)?.[0] ?? '';

describe('the examples of docs/prioritering.md', () => {
  test('the eleven measures get the totals and ranks that were published, and the table that is shown', () => {
    const reading = read(example);
    const outcome = outcomeOf(reading);
    expect([outcome.ranking.standings.length, outcome.checked, told(outcome.faults)]).toEqual([11, 22, []]);
    const claimed = (kind: 'total' | 'rank') => reading.claims.filter(({ what }) => what.kind === kind);
    expect(outcome.ranking.standings.map(({ total }) => decimal(total ?? -1))).toEqual(
      claimed('total').map(({ value }) => decimal(value ?? -1)),
    );
    expect(outcome.ranking.standings.map(({ rank }) => rank)).toEqual(claimed('rank').map(({ value }) => value));
    expect(tableOf(page)).not.toBe('');
    expect(tableOf(prioritisationPage(outcome))).toBe(tableOf(page));
    expect(prioritisationPage(outcome)).toContain('| Nytte | 1 | 0,75 |');
    expect(prioritisationPage(outcome)).toContain('22 tall som sto i filen fra før, er regnet etter.');
  });

  test('with fields', () => expect(told(outcomeOf(read(second)).faults)).toEqual([]));

  test('a twelfth, constructed, with figures typed over and a node counted twice: named, and nobody else is moved', () => {
    const twelfth = `  - name: Oppdiktet tiltak
    scores:
      goal: 9.5
      needs: 8
      priorities: 7
      technical: 4
      organisational: 6
      legal: 5
      semantic: 5
      benefit: 6.25
      safety: 6
      everyday: 6
      workday: 6
      decisions: 6
      infrastructure: 6
    total: 25.75
    rank: null
`;
    const from = example.split('\n').length;
    const outcome = outcomeOf(read(example + twelfth));
    expect(told(outcome.faults)).toEqual([
      `linje ${from + 2}: «Måloppnåelse» for «Oppdiktet tiltak»: 9,5 er skrevet inn for hånd over det som ligger under, og som gir 7,5.`,
      `linje ${from + 9}: «Nytte» for «Oppdiktet tiltak»: 6,25 er skrevet inn for hånd over det som ligger under, og som gir 6.`,
      `linje ${from + 15}: Summen for «Oppdiktet tiltak»: det står 25,75, men poengene gir 18,5. 25,75 er det en får når «Kostnader», «Juridisk utvikling» eller «Semantisk utvikling» regnes med to ganger, i tillegg til verdiene som er skrevet inn for hånd.`,
    ]);
    expect(outcome.ranking.order).toEqual(outcomeOf(read(example)).ranking.order);
  });
});
