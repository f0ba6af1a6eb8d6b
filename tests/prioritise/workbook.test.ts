import { describe, expect, test } from 'vitest';
import { prioritisationWorkbook } from '../../src/export/prioritise/xlsx.ts';
import { readWorkbook, type SheetCell } from '../../src/formats/office/xlsx.ts';
import { hashOf } from '../../src/ids.ts';
import type { Outcome } from '../../src/prioritise/prioritise.ts';
import { readPrioritisationSheets } from '../../src/prioritise/sheet/read.ts';
import { calculator } from './calculator.ts';
import { FERRY, outcomeOf, read, taken, told } from './sample.ts';

/** Constructed: one measure kept out, one with nothing at all, a tie, and names a sheet can't have. */
const AWKWARD = `
total: mean
scorers: ["Kari: leder / nestleder", "kari  leder   nestleder", Resultat, "O'Hara"]
criteria:
  - {id: a, label: "=1+1", weight: 0.5}
  - {id: b, label: Sum, combine: sum, children: [{id: c, label: Likt}, {id: d, label: Likt, weight: 0.25}]}
measures:
  - {name: "=HYPERLINK(\\"x\\")", scores: {a: {Resultat: 1, O'Hara: 2}, c: {Resultat: 3}, d: {O'Hara: 4}}}
  - {name: Utenfor, ranked: false, scores: {a: {Resultat: 10}, c: {Resultat: 10}, d: {Resultat: 10}}}
  - {name: Tom, scores: {}}
  - {name: Like bra, scores: {a: {Resultat: 1.5}, c: {Resultat: 3}, d: {Resultat: 4}}}
`;

function cellsOf(bytes: Uint8Array): Map<string, SheetCell> {
  const book = readWorkbook(bytes);
  if (book.kind === 'refused') throw new Error(book.reason);
  return new Map(
    book.sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name} ${cell.row} ${cell.column}`, cell] as const),
    ),
  );
}

/** Constructed: criteria and names alone, to be scored in the workbook. */
const BLANK = 'criteria: [{id: a}, {id: b}]\nmeasures: [Ny kai, Lang kai]';

describe('the workbook', () => {
  test.each([
    ['ferries', FERRY],
    ['awkward', AWKWARD],
    ['nothing scored yet', BLANK],
  ])('read back it is the same prioritisation, and nothing in it is at odds: %s', async (_, source) => {
    const before = outcomeOf(read(source));
    const reading = taken(readPrioritisationSheets(await prioritisationWorkbook(before), null));
    const after = outcomeOf(reading);
    expect(told([...reading.faults, ...after.faults])).toEqual(told(before.faults));
    expect(after.prioritisation.criteria).toEqual(before.prioritisation.criteria);
    expect(after.prioritisation.title).toBe(before.prioritisation.title);
    expect(after.prioritisation.total).toBe(before.prioritisation.total);
    expect(after.prioritisation.scorers).toEqual(before.prioritisation.scorers);
    const figures = ({ ranking }: Outcome) =>
      ranking.standings
        .map(({ measure, ...rest }) => [measure.name, rest] as const)
        .sort(([a], [b]) => a.localeCompare(b));
    expect(figures(after)).toEqual(figures(before));
    const comments = ({ prioritisation }: Outcome) => prioritisation.scores.filter(({ comment }) => comment !== '');
    expect(comments(after)).toEqual(comments(before));
    expect(reading.claims.length).toBeGreaterThan(source === BLANK ? -1 : 15);
  });

  test('the same outcome, the same bytes', async () => {
    const [one, two] = [
      await prioritisationWorkbook(outcomeOf(read(FERRY))),
      await prioritisationWorkbook(outcomeOf(read(FERRY))),
    ];
    expect(hashOf(one)).toBe(hashOf(two));
  });

  test('what people wrote is text, never a formula', async () => {
    const cells = cellsOf(await prioritisationWorkbook(outcomeOf(read(AWKWARD))));
    for (const { formula, value } of cells.values()) {
      expect(formula ?? '').not.toContain('HYPERLINK');
      if (value === '=1+1' || value.startsWith('=HYPER'))
        expect(formula === null || formula.includes('INDEX')).toBe(true);
    }
  });
});

describe('its formulas', () => {
  test.each([
    ['ferries', FERRY],
    ['awkward', AWKWARD],
  ])('computed anew give our figures in every cell: %s', async (_, source) => {
    const written = cellsOf(await prioritisationWorkbook(outcomeOf(read(source))));
    const compute = calculator(written);
    let formulas = 0;
    for (const [place, cell] of written) {
      if (cell.formula === null) continue;
      formulas += 1;
      expect([place, compute(place)]).toEqual([
        place,
        cell.kind === 'number' ? expect.closeTo(Number(cell.value), 9) : cell.value,
      ]);
    }
    expect(formulas).toBeGreaterThan(30);
  });

  test('follow a score and a weight that are changed', async () => {
    const written = cellsOf(await prioritisationWorkbook(outcomeOf(read(FERRY))));
    const set = (place: string, value: string) => {
      const cell = written.get(place);
      if (!cell) throw new Error(place);
      written.set(place, { ...cell, value, formula: null });
    };
    // Kriterier: Kostnader. Bjørn: Flere avganger, Reisetid.
    set('Kriterier 5 3', '0.5');
    set('Bjørn 3 1', '2');
    const prioritisation = read(
      FERRY.replace('label: Kostnader', 'label: Kostnader\n    weight: 0.5').replace(
        '{Anne: 8, Bjørn: 8}',
        '{Anne: 8, Bjørn: 2}',
      ),
    );
    const { ranking, tree } = outcomeOf(prioritisation);
    const compute = calculator(written);
    expect(ranking.standings.map((_, row) => compute(`Resultat ${row + 2} ${tree.nodes.length + 1}`))).toEqual(
      ranking.standings.map(({ total }) => expect.closeTo(total ?? -1, 9)),
    );
    expect(ranking.order.map((index) => ranking.standings[index]?.measure.name)).toEqual(
      ranking.order.map((_, row) => compute(`Rangering ${row + 1} 1`)),
    );
    // It bites only where the order became another.
    expect(ranking.order).not.toEqual(outcomeOf(read(FERRY)).ranking.order);
  });
});
