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
  expect(await textOf(upTo(file, 'startxref'))).toBe(PAGES.join('\n\n'));
  expect(await warningsOf(upTo(file, 'startxref'))).toEqual(['cut-off 3']);
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
