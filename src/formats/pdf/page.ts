import type { Pdfium } from '../pdfium/instance.ts';

/** As PDF writes it: a, b, c, d, e, f. */
export type Matrix = [number, number, number, number, number, number];

/** A page that is open. */
export interface PdfPage {
  pdfium: Pdfium;
  handle: number;
  width: number;
  height: number;
  /** From the page's own coordinates to points from the top left corner of the page as it is shown. */
  view: Matrix;
}

/** What `use` makes of a page; null when it can't be opened. */
export function withPage<T>(pdfium: Pdfium, document: number, number: number, use: (page: PdfPage) => T): T | null {
  const { calls } = pdfium;
  const handle = calls.FPDF_LoadPage(document, number - 1);
  if (handle === 0) return null;
  const result = use({ pdfium, handle, ...shown(pdfium, handle) });
  calls.FPDF_ClosePage(handle);
  return result;
}

/** How a page is turned and cut. */
function shown({ calls, place, float }: Pdfium, handle: number): Pick<PdfPage, 'width' | 'height' | 'view'> {
  calls.FPDF_GetPageBoundingBox(handle, place);
  const [left, top, right, bottom] = [float(0), float(1), float(2), float(3)];
  const [wide, high] = [right - left, top - bottom];
  switch (calls.FPDFPage_GetRotation(handle)) {
    case 1:
      return { width: high, height: wide, view: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width: wide, height: high, view: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: high, height: wide, view: [0, -1, -1, 0, top, right] };
    default:
      return { width: wide, height: high, view: [1, 0, 0, -1, -left, top] };
  }
}

/** One after another: `inner`, and then `outer`. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A matrix that PDFium has left in its place. */
export const matrixIn = ({ float }: Pdfium): Matrix => [float(0), float(1), float(2), float(3), float(4), float(5)];
