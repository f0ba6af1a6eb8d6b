import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf, jsonOf } from '../../src/export/tables/csv.ts';
import { type ExportTable, exportTables } from '../../src/export/tables/tables.ts';
import { TABLE_NAMES } from '../../src/norsk/export.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, hostileState } from './hostile.ts';
import { LETTERS, stateOf } from './sample.ts';

const tablesOf = (state: ConsultationState) => exportTables(state, buildReport(state));
const tableOf = (state: ConsultationState, name: string) =>
  tablesOf(state).find((table) => table.name === name) as ExportTable;
const read = (csv: string) =>
  parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true }) as Record<string, string>[];
const cell = (text: string) => csvOf({ name: 'svar', title: '', columns: ['a'], rows: [[text]] }).split('\r\n')[1];

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+47 22', "'+47 22"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tinnrykk', "'\tinnrykk"],
    ['＝1+1', "'＝1+1"],
    ['a;b', '"a;b"'],
    ['«a» "b"', '"«a» ""b"""'],
    ['vanlig', 'vanlig'],
  ])('%s is written as %s', (text, written) => {
    expect(cell(text)).toBe(written);
  });

  test.each(Object.keys(CASES))('%s: every table is read back with its columns and rows', (name) => {
    for (const table of tablesOf((CASES[name] as () => ConsultationState)())) {
      const rows = read(csvOf(table));
      expect(rows).toHaveLength(table.rows.length);
      for (const [index, row] of rows.entries()) {
        expect(Object.keys(row)).toEqual(table.columns);
        for (const [column, key] of table.columns.entries()) {
          const given = table.rows[index]?.[column];
          if (typeof given !== 'string') continue;
          const written = given.replace(/\p{Cs}/gu, '\uFFFD');
          expect([written, `'${written}`]).toContain(row[key]);
        }
      }
    }
  });

  test('no cell of hostile names begins as a formula', () => {
    for (const table of tablesOf(hostileState()))
      for (const row of read(csvOf(table)))
        for (const text of Object.values(row)) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('private persons are numbered, and neither name, telephone nor file name leaves', () => {
    const tables = tablesOf(stateOf(LETTERS));
    const everything = tables.map(csvOf).join('\n') + jsonOf(stateOf(LETTERS), tables);
    expect(everything).toContain('privatperson 1');
    expect(everything).toContain('avsender med uavklart sektor 1');
    expect(everything).toContain('[filnavn holdt tilbake 1]');
    expect(everything).not.toMatch(/Peder|Privatmann|99 88 77 66/);
    expect(everything).toMatch(/Hilsen █{19}, tlf\. █{11}/);
  });

  test('the counts by theme and sector follow from the tags and stances in the other tables', () => {
    const state = stateOf(LETTERS);
    const sector = new Map(tableOf(state, 'svar').rows.map((row) => [row[0], row[2]]));
    const remarks = new Set(
      tableOf(state, 'svar')
        .rows.filter((row) => row[6] !== 'no-remarks')
        .map((row) => row[0]),
    );
    const speakers = new Map<string, Set<unknown>>();
    for (const [, themeId, , responseId] of tableOf(state, 'merkinger').rows) {
      if (!remarks.has(responseId ?? null)) continue;
      const key = `${themeId} ${sector.get(responseId ?? null)}`;
      speakers.set(key, (speakers.get(key) ?? new Set()).add(responseId));
    }
    const counted = new Map(tableOf(state, 'tema-sektor').rows.map((row) => [`${row[0]} ${row[2]}`, row.at(-1)]));
    expect(counted).toEqual(new Map([...speakers].map(([key, ids]) => [key, ids.size])));
    expect(counted.size).toBeGreaterThan(5);
  });
});

test('a stance is told as the note tells it: uncertain in a column of its own, a guess as none', () => {
  const state = stateOf(LETTERS.slice(0, 3));
  for (const [index, confidence] of [0.9, 0.6, 0.4].entries()) {
    const response = state.responses[index];
    if (!response?.stance) continue;
    response.stance = { ...response.stance, confidence };
    response.byTheme = new Map([...response.byTheme].map(([id, judged]) => [id, { ...judged, confidence }]));
  }
  const of = (name: 'svar' | 'standpunkter' | 'tema-sektor', ...columns: string[]) => {
    const table = tableOf(state, name);
    return table.rows.map((row) => columns.map((column) => row[table.columns.indexOf(column)]));
  };
  expect(of('svar', 'standpunkt', 'standpunkt_lest', 'standpunkt_sikkerhet')).toEqual([
    ['supports', 'sikkert', 0.9],
    ['supports-with-reservations', 'usikkert', 0.6],
    [null, 'uavklart', 0.4],
  ]);
  expect(of('standpunkter', 'niva', 'standpunkt', 'lest')).toContainEqual(['tema', null, 'uavklart']);
  expect(of('tema-sektor', 'tema', 'onsker_endring', 'uavklart', 'onsker_endring_usikkert', 'sum')).toContainEqual([
    'Kort frist',
    1,
    0,
    1,
    1,
  ]);
});

describe('JSON', () => {
  test('holds the tables as objects, with numbers, booleans and nulls as such', () => {
    const state = stateOf(LETTERS);
    const everything = JSON.parse(jsonOf(state, tablesOf(state)));
    expect(Object.keys(everything)).toEqual(['skjema', 'horing', ...TABLE_NAMES]);
    expect(everything.skjema).toBe('horingsanalyse/1');
    expect(everything.svar[0]).toMatchObject({
      avsender: 'Direktoratet for Måltider',
      sektor: 'state',
      etter_fristen: false,
      arvet_fra_svar_id: null,
      avsnitt: 2,
    });
  });

  test('offsets point at the passage in the text they were counted in', () => {
    const state = stateOf(LETTERS);
    for (const row of JSON.parse(jsonOf(state, tablesOf(state))).avsnitt) {
      const text =
        state.responses.find((response) => response.id === row.svar_id)?.text.slice(row.start, row.slutt) ?? '';
      expect(row.tekst.length).toBe(text.length);
      if (!row.tekst.includes('█')) expect(row.tekst).toBe(text);
    }
  });

  test.each(Object.keys(CASES))('%s: same state, same bytes', (name) => {
    const make = CASES[name] as () => ConsultationState;
    expect(jsonOf(make(), tablesOf(make()))).toBe(jsonOf(make(), tablesOf(make())));
  });
});
