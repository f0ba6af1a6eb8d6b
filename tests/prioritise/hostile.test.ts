import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prioritisationJson } from '../../src/export/prioritise/json.ts';
import { prioritisationPage } from '../../src/export/prioritise/markdown.ts';
import type { Reading } from '../../src/prioritise/model.ts';
import { prioritise } from '../../src/prioritise/prioritise.ts';
import { readPrioritisationSheets } from '../../src/prioritise/sheet/read.ts';
import { readPrioritisation } from '../../src/prioritise/yaml/read.ts';
import { FERRY } from './sample.ts';

/** Whatever was read is computed and told; whatever was refused has a sentence. */
function through(reading: Reading): void {
  if (reading.kind === 'refused') {
    expect(reading.faults.every(({ said }) => said.length > 10)).toBe(true);
    return;
  }
  const result = prioritise(reading.prioritisation, reading.claims);
  if (result.kind === 'refused') throw new Error('read, and then refused');
  for (const { total, values } of result.outcome.ranking.standings)
    for (const value of [total, ...values]) expect(value === null || Number.isFinite(value)).toBe(true);
  const page = prioritisationPage(result.outcome);
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
  JSON.parse(prioritisationJson(result.outcome));
}

test('a file with pieces cut out and others put in', () => {
  const PIECES = [
    '*x',
    '&x ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    ',',
    '\n',
    '- ',
    '"',
    "'",
    '0',
    '-1',
    '1e9',
    '.nan',
    '.inf',
    'null',
    '__proto__',
    '!!binary ',
    '? ',
    '|',
    '#',
    '\u0000',
    '\ud800',
    'scores:',
    'a',
    '  ',
  ];
  const edits = fc.array(fc.tuple(fc.nat(FERRY.length), fc.nat(6), fc.constantFrom('', ...PIECES)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(edits, (all) => {
      let text = FERRY;
      for (const [at, cut, piece] of all) text = text.slice(0, at) + piece + text.slice(at + cut);
      through(readPrioritisation(text));
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('a workbook with anything in its cells', async () => {
  const cell = fc.oneof(
    fc.constantFrom<ExcelJS.CellValue>(
      null,
      'Tiltak',
      'Behov',
      'Planer',
      'Goal',
      'Sum',
      'Plass',
      'Kriterium',
      'Ligger under',
      'Vekt',
      'A',
      'B',
    ),
    fc.integer({ min: -5, max: 20 }),
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom<ExcelJS.CellValue>(
      { formula: 'A1+A1', result: 5 },
      { formula: 'SUM(B2:D2,B2)' },
      { formula: 'IF(Ark2!A1="","",\'Ark2\'!B2)', result: 3 },
      { formula: 'B2/0', result: { error: '#DIV/0!' } } as ExcelJS.CellValue,
      { formula: '((((((' },
    ),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 });
  const CRITERIA = [
    ['Kriterium', 'Ligger under', 'Vekt'],
    ['Goal', null, 1],
    ['Behov', 'Goal', 1],
    ['Planer', 'Goal', 0],
  ];
  await fc.assert(
    fc.asyncProperty(sheet, sheet, fc.boolean(), async (one, two, known) => {
      const book = new ExcelJS.Workbook();
      if (known) book.addWorksheet('Kriterier').addRows(CRITERIA);
      book.addWorksheet('Ark1').addRows([['Tiltak', 'Behov', 'Planer', 'Goal', 'Sum', 'Plass'], ...one]);
      book.addWorksheet('Ark2').addRows(two);
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      through(readPrioritisationSheets(bytes, null));
    }),
    { numRuns: 20, seed: 4 },
  );
});
