import { encode } from 'fast-png';
import { drawnPage } from '../formats/scan/pdfium.ts';

/** Of a PDF: what its pages are like (page null), or one of them. */
export interface RenderInput {
  bytes: Uint8Array;
  page: number | null;
}

export interface RenderOutput {
  /** In pixels, page by page. */
  sizes: { width: number; height: number }[];
  /** As PNG; null: none was asked for, or there is no such page. */
  png: Uint8Array | null;
}

/** Sharp enough to read small print, and some hundred kilobytes a page. */
const DPI = 110;

/** Draws a page of a PDF to look at: what a sender has put in it that acts stays behind. */
export async function render({ bytes, page }: RenderInput): Promise<RenderOutput> {
  const { sizes, picture } = await drawnPage(bytes, page, DPI);
  if (picture === null) return { sizes, png: null };
  const { width, height, data } = picture;
  return { sizes, png: encode({ width, height, data, channels: 4, depth: 8 }) };
}
