import PDFDocument from 'pdfkit';
import { breakLines } from './lines.ts';
import { type Block, CONSTRUCTED_MARK, type Letter } from './source.ts';

const PAGE = { width: 595.28, height: 841.89 };

interface Face {
  font: string;
  bold: string;
  size: number;
}
const TIMES: Face = { font: 'Times-Roman', bold: 'Times-Bold', size: 11 };
const HELVETICA: Face = { font: 'Helvetica', bold: 'Helvetica-Bold', size: 10 };

interface Frame {
  x: number;
  top: number;
  bottom: number;
  width: number;
}

interface Layout {
  face: Face;
  /** Where running text stands on page `n` (from 0), first frame first. */
  frames: (page: number) => Frame[];
  hyphenate: boolean;
  spacedHeadings: boolean;
  /** Name and subject above and mark with page number below, on each page. */
  runningHead: boolean;
  letterhead: 'left' | 'right';
}

const FULL: Frame = { x: 72, top: 72, bottom: 770, width: 450 };
const LAYOUTS: Record<Letter['layout'], Layout> = {
  classic: {
    face: TIMES,
    frames: () => [FULL],
    hyphenate: false,
    spacedHeadings: false,
    runningHead: false,
    letterhead: 'left',
  },
  right: {
    face: HELVETICA,
    frames: (page) => [page === 0 ? { ...FULL, top: 60, width: 320 } : { ...FULL, width: 430 }],
    hyphenate: false,
    spacedHeadings: false,
    runningHead: false,
    letterhead: 'right',
  },
  columns: {
    face: { ...TIMES, size: 10 },
    frames: () => [
      { x: 56, top: 66, bottom: 770, width: 230 },
      { x: 310, top: 66, bottom: 770, width: 230 },
    ],
    hyphenate: true,
    spacedHeadings: false,
    runningHead: false,
    letterhead: 'left',
  },
  running: {
    face: { ...HELVETICA, size: 10.5 },
    frames: () => [{ ...FULL, top: 90, bottom: 755 }],
    hyphenate: false,
    spacedHeadings: false,
    runningHead: true,
    letterhead: 'left',
  },
  hyphenated: {
    face: { ...TIMES, size: 11.5 },
    frames: () => [{ ...FULL, x: 90, width: 380 }],
    hyphenate: true,
    spacedHeadings: false,
    runningHead: false,
    letterhead: 'left',
  },
  spaced: {
    face: { ...HELVETICA, size: 10.5 },
    frames: () => [FULL],
    hyphenate: false,
    spacedHeadings: true,
    runningHead: false,
    letterhead: 'left',
  },
};

/** One line of text before it has a place. */
interface Line {
  text: string;
  font: string;
  size: number;
  indent: number;
  /** Space above; dropped at the top of a frame. */
  gap: number;
  marker?: string;
  spacing?: number;
  heading?: string;
  /** Line must not be the last of a frame. */
  keep?: boolean;
}

interface Placed extends Line {
  x: number;
  y: number;
  page: number;
}

type Measure = (text: string, font: string, size: number) => number;

function headingLines(block: Block, layout: Layout, width: number, measure: Measure): Line[] {
  const { face } = layout;
  const size = face.size + (block.level === 1 ? 2 : 0.5);
  const text = layout.spacedHeadings ? block.text.toUpperCase() : block.text;
  const spacing = layout.spacedHeadings ? 3.2 : 0;
  return breakLines(text, width, (t) => measure(t, face.bold, size) + spacing * t.length, false).map((line, i) => ({
    text: line,
    font: face.bold,
    size,
    indent: 0,
    gap: i === 0 ? size : 0,
    keep: true,
    ...(spacing > 0 ? { spacing } : {}),
    ...(i === 0 ? { heading: block.text } : {}),
  }));
}

function blockLines(block: Block, layout: Layout, width: number, measure: Measure): Line[] {
  if (block.kind === 'heading') return headingLines(block, layout, width, measure);
  const { font, size } = layout.face;
  const indent = block.marker === '' ? 0 : 18;
  return breakLines(block.text, width - indent, (t) => measure(t, font, size), layout.hyphenate).map((line, i) => ({
    text: line,
    font,
    size,
    indent,
    gap: i === 0 ? size * (block.marker === '' ? 0.75 : 0.4) : 0,
    ...(i === 0 && block.marker !== '' ? { marker: block.marker } : {}),
  }));
}

/** Plain lines (letterhead, addressee, signature), each kept as one line. */
function plainLines(lines: string[], face: Face, gap: number): Line[] {
  return lines.map((text, i) => ({ text, font: face.font, size: face.size, indent: 0, gap: i === 0 ? gap : 0 }));
}

function contentsLines(
  letter: Letter,
  face: Face,
  width: number,
  pageOf: Map<string, number>,
  measure: Measure,
): Line[] {
  const title = letter.lang === 'nn' ? 'Innhald' : 'Innhold';
  const entries = letter.blocks.filter((block) => block.kind === 'heading');
  return [
    { text: title, font: face.bold, size: face.size + 2, indent: 0, gap: 20, keep: true },
    ...entries.map((block) => {
      const page = String(pageOf.get(block.text) ?? 1);
      const room = width - measure(`${block.text} ${page}`, face.font, face.size) - (block.level - 1) * 12;
      const dots = '.'.repeat(Math.max(3, Math.floor(room / measure('.', face.font, face.size)) - 2));
      return {
        text: `${block.text} ${dots} ${page}`,
        font: face.font,
        size: face.size,
        indent: (block.level - 1) * 12,
        gap: 2,
      };
    }),
  ];
}

/** Sets lines into the layout's frames, page after page. */
function place(lines: Line[], layout: Layout): Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let frames = layout.frames(0);
  let frame = frames.shift() ?? FULL;
  let y = frame.top;
  lines.forEach((line, i) => {
    const height = line.size * 1.3;
    const atTop = y === frame.top;
    let top = y + (atTop ? 0 : line.gap);
    const needed = line.keep === true && i + 1 < lines.length ? height * 2.5 : height;
    if (top + needed > frame.bottom) {
      if (frames.length === 0) {
        page += 1;
        frames = layout.frames(page);
      }
      frame = frames.shift() ?? FULL;
      top = frame.top;
    }
    placed.push({ ...line, x: frame.x + line.indent, y: top, page });
    y = top + height;
  });
  return placed;
}

/** References in a row stand side by side as cells, the way archive systems print them. */
function drawRow(doc: PDFKit.PDFDocument, line: Placed, width: number): void {
  const cells = line.text.split(' | ');
  cells.forEach((cell, i) => {
    doc.text(cell, line.x + (i * width) / cells.length, line.y, { lineBreak: false });
  });
}

function drawPage(doc: PDFKit.PDFDocument, letter: Letter, layout: Layout, page: number, pages: number): void {
  doc.font('Helvetica').fontSize(8).fillColor('#555555');
  if (layout.runningHead) {
    doc.text(letter.head[0] ?? letter.respondent, 72, 44, { lineBreak: false });
    doc.text(letter.subject, 72, 55, { lineBreak: false });
  }
  doc.text(CONSTRUCTED_MARK, 72, 795, { lineBreak: false });
  doc.text(letter.lang === 'en' ? `Page ${page + 1} of ${pages}` : `Side ${page + 1} av ${pages}`, 470, 795, {
    lineBreak: false,
  });
  doc.fillColor('#000000');
}

/**
 * A letter as PDF. Uncompressed, with the letter's date as creation date, so that the bytes are the same on every
 * machine and version of Node (deflate is not).
 */
export function renderPdf(letter: Letter): Promise<Uint8Array> {
  const layout = LAYOUTS[letter.layout];
  const { face } = layout;
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    compress: false,
    autoFirstPage: false,
    pdfVersion: '1.3',
    info: {
      Title: letter.subject,
      Author: letter.author ?? letter.respondent,
      CreationDate: new Date(`${letter.date}T10:00:00Z`),
    },
    ...(letter.password === undefined ? {} : { userPassword: letter.password, ownerPassword: letter.password }),
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const measure: Measure = (text, font, size) => doc.font(font).fontSize(size).widthOfString(text);
  const width = Math.min(...layout.frames(0).map((frame) => frame.width));
  const bodyWidth = Math.min(...[0, 1].flatMap((page) => layout.frames(page).map((frame) => frame.width)));

  const head = plainLines(letter.head, face, 0).map((line, i) => (i === 0 ? { ...line, font: face.bold } : line));
  const compose = (pageOf: Map<string, number>): Placed[] =>
    place(
      [
        ...(layout.letterhead === 'left' ? head : []),
        ...plainLines(letter.addressee, face, 24),
        ...plainLines(letter.refs, { ...face, size: face.size - 1 }, 18),
        ...headingLines(
          { kind: 'heading', text: letter.subject, level: 1, marker: '', themes: [], stance: null },
          { ...layout, spacedHeadings: false },
          width,
          measure,
        ).map(({ heading: _, ...line }) => line),
        ...(letter.toc ? contentsLines(letter, face, width, pageOf, measure) : []),
        ...letter.blocks.flatMap((block) => blockLines(block, layout, bodyWidth, measure)),
        ...plainLines(letter.signature, face, 24),
      ],
      layout,
    );
  const headingPages = (placed: Placed[]) =>
    new Map(placed.flatMap((line) => (line.heading === undefined ? [] : [[line.heading, line.page + 1] as const])));
  // The contents' own length doesn't depend on the numbers in it, so two passes settle.
  const placed = compose(headingPages(compose(new Map())));
  const pages = 1 + Math.max(...placed.map((line) => line.page));
  const refs = new Set(letter.refs);
  for (let page = 0; page < pages; page += 1) {
    doc.addPage();
    // Writers differ: running heads and feet stand before the page's text in some files and after it in others.
    if (layout.runningHead) drawPage(doc, letter, layout, page, pages);
    if (page === 0 && layout.letterhead === 'right') {
      head.forEach((line, i) => {
        doc
          .font(line.font)
          .fontSize(8.5)
          .text(line.text, 420, 60 + i * 12, { lineBreak: false });
      });
    }
    for (const line of placed) {
      if (line.page !== page) continue;
      doc.font(line.font).fontSize(line.size);
      if (line.marker !== undefined) doc.text(line.marker, line.x - 14, line.y, { lineBreak: false });
      if (refs.has(line.text)) drawRow(doc, line, width);
      else doc.text(line.text, line.x, line.y, { lineBreak: false, characterSpacing: line.spacing ?? 0 });
    }
    if (!layout.runningHead) drawPage(doc, letter, layout, page, pages);
  }
  doc.end();
  return done;
}
