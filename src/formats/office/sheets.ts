import type { ExtractWarning } from '../../domain.ts';
import { type RawPage, type ReadResult, unreadable } from '../document.ts';
import { enclosedName } from '../enclosed.ts';
import { MAX_PICTURES_WITHIN, MAX_UNPACKED_BYTES } from '../limits.ts';
import type { Scans } from '../scan/scans.ts';
import { inflateEntry, zipEntries } from '../zip.ts';

/** So high is a sheet that can be read: A4 at 90 dots to the inch. */
const LEAST_HEIGHT = 1000;
/** How much higher than wide: from letter paper with its margins cut away to legal. */
const UPRIGHT = [1.15, 1.75] as const;
/** A picture beside text with fewer words than this is a photograph or a figure, not a sheet that was put in. */
const LEAST_WORDS = 20;

/**
 * Adds to a text document the sheets that were scanned and put into it as pictures, each as a page after the text. A document
 * that is nothing but pictures is read of all of them; `no-text-layer` when they have not been recognised.
 * @param bytes the document's zip container
 * @param shown its pictures, in the order they stand in
 * @param all every picture it carries
 */
export async function withSheets(
  result: ReadResult,
  bytes: Uint8Array,
  { shown, all }: Record<'shown' | 'all', readonly string[]>,
  scans: Scans,
): Promise<ReadResult> {
  if (result.kind !== 'pages' || all.length === 0) return result;
  const alone = result.pages.every(({ lines }) => lines.every(({ text }) => text === ''));
  const names = alone ? [...shown, ...all] : shown;
  const found = await sheetsIn(bytes, names, alone, scans);
  if (!alone)
    return { ...result, pages: [...result.pages, ...found.pages], warnings: [...result.warnings, ...found.warnings] };
  if (found.pages.length === 0) return unreadable('no-text-layer');
  // Nothing stands around them: they are the document's pages.
  const pages = found.pages.map(({ attachment: _, ...page }, index) => ({ ...page, number: index + 1 }));
  return { ...result, pages, warnings: [...result.warnings, ...found.warnings] };
}

async function sheetsIn(
  bytes: Uint8Array,
  names: readonly string[],
  alone: boolean,
  scans: Scans,
): Promise<{ pages: RawPage[]; warnings: ExtractWarning[] }> {
  // The decoders of pictures, where a document carries one.
  const { pictureSize, readPictureFile } = await import('../scan/picture.ts');
  const entries = new Map((zipEntries(bytes) ?? []).map((entry) => [entry.name, entry]));
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  let budget = MAX_UNPACKED_BYTES;
  let number = 0;
  for (const name of new Set(names)) {
    const entry = entries.get(name);
    if (entry === undefined) continue;
    const picture = inflateEntry(bytes, entry, budget);
    if (typeof picture === 'string') {
      warnings.push({ code: 'attachment-unreadable', where: enclosedName(name, number), reason: picture });
      continue;
    }
    budget -= picture.length;
    if (!alone && !isSheet(pictureSize(picture))) continue;
    number += 1;
    const where = `bilde ${number}`;
    if (number > MAX_PICTURES_WITHIN) {
      warnings.push({ code: 'truncated', where });
      break;
    }
    const read = await readPictureFile(picture, scans);
    if (read.kind === 'unreadable') warnings.push({ code: 'attachment-unreadable', where, reason: read.reason });
    if (read.kind !== 'pages' || (!alone && wordsIn(read.pages) < LEAST_WORDS)) continue;
    for (const warning of read.warnings)
      warnings.push({
        ...warning,
        where: alone ? String(pages.length + Number(warning.where)) : `${where}: ${warning.where}`,
      });
    pages.push(...read.pages.map((page) => ({ ...page, attachment: where })));
  }
  return { pages, warnings };
}

function isSheet(size: { width: number; height: number } | null): boolean {
  if (size === null || size.height < LEAST_HEIGHT) return false;
  const shape = size.height / size.width;
  return shape >= UPRIGHT[0] && shape <= UPRIGHT[1];
}

const wordsIn = (pages: readonly RawPage[]): number =>
  pages.flatMap(({ lines }) => lines.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? [])).length;
