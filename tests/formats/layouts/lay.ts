import type PDFDocument from 'pdfkit';
import type { Sentences } from './words.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A sheet of A4 in points, and the edges of its text. */
export const LEFT = 72;
export const WIDTH = 451;
export const TOP = 72;
export const BOTTOM = 770;

/** A new upright page in the body's letters. */
export function sheet(doc: Doc): void {
  doc.addPage({ size: 'A4', margin: 0 });
  doc.font('Helvetica').fontSize(11);
}

/** Paragraphs from `y` down while there is room for them; what was drawn. */
export function paragraphs(
  doc: Doc,
  text: Sentences,
  y: number,
  bottom = BOTTOM,
  width = WIDTH,
  left = LEFT,
): string[] {
  const said: string[] = [];
  let at = y;
  for (;;) {
    const paragraph = text.paragraph(2 + text.next(3));
    const height = doc.heightOfString(paragraph, { width });
    if (at + height > bottom) return said;
    doc.text(paragraph, left, at, { width });
    said.push(paragraph);
    at += height + 10;
  }
}

/** A line where it is put, however long. */
export function line(doc: Doc, text: string, x: number, y: number): string {
  doc.text(text, x, y, { lineBreak: false });
  return text;
}

/** A letterhead with references at the right, a heading, the answer and who signs it. */
export function letter(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said = [line(doc, `${text.title(1)}vik kommune`, LEFT, 50), line(doc, text.title(3), LEFT, 65)];
  said.push(line(doc, text.title(2), LEFT, 100), line(doc, `Vår ref.: ${text.next(9000)}/${text.next(90)}`, 400, 100));
  said.push(line(doc, text.title(2), LEFT, 114), line(doc, `Dato: ${1 + text.next(28)}.04.2022`, 400, 114));
  doc.font('Helvetica-Bold').fontSize(14);
  said.push(line(doc, `Høringssvar – ${text.some(4)}`, LEFT, 160));
  doc.font('Helvetica').fontSize(11);
  said.push(...paragraphs(doc, text, 190, 660));
  said.push(line(doc, 'Med hilsen', LEFT, 690));
  const names = [text.title(2), text.title(2)];
  for (const [index, name] of names.entries()) said.push(line(doc, name, LEFT + index * 230, 715));
  for (const index of names.keys()) said.push(line(doc, text.some(1), LEFT + index * 230, 729));
  return said;
}

/** A title over two columns. */
export function twoColumns(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  doc.fontSize(18);
  const said = [line(doc, text.title(4), LEFT, 60)];
  doc.font('Times-Roman').fontSize(10);
  for (const column of [0, 1]) said.push(...paragraphs(doc, text, 110, BOTTOM, 213, LEFT + column * 238));
  return said;
}

/** Notes in smaller letters below a line, their numbers raised in the text. */
export function footnotes(doc: Doc, text: Sentences, page: number): string[] {
  sheet(doc);
  const said: string[] = [];
  const notes: string[] = [];
  let y = TOP;
  for (let number = page * 3 - 2; number <= page * 3; number++) {
    const before = text.paragraph(2);
    doc.text(before, LEFT, y, { width: WIDTH, continued: true, rise: 0 } as object);
    doc.fontSize(7).text(String(number), { continued: true, rise: 4 } as object);
    const after = text.paragraph(2);
    doc.fontSize(11).text(` ${after}`, { rise: 0 } as object);
    said.push(`${before}${number} ${after}`);
    notes.push(text.sentence(10, 30));
    y = doc.y + 10;
  }
  said.push(...paragraphs(doc, text, y, 640));
  doc
    .moveTo(LEFT, 660)
    .lineTo(LEFT + 140, 660)
    .stroke();
  doc.fontSize(8);
  let at = 668;
  for (const [index, note] of notes.entries()) {
    const words = `${page * 3 - 2 + index} ${note}`;
    doc.text(words, LEFT, at, { width: WIDTH });
    said.push(words);
    at = doc.y + 2;
  }
  return said;
}

const PAGES_IN_CHAPTER = 4;

/** A chapter's name at the top of its pages and their number at the foot; both are the paper's and not the text's. */
export function chapters(doc: Doc, text: Sentences, page: number): string[] {
  sheet(doc);
  const chapter = Math.floor((page - 1) / PAGES_IN_CHAPTER) + 1;
  const first = (page - 1) % PAGES_IN_CHAPTER === 0;
  const head = `${chapter} ${NAMES[chapter % NAMES.length]} og ${NAMES[(chapter * 3 + 1) % NAMES.length]?.toLowerCase()}`;
  doc.fontSize(9);
  line(doc, head, LEFT, 40);
  line(doc, String(page), 290, 805);
  doc.fontSize(11);
  const said = paragraphs(doc, text, 90);
  return first ? [head, ...said] : said;
}

const NAMES = ['Økonomi', 'Personvern', 'Innledning', 'Gebyrer', 'Beredskap', 'Ikrafttredelse', 'Tilsyn'];

/** Points with marks, numbers and letters, wrapped with the text hanging, some below others. */
export function lists(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said: string[] = [];
  let y = TOP;
  const point = (mark: string, left: number, words: string): void => {
    doc.text(mark, left, y, { lineBreak: false });
    doc.text(words, left + 20, y, { width: WIDTH + LEFT - left - 20 });
    y = doc.y + 4;
    said.push(mark, words);
  };
  for (let round = 0; round < 3; round++) {
    const lead = `${text.title(9)}:`;
    doc.text(lead, LEFT, y, { width: WIDTH });
    y = doc.y + 6;
    said.push(lead);
    for (let number = 1; number <= 3; number++) {
      point(['•', `${number}.`, `${'abc'.charAt(number - 1)})`][round] ?? '', LEFT + 10, text.sentence(8, 30));
      if (number === 2) for (const _ of [1, 2]) point('–', LEFT + 34, text.sentence(6, 20));
    }
    y += 8;
  }
  return said;
}
