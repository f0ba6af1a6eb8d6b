import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extract } from '../../../src/stages/extract.ts';
import { textOf, warningsOf } from '../make-files.ts';
import { pdf } from '../make-pdf.ts';

const PAGES = ['Kommunen støtter forslaget.', 'Fristen er for kort.', 'Gebyret bør vente.'];

const letter = () =>
  pdf((doc) => {
    for (const [index, text] of PAGES.entries()) (index === 0 ? doc : doc.addPage()).text(text);
  });

const upTo = (file: Uint8Array, word: string): Uint8Array => file.subarray(0, Buffer.from(file).lastIndexOf(word) - 1);

test('a file that is cut off is read as far as it goes, and that is told', async () => {
  const file = await letter();
  expect(await warningsOf(file)).toEqual([]);
  expect(await warningsOf(upTo(file, 'startxref'))).toEqual([]);
  expect(await textOf(upTo(file, 'xref\n0'))).toBe(PAGES.join('\n\n'));
  expect(await warningsOf(upTo(file, 'xref\n0'))).toEqual(['cut-off 3']);
  const third = Buffer.from(file).lastIndexOf('/Type /Page\n');
  expect(await textOf(file.subarray(0, third))).toBe(PAGES.slice(0, 2).join('\n\n'));
  expect(await warningsOf(file.subarray(0, third))).toEqual(['cut-off 2']);
});

test('one that is cut off before its first page is told to be damaged', async () => {
  const file = await letter();
  const bytes = file.subarray(0, Buffer.from(file).indexOf('/Type /Page'));
  expect(await extract({ name: 'svar.pdf', bytes })).toEqual({ kind: 'unreadable', reason: 'corrupt' });
});

test.each([
  ['pieces', (at: number) => `1 0 0 1 ${(at * 7919) % 500} 100 Tm (ab) Tj`, 30_000],
  ['spaces', () => `(${' '.repeat(100)}) Tj`, 2_000],
])('a page of more %s than anybody reads is left to what reads pictures', async (_, piece, times) => {
  const file = await pdf((doc) => {
    doc.text('Fristen er for kort.').addPage().text(' ');
    doc.addContent(`BT /F1 8 Tf ${Array.from({ length: times }, (_none, at) => piece(at)).join('\n')} (ab) Tj ET`);
  });
  expect(await textOf(file)).toBe('Fristen er for kort.');
  expect(await warningsOf(file)).toEqual(['page-without-text 2']);
});

/** With a layer of each kind, `written` as its two names are, and the objects packed or not. */
function layered(names: readonly [string, string], settings: string, packed: boolean): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OCProperties 3 0 R>>',
    '<</Type/Pages/Count 1/Kids[7 0 R]>>',
    `<</OCGs[4 0 R 5 0 R]/D<<${settings}>>>>`,
    ...names.map((name) => `<</Type/OCG/Name ${name}>>`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R/Resources 8 0 R>>',
    '<</Font<</F 6 0 R>>/Properties<</A 4 0 R/B 5 0 R>>>>',
  ];
  const content = [
    'BT /F 11 Tf 72 700 Td (Fristen er for kort.) Tj ET',
    '/OC /A BDC BT /F 11 Tf 72 600 Td (Dette er et utkast.) Tj ET EMC',
    '/OC /B BDC BT /F 11 Tf 72 500 Td (Gebyret er for lavt.) Tj ET EMC',
  ].join('\n');
  const stream = `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
  const starts = objects.map((_, index) => objects.slice(0, index).join(' ').length + (index === 0 ? 0 : 1));
  const head = starts.map((start, index) => `${index + 1} ${start}`).join(' ');
  const data = deflateSync(Buffer.from(`${head} ${objects.join(' ')}`, 'latin1'));
  const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${head.length + 1}/Filter/FlateDecode/Length ${data.length}>>`;
  const plain = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const list = Buffer.concat([
    Buffer.from(`10 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
  const before = Buffer.from('%PDF-1.7\n', 'latin1');
  const page = Buffer.from(`9 0 obj\n${stream}\nendobj\n`, 'latin1');
  if (!packed)
    return Buffer.concat([
      before,
      Buffer.from(plain, 'latin1'),
      page,
      Buffer.from('trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
    ]);
  // A list of the parts as numbers: what each is, where it is, and where in the pack.
  const at = before.length + page.length;
  const rows = [
    [0, 0, 0],
    ...objects.map((_, index) => [2, 10, index]),
    [1, before.length, 0],
    [1, at, 0],
    [1, at + list.length, 0],
  ];
  const table = Buffer.from(rows.flatMap(([kind = 0, where = 0, rest = 0]) => [kind, where >> 8, where & 255, rest]));
  return Buffer.concat([
    before,
    page,
    list,
    Buffer.from(`11 0 obj\n<</Type/XRef/Size 12/W[1 2 1]/Root 1 0 R/Length ${table.length}>>\nstream\n`, 'latin1'),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at + list.length}\n%%EOF\n`, 'latin1'),
  ]);
}

test.each([
  ['told to be off', ['(Utkast)', '(Svar)'], '/OFF[4 0 R]', false],
  ['packed', ['(Utkast)', '(Svar)'], '/OFF[4 0 R]', true],
  ['off as all are but one', ['(Utkast)', '(Svar)'], '/BaseState/OFF/ON[5 0 R]', false],
  ['named in UTF-16', ['<FEFF00C50070>', '(\\\\305)'], '/OFF[4 0 R]', false],
] as const)('a layer that is %s is not read, and that is told', async (_, names, settings, packed) => {
  const file = layered(names, settings, packed);
  expect(await textOf(file)).toBe('Fristen er for kort.\n\nGebyret er for lavt.');
  expect(await warningsOf(file)).toEqual(['hidden-text 1']);
});

test('layers that are on are read', async () => {
  const file = layered(['(Utkast)', '(Svar)'], '/ON[4 0 R 5 0 R]', true);
  expect(await textOf(file)).toBe('Fristen er for kort.\n\nDette er et utkast.\n\nGebyret er for lavt.');
  expect(await warningsOf(file)).toEqual([]);
});
