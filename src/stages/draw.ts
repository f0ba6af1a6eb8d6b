import { encode } from 'fast-png';
import { readFile } from '../formats/read.ts';
import { type Grey, halved, turned } from '../formats/scan/grey.ts';
import { noScans } from '../formats/scan/scans.ts';

/** A page that is a picture, in a received file, for somebody to look at. */
export interface DrawInput {
  bytes: Uint8Array;
  /** The page's key, as `extract` told it; its document may lie within the file. */
  page: string;
  /** Quarters it is turned by, clockwise: it may have been scanned on its side. */
  turns: number;
}

/** Sharp enough to be read on a screen. */
const ENOUGH_DPI = 150;

/** @returns the page as a PNG; null when it is not in the file, or can't be drawn */
export async function draw({ bytes, page, turns }: DrawInput): Promise<Uint8Array | null> {
  let drawn: Uint8Array | null = null;
  const take = (picture: Grey): void => {
    let grey = picture;
    while (grey.dpi >= 2 * ENOUGH_DPI) grey = halved(grey);
    const { width, height, data } = turned(grey, turns);
    drawn = encode({ width, height, data, channels: 1, depth: 8 });
  };
  await readFile(bytes, { ...noScans(), wanted: { key: page, take } });
  return drawn;
}
