import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../src/domain.ts';
import { placeAt } from '../../src/report/letter/place.ts';

/** A letter of documents, each of pages of paragraphs, joined as the pipeline joins them. */
function letterOf(...documents: { file: string; pages: string[][] }[]) {
  let text = '';
  const pages: Page[] = [];
  documents.forEach(({ file, pages: sheets }, index) => {
    sheets.forEach((paragraphs, sheet) => {
      if (text !== '') text += '\n\n';
      const start = text.length;
      text += paragraphs.join('\n\n');
      pages.push({ number: sheet + 1, start, end: text.length, ...(index === 0 ? {} : { attachment: file }) });
    });
  });
  return { files: documents.map(({ file }) => file), pages, text };
}
const told = (letter: ReturnType<typeof letterOf>, word: string) => {
  const { kind, number } = placeAt(letter, letter.text.indexOf(word));
  return `${kind} ${number}`;
};

test.each(['svar.txt', 'svar.docx', 'svar.html', 'svar.odt', 'melding.eml', 'uten endelse'])(
  '%s has no pages: paragraphs are counted',
  (file) => {
    const letter = letterOf({ file, pages: [['Til rådet', 'Vi støtter forslaget.', 'Hilsen oss']] });
    expect(['Til', 'støtter', 'oss'].map((word) => told(letter, word))).toEqual([
      'paragraph 1',
      'paragraph 2',
      'paragraph 3',
    ]);
  },
);

test('a PDF has pages, also when it is one; so has a text with form feeds', () => {
  expect(told(letterOf({ file: 'Svar.PDF', pages: [['Ett', 'To']] }), 'To')).toBe('page 1');
  expect(told(letterOf({ file: 'svar.txt', pages: [['Ett'], ['To']] }), 'To')).toBe('page 2');
});

test('letter and attachments are counted each from its beginning, each in its own way', () => {
  const letter = letterOf(
    { file: 'svar.docx', pages: [['Kjære', 'Mening']] },
    { file: 'mappe/vedlegg.pdf', pages: [['Tabell'], ['Kart']] },
    { file: 'notat.txt', pages: [['Merknad', 'Slutt']] },
  );
  expect(['Mening', 'Tabell', 'Kart', 'Merknad', 'Slutt'].map((word) => told(letter, word))).toEqual([
    'paragraph 2',
    'page 1',
    'page 2',
    'paragraph 1',
    'paragraph 2',
  ]);
});

test('offsets outside, and letters without pages or text, have a place too', () => {
  const letter = letterOf({ file: 'svar.txt', pages: [['Ett', 'To']] });
  expect(placeAt(letter, -5)).toEqual({ kind: 'paragraph', number: 1 });
  expect(placeAt(letter, 10_000)).toEqual({ kind: 'paragraph', number: 2 });
  expect(placeAt({ files: [], pages: [], text: '' }, 0)).toEqual({ kind: 'paragraph', number: 1 });
});

test('the beginning of every paragraph has its own number, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zæøå.]{1,9}$/), { minLength: 1, maxLength: 20 }), (paragraphs) => {
      const letter = letterOf({ file: 'svar.docx', pages: [paragraphs] });
      let at = 0;
      const numbers = paragraphs.map((paragraph) => {
        const { number } = placeAt(letter, at);
        at += paragraph.length + 2;
        return number;
      });
      expect(numbers).toEqual(paragraphs.map((_, index) => index + 1));
    }),
  );
});
