import type PDFDocument from 'pdfkit';
import { BOTTOM, LEFT, line, paragraphs, sheet, TOP, WIDTH } from './lay.ts';
import type { Sentences } from './words.ts';

type Doc = InstanceType<typeof PDFDocument>;

const COLUMNS = [90, 160, 201];

/** A table's rows: a label, and two cells of some lines. */
function rows(text: Sentences, count: number): string[][] {
  const head = [text.title(1), text.title(2), text.title(2)];
  return [head, ...Array.from({ length: count }, () => [text.title(2), text.sentence(8, 20), text.sentence(8, 28)])];
}

/** Draws rows from `y` down; what was drawn, cell by cell. */
function table(doc: Doc, cells: readonly string[][], y: number, lines: boolean): string[] {
  const said: string[] = [];
  let top = y;
  for (const row of cells) {
    const height = Math.max(...row.map((cell, i) => doc.heightOfString(cell, { width: (COLUMNS[i] ?? 0) - 12 }))) + 12;
    if (top + height > BOTTOM) break;
    let x = LEFT;
    for (const [i, cell] of row.entries()) {
      const width = COLUMNS[i] ?? 0;
      if (lines) doc.rect(x, top, width, height).stroke();
      doc.text(cell, x + 6, top + 6, { width: width - 12 });
      x += width;
    }
    top += height;
    said.push(...row);
  }
  return said;
}

/** Some words, then a table drawn with lines. */
export function ruledTable(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said = paragraphs(doc, text, TOP, 170);
  doc.fontSize(10);
  return [...said, ...table(doc, rows(text, 12), 180, true)];
}

/** The same without lines: only the white between the cells tells them apart. */
export function bareTable(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said = paragraphs(doc, text, TOP, 170);
  doc.fontSize(10);
  return [...said, ...table(doc, rows(text, 12), 180, false)];
}

/** A heading whose letters stand apart, one in small capitals, and text below each. */
export function spaced(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const head = text.title(3);
  doc.fontSize(13).text(head, LEFT, TOP, { characterSpacing: 4, lineBreak: false });
  doc.fontSize(11);
  const said = [head, ...paragraphs(doc, text, TOP + 30, 380)];
  let x = LEFT;
  const small = text.title(2).toUpperCase();
  for (const word of small.split(' ')) {
    for (const [size, part] of [
      [14, word.charAt(0)],
      [11.2, word.slice(1)],
    ] as const) {
      doc.fontSize(size).text(part, x, 400 + (14 - size) * 0.72, { lineBreak: false });
      x += doc.widthOfString(part);
    }
    x += 5;
  }
  doc.fontSize(11);
  return [...said, small, ...paragraphs(doc, text, 430)];
}

/** Labels with typed text and choices beside them, boxes to tick, and a field of several lines. */
export function form(doc: Doc, text: Sentences, page: number): string[] {
  sheet(doc);
  const said: string[] = [];
  let y = TOP;
  for (let number = 0; number < 5; number++) {
    const value = text.title(3);
    said.push(line(doc, `${text.title(2)}:`, LEFT, y), value);
    doc.formText(`tekst-${page}-${number}`, 260, y - 3, 260, 18, { value });
    y += 30;
  }
  for (let number = 0; number < 4; number++) {
    const ticked = text.next(2) === 1;
    doc.formCheckbox(`boks-${page}-${number}`, LEFT, y - 2, 13, 13, { value: ticked ? 'Yes' : 'Off' } as object);
    said.push(ticked ? '☒' : '☐', line(doc, text.title(5), LEFT + 22, y));
    y += 24;
  }
  const choice = text.title(2);
  said.push(line(doc, `${text.title(2)}:`, LEFT, y), choice);
  doc.formCombo(`valg-${page}`, 260, y - 3, 260, 18, { select: [choice, text.title(2)], value: choice });
  const answer = text.paragraph(5);
  said.push(line(doc, `${text.title(3)}:`, LEFT, y + 40), answer);
  doc.formText(`svar-${page}`, LEFT, y + 60, WIDTH, 160, { multiline: true, value: answer });
  return [...said, ...paragraphs(doc, text, y + 240)];
}

/** Remarks written on the page between its paragraphs. */
export function notes(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said: string[] = [];
  for (let part = 0; part < 4; part++) {
    const y = TOP + part * 170;
    const note = text.sentence(8, 14);
    said.push(...paragraphs(doc, text, y, y + 110), note);
    doc.textAnnotation(LEFT, y + 118, WIDTH, 34, note);
  }
  return said;
}

/** Headings printed three times a hair apart to look bold. */
export function overprint(doc: Doc, text: Sentences): string[] {
  sheet(doc);
  const said: string[] = [];
  for (let part = 0; part < 3; part++) {
    const y = TOP + part * 230;
    const head = text.title(4);
    doc.fontSize(13);
    for (const by of [0, 0.35, 0.7]) line(doc, head, LEFT + by, y);
    doc.fontSize(11);
    said.push(head, ...paragraphs(doc, text, y + 26, y + 215));
  }
  return said;
}

/** A wide page; a page that the reader turns; text turned on an upright page; in turn. */
export function turned(doc: Doc, text: Sentences, number: number): string[] {
  const kind = number % 3;
  if (kind === 0) {
    doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
    doc.font('Helvetica').fontSize(11);
    return paragraphs(doc, text, TOP, 520, 690);
  }
  sheet(doc);
  if (kind === 1) Object.assign(doc.page.dictionary.data, { Rotate: 90 });
  doc.rotate(-90, { origin: [0, 0] }).translate(-doc.page.height, 0);
  return paragraphs(doc, text, TOP, 520, 690);
}
