import { expect, test } from 'vitest';
import { gridOfText } from '../../src/formats/answers/grid.ts';
import { readFile } from '../../src/formats/read.ts';
import { utf8 } from '../formats/make-files.ts';

const REFUSED = { kind: 'unreadable', reason: 'table-of-answers' };

test.each([
  ['CSV with semicolons', 'id;navn;Støtter du forslaget?;Begrunnelse\n1;Kari;Ja;"Fordi; ja"\n2;Ola;Nei;"To\nlinjer"\n'],
  ['CSV with commas', 'Tidsstempel,Svar\n2022-04-01,"Vi er imot, sak 1"\n2022-04-02,Vi er for\n'],
  ['TSV', 'Navn\tSvar\nKari\tJeg støtter dette.\nOla\tJeg er imot.\n'],
  ['JSON', '[{"navn":"Kari","svar":"For."},{"navn":"Ola","svar":"Mot."}]'],
])('a table of answers is never one letter: %s', async (_, text) => {
  expect(await readFile(utf8(text))).toEqual(REFUSED);
});

test.each([
  ['a letter with commas', 'Hei, vi viser til høringen.\nVi støtter forslaget, men ber om mer tid.\nHilsen, Kari\n'],
  [
    'a letter whose lines have one comma each',
    'Svar på høring, Kari Lie\nVi støtter dette, absolutt\nTakk for det, hilsen Kari\n',
  ],
  ['labels and values', 'Navn: Kari\nSvar: Vi støtter.\nDato: 1.4.2022\n'],
])('%s is a letter', async (_, text) => {
  expect((await readFile(utf8(text))).kind).toBe('pages');
});

test('a line of nothing but the signs between cells is no table, and takes no memory for its cells', () => {
  expect(gridOfText(`Navn;Svar\n${';'.repeat(200_000)}`)).toBeNull();
});

test('JSON of lists within lists is no table, however its strings look', () => {
  const nested = (depth: number) => `[{"navn":"Kari","svar":${'['.repeat(depth)}${']'.repeat(depth)}}]`;
  expect(gridOfText(nested(100))).toBeNull();
  expect(gridOfText(nested(5))?.rows).toHaveLength(2);
  expect(gridOfText(`[{"navn":"${'a'.repeat(10_000_000)}"}]`)?.rows).toHaveLength(2);
  const told = JSON.stringify([{ navn: 'Kari', svar: `${'['.repeat(100)} «\\"[[» \n` }]);
  expect(gridOfText(told)?.rows[1]?.cells[1]).toContain('[[[');
});
