import { createHash } from 'node:crypto';
import type { ExtractWarning } from '../../domain.ts';
import type { RawLine } from '../document.ts';
import { MAX_SCANNED_PAGES } from '../limits.ts';
import type { Grey } from './grey.ts';
import { linesOfPage } from './lines.ts';
import type { ScannedPage } from './page.ts';

/**
 * The pages of one received file that are pictures. A reader that meets one asks `read`: it has been recognised before, or it
 * is noted in `left`, to be recognised by itself and given when the file is read again. So a long scan is many small pieces
 * of work, each of which is done once.
 */
export interface Scans {
  /** Pages that have been recognised, by their keys. */
  known: ReadonlyMap<string, ScannedPage>;
  /** Keys of those that have not. */
  left: string[];
  /** The one page whose picture is wanted now; nothing else of the file matters. */
  wanted: Wanted | null;
}

/** A page, and what is to be done with its picture. */
export interface Wanted {
  key: string;
  take(picture: Grey): Promise<void> | void;
}

/** No page has been recognised. */
export const noScans = (): Scans => ({ known: new Map(), left: [], wanted: null });

/** What a page is known by: the document's content, and its number there. */
export function scanKeys(bytes: Uint8Array): (page: number) => string {
  let hash: string | null = null;
  return (page) => {
    hash ??= hashOfBytes(bytes);
    return `${hash}:${page}`;
  };
}

/** What became of a page that is a picture. */
export interface ReadScan {
  lines: RawLine[];
  warnings: ExtractWarning[];
}

/** Below this, one word in ten or so is wrong. */
const POORLY = 0.75;

/** A page that is a picture: its recognised lines with what is to be told of them; null when it has not been recognised. */
export function readScan(scans: Scans, key: string, number: number): ReadScan | null {
  const page = scans.known.get(key);
  if (page === undefined) {
    if (scans.left.length < MAX_SCANNED_PAGES && !scans.left.includes(key)) scans.left.push(key);
    return null;
  }
  if (page.state === 'failed') return null;
  if (page.state === 'blank') return { lines: [], warnings: [] };
  const about = { where: String(number), scan: key };
  const lines = linesOfPage(page);
  if (lines.length === 0) return { lines, warnings: [{ code: 'scanned-empty', ...about }] };
  const poorly: ExtractWarning[] = page.confidence < POORLY ? [{ code: 'scanned-poorly', ...about }] : [];
  return { lines, warnings: [{ code: 'scanned', ...about }, ...poorly] };
}

/**
 * Draws the page that is wanted, when it is one of this document: then nothing else of the document matters.
 * A page that can't be drawn or taken is a result too, so that it is not tried again and again.
 * @param draw a page's picture
 * @returns whether it was
 */
export async function takeWanted(
  { wanted }: Scans,
  bytes: Uint8Array,
  draw: (page: number) => Grey | Promise<Grey> | undefined,
): Promise<boolean> {
  const [hash, page] = wanted?.key.split(':') ?? [];
  if (!wanted || hash !== hashOfBytes(bytes)) return false;
  try {
    const picture = await draw(Number(page));
    if (picture) await wanted.take(picture);
  } catch {
    // Nothing is taken.
  }
  return true;
}

const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
