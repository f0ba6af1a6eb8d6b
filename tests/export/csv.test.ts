import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvOf, jsonOf } from '../../src/export/tables/csv.ts';
import { jsonSchema } from '../../src/export/tables/schema.ts';
import type { ExportTable } from '../../src/export/tables/table.ts';
import { exportTables } from '../../src/export/tables/tables.ts';
import { taguetteFiles } from '../../src/export/tables/taguette.ts';
import { readCodebook } from '../../src/formats/codebook/codebook.ts';
import { TABLE_NAMES } from '../../src/norsk/export.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, hostileState } from './hostile.ts';
import { LETTERS, stateOf } from './sample.ts';

const tablesOf = (state: ConsultationState) => exportTables(state, buildReport(state));
const tableOf = (state: ConsultationState, name: string) =>
  tablesOf(state).find((table) => table.name === name) as ExportTable;
const schema = z.fromJSONSchema(JSON.parse(jsonSchema()));
const read = (csv: string) =>
  parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true }) as Record<string, string>[];
const cell = (text: string) => csvOf({ columns: ['a'], rows: [[text]] }).split('\r\n')[1];

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
    const everything = tables.map((table) => csvOf(table)).join('\n') + jsonOf(stateOf(LETTERS), tables);
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

  test.each(Object.keys(CASES))('%s: is as its schema says', (name) => {
    const state = (CASES[name] as () => ConsultationState)();
    schema.parse(JSON.parse(jsonOf(state, tablesOf(state))));
  });

  test('the schema refuses what is otherwise, and lies in docs as it is written', () => {
    expect(readFileSync('docs/horingsanalyse-1.schema.json', 'utf8')).toBe(jsonSchema());
    const state = stateOf(LETTERS);
    const everything = JSON.parse(jsonOf(state, tablesOf(state)));
    const [first] = everything.svar;
    for (const wrong of [
      { ...first, sektor: 'stat' },
      { ...first, dato: '14.03.2025' },
      { ...first, nytt: 1 },
      { ...first, avsnitt: -1 },
    ])
      expect(schema.safeParse({ ...everything, svar: [wrong] }).success).toBe(false);
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

describe('the wide table', () => {
  test('a row a response, a stance and a count a theme, under names that hold when the theme is renamed', () => {
    const state = stateOf(LETTERS);
    const wide = tableOf(state, 'bred');
    const key = tableOf(state, 'bred-nokkel');
    expect(wide.rows).toHaveLength(state.responses.length);
    const column = (label: string, content: string) =>
      wide.columns.indexOf(String(key.rows.find((row) => row[3] === label && row[1] === content)?.[0]));
    const row = wide.rows.find((one) => one[1] === 'Fjellvik kommune') ?? [];
    expect([row[column('Kostnader', 'standpunkt')], row[column('Kostnader', 'avsnitt')]]).toEqual(['opposes', 1]);
    const silent = wide.rows.find((one) => one[1] === 'Havre & Sønn AS') ?? [];
    expect([silent[column('Kostnader', 'standpunkt')], silent[column('Kostnader', 'avsnitt')]]).toEqual([null, 0]);
    const renamed = {
      ...state,
      themes: state.themes.map((theme) => ({ ...theme, label: `Nytt navn: ${theme.label}` })),
    };
    expect(tableOf(renamed, 'bred').columns).toEqual(wide.columns);
    for (const name of wide.columns) expect(name).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
  });

  test('themes whose ids begin alike have columns of their own', () => {
    const state = stateOf(LETTERS.slice(0, 1));
    const [theme] = state.themes;
    if (!theme) throw new Error('the sample has themes');
    const twin = { ...theme, id: `${theme.id.slice(0, 35)}${theme.id.endsWith('0') ? '1' : '0'}` };
    const { columns } = tableOf({ ...state, themes: [theme, twin] }, 'bred');
    expect(new Set(columns).size).toBe(columns.length);
  });
});

test('a letter without pages has its paragraphs told', () => {
  const letters = LETTERS.slice(0, 1);
  const of = (file: string) =>
    JSON.parse(jsonOf(stateOf([]), tablesOf(stateOf(letters.map((letter) => ({ ...letter, file })))))).avsnitt.map(
      (row: Record<string, unknown>) => [row.side, row.avsnitt_nr, row.sted],
    );
  expect(of('svar.pdf')).toEqual([
    [1, null, 's. 1'],
    [1, null, 's. 1'],
  ]);
  expect(of('svar.docx')).toEqual([
    [null, 1, 'avsnitt 1'],
    [null, 2, 'avsnitt 2'],
  ]);
});

describe('Taguette', () => {
  test('the codebook is one that Taguette and we can read, and no cell is a formula', () => {
    const state = hostileState();
    const [codebook, highlights] = taguetteFiles(state);
    const rows = (csv: string) =>
      parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows(codebook?.[1] ?? '').map((row) => Object.keys(row))[0]).toEqual([
      'tag',
      'parent',
      'description',
      'number of highlights',
    ]);
    expect(rows(highlights?.[1] ?? '')).toHaveLength(state.tags.length);
    for (const [, csv] of [codebook, highlights].flatMap((one) => (one ? [one] : [])))
      for (const row of rows(csv)) for (const text of Object.values(row)) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    const plain = stateOf(LETTERS);
    const reading = readCodebook(new TextEncoder().encode(taguetteFiles(plain)[0]?.[1]));
    expect(reading.kind === 'codebook' && reading.entries.map(({ label }) => label)).toEqual([
      'Kostnader',
      'Kort frist',
    ]);
  });

  test('«Annet» in two places is two tags; what a private person is called stays here', () => {
    const state = stateOf(LETTERS);
    const [whole, part] = state.themes;
    if (!whole || !part) throw new Error('the sample has two themes');
    const themes = [
      whole,
      part,
      { ...part, id: 'a', label: 'Annet', parentId: whole.id },
      { ...part, id: 'b', label: 'Annet', parentId: part.id },
    ];
    const written = taguetteFiles({ ...state, themes });
    expect(written[0]?.[1]).toMatch(/Kostnader \/ Annet,Kostnader[\s\S]*Kort frist \/ Annet,Kort frist/);
    expect(written.join()).not.toMatch(/Peder|Privatmann|99 88 77 66/);
  });
});
