import type PDFDocument from 'pdfkit';
import { pdf } from '../make-pdf.ts';
import * as draw from './draw.ts';
import * as lay from './lay.ts';
import { Sentences } from './words.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A kind of page: what is drawn on page `number` (from 1), and the words that stand on it in reading order. */
export interface Layout {
  name: string;
  page: (doc: Doc, text: Sentences, number: number) => string[];
}

/** The layouts that reading is measured on. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'letter: head, body, signature', page: lay.letter },
  { name: 'two columns', page: lay.twoColumns },
  { name: 'table with lines, wrapped cells', page: draw.ruledTable },
  { name: 'table without lines, wrapped cells', page: draw.bareTable },
  { name: 'footnotes', page: lay.footnotes },
  { name: 'letter-spaced heads, small capitals', page: draw.spaced },
  { name: 'chapter heads, page numbers', page: lay.chapters },
  { name: 'form fields', page: draw.form },
  { name: 'notes on the page', page: draw.notes },
  { name: 'printed over itself', page: draw.overprint },
  { name: 'lists', page: lay.lists },
  { name: 'turned and wide pages', page: draw.turned },
];

/** A file of one layout, and the words that it says in reading order. */
export async function laidOut(layout: Layout, pages: number): Promise<{ bytes: Uint8Array; words: string[] }> {
  const text = new Sentences(LAYOUTS.indexOf(layout) + 1);
  const said: string[] = [];
  const bytes = await pdf(
    (doc) => {
      doc.initForm();
      for (let number = 1; number <= pages; number++) said.push(...layout.page(doc, text, number));
    },
    { autoFirstPage: false, margin: 0 },
  );
  return { bytes, words: wordsOf(said.join(' ')) };
}

/** Words as they are compared: what stands between blanks, joined letters and hyphens as they are. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
