import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import UTIF from 'utif2';

/** How a page of ours is scanned. */
export interface Scanning {
  /** Degrees, clockwise. */
  skew?: number;
  /** Standard deviation of the grain, in shades of grey. */
  noise?: number;
  /** Quarters of a turn, clockwise. */
  turns?: number;
  dpi?: number;
  /** Height of the sheet in points; A4 has 842. */
  height?: number;
  family?: string;
  /** Columns of text. */
  columns?: number;
}

const A4 = { width: 595, height: 842 };
const INTER = 'Inter';
const resolve = createRequire(import.meta.url).resolve;

/** The same grain and the same specks in every run (Numerical Recipes' generator). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Paragraphs printed on a sheet that is scanned: the sheet lies crooked, the paper is grey and the picture has grain. */
export function scan(paragraphs: readonly string[], scanning: Scanning = {}): Canvas {
  const { skew = 0, noise = 0, turns = 0, dpi = 200, height = A4.height, family = INTER, columns = 1 } = scanning;
  GlobalFonts.registerFromPath(resolve('@fontsource/inter/files/inter-latin-400-normal.woff2'), INTER);
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(A4.width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
  context.fillStyle = '#161616';
  context.font = `${11 * scale}px ${family}`;
  const room = (A4.width - 140 - (columns - 1) * 24) / columns;
  let column = 0;
  let y = 80;
  const below = (): void => {
    y += 15;
    if (y < height - 60 || column + 1 >= columns) return;
    column += 1;
    y = 80;
  };
  for (const paragraph of paragraphs) {
    let line = '';
    const put = (): void => {
      context.fillText(line, (70 + column * (room + 24)) * scale, y * scale);
      below();
    };
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (context.measureText(longer).width > room * scale) {
        put();
        line = word;
      } else line = longer;
    }
    put();
    y += 9;
  }
  if (noise > 0) grain(canvas, noise);
  return turned(canvas, turns);
}

function grain(canvas: Canvas, noise: number): void {
  const context = canvas.getContext('2d');
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  const next = drawing(noise);
  for (let at = 0; at < picture.data.length; at += 4) {
    const normal = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const speck = next() < 0.001;
    const shade = speck ? 255 * next() : (picture.data[at] ?? 0) * 0.75 + 45 + normal * noise;
    picture.data.fill(Math.max(0, Math.min(255, shade)), at, at + 3);
  }
  context.putImageData(picture, 0, 0);
}

function turned(canvas: Canvas, turns: number): Canvas {
  if (turns === 0) return canvas;
  const sideways = turns % 2 === 1;
  const out = createCanvas(sideways ? canvas.height : canvas.width, sideways ? canvas.width : canvas.height);
  const context = out.getContext('2d');
  context.translate(out.width / 2, out.height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return out;
}

/** A PDF with a scan on each page; a page given as text has a text layer and no picture. */
export function scannedPdf(pages: readonly (Canvas | string)[], dpi = 200): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Uint8Array>((resolved) => {
    document.on('end', () => resolved(new Uint8Array(Buffer.concat(parts))));
  });
  for (const page of pages) {
    if (typeof page === 'string') document.addPage({ size: 'A4', margin: 70 }).fontSize(11).text(page);
    else {
      const size: [number, number] = [(page.width * 72) / dpi, (page.height * 72) / dpi];
      document.addPage({ size, margin: 0 }).image(page.toBuffer('image/jpeg', 85), 0, 0, { width: size[0] });
    }
  }
  document.end();
  return done;
}

export const png = (canvas: Canvas): Uint8Array => new Uint8Array(canvas.toBuffer('image/png'));
export const jpeg = (canvas: Canvas): Uint8Array => new Uint8Array(canvas.toBuffer('image/jpeg', 85));

export function tiff(canvas: Canvas): Uint8Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Uint8Array(UTIF.encodeImage(new Uint8Array(data.buffer), canvas.width, canvas.height));
}

/** Share of the words that were printed which were read, each as often as it was printed, letter for letter. */
export function recall(printed: string, read: string): number {
  const counts = new Map<string, number>();
  const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
  for (const word of words(read)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words(printed)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) found++;
    counts.set(word, left - 1);
  }
  return found / Math.max(1, words(printed).length);
}
