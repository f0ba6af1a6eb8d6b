import { convertIndexedToRgb, decode } from 'fast-png';
import type { ExtractWarning } from '../../domain.ts';
import type { RawPage, ReadResult } from '../document.ts';
import { unreadable } from '../document.ts';
import { MAX_PICTURE_PIXELS } from '../limits.ts';
import type { Grey } from './grey.ts';
import { jpegAsPdf } from './jpeg.ts';
import { pictureOfPage } from './pdfium.ts';
import { readScan, type Scans, scanKeys, takeWanted } from './scans.ts';
import { tiffPages } from './tiff.ts';

/** A picture file's pages, each drawn when it is asked for. */
type Drawn = (() => Grey | Promise<Grey>)[];

/**
 * Reads a letter that was scanned or photographed: PNG, JPEG, or TIFF with its pages. `no-text-layer` when its text has not
 * been recognised, it is cut off before its size is told, or it is a picture of another kind.
 */
export async function readPictureFile(bytes: Uint8Array, scans: Scans): Promise<ReadResult> {
  const drawn = pagesIn(bytes);
  const draw = (number: number) => (Array.isArray(drawn) ? drawn[number - 1]?.() : undefined);
  if (await takeWanted(scans, bytes, draw)) return { kind: 'empty' };
  if (drawn === null) return unreadable('no-text-layer');
  if (drawn === 'corrupt' || drawn === 'too-large') return unreadable(drawn);
  const key = scanKeys(bytes);
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  let read = 0;
  for (let number = 1; number <= drawn.length; number++) {
    const scan = readScan(scans, key(number), number);
    if (scan === null) warnings.push({ code: 'page-without-text', where: String(number) });
    else {
      read++;
      pages.push({ number, lines: scan.lines, breaks: 'layout', scanned: true, scan: key(number) });
      warnings.push(...scan.warnings);
    }
  }
  if (read === 0) return unreadable('no-text-layer');
  return { kind: 'pages', format: 'picture', pages, metadata: {}, warnings };
}

/** A PNG's or JPEG's size in pixels, as it tells itself; null where it does not. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegAsPdf(bytes);
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes.length >= 33 ? pngSize(bytes) : null;
}

function pagesIn(bytes: Uint8Array): Drawn | 'corrupt' | 'too-large' | null {
  const [a, b, c, d] = bytes;
  try {
    if (a === 0x89 && b === 0x50) return pngPages(bytes);
    if (a === 0xff && b === 0xd8) return jpegPages(bytes);
    if ((a === 0x49 && b === 0x49 && c === 42) || (a === 0x4d && b === 0x4d && d === 42)) return tiffDrawn(bytes);
    return null;
  } catch {
    return 'corrupt';
  }
}

/** PNG, 11.2.2: width and height stand in the first chunk. */
function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

function pngPages(bytes: Uint8Array): Drawn | 'corrupt' | 'too-large' | null {
  if (bytes.length < 33) return null;
  const size = pngSize(bytes);
  const pixels = size.width * size.height;
  if (pixels === 0) return 'corrupt';
  if (pixels > MAX_PICTURE_PIXELS) return 'too-large';
  return [
    () => {
      const png = decode(bytes);
      const { width, height, depth } = png;
      const data = png.palette ? convertIndexedToRgb(png) : png.data;
      const channels = Math.round(data.length / (width * height));
      return greyOf({ width, height, data, channels, shift: depth === 16 ? 8 : 0 });
    },
  ];
}

function jpegPages(bytes: Uint8Array): Drawn | 'too-large' | null {
  const wrapped = jpegAsPdf(bytes);
  if (wrapped === null) return null;
  if (wrapped.width * wrapped.height > MAX_PICTURE_PIXELS) return 'too-large';
  // One pixel is one point of the page: drawn at 72 dots to the inch it is as large as it was.
  return [async () => asPaper(await pictureOfPage(wrapped.pdf, 1, 72))];
}

function tiffDrawn(bytes: Uint8Array): Drawn | 'corrupt' | 'too-large' {
  const all = tiffPages(bytes);
  if (all === null || all.some(({ width, height }) => !(width > 0 && height > 0))) return 'corrupt';
  if (all.some(({ width, height }) => width * height > MAX_PICTURE_PIXELS)) return 'too-large';
  return all.map(
    ({ draw }) =>
      () =>
        greyOf({ ...draw(), channels: 4, shift: 0 }),
  );
}

interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
  /** Grey, grey and opacity, three colours, or three and opacity. */
  channels: number;
  shift: number;
}

/** Shades of grey on white paper. */
function greyOf({ width, height, data, channels, shift }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  const colours = channels > 2 ? 3 : 1;
  const most = shift === 8 ? 65_535 : 255;
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = pixel * channels;
    const value = (index: number): number => (Number(data[at + index] ?? 0) * 255) / most;
    const shade = colours === 3 ? 0.299 * value(0) + 0.587 * value(1) + 0.114 * value(2) : value(0);
    const opacity = channels > colours ? value(colours) / 255 : 1;
    grey[pixel] = Math.round(shade * opacity + 255 * (1 - opacity));
  }
  return asPaper({ width, height, data: grey, dpi: 0 });
}

/** What a picture file says of its resolution is often wrong; its longer side is taken to be that of an A4 sheet. */
function asPaper(grey: Grey): Grey {
  return { ...grey, dpi: Math.max(grey.width, grey.height) / A4_INCHES };
}

const A4_INCHES = 11.7;
