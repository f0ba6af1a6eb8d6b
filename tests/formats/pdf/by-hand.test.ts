import { expect, test } from 'vitest';
import { withPdfium } from '../../../src/formats/pdfium/instance.ts';
import { textOf, warningsOf } from '../make-files.ts';
import { pdf } from '../make-pdf.ts';

/** With a page's box written as it is, which pdfkit has no option for. */
type Boxed = { page: { dictionary: { data: Record<string, unknown> } } };

test('what PDFium tells is read when its memory has grown', async () => {
  const told = await withPdfium(({ calls, room, setInt, int }) => {
    setInt(0, 7);
    calls.free(room(64 * 1024 * 1024));
    return int(0);
  });
  expect(told).toBe(7);
});

test('text beside the page, or on what is cut off it, is not read', async () => {
  const file = await pdf((doc) => {
    const at = (text: string, x: number, y: number) => doc.text(text, x, y, { lineBreak: false });
    at('Utenfor til høyre.', 700, 100);
    at('Utenfor til venstre.', -300, 130);
    at('Over arket.', 72, -40);
    at('Under utsnittet.', 72, 700);
    at('Fristen er for kort.', 72, 160);
    (doc as unknown as Boxed).page.dictionary.data.CropBox = [0, 400, 595.28, 841.89];
  });
  expect(await textOf(file)).toBe('Fristen er for kort.');
});

test('a note of very many lines takes no other text with it', async () => {
  const file = await pdf((doc) => {
    doc.text('Fristen er for kort.');
    doc.note(72, 330, 20, 20, 'ja\n'.repeat(150_000));
  });
  expect(await textOf(file)).toMatch(/^Fristen er for kort\.\n\nja/u);
  expect(await warningsOf(file)).toEqual(['comments 1']);
});

test.each([90, 180, 270])(
  'lines turned by %i degrees are read one after another, each way by itself',
  async (degrees) => {
    const lines = ['Kommunen mener at fristen er', 'for kort, og at gebyret for kaia', 'bør vente til høsten.'];
    const file = await pdf((doc) => {
      doc.text('Svar på høringen.', 72, 60);
      doc.rotate(degrees, { origin: [300, 400] });
      for (const [index, line] of lines.entries()) doc.text(line, 220, 380 + 14 * index, { lineBreak: false });
    });
    expect((await textOf(file)).split('\n\n')).toEqual(['Svar på høringen.', lines.join(' ')]);
  },
);

test('an initial over some lines begins the first of them', async () => {
  const file = await pdf((doc) => {
    const at = (text: string, x: number, y: number) => doc.text(text, x, y, { lineBreak: false });
    doc.fontSize(36);
    at('V', 72, 83);
    doc.fontSize(11);
    at('i støtter forslaget om en ny modell for styring av helsetjenesten,', 97, 90);
    at('og mener at kommunene må få en større rolle i arbeidet enn de', 97, 104);
    at('har hatt til nå. Vi ber derfor departementet om å se på det på nytt.', 72, 118);
  });
  expect(await textOf(file)).toBe(
    'Vi støtter forslaget om en ny modell for styring av helsetjenesten, og mener at kommunene må få en større rolle i arbeidet enn de har hatt til nå. Vi ber derfor departementet om å se på det på nytt.',
  );
});
