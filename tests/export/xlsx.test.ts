import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportTables } from '../../src/export/tables/tables.ts';
import { xlsxOf } from '../../src/export/tables/xlsx.ts';
import { hashOf } from '../../src/ids.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, hostileState, manyLetters } from './hostile.ts';
import { LETTERS, stateOf } from './sample.ts';

const write = (state: ConsultationState) => xlsxOf(state.title, exportTables(state, buildReport(state)));
async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

describe('XLSX', () => {
  test.each(Object.keys(CASES))('%s: opens with every table, head frozen and filtered', async (name) => {
    const state = (CASES[name] as () => ConsultationState)();
    const tables = exportTables(state, buildReport(state));
    const book = await open(await write(state));
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(
      tables.map((table) => table.title.replace(/[\\/?*[\]:]/g, ' ')),
    );
    for (const [index, sheet] of book.worksheets.entries()) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.rowCount).toBe((tables[index]?.rows.length ?? 0) + 1);
      expect(sheet.getColumn(1).width).toBeGreaterThan(5);
    }
  });

  test('what a sender wrote is a string, never a formula or a link', async () => {
    const bytes = await write(hostileState());
    for (const [path, part] of Object.entries(unzipSync(bytes)))
      if (path.startsWith('xl/worksheets/')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]|<hyperlink/);
    const book = await open(bytes);
    const names = book.worksheets[0]?.getColumn(2).values ?? [];
    expect(names).toContain('=HYPERLINK("http://x.example";"klikk")');
    expect(names).toContain('<script>alert(1)</script> AS');
  });

  test('a text longer than Excel takes is cut with an ellipsis', async () => {
    const long = 'ord '.repeat(20_000);
    const [letter] = LETTERS;
    const book = await open(await write(stateOf(letter ? [{ ...letter, passages: [{ text: long }] }] : [])));
    const sheet = book.getWorksheet('Avsnitt');
    const text = String(sheet?.getRow(2).getCell(sheet.columnCount).value);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });

  test('dates are dates, whatever the time zone; a date that is none stays text', async () => {
    const state = stateOf(LETTERS.slice(0, 2));
    if (state.responses[1]) state.responses[1].date = '2025-02-30';
    const book = await open(await write(state));
    for (const [name, column] of [
      ['Svar', 5],
      ['Bred', 5],
    ] as const) {
      const sheet = book.getWorksheet(name);
      expect(sheet?.getRow(1).getCell(column).value).toBe('dato');
      expect(sheet?.getRow(2).getCell(column).value).toEqual(new Date('2025-03-14T00:00:00Z'));
      expect(sheet?.getRow(2).getCell(column).numFmt).toBe('yyyy-mm-dd');
      expect(sheet?.getRow(3).getCell(column).value).toBe('2025-02-30');
    }
  });

  test('same state, same bytes: pinned, so that another machine or Node version shows', async () => {
    expect(hashOf(await write(stateOf(LETTERS)))).toBe(hashOf(await write(stateOf(LETTERS))));
    expect(hashOf(await write(stateOf(LETTERS)))).toMatchInlineSnapshot(
      `"2e54332753335367c698a7dafb7da9eeb55d5df90d9be057fdddaecdef36f72c"`,
    );
  });

  test('1,000 answers', async () => {
    const book = await write(stateOf(manyLetters(1000)));
    expect(Object.keys(unzipSync(book))).toContain('xl/worksheets/sheet9.xml');
  });
});
