import UTIF from 'utif2';
import { MAX_PAGES } from '../limits.ts';

/** A page of a TIFF: how large it is, and how its pixels are had, four bytes each. */
export interface TiffPage {
  width: number;
  height: number;
  draw(): { width: number; height: number; data: Uint8Array };
}

/** Directories within a directory: previews, camera notes and places, which no page is in, and which may lead in a circle. */
const ASIDE = new Set([330, 34_665, 34_853, 37_500, 50_740, 61_440]);
/** A tag nobody knows. */
const UNKNOWN = 65_000;
const ENTRY = 12;
const TYPE_BYTES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** The pages of a TIFF; null when its directories are broken. */
export function tiffPages(bytes: Uint8Array): TiffPage[] | null {
  const content = bytes.slice();
  if (!mended(content)) return null;
  const pages = UTIF.decode(content.buffer);
  return pages.map((page) => ({
    width: sizeIn(page.t256),
    height: sizeIn(page.t257),
    draw: () => {
      UTIF.decodeImage(content.buffer, page);
      return { width: page.width, height: page.height, data: UTIF.toRGBA8(page) };
    },
  }));
}

const sizeIn = (tag: unknown): number => Number([tag].flat()[0] ?? 0);

/**
 * Goes through the directories first (TIFF 6.0, section 2): each is there, its values lie within the file, and none leads back
 * to one before it; what is not a page is crossed out.
 */
function mended(content: Uint8Array): boolean {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const little = content[0] === 0x49;
  const seen = new Set<number>();
  try {
    let at = view.getUint32(4, little);
    while (at !== 0) {
      seen.add(at);
      const count = view.getUint16(at, little);
      const next = at + 2 + count * ENTRY;
      for (let entry = at + 2; entry < next; entry += ENTRY) {
        const bytes = view.getUint32(entry + 4, little) * (TYPE_BYTES[view.getUint16(entry + 2, little)] ?? 1);
        if (bytes > 4 && view.getUint32(entry + 8, little) + bytes > content.length) return false;
        if (ASIDE.has(view.getUint16(entry, little))) view.setUint16(entry, UNKNOWN, little);
      }
      at = view.getUint32(next, little);
      if (seen.has(at) || seen.size >= MAX_PAGES) {
        view.setUint32(next, 0, little);
        break;
      }
    }
    return seen.size > 0;
  } catch {
    return false;
  }
}
