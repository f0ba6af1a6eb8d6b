import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAnswers } from '../../src/formats/answers/table.ts';
import { textOf, warningsOf } from './make-files.ts';

/** A workbook with a hidden row (3), a hidden column (B) and a hidden sheet. */
async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Svar');
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(3).hidden = true;
  sheet.getColumn(2).hidden = true;
  book.addWorksheet('Notater', { state: 'hidden' }).addRow(['Internt: ikke send dette.']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;

/** The same as OpenDocument; the row is hidden by a filter. */
function openDocument(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row, index) => {
    const hidden = index === 2 ? ' table:visibility="filter"' : '';
    return `<table:table-row${hidden}>${row.map(cell).join('')}</table:table-row>`;
  });
  const columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Svar">${columns}${lines.join('')}</table:table><table:table table:name="Notater" table:style-name="ta2"><table:table-row>${cell('Internt: ikke send dette.')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');
  return zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': strToU8(content) });
}

const LETTER = [
  ['Høringssvar fra Fjellvik kommune', 'utkast', ''],
  ['Frist', 'slett denne', 'Fristen bør være lengre.'],
  ['Gebyr', '', 'Internt: vi er egentlig for gebyret.'],
  ['Tilsyn', '', 'Kommunen mangler folk til tilsyn.'],
];

const ANSWERS = [
  ['Virksomhet', 'Saksbehandlers merknad', 'Støtter dere forslaget?', 'Begrunnelse'],
  ['Fjellvik kommune', 'ring dem', 'Ja', 'Vi støtter forslaget om lengre frister i alle kommuner.'],
  ['Havnes kommune', '', 'Nei', 'Vi går imot forslaget om lengre frister i alle kommuner.'],
  ['Norsk Fyrvokterlag', 'purret', 'Nei', 'Fyrvokterne trenger ikke lengre frister for dette.'],
];

test.each([
  ['XLSX', workbook],
  ['ODS', openDocument],
] as const)('%s: what is hidden is not read, and is told', async (_, make) => {
  const letter = await make(LETTER);
  expect(await textOf(letter)).toBe(
    'Høringssvar fra Fjellvik kommune\n\nFrist\tFristen bør være lengre.\n\nTilsyn\tKommunen mangler folk til tilsyn.',
  );
  expect(await warningsOf(letter)).toEqual(['hidden-cells 1', 'sheet-not-read Notater']);

  const read = await readAnswers(await make(ANSWERS), null);
  if (read?.kind !== 'answers') throw new Error('not read');
  expect(read.answers.map(({ row }) => row.sender)).toEqual(['Fjellvik kommune', 'Norsk Fyrvokterlag']);
  expect(read.warnings.map(({ code, where, row }) => `${code} ${where}${row ? ` ${row}` : ''}`)).toEqual([
    'rows-read 2/3',
    'sheet-not-read Notater',
    'row-not-read 3 row-hidden',
    'column-not-read Saksbehandlers merknad',
  ]);
  expect(JSON.stringify(read)).not.toMatch(/ring dem|Havnes/u);
});

test('a workbook that hides nothing has nothing to tell; a hidden row of blanks is none', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Svar');
  sheet.addRows([['Fristen bør være lengre.'], [''], ['Gebyret er for høyt.']]);
  sheet.getRow(2).hidden = true;
  sheet.getColumn(4).hidden = true;
  expect(await warningsOf(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([]);
});
