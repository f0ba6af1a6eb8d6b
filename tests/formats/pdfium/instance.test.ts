import { expect, test } from 'vitest';
import { TooMuchMemory, withDocument, withPdfium } from '../../../src/formats/pdfium/instance.ts';
import { textOf, warningsOf } from '../make-files.ts';
import { PROSE, pdf } from '../make-pdf.ts';

const MEBIBYTE = 1024 * 1024;
const prose = (pages: number) =>
  pdf(
    (doc) => {
      for (let page = 0; page < pages; page++) doc.addPage().text(`${page + 1}. ${PROSE[page % PROSE.length]}`);
    },
    { autoFirstPage: false },
  );

const idOf = () => withPdfium((pdfium) => pdfium);

test('one PDFium reads file after file; one in which something broke is not used again', async () => {
  const first = await idOf();
  expect(await textOf(await prose(1))).toContain(PROSE[0]);
  expect(await idOf()).toBe(first);
  // An address outside its memory: what a fault in it comes to.
  await expect(withPdfium(({ calls }) => calls.FPDFText_CountChars(-64))).rejects.toThrow();
  expect(await idOf()).not.toBe(first);
  expect(await textOf(await prose(1))).toContain(PROSE[0]);
});

test('a file that it cannot open leaves it as it was', async () => {
  const first = await idOf();
  await expect(withDocument(Buffer.from('%PDF-1.7\n'), () => 1)).rejects.toMatchObject({ encrypted: false });
  expect(await idOf()).toBe(first);
});

test('a file is read when its memory has grown since the last', async () => {
  const first = await idOf();
  const told = await withPdfium(({ calls, room, setInt, int }) => {
    setInt(0, 7);
    calls.free(room(60 * MEBIBYTE));
    return int(0);
  });
  expect(told).toBe(7);
  expect(await textOf(await prose(2))).toContain(PROSE[1]);
  expect(await idOf()).toBe(first);
});

test('it gets no more memory than a large file needs, and one that has grown large is not kept', async () => {
  const first = await idOf();
  await expect(withPdfium(({ room }) => room(1_100 * MEBIBYTE))).rejects.toThrow(TooMuchMemory);
  const second = await idOf();
  expect(second).not.toBe(first);
  await withPdfium(({ calls, room }) => calls.free(room(250 * MEBIBYTE)));
  expect(await idOf()).not.toBe(second);
});

/** A PDF's bytes with something put in place of something else as long. */
const spoilt = (bytes: Uint8Array, change: (text: string) => string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  const changed = change(text);
  expect(changed).not.toBe(text);
  expect(changed).toHaveLength(text.length);
  return Buffer.from(changed, 'latin1');
};

/** Where in the list of its parts a document's pages are, but the first. */
const isLaterPage = (text: string, offset: number): boolean =>
  /^\d+ 0 obj\s*<<\s*\/Type \/Page\b/u.test(text.slice(offset, offset + 60)) &&
  text.lastIndexOf('/Type /Page\n', offset) > 0;

test('pages that the list of parts leads astray from are found without it', async () => {
  const file = spoilt(await prose(3), (text) =>
    text.replace(/(?<=\n)(\d{10}) 00000 n/gu, (entry, offset: string) =>
      isLaterPage(text, Number(offset)) ? `${'9'.repeat(10)} 00000 n` : entry,
    ),
  );
  const text = await textOf(file);
  for (let page = 0; page < 3; page++) expect(text).toContain(`${page + 1}. ${PROSE[page]}`);
  expect(await warningsOf(file)).toEqual([]);
});

test('a page that is nowhere is told by its number', async () => {
  const file = spoilt(await prose(3), (text) => {
    const kids = /\/Kids \[\d+ 0 R (\d+) 0 R \d+ 0 R\]/u.exec(text);
    const [whole = '', second = ''] = kids ?? [];
    return text.replace(whole, whole.replace(` ${second} 0 R`, ` ${'9'.repeat(second.length)} 0 R`));
  });
  const text = await textOf(file);
  expect(text).toContain(`1. ${PROSE[0]}`);
  expect(text).toContain(`3. ${PROSE[2]}`);
  expect(await warningsOf(file)).toEqual(['page-without-text 2']);
});
