import type { PDFiumDocument } from '@hyzyla/pdfium';
import { MAX_PIXELS } from '../limits.ts';
import { withPdfium } from '../pdfium/instance.ts';
import type { Grey } from './grey.ts';

/** A document as it is drawn. */
function opened<T>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  return withPdfium(async ({ library }) => {
    const document = await library.loadDocument(bytes);
    const result = await use(document);
    document.destroy();
    return result;
  });
}

/** A page of a PDF as a picture. @throws when it cannot be drawn */
export function pictureOfPage(bytes: Uint8Array, number: number, dpi: number): Promise<Grey> {
  return opened(bytes, async (document) => {
    const page = document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const area = Math.max(1, originalWidth * originalHeight);
    const scale = Math.min(dpi / POINTS, Math.sqrt(MAX_PIXELS / area));
    const { width, height, data } = await page.render({ scale, colorSpace: 'Gray', render: 'bitmap' });
    // The row may be padded, and what is handed out lies in PDFium's own memory.
    const row = Math.floor(data.length / height);
    if (row === width) return { width, height, data: data.slice(0, width * height), dpi: scale * POINTS };
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) grey.set(data.subarray(y * row, y * row + width), y * width);
    return { width, height, data: grey, dpi: scale * POINTS };
  });
}

/** Points to the inch. */
const POINTS = 72;

/** A page of a PDF to look at, in colours (RGBA), and how large each of its pages is. @throws when it cannot be drawn */
export function drawnPage(
  bytes: Uint8Array,
  number: number | null,
  dpi: number,
): Promise<{
  sizes: { width: number; height: number }[];
  picture: { width: number; height: number; data: Uint8Array } | null;
}> {
  return opened(bytes, async (document) => {
    const sizes = Array.from({ length: Math.min(document.getPageCount(), MOST_SHOWN) }, (_, at) => {
      const { originalWidth: width, originalHeight: height } = document.getPage(at).getOriginalSize();
      return { width: Math.round((width * dpi) / POINTS), height: Math.round((height * dpi) / POINTS) };
    });
    const size = number === null ? undefined : sizes[number - 1];
    if (number === null || !size) return { sizes, picture: null };
    const scale = Math.min(
      dpi / POINTS,
      (dpi / POINTS) * Math.sqrt(MAX_PIXELS / Math.max(1, size.width * size.height)),
    );
    const { width, height, data } = await document.getPage(number - 1).render({ scale, render: 'bitmap' });
    const rgba = data.slice(0, width * height * 4);
    return { sizes, picture: { width, height, data: rgba } };
  });
}

/** A letter has some pages; a book of a thousand is read in its own program. */
const MOST_SHOWN = 300;
